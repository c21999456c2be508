"""The example: a season of someone else's conversations. Nothing in it is real, nothing done there is kept."""

from soundings.example.building import build

__all__ = ["build"]
