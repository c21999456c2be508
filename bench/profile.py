"""Where the time of one page goes: `python -m bench.profile /people/ [size]`, on a folder that bench.run has made."""

import cProfile
import os
import pstats
import sys
import time

from bench.run import folder_of

if __name__ == "__main__":
    os.environ["SOUNDINGS_HOME"] = str(folder_of(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000))
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    from soundings.workspaces.models import User

    client = Client(headers={"host": "localhost"})
    connection.queries_log.clear()
    client.force_login(User.objects.earliest("id"))
    for _ in range(20):
        client.get(sys.argv[1])
    began = time.perf_counter()
    for _ in range(100):
        client.get(sys.argv[1])
    print(f"{(time.perf_counter() - began) * 10:.2f} ms a request")
    connection.force_debug_cursor = True
    client.get(sys.argv[1])
    for query in connection.queries:
        print(query["time"], query["sql"][:180])
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(50):
        client.get(sys.argv[1])
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(28)
