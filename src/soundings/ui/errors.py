"""Pages for when something is wrong: each says what, and what to do now."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

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


class InWords:
    """Gives a refusal that Django or a view leaves blank a page that says what it means and where to go on."""

    SAID = frozenset({405, 422})

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """As Django asks of middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Only where somebody reads it: a script that asked hears the status."""
        answer = self.get_response(request)
        is_blank = isinstance(answer, HttpResponse) and not answer.content
        if answer.status_code not in self.SAID or not is_blank or not request.accepts("text/html"):
            return answer
        if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate" or "HX-Request" in request.headers:
            return answer
        said = show(request, f"ui/errors/{answer.status_code}.html", status=answer.status_code)
        for name, value in answer.headers.items():
            if name not in {"Content-Type", "Content-Length"}:
                said[name] = value
        return said
