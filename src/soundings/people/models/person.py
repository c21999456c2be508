"""A contact: somebody who knows a role, an organisation or an industry first hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from django.db import models

from soundings.search.folding import fold
from soundings.ui.addresses import address_of
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactQuerySet, User


class Found(models.TextChoices):
    """How a person was found (P08)."""

    CONNECTION = "connection", "your own connection"
    ALUMNI = "alumni", "alumni network"
    REFERRAL = "referral", "somebody sent you"
    ARTICLE = "article", "something they wrote"
    EVENT = "event", "at an event"
    IN_PERSON = "in_person", "met in person"
    SEARCH = "search", "a search"
    OTHER = "other", "another way"


class Standing(models.IntegerChoices):
    """How far things have come with a person; kept, derived from messages and interviews."""

    KNOWN = 0, "not asked yet"
    ASKED = 1, "asked"
    ANSWERED = 2, "answered"
    TALKED = 3, "talked with"


class Names(NamedTuple):
    """What a person is called: in full, its parts, and the key to sort by; each cut to what its column holds."""

    full: str
    given: str
    family: str
    sort_key: str

    @classmethod
    def of(cls, full: str, given: str, family: str) -> Names:
        """A single name splits into first word and rest, for sorting only."""
        if not given and not family:
            given, _, family = full.strip().partition(" ")
        given, family = given[:100], family[:100]
        return cls(full[:200], given, family, fold(f"{family or given} {given}").strip()[:200])


class PersonQuerySet(FactQuerySet["Person"]):
    """People as the list shows them."""

    def by_name(self) -> PersonQuerySet:
        """In the order of a directory; the key is unique enough to page by together with the id."""
        return self.order_by("sort_key", "id")

    def standing(self, *standings: Standing) -> PersonQuerySet:
        """Those with whom things have come so far and no further."""
        return self.filter(standing__in=standings)


class Person(Fact):
    """A contact. Pronouns only where the user stored them: nobody's are guessed."""

    full_name = models.CharField(max_length=200)
    given_name = models.CharField(max_length=100, blank=True)
    family_name = models.CharField(max_length=100, blank=True)
    pronouns = models.CharField(max_length=40, blank=True)
    place = models.CharField(max_length=120, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    school = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)
    found = models.CharField(max_length=12, choices=Found.choices, blank=True)
    found_detail = models.CharField(max_length=300, blank=True)
    # The day of the connection, where an export knew it.
    known_since = models.DateField(null=True, blank=True)
    is_mentor = models.BooleanField(default=False)

    # Kept: derived from the facts above and on higher floors, never edited.
    sort_key = models.CharField(max_length=200, editable=False)
    standing = models.SmallIntegerField(choices=Standing.choices, default=Standing.KNOWN, editable=False)
    last_heard_at = models.DateTimeField(null=True, editable=False)
    last_heard_how = models.CharField(max_length=20, blank=True, editable=False)

    objects: ClassVar = PersonQuerySet.as_manager()
    noun = "person"

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "sort_key", "id"], name="people_by_name"),
            models.Index(fields=["workspace", "standing", "sort_key", "id"], name="people_by_standing"),
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A single name splits into first word and rest, for sorting only."""
        self.set_names()
        super().save(*args, **kwargs)

    def set_names(self) -> None:
        """Fill what follows from the full name: its parts where none were given, and the key to sort by."""
        _, self.given_name, self.family_name, self.sort_key = Names.of(
            self.full_name, self.given_name, self.family_name
        )

    def get_absolute_url(self) -> str:
        """Their page."""
        return address_of("people:person", self.uuid)

    @property
    def first_name(self) -> str:
        """What a letter calls them where it knows them."""
        return self.given_name or self.full_name

    def how_known(self) -> str:
        """'your connection since 2021', 'alumni network', 'wrote “What the meter knows”': how you know them (P08)."""
        detail = self.found_detail
        if self.found == Found.CONNECTION:
            return f"your connection since {self.known_since.year}" if self.known_since else "your connection"
        if self.found == Found.REFERRAL:
            return f"through {detail}" if detail else "somebody sent you"
        if self.found == Found.ARTICLE:
            return f"wrote “{detail}”" if detail else "something they wrote"
        if self.found in {Found.EVENT, Found.IN_PERSON} and detail:
            return f"met at {detail}" if self.found == Found.EVENT else f"met in person, {detail}"
        if detail:
            return detail
        return Found(self.found).label if self.found else ""

    def was_found(self, how: Found, detail: str = "", *, by: User | None, at: datetime) -> None:
        """Say how this person was found (P08)."""
        with act(self.workspace, by=by, at=at, what=f"Noted how you found {self}"):
            self.found, self.found_detail = how, detail.strip()[:300]
            self.save()

    def merge(self, other: Person, *, by: User | None, at: datetime) -> None:
        """The other is this same person: all that is known of both stands here from now on, and the other goes.

        One act, so one undo restores both. What differs is kept in words. Raises ValueError for the person themselves.
        """
        from soundings.people.merging import merge

        if self.pk == other.pk:
            raise ValueError("Nobody is merged with themselves.")
        with act(self.workspace, by=by, at=at, what=f"Noted that {other} and {self} are one person"):
            merge(self, other)

    def tell_apart(self, other: Person, *, by: User | None, at: datetime) -> None:
        """The other looks like this person and is somebody else: remembered, and not asked again."""
        from soundings.people.models.doubles import Distinction

        if self.pk == other.pk:
            raise ValueError("Nobody is told apart from themselves.")
        with act(self.workspace, by=by, at=at, what=f"Noted that {self} and {other} are two people"):
            Distinction(workspace=self.workspace, one=self, other=other).save()
