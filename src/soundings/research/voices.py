"""How many voices spoke to each claim, and how: one stance a person, the last word counting (P03). Kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from soundings.research.models import Claim, Evidence, Stance
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace

# A column of a claim for each stance.
COLUMNS = tuple(Stance.values)


class VoicesKeeper(kept.Keeper):
    """Writes `supports`, `refines` and `contradicts` of claims."""

    name = "voices"

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """What is said of a claim; and the claim, which may have been written with the numbers of long ago."""
        return {Evidence: "claim_id", Claim: "id"}

    def keep(self, workspace: Workspace, ids: set[int]) -> None:
        """Count anew for these claims; rows that are right already are not written."""
        said: dict[int, dict[int, str]] = {}
        evidence = Evidence.objects.within(workspace).filter(claim__in=ids).order_by("said_at", "id")
        for claim, person, stance in evidence.values_list("claim_id", "person_id", "stance"):
            said.setdefault(claim, {})[person] = stance
        stale = []
        for one in Claim.objects.within(workspace).filter(pk__in=ids):
            right = Counter(said.get(one.pk, {}).values())
            if any(getattr(one, stance) != right[stance] for stance in COLUMNS):
                for stance in COLUMNS:
                    setattr(one, stance, right[stance])
                stale.append(one)
        if stale:
            Claim.objects.write_kept(stale, COLUMNS)

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """Every claim."""
        return Claim.objects.within(workspace).values_list("pk", flat=True)
