"""Brief introductions, read aloud: who I am, what I want, what I bring (P19)."""
