"""Addresses of pages. A page names many, each the same but for one UUID: worked out once, then filled in."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from django.urls import get_script_prefix, get_urlconf, reverse

ANY = UUID(int=0)


@lru_cache(maxsize=1024)
def _parts(view: str, urlconf: str | None, prefix: str, *, filled: bool) -> tuple[str, str]:
    head, _, tail = reverse(view, urlconf, [ANY] if filled else []).partition(str(ANY))
    return head, tail


def address_of(view: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page: address_of('people:person', person.uuid). As Django's `reverse`."""
    if kwargs or len(args) > 1 or (args and not isinstance(args[0], UUID)):
        return reverse(view, args=args, kwargs=kwargs)
    head, tail = _parts(view, get_urlconf(), get_script_prefix(), filled=bool(args))
    return f"{head}{args[0]}{tail}" if args else head
