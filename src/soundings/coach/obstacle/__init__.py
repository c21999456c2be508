"""What is going wrong in a talk, told from its last turns, and words to say (P26)."""
