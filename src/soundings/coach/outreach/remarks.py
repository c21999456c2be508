"""What the coach says about a message: one kind sentence each, at the words it rests on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from soundings.coach import edges, length
from soundings.coach.findings import Context, Finding, Severity, mended
from soundings.coach.outreach import anchors, mends
from soundings.coach.outreach.mends import Mend
from soundings.coach.reading import Reading, Span, holds

if TYPE_CHECKING:
    from soundings.coach.outreach.review import Seen

WHY = {
    "asks_for_job": "This asks for work. Ask only for advice and information, which people give gladly.",
    "attaches_resume_unexplained": "Without a reason, a résumé looks like an application. Say what it is for.",
    "referral_first": "Put {name} first: a name they know is the best reason to read on.",
    "says_how_found": "Say how you found them; it answers the first question a stranger asks.",
    "says_who": "Say who you are: your school, field, year or present work.",
    "says_status": "Say where you stand: exploring, considering, changing, looking.",
    "says_ask": "Say what you would like to learn from them, as plainly as you can.",
    "says_format": "Say how you would like to talk: by phone, by video, over coffee.",
    "bounded_time": "Say how long it would take; 15 to 30 minutes is easy to give.",
    "offers_next_step": "Offer a next step: when you are free, or when you will write again.",
    "personalised": "Add something that is true of them alone: a talk, a step in their path, a project of theirs.",
}
WHAT_THEY_TOLD = "If {name} told you something of them, say it here: it shows why you write to them of all people."
PRAISE = {
    "referral_first": "{name} is named first.",
    "says_how_found": "They know at once how you came to them.",
    "says_who": "It says who you are and where you stand.",
    "personalised": "This shows that you write to them and to nobody else.",
    "says_ask": "It says what you would like to learn.",
    "bounded_time": "A short time, and stated: easy to say yes to.",
}
MOST_PRAISE = 4
# Cues that speak of a check and are nothing to praise.
_NO_PRAISE = (
    *("praise", "vacancy seen", "following", "alumni", "your work", "profile"),
    *("only attended", "bare student"),
)
# A longer sentence is not underlined whole.
_A_SENTENCE = 200


def remarks(found: Seen, look_for_faults: Callable[[str, Context], Seen]) -> Iterator[Finding]:
    """All remarks, faults first; no two mends overlap, and those of faults do what they promise."""
    sentences = anchors.body(found.reading) or [Span(0, len(found.reading.text))]
    faults = list(_faults(found, sentences))
    gone = [Span(one.start, one.end) for one in faults if one.mend is not None and one.check == "asks_for_job"]
    staying = edges.staying(sentences, gone)
    said = _apart(found, [*faults, *_advice(found, staying or sentences)])
    said = _kept_promises(found, said, look_for_faults)
    yield from length.mends_that_fit(found.reading, found.context, said)
    yield from _praise(found, [one for one in faults if one.check == "asks_for_job"])


def _meet(one: Span | Finding, other: Span | Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _apart(found: Seen, said: list[Finding]) -> list[Finding]:
    """The findings, of two mends that overlap only the first."""
    taken: list[tuple[int, int]] = []
    kept = []
    for one in said:
        place = bisect_right(taken, (one.start, one.start))
        # What is taken lies apart, so only the neighbours can be met.
        beside = taken[max(0, place - 1) : place + 1]
        overlaps = any(one.start < end and start < one.end for start, end in beside)
        if one.mend is not None and not overlaps:
            taken.insert(place, (one.start, one.end))
        kept.append(_bare(found, one) if overlaps else one)
    return kept


def _bare(found: Seen, one: Finding) -> Finding:
    """The finding without its mend; a name that is not moved is marked alone."""
    if one.check == "referral_first" and found.referrer:
        return Finding(one.check, one.severity, found.referrer.span.start, found.referrer.span.end, one.why)
    return Finding(one.check, one.severity, one.start, one.end, one.why)


def _kept_promises(found: Seen, said: list[Finding], look_for_faults: Callable[[str, Context], Seen]) -> list[Finding]:
    """Without the mends of faults that would still be there once all mends are applied."""
    if not any(one.mend is not None and one.severity is Severity.FAULT for one in said):
        return said
    after = {one.check for one in _faults_alone(look_for_faults(mended(found.reading.text, said), found.context))}
    return [_bare(found, one) if one.mend is not None and one.check in after else one for one in said]


def _faults_alone(found: Seen) -> list[Finding]:
    return list(_faults(found, anchors.body(found.reading) or [Span(0, len(found.reading.text))]))


def _faults(found: Seen, sentences: list[Span]) -> Iterator[Finding]:
    """What would end the talk before it begins."""
    yield from _requests(found, sentences)
    if found.checks["attaches_resume_unexplained"].value and found.attached:
        yield _finding(
            "attaches_resume_unexplained",
            Severity.FAULT,
            found.attached.span,
            mends.with_reason(found.reading, found.attached),
        )
    if found.checks["referral_first"].value is False and found.referrer:
        moved = mends.name_first(found.reading, sentences[0], found.referrer)
        why = WHY["referral_first"].format(name=found.referrer.name)
        yield _finding("referral_first", Severity.FAULT, found.referrer.span, moved, why)
    if not found.checks["brief"].value:
        yield _finding("brief", Severity.FAULT, _too_much(found), why=_length(found))


def _requests(found: Seen, sentences: list[Span]) -> Iterator[Finding]:
    if not found.checks["asks_for_job"].value or _may_ask(found):
        return
    if not found.asks:
        yield _finding("asks_for_job", Severity.FAULT, sentences[-1])
        return
    by_sentence: dict[int, list[Span]] = {}
    for one in found.asks:
        by_sentence.setdefault(found.reading.sentence_at(one.span.start).start, []).append(one.span)
    asked = sorted(spans[0].start for spans in by_sentence.values())
    left = [one for one in sentences if not holds(one, asked)]
    for number, spans in enumerate(by_sentence.values()):
        sentence = found.reading.sentence_at(spans[0].start)
        sentence = Span(max(sentence.start, _begun(found.reading, sentence)), sentence.end)
        mend = mends.without_request(found.reading, sentence, spans[0], alone=not left and not number)
        yield _finding("asks_for_job", Severity.FAULT, spans[0], mend)


def _begun(reading: Reading, sentence: Span) -> int:
    """Where the sentence begins once a greeting at its head is left standing."""
    begun = edges.beginning(reading)
    if begun >= sentence.end:
        return sentence.start
    start = max(sentence.start, begun)
    return start + len(reading.text[start : sentence.end]) - len(reading.text[start : sentence.end].lstrip())


_NAMED_OPENING = re.compile(
    r"\b(?:req(?:uisition)?|job|ref(?:erence)?|position|posting)\s{0,2}(?:id|no\.?|number|#)?\s{0,2}#?\d{2,}"
    r"|\bthe\s(?:[^\s.?!,]{1,25}\s){1,5}(?:role|position|opening|post|vacancy|job|internship|placement)\b"
)


def _may_ask(found: Seen) -> bool:
    """Whether a referral may be asked for: they know each other, and an opening is named (P11)."""
    named = found.context.extra.get("opening") or _NAMED_OPENING.search(found.reading.folded)
    return bool(found.context.relationship and named)


def _too_much(found: Seen) -> Span:
    """What lies beyond the length that the channel bears."""
    reading = found.reading
    if found.context.channel == "linkedin":
        return Span(min(found.context.note_length, len(reading.text)), len(reading.text))
    words = list(re.finditer(r"\S+", reading.text[reading.body.start :]))
    return Span(reading.body.start + words[150].start(), len(reading.text))


def _length(found: Seen) -> str:
    if found.context.channel == "linkedin":
        return f"{len(found.reading.text)} characters; a connection note holds {found.context.note_length}."
    return f"{found.reading.word_count} words; up to 150 are read to the end. What could be asked in the talk can wait."


def _advice(found: Seen, sentences: list[Span]) -> Iterator[Finding]:
    """What is missing, each with the place where it could stand."""
    checks, context = found.checks, found.context
    yield from _opening(found, sentences)
    yield from _ending(found, sentences)
    if not checks["personalised"].value:
        name = found.referrer.name if found.referrer else context.referrer.strip()
        why = WHAT_THEY_TOLD.format(name=name) if name and not name.startswith("[") else ""
        yield _finding("personalised", Severity.ADVICE, sentences[0], why=why)


def _ending(found: Seen, sentences: list[Span]) -> Iterator[Finding]:
    """What to ask, how long, how and when: in the sentence that asks, or behind the last."""
    checks, reading, context, last = found.checks, found.reading, found.context, sentences[-1]
    place = anchors.ask(reading, sentences, found.length.span if found.length else None) or last
    long, how = not checks["bounded_time"].value, not checks["says_format"].value
    asks, offers = not checks["says_ask"].value, not checks["offers_next_step"].value
    bounds = mends.with_length(reading, place, context, long=long, how=how) if (long or how) and not asks else None
    added = [mends.question(context, whole=long or how)] if asks else []
    # A connection note has no room for both.
    if offers and not (asks and context.channel == "linkedin"):
        added.append("I am free [days and hours], or at any time that suits you.")
    whole = mends.appended(reading, last, " ".join(added)) if added else None
    if bounds and whole and bounds.span == whole.span:
        bounds, whole = Mend(bounds.span, f"{bounds.text} {' '.join(added)}"), None
    if long:
        yield _advise("bounded_time", place, bounds)
    if how:
        yield _advise("says_format", place, None if long else bounds)
    if asks:
        yield _advise("says_ask", last, whole)
    if offers:
        yield _advise("offers_next_step", last, None if asks else whole)


def _opening(found: Seen, sentences: list[Span]) -> Iterator[Finding]:
    """How one found them and who one is: before the first sentence, or behind small talk and name."""
    checks, reading, context, first = found.checks, found.reading, found.context, sentences[0]
    missing = {
        "says_how_found": _how_found(context),
        "says_who": _who(context),
        "says_status": _status(context),
    }
    missing = {check: added for check, added in missing.items() if not checks[check].value}
    small_talk = anchors.opening(reading, sentences)
    if "says_how_found" in missing and small_talk is None and edges.stands_apart(reading, first.start):
        added = missing.pop("says_how_found")
        yield _advise("says_how_found", first, mends.prepended(reading, first, added))
    after = found.referrer.sentence if found.referrer and found.referrer.first else small_talk or first
    whole = mends.appended(reading, after, " ".join(missing.values()))
    for number, check in enumerate(missing):
        yield _advise(check, first, None if number else whole)


def _how_found(context: Context) -> str:
    if context.referrer.strip():
        return f"{context.referrer.strip()} suggested that I write to you."
    return f"I came across your name through {context.found_how.strip() or '[how you found them]'}."


def _who(context: Context) -> str:
    return f"I am {context.sender_who.strip() or '[your school, field, year or present work]'}."


def _status(context: Context) -> str:
    return f"I am exploring {context.topic.strip() or '[the field or career you are exploring]'}."


def _praise(found: Seen, requests: list[Finding]) -> Iterator[Finding]:
    """The first few things that are done well, each at the words that do it."""
    done = [check for check in PRAISE if found.checks[check].value]
    if "referral_first" in done and "says_how_found" in done:
        done.remove("says_how_found")
    if not found.checks["says_status"].value and "says_who" in done:
        done.remove("says_who")
    told = [(check, span) for check in done if (span := _words_of(found, check))]
    told = [(check, span) for check, span in told if not any(_meet(span, one) for one in requests)]
    for check, span in told[:MOST_PRAISE]:
        why = PRAISE[check].format(name=found.referrer.name if found.referrer else "")
        yield _finding(check, Severity.PRAISE, span, why=why)


def _words_of(found: Seen, check: str) -> Span | None:
    """The words that do what is praised: a name, a number of minutes, else the sentence."""
    if check == "referral_first":
        return found.referrer.span if found.referrer else None
    if check == "bounded_time":
        return found.length.span if found.length else None
    if check == "says_ask":
        return anchors.ask(found.reading, anchors.body(found.reading), found.length.span if found.length else None)
    place = next((place for name, place in found.places[check].items() if name not in _NO_PRAISE), None)
    if place is None:
        return None
    sentence = found.reading.sentence_at(place.start)
    start = max(sentence.start, edges.beginning(found.reading))
    if start <= place.start and place.end <= sentence.end and sentence.end - start <= _A_SENTENCE:
        return next(iter(found.reading.trimmed(Span(start, sentence.end))), place)
    return place


def _advise(check: str, place: Span, mend: Mend | None) -> Finding:
    return _finding(check, Severity.ADVICE, place, mend)


def _finding(check: str, severity: Severity, span: Span, mend: Mend | None = None, why: str = "") -> Finding:
    """A finding at these words; one with a mend stands at the words that the mend replaces."""
    place = mend.span if mend else span
    return Finding(check, severity, place.start, place.end, why or WHY[check], mend.text if mend else None)
