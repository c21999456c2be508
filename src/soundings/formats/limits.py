"""How much a reader may use, and how it says that it was too much."""

from dataclasses import dataclass

OUT_OF_MEMORY = 70
OUT_OF_TIME = 71
REFUSED = 72


@dataclass(frozen=True, slots=True)
class Limits:
    """For one file. `seconds` is by the clock, for a reader that hangs without working."""

    memory: int = 300_000_000
    cpu_seconds: int = 20
    seconds: int = 60


def limits_for(size: int) -> Limits:
    """For a file of so many bytes: one that is read record by record may take longer the larger it is."""
    seconds = 20 + max(0, size - 10_000_000) // 1_000_000
    return Limits(cpu_seconds=seconds, seconds=3 * seconds)
