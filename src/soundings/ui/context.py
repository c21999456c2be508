"""What every page knows: the rail, what was just done, the time."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from soundings.ui import rail
from soundings.ui.addresses import address_of


@dataclass(frozen=True)
class Flash:
    """One sentence on what was done, with the address that takes it back."""

    text: str
    tone: str
    undo_url: str | None


def flashes(request: HttpRequest) -> list[Flash]:
    """What was told since the last page; read once."""
    tones = {messages.SUCCESS: "fine", messages.WARNING: "warn", messages.ERROR: "bad"}
    return [
        Flash(
            str(message),
            tones.get(message.level, "fine"),
            address_of("workspaces:undo", message.extra_tags) if message.extra_tags else None,
        )
        for message in messages.get_messages(request)
    ]


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of every page; nothing is computed that the page does not show."""
    return {
        "rail": SimpleLazyObject(lambda: rail.shown(request)),
        "flashes": SimpleLazyObject(lambda: flashes(request)),
        "workspace": getattr(request, "workspace", None),
        "now": timezone.now(),
    }
