"""Small words around numbers and names."""

from collections.abc import Sequence

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def plural(number: int, one: str, many: str | None = None) -> str:
    """'1 person', '1,284 people'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spelt(number: int) -> str:
    """'two' up to twelve, then digits."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def initials(name: object) -> str:
    """'RC' for Rosa Castellanos: first and last word's first letter."""
    words = [word for word in str(name).split() if word[:1].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def joined(parts: Sequence[str], last: str = "and") -> str:
    """'a, b and c'."""
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def thousands(number: int) -> str:
    """'1,284'."""
    return f"{number:,}"
