"""Contacts as Google exports them, with the header of today (since 2024) and the one before.

Groups of columns are numbered up to the largest contact; one cell may hold several values between ' ::: '.
"""

import re
from collections.abc import Sequence

from soundings.formats.contact_tables import Maker, read_contacts
from soundings.formats.records import Reading
from soundings.formats.tables import plain_name

KIND = "google"
NUMBERED = re.compile(
    r"(email|phone|address|website|organization|event|relation|im|customfield|jot|calendarlink|externalid)(\d+)"
    r"(value|label|type|name|yominame|title|department|symbol|location|jobdescription|service|formatted|street"
    r"|extendedaddress|pobox|city|region|postalcode|country)"
)
ADDRESS = {
    "formatted": "formatted",
    "street": "street",
    "extendedaddress": "extended",
    "pobox": "pobox",
    "city": "city",
    "region": "state",
    "postalcode": "postal",
    "country": "country",
}
OF_GROUP = {
    ("email", "value"): "emails",
    ("phone", "value"): "phones",
    ("website", "value"): "urls",
    ("organization", "name"): "organisation",
    ("organization", "title"): "title",
    ("organization", "department"): "department",
}
SINGLE = {
    "name": "full_name",
    "fileas": "full_name",
    "firstname": "given_name",
    "givenname": "given_name",
    "middlename": "middle_name",
    "additionalname": "middle_name",
    "lastname": "family_name",
    "familyname": "family_name",
    "nameprefix": "name_prefix",
    "namesuffix": "name_suffix",
    "organizationname": "organisation",
    "organizationtitle": "title",
    "organizationdepartment": "department",
    "birthday": "birthday",
    "notes": "notes",
    "labels": "categories",
    "groupmembership": "categories",
    "occupation": "role",
    "location": "location",
}
# Google's own names, in the languages of its older exports.
SYSTEM_GROUPS = frozenset(
    {
        *("mycontacts", "my contacts", "starred", "starred in android", "other contacts", "meine kontakte"),
        *("mes contacts", "mis contactos", "i miei contatti", "meus contatos", "os meus contactos", "mijn contacten"),
    }
)


class _Names:
    """Every name a column of Google's can have."""

    def __contains__(self, name: object) -> bool:
        return name in SINGLE or (isinstance(name, str) and NUMBERED.fullmatch(name) is not None)


def meaning(column: str) -> str:
    """What one of Google's columns holds."""
    name = plain_name(column)
    if found := NUMBERED.fullmatch(name):
        group, number, part = found.groups()
        if group == "address":
            return f"address/{number}/{ADDRESS[part]}" if part in ADDRESS else ""
        return OF_GROUP.get((group, part), "")
    return SINGLE.get(name, "")


def is_google(names: set[str]) -> bool:
    """Whether a header with these names (as `plain_name` gives them) is Google's."""
    if any(found[3] in {"value", "name"} for name in names if (found := NUMBERED.fullmatch(name))):
        return True
    return (
        len(names & {"groupmembership", "additionalname", "yominame", "familynameyomi"}) > 1
        or len(names & {"labels", "fileas", "phoneticfirstname", "organizationname", "nameprefix"}) > 2
    )


def meanings(columns: Sequence[str]) -> list[str]:
    """What each column holds."""
    return [meaning(column) for column in columns]


GOOGLE = Maker(KIND, _Names(), meanings, ("organisation", "emails", "phones"), SYSTEM_GROUPS, "")


def read(data: bytes, *, encoding: str | None = None, day_first: bool | None = None) -> Reading:
    """Everyone in an export of Google Contacts (P07)."""
    return read_contacts(GOOGLE, data, encoding=encoding, day_first=day_first)
