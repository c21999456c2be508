"""Zip archives: what LinkedIn or Google hands out as a whole, and whatever else people pack together.

Nothing is unpacked to disk. Each part is recognised by its content and read as a file of its own; what does not say who
somebody is or what was said is passed over.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, BinaryIO, cast

from soundings.formats.as_json import problems
from soundings.formats.own_archive import is_own, people
from soundings.formats.readers import understood
from soundings.formats.recognising import HEAD, ZIP, kind_of
from soundings.formats.records import Counts, Filed, Problem, Reading, UnreadableFile

KIND = "archive"
MOST_PARTS = 2_000
# Of one part that is read as a whole, and of all of them together.
MOST_BYTES = 50_000_000
MOST_ALTOGETHER = 100_000_000
# A packed text is rarely a thirtieth of itself.
MOST_RATIO = 100
SMALL = 1_000_000
STREAMED = frozenset(("vcard", "mbox"))
LINKEDINS = frozenset(("linkedin-connections", "linkedin-messages", "linkedin-invitations"))
TABLES = re.compile(r"\.(?:csv|tsv|tab|txt|xlsx|xlsm|xlsb|ods|xls)$", re.IGNORECASE)
# What the Mac adds, parts that hold nothing to read, and talks with LinkedIn's own machines.
PASSED_OVER = re.compile(
    r"(?:^|/)[^/]*(?:guide|coach|role_?play)[^/]*messages\.csv$|(?:^|/)(?:__MACOSX/|\._|\.DS_Store|Thumbs\.db)|/$|\.(?:html?|jpe?g|png|gif|mp4|mov|pdf|json|docx?|pptx?)$",
    re.IGNORECASE,
)

A_DOCUMENT = "This is a document. Choose the table, the cards or the mails themselves."
NUMBERS = "This is a document of Numbers or Pages. Export it as CSV or for Excel, and choose that file."
DAMAGED = "This archive is damaged. Download it again and choose the new file."
PROTECTED = "This archive is protected by a password. Unpack it, and choose the files inside."
TOO_MANY = f"This archive holds more than {MOST_PARTS:,} files. Unpack it, and choose the files you mean."
BOMB = "This archive unpacks to far more than it should, and was not opened."
NOTHING = (
    "Nothing in this archive is a list of people, a message or an appointment. Unpack it, and choose the file you mean."
)


@dataclass(frozen=True, slots=True)
class Part:
    """One file in an archive that can be read."""

    name: str
    kind: str
    archive: zipfile.ZipFile
    entry: zipfile.ZipInfo

    def open(self) -> BinaryIO:
        """The part as a file. It never holds more than the archive said, which was looked at before."""
        return cast("BinaryIO", self.archive.open(self.entry))


def is_workbook_file(file: BinaryIO) -> bool:
    """Whether a zip file, which must be able to seek, is a workbook. Raises UnreadableFile where it is damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            return is_workbook(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError) as error:
        raise UnreadableFile(DAMAGED, detail=type(error).__name__) from error
    except RuntimeError as error:
        # Packed in a way that zipfile does not know (a NotImplementedError, which is one too).
        raise UnreadableFile(PROTECTED, detail=type(error).__name__) from error
    finally:
        file.seek(0)


def is_workbook(archive: zipfile.ZipFile) -> bool:
    """Whether a zip is an .xlsx or .ods. Raises UnreadableFile for what else offices write."""
    names = set(archive.namelist())
    if "[Content_Types].xml" in names and any(name.startswith(("word/", "ppt/")) for name in names):
        raise UnreadableFile(A_DOCUMENT)
    if any(name.endswith(".iwa") for name in names):
        raise UnreadableFile(NUMBERS)
    if "mimetype" in names and "content.xml" in names:
        return True
    return any(name.lower().rpartition("/")[2] in {"workbook.xml", "workbook.bin"} for name in names)


def parts_of(file: BinaryIO) -> list[Part]:
    """The readable parts of an archive, as they stand in it. Raises UnreadableFile where there are none."""
    try:
        found = list(_parts(zipfile.ZipFile(file), nested=False))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(DAMAGED, detail=type(error).__name__) from error
    except RuntimeError as error:
        # Encrypted, or packed in a way that zipfile does not know (a NotImplementedError, which is one too).
        raise UnreadableFile(PROTECTED, detail=type(error).__name__) from error
    if any(part.kind in LINKEDINS for part in found):
        # LinkedIn's own archive holds forty tables about everything else.
        found = [part for part in found if part.kind in LINKEDINS]
    elif sum(part.entry.file_size for part in found if part.kind not in STREAMED) > MOST_ALTOGETHER:
        raise UnreadableFile(BOMB)
    if not found:
        raise UnreadableFile(NOTHING)
    return found


