"""The one page on which a fact is added or changed, and the one on which it is removed."""

from collections.abc import Callable
from typing import Any

from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from soundings.ui.pages import show, tell
from soundings.workspaces.forms import FactForm, Stale
from soundings.workspaces.models import Act, Fact
from soundings.workspaces.requests import Request


def edit(
    request: Request,
    form_class: type[FactForm],
    instance: Fact,
    *,
    heading: str,
    intro: str = "",
    initial: dict[str, Any] | None = None,
    template: str = "workspaces/edit.html",
    after: Callable[[Fact], str] | None = None,
    **form_options: Any,
) -> HttpResponse:
    """Show the form, or store what it sends and go on to the fact's page (or to `after(fact)`, or to `next`).

    `instance` is a new fact, or one found in the asker's workspace. An invalid form answers 422 with what was typed.
    """
    if request.method != "POST":
        form = form_class(instance=instance, initial=initial, **form_options)
        return _form_page(request, template, form, heading, intro)
    form = form_class(request.POST, request.FILES, instance=instance, initial=initial, **form_options)
    if not form.is_valid():
        return _form_page(request, template, form, heading, intro, status=422)
    fact = form.written_already()
    if fact is None:
        try:
            fact = form.write(by=request.user, at=timezone.now())
        except IntegrityError:
            form.add_error(None, "The same is there already. Change that one instead.")
            return _form_page(request, template, form, heading, intro, status=422)
        except Stale:
            instance.refresh_from_db()
            # Read anew it is a form of the older version, and says so with what was typed.
            form = form_class(request.POST, request.FILES, instance=instance, initial=initial, **form_options)
            form.is_valid()
            return _form_page(request, template, form, heading, intro, status=422)
        last = Act.objects.within(request.workspace).latest_first()[0]
        tell(request, f"{last.what}.", undo=last.uuid)
    return redirect(safe_next(request) or (after(fact) if after else fact.get_absolute_url()))


def safe_next(request: Request) -> str:
    """Where the form asked to go on to, if that is a page of ours, written from its first slash on."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours and wanted.startswith("/") else ""


def _form_page(
    request: Request, template: str, form: FactForm, heading: str, intro: str, status: int = 200
) -> HttpResponse:
    fact: Fact = form.instance
    return show(
        request,
        template,
        status=status,
        form=form,
        heading=heading,
        intro=intro,
        fact=fact,
        is_new=form.is_new,
        next=safe_next(request),
    )
