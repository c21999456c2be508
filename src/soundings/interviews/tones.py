"""The tone of each kind of note: never the only sign, for the kind stands there as a word."""

from collections.abc import Mapping

from soundings.interviews.models import NoteKind
from soundings.research.models import Stance

TONES: Mapping[str, str] = {
    NoteKind.INSIGHT: "sea",
    NoteKind.EVIDENCE: "buoy",
    NoteKind.SUGGESTION: "brass",
    NoteKind.REFERRAL: "moss",
    NoteKind.FEEDBACK: "sea",
    NoteKind.PROMISE: "plain",
    NoteKind.QUOTE: "sea",
    Stance.SUPPORTS: "moss",
    Stance.REFINES: "brass",
    Stance.CONTRADICTS: "buoy",
}
