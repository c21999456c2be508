"""A text that asks for work again and again takes as long as it is long."""

import pytest

from soundings.coach.findings import Context
from soundings.coach.kinds import reviewer


@pytest.mark.parametrize("kind", ["outreach", "thanks", "pitch"])
def test_every_request_of_a_long_text_is_found(kind: str) -> None:
    asking = "Could you give me a job? "
    review = reviewer(kind)(asking * 400, Context(channel="email"))
    found = [one for one in review.findings if one.check == "asks_for_job"]
    assert review.checks["asks_for_job"].value is True
    assert found[0].start == 0
    assert max(one.end for one in found) >= len(asking) * 400 - len(asking)
