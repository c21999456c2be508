"""A workspace in which every kind of fact stands once or more, for tests that try everything."""

import hashlib

from soundings.correspondence.models import Purpose
from soundings.followup.models import Naming
from soundings.interchange import importing
from soundings.interviews.models import EvidenceFromNote, Give, NoteKind, Question, Whose
from soundings.people.models import Distinction, KeptPair
from soundings.people.models.channels import ChannelKind
from soundings.research.models import OpenQuestion
from soundings.workspaces.models import User, Workspace
from soundings.workspaces.recording import row_of
from soundings.workspaces.undo import fact_models
from tests import factories as make
from tests.factories import MONDAY, TUESDAY


def everything(secret: str) -> Workspace:
    """One of each, every text holding `secret` and a blank."""
    where = make.workspace(name=f"{secret} house")
    s = f"{secret} word"
    make.seeker(where, s, background=s, standing=s)
    tom = make.person(where, f"{secret} Reyes", title=s, at_organisation=s, email="tom@hexel.example", about=s)
    maya = make.person(where, f"{secret} Okafor", title=s, at_organisation=s, introduced_by=tom)
    make.channel(maya, ChannelKind.TELEPHONE, "+47 55 55 55 55")
    make.rest(make.person(where, f"{secret} Resting"), why=s)
    study = make.exploration(where, s)
    belief = make.claim(study, s, read_in=make.source(study, s, finding=s))
    make.written(OpenQuestion(workspace=where, exploration=study, text=s))
    make.written(Question(workspace=where, text=s))
    talk = make.interview(maya, study, asked=MONDAY, held=TUESDAY)
    make.agenda_item(talk, s, claim=belief)
    make.written(Give(workspace=where, interview=talk, text=s))
    said = make.note(talk, s, NoteKind.QUOTE, claim=belief)
    heard = make.evidence(belief, maya, words=s)
    make.written(EvidenceFromNote(workspace=where, note=said, evidence=heard))
    named = make.note(talk, s, NoteKind.REFERRAL)
    henrik = make.person(where, f"{secret} Dahl")
    KeptPair.objects.create(workspace=where, one=tom, other=henrik, score=7, reasons=[f"both at {s}"])
    make.written(Naming(workspace=where, note=named, introduction=make.introduction(maya, henrik)))
    make.note(tom, s)
    make.commitment(maya, s, Whose.SUGGESTION)
    make.message(maya, Purpose.THANKS, body=s, subject=s, interview=talk)
    make.received(maya, body=s)
    make.rhythm(tom, reason=s)
    make.written(Distinction(workspace=where, one=tom, other=maya))
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = f"{secret},Vogel,https://www.linkedin.com/in/vogel,,Hexel,Analyst,1 Mar 2019\n"
    bad = f",,https://www.linkedin.com/in/nobody,,{s},Analyst,1 Mar 2019\n"
    importing.bring(where, f"{secret} connections.csv", (header + row + bad).encode(), by=owner(where), at=MONDAY)
    letter = f"From: {secret} <a@hexel.example>\nTo: s@hexel.example\nSubject: {s}\nDate: Thu, 1 Oct 2026 09:30 UTC\n\n"
    importing.bring(where, f"{secret} letter.eml", letter.encode(), by=owner(where), at=MONDAY)
    return where


def owner(where: Workspace) -> User:
    """Whose workspace it is."""
    return make.owner_of(where)


def stranger() -> User:
    """Somebody with a workspace of their own, who must see nothing of another's."""
    user = make.user("stranger")
    make.person(make.workspace(user, "Stranger's own"), "Somebody Else")
    return user


def fingerprint(where: Workspace) -> str:
    """Changes when any fact of the workspace does."""
    digest = hashlib.sha256()
    for model in fact_models():
        for fact in model.objects.within(where).order_by("id"):
            digest.update(repr(sorted(row_of(fact).items())).encode())
    return digest.hexdigest()
