"""One batch of damaged files, read one after another inside the child that reads files."""

from __future__ import annotations

import io
import json
import traceback
from importlib import import_module
from pathlib import Path
from random import Random

from bench.fuzz.mutations import damaged
from bench.fuzz.seeds import SEEDS
from soundings.formats.as_json import as_json
from soundings.formats.readers import READERS
from soundings.formats.records import Counts, Problem, Reading, UnreadableFile
from soundings.formats.telling import tell

# How many of them go the way of `soundings read`: known by content, unpacked, told as JSON.
TOLD = 0.3
MOST_FAULTS = 20


def read(data: bytes, *, kind: str, start: int, count: int) -> Reading:
    """Give the reader of `kind` the files number `start` on; each unexpected exception is a problem of the reading."""
    faults: list[Problem] = []
    refused = 0
    for number in range(start, start + count):
        try:
            refused += not attempt(kind, number)
        except Exception as error:
            places = [f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(error.__traceback__)]
            faults.append(Problem(number, f"{type(error).__name__} at {' '.join(places[-4:])}"))
            if len(faults) >= MOST_FAULTS:
                break
    return Reading(kind, (), tuple(faults), Counts(count, count - refused, refused, len(faults)))


def attempt(kind: str, number: int) -> bool:
    """Whether file `number` of `kind` could be read; False where it was refused with a sentence."""
    chance = Random(f"{kind} {number}")
    file = damaged(SEEDS[kind], chance)
    try:
        if kind not in READERS or chance.random() < TOLD:
            told = io.StringIO()
            tell(io.BytesIO(file), told)
            json.loads(told.getvalue())
        else:
            module, _, name = READERS[kind].partition(":")
            json.dumps(as_json(getattr(import_module(module), name)(file)))
    except UnreadableFile:
        return False
    return True
