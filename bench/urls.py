"""Everything there is, the bare page, and Today as after a change."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.utils import timezone

from soundings.today import telling
from soundings.ui import errors
from soundings.ui.pages import show
from soundings.workspaces.requests import Request

TEXT = "Lower a line and learn how deep the water is before you set a course. " * 172


def bare(request: HttpRequest) -> HttpResponse:
    """The same middleware, session, user and workspace, the frame with its rail, and 12 KB of constant text."""
    return show(request, "bench/bare.html", text=TEXT)


def anew(request: Request) -> HttpResponse:
    """Today, made anew whatever is kept of it."""
    return show(request, "today/today.html", told=telling.told.anew(request.workspace, timezone.now()))


urlpatterns = [path("bare/", bare), path("anew/", anew), path("", include("soundings.urls"))]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.failed
