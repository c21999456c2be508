"""What stands where in an archive, and how a row is written down."""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import models

from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.undo import fact_models

KIND = "soundings-archive"
# Raised when an older Soundings could not read what a newer one writes.
FORMAT = 1
MANIFEST = "manifest.json"
WORKSPACE = "workspace.json"
ACTS = "acts.jsonl"
CHANGES = "changes.jsonl"
# What the user said that columns of tables mean: no fact, and of no act.
COLUMNS_SAID = "columns-said.jsonl"
# By which people who were erased for good are known again: hashes alone, as `interchange.forgotten` keeps them.
FORGOTTEN = "forgotten.jsonl"
PAGE = "index.html"
# Keys of the database, and what is alike in all rows.
LEFT_OUT = frozenset({"id", "workspace_id"})


@dataclass(frozen=True)
class Column:
    """One column of a kind of fact. A foreign key is written as the UUID of what it points to."""

    name: str
    attname: str
    field: models.Field[Any, Any]

    @property
    def points_to(self) -> type[models.Model] | None:
        """The kind it points to, if it does."""
        return self.field.related_model if isinstance(self.field, models.ForeignKey) else None

    @property
    def path(self) -> str:
        """How a query finds what is written."""
        return f"{self.name}__uuid" if self.points_to else self.attname


def kinds() -> Sequence[type[Fact]]:
    """Every kind of fact, wholes before their parts."""
    return fact_models()


def file_of(kind: type[models.Model]) -> str:
    """Where the facts of one kind stand."""
    return f"facts/{kind._meta.label_lower}.jsonl"


def columns(kind: type[models.Model]) -> list[Column]:
    """What is written of a fact, in the order in which it is."""
    return [
        Column(field.name, field.attname, field)
        for field in kind._meta.concrete_fields
        if field.attname not in LEFT_OUT
    ]


def line(names: Sequence[str], values: Sequence[Any]) -> bytes:
    """One row as a line of JSON."""
    return _encode(dict(zip(names, values, strict=True))).encode() + b"\n"


def plain(value: object) -> str:
    """A value that JSON has no word for. Moments are in UTC."""
    if isinstance(value, datetime):
        # Without a zone it comes from a database that keeps UTC.
        return f"{(value.astimezone(UTC) if value.tzinfo else value).replace(tzinfo=None).isoformat()}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    raise TypeError(type(value).__name__)


_encode: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), default=plain, check_circular=False
).encode


def about(workspace: Workspace) -> dict[str, object]:
    """What an archive says of the workspace itself."""
    return {
        "uuid": workspace.uuid,
        "name": workspace.name,
        "time_zone": workspace.time_zone,
        "made_at": workspace.made_at,
    }


def as_json(value: object) -> bytes:
    """A small document, to be read by people too."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=plain).encode() + b"\n"
