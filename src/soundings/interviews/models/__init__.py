"""The talk itself: interviews, agreements, agenda, gives, notes, commitments, the question bank."""

from soundings.interviews.models.agenda import AgendaItem, Give
from soundings.interviews.models.agreements import Agreement, Way
from soundings.interviews.models.commitments import Commitment, Whose
from soundings.interviews.models.interview import Answer, Interview
from soundings.interviews.models.notes import EvidenceFromNote, Note, NoteKind
from soundings.interviews.models.questions import A_QUESTION, Question, Topic

__all__ = [
    "A_QUESTION",
    "AgendaItem",
    "Agreement",
    "Answer",
    "Commitment",
    "EvidenceFromNote",
    "Give",
    "Interview",
    "Note",
    "NoteKind",
    "Question",
    "Topic",
    "Way",
    "Whose",
]
