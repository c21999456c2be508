"""The coach corpus: texts and their labels, and which of them are never read while rules are written.

Four fifths are to learn from; one fifth, chosen by a hash of the record's id, only measures. So it is with what many
hands wrote (`hands/`, a folder for each). What another hand wrote (`other-hand/`) is never learned from; its mistakes
may be read in one half, by the same hash.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "coach"
OTHER_HAND = FOLDER / "other-hand"
MANY_HANDS = FOLDER / "hands"
# The kinds of text, and the files that hold them. Files named more-… are further texts to learn from, and never to
# measure by.
KINDS = {
    "outreach": "outreach.jsonl",
    "question": "questions.jsonl",
    "thanks": "thankyou.jsonl",
    "pitch": "pitches.jsonl",
    "obstacle": "obstacles.jsonl",
}


@dataclass(frozen=True)
class Labelled:
    """One labelled text; `turns` only for talks, `hand` for one of many hands."""

    id: str
    text: str
    channel: str
    labels: dict[str, Any]
    turns: tuple[tuple[str, str], ...] = ()
    hand: str = ""

    @property
    def is_held_out(self) -> bool:
        """Whether it belongs to the fifth that only measures."""
        return self._lot % 5 == 0 and not self.id.startswith("more-")

    @property
    def may_be_read(self) -> bool:
        """Whether it belongs to the half of another hand's texts whose mistakes may be read."""
        return self._lot % 2 == 0

    @property
    def _lot(self) -> int:
        return hashlib.sha256(self.id.encode()).digest()[0]


def texts(kind: str) -> list[Labelled]:
    """All texts of one kind, the corpus's own first."""
    return [one for name in (KINDS[kind], f"more-{KINDS[kind]}") for one in _stored(FOLDER / name)]


def by_many_hands(kind: str) -> list[Labelled]:
    """What many hands wrote and labelled, each in a manner of their own."""
    hands = sorted(MANY_HANDS.glob("*"))
    return [replace(one, hand=hand.name) for hand in hands for one in _stored(hand / KINDS[kind])]


def learning(kind: str) -> list[Labelled]:
    """What may be read and learned from."""
    return [one for one in texts(kind) + by_many_hands(kind) if not one.is_held_out]


def held_out(kind: str) -> list[Labelled]:
    """What only measures."""
    return [one for one in texts(kind) if one.is_held_out]


def by_another_hand(kind: str, folder: Path = OTHER_HAND) -> list[Labelled]:
    """What another hand wrote and labelled: the nearest thing to what users write, and only to measure by."""
    return _stored(folder / KINDS[kind])


def _stored(path: Path) -> list[Labelled]:
    if not path.exists():
        return []
    return [_labelled(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _labelled(record: dict[str, Any]) -> Labelled:
    turns = tuple((turn["speaker"], turn["text"]) for turn in record.get("turns", ()))
    labels = record.get("labels") or {"obstacle": record["label"]}
    return Labelled(record["id"], record.get("text", ""), record.get("channel", ""), labels, turns)
