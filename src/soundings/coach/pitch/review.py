"""The review of an introduction: who, what I want, what I bring, in plain words and not too long (P19)."""

from __future__ import annotations

from soundings.coach import requests
from soundings.coach.asking.hearing import requests as heard
from soundings.coach.findings import Check, Context, Finding, Review, Severity, in_order
from soundings.coach.grounds import behind
from soundings.coach.learned import learned
from soundings.coach.pitch import jargon
from soundings.coach.pitch.cues import CUES
from soundings.coach.pitch.seen import LEARNED, of
from soundings.coach.reading import Reading

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
    "says_wants": "I'd like to learn [what you want to find out].",
    "says_offers": "I bring [what you are good at].",
}
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
    findings = [
        *requests.findings(reading, [ask.span for ask in request]),
        *_missing(text, [name for name in ADVICE if not checks[name].value]),
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


def _missing(text: str, names: list[str]) -> list[Finding]:
    """Who one is comes before the first word; what else is missing comes together behind the last."""
    words = text.split()
    first, last = (words[0], words[-1]) if words else ("", "")
    begin, end = text.find(first), len(text.rstrip())
    found = []
    if "says_who" in names:
        mend = f"{GAPS['says_who']} {first}".strip()
        found.append(Finding("says_who", Severity.ADVICE, begin, begin + len(first), ADVICE["says_who"], mend))
    rest = [name for name in names if name != "says_who"]
    stop = "" if not last or last[-1] in ".!?…" else "."
    both = f"{last}{stop} {' '.join(GAPS[name] for name in rest)}".strip()
    for name in rest:
        mend_once = both if name == rest[0] else None
        found.append(Finding(name, Severity.ADVICE, end - len(last), end, ADVICE[name], mend_once))
    return found
