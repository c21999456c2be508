"""Two cards: one person for sure, perhaps, or two people; and why."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from soundings.people.doubles.cards import Card, card, mail_key, telephone_key
from soundings.people.doubles.finding import pairs, shared_among
from soundings.people.doubles.firms import firm_key
from soundings.people.doubles.judging import Judgement, Verdict, judge


def verdict(one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]], *more: Card) -> Judgement:
    """What is thought of two, among others who are there."""
    a, b = card(1, one[0], **one[1]), card(2, other[0], **other[1])
    assert judge(a, b, shared_among([a, b, *more]).often) == judge(b, a, shared_among([b, a, *more]).often)
    return judge(a, b, shared_among([a, b, *more]).often)


HEXEL = {"work": [("Grid analyst", "Hexel GmbH")]}
HEXEL_TOO = {"work": [("", "HEXEL")]}


def test_one_profile_address_and_a_name_that_agrees_is_one_person() -> None:
    found = verdict(
        ("Bob Chen", {"profiles": ["https://www.linkedin.com/in/robert-chen/"], **HEXEL}),
        ("Robert Chen", {"profiles": ["linkedin.com/in/Robert-Chen?trk=x"], **HEXEL_TOO}),
    )
    assert found.verdict == Verdict.SAME
    assert found.reasons == ("the same LinkedIn address", "Bob is short for Robert", "both at Hexel GmbH")


def test_one_profile_address_under_two_names_is_asked() -> None:
    profile = {"profiles": ["linkedin.com/in/robert-chen"]}
    assert verdict(("Bob Chen", profile), ("Alice Wu", profile)).verdict == Verdict.PERHAPS


def test_a_mailbox_of_ones_own_is_enough_with_the_name() -> None:
    for one, other in (
        ("Maya Okafor", "Okafor Maya"),
        ("Maya Okafor", "Dr. Maya Okafor"),
        ("M. Okafor", "Maya Okafor"),
    ):
        mails = {"emails": ["maya.okafor@northlight.example"]}
        assert verdict((one, mails), (other, {"emails": ["Maya.Okafor@Northlight.example"]})).verdict == Verdict.SAME


def test_a_name_alone_is_never_enough_to_merge() -> None:
    found = verdict(("Maya Okafor", {}), ("Maya Okafor", {}))
    assert found.verdict == Verdict.PERHAPS
    assert verdict(("Maya Okafor", HEXEL), ("Maya Okafor", HEXEL)).verdict == Verdict.PERHAPS


def test_a_short_form_and_the_same_work_are_asked_with_both_reasons() -> None:
    found = verdict(("Bob Chen", HEXEL), ("Robert Chen", HEXEL_TOO))
    assert (found.verdict, found.reasons) == (Verdict.PERHAPS, ("Bob is short for Robert", "both at Hexel GmbH"))


def test_a_mail_that_moved_house_is_a_reason() -> None:
    found = verdict(
        ("R. Chen", {"emails": ["skychen82@old.example"]}), ("Bob Chen", {"emails": ["skychen82@new.example"]})
    )
    assert "skychen82@ in both addresses" in found.reasons
    found = verdict(("A. Chen", {"emails": ["amychen97@yahoo.com"]}), ("Amy Chen", {"emails": ["chen@hexel.example"]}))
    assert "amychen97@yahoo.com says the other name" in found.reasons


def test_the_same_telephone_however_it_is_written() -> None:
    found = verdict(
        ("Maya Okafor", {"telephones": ["+47 55 55 55 55 1"]}),
        ("Maya Lindqvist", {"telephones": ["0555555551"], **HEXEL}),
    )
    assert "the same telephone" in found.reasons or found.verdict == Verdict.DIFFERENT
    found = verdict(
        ("Maya Okafor", {"telephones": ["+47 555 55 555"]}), ("M. Okafor", {"telephones": ["0047 55555555"]})
    )
    assert (found.verdict, found.reasons) == (Verdict.PERHAPS, ("M. may be Maya", "the same telephone"))


def test_father_and_son_at_one_firm_are_two() -> None:
    both = {"telephones": ["+1 555 0100 200"], **HEXEL}
    assert verdict(("John Smith Sr.", both), ("John Smith Jr.", both)).verdict == Verdict.DIFFERENT
    assert verdict(("John Smith", both), ("John Smith Jr.", both)).verdict == Verdict.PERHAPS


def test_a_couple_with_one_mailbox_are_two() -> None:
    box = {"emails": ["thesmiths@gmail.com"]}
    assert verdict(("Anna Smith", box), ("Tom Smith", box)).verdict == Verdict.DIFFERENT
    assert verdict(("Anna Smith", box), ("Anna Smith", box)).verdict == Verdict.PERHAPS


def test_twins_with_much_in_common_are_not_merged() -> None:
    home = {"emails": ["okafor.home@gmail.com"], "telephones": ["+47 555 55 555"]}
    assert verdict(("Jana Okafor", home), ("Jane Okafor", home)).verdict != Verdict.SAME


def test_the_mailbox_of_an_office_is_nobodys() -> None:
    office = {"emails": ["info@hexel.example"], **HEXEL}
    assert verdict(("Anna Smith", office), ("Tom Reyes", office)).verdict == Verdict.DIFFERENT
    assert verdict(("Anna Smith", office), ("Anna Smith", office)).verdict == Verdict.PERHAPS


def test_a_mailbox_that_three_share_is_nobodys() -> None:
    box = {"emails": ["anna.smith@hexel.example"]}
    third = card(3, "Tom Reyes", emails=box["emails"])
    assert verdict(("Anna Smith", box), ("Anna Smith", box), third).verdict == Verdict.PERHAPS


def test_namesakes_with_profiles_of_their_own_are_two() -> None:
    one, other = ({"profiles": [f"linkedin.com/in/{slug}"]} for slug in ("maya-okafor", "maya-okafor-2"))
    assert verdict(("Maya Okafor", one), ("Maya Okafor", other)).verdict == Verdict.DIFFERENT


def test_where_many_bear_a_name_it_alone_says_nothing() -> None:
    many = [card(number, "John Smith") for number in range(3, 33)]
    assert (
        verdict(("John Smith", {"place": "Oslo"}), ("John Smith", {"place": "Bergen"}), *many).verdict
        == Verdict.DIFFERENT
    )


def test_keys_are_what_is_the_same_however_it_is_written() -> None:
    assert firm_key("Hexel GmbH") == firm_key("HEXEL")
    assert firm_key("Hexel, Inc.") == firm_key("Hexel Ltd.") == firm_key("The Hexel Group")
    assert firm_key("Ltd") == "ltd"
    assert mail_key(" Maya.Okafor+news@Gmail.com") == "mayaokafor@gmail.com"
    assert mail_key("nobody") == ""
    assert telephone_key("+49 (0) 170 1234567") == telephone_key("0170-1234567")
    assert telephone_key("112") == ""


TEXTS = st.text(max_size=12) | st.sampled_from(
    [
        "",
        "Bob",
        "J.",
        "Chen, Bob",
        "(Bob)",
        "Dr.",
        "PhD",
        "Jr.",
        ",",
        "Иван Петров",
        "陳大文",
        "A B",
        "bob@chen.example",
        "@",
    ]
)


@given(names=st.tuples(TEXTS, TEXTS), parts=st.tuples(TEXTS, TEXTS), mails=st.lists(TEXTS, max_size=2), other=TEXTS)
def test_whatever_is_written_is_judged_and_either_way_alike(
    names: tuple[str, str], parts: tuple[str, str], mails: list[str], other: str
) -> None:
    shared: dict[str, Any] = {
        "emails": [*mails, "info@x.example", "chen@y.example"],
        "profiles": ["linkedin.com/in/chen", other],
    }
    one = card(1, names[0], *parts, telephones=[other], work=[(other, names[1])], place=other, school=other, **shared)
    two = card(2, names[1], work=[(other, names[0])], **shared)
    seen = shared_among([one, two])
    assert judge(one, two, seen.often) == judge(two, one, seen.often)
    assert len(list(pairs({1, 2}, {1: one, 2: two}, seen))) <= 1


def test_each_pair_is_found_once_and_only_of_those_asked_for() -> None:
    cards = {
        number: card(number, name, work=[("", "Hexel")])
        for number, name in enumerate(("Bob Chen", "Alice Wu", "Robert Chen", "Maya Okafor", "Okafor Maya"))
    }
    shared = shared_among(cards.values())
    assert sorted(pair[:2] for pair in pairs(cards.keys(), cards, shared)) == [(0, 2), (3, 4)]
    assert [pair[:2] for pair in pairs({4}, cards, shared)] == [(3, 4)]
