"""Names in parts. A name that arrives in parts is never cut anew, and no part is guessed."""


def family_and_credentials(last_name: str) -> tuple[str, str]:
    """'Okafor, PhD, MBA' is the family name Okafor with 'PhD, MBA' behind it."""
    family, _, credentials = last_name.partition(",")
    return family.strip(), credentials.strip(" ,")


def joined_name(*parts: str | None) -> str | None:
    """The parts as a person is called by them; None where there are none."""
    return " ".join(filter(None, parts)) or None


def first_and_rest(full_name: str) -> tuple[str, str]:
    """A name that came as one, for sorting only: the first word and the rest."""
    first, _, rest = " ".join(full_name.split()).partition(" ")
    return first, rest
