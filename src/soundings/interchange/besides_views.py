"""The preview of messages and appointments: say which addresses are yours, tick who else is to come in, bring it in."""

import uuid as uuids

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from soundings.interchange import besides
from soundings.interchange.models import Import
from soundings.workspaces.requests import Request

WHO_ARE_YOU = "Tick at least one address that is yours: without it nobody knows who wrote what."
COUNTED_AGAIN = "Counted again with the addresses that are yours. Have another look."


@require_POST
def choose(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Count again, or bring it in as chosen; with other addresses than it was counted with, it is counted first."""
    mine = request.POST.getlist("mine")
    with transaction.atomic():
        brought = Import.objects.within(request.workspace).select_for_update().filter(uuid=uuid).first()
        further = brought.further if brought else None
        if brought is None or further is None:
            raise Http404
        if brought.confirmed_at:
            return redirect(brought)
        besides.pick(
            further,
            request.POST.getlist("other"),
            named=request.POST.getlist("named"),
            series=request.POST.getlist("series"),
            held=request.POST.get("behind") == "held",
        )
        is_open = bool(further.asked.get("mine")) and not mine
        is_other = bool(mine) and set(mine) != set(further.chosen.get("mine", ()))
        if not (is_open or is_other or "count" in request.POST):
            brought.confirm(by=request.user, at=timezone.now())
    if is_open:
        messages.warning(request, WHO_ARE_YOU)
    elif is_other:
        # It takes a while: whoever wants to write meanwhile is not kept waiting.
        besides.say(further, mine)
        messages.success(request, COUNTED_AGAIN)
    return redirect(brought)
