"""How well the coach reads: `python -m bench.coach [kind …] [--worst 5]`.

Prints precision, recall and F1 of each check, and the share of false alarms, on what may be learned from and on the
fifth that is never read; then the worst mistakes of the part that may be read (never the held-out ones: reading them
would spoil them).
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict

from corpus.texts import Labelled, held_out, learning
from soundings.coach.findings import Check, Context
from soundings.coach.kinds import KINDS, reviewer

Said = dict[str, list[tuple[object, Check, Labelled]]]


def read(kind: str, texts: list[Labelled]) -> Said:
    """For each check the label and what the coach says."""
    review, said = reviewer(kind), defaultdict(list)
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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=[kind for kind in KINDS if kind != "agenda"])
    parser.add_argument("--worst", type=int, default=5)
    chosen = parser.parse_args()
    for kind in chosen.kinds:
        began = time.perf_counter()
        known, unseen = read(kind, learning(kind)), read(kind, held_out(kind))
        number = len(learning(kind)) + len(held_out(kind))
        print(f"\n{kind}: {number / (time.perf_counter() - began):.0f} texts a second")
        for name in known:
            print(f"  {name}\n    learned from  {figures(known[name])}")
            print(f"    held out      {figures(unseen[name])}")
            wrong = [(check.confidence, label, one) for label, check, one in known[name] if label != check.value]
            for sure, label, one in sorted(wrong, key=lambda row: -row[0])[: chosen.worst]:
                print(f"      {sure:.2f} should be {label}: {one.id} {one.text[:160]!r}")


if __name__ == "__main__":
    main()
