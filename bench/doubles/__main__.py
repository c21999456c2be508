"""`python -m bench.doubles [--people N] [--seed S] [--worst 10]`: rules are tuned on seed 1 and reported on another.

With `--workspace` the worker of a real server does it in use, out of the embedded database and into it, while notes are
saved on a page. Prints the precision of what is merged without asking, the recall of true doubles merged or offered (by
the way in which they were written differently), how many are offered for each that is true, and time and memory.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

import psutil

from bench.doubles.in_use import looked_at
from bench.doubles.people import Made, make
from soundings.people.doubles.finding import Pair, pairs, shared_among
from soundings.people.doubles.judging import Verdict

REPORTED = 2


def main() -> None:
    """Make, find, compare."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--people", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=REPORTED)
    arguments.add_argument(
        "--worst", type=int, default=0, help="print so many mistakes of each sort (with seed 1 only)"
    )
    arguments.add_argument("--workspace", action="store_true", help="as the worker does it, in a workspace in use")
    asked = arguments.parse_args()
    made = make(asked.people, asked.seed)
    if asked.workspace:
        sys.exit(0 if in_use(made, asked.people, asked.seed) else 1)
    process = psutil.Process()
    before = process.memory_info().rss
    began, worked = time.perf_counter(), time.process_time()
    cards = {key: one.card(key) for key, one in enumerate(made.people)}
    shared = shared_among(cards.values())
    found = list(pairs(cards.keys(), cards, shared))
    took, worked = time.perf_counter() - began, time.process_time() - worked
    memory = (process.memory_info().rss - before) / 1e6
    print(f"{len(made.people):,} people, {len(made.ways):,} of them twice, seed {asked.seed}")
    right = report(made, found)
    print(f"time {took:.1f} s (< 30), of one core {worked:.1f} s; memory {memory:.0f} MB more")
    if asked.worst and asked.seed == 1:
        worst(made, found, asked.worst)
    if not right or took > 30:
        sys.exit(1)


def in_use(made: Made, people: int, seed: int) -> bool:
    """Print what the worker found, and took; whether all bounds are kept."""
    looked = looked_at(people, seed)
    print(f"{len(made.people):,} people, {len(made.ways):,} of them twice, seed {seed}, in a workspace")
    right = report(made, looked.found)
    print(
        f"of one core {looked.worked:.1f} s (< 30), the worker's start included; {looked.took:.1f} s by the clock; "
        f"{looked.memory:.0f} MB at most (< 300); of {looked.saved:,} notes saved meanwhile the slowest "
        f"{looked.note:.2f} s (< 0.5)"
    )
    return right and looked.worked < 30 and looked.memory < 300 and looked.note < 0.5


def report(made: Made, found: list[Pair]) -> bool:
    """Print the figures; whether both bounds are kept."""
    sure = [pair for pair in found if pair.judgement.verdict == Verdict.SAME]
    are_one = {pair[:2] for pair in found if made.people[pair.one].who == made.people[pair.other].who}
    merged = {pair[:2] for pair in sure}
    precision = len(merged & are_one) / max(1, len(merged))
    recall = len(are_one) / max(1, len(made.ways))
    offered = len(found) - len(sure)
    true = len(are_one - merged)
    print(f"merged without asking: {len(sure):,}, precision {precision:.4f} (≥ 0.99)")
    print(f"offered: {offered:,}, of them one person {true:,} ({true / max(1, offered):.2f})")
    print(
        f"recall of merged or offered {recall:.4f} (≥ 0.90); merged alone {len(merged & are_one) / len(made.ways):.3f}"
    )
    every, seen = Counter(made.ways.values()), Counter(made.ways[key] for key in are_one if key in made.ways)
    print("by the way it is written: " + ", ".join(f"{way} {seen[way] / number:.2f}" for way, number in every.items()))
    return precision >= 0.99 and recall >= 0.90


def worst(made: Made, found: list[Pair], number: int) -> None:
    """Mistakes, to learn from."""
    people = made.people
    wrong = [pair for pair in found if people[pair.one].who != people[pair.other].who]
    for title, shown in (
        ("merged wrongly", [pair for pair in wrong if pair.judgement.verdict == Verdict.SAME]),
        ("offered wrongly", [pair for pair in wrong if pair.judgement.verdict == Verdict.PERHAPS]),
    ):
        print(f"\n{title}: {len(shown)}")
        for pair in shown[:number]:
            print(people[pair.one], people[pair.other], pair.judgement, sep="\n  ")
    keys = {pair[:2] for pair in found}
    missed = [key for key in made.ways if key not in keys]
    print(f"\nmissed: {len(missed)}")
    for a, b in missed[:number]:
        print(made.ways[a, b], people[a], people[b], sep="\n  ")


if __name__ == "__main__":
    main()
