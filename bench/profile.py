"""Where the time of one page goes: `python -m bench.profile /people/ [size]`. `person` stands for somebody's page,
and `/anew/` for Today as after a change.

Prints what one request costs inside the process, its queries with their times and (on SQLite) how each is looked up,
and the functions in which it is spent.
"""

import cProfile
import os
import pstats
import re
import sys
import time

from bench.data import folder_of
from bench.workspace_names import RARE

REPEATS = 100


def profile(path: str, size: int) -> None:
    """Ask for the page again and again."""
    os.environ["SOUNDINGS_HOME"] = str(folder_of(size))
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    from soundings.people.models import Person
    from soundings.workspaces.models import User

    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.earliest("id"))
    if path == "person":
        path = Person.objects.get(full_name=RARE).get_absolute_url()
    for _ in range(10):
        client.get(path)
    answer = client.get(path)
    print(f"{path}: {answer.status_code}, {len(answer.content):,} bytes")
    for page in ("/bare/", path):
        began = time.process_time()
        for _ in range(REPEATS):
            client.get(page)
        print(f"{(time.process_time() - began) * 1000 / REPEATS:.2f} ms of processor a request of {page}")
    connection.force_debug_cursor = True
    connection.queries_log.clear()
    client.get(path)
    queries = list(connection.queries)
    connection.force_debug_cursor = False
    print(f"\n{len(queries)} queries, {sum(float(query['time']) for query in queries) * 1000:.0f} ms")
    for query in queries:
        print(
            f"\n{float(query['time']) * 1000:.0f} ms  {re.sub(r'SELECT .*? FROM', 'SELECT … FROM', query['sql'])[:300]}"
        )
        if connection.vendor == "sqlite" and query["sql"].startswith(("SELECT", "WITH")):
            with connection.cursor() as cursor:
                cursor.execute("EXPLAIN QUERY PLAN " + query["sql"].replace("%", "%%"))
                print("".join(f"        {row[-1]}\n" for row in cursor.fetchall()), end="")
    spent = cProfile.Profile()
    spent.enable()
    for _ in range(REPEATS):
        client.get(path)
    spent.disable()
    for order in ("cumulative", "tottime"):
        pstats.Stats(spent).sort_stats(order).print_stats("soundings" if order == "cumulative" else "", 35)


if __name__ == "__main__":
    profile(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
