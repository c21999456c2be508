"""Everything there is, and the bare page."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from soundings.ui import errors
from soundings.ui.pages import show

TEXT = "Lower a line and learn how deep the water is before you set a course. " * 172


def bare(request: HttpRequest) -> HttpResponse:
    """The same middleware, session, user and workspace, the frame with its rail, and 12 KB of constant text."""
    return show(request, "bench/bare.html", text=TEXT)


urlpatterns = [path("bare/", bare), path("", include("soundings.urls"))]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.failed
