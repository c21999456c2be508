"""Bringing people in: one row an import, with its own state, so that a crash at any moment loses nothing."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import ClassVar

from django.db import models, transaction

from soundings.correspondence.models import Message
from soundings.formats.dates import day
from soundings.interviews.models import Interview
from soundings.people.models import Person
from soundings.ui.addresses import address_of
from soundings.ui.phrases import joined, plural, thousands
from soundings.workspaces.models import Act, User, Workspace


class ImportQuerySet(models.QuerySet["Import"]):
    """Imports by what is left to do."""

    def within(self, workspace: Workspace) -> ImportQuerySet:
        """Only this workspace's."""
        return self.filter(workspace=workspace)

    def waiting(self) -> ImportQuerySet:
        """Nobody said yes to it, or it cannot go on: what was understood of the file lies there all the while."""
        return self.filter(models.Q(confirmed_at=None) | ~models.Q(trouble=""))

    def unfinished(self) -> ImportQuerySet:
        """Confirmed, and not all rows are in."""
        return self.filter(finished_at=None).exclude(confirmed_at=None)

    def to_undo(self) -> ImportQuerySet:
        """To be taken back, and not all of it gone."""
        return self.filter(undo_finished_at=None).exclude(undo_asked_at=None)


class Import(models.Model):
    """A file somebody brought: read, previewed, confirmed, written in slices of one act, perhaps undone as a whole."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    filename = models.CharField(max_length=200)
    kind = models.CharField(max_length=40, default="linkedin-connections")
    made_at = models.DateTimeField()
    # What was understood of the file; deleted as soon as all rows are in, for it holds other people's data.
    content = models.BinaryField(null=True)
    # Of a table: the file itself, so that it can be read again with its columns named by hand; deleted likewise.
    source = models.BinaryField(null=True)
    columns = models.JSONField(default=list)
    sheets = models.JSONField(default=list)
    sheet = models.CharField(max_length=200, blank=True)
    # What the user said that columns mean, by their names.
    said = models.JSONField(default=dict)
    # A date as it is written, where all of the file fit both orders; and whether they are read with the day first.
    open_date = models.CharField(max_length=20, blank=True)
    day_first = models.BooleanField(default=False)
    # By which a table with the same columns is known again.
    header = models.CharField(max_length=64, blank=True)
    # How often it has been read: a form opened on an earlier reading is told so.
    readings = models.PositiveIntegerField(default=1)

    # What the preview counted.
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    # Rows that may be somebody, rows about somebody who is in an earlier row, rows of people who asked to be forgotten.
    doubtful = models.PositiveIntegerField(default=0)
    again = models.PositiveIntegerField(default=0)
    forgotten = models.PositiveIntegerField(default=0)
    # What goes for all rows of a kind, where somebody said so; and, once confirmed, how many rows stay outside.
    by_kind = models.JSONField(default=dict)
    left_out = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    bad = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    # Of a tracker, what is new in it.
    messages = models.PositiveIntegerField(default=0)
    talks = models.PositiveIntegerField(default=0)
    to_do = models.PositiveIntegerField(default=0)
    bad_rows = models.BinaryField(null=True)
    bad_lines = models.JSONField(default=list)
    remarks = models.JSONField(default=list)

    confirmed_at = models.DateTimeField(null=True)
    act = models.ForeignKey(Act, on_delete=models.SET_NULL, null=True, related_name="+")
    finished_at = models.DateTimeField(null=True)
    undo_asked_at = models.DateTimeField(null=True)
    undo_finished_at = models.DateTimeField(null=True)
    kept_people = models.PositiveIntegerField(default=0)
    # Why it could not go on, as a sentence for the user.
    trouble = models.CharField(max_length=300, blank=True)

    objects: ClassVar = ImportQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["id"],
                name="imports_unfinished",
                condition=models.Q(finished_at=None, confirmed_at__isnull=False),
            ),
            models.Index(
                fields=["undo_asked_at"],
                name="imports_to_undo",
                condition=models.Q(undo_finished_at=None, undo_asked_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.filename

    def get_absolute_url(self) -> str:
        """Preview, progress and result stand on one page."""
        return address_of("interchange:import", self.uuid)

    @property
    def counted(self) -> list[tuple[str, str]]:
        """What the preview says is in the file: the new people, and of the rest what there is."""
        numbers = {
            "New people": self.new,
            "Known, with something new": self.changed,
            "Known, nothing new": self.same,
            "May be somebody you know": self.doubtful,
            "Twice in the file, brought together": self.again,
            "Asked to be forgotten": self.forgotten,
            "Messages": self.messages,
            "Talks, asked for or held": self.talks,
            "Things to do": self.to_do,
            "Without a name (closed accounts), left out": self.skipped,
            "Rows that could not be read": self.bad,
        }
        return [(label, thousands(number)) for label, number in numbers.items() if number or label == "New people"]

    @property
    def further(self) -> Besides | None:
        """What is in the file besides people, if anything is."""
        return Besides.objects.filter(brought=self).defer("content").first()

    @property
    def has_people(self) -> bool:
        """Whether anybody is in it."""
        further = self.further
        return further is None or self.total > further.total

    @property
    def told(self) -> dict[str, str]:
        """What each column was taken for."""
        return {column["name"]: column["meaning"] for column in self.columns}

    @property
    def day_or_month(self) -> list[tuple[str, date]]:
        """The days that the date which fits both orders may mean, and which number of it would stand first."""
        days = [("day", day(self.open_date, day_first=True)), ("month", day(self.open_date, day_first=False))]
        return [(first, one) for first, one in days if isinstance(one, date)]

    @property
    def reached(self) -> int:
        """How many records are in: the place at which to go on."""
        place = Place.objects.filter(brought=self).first()
        return place.reached if place else 0

    @property
    def rows_in(self) -> int:
        """How many of its rows are in; who introduced whom is written after the last of them."""
        return min(self.reached, self.rows_chosen)

    @property
    def rows_chosen(self) -> int:
        """How many rows come in: all but those left out."""
        return max(0, self.total - self.left_out)

    @property
    def is_running(self) -> bool:
        """Rows are being written, or taken back."""
        writing = self.confirmed_at is not None and self.finished_at is None and not self.trouble
        return writing or (self.undo_asked_at is not None and self.undo_finished_at is None)

    def confirm(self, *, by: User, at: datetime) -> bool:
        """Go: the worker writes the rows that are not left out. Pressed twice, even at once, it is one import.

        False where it is going already, or was read anew since it was loaded.
        """
        with transaction.atomic():
            waiting = Import.objects.filter(pk=self.pk, confirmed_at=None, readings=self.readings)
            if waiting.select_for_update().values_list("pk").first() is None:
                return False
            self.left_out = Page.objects.filter(brought=self).left_out()
            self.act = Act.objects.create(
                workspace=self.workspace, by=by, at=at, what=f"Brought in {self._what()} from {self.filename}"
            )
            self.confirmed_at = at
            self.save(update_fields=["act", "confirmed_at", "left_out"])
            if self.readings > 1 and self.header:
                ColumnsSaid.learn(self, at=at)
        return True

    def _what(self) -> str:
        further = self.further
        if further is None:
            return "people"
        return joined([*(["people"] if self.has_people else []), *further.kinds])

    def ask_undo(self, *, at: datetime) -> None:
        """Take all of it back; the worker does it in slices."""
        if (self.finished_at or (self.act and self.trouble)) and self.undo_asked_at is None:
            self.undo_asked_at = at
            self.save(update_fields=["undo_asked_at"])


class ColumnsSaid(models.Model):
    """What somebody said that the columns of a table are, for the next table that has the same ones (P07)."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    # Of the names of the columns, as `columns.header_of` gives it.
    header = models.CharField(max_length=64)
    sheet = models.CharField(max_length=200, blank=True)
    meanings = models.JSONField(default=dict)
    # Which number of a date is the day, where a file does not show it; None where that was not asked.
    day_first = models.BooleanField(null=True)
    said_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["workspace", "header"], name="columns_said_once")]

    def __str__(self) -> str:
        return ", ".join(f"{name}: {meaning}" for name, meaning in self.meanings.items())

    @classmethod
    def learn(cls, brought: Import, *, at: datetime) -> None:
        """Keep what was said of this table; said anew, the latest counts."""
        kept = {"sheet": brought.sheet if len(brought.sheets) > 1 else "", "meanings": brought.said, "said_at": at}
        if brought.open_date:
            kept["day_first"] = brought.day_first
        cls.objects.update_or_create(workspace=brought.workspace, header=brought.header, defaults=kept)


