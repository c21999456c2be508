"""How the asking has gone so far, with its uncertainty (P37, P46)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from soundings.people import tallies
from soundings.people.models.person import Standing
from soundings.workspaces.models import Workspace

# Fewer asks than this say nothing about a share.
TOO_FEW = 5


def likely(successes: int, trials: int, z: float = 1.96) -> tuple[int, int]:
    """Wilson's 95 % interval for a share, in whole per cent: 9 of 18 → (29, 71)."""
    share = successes / trials
    middle = share + z * z / (2 * trials)
    spread = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return round(100 * (middle - spread) / scale), round(100 * (middle + spread) / scale)


@dataclass(frozen=True)
class Season:
    """People asked, those who answered, those talked with."""

    asked: int
    answered: int
    talked: int

    @property
    def share_answered(self) -> str:
        """'50 %, likely 29–71', or that it is too early to say."""
        if self.asked < TOO_FEW:
            return "too few to tell"
        low, high = likely(self.answered, self.asked)
        return f"{round(100 * self.answered / self.asked)} %, likely {low}–{high}"


def so_far(workspace: Workspace) -> Season:
    """From the kept tallies: one small query."""
    of = tallies.of(workspace)
    talked = of[Standing.TALKED]
    answered = talked + of[Standing.ANSWERED]
    return Season(asked=answered + of[Standing.ASKED], answered=answered, talked=talked)
