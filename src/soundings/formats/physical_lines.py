"""The lines of a file of cards or of a calendar as bytes, piece by piece: a file of any size takes little memory."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from soundings.formats.decoding import encoding_of, mark

PIECE = 1 << 18
# A photo on one line is the longest there is; it may have 5 MB.
LONGEST_LINE = 6_000_000
SNIFFED = 4096
LINE_ENDS = re.compile(b"\r\r?\n|\r")

# (number, line without its end, whether it had an end and is no longer than allowed)
Line = tuple[int, bytes, bool]


def physical_lines(file: BinaryIO) -> Iterator[Line]:
    """Each line with its number, from 1, ended by CR LF, LF, CR or CR CR LF; UTF-16 and UTF-32 come as UTF-8.

    A line longer than 6 MB comes empty and as not whole; it is read past without being held.
    """
    number = 1
    unfinished: list[bytes] = []
    size = 0
    for piece in _pieces(file):
        first, *others = piece.split(b"\n")
        if size <= LONGEST_LINE:
            unfinished.append(first)
        size += len(first)
        if not others:
            if size > LONGEST_LINE:
                unfinished.clear()
            continue
        fits = size <= LONGEST_LINE
        yield number, b"".join(unfinished) if fits else b"", fits
        last = others.pop()
        for line in others:
            number += 1
            yield number, line, True
        number += 1
        unfinished, size = [last], len(last)
    if size:
        yield number, b"".join(unfinished) if size <= LONGEST_LINE else b"", False


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """The file as UTF-8 or whatever it is, with LF as the only end of a line."""
    held = b""
    for read in _as_bytes(file):
        piece, held = held + read, b""
        if piece.endswith(b"\r"):
            # It may belong to an LF that is still to come.
            kept = piece.removesuffix(b"\r").removesuffix(b"\r")
            piece, held = kept, piece[len(kept) :]
        yield LINE_ENDS.sub(b"\n", piece) if b"\r" in piece else piece
    if held:
        yield b"\n" * (1 if held == b"\r" else 2)


def _as_bytes(file: BinaryIO) -> Iterator[bytes]:
    start = file.read(SNIFFED)
    marked = mark(start)
    encoding = marked[1] if marked else encoding_of(start)
    if marked:
        start = start[len(marked[0]) :]
    if not encoding.startswith(("utf-16", "utf-32")):
        yield start
        while piece := file.read(PIECE):
            yield piece
        return
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    while start:
        yield decoder.decode(start).encode("utf-8", "replace")
        start = file.read(PIECE)
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
