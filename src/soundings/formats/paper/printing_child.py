"""The process in which typst sets a paper: capped in memory and time, and it reads nothing but our template and fonts.

Run as `python -m soundings.formats.paper.printing_child LIMITS`; what is asked comes as JSON on standard input. With a
paper it answers with the PDF; without one with the letters that cannot be drawn, as JSON.
"""

import json
import re
import sys
from contextlib import suppress
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from soundings import platform
from soundings.formats.limits import Limits
from soundings.formats.reading_child import watch

if TYPE_CHECKING:
    from typst import PDFStandard

# PDF/UA: what screen readers need.
ACCESSIBLE: list["PDFStandard"] = ["ua-1"]
NO_BOXES = (
    "Letters that look like a box, or are missing, could not be drawn: there is no font for them on the computer "
    "that made this file."
)


def main(arguments: list[str]) -> int:
    """Answer on standard output."""
    limits = Limits(**json.loads(arguments[0]))
    if not (platform.cap_memory(limits.memory) and platform.cap_cpu(limits.cpu_seconds)):
        watch(limits)
    asked = json.load(sys.stdin.buffer)
    missing = missing_of(asked["letters"], own_only=True)
    own_only = not missing
    if missing:
        # The fonts of the system are looked through only where typst's own have not all: there may be thousands.
        missing = missing_of(missing, own_only=False)
    paper = asked.get("paper")
    sys.stdout.buffer.write(pdf(paper, missing, own_only=own_only) if paper else json.dumps(missing).encode())
    sys.stdout.buffer.flush()
    return 0


def missing_of(letters: str, *, own_only: bool) -> str:
    """Those of the letters for which there is no font.

    Typst says so only where a standard forbids the box in their place.
    """
    import typst

    if not letters:
        return ""
    # Written as numbers: no letter is read as markup.
    lines = "\n".join(f'#text("\\u{{{ord(letter):x}}}")' for letter in letters)
    try:
        typst.compile(
            f"#set document(title: [Letters])\n{lines}".encode(),
            pdf_standards=ACCESSIBLE,
            ignore_system_fonts=own_only,
            timestamp=0,
        )
    except typst.TypstError as error:
        places = {int(number) for number in re.findall(r"typ:(\d+):\d+\n", error.diagnostic)}
        # The letters stand from the second line on.
        return "".join(letter for line, letter in enumerate(letters, 2) if line in places)
    return ""


def pdf(paper: dict[str, Any], missing: str, *, own_only: bool) -> bytes:
    """The paper; one with boxes in it is not as accessible as the standard asks, and says so in words."""
    import typst

    if missing:
        paper["remarks"].append({"lines": [NO_BOXES], "dir": "ltr"})
    template = files("soundings.formats.paper").joinpath("paper.typ").read_bytes()
    said = {"paper": json.dumps(paper)}
    at = paper["at"]
    if not missing:
        # An empty title, a letter that is drawn alone and not beside others: rather a plain paper than none.
        with suppress(typst.TypstError):
            return typst.compile(
                template, sys_inputs=said, timestamp=at, ignore_system_fonts=own_only, pdf_standards=ACCESSIBLE
            )
    return typst.compile(template, sys_inputs=said, timestamp=at, ignore_system_fonts=own_only)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
