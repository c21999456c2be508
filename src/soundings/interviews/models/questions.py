"""The seeker's own questions beside the bank that ships with Soundings (P18)."""

from typing import ClassVar

from django.db import models

from soundings.ui.addresses import address_of
from soundings.workspaces.models import Fact, FactManager

# A question has no more signs.
A_QUESTION = 500


class Topic(models.TextChoices):
    """What a question is about; the same words as the coach uses."""

    CAREER_PATH = "career_path", "Their path"
    DAY_TO_DAY = "day_to_day", "Day to day"
    LIKES_DISLIKES = "likes_dislikes", "Best and worst"
    CHALLENGES = "challenges", "What is hard"
    SKILLS = "skills", "Skills that count"
    EDUCATION = "education", "Learning the trade"
    ENTRY_ADVICE = "entry_advice", "Getting in"
    CULTURE = "culture", "How people work together"
    WORK_LIFE = "work_life", "Work and life"
    COMPENSATION_GENERAL = "compensation_general", "Pay in general"
    INDUSTRY_TRENDS = "industry_trends", "Where the field is going"
    FEEDBACK_ON_ME = "feedback_on_me", "Feedback on you"
    RESOURCES = "resources", "What to read, join, attend"
    REFERRALS = "referrals", "Who else to talk to"
    CLOSING = "closing", "Before you go"
    OTHER = "other", "Other"


class Question(Fact):
    """A question of one's own, kept for more than one talk."""

    text = models.CharField(max_length=A_QUESTION)
    topic = models.CharField(max_length=24, choices=Topic.choices, default=Topic.OTHER)

    objects: ClassVar[FactManager["Question"]] = FactManager()
    noun = "question"

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "-id"], name="questions_newest")]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Listed in the bank."""
        return address_of("interviews:bank")
