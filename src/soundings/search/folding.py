"""One folding before both databases: accents and capitals do not hide a name."""

import re
import unicodedata

# Letters that do not come apart into a base letter and a mark.
SPELT_OUT = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)

# Scripts that leave no space between words: each sign is a word of its own.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# A word ends after forty signs and the next begins: an index has no use for longer ones.
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]{{1,40}}")
PLAIN_WORD = re.compile("[a-z0-9]{1,40}")
APOSTROPHE = re.compile("['’ʼ]")


def fold(text: str) -> str:
    """`text` in lower case without marks: Muñoz and munoz, Łukasz and lukasz become the same."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return bare.casefold().translate(SPELT_OUT)


def words(text: str) -> list[str]:
    """The folded words of `text`, in order; an apostrophe joins: O'Brien is obrien."""
    folded = fold(text)
    if folded.isascii():
        return PLAIN_WORD.findall(folded.replace("'", ""))
    return WORD.findall(APOSTROPHE.sub("", folded))


def words_to_find_by(text: str) -> list[str]:
    """All words by which `text` is to be found: O'Brien by obrien and by brien."""
    return words(text) + words(APOSTROPHE.sub(" ", text)) if APOSTROPHE.search(text) else words(text)
