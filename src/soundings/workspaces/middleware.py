"""Finds the workspace of whoever asks."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from soundings.workspaces.models import Membership, User, Workspace

CHOSEN = "workspace"


class NoWorkspace(Exception):
    """Signed in, but belonging nowhere."""


def workspace_of(user: User, chosen: str | None) -> Workspace:
    """The workspace the user chose in this session, else their first; raises NoWorkspace."""
    mine = Membership.objects.filter(user=user).select_related("workspace").order_by("workspace__is_example", "id")
    membership = None
    if chosen:
        membership = mine.filter(workspace__uuid=chosen).first()
    membership = membership or mine.first()
    if membership is None:
        raise NoWorkspace
    return membership.workspace


class WorkspaceMiddleware:
    """Sets `request.workspace` for everyone signed in, and the zone in which times are shown."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """As Django asks of middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Signed-out requests have no workspace; the pages they may see need none."""
        user = request.user
        if isinstance(user, User) and user.is_authenticated:
            try:
                workspace = workspace_of(user, request.session.get(CHOSEN))
            except NoWorkspace:
                return HttpResponse(
                    "You do not belong to a workspace yet. Ask whoever runs Soundings here.", status=403
                )
            request.workspace = workspace  # type: ignore[attr-defined]
            with timezone.override(ZoneInfo(workspace.time_zone)):
                return self.get_response(request)
        return self.get_response(request)
