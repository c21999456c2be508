"""What the trained model sees of a question: its words, the forms of its parts, cues, and words that tell a topic."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from soundings.coach.asking import rules
from soundings.coach.features import features as of_words
from soundings.coach.features import tokens
from soundings.coach.question.asking import OPEN, Form, Part, parts
from soundings.coach.question.concepts import told
from soundings.coach.question.cues import CUES
from soundings.coach.question.topics import hints, stem
from soundings.coach.reading import Reading, Span

# For each check whether it is a fault (then false alarms count most), and how freely the model may learn.
LEARNED = {
    "open_ended": (False, 0.3),
    "answerable_online": (True, 0.3),
    "too_personal": (True, 0.3),
    "asks_for_job": (True, 0.3),
    "leading": (True, 0.3),
    "compound": (False, 0.3),
}
# A check of several values, how freely it is learned, and which weights are too small to keep.
CHOSEN = {"topic": (0.3, 0.13)}

# 'and what makes it hard?' asks on about the same.
_BACK = re.compile(r"\b(?:it|that|them|this|those|these)\b")


def features(text: str, channel: str) -> set[str]:
    """All of them, of one question; questions have no channel."""
    reading = Reading(text)
    return of(reading, parts(reading), CUES.present(reading))


def of(reading: Reading, asked: Sequence[Part], places: Mapping[str, Span]) -> set[str]:
    """The same of a text that has been read already."""
    found = of_words(reading, [*places, *rules.cues(reading)])
    words = tokens(reading)
    # How a word begins holds for its relatives, and for most slips of the keyboard.
    found.update(f"x{size}:{word[:size]}" for word in words for size in (4, 5) if len(word) > size)
    stems = [stem(word) for word in words]
    found.update(f"s:{one}" for one in stems)
    found.update(f"cue:{hint}" for hint in hints(stems))
    found.update(_forms(reading, asked))
    found.update(told(words, stems, is_open=any(part.form in OPEN for part in asked)))
    kinds = {place.partition(":")[0] for place in places if ":" in place}
    found.update(f"cue:any {kind}" for kind in kinds)
    if "personal" in kinds and "not personal" not in kinds:
        found.add("cue:any personal only")
    if "online" in kinds and "not online" not in kinds:
        found.add("cue:any online only")
    found.update(_leanings(places, asked))
    return found


def _leanings(places: Mapping[str, Span], asked: Sequence[Part]) -> set[str]:
    """Two signs together that mean more than each alone: a dry fact, and of whom it is asked."""
    spoken_to = "you do" in places
    found = set()
    if "leans private" in places:
        whom = "general" if "leans general" in places else "you" if spoken_to else "nobody"
        found.add(f"cue:private of {whom}")
    if any(part.form in {Form.FACT, Form.COUNT} for part in asked):
        found.add("cue:fact of you" if spoken_to else "cue:fact of nobody")
    elif not spoken_to and any(part.form is Form.WH for part in asked):
        found.add("cue:asked of nobody")
    if "me and yours" in places and "a job" in places:
        found.add("a job and me and yours")
    return found


def _forms(reading: Reading, asked: Sequence[Part]) -> set[str]:
    questions = [part for part in asked if part.is_question]
    found = {f"cue:form {part.form}" for part in questions}
    found.update(f"head:{part.head}" for part in questions)
    found.add("cue:form open" if any(part.form in OPEN for part in questions) else "cue:form closed")
    long = [part for part in questions if len(reading.folded[part.span.start : part.span.end].split()) > 2]
    found.add(f"cue:asked {min(3, len(long))}")
    if len(asked) > len(questions):
        found.add("cue:form with a statement")
    marks = min(3, reading.folded.count("?"))
    found.add(f"cue:marks {marks}")
    for one, two in pairwise(long):
        first, second = one.head.split(" ")[0], two.head.split(" ")[0]
        same = one.head == two.head or (first == second and first != "what")
        back = two.form in OPEN and one.form in OPEN and _BACK.search(reading.folded, two.span.start, two.span.end)
        found.add("cue:joint same" if same else "cue:joint back" if back else "cue:joint other")
        if two.form in OPEN and one.form not in OPEN:
            found.add("cue:joint closed and open")
    return found
