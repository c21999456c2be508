"""Jinja2 as Soundings uses it: Django's own backend, looking into templates/, with our globals and filters."""

from typing import Any

from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from soundings.ui import dates, phrases


class Templates(Jinja2):
    """Finds `<app>/templates/<app>/….html`."""

    app_dirname = "templates"


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page: url('people:person', uuid=person.uuid)."""
    return reverse(name, args=args, kwargs=kwargs)


def environment(**options: Any) -> Environment:
    """Built once a process. A name that is not defined is an error, never an empty string."""
    env = Environment(**{"trim_blocks": True, "lstrip_blocks": True, "undefined": StrictUndefined, **options})
    env.globals.update(static=static, url=url)
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
