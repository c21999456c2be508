"""Keeping a draft as it is typed: one message, one act, however often it is saved; nothing typed is overwritten."""

import uuid as uuids
from datetime import datetime

from django.db import IntegrityError, transaction

from soundings.correspondence.models import Message
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Change, User, Workspace


class NotKept(Exception):
    """What was typed could not be stored; the text says why and what to do. `version` is the one that stands now."""

    def __init__(self, why: str, version: int | None = None) -> None:
        """A sentence for the page."""
        super().__init__(why)
        self.version = version


class SentAlready(NotKept):
    """The message has gone; what went is not changed behind anybody's back."""


REMOVED = "This draft was removed, perhaps in another tab. Your words are still here: copy them to keep them."
SENT = "This was noted as sent, perhaps in another tab. What went out stays as it is."
CHANGED = "This draft was changed in another tab. Your words are still here; save once more to keep these."


def keep(draft: Message, subject: str, body: str, *, seen: int | None, by: User | None, at: datetime) -> Message:
    """Store the words under the draft's own name. Sent again, nothing more happens."""
    try:
        return _keep(draft, subject, body, seen, by, at)
    except IntegrityError:
        # The name is taken, by something that is not ours to see.
        raise NotKept(REMOVED) from None


def _keep(draft: Message, subject: str, body: str, seen: int | None, by: User | None, at: datetime) -> Message:
    with transaction.atomic():
        known = _locked(draft.workspace, draft.uuid)
        if known is None and Act.objects.filter(uuid=draft.uuid).exists():
            raise NotKept(REMOVED)
        what = f"Drafted a message to {draft.person}"
        with act(draft.workspace, by=by, at=at, what=what, uuid=_act_of(known) if known else draft.uuid):
            # Looked up again: of two first savings at once, one has waited for the other's act.
            row = _locked(draft.workspace, draft.uuid)
            if row is None:
                draft.subject, draft.body, draft.written_at = subject, body, at
                draft.save()
                return draft
            if row.at is not None:
                raise SentAlready(SENT)
            if (row.subject, row.body) != (subject, body):
                # The page that made the name knows no version until it hears of one.
                if seen != row.version and not (seen is None and row.version == 1):
                    raise NotKept(CHANGED, row.version)
                row.subject, row.body = subject, body
                row.save()
            return row


def reword(draft: Message, body: str, *, by: User | None, at: datetime) -> Act:
    """Put these words in the place of the draft's, as an act of its own: undone, the others are back."""
    with act(draft.workspace, by=by, at=at, what=f"Mended the message to {draft.person}") as doing:
        draft.body = body
        draft.save()
        return doing.act


def _act_of(row: Message) -> uuids.UUID:
    """The name of the act that typing goes on with: the draft's own, until another act has changed it.

    What is typed after a mend is an act after it, so that undoing the mend takes no later words away.
    """
    changes = Change.objects.filter(table=Message._meta.label, key=row.pk).order_by("id")
    acts = list(changes.values_list("act__uuid", flat=True))
    if not acts:
        return row.uuid
    going_on = uuids.uuid5(row.uuid, str(len(acts) - 1))
    return going_on if acts[-1] == going_on else uuids.uuid5(row.uuid, str(len(acts)))


def _locked(workspace: Workspace, uuid: uuids.UUID) -> Message | None:
    row: Message | None = Message.objects.within(workspace).select_for_update().filter(uuid=uuid).first()
    return row
