"""Drafts from what is known: they read well whatever is missing, and make nothing up (P10)."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.correspondence.models import Form, Purpose
from soundings.outreach.drafts import Known, draft
from soundings.outreach.drafts.drafting import CONTENTS
from soundings.outreach.drafts.gaps import Gap, fill, unfilled, why_now

KNOWN = Known(
    name="Ingrid Solheim",
    first_name="Ingrid",
    organisation="Energy Regulator",
    referrer="Tom Reyes",
    me="Sam Adeyemi",
    background="a data scientist in retail",
    standing="looking into energy as a second career",
    telephone="+44 20 7946 0018",
    exploration="Data science in energy",
    claim="Regulators hire from utilities.",
)
WRITTEN = [Form.EMAIL, Form.LINKEDIN, Form.LINKEDIN_MESSAGE, Form.LETTER, Form.CARD]

NAMES = st.sampled_from(["Ingrid Solheim", "Łukasz Muñoz-Nowak", "Maya", "Anh", "J. R. R. van der Berg", "李 明"])
SIGNS = st.characters(codec="utf-8", exclude_categories=["C", "Zs", "Zl", "Zp"], exclude_characters="[]")
WORDS = st.text(SIGNS, min_size=1, max_size=12).filter(lambda word: "None" not in word)
FACTS = st.one_of(st.just(""), st.lists(WORDS, max_size=60).map(" ".join))
FOUND = st.sampled_from(
    ["", "connection", "alumni", "referral", "article", "event", "in_person", "search", "other"],
)
WAYS = st.sampled_from(["by video", "by telephone", "in person"])
WHEN = st.sampled_from(["", "on 3 October", "in August"])
YEARS = st.sampled_from(["", "2021"])
KINDS: dict[str, st.SearchStrategy[Any]] = {
    "name": NAMES,
    "me": st.one_of(st.just(""), NAMES),
    "found": FOUND,
    "way": WAYS,
    "connected_since": YEARS,
}
KINDS |= dict.fromkeys(("asked", "held", "last_talked", "introduced_held", "introduced_asked"), WHEN)
KINDS |= {name: st.one_of(st.just(""), NAMES) for name in ("referrer", "introduced", "first_name")}
KINDS |= {
    "agreed": st.sampled_from(["", "on Tuesday 24 November at 10:30"]),
    "agreed_there": st.sampled_from(["", "11:30"]),
}
KINDS |= {"agreed_form": st.sampled_from(["", "20 minutes by video"]), "introduced_agreed": WHEN}
KINDS |= {"today": st.just("23 November 2026"), "said_yes": st.booleans()}
ANYTHING = st.builds(Known, **{field.name: KINDS.get(field.name, FACTS) for field in dataclasses.fields(Known)})


def test_the_ask_says_how_who_what_and_how_long_with_the_referrer_first() -> None:
    ask = draft(Purpose.ASK, Form.EMAIL, KNOWN)
    assert ask.subject == "Tom Reyes suggested I write"
    assert ask.body == (
        "Dear Ingrid Solheim,\n\n"
        "Tom Reyes suggested that I write to you. I am a data scientist in retail, looking into energy as a second "
        "career.\n\n"
        "I am finding out about Data science in energy. You know it at first hand, from your work at Energy Regulator; "
        "that is a view I cannot get by reading. One thing I cannot judge from outside: “Regulators hire from "
        "utilities.”\n\n"
        "Could we talk for 20 minutes, by video, at a time that suits you? It is your insight I am after, not a "
        "job.\n\n"
        "If this is a bad time, I quite understand.\n\n"
        "With thanks,\nSam Adeyemi"
    )


@pytest.mark.parametrize(
    ("found", "detail", "says"),
    [
        ("alumni", "", "I found you through the alumni network of Leeds."),
        ("article", "What the meter knows", "I came across your piece “What the meter knows”."),
        ("event", "the Grid Forum", "I came across you at the Grid Forum."),
        ("connection", "", "We have been connected since 2021."),
        ("search", "", "I came across your name while reading up on Data science in energy."),
        ("", "", "[how you found them]."),
    ],
)
def test_how_they_were_found_comes_first(found: str, detail: str, says: str) -> None:
    known = dataclasses.replace(
        KNOWN, referrer="", found=found, found_detail=detail, school="Leeds", connected_since="2021"
    )
    assert draft(Purpose.ASK, Form.EMAIL, known).body.split("\n\n")[1].startswith(says)


def test_what_is_not_known_is_a_gap_and_never_made_up() -> None:
    body = draft(Purpose.ASK, Form.EMAIL, Known(name="Ingrid Solheim")).body
    assert unfilled(body) == [Gap.FOUND, Gap.BACKGROUND, Gap.STANDING, Gap.FIELD, Gap.MY_NAME]


@pytest.mark.parametrize(
    ("background", "says"),
    [
        ("A nurse in Leeds.", "I am a nurse in Leeds, looking"),
        ("I am a nurse", "I am a nurse, looking"),
        ("studying physics at Leeds", "I am studying physics at Leeds, looking"),
        ("Data scientist in retail", "About me: Data scientist in retail, looking"),
        ("I teach physics", "I teach physics, looking"),
    ],
)
def test_who_you_are_reads_well_however_it_was_typed(background: str, says: str) -> None:
    assert says in draft(Purpose.ASK, Form.EMAIL, dataclasses.replace(KNOWN, background=background)).body


def test_the_call_sheet_has_words_for_every_turn() -> None:
    sheet = draft(Purpose.ASK, Form.TELEPHONE, KNOWN).body
    for heading in ("To open:", "If there is no time:", "If somebody else answers:", "On a machine:"):
        assert heading in sheet
    assert "Tom Reyes suggested that I ring you." in sheet
    assert "My number is +44 20 7946 0018." in sheet


def test_a_loop_carries_nothing_of_what_was_said() -> None:
    known = dataclasses.replace(KNOWN, introduced="Maya Okafor", introduced_held="on 23 November", takeaway="Secret.")
    body = draft(Purpose.LOOP, Form.EMAIL, known).body
    assert "Thank you for sending me to Maya Okafor. We talked on 23 November." in body
    assert "Secret" not in body
    assert Gap.TOLD in body


def test_a_nudge_is_the_only_one_and_answers_the_ask() -> None:
    known = dataclasses.replace(KNOWN, asked="on 3 October", asked_subject="Tom Reyes suggested I write")
    nudge = draft(Purpose.NUDGE, Form.EMAIL, known)
    assert nudge.subject == "Re: Tom Reyes suggested I write"
    assert "I asked on 3 October whether you would talk with me about Data science in energy." in nudge.body
    assert "the only one" in nudge.body


def test_a_reason_noted_to_oneself_stays_a_mark() -> None:
    body = draft(Purpose.KEEP_IN_TOUCH, Form.EMAIL, dataclasses.replace(KNOWN, reason="the [portfolio]")).body
    assert unfilled(body) == [why_now("the [portfolio]")] == ["[why you write now: the (portfolio)]"]


def test_brackets_of_ones_own_are_no_gaps() -> None:
    assert unfilled("He wrote “we [sic] model”, see [1].") == []
    assert fill("I am [who you are, in a few words].", {Gap.BACKGROUND: "a nurse"}) == "I am a nurse."


@given(known=ANYTHING, purpose=st.sampled_from(list(CONTENTS)), form=st.sampled_from(list(Form)))
def test_drafts_read_well_whatever_is_known(known: Known, purpose: Purpose, form: Form) -> None:
    made = draft(purpose, form, known)
    text = f"{made.subject}\n{made.body}"
    assert "  " not in text
    assert "None" not in text
    assert known.name in made.body or (known.first_name and known.first_name in made.body)
    assert "\n" not in made.subject
    if form in WRITTEN:
        assert made.body.endswith(known.me or Gap.MY_NAME)
    if form == Form.EMAIL:
        assert len(made.body.split()) <= 150
        assert made.subject
    if form == Form.LINKEDIN:
        assert len(made.body) <= 300


@given(
    known=st.builds(
        Known, name=st.text(min_size=1, max_size=200), first_name=st.text(max_size=100), me=st.text(max_size=200)
    ),
    purpose=st.sampled_from(list(CONTENTS)),
)
def test_a_network_note_fits_whatever_the_names(known: Known, purpose: Purpose) -> None:
    assert len(draft(purpose, Form.LINKEDIN, known).body) <= 300
