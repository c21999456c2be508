"""A foreign key points to its own package or to a lower floor (a string reference is an import too)."""

import tomllib
from pathlib import Path

from django.apps import apps
from django.db.models import ForeignKey

LAYERS = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0][
    "layers"
]


def floor_of(package: str) -> int:
    for depth, names in enumerate(reversed(LAYERS)):
        if package in {name.strip(" ()") for name in names.replace(":", "|").split("|")}:
            return depth
    raise AssertionError(f"{package} stands on no floor")


def test_every_foreign_key_points_down_or_stays_at_home() -> None:
    for model in apps.get_models():
        if not model.__module__.startswith("soundings."):
            continue
        home = model._meta.app_label
        for field in model._meta.concrete_fields:
            if isinstance(field, ForeignKey):
                target = field.related_model._meta.app_label
                assert target == home or floor_of(target) < floor_of(home), f"{model.__name__}.{field.name}"


def test_every_fact_is_named_by_its_uuid_and_says_what_it_is_called() -> None:
    from soundings.workspaces.undo import fact_models

    for model in fact_models():
        assert model.noun, model
        assert model._meta.get_field("uuid").unique, model
        assert "get_absolute_url" in vars(model), model
