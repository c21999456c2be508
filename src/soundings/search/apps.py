"""Finding anything by its words."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Floor 0."""

    name = "soundings.search"
    label = "search"
