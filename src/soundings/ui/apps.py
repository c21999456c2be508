"""The look: base templates, components, static files."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Floor 0."""

    name = "soundings.ui"
    label = "ui"
