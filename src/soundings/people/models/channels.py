"""Ways to reach a person, one of them preferred."""

from datetime import datetime
from functools import lru_cache
from typing import Any, ClassVar

from django.db import models

from soundings.people.models.person import Person
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactQuerySet, User


class ChannelKind(models.TextChoices):
    """Each has its own form of message (P12)."""

    EMAIL = "email", "e-mail"
    TELEPHONE = "telephone", "telephone"
    LINKEDIN = "linkedin", "LinkedIn"
    POST = "post", "post"
    WEBSITE = "website", "website"
    IN_PERSON = "in_person", "in person"
    OTHER = "other", "another way"


class ChannelQuerySet(FactQuerySet["Channel"]):
    """Channels of people."""

    def preferred(self) -> "ChannelQuerySet":
        """The one each person likes to be approached by (P09)."""
        return self.filter(is_preferred=True)


class Channel(Fact):
    """An address, a number, a profile."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="channels")
    kind = models.CharField(max_length=10, choices=ChannelKind.choices)
    address = models.CharField(max_length=500)
    # By which the same address is recognised again (lower case, a profile's slug).
    key = models.CharField(max_length=500, editable=False)
    is_preferred = models.BooleanField(default=False)
    # Who said that it is preferred: 'she said so', 'Tom Reyes' (P09).
    told_by = models.CharField(max_length=120, blank=True)

    objects: ClassVar = ChannelQuerySet.as_manager()
    noun = "channel"

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "kind", "key"], name="channels_by_key")]

    def __str__(self) -> str:
        return self.address

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The key follows the address."""
        self.key = channel_key(self.kind, self.address)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Shown on the person's page."""
        return self.person.get_absolute_url()

    def prefer(self, told_by: str, *, by: User | None, at: datetime) -> None:
        """This is the way they like to be approached (P09); the others no longer are."""
        with act(self.workspace, by=by, at=at, what=f"Noted how {self.person} likes to be approached"):
            for other in Channel.objects.within(self.workspace).filter(person=self.person, is_preferred=True):
                other.is_preferred = other.pk == self.pk
                other.save()
            self.is_preferred, self.told_by = True, told_by.strip()[:120]
            self.save()


@lru_cache(maxsize=4096)
def channel_key(kind: str, address: str) -> str:
    """By which the same address is recognised in another file."""
    from soundings.formats.linkedin_connections import profile_key

    if kind == ChannelKind.LINKEDIN:
        return (profile_key(address) or address.strip().lower())[:500]
    if kind == ChannelKind.TELEPHONE:
        return "".join(sign for sign in address if sign.isdigit() or sign == "+")[:500]
    return address.strip().lower()[:500]
