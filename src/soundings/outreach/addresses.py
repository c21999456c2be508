"""Addresses of the composer."""

from urllib.parse import urlencode

from soundings.correspondence.models import Message
from soundings.people.models import Person
from soundings.ui.addresses import address_of
from soundings.workspaces.models import Fact

# What a message may be tied to, by the names that addresses use.
TIES = ("interview", "introduction", "commitment")


def compose(person: Person, purpose: str = "", **about: Fact | str | None) -> str:
    """The page on which a message to this person is written; without a purpose, the next step's."""
    query = {"purpose": purpose} if purpose else {}
    query |= {name: str(getattr(fact, "uuid", fact)) for name, fact in about.items() if fact}
    address = address_of("outreach:compose", person.uuid)
    return f"{address}?{urlencode(query)}" if query else address


def continued(draft: Message) -> str:
    """The page on which a stored draft is gone on with."""
    return address_of("outreach:composer", draft.uuid)


def anew(draft: Message, form: str = "") -> str:
    """The page on which such a message is begun, in the same or another form."""
    ties: dict[str, Fact | str | None] = {name: getattr(draft, name) for name in TIES}
    return compose(draft.person, draft.purpose, **ties, form=form or draft.form)
