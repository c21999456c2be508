"""Names in parts. A name that arrives in parts is never cut anew, and no part is guessed."""

import re


def family_and_credentials(last_name: str) -> tuple[str, str]:
    """'Okafor, PhD, MBA' is the family name Okafor with 'PhD, MBA' behind it."""
    family, _, credentials = last_name.partition(",")
    return family.strip(), credentials.strip(" ,")


def joined_name(*parts: str | None) -> str | None:
    """The parts as a person is called by them; None where there are none."""
    return " ".join(filter(None, parts)) or None


# What somebody wants to be called by, behind the name: '(she/her)', '[they/them/theirs]'.
PRONOUNS = re.compile(
    r"\s*[(\[]\s*(?:s?he|they|ze|xe|any|elle|il|iel|ella|el|él|sie|er|her|him|them)"
    r"(?:\s*/\s*\w{1,8}){1,3}\s*[)\]]",
    re.IGNORECASE,
)


def without_pronouns(name: str) -> str:
    """'Ana Ruiz (she/her)' is Ana Ruiz."""
    return PRONOUNS.sub("", name).strip() or name if "/" in name else name
