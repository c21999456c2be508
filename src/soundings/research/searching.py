"""What search knows of explorations, claims and sources."""

from collections.abc import Collection, Iterable, Mapping

from django.urls import reverse

from soundings.research.models import Claim, Exploration, Source
from soundings.search.register import Entry, Hit
from soundings.search.register import Source as SearchSource
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace


class Explorations(SearchSource):
    """By title, and by what is wondered."""

    kind = "exploration"
    letter = "e"
    label = "Explorations"
    model = Exploration

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Themselves."""
        return {Exploration: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """One query."""
        rows = Exploration.objects.within(workspace).filter(pk__in=keys)
        for key, title, wonder, at in rows.values_list("pk", "title", "wonder", "opened_at"):
            yield Entry(key, title, wonder, at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """Title."""
        rows = Exploration.objects.within(workspace).filter(pk__in=keys).values_list("pk", "title", "uuid")
        return {key: Hit(title, "", address_of("research:exploration", uuid)) for key, title, uuid in rows}


class Claims(SearchSource):
    """By wording."""

    kind = "claim"
    letter = "c"
    label = "Claims"
    model = Claim

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Themselves."""
        return {Claim: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """One query."""
        rows = Claim.objects.within(workspace).filter(pk__in=keys)
        for key, wording, at in rows.values_list("pk", "wording", "written_at"):
            yield Entry(key, "", wording, at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """The wording, and what it belongs to."""
        rows = Claim.objects.within(workspace).filter(pk__in=keys)
        return {
            key: Hit(wording, title, address_of("research:claim", uuid))
            for key, wording, title, uuid in rows.values_list("pk", "wording", "exploration__title", "uuid")
        }


class Sources(SearchSource):
    """By title, author and finding."""

    kind = "source"
    letter = "s"
    label = "Sources"
    model = Source

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Themselves."""
        return {Source: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """One query."""
        rows = Source.objects.within(workspace).filter(pk__in=keys)
        for key, title, author, finding, at in rows.values_list("pk", "title", "author", "finding", "added_in__at"):
            yield Entry(key, title, f"{author} {finding}", at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """Title and author."""
        rows = Source.objects.within(workspace).filter(pk__in=keys)
        return {
            key: Hit(title, author, f"{reverse('research:exploration', args=[uuid])}?tab=homework")
            for key, title, author, uuid in rows.values_list("pk", "title", "author", "exploration__uuid")
        }
