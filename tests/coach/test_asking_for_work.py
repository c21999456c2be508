"""What asks for work, in whatever wording, and what only speaks of work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.coach.asking.rules import asks, cues
from soundings.coach.reading import Reading

REQUESTS = """
Are there any openings on your team?
Would you be willing to refer me for the analyst role?
I would appreciate it if you could pass along my resume to the hiring manager.
If anything opens up, I hope you'll think of me.
I'd love to learn about opportunities on your team.
Would there be an internship available for me at your lab?
could u refer me pls
I would be grateful if you could put in a word for me.
I'm not asking for a job, but if you hear of an opening, please keep me in mind.
Kindly consider my application for any suitable vacancy.
Any shifts going, boss?
If you're short of drivers over harvest, call me.
My cousin said you might sort me out with something in the warehouse.
I'd be delighted to be on your team.
If you can, speak well of me to your manager.
I seek an entry into your esteemed organisation.
I enclose my CV in the hope you may have a place.
Couldn't I be your assistant?
I'd gladly help out in the studio, I don't need paying.
Who would I report to?
"""
NONE = """
I'm not asking for a job, just your perspective.
To be clear, I'm not asking you to refer me or to pass along my resume.
I do not expect a job from this.
Please don't think I'm fishing for a job.
I am looking for a job in finance and would value your advice on how to approach the market.
Could you refer me to anyone else I should talk to?
I have attached my resume to give you a sense of my background.
I'd like to learn what hiring managers look for.
My professor recommended I contact you.
I'd be grateful for the opportunity to speak with you.
Thank you for making room for me on a busy day.
Thank you for passing my note to Ms. Haverford.
If you ever need someone to scan those old maps, I have a machine.
My aunt is a translator and would do it for nothing.
Might I use your name when I ring the chief engineer?
How can I be of help to you in return?
She'll see me on the 3rd.
I'm trying to figure out whether this is for me.
"""


@pytest.mark.parametrize("text", REQUESTS.strip().splitlines())
def test_a_request_for_work_is_found_and_pointed_at(text: str) -> None:
    found = asks(Reading(text))

    assert found
    assert text[found[0].span.start : found[0].span.end].strip()


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_to_speak_of_work_is_not_to_ask_for_it(text: str) -> None:
    assert not asks(Reading(text))


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(0 <= ask.span.start < ask.span.end <= len(text) for ask in asks(Reading(text)))
    list(cues(Reading(text)))
