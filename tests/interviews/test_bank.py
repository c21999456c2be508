"""The question bank keeps its own rules: open questions, one each, under topics that exist (P18)."""

from itertools import chain

from soundings.interviews import bank
from soundings.interviews.models import Topic

ALL = list(chain.from_iterable(bank.by_topic().values()))


def test_every_topic_has_its_questions() -> None:
    assert set(bank.by_topic()) == set(Topic.values)
    assert len(ALL) >= 90


def test_no_question_stands_there_twice_and_each_can_be_named() -> None:
    assert len({question.text for question in ALL}) == len(ALL)
    assert all(bank.named(question.name) == question for question in ALL)
    assert bank.named("skills-99") is None


def test_each_is_a_question_that_fits_an_agenda() -> None:
    assert [question.text for question in ALL if not question.text.endswith("?") or len(question.text) > 120] == []


def test_what_no_talk_ends_without() -> None:
    assert bank.closing_asks() == (
        "Who else should I talk to?",
        "Is there anything I should join, attend or read?",
        "Is there something I can do for you?",
    )
