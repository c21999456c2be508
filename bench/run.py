"""Measures the real server beside a bare page of its own: `python -m bench.run --sizes 1000,10000,100000 [--postgres]`.

Makes a workspace of each size once, starts `soundings start` on a copy of it, signs in by the link, and prints what
pages, forms, starting and bringing people in cost, and which of it is over its bound.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys

from bench import figures
from bench.data import PostgreSQL, copy_of, running
from bench.figures import Figures
from bench.measuring import measure


def main() -> None:
    """Measure the sizes asked for, and print; a line on stderr as each is done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="how many people, with commas between")
    parser.add_argument("--times", type=int, default=200, help="how often each page is asked for")
    parser.add_argument("--postgres", action="store_true", help="measure on PostgreSQL as well")
    parser.add_argument("--json", action="store_true", help="print figures for a program, not a table")
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    measured = []
    try:
        measured += [_told(measure(size, copy_of(size), times=asked.times)) for size in sizes]
        if asked.postgres:
            with PostgreSQL() as server:
                shutil.rmtree(running(), ignore_errors=True)
                measured += [_told(measure(size, running(), server.copy_of(size), times=asked.times)) for size in sizes]
    finally:
        shutil.rmtree(running(), ignore_errors=True)
    if asked.json:
        print(json.dumps(figures.as_json(measured), indent=1))
    else:
        print(figures.table(measured), figures.conclusion(measured), sep="\n\n")


def _told(one: Figures) -> Figures:
    print(f"{one.size:,} people on {one.database} are measured", file=sys.stderr, flush=True)
    return one


if __name__ == "__main__":
    main()
