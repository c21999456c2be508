"""Signing in by a link, the history of what was done, and undo."""

import uuid as uuids

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST, require_safe

from soundings.ui.pages import show, tell
from soundings.workspaces import retention
from soundings.workspaces.editing import safe_next
from soundings.workspaces.models import Act, SignInLink
from soundings.workspaces.requests import Request
from soundings.workspaces.undo import CannotUndo, undo

A_PAGE = 50


@login_not_required
@require_GET
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    """Sign in by the link that was printed at the start. It works once; a look (HEAD) does not spend it."""
    user = SignInLink.use(secret, at=timezone.now())
    if user is None:
        return redirect("/") if request.user.is_authenticated else redirect("workspaces:signed-out")
    login(request, user, backend="soundings.workspaces.signed_in.Accounts")
    return redirect("/")


@login_not_required
@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    """What to do when nobody is signed in."""
    return show(request, "workspaces/signed_out.html", status=200)


@require_safe
def history(request: Request) -> HttpResponse:
    """Everything that was done here, latest first, each with its undo."""
    acts = Act.objects.within(request.workspace).latest_first()
    before = request.GET.get("before", "")
    if before:
        try:
            acts = acts.filter(id__lt=Act.objects.within(request.workspace).get(uuid=uuids.UUID(before)).pk)
        except (ValueError, Act.DoesNotExist):
            raise Http404 from None
    shown = list(acts[: A_PAGE + 1])
    return show(
        request,
        "workspaces/history.html",
        acts=shown[:A_PAGE],
        undone=set(Act.objects.filter(undoes__in=shown).values_list("undoes_id", flat=True)),
        kept_since=timezone.now() - retention.days("history"),
        older=shown[A_PAGE - 1] if len(shown) > A_PAGE else None,
    )


@require_POST
def undo_act(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Take an act back, and say so; the undoing can itself be undone."""
    done = Act.objects.within(request.workspace).filter(uuid=uuid).first()
    if done is None:
        raise Http404
    try:
        undoing = undo(done, by=request.user, at=timezone.now())
    except CannotUndo as why:
        tell(request, str(why), tone="warn")
    else:
        tell(request, f"{undoing.what}.", undo=undoing.uuid)
    return redirect(safe_next(request) or "workspaces:history")
