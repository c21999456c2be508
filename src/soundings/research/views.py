"""Explorations, claims, sources, evidence."""

import uuid as uuids
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from soundings.people.does import at_organisations
from soundings.research import depth
from soundings.research.claims import heard
from soundings.research.forms import ClaimForm, EvidenceForm, ExplorationForm, OpenQuestionForm, SourceForm
from soundings.research.models import Citation, Claim, Evidence, Exploration, OpenQuestion, Source
from soundings.research.people_of import people_of
from soundings.ui.pages import show
from soundings.workspaces.editing import edit
from soundings.workspaces.requests import Request, found

TABS = {"claims": "Claims", "homework": "Homework", "people": "People", "questions": "Questions"}
MOST = 200


@require_safe
def explorations(request: Request) -> HttpResponse:
    """All of them, each with its depth line."""
    where = request.workspace
    all_ = list(Exploration.objects.within(where).newest_first()[:50])
    return show(
        request,
        "research/explorations.html",
        explorations=all_,
        depths=depth.lines(where, all_),
        people=people_of(where, all_),
    )


@require_http_methods(["GET", "POST"])
def open_one(request: Request) -> HttpResponse:
    """Begin to study something; the same title again is one press too many."""
    now = timezone.now()
    form = ExplorationForm(request.POST, instance=Exploration(workspace=request.workspace, opened_at=now))
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        known: Exploration | None = Exploration.objects.within(request.workspace).filter(title=title).first()
        return redirect(known or form.write(by=request.user, at=now))
    return edit(
        request,
        ExplorationForm,
        Exploration(workspace=request.workspace, opened_at=now),
        heading="Open an exploration",
        intro="A role, an industry or a place you wonder about.",
    )


@require_safe
def exploration(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """One exploration, by tab."""
    one = found(request, Exploration, uuid)
    tab = request.GET.get("tab", "claims")
    tab = tab if tab in TABS else "claims"
    asked = people_of(request.workspace, [one])[one.pk]
    talked = [row for row in asked if row.has_talked]
    context: dict[str, Any] = {"claims": [], "sources": [], "questions": []}
    if tab == "claims":
        claims = Claim.objects.within(request.workspace).filter(exploration=one).deepest_first()
        context["claims"] = heard(request.workspace, list(claims[:MOST]))
    elif tab == "homework":
        context["sources"] = list(one.sources.order_by("-id")[:MOST])
    elif tab == "questions":
        context["questions"] = list(one.open_questions.order_by("id")[:MOST])
    return show(
        request,
        "research/exploration.html",
        exploration=one,
        tab=tab,
        tabs=[(label, f"?tab={name}", name == tab) for name, label in TABS.items()],
        asked=asked,
        talked=talked,
        organisations=at_organisations(request.workspace, [row.person for row in talked]) if talked else 0,
        claim_form=ClaimForm(instance=Claim(workspace=request.workspace, exploration=one)),
        **context,
    )


@require_safe
def claim(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """One claim: how it is worded, where it was read, what people said."""
    one = found(request, Claim, uuid, "exploration")
    citations = Citation.objects.within(request.workspace).filter(claim=one).select_related("source").order_by("id")
    return show(
        request, "research/claim.html", heard=heard(request.workspace, [one])[0], claim=one, citations=citations
    )


@require_http_methods(["GET", "POST"])
def edit_exploration(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Say what it is about."""
    return edit(request, ExplorationForm, found(request, Exploration, uuid), heading="Change this exploration")


@require_http_methods(["GET", "POST"])
def add_claim(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Write down a belief to test."""
    one = found(request, Exploration, uuid)
    return edit(
        request,
        ClaimForm,
        Claim(workspace=request.workspace, exploration=one, written_at=timezone.now()),
        heading="Write a claim",
        intro="What do you believe, and want tested?",
        after=lambda fact: one.get_absolute_url(),
    )


@require_http_methods(["GET", "POST"])
def edit_claim(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Reword it, or say where it was read."""
    return edit(
        request, ClaimForm, found(request, Claim, uuid, "exploration", "workspace"), heading="Change this claim"
    )


@require_http_methods(["GET", "POST"])
def add_source(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Note something read."""
    one = found(request, Exploration, uuid)
    source = Source(workspace=request.workspace, exploration=one, read_on=timezone.localdate())
    return edit(request, SourceForm, source, heading="Add a source", intro="A page, a book, a report: what did it say?")


@require_http_methods(["GET", "POST"])
def edit_source(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change what was noted of it."""
    return edit(request, SourceForm, found(request, Source, uuid, "exploration"), heading="Change this source")


@require_http_methods(["GET", "POST"])
def add_question(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Note what you still want to know."""
    question = OpenQuestion(workspace=request.workspace, exploration=found(request, Exploration, uuid))
    return edit(request, OpenQuestionForm, question, heading="Add an open question")


@require_http_methods(["GET", "POST"])
def edit_question(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Reword it."""
    question = found(request, OpenQuestion, uuid, "exploration")
    return edit(request, OpenQuestionForm, question, heading="Change this question")


@require_http_methods(["GET", "POST"])
def add_evidence(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Write down somebody's word on a claim."""
    one = found(request, Claim, uuid)
    return edit(
        request,
        EvidenceForm,
        Evidence(workspace=request.workspace, claim=one, said_at=timezone.now()),
        heading="What somebody said of it",
        intro=one.wording,
    )


@require_http_methods(["GET", "POST"])
def edit_evidence(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Correct it."""
    evidence = found(request, Evidence, uuid, "claim", "person", "workspace")
    return edit(request, EvidenceForm, evidence, heading="Change this word on a claim", intro=evidence.claim.wording)
