"""Which obstacle is at hand at the end of a stretch of talk: a score for each from what was said, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundings.coach.asking_for_work import asks, denials
from soundings.coach.obstacle.cues import CONTACT, SEEKER, SILENCE
from soundings.coach.obstacle.words import Card, card
from soundings.coach.reading import Reading

# Who speaks ('seeker' or 'contact'), and what.
Turn = tuple[str, str]
# Only the end of a talk tells what is going wrong now.
LOOKED_AT = 8
# From which score on it is an obstacle at all.
ENOUGH = 0.9


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What is going wrong ('none' where all is well), how sure the coach is (0 to 1), and words to say."""

    name: str
    confidence: float
    card: Card | None


@dataclass(frozen=True, slots=True)
class _Said:
    """One turn, read."""

    speaker: str
    reading: Reading
    words: int
    signs: frozenset[str]


def tell(turns: Sequence[Turn]) -> Obstacle:
    """The obstacle at the end of these turns; the last eight count."""
    said = [_read(speaker, text[:4000]) for speaker, text in turns[-LOOKED_AT:]]
    scores = {
        "silence": _silence(said),
        "seeker_asked_for_job": _asked_for_job(said),
        "contact_interviews_seeker": _interviews(said),
        "contact_out_of_time": _out_of_time(said),
        "rude_contact": _rude(said),
        "seeker_nervous": _nervous(said),
        "rambling_contact": _rambles(said),
        "contact_short_answers": _short_answers(said),
    }
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < ENOUGH:
        return Obstacle("none", min(1.0, 1.0 - scores[best] / 2), None)
    others = max(score for name, score in scores.items() if name != best)
    return Obstacle(best, max(0.5, min(1.0, 0.5 + (scores[best] - others) / 4)), card(best))


def _read(speaker: str, text: str) -> _Said:
    reading = Reading(text)
    cues = CONTACT if speaker == "contact" else SEEKER
    signs = {*cues.present(reading), *SILENCE.present(reading)}
    bare = _without_brackets(reading.folded)
    return _Said(speaker, reading, sum(word.isalnum() or len(word) > 1 for word in bare.split()), frozenset(signs))


def _without_brackets(text: str) -> str:
    """What was said; what was only seen or heard stands in brackets."""
    kept, depth = [], 0
    for sign in text:
        depth += sign in "(["
        if not depth:
            kept.append(sign)
        depth -= depth > 0 and sign in ")]"
    return "".join(kept).strip(" .…")


def _of(said: Sequence[_Said], speaker: str) -> list[_Said]:
    return [turn for turn in said if turn.speaker == speaker]


def _silence(said: Sequence[_Said]) -> float:
    """Nobody speaks: the last turns hold no words, or only a hum and a bracket."""
    quiet = [turn for turn in said[-3:] if {"nothing", "pause"} & turn.signs and turn.words <= 7]
    if not quiet or "leaving" in said[-1].signs:
        return 0.0
    ends_quiet = said[-1] in quiet or (len(said) > 1 and said[-2] in quiet and said[-1].words <= 12)
    hums = any("short hum" in turn.signs for turn in said[-3:])
    return (1.5 if ends_quiet else 0.4) + 0.6 * (len(quiet) > 1) + 0.3 * hums


def _asked_for_job(said: Sequence[_Said]) -> float:
    """By the same rules as in a message; what was asked two turns ago still hangs in the air."""
    score = 0.0
    for turn in _of(said[-4:], "seeker"):
        score += 1.9 * bool(asks(turn.reading)) + 1.1 * ("work" in turn.signs) * ("your doing" in turn.signs)
        score += 1.2 * ("put me in" in turn.signs)
        score -= 1.5 * bool(denials(turn.reading))
    return score + 0.4 * any("taken aback" in turn.signs for turn in _of(said[-2:], "contact"))


def _interviews(said: Sequence[_Said]) -> float:
    """Job-interview questions, or the offer of an interview; a friendly question back is none."""
    score = 0.0
    for turn in _of(said[-4:], "contact"):
        questions = turn.reading.folded.count("?")
        asked = "interview" in turn.signs
        score += 1.4 * asked + 0.35 * max(0, questions - 1) * asked
        score += 0.6 * ("as a candidate" in turn.signs and "to you" in turn.signs) + 0.3 * (questions > 1)
    return score


def _out_of_time(said: Sequence[_Said]) -> float:
    score = 0.0
    for turn in _of(said[-3:], "contact"):
        score += 1.3 * ("out of time" in turn.signs) + 1.6 * ("leaving" in turn.signs)
        score += 0.55 * min(2, len({found.start for found in CONTACT.found(turn.reading, "in a hurry")}))
    return score


def _rude(said: Sequence[_Said]) -> float:
    score = 0.0
    for turn in _of(said[-4:], "contact"):
        score += 1.2 * ("rude" in turn.signs) + 0.5 * ("unkind sign" in turn.signs) - 0.7 * ("warm" in turn.signs)
    return score


def _nervous(said: Sequence[_Said]) -> float:
    score = 0.0
    for turn in _of(said[-4:], "seeker"):
        several = sum(1 for _ in SEEKER.found(turn.reading, "nervous")) > 1
        score += 1.0 * ("nervous" in turn.signs) + 0.5 * several + 1.0 * ("nervous sign" in turn.signs)
        score += 0.35 * ("sorry" in turn.signs) + 0.45 * ("filler" in turn.signs) + 0.2 * ("broken" in turn.signs)
    return score


def _rambles(said: Sequence[_Said]) -> float:
    """Long, with other people and other times in it, breaking off in mid-story; long alone is an answer."""
    score = 0.0
    for turn in _of(said[-4:], "contact"):
        if turn.words < 12:
            continue
        stories = min(3, sum(1 for _ in CONTACT.found(turn.reading, "digression")))
        score += 0.6 * ("trailing" in turn.signs) + 0.35 * stories
        score += 0.3 * (turn.words > 40) + 0.4 * (turn.words > 80)
    cut_off = any("broken off" in turn.signs for turn in _of(said[-3:], "seeker"))
    clock = any("clock" in turn.reading.folded for turn in said[-3:])
    return score + 0.6 * clock + 0.3 * cut_off * bool(score)


def _short_answers(said: Sequence[_Said]) -> float:
    """Two answers and more of a few words, and nothing longer between them."""
    answers = [turn for turn in _of(said, "contact") if turn.words and "?" not in turn.reading.text]
    if len(answers) < 2 or any(turn.words > 6 for turn in answers[-2:]):
        return 0.0
    last = answers[-3:]
    return 1.0 + 0.4 * (len(last) > 2 and last[0].words <= 6) + 0.3 * all(turn.words <= 3 for turn in last)
