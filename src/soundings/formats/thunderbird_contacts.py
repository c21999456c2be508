"""An address book as Thunderbird exports it, with its columns named in the language of the program."""

from soundings.formats.column_names import guessed, meanings_of, simple_name
from soundings.formats.contact_tables import Maker, read_contacts
from soundings.formats.records import Reading

KIND = "thunderbird"
# English, German, French, Spanish, Italian, Dutch, Portuguese, Japanese.
FIRST_ADDRESS = frozenset(
    (
        *("primaryemail", "primareemailadresse", "primareemail", "adresseelectroniqueprincipale", "メインの電子メール"),
        *("premiereadresseelectronique", "correoprimario", "correoelectronicoprincipal", "emailprincipale"),
        *("indirizzoemailprimario", "emailprimaria", "primaireemailadres", "primairemail", "emailprincipal"),
        *("emailprimario", "電子メール", "primaireemail"),
    )
)
BESIDE = frozenset(
    (
        *("displayname", "secondaryemail", "screenname", "pagernumber", "webpage1", "anzeigename", "messengername"),
        *("sekundareemailadresse", "nomaafficher", "nomaffiche", "nombreamostrar", "nomedavisualizzare"),
        *(
            "nomevisualizzato",
            "schermnaam",
            "weergavenaam",
            "nomedeexibicao",
            "表示名",
            "ニックネーム",
            "別の電子メール",
        ),
        *("secondeadresseelectronique", "homezipcode", "homepostcode", "custom1", "benutzerdef1", "webseite1"),
    )
)


class _Names:
    """Every name whose meaning can be guessed."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (bool(guessed(name)) or simple_name(name) in FIRST_ADDRESS | BESIDE)


def is_thunderbird(names: set[str]) -> bool:
    """Whether a header with these names (as `plain_name` gives them) is Thunderbird's."""
    simple = {simple_name(name) for name in names}
    return bool(simple & FIRST_ADDRESS and simple & BESIDE)


THUNDERBIRD = Maker(KIND, _Names(), meanings_of, ("organisation", "emails", "phones"))


def read(data: bytes, *, encoding: str | None = None, day_first: bool | None = None) -> Reading:
    """Everyone in an address book of Thunderbird's (P07)."""
    return read_contacts(THUNDERBIRD, data, encoding=encoding, day_first=day_first)
