"""What this app puts into the registers."""


def register() -> None:
    """Called once, when the app is ready."""
