"""Thank-you notes after a talk, and notes to whoever made the introduction (P30, P31)."""
