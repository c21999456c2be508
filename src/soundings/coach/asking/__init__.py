"""Hearing a request for work in a sentence, whatever its words (P11)."""
