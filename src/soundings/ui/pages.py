"""Showing a page, or the named piece of it that htmx asked for."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.backends.utils import csrf_input
from django.template.context_processors import csrf
from django.utils.functional import SimpleLazyObject
from jinja2_fragments import render_block


def _engine() -> Jinja2:
    engine = engines.all()[0]
    if not isinstance(engine, Jinja2):
        raise TypeError("Pages are Jinja2 templates.")
    return engine


def show(
    request: HttpRequest, template: str, fragment: str | None = None, status: int = 200, **context: Any
) -> HttpResponse:
    """The page; or, where htmx asks and `fragment` names a block of the same template, that block alone."""
    engine = _engine()
    wants_piece = fragment and getattr(request, "htmx", None) and not request.headers.get("HX-Boosted")
    # One address has two answers: no browser may show the piece where the page was.
    headers = {"Vary": "HX-Request"} if fragment else None
    if not wants_piece:
        page = engine.get_template(template).render(context, request)
        return HttpResponse(page, status=status, headers=headers)
    context |= {"request": request}
    context["csrf_token"] = SimpleLazyObject(lambda: csrf(request)["csrf_token"])
    context["csrf_input"] = SimpleLazyObject(lambda: csrf_input(request))
    for processor in engine.template_context_processors:
        context |= processor(request)
    block = render_block(engine.env, template, fragment or "", **context)
    return HttpResponse(block, status=status, headers=headers)


def piece(template: str, **context: Any) -> str:
    """HTML of a part that is the same whoever asks: it knows no request, so it can hold no token of anybody's."""
    return _engine().env.get_template(template).render(context)


def tell(request: HttpRequest, text: str, *, undo: UUID | None = None, tone: str = "fine") -> None:
    """Say once, on the next page, what was done, with a button that undoes that act. Tones: fine, warn, bad."""
    level = {"fine": messages.SUCCESS, "warn": messages.WARNING, "bad": messages.ERROR}[tone]
    messages.add_message(request, level, text, extra_tags=str(undo) if undo else "")
