"""Damaged files of every kind for every reader: `python -m bench.fuzz [--inputs 1000000] [--kind mail] [--from 0]`.

The files are read in batches inside the child that reads files, with its caps on memory and time. Prints each input
that brought anything but a reading or a refusal, by its number: the same number gives the same file again
(`--kind mail --from 4711 --inputs 1`). Ends with 1 if there was one.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from bench.fuzz.seeds import SEEDS
from soundings.formats.child import run
from soundings.formats.limits import Limits
from soundings.formats.records import UnreadableFile

BATCH = 2_000
# For a batch; one file alone has 20 s of CPU time.
LIMITS = Limits(cpu_seconds=120, seconds=400)
ALONE = Limits()


def batches(kinds: Iterable[str], start: int, inputs: int) -> Iterator[tuple[str, int, int]]:
    """The kinds take turns, so that a run cut short has seen them all: kind, first number, how many."""
    kinds = list(kinds)
    each = -(-inputs // len(kinds))
    for begin in range(start, start + each, BATCH):
        for kind in kinds:
            yield kind, begin, min(BATCH, start + each - begin)


def faults(kind: str, start: int, count: int) -> list[str]:
    """What went wrong in one batch, a line for each input."""
    try:
        reading = run(
            "bench.fuzz.batch:read", b"", limits=LIMITS if count > 1 else ALONE, kind=kind, start=start, count=count
        )
    except UnreadableFile as error:
        # The child itself died: of one of them.
        if count == 1:
            return [f"{kind} {start}: {error} {error.detail}"]
        half = count // 2
        return faults(kind, start, half) + faults(kind, start + half, count - half)
    return [f"{kind} {problem.line}: {problem.message}" for problem in reading.problems]


def main() -> int:
    """Read them all and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=20_000, help="how many, over all kinds")
    parser.add_argument("--kind", choices=SEEDS, help="this kind only")
    parser.add_argument("--from", type=int, default=0, dest="start", help="the number of the first")
    parser.add_argument("--side-by-side", type=int, default=os.cpu_count() or 1, help="how many children at a time")
    options = parser.parse_args()
    kinds = [options.kind] if options.kind else list(SEEDS)
    began = time.monotonic()
    seen = wrong = 0
    work = list(batches(kinds, options.start, options.inputs))
    with ThreadPoolExecutor(options.side_by_side) as pool:
        for (_, _, count), found in zip(work, pool.map(lambda batch: faults(*batch), work), strict=True):
            seen, wrong = seen + count, wrong + len(found)
            for line in found:
                print(line, flush=True)
    seconds, worked = time.monotonic() - began, os.times()
    print(
        f"{seen:,} inputs, {wrong} faults, {seconds:.0f} s by the clock "
        f"({worked.children_user + worked.children_system:.0f} s of CPU time where the system tells): "
        f"a million in {seconds / seen * 1_000_000 / 60:.0f} minutes"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