class PageQuerySet(models.QuerySet["Page"]):
    """The pages of a preview."""

    def left_out(self) -> int:
        """How many rows will stay outside."""
        return int(self.aggregate(number=models.Sum("left_out"))["number"] or 0)


class Page(models.Model):
    """A page of a preview: some rows of one kind, and what was chosen about them (P07). Gone when all of it is in.

    A row of this table holds many rows of the file: a page is shown by one query, and its form kept by one write.
    """

    brought = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="pages", db_index=False)
    kind = models.CharField(max_length=12)
    number = models.PositiveIntegerField()
    # As `sorting.Row` tells them.
    rows = models.JSONField(default=list)
    # By the row's place in the file, where it is not what goes for the whole kind.
    choices = models.JSONField(default=dict)
    left_out = models.PositiveIntegerField(default=0)

    objects: ClassVar = PageQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["brought", "kind", "number"], name="one_page_each")]

    def __str__(self) -> str:
        return f"{self.kind}, page {self.number} of {self.brought}"


class Recognised(models.Model):
    """Whom somebody said a row without an address to be, so that the same row is not asked about again (P07)."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    # A hash of what the row says, as `matching.signature` gives it.
    signature = models.CharField(max_length=64)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    # Taken back, the import takes its answers along.
    brought = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "signature"], name="recognised_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, by {self.signature[:8]}"


class Forgotten(models.Model):
    """An address of somebody who was erased for good, as a salted hash: nothing else of them is kept (P50)."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    # One for all of a workspace, made when somebody is erased for the first time.
    salt = models.CharField(max_length=32)
    digest = models.CharField(max_length=48)
    erased_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["workspace", "digest"], name="forgotten_once")]

    def __str__(self) -> str:
        return f"somebody erased on {self.erased_at.date()}"


