"""Small whole files of every kind, to be damaged. All made up."""

from __future__ import annotations

import io
import zipfile

MAIL = b"""From: "Castellanos, Rosa" <rosa@northgrid.example>
To: =?utf-8?Q?Max_M=C3=BCller?= <max@mail.example>, Team: a@x.example, b@x.example;
Subject: =?utf-8?B?R3LDvMOfZQ==?= and tea
Date: Sat, 22 Nov 2025 11:30:00 +0100
Message-ID: <1@northgrid.example>
References: <0@mail.example>
Thread-Index: AAECAwQFBgcICQoLDA0ODxAREhMUFQ==
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_1"

--=_1
Content-Type: multipart/alternative; boundary="=_2"

--=_2
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

Yes, gr=C3=BC=C3=9Fe.

On Sat, Nov 22, 2025 at 10:30 AM Max <max@mail.example> wrote:
> Tea?
--=20
Rosa
--=_2
Content-Type: text/html; charset=iso-8859-1

<html><body><p>Yes,<br>gr&uuml;&szlig;e</p><blockquote type="cite">Tea?</blockquote></body></html>
--=_2
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1
DTSTART:20251124T103000Z
END:VEVENT
END:VCALENDAR
--=_2--
--=_1
Content-Type: application/pdf; name="cv.pdf"
Content-Disposition: attachment; filename*=utf-8''cv%20K%C3%B6ln.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--=_1
Content-Type: message/rfc822

Subject: inner

Text
--=_1--
"""
REPLY = b"""From: max@mail.example (Max)
To: undisclosed-recipients:;
Subject: AW: Tee
Date: 22 Nov 25 10:30 EST
Received: from a by b; Sat, 22 Nov 2025 10:31:00 -0000
In-Reply-To: <1@northgrid.example>
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

Gern, gr\xfc\xdfe.

-----Urspr\xfcngliche Nachricht-----
Von: Rosa
Gesendet: Samstag
An: Max
Betreff: Tee

Tee?
"""
SEPARATOR = b"From 1828754568043628583@xxx Mon Apr 07 14:31:02 +0000 2025\n"
MBOX = SEPARATOR + MAIL + b"\n" + SEPARATOR + b"X-GM-THRID: 1\n" + REPLY + b">From here\n\n" + SEPARATOR + REPLY

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Castellanos;Rosa;María;Dr.;PhD
FN:Dr. Rosa Castellanos
ORG:Northgrid;Research
TITLE:Analyst
item1.EMAIL;TYPE=INTERNET:rosa@northgrid.example
item1.X-ABLabel:_$!<Work>!$_
TEL;TYPE=CELL:+43 1 234567
ADR;TYPE=HOME:;;Street 1;Vienna;;1010;Austria
BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22
NOTE:one\\ntwo\\, three
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 /2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsL
CATEGORIES:friends,tea
UID:urn:uuid:1
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Max
TEL;CELL;PREF:0123
NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=
two
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Zoë
BDAY:--0122
EMAIL;PREF=1:zoe@mail.example
TEL;VALUE=uri:tel:+1-555-0100
END:VCARD
""".encode()
CALENDAR = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:Microsoft Exchange Server 2010
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1@northgrid.example
SEQUENCE:2
SUMMARY;LANGUAGE=en:Tea\\, at ten
DTSTART;TZID=W. Europe Standard Time:20251124T113000
DTEND;TZID=W. Europe Standard Time:20251124T120000
RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO
EXDATE;TZID=W. Europe Standard Time:20251201T113000
ORGANIZER;CN="Castellanos, Rosa":mailto:rosa@northgrid.example
ATTENDEE;PARTSTAT=ACCEPTED;CN=Max:mailto:max@mail.example
LOCATION:Room\\;1
STATUS:CONFIRMED
END:VEVENT
BEGIN:VEVENT
UID:1@northgrid.example
RECURRENCE-ID;TZID=W. Europe Standard Time:20251208T113000
DTSTART;TZID=W. Europe Standard Time:20251209T113000
DURATION:PT30M
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20251224
END:VEVENT
END:VCALENDAR
"""
CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Rosa,"Castellanos, PhD",https://www.linkedin.com/in/rosa,rosa@northgrid.example,Northgrid,Analyst,22 Nov 2025
Zoë,Åkesson,https://www.linkedin.com/in/zo%C3%AB,,"Tea, Inc",,21 Nov 2025
,,,,,,20 Nov 2025
""".encode()
OLD_CONNECTIONS = (
    b"First Name;Last Name;Email Address;Company;Position;Connected On\nRosa;Lind;;Tea;;11/4/18, 10:15 AM\n"
)
MESSAGES = b"""\
CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
2-a,,Rosa,https://linkedin.com/in/rosa,"Max, Ann",https://linkedin.com/in/max,2025-12-04 09:30:00 UTC,,<p>Tea?</p>,INBOX
2-a,,LinkedIn Member,,Max,,2025-12-04 09:30,Hello,"one
two",ARCHIVE
"""
INVITATIONS = b"""From,To,Sent At,Message,Direction,inviterProfileUrl
Rosa Lind,Max,"6/5/26, 3:20 PM",Tea?,INCOMING,https://www.linkedin.com/in/rosa
"""
GOOGLE = b"""First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Birthday,Notes
Rosa,Lind,* myContacts ::: Tea,* Work,rosa@x.example ::: r@x.example,+43 1 2,--01-22,"one
two"
"""
OLD_GOOGLE = b"""Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name
Rosa Lind,Rosa,Lind,* myContacts,* Work,rosa@x.example,Northgrid
"""
OUTLOOK = b"""\
Title,First Name,Last Name,Suffix,Company,Business Street,E-mail Address,Mobile Phone,Birthday,Categories
Dr.,Rosa,Lind,PhD,Northgrid,"1 Street
Vienna",rosa@x.example,+43 1,1/22/1980,Tea;Work
"""
THUNDERBIRD = b"""\
First Name,Last Name,Display Name,Nickname,Primary Email,Work Phone,Birth Year,Birth Month,Birth Day,Notes
Rosa,Lind,Rosa Lind,Ro,rosa@x.example,1,1980,1,22,
"""
TABLE = b"""My tracker

