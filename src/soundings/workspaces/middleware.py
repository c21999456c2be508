"""Finds the workspace of whoever asks."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from soundings.workspaces.models import Membership, User, Workspace
from soundings.workspaces.ready import ready

CHOSEN = "workspace"


class NoWorkspace(Exception):
    """Signed in, but belonging nowhere."""


def workspace_of(user: User, chosen: str | None) -> Workspace:
    """The workspace the user chose in this session, else their first; raises NoWorkspace."""
    mine = [membership.workspace for membership in _memberships(user)]
    if not mine:
        raise NoWorkspace
    return next((workspace for workspace in mine if str(workspace.uuid) == chosen), mine[0])


@ready
def _memberships(user: User) -> QuerySet[Membership]:
    mine = Membership.objects.filter(user=user).select_related("workspace")
    return mine.order_by("workspace__is_example", "id")


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
