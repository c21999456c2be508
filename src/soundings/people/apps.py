"""People: contacts, where they work, how to reach them, who sent whom."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Floor 1."""

    name = "soundings.people"
    label = "people"

    def ready(self) -> None:
        """Fill the registers."""
        from soundings.people import registering

        registering.register()
