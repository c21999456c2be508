"""The debrief: notes become evidence, things to do and people to meet."""

from datetime import date

import pytest

from soundings.followup.debriefing import Debrief
from soundings.interviews.models import Commitment, Interview, NoteKind, Whose
from soundings.people.models import Introduction, Person
from soundings.research.depth import lines
from soundings.research.models import Claim, Evidence, Stance
from soundings.workspaces.models import Act
from soundings.workspaces.undo import undo
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk() -> Interview:
    where = make.workspace()
    return make.interview(make.person(where), make.exploration(where), held=MONDAY)


def claim(talk: Interview, wording: str = "A PhD is needed.") -> Claim:
    assert talk.exploration
    return make.claim(talk.exploration, wording)


def debriefed(talk: Interview, data: dict[str, str]) -> Debrief:
    debrief = Debrief(talk, today=TUESDAY.date(), data=data)
    assert debrief.is_valid()
    debrief.save(by=make.owner_of(talk.workspace), at=TUESDAY)
    return debrief


def test_a_note_becomes_one_persons_word_on_a_claim(talk: Interview) -> None:
    phd = claim(talk)
    said = make.note(talk, "No PhD on the forecasting side since 2022", NoteKind.EVIDENCE, claim=phd)
    prefix = f"claim-{phd.uuid}"
    debriefed(talk, {f"{prefix}-{said.uuid}": "contradicts"})
    heard = Evidence.objects.within(talk.workspace).get()
    assert (heard.stance, heard.words, heard.person) == (Stance.CONTRADICTS, said.text, talk.person)
    assert heard.from_note.note == said


def test_a_refinement_rewords_the_claim_and_remembers_what_it_was(talk: Interview) -> None:
    steer = claim(talk, "Forecasts steer decisions all day.")
    prefix = f"claim-{steer.uuid}"
    debriefed(talk, {f"{prefix}-stance": "refines", f"{prefix}-wording": "Forecasts steer decisions at gate closure."})
    steer.refresh_from_db()
    assert steer.wording == "Forecasts steer decisions at gate closure."
    assert Evidence.objects.within(talk.workspace).get().was == "Forecasts steer decisions all day."


def test_a_refinement_without_the_new_wording_is_asked_for_it(talk: Interview) -> None:
    prefix = f"claim-{claim(talk).uuid}"
    assert not Debrief(talk, today=TUESDAY.date(), data={f"{prefix}-stance": "refines"}).is_valid()


def test_several_notes_of_one_talk_are_one_voice_and_reword_a_claim_once(talk: Interview) -> None:
    steer = claim(talk, "Forecasts steer decisions all day.")
    marked = make.note(talk, "At gate closure, yes", NoteKind.EVIDENCE, claim=steer)
    other = make.note(talk, "In between nobody looks")
    third = make.note(talk, "They trust the weather desk")
    prefix, anew = f"claim-{steer.uuid}", "Forecasts steer decisions at gate closure."
    row = Debrief(talk, today=TUESDAY.date()).claims[0]
    assert (row.proposed, row.others) == ([marked], [other, third])
    assert Debrief(talk, today=TUESDAY.date()).others == [other, third]
    data = {f"{prefix}-{note.uuid}": "refines" for note in (marked, other)} | {f"{prefix}-wording": anew}
    debriefed(talk, data | {f"{prefix}-{third.uuid}": "supports"})
    steer.refresh_from_db()
    assert steer.wording == anew
    heard = list(Evidence.objects.within(talk.workspace).order_by("id"))
    assert [one.from_note.note for one in heard] == [marked, other, third]
    assert [one.was for one in heard] == ["Forecasts steer decisions all day.", "", ""]
    assert talk.exploration
    assert [len(line) for line in lines(talk.workspace, [talk.exploration])[talk.exploration.pk]] == [1]


def test_what_was_heard_is_known_by_its_note_whatever_the_words(talk: Interview) -> None:
    phd = claim(talk)
    said, same_words = make.note(talk, "No PhD"), make.note(talk, "No PhD")
    debriefed(talk, {f"claim-{phd.uuid}-{said.uuid}": "contradicts"})
    said.text = "No PhD since 2022"
    make.written(said)
    row = Debrief(talk, today=TUESDAY.date()).claims[0]
    assert row.others == Debrief(talk, today=TUESDAY.date()).others == [same_words]
    assert [evidence.from_note.note for evidence in row.heard] == [said]


