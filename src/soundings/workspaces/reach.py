"""How far from now a day may lie: far enough for any life, near enough to be shown in every zone and counted from."""

from datetime import date

from django.core.exceptions import ValidationError

FIRST, LAST = 1900, 2199


def is_within_reach(day: date) -> bool:
    """Whether a day or a moment (a datetime is a date) is one that somebody can mean."""
    return FIRST <= day.year <= LAST


def within_reach(day: date) -> None:
    """For fields of forms: a slip of the keyboard in the year is told, and never stored."""
    if not is_within_reach(day):
        raise ValidationError(
            f"Please look at the year: {day.year} is too far {'back' if day.year < FIRST else 'ahead'}."
        )
