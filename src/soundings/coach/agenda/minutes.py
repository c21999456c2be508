"""How many questions fit, with time kept for the opening, for 'who else' and for the close (P41)."""

# A question and its answer take about so many minutes: seven fill the usual twenty, and the 8 to 10 of a full agenda
# stay within half an hour (P18). The room reckons by the same.
EACH = 2
# For the introduction at the beginning, and for the asks and thanks at the end.
OPENING = 2
CLOSE = 4


def that_fit(minutes: int) -> int:
    """How many questions a talk of so many minutes holds beside its opening and close; one at least."""
    return max(1, (minutes - OPENING - CLOSE) // EACH)
