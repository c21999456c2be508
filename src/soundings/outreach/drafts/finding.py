"""How you found them, which a first message says first: the referrer's name before anything else (P10)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import Known


def found(known: Known, doing: str = "write to you") -> str:
    """'Tom Reyes suggested that I write to you.'"""
    referrer = phrase(known.referrer, 8)
    if referrer:
        return f"{referrer} suggested that I {doing}."
    if known.last_talked:
        return f"Thank you again for our talk {known.last_talked}."
    return _by_way(known, phrase(known.found_detail, 12))


def _by_way(known: Known, detail: str) -> str:
    school = phrase(known.school, 10)
    field = phrase(known.exploration, 12)
    match known.found:
        case "connection":
            since = known.connected_since
            return f"We have been connected since {since}." if since else "We are connected."
        case "alumni":
            network = f"the alumni network of {school}" if school else "our alumni network"
            return f"I found you through {network}{f' ({detail})' if detail else ''}."
        case "referral":
            return f"I come to you through {detail}." if detail else f"{Gap.FOUND}."
        case "article":
            return f"I came across your piece “{detail}”." if detail else "I came across something you wrote."
        case "event":
            return f"I came across you at {detail}." if detail else f"{Gap.FOUND}."
        case "in_person":
            return f"We have met in person ({detail})." if detail else "We have met in person."
        case "search":
            return f"I came across your name while reading up on {field or 'your field'}."
        case "other" if detail:
            return f"I came across your name ({detail})."
        case _:
            return f"{Gap.FOUND}."
