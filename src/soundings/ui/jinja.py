"""Jinja2 as Soundings uses it: Django's own backend, looking into templates/, with our globals and filters."""

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from jinja2 import Environment, FileSystemBytecodeCache, StrictUndefined

from soundings.ui import dates, phrases
from soundings.ui.addresses import address_of


@lru_cache(maxsize=128)
def _drawn(picture: Callable[[Any], str], what: tuple[tuple[str, ...], ...]) -> str:
    return picture(what)


def drawn(picture: Callable[[Any], str], what: Iterable[Iterable[str]]) -> str:
    """What a macro draws of these words and of nothing else, drawn once: drawn(depths_of, claims)."""
    return _drawn(picture, tuple(map(tuple, what)))


class Templates(Jinja2):
    """Finds `<app>/templates/<app>/….html`."""

    app_dirname = "templates"


def environment(*, compiled: Path, **options: Any) -> Environment:
    """Built once a process. A name that is not defined is an error, never an empty string.

    Templates are kept as compiled where the folder `compiled` is; those whose text has changed are compiled anew.
    """
    env = Environment(**{"trim_blocks": True, "lstrip_blocks": True, "undefined": StrictUndefined, **options})
    if compiled.is_dir() and os.access(compiled, os.W_OK):
        env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    env.globals.update(static=static, url=address_of, drawn=drawn)
    env.filters.update(
        localtime=dates.localtime,
        date=dates.date,
        short_date=dates.short_date,
        time=dates.time,
        ago=dates.ago,
        long_ago=dates.long_ago,
        plural=phrases.plural,
        initials=phrases.initials,
        joined=phrases.joined,
        thousands=phrases.thousands,
    )
    return env
