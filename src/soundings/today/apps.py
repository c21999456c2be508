"""Today: what now, and why."""

from django.apps import AppConfig


class TodayConfig(AppConfig):
    """Floor 8."""

    name = "soundings.today"
    label = "today"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.today import registering

        registering.register()
