"""The search index: one row for each fact that can be found, kept in the transaction that writes the fact."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from soundings.workspaces.models import Workspace

if TYPE_CHECKING:
    Text = models.TextField[str, str]
else:
    Text = models.TextField


class WordsField(Text):
    """The tokens of an entry, separated by spaces; on PostgreSQL a tsvector, which searches itself."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """SQLite searches by a table of its own (see `sqlite.py`) and needs only the text."""
        return "tsvector" if connection.vendor == "postgresql" else "text"


class SearchEntry(models.Model):
    """A fact's place in the index. A cache: the facts themselves say all of it, `soundings derive` writes it anew.

    A migration that alters this table must lay the triggers of `sqlite.py` again.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=20)
    # The key of the fact, in the table that its kind says.
    key = models.BigIntegerField()
    # The folded words of its name, in order: what ranking looks at.
    name = models.TextField()
    words = WordsField()
    # When it happened, to show the newest first.
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["workspace", "kind", "key"], name="one_search_entry_each"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"
