"""Research: explorations, sources, claims, evidence."""

from django.apps import AppConfig


class ResearchConfig(AppConfig):
    """Floor 2."""

    name = "soundings.research"
    label = "research"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.research import registering

        registering.register()
