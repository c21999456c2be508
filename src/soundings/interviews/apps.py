"""Interviews: the talk itself, from idea to notes."""

from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    """Floor 3."""

    name = "soundings.interviews"
    label = "interviews"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.interviews import registering

        registering.register()
