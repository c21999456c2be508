"""`python -m bench.interchange [--export]`: how long files take on their way in, preview to stored, and out again.

Everything in one process: the reading child, the preview, the worker's slices with their pauses. Sizes and bounds are
those of the largest files people bring: LinkedIn's own most, an address book, a workbook, a tracker.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import psutil
import xlsxwriter

from bench import linkedin_file
from bench.data import copy_of

ROWS, CARDS, CELLS, MAILS, WRITERS, TRACKED = 30_000, 10_000, 50_000, 10_000, 300, 5000
SECONDS = {"LinkedIn": 12, "cards": 10, "workbook": 15, "mailbox": 15, "tracker": 10, "archive": 30}


def main() -> None:
    """Print each with its bound; fails where one is passed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--export", action="store_true", help="also take out 100,000 people as an archive")
    asked = arguments.parse_args()
    late = [name for name, took in measured(asked.export) if took > SECONDS[name]]
    sys.exit(f"Over: {', '.join(late)}" if late else 0)


def measured(with_export: bool) -> Iterator[tuple[str, float]]:
    """Name and seconds of each, printed as they come."""
    with tempfile.TemporaryDirectory() as folder:
        begin_django(Path(folder))
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        yield "LinkedIn", brought("LinkedIn", f"{ROWS:,} rows", linkedin_file.connections(ROWS))
        yield "cards", brought("cards", f"{CARDS:,} cards", cards(CARDS))
        yield "workbook", brought("workbook", f"{CELLS:,} rows", workbook(CELLS))
        yield "mailbox", brought("mailbox", f"{MAILS:,} mails", mailbox(MAILS), after=cards(WRITERS))
        yield "tracker", brought("tracker", f"{TRACKED:,} rows", tracker(TRACKED))
    if with_export:
        yield "archive", taken_out()


def begin_django(home: Path) -> None:
    """This process works on the data folder `home`."""
    os.environ |= {"SOUNDINGS_HOME": str(home), "DJANGO_SETTINGS_MODULE": "soundings.settings"}
    import django

    django.setup()


def brought(name: str, size: str, content: bytes, *, after: bytes = b"") -> float:
    """Bring a file into a workspace of its own, in which that of `after` is already."""
    from django.utils import timezone

    from soundings.interchange import importing
    from soundings.workspaces.models import Membership, User, Workspace

    now = timezone.now()
    user = User.objects.create(username=name)
    where = Workspace.objects.create(name=name, made_at=now)
    Membership.objects.create(user=user, workspace=where)
    if after:
        importing.bring(where, "before", after, by=user, at=now).confirm(by=user, at=now)
        while importing.step(now):
            pass
    began, worked = time.perf_counter(), cpu()
    one = importing.bring(where, name, content, by=user, at=now)
    previewed = time.perf_counter() - began
    one.confirm(by=user, at=now)
    while importing.step(now):
        time.sleep(0.008)
    took = time.perf_counter() - began
    one.refresh_from_db()
    further = one.further
    new = (further.came_in if further else f"{one.new:,} people") if one.finished_at else "NOT FINISHED"
    say(name, size, took, cpu() - worked, f"preview after {previewed:.1f} s, {new}")
    return took


