"""Soundings runs the whole of an informational interview."""

__version__ = "0.1.0"
