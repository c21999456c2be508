"""What the coach says about a message: one kind sentence each, at the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from soundings.coach.findings import Context, Finding, Severity, mended
from soundings.coach.outreach import anchors, mends
from soundings.coach.outreach.mends import Mend
from soundings.coach.reading import Reading, Span

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
    said = [*_faults(found, sentences), *_advice(found, sentences)]
    said = _apart(said)
    said = _kept_promises(found, said, look_for_faults)
    yield from said
    yield from _praise(found)


def _apart(said: list[Finding]) -> list[Finding]:
    """The findings, of two mends that overlap only the first."""
    taken: list[tuple[int, int]] = []
    kept = []
    for one in said:
        overlaps = any(one.start < end and start < one.end for start, end in taken)
        if one.mend is not None and not overlaps:
            taken.append((one.start, one.end))
        kept.append(_bare(one) if overlaps else one)
    return kept


def _bare(one: Finding) -> Finding:
    return Finding(one.check, one.severity, one.start, one.end, one.why)


def _kept_promises(found: Seen, said: list[Finding], look_for_faults: Callable[[str, Context], Seen]) -> list[Finding]:
    """Without the mends of faults that would still be there once all mends are applied."""
    if not any(one.mend is not None and one.severity is Severity.FAULT for one in said):
        return said
    after = {one.check for one in _faults_alone(look_for_faults(mended(found.reading.text, said), found.context))}
    return [_bare(one) if one.mend is not None and one.check in after else one for one in said]


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
    left = [one for one in sentences if not any(one.start <= ask[0].start < one.end for ask in by_sentence.values())]
    for number, spans in enumerate(by_sentence.values()):
        sentence = found.reading.sentence_at(spans[0].start)
        sentence = Span(max(sentence.start, _begun(found.reading, sentence)), sentence.end)
        mend = mends.without_request(found.reading, sentence, spans[0], alone=not left and not number)
        yield _finding("asks_for_job", Severity.FAULT, spans[0], mend)


def _begun(reading: Reading, sentence: Span) -> int:
    """Where the sentence begins once a greeting at its head is left standing."""
    if reading.greeting.end >= sentence.end:
        return sentence.start
    start = max(sentence.start, reading.greeting.end)
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
    checks, reading, context = found.checks, found.reading, found.context
    first, last = sentences[0], sentences[-1]
    if not checks["says_how_found"].value:
        yield _advise("says_how_found", first, mends.prepended(reading, first, _how_found(context)))
    who, status = not checks["says_who"].value, not checks["says_status"].value
    if who or status:
        added = " ".join([*([_who(context)] if who else []), *([_status(context)] if status else [])])
        after = found.referrer.sentence if found.referrer and found.referrer.first else first
        mend = mends.appended(reading, after, added)
        if who:
            yield _advise("says_who", first, mend)
        if status:
            yield _advise("says_status", first, None if who else mend)
    ask = anchors.ask(reading, sentences)
    long, how = not checks["bounded_time"].value, not checks["says_format"].value
    endings = []
    if not checks["says_ask"].value:
        asked = f"I would value your advice on {mends.topic(context)}."
        if long or how:
            asked = (
                f"Would you have {mends.minutes(context)} {mends.way(context)} to tell me about {mends.topic(context)}?"
            )
        endings.append(("says_ask", asked))
    place = ask or last
    both = None if endings and (long or how) else mends.with_length(reading, place, context, long=long, how=how)
    if long:
        yield _advise("bounded_time", place, both)
    if how:
        yield _advise("says_format", place, None if long else both)
    if not checks["offers_next_step"].value:
        endings.append(("offers_next_step", "I am free [days and hours], or at any time that suits you."))
    whole = mends.appended(reading, last, " ".join(ending for _, ending in endings)) if endings else None
    for number, (check, _) in enumerate(endings):
        yield _advise(check, last, None if number else whole)
    if not checks["personalised"].value:
        name = found.referrer.name if found.referrer else context.referrer.strip()
        why = WHAT_THEY_TOLD.format(name=name) if name and not name.startswith("[") else ""
        yield _finding("personalised", Severity.ADVICE, first, why=why)


def _how_found(context: Context) -> str:
    if context.referrer.strip():
        return f"{context.referrer.strip()} suggested that I write to you."
    return f"I came across your name through {context.found_how.strip() or '[how you found them]'}."


def _who(context: Context) -> str:
    return f"I am {context.sender_who.strip() or '[your school, field, year or present work]'}."


def _status(context: Context) -> str:
    return f"I am exploring {context.topic.strip() or '[the field or career you are exploring]'}."


def _praise(found: Seen) -> Iterator[Finding]:
    """The first few things that are done well, each at the words that do it."""
    done = [check for check in PRAISE if found.checks[check].value]
    if "referral_first" in done and "says_how_found" in done:
        done.remove("says_how_found")
    if not found.checks["says_status"].value and "says_who" in done:
        done.remove("says_who")
    told = [(check, span) for check in done if (span := _words_of(found, check))]
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
        return anchors.ask(found.reading, anchors.body(found.reading))
    place = next((place for name, place in found.places[check].items() if name not in _NO_PRAISE), None)
    if place is None:
        return None
    sentence = found.reading.sentence_at(place.start)
    start = max(sentence.start, found.reading.greeting.end)
    if start <= place.start and place.end <= sentence.end and sentence.end - start <= _A_SENTENCE:
        return next(iter(found.reading.trimmed(Span(start, sentence.end))), place)
    return place


def _advise(check: str, place: Span, mend: Mend | None) -> Finding:
    return _finding(check, Severity.ADVICE, place, mend)


def _finding(check: str, severity: Severity, span: Span, mend: Mend | None = None, why: str = "") -> Finding:
    """A finding at these words; one with a mend stands at the words that the mend replaces."""
    place = mend.span if mend else span
    return Finding(check, severity, place.start, place.end, why or WHY[check], mend.text if mend else None)