def _parts(archive: zipfile.ZipFile, *, nested: bool) -> Iterator[Part]:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise UnreadableFile(TOO_MANY)
    for entry in entries:
        name = entry.filename
        if PASSED_OVER.search(name) or not entry.file_size:
            continue
        if entry.file_size > max(entry.compress_size * MOST_RATIO, SMALL):
            if TABLES.search(name):
                raise UnreadableFile(BOMB)
            continue
        with archive.open(entry) as opened:
            head = opened.read(HEAD)
        if head.startswith(ZIP):
            yield from _packed_part(archive, entry, nested=nested)
        elif (kind := _kind(head)) and (kind != "table" or TABLES.search(name)):
            yield Part(name, kind, archive, entry)


def _packed_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *, nested: bool) -> Iterator[Part]:
    """A workbook; or LinkedIn's archive inside another, one deep."""
    if entry.file_size > MOST_BYTES:
        return
    try:
        inner = zipfile.ZipFile(io.BytesIO(archive.read(entry)))
    except zipfile.BadZipFile:
        return
    if is_workbook(inner):
        yield Part(entry.filename, "table", archive, entry)
    elif not nested:
        yield from (part for part in _parts(inner, nested=True) if part.kind in LINKEDINS)


def _kind(head: bytes) -> str | None:
    try:
        return kind_of(head)
    except UnreadableFile:
        return None


def found_in(file: BinaryIO, options: Mapping[str, Any]) -> tuple[str, Reading | Iterator[Any]]:
    """What an archive holds, and of which kind that is: its one readable part's, or 'archive' with each record filed.

    `file` must be able to seek. Raises UnreadableFile.
    """
    try:
        if is_workbook_file(file):
            return "table", understood("table", file, options)
        archive = zipfile.ZipFile(file)
        if is_own(archive):
            return KIND, _own(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(DAMAGED, detail=type(error).__name__) from error
    except RuntimeError as error:
        # Encrypted, or packed in a way that zipfile does not know (a NotImplementedError, which is one too).
        raise UnreadableFile(PROTECTED, detail=type(error).__name__) from error
    parts = parts_of(file)
    if len(parts) > 1:
        return KIND, filed(parts, options)
    return parts[0].kind, understood(parts[0].kind, parts[0].open(), options)


def _own(archive: zipfile.ZipFile) -> Iterator[Filed | Problem]:
    try:
        yield from people(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, KeyError, TypeError, RecursionError) as error:
        yield Problem(0, f"This archive is damaged: not all of it could be read ({type(error).__name__}).")


def filed(parts: Iterable[Part], options: Mapping[str, Any]) -> Iterator[Filed | Problem]:
    """The records of every part, and its problems with its name before them."""
    for part in parts:
        try:
            with part.open() as file:
                found = understood(part.kind, file, options)
                if isinstance(found, Reading):
                    kind, found = found.kind, chain(found.records, problems(found))
                else:
                    kind = part.kind
                for one in found:
                    if isinstance(one, Problem):
                        yield replace(one, message=f"{part.name}: {one.message}")
                    else:
                        yield Filed(kind, part.name, one)
        except (UnreadableFile, zipfile.BadZipFile, zlib.error, EOFError) as error:
            why = str(error) if isinstance(error, UnreadableFile) else "This file is damaged."
            yield Problem(0, f"{part.name}: {why}")


def read(data: bytes, *, day_first: bool | None = None) -> Reading:
    """Everything in an archive: of the kind of its one readable part, or of kind 'archive' with each record filed.

    `day_first` is for that one part, where it is a table.
    """
    kind, found = found_in(io.BytesIO(data), {"day_first": day_first})
    return found if isinstance(found, Reading) else _gathered(kind, found)


def _gathered(kind: str, found: Iterable[Any]) -> Reading:
    records, set_aside = list[Any](), list[Problem]()
    for one in found:
        if isinstance(one, Problem):
            set_aside.append(one)
        else:
            records.append(one)
    counts = Counts(len(records) + len(set_aside), len(records), 0, len(set_aside))
    return Reading(kind, tuple(records), tuple(set_aside), counts)
