"""Foreign text made harmless: no control characters, nothing that turns the direction of what follows."""

import re

# Controls, direction marks, invisible letters and tags. Joiners stay: Persian names and emoji are written with them.
UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def clean(text: str) -> str:
    """`text` on one line, trimmed, single-spaced, without control and direction characters."""
    if not text.isprintable():
        text = UNWANTED.sub("", text)
    return " ".join(text.split())


def clean_lines(text: str) -> str:
    """The same for text of several lines: each is cleaned, blank ones at the ends go."""
    return "\n".join(map(clean, text.split("\n"))).strip()


# How Exchange and Notes name a mailbox inside a company.
INTERNAL = re.compile(r"\s*(?:/o=|/cn=|ex:/|cn=.*/o=)", re.IGNORECASE)


def is_internal(address: str) -> bool:
    """Whether this names a mailbox inside a company, where no mail from outside arrives: '/o=ACME/cn=ann'."""
    return INTERNAL.match(address) is not None


def clean_address(text: str) -> str:
    """An e-mail or web address: no blanks inside either."""
    return clean(text).replace(" ", "")


def shortened(text: str, most: int = 1000) -> str:
    """`text`, cut with an ellipsis where it is longer than a person would read."""
    return text if len(text) <= most else text[: most - 1] + "…"
