"""Pages for when something is wrong: each says what, and what to do now."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

from soundings.ui.pages import show


@login_not_required
def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The request could not be understood."""
    return show(request, "ui/errors/400.html", status=400)


@login_not_required
def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Not allowed."""
    return show(request, "ui/errors/403.html", status=403)


@login_not_required
def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Nothing here, or not yours: the same answer for both."""
    return show(request, "ui/errors/404.html", status=404)


@login_not_required
def failed(request: HttpRequest) -> HttpResponse:
    """Our fault."""
    return show(request, "ui/errors/500.html", status=500)


@login_not_required
def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from an older session: go back, reload, and what was typed is still there."""
    return show(request, "ui/errors/stale_form.html", status=403)
