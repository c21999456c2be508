"""Over every message of the corpus that may be read: mends apply, keep their promise, and add no fault."""

from itertools import pairwise

import pytest

from corpus.texts import Labelled, learning
from soundings.coach.findings import Context, Severity, mended
from soundings.coach.outreach.review import review


@pytest.mark.parametrize("one", learning("outreach"), ids=lambda one: one.id)
def test_every_mend_applied_leaves_no_fault_that_offered_one(one: Labelled) -> None:
    context = Context(channel=one.channel)
    before = review(one.text, context)
    offered = [found for found in before.findings if found.mend is not None]

    assert all(0 <= found.start <= found.end <= len(one.text) for found in before.findings)
    places = sorted((found.start, found.end) for found in offered)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))

    promised = {found.check for found in offered if found.severity is Severity.FAULT}
    after = review(mended(one.text, before.findings), context)
    had = {found.check for found in before.faults}
    assert not promised & {found.check for found in after.faults}
    assert {found.check for found in after.faults} <= had
