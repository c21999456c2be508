"""Questions for the agenda: whether each opens the talk, and what would close it (P18)."""
