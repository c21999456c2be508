"""Learns the coach's weights: `python3 bin/train`, or for some kinds `python3 bin/train thanks pitch`.

Needs scikit-learn; nothing of it is needed at run time. For each check that a kind wants learned
(`soundings.coach.<kind>.seen.LEARNED`), a logistic regression over `seen.features(text, channel)`; the threshold is
chosen on predictions for people whom the model had not heard: each of the many hands is left out in turn. The held-out
fifths are never read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from importlib import import_module
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from corpus.asking import ASKING, sentences
from corpus.texts import KINDS, Labelled, learning

WEIGHTS = Path(__file__).resolve().parent.parent / "src" / "soundings" / "coach" / "weights"
# Of texts whose label denies a fault, at most so many may be called one (the issue allows 2 in 100).
FALSE_ALARMS = 0.008
# A message has many sentences, and one that is wrongly heard accuses all of it. Among our further texts are many near
# misses of a fact on a page: among others the same threshold alarms less often.
FALSE_ALARMS_IN = {ASKING: 0.004, "answerable_online": 0.009}
# A cue is written by hand and means something; a word may be chance. So cues are learned more freely, by so much (less
# so where a kind has many of them), and words that fewer than so many texts have are not learned at all.
CUES_COUNT = 8.0
CUES_COUNT_IN = {"outreach": 2.0, "question": 3.0, "thanks": 3.0, "pitch": 3.0, ASKING: 5.0}
SEEN_OFTEN = 3
# Thresholds whose F1 differs by less than this are as good as each other.
A_HAIR = 0.015
# Fewer cases of a value than this tell nothing of a threshold.
ENOUGH = 40
# Weights below this move nothing; leaving them out keeps the file small and quick to load.
SMALLEST = 0.08
SMALLEST_IN = {"question": 0.09}


def learned(
    samples: list[set[str]],
    truth: list[bool],
    texts: list[Labelled],
    *,
    is_fault: bool,
    strength: float,
    cues_count: float,
    false_alarms: float,
    smallest: float,
    worst: int,
) -> dict[str, object]:
    """One check: bias, threshold and the weights that matter."""
    often = Counter(feature for sample in samples for feature in sample)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [
            {name: cues_count if name.startswith("cue:") else 1.0 for name in sample if often[name] >= SEEN_OFTEN}
            for sample in samples
        ]
    )
    # The solver wants short numbers of rows and columns.
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    wanted = np.array(truth)
    model = LogisticRegression(
        C=strength, class_weight=None if is_fault else "balanced", max_iter=3000, solver="liblinear"
    )
    unseen = cross_val_predict(model, matrix, wanted, cv=folds(texts, wanted), method="predict_proba")[:, 1]
    told = strangers(texts, wanted)
    threshold = quiet(unseen[told], wanted[told], false_alarms) if is_fault else best(unseen[told], wanted[told])
    wrong = [
        (abs(likely - threshold), one)
        for likely, true, one in zip(unseen, wanted, texts, strict=True)
        if (likely >= threshold) != true
    ]
    for _, one in sorted(wrong, key=lambda row: -row[0])[:worst]:
        print(f"      {one.id} {one.text!r}"[:330])
    model.fit(matrix, wanted)
    names = vectors.get_feature_names_out()
    scale = [cues_count if name.startswith("cue:") else 1.0 for name in names]
    found = zip(names, model.coef_[0] * scale, strict=True)
    weights = {str(name): round(float(weight), 2) for name, weight in found if abs(weight) >= smallest}
    heard = unseen[told] >= threshold
    print(f"   F1 {f1(heard, wanted[told]):.3f} at {threshold:.2f}, {len(weights)} weights, unseen")
    return {"bias": round(float(model.intercept_[0]), 3), "threshold": round(threshold, 3), "weights": weights}


def folds(texts: list[Labelled], wanted: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """What to learn from and what to tell, by place: each of the many hands by itself, all others in ten lots."""
    hands = np.array([one.hand for one in texts])
    others = np.flatnonzero(hands == "")
    fewest = min(Counter(wanted[others].tolist()).values())
    lots = StratifiedKFold(n_splits=max(2, min(10, fewest)), shuffle=True, random_state=5)
    told = [others[places] for _, places in lots.split(others, wanted[others])]
    told += [np.flatnonzero(hands == hand) for hand in sorted(set(hands) - {""})]
    every = np.arange(len(texts))
    return [(np.setdiff1d(every, places), places) for places in told]


def strangers(texts: list[Labelled], wanted: np.ndarray) -> np.ndarray:
    """Whose texts choose the threshold: the many hands', or everybody's while theirs hold too few of either value."""
    theirs = np.array([one.hand != "" for one in texts])
    enough = min((wanted & theirs).sum(), (~wanted & theirs).sum()) >= ENOUGH
    return theirs if enough else np.full(len(texts), True)


def one_of(
    samples: list[set[str]], truth: list[str], texts: list[Labelled], *, strength: float, smallest: float
) -> dict[str, object]:
    """A check of several values: their biases, and what each feature adds to which (place, hundredths, place, …)."""
    often = Counter(feature for sample in samples for feature in sample)
    vectors = DictVectorizer()
    # Stems and beginnings say what a text is about as well as its words do, and say it of more texts.
    matrix = vectors.fit_transform(
        [{name: 1.0 for name in sample if often[name] >= SEEN_OFTEN and name[:2] != "w:"} for sample in samples]
    )
    wanted = np.array(truth)
    model = LogisticRegression(C=strength, max_iter=500)
    told = np.array([one.hand != "" for one in texts])
    unseen = cross_val_predict(model, matrix, wanted, cv=folds(texts, wanted))
    print(f"   right {(unseen[told] == wanted[told]).mean():.3f}, unseen")
    model.fit(matrix, wanted)
    weights = {}
    for name, column in zip(vectors.get_feature_names_out(), model.coef_.T, strict=True):
        moved = [(place, round(100 * float(weight))) for place, weight in enumerate(column) if abs(weight) >= smallest]
        if moved:
            weights[str(name)] = [part for pair in moved for part in pair]
    biases = [round(float(bias), 3) for bias in model.intercept_]
    return {"values": [str(value) for value in model.classes_], "biases": biases, "weights": weights}


def f1(said: np.ndarray, truth: np.ndarray) -> float:
    """The harmonic mean of precision and recall."""
    both = int((said & truth).sum())
    return 2 * both / max(1, int(said.sum()) + int(truth.sum()))


def best(unseen: np.ndarray, truth: np.ndarray) -> float:
    """The threshold of the best F1, of several as good the one nearest the middle."""
    steps = np.arange(0.2, 0.81, 0.02)
    scores = [f1(unseen >= step, truth) for step in steps]
    good = [float(step) for step, score in zip(steps, scores, strict=True) if score >= max(scores) - A_HAIR]
    return min(good, key=lambda step: abs(step - 0.5))


def quiet(unseen: np.ndarray, truth: np.ndarray, most: float) -> float:
    """The lowest threshold (0.2 or more) that raises hardly any false alarm: `most` is their share."""
    for step in np.arange(0.2, 0.96, 0.01):
        if ((unseen >= step) & ~truth).sum() <= most * (~truth).sum():
            return float(step)
    return 0.95


def _own(sample: set[str], check: str, checks: set[str]) -> set[str]:
    """Without the cues that tell of another check ('cue:topic…', 'cue:says_who: …'): chance would tie the two."""
    others = tuple(f"cue:{other}{'' if other == 'topic' else ': '}" for other in checks if other != check)
    return {feature for feature in sample if not feature.startswith(others)}


def train(kind: str, worst: int) -> None:
    """Write `weights/<kind>.json`; print how well unseen texts were read, and the worst mistakes among them."""
    seen = import_module(f"soundings.coach.{kind}.seen")
    texts: list[Labelled] = sentences() if kind == ASKING else learning(kind)
    samples = [seen.features(one.turns) if one.turns else seen.features(one.text, one.channel) for one in texts]
    choices: dict[str, tuple[float, float]] = getattr(seen, "CHOSEN", {})
    checks = {*seen.LEARNED, *choices}
    stored = {}
    for check, (is_fault, strength) in seen.LEARNED.items():
        rows = [
            (_own(sample, check, checks), bool(one.labels[check]), one)
            for sample, one in zip(samples, texts, strict=True)
            if one.labels.get(check) is not None
        ]
        samples_, truth, known = (list(column) for column in zip(*rows, strict=True))
        stored[check] = learned(
            samples_,
            truth,
            known,
            is_fault=is_fault,
            strength=strength,
            cues_count=CUES_COUNT_IN.get(kind, CUES_COUNT),
            false_alarms=FALSE_ALARMS_IN.get(check, FALSE_ALARMS_IN.get(kind, FALSE_ALARMS)),
            smallest=SMALLEST_IN.get(kind, SMALLEST),
            worst=worst,
        )
    if stored:
        _write(kind, json.dumps(stored, indent=0, ensure_ascii=False, sort_keys=True))
    for check, (strength, smallest) in choices.items():
        truth = [str(one.labels[check]) for one in texts]
        choice = one_of(samples, truth, texts, strength=strength, smallest=smallest)
        lines = [
            f"{json.dumps(name)}: {json.dumps(moved, separators=(',', ':'))}"
            for name, moved in sorted(choice.pop("weights").items())
        ]
        _write(check, f'{json.dumps(choice)[:-1]}, "weights": {{\n' + ",\n".join(lines) + "\n}}")


def _write(name: str, text: str) -> None:
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / f"{name}.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=[ASKING, *KINDS])
    parser.add_argument("--worst", type=int, default=0)
    chosen = parser.parse_args()
    for one_kind in chosen.kinds:
        train(one_kind, chosen.worst)
