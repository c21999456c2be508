"""What the rules make of the end of a talk: a score for each obstacle, from what was said and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from soundings.coach.asking.hearing import requests
from soundings.coach.asking.rules import denials
from soundings.coach.obstacle.cues import CONTACT, SEEKER
from soundings.coach.obstacle.turns import Said


def scores(said: Sequence[Said]) -> dict[str, float]:
    """By obstacle; nothing speaks for one at 0, from about 1 on it is likely."""
    return {
        "silence": _silence(said),
        "seeker_asked_for_job": _asked_for_job(said),
        "contact_interviews_seeker": _interviews(said),
        "contact_out_of_time": _out_of_time(said),
        "rude_contact": _rude(said),
        "seeker_nervous": _nervous(said),
        "rambling_contact": _rambles(said),
        "contact_short_answers": _short_answers(said),
    }


def _of(said: Sequence[Said], speaker: str) -> list[Said]:
    return [turn for turn in said if turn.speaker == speaker]


def _silence(said: Sequence[Said]) -> float:
    """Nobody speaks: the last turns hold no words, or only a hum and a bracket."""
    quiet = [turn for turn in said[-3:] if {"nothing", "pause"} & turn.signs and turn.words <= 7]
    if not quiet or "leaving" in said[-1].signs:
        return 0.0
    ends_quiet = said[-1] in quiet or (len(said) > 1 and said[-2] in quiet and said[-1].words <= 12)
    hums = any("short hum" in turn.signs for turn in said[-3:])
    return (1.5 if ends_quiet else 0.4) + 0.6 * (len(quiet) > 1) + 0.3 * hums


def _asked_for_job(said: Sequence[Said]) -> float:
    """By the same rules as in a message; what was asked two turns ago still hangs in the air."""
    score = 0.0
    for turn in _of(said[-4:], "seeker"):
        score += 1.9 * bool(requests(turn.reading)) + 1.1 * ("work" in turn.signs) * ("your doing" in turn.signs)
        score += 1.2 * ("put me in" in turn.signs)
        score -= 1.5 * bool(denials(turn.reading))
    return score + 0.4 * any("taken aback" in turn.signs for turn in _of(said[-2:], "contact"))


def _interviews(said: Sequence[Said]) -> float:
    """Job-interview questions, or the offer of an interview; a friendly question back is none."""
    score = 0.0
    for turn in _of(said[-4:], "contact"):
        questions = turn.reading.folded.count("?")
        asked = "interview" in turn.signs
        score += 1.4 * asked + 0.35 * max(0, questions - 1) * asked
        score += 0.6 * ("as a candidate" in turn.signs and "to you" in turn.signs) + 0.3 * (questions > 1)
    return score


def _out_of_time(said: Sequence[Said]) -> float:
    score = 0.0
    for turn in _of(said[-3:], "contact"):
        score += 1.3 * ("out of time" in turn.signs) + 1.6 * ("leaving" in turn.signs)
        score += 0.55 * min(2, len({found.start for found in CONTACT.found(turn.reading, "in a hurry")}))
    return score


def _rude(said: Sequence[Said]) -> float:
    score = 0.0
    for turn in _of(said[-4:], "contact"):
        score += 1.2 * ("rude" in turn.signs) + 0.5 * ("unkind sign" in turn.signs) - 0.7 * ("warm" in turn.signs)
    return score


def _nervous(said: Sequence[Said]) -> float:
    score = 0.0
    for turn in _of(said[-4:], "seeker"):
        several = sum(1 for _ in SEEKER.found(turn.reading, "nervous")) > 1
        score += 1.0 * ("nervous" in turn.signs) + 0.5 * several + 1.0 * ("nervous sign" in turn.signs)
        score += 0.35 * ("sorry" in turn.signs) + 0.45 * ("filler" in turn.signs) + 0.2 * ("broken" in turn.signs)
    return score


def _rambles(said: Sequence[Said]) -> float:
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


def _short_answers(said: Sequence[Said]) -> float:
    """Two answers and more of a few words, and nothing longer between them."""
    answers = [turn for turn in _of(said, "contact") if turn.words and "?" not in turn.reading.text]
    if len(answers) < 2 or any(turn.words > 6 for turn in answers[-2:]):
        return 0.0
    last = answers[-3:]
    return 1.0 + 0.4 * (len(last) > 2 and last[0].words <= 6) + 0.3 * all(turn.words <= 3 for turn in last)
