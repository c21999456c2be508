"""Somebody you were sent to and have not written to (P28)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from soundings.correspondence.models import Message
from soundings.interviews.models import Interview
from soundings.people.models import Introduction, KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready


class NamedToYou(Provider):
    """An introduction is warm for a while only."""

    kind = "named"
    group = Group.ANSWER

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Introductions, and what came of them."""
        return {Introduction: "introduced_id", Interview: "person_id", Message: "person_id"}

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """Introduced; no talk planned, nothing written."""
        first: dict[int, Due] = {}
        for introduction in _untouched(workspace, person_ids):
            due = Due(introduction.introduced_id, introduction.uuid, introduction.added_in.at)
            first.setdefault(introduction.introduced_id, due)
        return first.values()

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Maya Okafor sent you to Henrik Dahl, and you have not written yet.'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        introductions = named(workspace, kept_by, model=Introduction, related=("introducer",))
        return [
            Reason(
                group=self.group,
                person=(kept := kept_by[introduction.uuid]).person,
                sentence=f"{introduction.introducer} sent you to {kept.person}, and you have not written yet.",
                button="Write",
                url=f"{address_of('outreach:compose', kept.person.uuid)}?purpose=ask",
                since=kept.since,
                label="not written to yet",
                tag="introduced",
                tone="sea",
            )
            for introduction in introductions
        ]


@ready
def _untouched(workspace: Workspace, people: Collection[int]) -> QuerySet[Introduction]:
    planned = Interview.objects.within(workspace).filter(person=OuterRef("introduced"))
    written = Message.objects.within(workspace).sent().filter(person=OuterRef("introduced"))
    introductions = Introduction.objects.within(workspace).filter(
        ~Exists(planned), ~Exists(written), introduced_id__in=people
    )
    return introductions.select_related("added_in").order_by("id")
