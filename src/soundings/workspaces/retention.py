"""What is kept, for how long, and why: one file (retention.toml) that people read and this code obeys (P50)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error

FILE = Path(__file__).with_name("retention.toml")
# Django's own tables, which hold nothing about anybody.
NOBODYS = frozenset({"auth", "contenttypes", "admin"})
# How often the worker looks.
EVERY = timedelta(hours=1)


@dataclass(frozen=True)
class Rule:
    """How long something is kept, in words and, where it ends by itself, in days."""

    name: str
    keep: str
    why: str
    days: int | None = None


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def rules() -> dict[str, Rule]:
    """All of them, by name."""
    return {name: Rule(name, **said) for name, said in _file()["rules"].items()}


def days(name: str) -> timedelta:
    """How long what stands under a rule is kept; raises KeyError for a rule without days."""
    return timedelta(days=_file()["rules"][name]["days"])


def columns() -> Iterator[tuple[str, str, str]]:
    """Each column that the file speaks of: its table, its name, its rule."""
    for table, by_rule in _file()["columns"].items():
        for rule, names in by_rule.items():
            for name in names:
                yield table, name, rule


def check(**_: object) -> list[CheckMessage]:
    """Every column stands under exactly one rule, and the file speaks of no other."""
    every = {name for names in _file()["every"].values() for name in names}
    there = {
        (model._meta.label, field.attname)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in NOBODYS
        for field in model._meta.concrete_fields
        if field.attname not in every
    }
    said = [(table, name) for table, name, _ in columns()]
    problems = [(one, "has no rule") for one in sorted(there - set(said))]
    problems += [(one, "has a rule, and is not there") for one in sorted(set(said) - there)]
    problems += [(one, "has two rules") for one in sorted({one for one in said if said.count(one) > 1})]
    found: list[CheckMessage] = [Error(f"{table}.{name} {what} in {FILE.name}.") for (table, name), what in problems]
    unknown = sorted({rule for _, _, rule in columns()} - rules().keys())
    found += [Error(f"{FILE.name} names a rule that it does not explain: {rule}.") for rule in unknown]
    endless = sorted(rule.name for rule in rules().values() if rule.days is not None and rule.name not in _forgetters)
    found += [Error(f"Nothing removes what {FILE.name} keeps for so many days: {rule}.") for rule in endless]
    return found


# Removes some of what is older than this moment; returns how many rows, 0 when nothing is left. One transaction.
Forgetter = Callable[[datetime], int]

_forgetters: dict[str, Forgetter] = {}
_next: dict[str, datetime] = {}


def register(rule: str, forget: Forgetter) -> None:
    """Called in AppConfig.ready(): what removes the things that stand under a rule with days."""
    _forgetters[rule] = forget


def step(now: datetime) -> bool:
    """A step of the worker: once an hour, remove what is past its days, a little at a time."""
    for rule, forget in _due(now):
        if forget(now - days(rule)):
            return True
        _next[rule] = now + EVERY
    return False


def _due(now: datetime) -> Iterable[tuple[str, Forgetter]]:
    return [(rule, forget) for rule, forget in _forgetters.items() if now >= _next.get(rule, now)]
