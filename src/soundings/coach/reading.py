"""A text as the coach reads it: folded for matching, with its sentences, and without what others wrote in it.

Every offset is an offset into the text as it was given. Everything here takes linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

# Signs that people's keyboards and programs write in more than one way; each is replaced by one sign, so offsets stay.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—‒―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\t\r\v\f", " "),
        **dict.fromkeys("éèêë", "e"),
        **dict.fromkeys("ÉÈÊË", "e"),
    }
)
_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
# A sentence ends at . ? ! … followed by a blank, or at a line's end; a full stop after a title or initial ends none.
_END = re.compile(r"[.?!…][\"')\]]{0,3}(?=\s|$)|\n+")
_NO_END = re.compile(r"(?:\b(?:mr|mrs|ms|dr|prof|st|sr|jr|e\.g|i\.e|vs|no|approx|dept|mt)|\b[a-z])\.$")
_QUOTED_LINE = re.compile(r"^[ \t]*>[^\n]*$", re.M)
_QUOTED_REST = re.compile(r"^(?:on\b[^\n]{0,200}\bwrote:|-{2,9} ?original message ?-{2,9})[ \t]*$", re.M)
_SUBJECT = re.compile(r"\s*(?:subject|re|betreff) ?:[^\n]*(?:\n|$)")
_QUOTATION = re.compile(r"\"[^\"\n]{1,300}\"|(?<![^\s(])'(?=\w)[^'\n]{1,150}(?:'\w[^'\n]{1,100}){0,3}'(?!\w)")
_GREETING = re.compile(
    r"\s*(?:(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|respected|hiya|yo|to"
    r" whom it may concern)"
    r"\b[^\n,.!?:;-]{0,60}[,.!:;-]*|[^\W\d_][\w.' ]{0,40}[,:-](?=\s*\n))"
)
_CLOSING = re.compile(
    r"^[ \t]*(?:(?:with )?(?:many |kind(?:est)? |warm(?:est)? |best |thanks? ?(?:&|and) ?)*(?:regards"
    r"|wishes)|yours(?: sincerely| faithfully"
    r"| truly)?|sincerely|cheers|best|(?:many )?thanks(?: (?:again|so much|a lot|in advance))?|thank"
    r" you(?: (?:again|so much|in advance))?"
    r"|respectfully|warmly|cordially|all the best|take care|god bless|ta)[ \t]*[,.!]?[ \t]*$",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, from `start` up to `end`."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


def holds(span: Span, offsets: Sequence[int]) -> bool:
    """Whether one of these offsets, which stand in order, lies in the span."""
    place = bisect_left(offsets, span.start)
    return place < len(offsets) and offsets[place] < span.end


class Reading:
    """One text and what can be seen in it without judging it."""

    def __init__(self, text: str) -> None:
        """`text` may be anything: any Unicode, of any length, or empty."""
        self.text = text

    @cached_property
    def folded(self) -> str:
        """Lower case, with plain quotes, dashes and blanks; character by character, so offsets are the text's own.

        What others wrote (quoted lines, and all that follows 'On … wrote:') is blanked out.
        """
        plain = self.text.translate(_PLAIN)
        lower = plain.lower()
        if len(lower) != len(plain):
            lower = "".join(low if len(low := one.lower()) == 1 else one for one in plain)
        lower = _QUOTED_LINE.sub(lambda line: " " * len(line.group()), lower)
        rest = _QUOTED_REST.search(lower)
        if rest:
            lower = lower[: rest.start()] + " " * (len(lower) - rest.start())
        return lower

    @cached_property
    def words(self) -> list[re.Match[str]]:
        """The words of the folded text, as matches with their offsets."""
        return list(_WORD.finditer(self.folded))

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each of the words begins."""
        return [word.start() for word in self.words]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, without blanks around them."""
        return list(self._sentences())

    def _sentences(self) -> Iterator[Span]:
        text, begun = self.folded, 0
        for end in _END.finditer(text):
            if end.group() == "." and _NO_END.search(text, max(0, end.start() - 8), end.end()):
                continue
            yield from self.trimmed(Span(begun, end.end()))
            begun = end.end()
        yield from self.trimmed(Span(begun, len(text)))

    def trimmed(self, span: Span) -> Iterator[Span]:
        """The span without blanks around it; nothing where it holds nothing else."""
        start, inside = span.start, self.folded[span.start : span.end]
        left = start + len(inside) - len(inside.lstrip())
        right = start + len(inside.rstrip())
        if left < right:
            yield Span(left, right)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds this offset, or the nearest one before it."""
        if not self.sentences:
            return Span(0, len(self.text))
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def body(self) -> Span:
        """The text without a subject line at its head."""
        subject = _SUBJECT.match(self.folded)
        return Span(subject.end() if subject else 0, len(self.text))

    @cached_property
    def greeting(self) -> Span:
        """'Dear Ms Okafor,' at the head of the body; empty where there is none."""
        found = _GREETING.match(self.folded, self.body.start)
        return Span(*found.span()) if found else Span(self.body.start, self.body.start)

    @cached_property
    def closing(self) -> Span:
        """'Kind regards,' and the signature under it; empty, at the end, where there is none."""
        last = None
        for found in _CLOSING.finditer(self.folded, self.body.start):
            last = found
        if last is None or len(self.folded) - last.end() > 400:
            return Span(len(self.text), len(self.text))
        return Span(last.start(), len(self.text))

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks: titles, and what somebody else said."""
        return [Span(*found.span()) for found in _QUOTATION.finditer(self.folded)]

    @cached_property
    def word_count(self) -> int:
        """Words as a word processor counts them: on white space, a subject line left out."""
        return len(self.text[self.body.start :].split())
