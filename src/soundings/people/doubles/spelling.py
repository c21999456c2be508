"""One word of a name, whatever pen wrote it: other scripts in Latin letters, a rough sound, a slip of the keyboard."""

from __future__ import annotations

import re
from functools import lru_cache

from soundings.search.folding import words

CYRILLIC = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "g",
            "d",
            "e",
            "ye",
            "yo",
            "zh",
            "z",
            "i",
            "i",
            "yi",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "s",
            "t",
            "y",
            "f",
            "ch",
            "ps",
            "o",
        ],
        strict=True,
    )
)
LATIN = str.maketrans({**CYRILLIC, **GREEK})

# What is written in several ways and sounds alike: ü as ue, å as aa, ph as f, kh as h, w as v, y and j as i.
SOUNDS = (
    ("sch", "sh"),
    ("tch", "ch"),
    ("tsch", "ch"),
    ("ph", "f"),
    ("kh", "h"),
    ("th", "t"),
    ("ck", "k"),
    ("cz", "ch"),
    ("sz", "sh"),
    ("tz", "ts"),
    ("aa", "a"),
    ("ae", "a"),
    ("oe", "o"),
    ("ou", "u"),
    ("oo", "u"),
    ("ue", "u"),
    ("ee", "i"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
)
TWICE = re.compile(r"(.)\1+")
ENDS_IN_I = re.compile(r"(?:ei|ii|iy)$")


def listed(text: str) -> frozenset[str]:
    """The words of a list of ours."""
    return frozenset(text.split())


def latin_words(text: str) -> list[str]:
    """The words of a name in plain Latin letters where they can be: 'Łukasz' lukasz, 'Иванова' ivanova."""
    found = words(text)
    return found if text.isascii() else [word if word.isascii() else word.translate(LATIN) for word in found]


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """The same in one line: for what many have alike, such as a title or a place."""
    return " ".join(latin_words(text)) if text else ""


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Roughly how a folded word sounds: Mueller and Muller, Aleksei and Alexey, Schmidt and Schmitt nearly."""
    for written, heard in SOUNDS:
        if written in word:
            word = word.replace(written, heard)
    return ENDS_IN_I.sub("i", TWICE.sub(r"\1", word))


@lru_cache(maxsize=50_000)
def is_slip(one: str, other: str) -> bool:
    """Whether two words of four letters and more differ by one slip: a letter more, less, another, or two swapped."""
    if one == other or min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    mine, theirs = one[start:], other[start:]
    if len(mine) == len(theirs):
        return mine[1:] == theirs[1:] or (mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:])
    return mine == theirs[1:] or mine[1:] == theirs
