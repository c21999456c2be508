"""What somebody wrote themselves in a reply, above, between and below what they quote (P50).

Left out: lines marked '>', what announces them, an unmarked copy of the earlier message to the end, a signature below
'-- ', 'Sent from my telephone' and the footer of a mailing list. A forwarded message stays: it is what was sent.
The full text is kept beside it, so that nothing is lost where this is wrong.
"""

import re

from soundings.formats.mail.quoting import (
    FORWARDED,
    FORWARDING_SUBJECT,
    ORIGINAL,
    ORIGINAL_BARE,
    RULE,
    SENT_FROM,
    SENT_FROM_ANY,
    attribution,
    header_block,
    quoted,
    runs_on,
)

SIGNATURE = re.compile(r"(?:--|—|__)\s?$")
LONGEST_SIGNATURE = 15
LIST_FOOTER = re.compile(r"mailing list|unsubscribe|listinfo|to post to this group|google groups", re.IGNORECASE)
# What mail programs put at the end of what somebody wrote.
FURNITURE = (RULE, SENT_FROM, SENT_FROM_ANY, ORIGINAL_BARE)
LONGEST_SENT_FROM = 200
# Only such a line can announce anything; most lines of a mail are none.
MAY_ANNOUNCE = re.compile(r"[:@\d_=*\uff1a-]|^(?:on|am|le|el|il|em|op|den|dne|w dniu)\b", re.IGNORECASE)
SEVERAL_BLANK = re.compile(r"\n{3,}")


def new_text(text: str, subject: str | None = None) -> str:
    """`text` without what it quotes; `subject` tells a forwarded message from a reply."""
    lines = text.split("\n")
    forwards = bool(subject and FORWARDING_SUBJECT.match(subject))
    written = _next_written(lines)
    marked = [quoted(line) for line in lines]

    def before_quote(index: int) -> bool:
        return written[index] < len(lines) and marked[written[index]]

    # What was written between one quotation and the next.
    pieces: list[list[str]] = [[]]
    forwarded: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if marked[at]:
            pieces.append([])
            at += 1
        elif not MAY_ANNOUNCE.search(line):
            pieces[-1].append(lines[at])
            at += 1
        elif FORWARDED.match(line):
            forwarded = lines[at:]
            break
        elif runs_on(line):
            break
        elif ORIGINAL.match(line) or header_block(lines, at):
            forwarded = lines[at:] if forwards else []
            break
        elif count := attribution(lines, at, before_quote=before_quote):
            at += count
            if written[at] < len(lines) and not marked[written[at]]:
                # What follows is quoted without marks.
                break
            pieces.append([])
        else:
            pieces[-1].append(lines[at])
            at += 1
    own = [piece for piece in map(_without_signature, pieces) if piece]
    return SEVERAL_BLANK.sub("\n\n", "\n\n".join([*own, "\n".join(forwarded)])).strip()


def _next_written(lines: list[str]) -> list[int]:
    """For each line the first from there on that is not blank."""
    found = [len(lines)] * (len(lines) + 1)
    for index in range(len(lines) - 1, -1, -1):
        found[index] = found[index + 1] if not lines[index].strip() else index
    return found


def _without_signature(lines: list[str]) -> str:
    """What was written between two quotations, without a signature, 'Sent from …' and lines of dashes at its end."""
    for index, line in enumerate(lines):
        below = len(lines) - index - 1
        if line == "-- " or (SIGNATURE.match(line) and below <= LONGEST_SIGNATURE):
            lines = lines[:index]
            break
        if RULE.match(line) and below <= LONGEST_SIGNATURE and LIST_FOOTER.search(" ".join(lines[index + 1 :])):
            lines = lines[:index]
            break
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_furniture(lines[end - 1])):
        end -= 1
    return "\n".join(lines[:end]).strip("\n")


def _is_furniture(line: str) -> bool:
    line = line.strip()
    return len(line) < LONGEST_SENT_FROM and any(form.match(line) for form in FURNITURE)
