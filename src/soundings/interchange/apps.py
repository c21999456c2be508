"""In and out: bringing people in, taking everything out."""

from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    """Floor 7."""

    name = "soundings.interchange"
    label = "interchange"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.interchange import registering

        registering.register()
