"""How well the coach reads people it has never heard: `python -m bench.strangers [kind …] [--hands campus …]`.

For each of the many hands in the corpus the weights are learned anew without it, in a folder that is thrown away, and
all its texts are read. That is the figure to tune by: what counts is somebody new. Needs scikit-learn, like
`bin/train`; takes minutes for each hand.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

from bench.coach import figures, read
from corpus import asking, texts, train
from soundings.coach import learned

KINDS = ("outreach", "question", "thanks", "pitch", "obstacle")


def main() -> None:
    """Learn without each hand, read it, and print what came of it for each check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=KINDS)
    parser.add_argument("--hands", nargs="*", default=sorted(hand.name for hand in texts.MANY_HANDS.iterdir()))
    chosen = parser.parse_args()
    everybody = {kind: texts.by_many_hands(kind) for kind in KINDS}
    asks = not {"outreach", "question", "thanks"}.isdisjoint(chosen.kinds)
    needed = [asking.ASKING, *chosen.kinds] if asks else chosen.kinds
    with tempfile.TemporaryDirectory() as folder:
        weights = Path(folder) / "weights"
        shutil.copytree(train.WEIGHTS, weights)
        train.WEIGHTS = weights
        learned.files = lambda _: Path(folder)
        said: dict[str, dict[str, list]] = {kind: defaultdict(list) for kind in chosen.kinds}
        for hand in chosen.hands:
            texts.by_many_hands = lambda kind, hand=hand: [one for one in everybody[kind] if one.hand != hand]
            with contextlib.redirect_stdout(io.StringIO()):
                for kind in needed:
                    train.train(kind, 0)
            for remembered in (learned.learned, learned.choice, learned._together):
                remembered.cache_clear()
            for kind in chosen.kinds:
                theirs = [one for one in everybody[kind] if one.hand == hand]
                for check, answers in read(kind, theirs).items():
                    said[kind][check] += answers
    for kind, checks in said.items():
        print(f"\n{kind}")
        for check, answers in checks.items():
            print(f"  {check:<41} {figures(answers)}")


if __name__ == "__main__":
    main()
