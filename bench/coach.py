"""How well the coach reads: `python -m bench.coach [kind …] [--worst 5]`.

Prints precision, recall and F1 of each check, and the share of false alarms: on what may be learned from, on the fifths
that are never read (of the corpus, and of what many hands wrote), and on both halves of what another hand wrote. Then
the worst mistakes of the parts that may be read (never the others: reading them would spoil them).
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from pathlib import Path

from corpus.texts import OTHER_HAND, Labelled, by_another_hand, by_many_hands, held_out, learning
from soundings.coach.findings import Check, Context
from soundings.coach.kinds import KINDS, reviewer
from soundings.coach.obstacle.telling import tell

Said = dict[str, list[tuple[object, Check, Labelled]]]


def read(kind: str, texts: list[Labelled]) -> Said:
    """For each check the label and what the coach says."""
    said: Said = defaultdict(list)
    if kind == "obstacle":
        for one in texts:
            told = tell(one.turns)
            said[kind].append((one.labels[kind], Check(told.name, told.confidence), one))
        return said
    review = reviewer(kind)
    for one in texts:
        checks = review(one.text, Context(channel=one.channel or "email")).checks
        for name, label in one.labels.items():
            if label is not None and name in checks:
                said[name].append((label, checks[name], one))
    return said


def figures(answers: list[tuple[object, Check, Labelled]]) -> str:
    """'P 0.96 R 0.94 F1 0.95, false alarms 0.4 %, of 120 true and 90 false'."""
    if not all(isinstance(label, bool) for label, _, _ in answers):
        right = sum(label == check.value for label, check, _ in answers)
        return f"right {right / len(answers):.3f} of {len(answers)}"
    true = sum(label is True for label, _, _ in answers)
    found = sum(bool(check.value) for _, check, _ in answers)
    both = sum(label is True and bool(check.value) for label, check, _ in answers)
    alarms = (found - both) / max(1, len(answers) - true)
    precision, recall = both / max(1, found), both / max(1, true)
    score = 2 * both / max(1, found + true)
    counts = f"of {true} true and {len(answers) - true} false"
    return f"P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}  false alarms {100 * alarms:4.1f} %  {counts}"


def worst(answers: list[tuple[object, Check, Labelled]], number: int) -> None:
    """Print the mistakes that the coach was surest of."""
    wrong = [(check.confidence, label, one) for label, check, one in answers if label != check.value]
    for sure, label, one in sorted(wrong, key=lambda row: -row[0])[:number]:
        print(f"      {sure:.2f} should be {label}: {one.id} {one.text[:160]!r}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=[*(kind for kind in KINDS if kind != "agenda"), "obstacle"])
    parser.add_argument("--worst", type=int, default=5)
    parser.add_argument("--other-hand", type=Path, default=OTHER_HAND, help="where another hand's texts lie")
    chosen = parser.parse_args()
    for kind in chosen.kinds:
        other = by_another_hand(kind, chosen.other_hand)
        parts = {
            "learned from": learning(kind),
            "held out": held_out(kind),
            "many hands": [one for one in by_many_hands(kind) if one.is_held_out],
            "other hand": [one for one in other if one.may_be_read],
            "other, unread": [one for one in other if not one.may_be_read],
        }
        began = time.perf_counter()
        said = {part: read(kind, texts) for part, texts in parts.items()}
        number = sum(len(texts) for texts in parts.values())
        print(f"\n{kind}: {number / (time.perf_counter() - began):.0f} texts a second")
        for name in said["learned from"]:
            print(f"  {name}")
            for part in parts:
                if said[part][name]:
                    print(f"    {part:<13} {figures(said[part][name])}")
            worst(said["learned from"][name], chosen.worst)
            worst(said["other hand"][name], chosen.worst)


if __name__ == "__main__":
    main()
