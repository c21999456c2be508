"""Single sentences, labelled by whether they ask for work: what the coach learns to hear in every kind of text.

A question is a sentence. Of a message or a note that asks, the sentences in which a rule finds the request are taken as
asking; of one that does not, all are not. `more-asking.jsonl` holds further single sentences.
"""

from __future__ import annotations

import json

from corpus.texts import FOLDER, Labelled, learning
from soundings.coach.asking.rules import asks
from soundings.coach.reading import Reading

ASKING = "asking"
_CHECK = "asks_for_job"


def sentences() -> list[Labelled]:
    """All sentences that may be learned from."""
    found = []
    for kind in ("outreach", "question", "thanks"):
        for one in learning(kind):
            found += _of(one, bool(one.labels[_CHECK]), whole=kind == "question")
    for line in (FOLDER / "more-asking.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        found.append(Labelled(record["id"], record["text"], "", record["labels"]))
    return found


def _of(one: Labelled, asking: bool, *, whole: bool) -> list[Labelled]:
    reading = Reading(one.text)
    starts = [ask.span.start for ask in asks(reading)]
    found = []
    for sentence in reading.sentences:
        here = any(start in sentence for start in starts)
        if asking and not here and not (whole and not starts):
            continue
        text = one.text[sentence.start : sentence.end]
        found.append(Labelled(one.id, text, one.channel, {_CHECK: asking}, hand=one.hand))
    return found
