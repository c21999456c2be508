"""Every address there is, found in the URL configuration itself, and the ways to fill it with names of facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.urls import URLPattern, URLResolver, get_resolver

from soundings.interchange.models import Import
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import fact_models

CONVERTER = re.compile(r"<(?:(?P<type>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True)
class Address:
    """One pattern of the whole URL configuration."""

    route: str
    pattern: URLPattern

    @property
    def parameters(self) -> dict[str, str]:
        return {match["name"]: match["type"] or "str" for match in CONVERTER.finditer(self.route)}

    def filling(self, kind: str, name: str) -> dict[str, str]:
        """The values of its parameters for this fact."""
        return {
            parameter: name if type_ == "uuid" else kind if parameter == "kind" else "anything"
            for parameter, type_ in self.parameters.items()
        }

    def filled(self, values: dict[str, str]) -> str:
        return "/" + CONVERTER.sub(lambda match: quote(values[match["name"]]), self.route)


def walk(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[Address]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, route)
        else:
            yield Address(route, pattern)


ADDRESSES = list(walk(get_resolver().url_patterns))


def names(where: Workspace, of_each: int = 1) -> dict[str, list[str]]:
    """What stands in a workspace, by kind, first written first: so many facts of each kind, imports, the last act."""
    kinds: dict[str, QuerySet[Any]] = {
        model._meta.model_name or "": model.objects.within(where).order_by("id") for model in fact_models()
    }
    kinds |= {"import": Import.objects.within(where).order_by("id"), "act": Act.objects.within(where).latest_first()}
    return {kind: [str(row.uuid) for row in rows[:of_each]] for kind, rows in kinds.items()}


def fillings(address: Address, where: Workspace) -> Iterator[dict[str, str]]:
    """Every way to fill an address with names from a workspace: one of each kind."""
    if not address.parameters:
        yield {}
        return
    for kind, named in names(where).items():
        for name in named:
            yield address.filling(kind, name)
