"""Who: people, organisations, positions, channels, introductions, rests."""

from soundings.people.models.channels import Channel
from soundings.people.models.doubles import Distinction, KeptPair, Trace, Unlooked
from soundings.people.models.introductions import Introduction
from soundings.people.models.organisations import Organisation
from soundings.people.models.person import Person
from soundings.people.models.positions import Position
from soundings.people.models.reasons import KeptReason
from soundings.people.models.rests import Rest
from soundings.people.models.seeker import Seeker
from soundings.people.models.tally import Tally

__all__ = [
    "Channel",
    "Distinction",
    "Introduction",
    "KeptPair",
    "KeptReason",
    "Organisation",
    "Person",
    "Position",
    "Rest",
    "Seeker",
    "Tally",
    "Trace",
    "Unlooked",
]
