"""The people in an archive that Soundings wrote itself (`soundings export`). To bring back all is for `restore`."""

import json
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from soundings.formats.records import Filed, Person, Problem

KIND = "archive"
SAYS = "soundings-archive"
MANIFEST = "manifest.json"
PEOPLE = "facts/people.person.jsonl"
CHANNELS = "facts/people.channel.jsonl"
POSITIONS = "facts/people.position.jsonl"
ORGANISATIONS = "facts/people.organisation.jsonl"
LONGEST = 1_000_000
# Which of a person's fields each kind of channel is.
CHANNEL_OF = {"email": "emails", "telephone": "phones", "linkedin": "urls", "website": "urls", "post": "addresses"}


def is_own(archive: zipfile.ZipFile) -> bool:
    """Whether Soundings wrote this archive."""
    if MANIFEST not in archive.NameToInfo or PEOPLE not in archive.NameToInfo:
        return False
    with archive.open(MANIFEST) as file:
        try:
            said = json.loads(file.read(LONGEST))
        except (ValueError, RecursionError):
            return False
    return isinstance(said, dict) and said.get("kind") == SAYS


def people(archive: zipfile.ZipFile) -> Iterator[Filed | Problem]:
    """Everyone in it, with how to reach them and where they work now."""
    reached: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for _, row in _rows(archive, CHANNELS):
        what = CHANNEL_OF.get(str(row.get("kind")))
        if what and row.get("address"):
            reached[row["person"]].setdefault(what, []).append(str(row["address"]))
    names = {row["uuid"]: str(row.get("name") or "") for _, row in _rows(archive, ORGANISATIONS)}
    works: dict[str, dict[str, Any]] = {}
    for _, row in _rows(archive, POSITIONS):
        if not row.get("until_year"):
            works[row["person"]] = row
    for line, row in _rows(archive, PEOPLE):
        work = works.get(row["uuid"], {})
        ways = reached.get(row["uuid"], {})
        known_since = row.get("known_since")
        yield Filed(
            KIND,
            PEOPLE,
            Person(
                line=line,
                full_name=row.get("full_name") or None,
                given_name=row.get("given_name") or None,
                family_name=row.get("family_name") or None,
                emails=tuple(ways.get("emails", ())),
                phones=tuple(ways.get("phones", ())),
                organisation=names.get(work.get("organisation") or "") or None,
                title=work.get("title") or None,
                urls=tuple(ways.get("urls", ())),
                addresses=tuple(ways.get("addresses", ())) or ((row["place"],) if row.get("place") else ()),
                notes=row.get("about") or None,
                uid=row["uuid"],
                connected_on=date.fromisoformat(known_since) if known_since else None,
            ),
        )


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    if name not in archive.NameToInfo:
        return
    with archive.open(name) as file:
        line = 0
        while text := file.readline(LONGEST):
            line += 1
            row = json.loads(text)
            if isinstance(row, dict):
                yield line, row
