"""Whose table it is, by the names of its columns."""

from collections.abc import Sequence

from soundings.formats.column_names import is_english, meanings_of
from soundings.formats.google_contacts import GOOGLE, is_google
from soundings.formats.outlook_contacts import is_outlook
from soundings.formats.tables import find_header, plain_name
from soundings.formats.thunderbird_contacts import THUNDERBIRD, is_thunderbird


def kind_of_table(text: Sequence[str]) -> str:
    """The kind of a table that begins with these lines."""
    header = find_header(text, _Telling())
    return kind_of_columns(header.columns) if header else "table"


def kind_of_columns(columns: Sequence[str]) -> str:
    """The kind of a table whose header is this."""
    in_order = [plain_name(column) for column in columns]
    names = set(in_order)
    if names >= {"from", "to", "sentat"}:
        return "linkedin-invitations"
    if names >= {"from", "to", "content"} and names & {"conversationid", "folder", "direction"}:
        return "linkedin-messages"
    if names & {"connectedon", "verbundenam"} and names & {"firstname", "lastname", "vorname", "fullname"}:
        return "linkedin-connections"
    if not is_english(columns) and {*meanings_of(columns)} >= OF_A_CONNECTION:
        return "linkedin-connections"
    if is_google(names):
        return "google"
    if is_thunderbird(names):
        return "thunderbird"
    if in_order[: len(LINKEDIN_OF_2016)] == LINKEDIN_OF_2016 and not names & {"emailtype", "categories", "initials"}:
        return "linkedin-connections"
    return "outlook" if is_outlook(names) else "table"


# What LinkedIn's list says in any language. In English other lists say so too, in words of their own.
OF_A_CONNECTION = {"given_name", "family_name", "organisation", "title", "connected_on"}
# LinkedIn wrote Outlook's columns then, in an order of its own.
LINKEDIN_OF_2016 = ["title", "firstname", "middlename", "lastname", "suffix", "emailaddress", "email2address"]


class _Telling:
    """Every name that tells something about a table."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in LINKEDINS or name in GOOGLE.known or name in THUNDERBIRD.known)


LINKEDINS = frozenset(("from", "to", "sentat", "content", "conversationid", "folder", "direction", "subject", "url"))
