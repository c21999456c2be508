"""The ledger, a page at a time: what is not sent yet on top, then everything else, latest first (P07)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Left

from soundings.correspondence.models import Message
from soundings.workspaces.models import Workspace

A_PAGE = 50


@dataclass(frozen=True)
class LedgerPage:
    """Messages of one page; `older` is the last of them, where there are more."""

    messages: Sequence[Message]
    older: Message | None

    @property
    def drafts(self) -> list[Message]:
        """Those not sent yet."""
        return [message for message in self.messages if message.is_draft]

    @property
    def gone(self) -> list[Message]:
        """Those sent or received."""
        return [message for message in self.messages if not message.is_draft]


def page(workspace: Workspace, after: Message | None = None, size: int = A_PAGE) -> LedgerPage:
    """The page that follows a message, or the first. It pages by key: its cost does not grow with the ledger."""
    messages = (
        Message.objects.within(workspace).select_related("person").defer("body").annotate(start=Left("body", 200))
    )
    found: list[Message] = []
    if after is None or after.is_draft:
        drafts = messages.drafts().order_by("-id")
        found = list((drafts.filter(id__lt=after.pk) if after else drafts)[: size + 1])
    if len(found) <= size:
        gone = messages.exclude(at=None).latest_first()
        if after is not None and after.at is not None:
            # The first condition is what the index is searched by.
            gone = gone.filter(at__lte=after.at).filter(Q(at__lt=after.at) | Q(id__lt=after.pk))
        found += gone[: size + 1 - len(found)]
    return LedgerPage(found[:size], found[size - 1] if len(found) > size else None)
