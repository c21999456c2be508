"""Which code page a text is written in that is no Unicode, told by what it says in each.

Detectors for long texts are at a loss with a few names between commas, so here each language speaks for itself: read as
Czech in the page of Prague, 'Dvořák' has letters of Czech only; read as French it has not. Where several fit equally
the first is taken, Windows-1252, which Excel writes in western Europe and America.
"""

import re
from collections import Counter

FALLBACK = "cp1252"
# As much as is looked at.
SAMPLE = 400_000
MOST_PLACES = 5_000
# A byte above ASCII between its neighbours.
PLACE = re.compile(rb"(?s)(?=(.[\x80-\xff].))")

# Pages of two bytes to a letter: the leading bytes of its common letters, how strict decoding names it, how lenient.
DOUBLE = (
    ("cp932", "cp932", frozenset((0x81, 0x82, 0x83, *range(0x88, 0x99)))),
    ("euc_jp", "euc_jp", frozenset((0xA1, 0xA4, 0xA5, *range(0xB0, 0xD0)))),
    ("euc_kr", "cp949", frozenset(range(0xB0, 0xC9))),
    ("gb2312", "gb18030", frozenset((0xA1, 0xA3, *range(0xB0, 0xD8)))),
    ("big5", "cp950", frozenset((0xA1, *range(0xA4, 0xC7)))),
)
KANA = re.compile("[\u3040-\u30ff]")

# The letters above ASCII of languages, in the code pages they are written in. In this order where several fit.
LATIN = {
    "cp1252": (
        *("éèêëàâæçîïôœùûüÿ", "äöüßé", "áéíóúüñçàèòï", "áâãàçéêíóôõúü", "àèéìòùíó", "æøåéöäü", "åäöéüšž", "ëïéèöüóá"),
        "áðéíóúýþæö",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕôä", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "cp1254": ("çğıöşüâîû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}
LATIN |= {
    "mac_roman": LATIN["cp1252"],
    "cp850": LATIN["cp1252"],
    "iso8859_2": LATIN["cp1250"],
    "mac_latin2": LATIN["cp1250"],
    "cp852": LATIN["cp1250"],
}
OTHERS = {
    "cp1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
    "koi8_r": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "cp866": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "cp1255": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "cp1253": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
    "cp1256": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگک",
}
SIGNS = "’‘“”„–—…€•«»°·™®©²№´"
# In Russian; Hebrew has its commonest letters in their place.
SELDOM = "йшщъ"
# A mixed list fits no single language.
MIXED, WRONG, SIGN, LONE = 0.7, -1.5, 0.3, 0.2
# Pages hardly written any more; capitals alone would fit them as well.
OLDER = 0.85


def code_page(data: bytes) -> str:
    """The code page `data`, which is no Unicode, is most likely written in, by its Python name."""
    sample = data[:SAMPLE]
    if len(data) > SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    places = Counter(found[1] for found in PLACE.finditer(b"\n" + sample + b"\n"))
    places = Counter(dict(places.most_common(MOST_PLACES)))
    # Quotation marks and dashes alone would pass for Japanese.
    if all(place[1] in b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xa9\xab\xae\xb0\xb7\xbb" for place in places):
        return FALLBACK
    for strict, lenient, common in DOUBLE:
        if _is_double(sample, strict, lenient, common):
            return lenient
    scores = {page: _latin(places, page, alphabets) for page, alphabets in LATIN.items()}
    scores |= {
        page: (OLDER if page in {"koi8_r", "cp866"} else 1) * _score(places, page, alphabet, own_script=True)
        for page, alphabet in OTHERS.items()
    }
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] > 0 else FALLBACK


def _is_double(sample: bytes, strict: str, lenient: str, common: frozenset[int]) -> bool:
    try:
        text = sample.decode(strict)
    except UnicodeDecodeError as error:
        # The last letter of a sample may be cut; more is not forgiven.
        if error.start < len(sample) - 1 or error.start < 20:
            return False
        text = sample[: error.start].decode(strict)
    letters = [char.encode(lenient, "replace") for char in text if char > "\x7f"]
    pairs = [letter for letter in letters if len(letter) == 2]
    usual = sum(letter[0] in common for letter in pairs)
    # Of Chinese about half the letters lead like Korean ones.
    if not pairs or usual < (0.9 if strict == "euc_kr" else 0.75) * len(letters):
        return False
    return strict != "euc_jp" or len(KANA.findall(text)) > len(pairs) * 0.1


def _latin(places: Counter[bytes], page: str, alphabets: tuple[str, ...]) -> float:
    whole = _score(places, page, "".join(alphabets))
    return max(MIXED * whole, *(_score(places, page, alphabet) for alphabet in alphabets))


def _score(places: Counter[bytes], page: str, alphabet: str, *, own_script: bool = False) -> float:
    score = 0.0
    for place, times in places.items():
        text = place.decode(page, "replace")
        score += times * _fit(text[0], text[1], text[2], alphabet, own_script=own_script)
    return score


def _fit(before: str, char: str, after: str, alphabet: str, *, own_script: bool) -> float:
    """How well a letter stands between its neighbours."""
    if char.lower() in alphabet:
        if char.isupper() and before.islower():
            return WRONG
        if own_script:
            # Letters of another script stand together, never among ours.
            beside = (before + after).strip()
            if any(one.isascii() and one.isalpha() for one in beside):
                return WRONG
            if not any(one.lower() in alphabet for one in beside):
                return LONE
            return 0.8 if char in SELDOM else 1.0
        if not (before.isalpha() or after.isalpha()):
            return LONE
        return 1.0 if (before + after).isascii() or before.lower() in alphabet or after.lower() in alphabet else 0.5
    if char in SIGNS:
        return SIGN if char in "’·" or not (before.isalpha() and after.isalpha()) else WRONG
    if char == "\xa0":
        return 0.0
    return WRONG
