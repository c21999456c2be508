"""Outreach: asking well."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Floor 5."""

    name = "soundings.outreach"
    label = "outreach"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.outreach import registering

        registering.register()
