"""Messages in the search: by subject, then by their words."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from django.db.models import QuerySet

from soundings.correspondence.models import Message
from soundings.search.marking import excerpt
from soundings.search.register import Entry, Hit, Source
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready


class MessageSource(Source):
    """What was written or said, and what is still a draft."""

    kind = "message"
    letter = "m"
    label = "Messages"
    model = Message

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Nothing but the messages themselves."""
        return {Message: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """Subject and body; the newest come first by when they went."""
        for key, subject, body, at, written_at in _said(workspace, keys):
            yield Entry(key, subject, body, at or written_at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """'Could we talk?' with a piece of the words, to or from whom."""
        messages = Message.objects.within(workspace).filter(pk__in=keys).select_related("person")
        return {
            message.pk: Hit(
                message.subject or f"{message.get_purpose_display().capitalize()} {message.between()}",
                f"{message.between()} · {excerpt(message.body, text)}",
                message.get_absolute_url(),
            )
            for message in messages
        }


@ready
def _said(
    workspace: Workspace, keys: Collection[int]
) -> QuerySet[Message, tuple[int, str, str, datetime | None, datetime]]:
    there = Message.objects.within(workspace).filter(pk__in=keys)
    return there.values_list("pk", "subject", "body", "at", "written_at")
