"""How much a reader may use, and how it says that it was too much."""

from dataclasses import dataclass

OUT_OF_MEMORY = 70
OUT_OF_TIME = 71


@dataclass(frozen=True, slots=True)
class Limits:
    """For one file. `seconds` is by the clock, for a reader that hangs without working."""

    memory: int = 300_000_000
    cpu_seconds: int = 20
    seconds: int = 60
