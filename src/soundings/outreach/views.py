"""The composer: a draft from what is known, kept as it is typed, sent by the user's own hand."""

import uuid as uuids
from datetime import datetime
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soundings.correspondence.models import Form, Message, Purpose
from soundings.outreach import addresses, coaching, nudges
from soundings.outreach.beginning import begun, preferred_form, suggestion, with_my_facts
from soundings.outreach.drafts.drafting import CONTENTS
from soundings.outreach.eml import eml
from soundings.outreach.forms import AboutYou, NoSuchTie, Typed, ties
from soundings.outreach.keeping import NotKept, SentAlready, keep, reword
from soundings.outreach.next_step import next_step, talk_for
from soundings.outreach.screen import screen
from soundings.outreach.sending import sent
from soundings.people.models import Channel, Person, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.ui.pages import show, tell
from soundings.workspaces.acts import act
from soundings.workspaces.requests import Request, found

TIED = ("person", "workspace", "interview__exploration", "interview__person", "introduction__introduced", "commitment")


@require_safe
def compose(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Go on with what was begun, or begin: the page holds the new message's name, and nothing is stored yet."""
    person = found(request, Person, uuid)
    now = timezone.now()
    message = _new(request, person, now)
    wanted = request.GET.get("form", "")
    form = Form(wanted) if wanted in Form.values else None
    known = begun(message, form)
    if known is not None:
        return redirect(addresses.continued(known))
    channel = Channel.objects.within(request.workspace).filter(person=person).preferred().first()
    message.form = form or preferred_form(person, channel)
    draft = suggestion(message, now=now)
    return _page(request, message, draft.subject, draft.body, now)


def _new(request: Request, person: Person, now: datetime) -> Message:
    wanted = request.GET.get("purpose", "")
    if wanted and wanted not in CONTENTS:
        raise Http404
    purpose, talk = (Purpose(wanted), None) if wanted else next_step(person, at=now)
    try:
        tied = ties(request.workspace, person, request.GET.dict())
    except NoSuchTie:
        raise Http404 from None
    if "interview" not in tied:
        tied["interview"] = talk or talk_for(person, purpose)
    return Message(workspace=request.workspace, person=person, purpose=purpose, **tied)


@require_safe
def composer(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Go on with a stored draft. What has become known of the seeker since fills its gaps."""
    message = found(request, Message, uuid, *TIED)
    if not message.is_draft or not message.is_ours:
        return redirect(message.get_absolute_url())
    body = with_my_facts(message.body, Seeker.of(request.workspace))
    return _page(request, message, message.subject, body, timezone.now())


@require_POST
def keep_draft(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Store what was typed, every few moments; or before another form is chosen."""
    now = timezone.now()
    typed, message = _typed(request, uuid)
    form = typed.cleaned_data["switch"]
    if form and _is_untouched(message, typed, now):
        return redirect(addresses.anew(message, form))
    try:
        kept = _keep(request, typed, message, now)
    except NotKept as why:
        return _not_kept(request, message, typed, why, now)
    if form:
        return redirect(addresses.anew(kept, form))
    if request.htmx:
        return _page(request, kept, typed.subject, typed.body, now)
    return redirect(addresses.continued(kept))


@require_POST
def i_sent_it(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """'I sent it': noted once, however often it is pressed."""
    now = timezone.now()
    typed, message = _typed(request, uuid)
    try:
        done = sent(_keep(request, typed, message, now), by=request.user, at=now)
    except SentAlready:
        return redirect(message.person.get_absolute_url())
    except NotKept as why:
        return _not_kept(request, message, typed, why, now)
    except nudges.MayNotNudge as why:
        # The words were kept before the verb refused; the page goes on from there.
        return _page(request, found(request, Message, uuid, *TIED), typed.subject, typed.body, now, str(why), 422)
    if done is not None:
        tell(request, f"{done.what}.", undo=done.uuid)
    return redirect(message.person.get_absolute_url())


@require_http_methods(["GET", "POST"])
def download(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The draft as a file for a mail program; what stands on the screen is kept first."""
    now = timezone.now()
    if request.method == "POST":
        typed, message = _typed(request, uuid)
        try:
            message = _keep(request, typed, message, now)
        except NotKept as why:
            return _not_kept(request, message, typed, why, now)
    else:
        message = found(request, Message, uuid, *TIED)
    to = Channel.objects.within(request.workspace).filter(person=message.person, kind=ChannelKind.EMAIL)
    address = to.order_by("-is_preferred", "id").first()
    me = Seeker.of(request.workspace)
    content = eml(
        message.uuid,
        subject=message.subject,
        body=message.body,
        at=message.at or now,
        to_name=message.person.full_name,
        to=address.address if address else "",
        from_name=me.full_name,
        from_=me.email,
    )
    name = f"To {message.person.full_name}.eml".replace("/", "-")
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
    return HttpResponse(content, content_type="message/rfc822", headers=headers)


@require_POST
def about_you(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Who you are, asked once where a draft misses it; the gaps are filled with it."""
    now = timezone.now()
    typed, message = _typed(request, uuid)
    untouched = _is_untouched(message, typed, now)
    me = Seeker.of(request.workspace)
    form = AboutYou(request.POST, instance=me, calls=message.form == Form.TELEPHONE)
    if not form.is_valid():
        return _page(request, message, typed.subject, typed.body, now, status=422, missing=form)
    if form.has_changed():
        with act(request.workspace, by=request.user, at=now, what="Noted who you are") as doing:
            form.instance.save()
        tell(request, "Noted who you are.", undo=doing.act.uuid)
    if untouched:
        return redirect(addresses.anew(message))
    typed.body = with_my_facts(typed.body, Seeker.of(request.workspace))
    try:
        kept = _keep(request, typed, message, now)
    except NotKept as why:
        return _not_kept(request, message, typed, why, now)
    return redirect(addresses.continued(kept))


@require_POST
def review(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """What the coach says of what was typed so far. It looks, and stores nothing."""
    typed, message = _typed(request, uuid)
    if not coaching.is_coached(message) or typed.too_long:
        raise Http404
    return _page(request, message, typed.subject, typed.body, timezone.now(), fragment="review")


@require_POST
def mend(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Keep what was typed, then put the coach's words in the place of the user's; undone, theirs are back."""
    now = timezone.now()
    typed, message = _typed(request, uuid)
    if not coaching.is_coached(message):
        raise Http404
    try:
        kept = _keep(request, typed, message, now)
    except NotKept as why:
        return _not_kept(request, message, typed, why, now)
    body = coaching.coached(kept, kept.body, now=now).mended(request.POST.get("mend", ""))
    if body is None:
        tell(request, "The words have changed since; look at the review again.", tone="warn")
    else:
        done = reword(kept, body, by=request.user, at=now)
        tell(request, f"{done.what}.", undo=done.uuid)
    return redirect(addresses.continued(kept))


def _typed(request: Request, uuid: uuids.UUID) -> tuple[Typed, Message]:
    """What was typed, and the message it is for: the stored one, or the one to be stored under that name."""
    typed = Typed(request.POST)
    if not typed.is_valid():
        raise Http404
    stored = Message.objects.within(request.workspace).select_related(*TIED).filter(uuid=uuid).first()
    try:
        return typed, stored or typed.message(request.workspace, uuid)
    except NoSuchTie:
        raise Http404 from None


def _keep(request: Request, typed: Typed, message: Message, now: datetime) -> Message:
    if typed.too_long:
        raise NotKept(typed.too_long, typed.cleaned_data["seen_version"])
    seen = typed.cleaned_data["seen_version"]
    return keep(message, typed.subject, typed.body, seen=seen, by=request.user, at=now)


def _is_untouched(message: Message, typed: Typed, now: datetime) -> bool:
    """Nothing stored, and nothing typed but what was drafted: there is nothing to keep."""
    if not message._state.adding:
        return False
    draft = suggestion(message, now=now)
    subject = draft.subject if message.form == Form.EMAIL else typed.subject
    return (subject, draft.body) == (typed.subject, typed.body)


def _not_kept(request: Request, message: Message, typed: Typed, why: NotKept, now: datetime) -> HttpResponse:
    """The page with what was typed, and why it is not stored; saved once more over another tab's, it stands."""
    message.version = why.version or message.version
    status = 422 if typed.too_long else 409
    return _page(request, message, typed.subject, typed.body, now, str(why), status)


def _page(
    request: Request,
    message: Message,
    subject: str,
    body: str,
    now: datetime,
    trouble: str = "",
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    composer = screen(message, subject, body, now=now)
    return show(
        request,
        "outreach/composer.html",
        fragment=more.get("fragment", "kept"),
        status=status,
        composer=composer,
        message=message,
        # Called where the review is shown: an answer to mere typing costs none.
        coached=partial(coaching.coached, message, body, now=now) if coaching.is_coached(message) else None,
        trouble=trouble,
        missing=more.get("missing", composer.missing),
    )
