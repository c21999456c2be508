"""From keys of the database to UUIDs and back, for the rows that an act changed or removed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.apps import apps
from django.db import models

from soundings.workspaces.models import Change, Workspace


def uuids_of(workspace: Workspace, keys: Mapping[str, Iterable[int]]) -> dict[tuple[str, int], UUID]:
    """The UUIDs of facts by (label, key), of those that are there and of those that were removed."""
    found: dict[tuple[str, int], UUID] = {}
    for label, wanted in keys.items():
        chosen = list(wanted)
        model = apps.get_model(label)
        # Removed ones first: what is there now counts.
        gone = Change.objects.filter(act__workspace=workspace, table=label, key__in=chosen)
        found.update({(label, key): fact for key, fact in gone.values_list("key", "fact")})
        there = model._base_manager.filter(workspace=workspace, pk__in=chosen)
        found.update({(label, key): fact for key, fact in there.values_list("pk", "uuid")})
    return found


def pointed_to(model: type[models.Model]) -> dict[str, str]:
    """The columns of a kind that point to a fact or an act, each with the label of what it points to."""
    return {
        field.attname: field.related_model._meta.label
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.attname != "workspace_id"
    }


def keys_in(changes: Iterable[Change]) -> dict[str, set[int]]:
    """All that the rows of these changes point to."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        for attname, label in pointed_to(apps.get_model(change.table)).items():
            key = (change.before or {}).get(attname)
            if key is not None:
                wanted[label].add(key)
    return wanted
