"""People who may be one: what was decided (a fact), and what was found and how (kept, derived from facts)."""

from typing import ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q

from soundings.people.models.person import Person
from soundings.workspaces.models import Fact, FactManager, Workspace


class Distinction(Fact):
    """These look like one person and are two: so it was decided, and it is not asked again."""

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="distinctions")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[FactManager["Distinction"]] = FactManager()
    noun = "distinction"

    def __str__(self) -> str:
        return f"{self.one} and {self.other} are two people"

    def get_absolute_url(self) -> str:
        """Shown nowhere of its own; the one of them."""
        return self.one.get_absolute_url()


class KeptPairQuerySet(models.QuerySet["KeptPair"]):
    """Pairs as they are offered."""

    def open(self, workspace: Workspace) -> "KeptPairQuerySet":
        """Those of a workspace on which nothing was decided."""
        decided = Distinction.objects.filter(
            Q(one=OuterRef("one"), other=OuterRef("other")) | Q(one=OuterRef("other"), other=OuterRef("one"))
        )
        return self.filter(~Exists(decided), workspace=workspace)

    def likeliest_first(self) -> "KeptPairQuerySet":
        """In the order in which they are offered."""
        return self.order_by("-score", "-id")


class KeptPair(models.Model):
    """Two people who are or may be one, and why: a cache, found by the worker, derived from what is known of both."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    score = models.FloatField()
    # Sure enough to be brought together with others in one go.
    is_sure = models.BooleanField(default=False)
    # As the user reads them.
    reasons = models.JSONField(default=list)

    objects: ClassVar = KeptPairQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "-score", "-id"], name="pairs_likeliest_first")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["one", "other"], name="one_pair_of_two")]

    def __str__(self) -> str:
        return ", ".join(self.reasons)


class Trace(models.Model):
    """By what a person may be recognised, as a number: who shares one is compared. Kept, derived from facts."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    number = models.BigIntegerField()
    # The key of a person, who may be gone until the worker has looked: no foreign key, which would slow removals.
    person = models.BigIntegerField(db_index=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "number", "person"], name="traces_by_number")]

    def __str__(self) -> str:
        return f"{self.number} of {self.person}"


class Unlooked(models.Model):
    """Somebody touched since the worker last looked for people who may be one; gone when it has."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.BigIntegerField(unique=True)
    # Rises when they are touched again meanwhile.
    times = models.PositiveIntegerField(default=1)
    # Their traces are as they are now; nobody is weighed before all who were touched have left theirs.
    is_traced = models.BooleanField(default=False)
    # A number of their family name: those who are likely to be compared are weighed together.
    beside = models.BigIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["id"], name="people_untraced", condition=models.Q(is_traced=False)),
            models.Index(
                fields=["workspace", "beside", "id"], name="people_unweighed", condition=models.Q(is_traced=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, touched {self.times} times"
