"""The review of a whole agenda: each question's findings at its place, and what is to say of the set (P18, P41)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from soundings.coach.agenda import doubles, lines
from soundings.coach.agenda.asks import ASKS
from soundings.coach.agenda.minutes import CLOSE, EACH, OPENING, that_fit
from soundings.coach.findings import Check, Context, Finding, Review, Severity, in_order
from soundings.coach.question.review import review as review_question
from soundings.coach.reading import Span

# What belongs at the end is no proof that the best comes last.
_FOR_THE_END = frozenset({"closing", "referrals", "resources", "feedback_on_me"})
# From so many questions on, order and balance can be judged.
_ENOUGH = 4
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One question of the agenda: where it stands, its words and its review."""

    span: Span
    text: str
    review: Review

    @property
    def topic(self) -> object:
        """What it is about."""
        return self.review.checks["topic"].value

    @property
    def is_for_the_end(self) -> bool:
        """Whether it is one of the asks kept for the end."""
        return self.topic in _FOR_THE_END or any(ask.is_in(self.text, self.topic) for ask in ASKS)

    @property
    def is_good(self) -> bool:
        """Open and without fault."""
        return bool(self.review.checks["good"].value) and bool(self.review.checks["open_ended"].value)

    @property
    def is_dry(self) -> bool:
        """A fact, a yes or a no: nothing to tell."""
        checks = self.review.checks
        return not checks["open_ended"].value or bool(checks["answerable_online"].value)


def review(text: str, context: Context) -> Review:
    """An agenda as one text, a question a line; offsets are the text's own."""
    return _of_set(text, list(lines.questions(text)), context.minutes or MINUTES, context)


def review_questions(questions: Sequence[str], minutes: int, context: Context) -> Review:
    """An agenda as a list, for a talk of so many minutes; offsets are those of the questions joined by line ends."""
    spans, start = [], 0
    for question in questions:
        spans.append(Span(start, start + len(question)))
        start += len(question) + 1
    return _of_set("\n".join(questions), spans, minutes, context)


def _of_set(text: str, spans: Sequence[Span], minutes: int, context: Context) -> Review:
    agenda = [_line(text, span, context) for span in spans]
    body = [line for line in agenda if not line.is_for_the_end]
    found = [*_of_each(agenda), *_interrogation(body), *_best_last(body), *_doubles(agenda), *_balance(body)]
    found += [*_too_many(body, minutes), *_missing(text, agenda)]
    raised = {finding.check for finding in found}
    named = ("interrogation", "best_last", "doubles", "one_topic")
    checks = {
        "questions": Check(len(agenda)),
        "good_questions": Check(sum(line.is_good for line in agenda)),
        **{name: Check(name in raised, 0.8) for name in named},
        "fits": Check("fits" not in raised),
        "that_fit": Check(that_fit(minutes)),
        **{ask.check: Check(ask.check not in raised, 0.9) for ask in ASKS},
    }
    return Review(checks, in_order(found))


def _line(text: str, span: Span, context: Context) -> Line:
    words = text[span.start : span.end]
    return Line(span, words, review_question(words, context))


def _of_each(agenda: Sequence[Line]) -> Iterator[Finding]:
    for line in agenda:
        for one in line.review.findings:
            if one.severity is not Severity.PRAISE:
                yield replace(one, start=one.start + line.span.start, end=one.end + line.span.start)


def _interrogation(body: Sequence[Line]) -> Iterator[Finding]:
    dry = [line for line in body if line.is_dry]
    if len(body) >= _ENOUGH and len(dry) >= 0.6 * len(body):
        why = "Mostly facts, a yes or a no: this will feel like an interrogation. Ask for stories, and then why."
        yield Finding("interrogation", Severity.ADVICE, dry[0].span.start, dry[0].span.end, why)


def _best_last(body: Sequence[Line]) -> Iterator[Finding]:
    half = len(body) // 2
    first, last = body[:half], body[-half:] if half else []
    if len(body) < _ENOUGH or sum(line.is_good for line in last) - sum(line.is_good for line in first) < max(
        2, half // 2
    ):
        return
    best = next(line for line in last if line.is_good)
    why = "Your best questions come last, and time runs out there. Move this one to the front."
    yield Finding("best_last", Severity.ADVICE, best.span.start, best.span.end, why)


def _doubles(agenda: Sequence[Line]) -> Iterator[Finding]:
    for earlier, later in doubles.pairs([line.text for line in agenda]):
        span = agenda[later].span
        why = f"This asks the same as “{_short(agenda[earlier].text)}”. One of the two is enough."
        yield Finding("doubles", Severity.ADVICE, span.start, span.end, why)


def _balance(body: Sequence[Line]) -> Iterator[Finding]:
    counted = Counter(line.topic for line in body)
    if len(body) <= _ENOUGH:
        return
    topic, number = counted.most_common(1)[0]
    if number > len(body) / 2 and topic != "other":
        line = [line for line in body if line.topic == topic][-1]
        why = f"{number} of {len(body)} questions are about the same matter. Give one of these places to another."
        yield Finding("one_topic", Severity.ADVICE, line.span.start, line.span.end, why)


def _too_many(body: Sequence[Line], minutes: int) -> Iterator[Finding]:
    fit = that_fit(minutes)
    if len(body) > fit:
        over = body[fit:]
        why = (
            f"About {fit} questions fit into {minutes} minutes: {EACH} minutes for each, {OPENING} for the beginning"
            f" and {CLOSE} kept for who else and the close. From here on, be ready to leave out."
        )
        yield Finding("fits", Severity.ADVICE, over[0].span.start, over[-1].span.end, why)


def _missing(text: str, agenda: Sequence[Line]) -> Iterator[Finding]:
    end = len(text.rstrip())
    for ask in ASKS:
        if agenda and not any(ask.is_in(line.text, line.topic) for line in agenda):
            yield Finding(ask.check, Severity.ADVICE, end, end, f"{ask.why} Ask: “{ask.words}”", f"\n{ask.words}")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()}…"
