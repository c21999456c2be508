"""Soundings' own settings, and one page more: the bare page that the others are measured against."""

from soundings import settings as soundings_settings

globals().update({name: getattr(soundings_settings, name) for name in dir(soundings_settings) if name.isupper()})

INSTALLED_APPS = [*soundings_settings.INSTALLED_APPS, "bench"]
ROOT_URLCONF = "bench.urls"
