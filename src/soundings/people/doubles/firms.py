"""An organisation's name without its legal form: Hexel GmbH and Hexel are one."""

from __future__ import annotations

from functools import lru_cache

from soundings.people.doubles.spelling import latin_words, listed

LEGAL = listed(
    "gmbh ag kg kgaa ug ohg mbh se inc incorporated corp corporation co company llc llp lp ltd limited plc pty "
    "pte pvt private sa sas sarl srl spa snc bv nv vof ab as asa aps oy oyj ehf sro zrt kft doo ooo oao zao sp "
    "zoo jsc gk kk bhd sdn holding holdings group international the"
)


@lru_cache(maxsize=50_000)
def firm_key(name: str) -> str:
    """By which two writings of one organisation meet; a name of nothing but legal words stays as it is."""
    said = latin_words(name.replace("&", " and ").replace(".", ""))
    bare = [word for word in said if word not in LEGAL]
    return "".join(bare or said)