def test_a_word_without_a_note_is_kept_once(talk: Interview) -> None:
    data = {f"claim-{claim(talk).uuid}-stance": "supports"}
    debriefed(talk, data)
    assert len(debriefed(talk, data).claims[0].heard) == 1
    assert Evidence.objects.within(talk.workspace).count() == 1


def test_a_suggestion_becomes_a_thing_to_do_and_a_promise_too(talk: Interview) -> None:
    visit = make.note(talk, "Sit in on an open day at the control room, January", NoteKind.SUGGESTION)
    book = make.note(talk, "Send the storage-pricing notebook", NoteKind.PROMISE)
    debriefed(
        talk,
        {
            f"do-{visit.uuid}-is_wanted": "on",
            f"do-{visit.uuid}-what": "Go to the open day at the control room",
            f"do-{visit.uuid}-due_on": "2027-01-15",
            f"do-{book.uuid}-is_wanted": "on",
            f"do-{book.uuid}-what": book.text,
        },
    )
    to_do = {c.whose: (c.what, c.due_on) for c in Commitment.objects.within(talk.workspace)}
    assert to_do == {
        Whose.SUGGESTION: ("Go to the open day at the control room", date(2027, 1, 15)),
        Whose.PROMISE: (book.text, None),
    }


def test_the_person_they_named_becomes_a_contact_introduced_by_them(talk: Interview) -> None:
    said = make.note(talk, "Henrik Dahl, market design, same floor", NoteKind.REFERRAL)
    row = Debrief(talk, today=TUESDAY.date()).named[0]
    assert row.form.initial["full_name"] == "Henrik Dahl"
    debriefed(
        talk,
        {
            f"named-{said.uuid}-is_wanted": "on",
            f"named-{said.uuid}-full_name": "Henrik Dahl",
            f"named-{said.uuid}-does": "market design",
        },
    )
    introduction = Introduction.objects.within(talk.workspace).get()
    assert introduction.introducer == talk.person
    assert introduction.introduced.full_name == "Henrik Dahl"
    assert introduction.introduced.how_known() == "through Maya Okafor"
    assert introduction.introduced.positions.get().title == "market design"


def test_somebody_known_already_is_not_added_again(talk: Interview) -> None:
    henrik = make.person(talk.workspace, "Henrik Dahl")
    said = make.note(talk, "Henrik Dahl", NoteKind.REFERRAL)
    debriefed(talk, {f"named-{said.uuid}-is_wanted": "on", f"named-{said.uuid}-full_name": "henrik dahl"})
    assert Introduction.objects.within(talk.workspace).get().introduced == henrik


def test_saving_twice_writes_nothing_twice_and_undo_takes_all_of_it_back(talk: Interview) -> None:
    phd = claim(talk)
    said = make.note(talk, "No PhD since 2022", NoteKind.EVIDENCE, claim=phd)
    named = make.note(talk, "Henrik Dahl", NoteKind.REFERRAL)
    data = {
        f"claim-{phd.uuid}-{said.uuid}": "contradicts",
        f"named-{named.uuid}-is_wanted": "on",
        f"named-{named.uuid}-full_name": "Henrik Dahl",
    }
    debriefed(talk, data)
    first = Act.objects.within(talk.workspace).latest_first()[0]
    debriefed(talk, data)
    assert Evidence.objects.within(talk.workspace).count() == 1
    assert Person.objects.within(talk.workspace).count() == 2
    undo(first, by=None, at=TUESDAY)
    assert not Evidence.objects.within(talk.workspace).exists()
    assert Person.objects.within(talk.workspace).get() == talk.person


def test_a_line_unticked_is_left_alone(talk: Interview) -> None:
    make.note(talk, "Henrik Dahl", NoteKind.REFERRAL)
    debriefed(talk, {})
    assert not Introduction.objects.within(talk.workspace).exists()
    talk.refresh_from_db()
    assert talk.debriefed_at == TUESDAY
