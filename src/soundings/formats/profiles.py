"""What makes two profile addresses the same profile."""

import re
from functools import lru_cache
from urllib.parse import unquote

from soundings.formats.cleaning import clean_address

HOST = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.|[a-z]+\.)?linkedin\.com(?:/|$)", re.IGNORECASE)
# The key itself.
SLUG = re.compile(r"[a-z0-9-]+")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def is_profile(url: str) -> bool:
    """Whether an address is one of a person at LinkedIn, and no other web page."""
    return "linkedin.com" in url.lower() and HOST.match(url.strip()) is not None and profile_key(url) is not None


# An import asks for the same address when it looks for a person and again when it adds one.
@lru_cache(maxsize=2048)
def profile_key(url: str) -> str | None:
    """The slug of a LinkedIn profile's address in lower case, by which a second import knows the person again.

    'https://www.LinkedIn.com/in/Rosa-Castellanos/?trk=x', 'uk.linkedin.com/in/rosa-castellanos' and
    '/in/rosa-castellanos' are one. None where the address is no profile's.
    """
    if SLUG.fullmatch(url):
        return url
    # Percent signs are no part of a slug, so whatever was quoted twice is unquoted twice.
    address = url.strip()
    for _ in range(3):
        if "%" not in address:
            break
        address = unquote(address)
    address = clean_address(address).lower().partition("#")[0].partition("?")[0]
    host = HOST.match(address)
    if not host and (SCHEME.match(address) or "." in address.partition("/")[0]):
        return None
    steps = [step for step in (address[host.end() :] if host else address).split("/") if step]
    if "in" in steps[:-1]:
        return steps[steps.index("in") + 1]
    if "pub" in steps[:-1]:
        return "/".join(steps[steps.index("pub") :])
    return steps[0] if len(steps) == 1 and not host and "@" not in address else None
