"""The question bank: what ships with Soundings, and one's own (P18)."""

import uuid as uuids

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from soundings.interviews import bank as shipped
from soundings.interviews.forms import QuestionForm
from soundings.interviews.models import Question, Topic
from soundings.ui.pages import show
from soundings.workspaces.editing import edit
from soundings.workspaces.requests import Request, found

OWN_SHOWN = 500


@require_safe
def bank(request: Request) -> HttpResponse:
    """All topics; one's own questions stand first under theirs."""
    own: dict[str, list[Question]] = {}
    for question in Question.objects.within(request.workspace).order_by("-id")[:OWN_SHOWN]:
        own.setdefault(question.topic, []).append(question)
    known = shipped.by_topic()
    topics = [(Topic(value), own.get(value, []), known.get(value, ())) for value in Topic.values]
    return show(request, "interviews/bank.html", topics=[topic for topic in topics if topic[1] or topic[2]])


@require_http_methods(["GET", "POST"])
def add_question(request: Request) -> HttpResponse:
    """A question of one's own. `?topic=` begins with a topic."""
    topic = request.GET.get("topic", "")
    initial = {"topic": topic} if topic in Topic.values else {}
    return edit(
        request, QuestionForm, Question(workspace=request.workspace), heading="A question of your own", initial=initial
    )


@require_http_methods(["GET", "POST"])
def edit_question(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Other words, another topic."""
    return edit(request, QuestionForm, found(request, Question, uuid), heading="Change your question")
