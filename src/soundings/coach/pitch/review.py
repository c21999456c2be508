"""The review of an introduction: who, what I want, what I bring, in plain words and not too long (P19)."""

from __future__ import annotations

import re
from dataclasses import replace

from soundings.coach import edges, requests
from soundings.coach.asking.hearing import requests as heard
from soundings.coach.findings import Check, Context, Finding, Review, Severity, in_order
from soundings.coach.grounds import behind
from soundings.coach.learned import learned
from soundings.coach.pitch import jargon
from soundings.coach.pitch.cues import CUES
from soundings.coach.pitch.seen import LEARNED, of
from soundings.coach.reading import Reading, Span

# A calm voice; and how long a listener stays with it.
WORDS_A_MINUTE = 150
MOST_SECONDS = 75
ADVICE = {
    "says_who": "Say in a few words who you are: your field, your study or your work.",
    "says_wants": "Say what you want to find out. It tells them how to help.",
    "says_offers": "Say one thing you bring or can do, with an example rather than an adjective.",
}
GAPS = {
    "says_who": "I'm [your name], [your field, study or work].",
    "named": "I'm [your field, study or work].",
    "says_wants": "I'd like to learn [what you want to find out].",
    "says_offers": "I bring [what you are good at].",
}
# A name already told, or a gap left for it; it is not asked for twice.
_NAMED = re.compile(
    r"\b(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s|[Tt]his is|[Ii]t['’]s)\s"
    r"(?:[^\W\d_a-z](?=[a-z])[\w'’-]*|\[[^\]\n]{0,20}[Nn]ame\])"
    r"|^\s*(?!(?:Hi|Hello|Hey|So|Well|Um|Yes|Good|Right|Currently|Today)\b)[^\W\d_a-z][a-z'’-]{1,20}(?=,\s)"
)
PRAISE = {
    "says_wants": "They will know what you are after.",
    "says_offers": "You say what you bring.",
}


def review(text: str, context: Context) -> Review:
    """All checks of an introduction, and what there is to say about it."""
    reading = Reading(text)
    places = CUES.present(reading)
    seen = of(reading)
    checks = {}
    for name in LEARNED:
        model = learned("pitch")[name]
        likely = model.probability(seen)
        checks[name] = Check(likely >= model.threshold, model.confidence(likely))
    seconds = reading.word_count / WORDS_A_MINUTE * 60
    terms = jargon.terms(reading)
    checks["seconds_at_150_wpm"] = Check(round(seconds))
    checks["jargon_heavy"] = Check(jargon.is_heavy(reading, terms), 0.85)
    checks["rambling"] = Check(seconds > MOST_SECONDS)
    request = heard(reading)
    checks["asks_for_job"] = requests.check(request)
    complete = all(checks[name].value for name in ADVICE)
    spoiled = any(checks[name].value for name in ("jargon_heavy", "rambling", "asks_for_job"))
    checks["good"] = Check(complete and not spoiled, min(check.confidence for check in checks.values()))
    asked = requests.findings(reading, [ask.span for ask in request])
    gone = [Span(one.start, one.end) for one in asked]
    findings = [
        *asked,
        *_missing(reading, [name for name in ADVICE if not checks[name].value], gone),
    ]
    if checks["jargon_heavy"].value:
        why = "An outsider would be lost here. Say it as you would to a neighbour."
        findings += [Finding("jargon_heavy", Severity.ADVICE, one.start, one.end, why) for one in terms[:3]]
    if checks["rambling"].value:
        at = MOST_SECONDS * WORDS_A_MINUTE // 60
        over = reading.word_starts[at] if at < len(reading.word_starts) else 0
        why = f"Read aloud this takes {round(seconds)} seconds; people listen for {MOST_SECONDS}. What could go?"
        findings.append(Finding("rambling", Severity.ADVICE, over, len(text), why))
    for name, why in PRAISE.items():
        if checks[name].value:
            span = behind(reading, learned("pitch")[name], places)
            findings.append(Finding(name, Severity.PRAISE, span.start, span.end, why))
    return Review(checks, in_order(findings))


def _missing(reading: Reading, names: list[str], gone: list[Span]) -> list[Finding]:
    """Who one is comes before the first word, or behind the name; what else is missing comes behind the last."""
    sentences = edges.between(reading, gone) or [Span(len(reading.text), len(reading.text))]
    first, last = sentences[0], sentences[-1]
    named = _NAMED.search(reading.text, 0, first.end)
    rest = [name for name in names if name != "says_who"]
    behind_the_name = ["named"] if "says_who" in names and named else []
    together = behind_the_name + rest if first == last else rest
    found = []
    if "says_who" in names and not named:
        found.append(_before(reading, first))
    elif behind_the_name:
        added = together if first == last else behind_the_name
        found.append(_after(reading, first, "says_who", added))
    for name in rest:
        one = _after(reading, last, name, together)
        has_its_mend = name != rest[0] or together != rest
        found.append(replace(one, mend=None) if has_its_mend else one)
    return found


def _before(reading: Reading, sentence: Span) -> Finding:
    start = sentence.start
    first = next(iter(reading.text[start : sentence.end].split()), "")
    mend = f"{GAPS['says_who']} {first[:1].upper()}{first[1:]}".strip()
    return Finding("says_who", Severity.ADVICE, start, start + len(first), ADVICE["says_who"], mend)


def _after(reading: Reading, sentence: Span, name: str, gaps: list[str]) -> Finding:
    last = next(reversed(reading.text[sentence.start : sentence.end].split()), "")
    mend = f"{last}{edges.stop(last)} {' '.join(GAPS[gap] for gap in gaps)}".strip()
    return Finding(name, Severity.ADVICE, sentence.end - len(last), sentence.end, ADVICE[name], mend)
