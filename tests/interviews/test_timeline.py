"""What a person's page tells of talks, promises and remarks."""

from datetime import timedelta

import pytest
from django.utils import timezone

from soundings.interviews import timeline
from soundings.interviews.models import Answer, EvidenceFromNote, NoteKind, Whose
from soundings.research.models import Stance
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


def test_a_talk_from_plan_to_end_with_what_was_said() -> None:
    where = make.workspace()
    rosa = make.person(where, "Rosa Castellanos")
    study = make.exploration(where)
    belief = make.claim(study, "A PhD is needed.")
    talk = make.interview(rosa, study)
    talk.hear_answer(Answer.YES, "Ring me Thursday after four.", by=None, at=MONDAY + timedelta(hours=1))
    talk.agree(TUESDAY, 20, "telephone", by=None, at=MONDAY + timedelta(hours=2))
    talk.begin(by=None, at=TUESDAY)
    talk.end(invited_to_stay=True, by=None, at=TUESDAY + timedelta(minutes=24))
    said = make.note(talk, "We have not hired one in three years.", NoteKind.EVIDENCE, claim=belief)
    heard = make.evidence(belief, rosa, Stance.CONTRADICTS, said.text)
    make.written(EvidenceFromNote(workspace=where, note=said, evidence=heard))
    named = make.note(talk, "Read Smil, then tell me I am wrong", NoteKind.SUGGESTION)
    make.commitment(rosa, "Read Smil", Whose.SUGGESTION, interview=talk, note=named).finish(by=None, at=TUESDAY)
    make.note(talk, "Alice Wu", NoteKind.REFERRAL)
    make.note(rosa, "Prefers the telephone.")
    with timezone.override("UTC"):
        told = timeline.entries(where, rosa, TUESDAY + timedelta(days=1), 30)
    assert [(entry.headline, entry.text) for entry in told][:2] in (
        [("Talked", "about Data science in energy"), ("Done", "Read Smil")],
        [("Done", "Read Smil"), ("Talked", "about Data science in energy")],
    )
    talked = next(entry for entry in told if entry.is_talk)
    assert talked.when_aside == "24 minutes by telephone · agreed 20, invited to stay"
    assert [(mark.tag, mark.text, mark.aside) for mark in talked.marks] == [
        ("contradicts", "A PhD is needed. “We have not hired one in three years.”", ""),
        ("suggestion", "Read Smil", "done"),
        ("referral", "Alice Wu", ""),
    ]
    others = [(entry.headline, entry.text) for entry in told if entry.at < TUESDAY]
    assert ("Agreed", "to talk on 24 November at 09:00") in others
    assert ("Rosa said yes", "“Ring me Thursday after four.”") in others
    assert ("Planned", "to talk about Data science in energy") in others
    assert ("Noted", "Prefers the telephone.") in others


def test_it_goes_back_from_any_moment() -> None:
    where = make.workspace()
    rosa = make.person(where)
    for number in range(5):
        make.note(rosa, f"remark {number}", at=MONDAY + timedelta(hours=number))
    told = timeline.entries(where, rosa, MONDAY + timedelta(hours=3), 2)
    assert [entry.text for entry in told] == ["remark 2", "remark 1"]
