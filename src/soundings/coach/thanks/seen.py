"""What the trained model sees of a thank-you note."""

from soundings.coach.asking import rules
from soundings.coach.classes import together
from soundings.coach.features import features as of_words
from soundings.coach.features import tokens
from soundings.coach.reading import Reading
from soundings.coach.thanks.acting import signs
from soundings.coach.thanks.cues import CUES

# For each check whether it is a fault (then false alarms count most), and how freely the model may learn.
LEARNED = {
    "mentions_specific_takeaway": (False, 0.1),
    "mentions_next_step_or_keep_in_touch": (False, 0.3),
    "mentions_referral_or_suggestion_acted_on": (False, 0.1),
    "offers_help": (False, 0.1),
}


def features(text: str, channel: str) -> set[str]:
    """Words, pairs of words and cues; greeting and signature left out."""
    return of(Reading(text))


def of(reading: Reading) -> set[str]:
    """The same of a text that has been read already."""
    places = CUES.present(reading)
    sentences = (tokens(reading, one.start, one.end) for one in reading.sentences)
    # To help in return, and to help out for a start, are told apart by what asks for work.
    work = (f"offers_help: {cue}" for cue in rules.cues(reading))
    return of_words(reading, [*places, *signs(reading, places), *work]) | together(sentences)
