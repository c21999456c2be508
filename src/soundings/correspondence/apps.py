"""Correspondence: the ledger of messages."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """Floor 4."""

    name = "soundings.correspondence"
    label = "correspondence"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.correspondence import registering

        registering.register()
