"""Addresses of pages. A page names many, each the same but for one UUID: worked out once, then filled in."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from django.urls import get_script_prefix, reverse

ANY = UUID(int=0)


@lru_cache(maxsize=1024)
def _parts(view: str, prefix: str) -> tuple[str, str]:
    head, _, tail = reverse(view, args=[ANY]).partition(str(ANY))
    return head, tail


@lru_cache(maxsize=256)
def _whole(view: str, prefix: str) -> str:
    return reverse(view)


def address_of(view: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page: address_of('people:person', person.uuid). As Django's `reverse`."""
    if kwargs or len(args) > 1 or (args and not isinstance(args[0], UUID)):
        return reverse(view, args=args, kwargs=kwargs)
    if not args:
        return _whole(view, get_script_prefix())
    head, tail = _parts(view, get_script_prefix())
    return f"{head}{args[0]}{tail}"