def taken_out() -> float:
    """The archive of a hundred thousand people."""
    code = (
        "import sys, time, resource; from pathlib import Path; from bench import interchange;"
        "interchange.begin_django(Path(sys.argv[1]));"
        "from soundings.interchange import archive; from soundings.workspaces.models import Workspace;"
        "out = open(sys.argv[2], 'wb'); began = time.perf_counter();"
        "rows = archive.write(Workspace.objects.order_by('id')[0], out);"
        "print(time.perf_counter() - began, sum(rows.values()), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    home = copy_of(100_000)
    with tempfile.NamedTemporaryFile() as out:
        said = subprocess.run(
            [sys.executable, "-c", code, str(home), out.name], capture_output=True, text=True, check=True
        )
    took, rows, memory = said.stdout.split()
    say(
        "archive",
        "100,000 people",
        float(took),
        float(took),
        f"{int(rows):,} rows, {int(memory) / 1000:.0f} MB at most",
    )
    return float(took)


def say(name: str, size: str, took: float, worked: float, more: str) -> None:
    """One line."""
    print(f"{name:10} {size:16} {took:5.1f} s (< {SECONDS[name]}), of one core {worked:.1f} s; {more}", flush=True)


def cpu() -> float:
    """Seconds of work of this process and of the children that have ended."""
    times = psutil.Process().cpu_times()
    return times.user + times.system + times.children_user + times.children_system


def cards(number: int) -> bytes:
    """An address book."""
    from soundings.formats.records import Person
    from soundings.formats.vcard.writing import written

    people = (
        Person(
            line=at,
            full_name=f"{given} {family}",
            given_name=given,
            family_name=family,
            emails=(f"{given}.{family}{at}@mail.example".lower(),),
            phones=(f"+44 20 7946 {at:04}",),
            organisation=company,
            title=position,
            notes="Met at a fair, and again in spring.",
        )
        for at, (given, family, _, _, company, position, *_) in enumerate(linkedin_file.people(number))
    )
    return b"".join(written(people))


def workbook(number: int) -> bytes:
    """A table of people as an institution keeps it."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Full name", "E-mail", "Company", "Position", "City", "Notes"])
        for at, (given, family, _, _, company, position, *_) in enumerate(linkedin_file.people(number), start=1):
            mail = f"{given}.{family}{at}@work.example".lower()
            sheet.write_row(at, 0, [f"{given} {family}", mail, company, position, "Lisbon", "class of 2019"])
    return held.getvalue()


def mailbox(number: int) -> bytes:
    """Mail with the first people of an address book, to and fro, a hundred words each."""
    people = [
        (f"{given} {family}", address)
        for at, (given, family, *_) in enumerate(linkedin_file.people(WRITERS))
        if (address := f"{given}.{family}{at}@mail.example".lower()) and address.isascii() and " " not in address
    ]
    words = [
        "we",
        "could",
        "talk",
        "about",
        "the",
        "grid",
        "and",
        "what",
        "storage",
        "does",
        "to",
        "prices",
        "at",
        "gate",
        "closure",
    ]
    mails = []
    for at in range(number):
        name, address = people[at % len(people)]
        ends = [f"{name} <{address}>", "Sam <sam@adeyemi.example>"]
        sender, to = ends if at % 2 else reversed(ends)
        body = " ".join(f"{words[(at + place) % len(words)]}{at if place % 9 == 0 else ''}" for place in range(100))
        mails.append(
            f"From x@mail.example Thu Oct  1 09:30:00 2020\nFrom: {sender}\nTo: {to}\nSubject: Grid {at}\n"
            f"Date: Thu, {1 + at % 28} Oct 2020 {at % 24:02}:{at % 60:02}:00 +0000\nMessage-ID: <{at}@mail.example>\n\n"
            f"{body}\n\n"
        )
    return "".join(mails).encode()


def tracker(number: int) -> bytes:
    """The table of somebody who has kept one: most were written to, a third met, half are to be written to again."""
    held = io.StringIO(newline="")
    sheet = csv.writer(held)
    dated = ("Contacted?", "Response", "Interview date", "Follow up date")
    sheet.writerow(("Name", "Company", "Title", "Email", *dated, "Notes"))
    for at, (given, family, _, _, company, position, *_) in enumerate(linkedin_file.people(number), start=1):
        asked = date(2025, 1, 1) + timedelta(days=at % 200)
        sheet.writerow(
            [
                *(f"{given} {family}", company, position, f"{given}.{family}{at}@work.example".lower(), asked),
                ("Yes", "No", "", "said maybe later")[at % 4],
                *(asked + timedelta(days=9) if at % 3 == 0 else "", "2036-05-01" if at % 2 else "", "met at a fair"),
            ]
        )
    return held.getvalue().encode()


if __name__ == "__main__":
    main()
