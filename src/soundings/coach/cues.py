"""Cues: turns of phrase that carry a meaning, written as patterns over folded text.

A cue is a name and the patterns that stand for it. Patterns are bounded (no nested repetition; gaps of at most some
words), so that a text of any length takes linear time. What a cue matched is what a finding points at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from soundings.coach.reading import Reading, Span

# A blank in a pattern stands for up to three signs of white space: unbounded, a page of blanks would take for ever.
_BLANK = r"\s{1,3}"
# Up to n words between two others, within a sentence: GAP[3].
GAP = {n: rf"(?:{_BLANK}[^\s.?!]{{1,30}}){{0,{n}}}{_BLANK}" for n in range(1, 9)}


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over folded text; a blank in it is white space of any kind, ' ?' is some or none."""
    return re.compile(pattern.replace(" ?", r"\s{0,3}").replace(" ", _BLANK))


class Cues:
    """A set of cues, compiled when first asked for."""

    def __init__(self, patterns: Mapping[str, str | tuple[str, ...]]) -> None:
        """By name, a pattern (see `compiled`); several patterns, as a tuple, are several ways of saying the same."""
        self.patterns = {name: said if isinstance(said, str) else "|".join(said) for name, said in patterns.items()}

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {name: compiled(pattern) for name, pattern in self.patterns.items()}

    def found(self, reading: Reading, name: str) -> Iterator[Span]:
        """Where one cue stands in the text, from the front."""
        for match in self._compiled[name].finditer(reading.folded):
            yield Span(*match.span())

    def first(self, reading: Reading, *names: str) -> Span | None:
        """The first place of the first of these cues that is there at all."""
        for name in names:
            match = self._compiled[name].search(reading.folded)
            if match:
                return Span(*match.span())
        return None

    def present(self, reading: Reading) -> dict[str, Span]:
        """Every cue that is there, with its first place."""
        places = {}
        for name, pattern in self._compiled.items():
            match = pattern.search(reading.folded)
            if match:
                places[name] = Span(*match.span())
        return places
