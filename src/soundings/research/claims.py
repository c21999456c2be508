"""Claims as pages show them: the wording, who said what, in how many voices (P02, P03)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from soundings.people.does import does
from soundings.people.models import Position
from soundings.research import depth
from soundings.research.models import Citation, Claim, Evidence, Stance
from soundings.research.wording import Piece, pieces
from soundings.ui.phrases import plural
from soundings.workspaces.models import Workspace


@dataclass(frozen=True)
class Heard:
    """A claim with everything that was said of it."""

    claim: Claim
    evidence: Sequence[Evidence]
    organisations: int
    sources: int
    does: dict[int, str]

    @property
    def line(self) -> list[str]:
        """The depth line: one stance a person."""
        return depth.line(self.claim.supports, self.claim.refines, self.claim.contradicts)

    @property
    def quotes(self) -> list[Evidence]:
        """What is shown of it: the last words of each stance, two at the most, so that both sides are heard."""
        last = {one.stance: one for one in self.evidence if one.words}
        if len(last) > 1:
            return sorted(last.values(), key=lambda one: one.said_at)[-2:]
        return [one for one in self.evidence if one.words][-2:]

    @property
    def pieces(self) -> Sequence[Piece]:
        """The wording, with what a refinement added."""
        was = next((evidence.was for evidence in reversed(self.evidence) if evidence.was), "")
        return pieces(was, self.claim.wording) if was else [Piece(self.claim.wording, is_new=False)]

    @property
    def was(self) -> str:
        """The wording before the last refinement."""
        return next((evidence.was for evidence in reversed(self.evidence) if evidence.was), "")

    @property
    def tag(self) -> tuple[str, str]:
        """One or two words and their tone: '5 support', 'people differ', 'refined', 'untested'."""
        line = self.line
        if not line:
            return "untested", "plain"
        if Stance.CONTRADICTS in line and len(set(line)) > 1:
            return "people differ", "buoy"
        if Stance.CONTRADICTS in line:
            return ("1 contradicts" if len(line) == 1 else f"{len(line)} contradict"), "buoy"
        if Stance.REFINES in line:
            return "refined", "brass"
        return ("1 supports" if len(line) == 1 else f"{len(line)} support"), "moss"

    @property
    def summary(self) -> str:
        """'5 people, 4 organisations'; of one voice that it is a start, and no answer."""
        line = self.line
        if not line:
            return (
                f"From {plural(self.sources, 'source')}. Nobody has spoken to it yet."
                if self.sources
                else ("Nobody has spoken to it yet.")
            )
        if len(line) == 1:
            return "1 person. One view is a start, not an answer."
        said = [
            f"{line.count(stance)} {word}"
            for stance, word in (("supports", "support"), ("refines", "refine"), ("contradicts", "contradict"))
            if stance in line
        ]
        voices_ = f"{plural(len(line), 'person', 'people')}, {plural(self.organisations, 'organisation')}"
        return f"{', '.join(said)} · {voices_}" if len(set(line)) > 1 else voices_


def heard(workspace: Workspace, claims: Sequence[Claim]) -> list[Heard]:
    """The claims with their evidence, in the order given. Four queries."""
    said: dict[int, list[Evidence]] = {}
    evidence = Evidence.objects.within(workspace).filter(claim__in=claims).select_related("person")
    for one in evidence.order_by("said_at", "id"):
        said.setdefault(one.claim_id, []).append(one)
    people = {one.person for all_ in said.values() for one in all_}
    works = dict(
        Position.objects.within(workspace)
        .current()
        .filter(person__in=people)
        .exclude(organisation=None)
        .values_list("person_id", "organisation_id")
    )
    cited = Counter(Citation.objects.within(workspace).filter(claim__in=claims).values_list("claim_id", flat=True))
    known = does(workspace, people)
    return [
        Heard(
            claim,
            said.get(claim.pk, []),
            len({works[one.person_id] for one in said.get(claim.pk, []) if one.person_id in works}),
            cited[claim.pk],
            known,
        )
        for claim in claims
    ]
