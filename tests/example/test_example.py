"""The example: filled richly, dated from today, nobody in it real."""

import pytest

from soundings.example import build
from soundings.interviews.models import Interview
from soundings.people.models import Channel, KeptReason, Person
from soundings.research.models import Exploration
from soundings.workspaces.acts import act
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


def test_the_example_is_rich_and_in_every_state() -> None:
    where = make.workspace()
    build(where, make.owner_of(where), MONDAY)
    assert Person.objects.within(where).count() == 40
    talks = Interview.objects.within(where)
    assert talks.count() >= 12
    assert Exploration.objects.within(where).count() == 2
    kinds = set(KeptReason.objects.filter(workspace=where).values_list("kind", flat=True))
    assert {"thanks", "loop", "debrief", "named", "report", "rhythm"} <= kinds


def test_nobody_in_the_example_can_be_reached() -> None:
    where = make.workspace()
    build(where, make.owner_of(where), MONDAY)
    assert all(
        address.endswith(".example") or "555 0" in address
        for address in Channel.objects.within(where).values_list("address", flat=True)
    )


def test_half_an_example_is_never_left() -> None:
    where = make.workspace()
    with act(where, by=None, what="Took the name"):
        make.seeker(where)
    with pytest.raises(Exception, match=r"(?i)unique"):
        build(where, make.owner_of(where), MONDAY)
    assert not Person.objects.within(where).exists()
