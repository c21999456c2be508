"""Small contact tables of different makers, as a story needs them."""

import csv
import io
from collections.abc import Mapping, Sequence

GOOGLE = (
    *("First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name"),
    *("Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title"),
    *("Organization Department", "Birthday", "Notes", "Photo", "Labels", "E-mail 1 - Label", "E-mail 1 - Value"),
    *("E-mail 2 - Label", "E-mail 2 - Value", "Phone 1 - Label", "Phone 1 - Value", "Address 1 - Label"),
    *("Address 1 - Formatted", "Address 1 - Street", "Address 1 - City", "Address 1 - PO Box", "Address 1 - Region"),
    *("Address 1 - Postal Code", "Address 1 - Country", "Address 1 - Extended Address", "Website 1 - Label"),
    *("Website 1 - Value", "Event 1 - Label", "Event 1 - Value", "Custom Field 1 - Label", "Custom Field 1 - Value"),
)
GOOGLE_BEFORE = (
    *("Name", "Given Name", "Additional Name", "Family Name", "Yomi Name", "Given Name Yomi", "Additional Name Yomi"),
    *(
        "Family Name Yomi",
        "Name Prefix",
        "Name Suffix",
        "Initials",
        "Nickname",
        "Short Name",
        "Maiden Name",
        "Birthday",
    ),
    *("Gender", "Location", "Billing Information", "Directory Server", "Mileage", "Occupation", "Hobby", "Sensitivity"),
    *("Priority", "Subject", "Notes", "Language", "Photo", "Group Membership", "E-mail 1 - Type", "E-mail 1 - Value"),
    *("Phone 1 - Type", "Phone 1 - Value", "Organization 1 - Type", "Organization 1 - Name"),
    *("Organization 1 - Yomi Name", "Organization 1 - Title", "Organization 1 - Department"),
)
OUTLOOK = (
    *("Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department", "Job Title"),
    *("Business Street", "Business Street 2", "Business Street 3", "Business City", "Business State"),
    *("Business Postal Code", "Business Country/Region", "Home Street", "Home City", "Business Fax", "Business Phone"),
    *("Home Phone", "Mobile Phone", "Other Phone", "Pager", "Account", "Birthday", "Categories", "E-mail Address"),
    *("E-mail Type", "E-mail Display Name", "E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name", "Initials"),
    *("Notes", "Priority", "Web Page", "Internet Free Busy", "Home Address PO Box"),
)
OUTLOOK_GERMAN = (
    *("Anrede", "Vorname", "Weitere Vornamen", "Nachname", "Suffix", "Firma", "Abteilung", "Position"),
    *("Straße geschäftlich", "Ort geschäftlich", "Region geschäftlich", "Postleitzahl geschäftlich"),
    *("Land/Region geschäftlich", "Fax geschäftlich", "Telefon geschäftlich", "Telefon (privat)", "Mobiltelefon"),
    *("E-Mail-Adresse", "E-Mail-Typ", "E-Mail: Angezeigter Name", "E-Mail 2: Adresse", "Geburtstag", "Kategorien"),
    *("Notizen", "Webseite"),
)
OUTLOOK_FRENCH = (
    *("Titre", "Prénom", "Deuxième prénom", "Nom", "Suffixe", "Société", "Service", "Titre", "Rue (bureau)"),
    *("Ville (bureau)", "Dép/Région (bureau)", "Code postal (bureau)", "Pays/Région (bureau)", "Télécopie (bureau)"),
    *("Téléphone (bureau)", "Téléphone 2 (bureau)", "Téléphone (domicile)", "Tél. mobile", "Adresse de messagerie"),
    *(
        "Type de messagerie",
        "Nom complet de l'adresse de messagerie",
        "Anniversaire",
        "Catégories",
        "Notes",
        "Page Web",
    ),
)
OUTLOOK_SPANISH = (
    *("Título", "Nombre", "Segundo nombre", "Apellidos", "Sufijo", "Organización", "Departamento", "Puesto"),
    *("Calle del trabajo", "Ciudad de trabajo", "Código postal del trabajo", "País o región del trabajo"),
    *("Fax del trabajo", "Teléfono del trabajo", "Móvil", "Dirección de correo electrónico"),
    *("Tipo de correo electrónico", "Nombre de pantalla de correo electrónico", "Cumpleaños", "Notas", "Página Web"),
)
OUTLOOK_ITALIAN = (
    *("Titolo", "Nome", "Secondo nome", "Cognome", "Suffisso", "Società", "Reparto", "Posizione", "Via (uff.)"),
    *("Città (uff.)", "CAP (uff.)", "Paese (uff.)", "Fax (uff.)", "Telefono (uff.)", "Cellulare"),
    *("Indirizzo posta elettronica", "Tipo di posta elettronica", "Nome visualizzato posta elettronica", "Compleanno"),
    *("Note", "Pagina Web"),
)
OUTLOOK_DUTCH = (
    *("Titel", "Voornaam", "Middelste naam", "Achternaam", "Achtervoegsel", "Bedrijf", "Afdeling", "Functie"),
    *("Werkadres, straat", "Werkadres, plaats", "Werkadres, postcode", "Werkadres, land/regio", "Fax op werk"),
    *("Telefoon op werk", "Mobiele telefoon", "E-mailadres", "E-mailtype", "E-mail, weergegeven naam", "Verjaardag"),
    *("Notities", "Webpagina"),
)
OUTLOOK_PORTUGUESE = (
    *("Título", "Nome", "Segundo Nome", "Sobrenome", "Sufixo", "Empresa", "Departamento", "Cargo"),
    *("Rua do endereço comercial", "Cidade do endereço comercial", "CEP do endereço comercial"),
    *("País/Região do endereço comercial", "Fax comercial", "Telefone comercial", "Telefone celular"),
    *("Endereço de email", "Tipo de email", "Nome para exibição do email", "Aniversário", "Anotações", "Página da Web"),
)
THUNDERBIRD = (
    *("First Name", "Last Name", "Display Name", "Nickname", "Primary Email", "Secondary Email", "Screen Name"),
    *("Work Phone", "Home Phone", "Fax Number", "Pager Number", "Mobile Number", "Home Address", "Home Address 2"),
    *("Home City", "Home State", "Home ZipCode", "Home Country", "Work Address", "Work Address 2", "Work City"),
    *("Work State", "Work ZipCode", "Work Country", "Job Title", "Department", "Organization", "Web Page 1"),
    *("Web Page 2", "Birth Year", "Birth Month", "Birth Day", "Custom 1", "Custom 2", "Custom 3", "Custom 4", "Notes"),
)
THUNDERBIRD_JAPANESE = (
    *(
        "名",
        "姓",
        "表示名",
        "ニックネーム",
        "メインの電子メール",
        "別の電子メール",
        "画面表示名",
        "勤務先電話",
        "自宅電話",
    ),
    *("FAX 番号", "ポケットベル", "携帯電話", "役職", "部署", "組織", "誕生年", "誕生月", "誕生日", "メモ"),
)


def table(
    header: Sequence[str], *rows: Mapping[str, str] | Sequence[str], delimiter: str = ",", end: str = "\r\n"
) -> str:
    """A table with that header; a row is its cells, or what stands in some of its columns."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(header)
    for row in rows:
        writer.writerow([row.get(column, "") for column in header] if isinstance(row, Mapping) else row)
    return out.getvalue()
