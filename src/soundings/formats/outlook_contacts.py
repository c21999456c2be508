"""Contacts as Outlook exports them: any order, any subset, in the language of its Office."""

from soundings.formats.column_names import guessed, meanings_of, simple_name
from soundings.formats.contact_tables import Maker, read_contacts
from soundings.formats.records import Reading

KIND = "outlook"
# Names that no other program gives its columns, in several languages; two of them are enough.
OUTLOOKS_OWN = frozenset(
    (
        *("emaildisplayname", "email2displayname", "emailtype", "email2address", "email3address", "email2type"),
        *("businessstreet", "businesscity", "businessstate", "businesspostalcode", "businesscountryregion"),
        *("businessphone", "businessphone2", "businessfax", "homestreet", "companymainphone", "ttytddphone"),
        *("primaryphone", "radiophone", "carphone", "otherphone", "homecountryregion", "assistantsphone"),
        *("managersname", "assistantsname", "governmentidnumber", "organizationalidnumber", "internetfreebusy"),
        *("givenyomi", "surnameyomi", "companyyomi", "personalwebpage", "imaddress", "homephone2", "otherstreet"),
        *("givennameyomi", "familynameyomi", "businesscountry", "directoryserver", "billinginformation"),
        # German
        *("strassegeschaftlich", "ortgeschaftlich", "telefongeschaftlich", "telefongeschaftlich2", "telefonprivat"),
        *("emailtyp", "emailangezeigtername", "email2adresse", "weiterevornamen", "postleitzahlgeschaftlich"),
        *("strasseprivat", "faxgeschaftlich", "telefonfirma", "landregiongeschaftlich", "regiongeschaftlich"),
        # French
        *("ruebureau", "villebureau", "telephonebureau", "telephone2bureau", "telmobile", "adressedemessagerie"),
        *("typedemessagerie", "nomcompletdeladressedemessagerie", "adressedemessagerie2", "deuxiemeprenom"),
        *("codepostalbureau", "ruedomicile", "telephonedomicile", "paysregionbureau", "telecopiebureau"),
        # Spanish
        *("calledeltrabajo", "ciudaddetrabajo", "telefonodeltrabajo", "tipodecorreoelectronico", "segundonombre"),
        *("nombredepantalladecorreoelectronico", "direcciondecorreoelectronico", "direcciondelcorreoelectronico2"),
        *("codigopostaldeltrabajo", "calledeldomicilio", "direcciondecorreoelectronico2", "ciudaddeltrabajo"),
        # Dutch
        *("werkadresstraat", "werkadresplaats", "telefoonopwerk", "telefoonopwerk2", "emailweergegevennaam"),
        *("huisadresstraat", "werkadrespostcode", "telefoonthuis", "middelstenaam", "emailtype", "email2adres"),
        # Italian
        *("viauff", "cittauff", "capuff", "provinciauff", "paeseuff", "viaab", "indirizzopostaelettronica"),
        *("tipodipostaelettronica", "nomevisualizzatopostaelettronica", "indirizzopostaelettronica2", "secondonome"),
        # Portuguese
        *("ruadoenderecocomercial", "cidadedoenderecocomercial", "telefonecomercial", "telefonecelular"),
        *("enderecodeemail", "tipodeemail", "nomeparaexibicaodoemail", "segundonome", "telefoneresidencial"),
        # Swedish, Polish, Russian
        *("telefonarbete", "telefonhem", "faxarbete", "gatuadressarbete", "eposttyp", "epostvisningsnamn"),
        *("typemail", "typadresuemail", "nazwawyswietlanaemail", "adressluzbowyulica", "fakssluzbowy"),
        *("типэлпочты", "краткоеимяэлпочты", "улицарабадрес", "городрабадрес"),
        # Japanese, Chinese
        *("電子メールの種類", "電子メール表示名", "会社電話", "会社fax", "番地会社", "市区町村会社"),
        *("电子邮件类型", "电子邮件显示名称", "商务电话", "商务传真", "住宅电话", "商务地址街道"),
    )
)


class _Names:
    """Every name whose meaning can be guessed."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (bool(guessed(name)) or simple_name(name) in OUTLOOKS_OWN)


def is_outlook(names: set[str]) -> bool:
    """Whether a header with these names (as `plain_name` gives them) is Outlook's."""
    return len({simple_name(name) for name in names} & OUTLOOKS_OWN) > 1


OUTLOOK = Maker(KIND, _Names(), meanings_of, ("organisation", "emails", "phones"), between_groups=";")


def read(data: bytes, *, encoding: str | None = None, day_first: bool | None = None) -> Reading:
    """Everyone in an export of Outlook (P07)."""
    return read_contacts(OUTLOOK, data, encoding=encoding, day_first=day_first)
