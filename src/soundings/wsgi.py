"""The web application, as a server loads it."""

import gc
import os
import threading
import time

from django.core.wsgi import get_wsgi_application

from soundings.platform import is_child_of

# While everything loads there is nothing to collect, and looking for it takes a tenth of the time.
gc.disable()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "soundings.settings")


def _end_with(supervisor: int) -> None:
    """Nobody looks after a server whose supervisor was killed, and it would keep the port: it ends as well."""
    while is_child_of(supervisor):
        time.sleep(0.5)
    os._exit(1)


if supervisor := os.environ.get("SOUNDINGS_SUPERVISOR"):
    threading.Thread(target=_end_with, args=(int(supervisor),), daemon=True).start()

application = get_wsgi_application()

# What is loaded by now stays: the collector of unused memory need not look through it at every so many requests.
gc.collect()
gc.freeze()
gc.enable()
