"""What was worked out of names is kept while many are compared, and let go of afterwards: it is tens of megabytes."""

from soundings.people.doubles.cards import kinds_of
from soundings.people.doubles.firms import firm_key
from soundings.people.doubles.names import compare, given_alike, name_of
from soundings.people.doubles.nicknames import roots
from soundings.people.doubles.spelling import folded, is_slip, sound

KEPT = (kinds_of, firm_key, compare, given_alike, name_of, roots, is_slip, sound, folded)


def forget() -> None:
    """Let go of all of it; what is asked again is worked out again."""
    for each in KEPT:
        each.cache_clear()
