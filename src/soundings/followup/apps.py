"""Following up: debrief, thanks, loops, reports, rhythms."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """Floor 6."""

    name = "soundings.followup"
    label = "followup"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.followup import registering

        registering.register()