Name;Contacted?;Response;Follow up date;Notes
Rosa Lind;yes;"will call";24.11.2025;tea
Max;no;;;
"""
SHEET = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>E-mail</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Rosa</t></is></c>
<c r="B2" t="s"><v>0</v></c><c r="C2"><v>45983.5</v></c></row>
<row r="3"><c r="A3" t="e"><v>#DIV/0!</v></c><c r="B3"><f>1+1</f><v>14155e6</v></c></row>
</sheetData></worksheet>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def archive(**files: bytes | str) -> bytes:
    """A zip of `files`; __ in a name stands for a folder, _DOT_ for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return out.getvalue()


def workbook() -> bytes:
    """A workbook of one sheet."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return archive(
        **{
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>'
            '<sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
            f'Type="{RELATED}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" count="1"><si><t>rosa@x.example</t></si></sst>',
            "xl/worksheets/sheet1.xml": SHEET,
        }
    )


# By kind of reader; what has no reader of its own goes the way of `soundings read`.
SEEDS: dict[str, tuple[bytes, ...]] = {
    "linkedin-connections": (CONNECTIONS, OLD_CONNECTIONS),
    "linkedin-messages": (MESSAGES,),
    "linkedin-invitations": (INVITATIONS,),
    "google": (GOOGLE, OLD_GOOGLE),
    "outlook": (OUTLOOK,),
    "thunderbird": (THUNDERBIRD,),
    "vcard": (CARDS,),
    "calendar": (CALENDAR,),
    "mail": (MAIL, REPLY),
    "mbox": (MBOX,),
    "table": (TABLE, workbook(), GOOGLE),
    "archive": (
        archive(**{"Basic/Connections.csv": CONNECTIONS, "messages.csv": MESSAGES, "Invitations.csv": INVITATIONS}),
        archive(Takeout__Mail__all_DOT_mbox=MBOX, people_DOT_vcf=CARDS, dates_DOT_ics=CALENDAR),
        workbook(),
    ),
}
