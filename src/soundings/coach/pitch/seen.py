"""What the trained model sees of an introduction."""

from soundings.coach.classes import together
from soundings.coach.features import features as of_words
from soundings.coach.features import tokens
from soundings.coach.pitch.cues import CUES
from soundings.coach.reading import Reading

LEARNED = {
    "says_who": (False, 0.3),
    "says_wants": (False, 0.3),
    "says_offers": (False, 0.3),
}


def features(text: str, channel: str) -> set[str]:
    """Words, pairs of words and cues."""
    return of(Reading(text))


def of(reading: Reading) -> set[str]:
    """The same of a text that has been read already."""
    sentences = (tokens(reading, one.start, one.end) for one in reading.sentences)
    return of_words(reading, CUES.present(reading)) | together(sentences)
