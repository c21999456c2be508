"""The workspace that is measured is one that could have come about by using Soundings."""

from datetime import timedelta

import pytest
from django.db.models import Count

from bench.workspace import build
from bench.workspace_names import EMPLOYER, NAMED, RARE
from soundings.correspondence.models import Message, Purpose
from soundings.followup.models import Rhythm
from soundings.interviews.models import Interview, Note
from soundings.people.models import Person, Position
from soundings.workspaces import kept
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY
from tests.workspaces.test_kept_values import standing_values

pytestmark = pytest.mark.django_db


@pytest.fixture
def fifty() -> Workspace:
    where = make.workspace()
    build(50, where, make.owner_of(where), MONDAY)
    return where


def test_what_is_kept_is_what_would_be_derived(fifty: Workspace) -> None:
    before = standing_values(fifty)
    kept.derive_all(fifty)
    assert standing_values(fifty) == before
    assert before["reasons"]


def test_everybody_has_five_interactions_and_one_in_ten_a_rhythm(fifty: Workspace) -> None:
    def number(model: type[Note] | type[Message] | type[Interview], **only: object) -> dict[int, int]:
        counted = model.objects.within(fifty).filter(**only)
        return dict(counted.values_list("person_id").annotate(Count("pk")))

    parts = (
        number(Note),
        number(Message, purpose__in=[purpose for purpose in Purpose if purpose != Purpose.REPORT]),
        number(Interview, ended_at__isnull=False),
    )
    for person in Person.objects.within(fifty):
        assert sum(part.get(person.pk, 0) for part in parts) == 5
    assert Rhythm.objects.within(fifty).count() == 5


def test_the_rare_the_named_and_the_common_are_there(fifty: Workspace) -> None:
    assert Person.objects.within(fifty).filter(full_name=RARE).count() == 1
    assert Position.objects.within(fifty).filter(person__full_name=NAMED, organisation__name=EMPLOYER).count() == 1
    assert Position.objects.within(fifty).filter(title__endswith="analyst").count() == 17


def test_it_is_the_same_each_time(fifty: Workspace) -> None:
    names = list(Person.objects.within(fifty).order_by("pk").values_list("full_name", flat=True))
    first = list(Message.objects.within(fifty).order_by("pk").values_list("body", flat=True))
    Workspace.objects.all().delete()
    again = make.workspace()
    build(50, again, make.owner_of(again), MONDAY + timedelta(days=30))
    assert list(Person.objects.within(again).order_by("pk").values_list("full_name", flat=True)) == names
    assert list(Message.objects.within(again).order_by("pk").values_list("body", flat=True)) == first
