"""One folding before both databases: accents and capitals do not hide a name."""

import unicodedata

# Letters that do not come apart into a base letter and a mark.
SPELT_OUT = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def fold(text: str) -> str:
    """`text` in lower case without marks: Muñoz and munoz, Łukasz and lukasz become the same."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(SPELT_OUT))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(SPELT_OUT)