class Place(models.Model):
    """How far an import has come. A row of its own: SQLite writes one anew as a whole, and an import's is heavy."""

    brought = models.OneToOneField(Import, on_delete=models.CASCADE, primary_key=True, related_name="place")
    reached = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.reached} of {self.brought}"


class Besides(models.Model):
    """What a file holds besides people: messages and appointments; what was counted of them, and what was chosen."""

    brought = models.OneToOneField(Import, on_delete=models.CASCADE, primary_key=True, related_name="besides")
    # What was understood of them; deleted as soon as all of it is in, for it holds other people's words.
    content = models.BinaryField(null=True)
    # What the preview asks: which address is the user's, who else is to come in, which appointments are meant.
    asked = models.JSONField(default=dict)
    # What they said.
    chosen = models.JSONField(default=dict)
    # How many of each there are, by the words of the preview.
    numbers = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.total} besides people in {self.brought}"

    @property
    def kinds(self) -> list[str]:
        """What is in it, in words."""
        return [
            words for words, there in (("messages", "mine" in self.asked), ("talks", "talks" in self.asked)) if there
        ]

    @property
    def named(self) -> list[tuple[dict[str, str], datetime]]:
        """Appointments that only name somebody who is here, and when each is."""
        told = self.asked.get("talks", {}).get("named", ())
        return [(one, datetime.fromisoformat(one["at"])) for one in told]

    @property
    def came_in(self) -> str:
        """What of it is in: '3 people, 412 messages and 2 talks'. Who was ticked is counted too."""
        added = {"added_in": self.brought.act, "workspace": self.brought.workspace}
        people = Person.objects.filter(**added).count()
        messages = Message.objects.filter(**added).count()
        talks = Interview.objects.filter(**added).count()
        told = [plural(people, "person", "people") if people else "", plural(messages, "message") if messages else ""]
        return joined([*told, plural(talks, "talk") if talks else ""])

    @property
    def counted(self) -> list[tuple[str, str]]:
        """What the preview says of it."""
        return [(label, thousands(number)) for label, number in self.numbers.items() if number]
