"""A Connections.csv of any size with the shape of real ones, always the same for the same seed.

`python bench/linkedin_file.py 10000 > Connections.csv`. Everyone in it is made up.
"""

import csv
import io
import random
import sys
from datetime import date, timedelta
from urllib.parse import quote

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    "see email addresses for connections who have allowed their connections to see or download their email address "
    'using this setting."\n\n'
)
HEADER = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

GIVEN = (
    *("Ada", "Amir", "Anna", "Ben", "Bolanle", "Carla", "Chen", "Daniel", "Dina", "Elif", "Emeka", "Femi", "Grace"),
    *("Hana", "Ines", "Ivan", "Jamal", "Jonas", "Kavya", "Lena", "Luis", "Maya", "Mina", "Nadia", "Noah", "Olga"),
    *("Omar", "Priya", "Quinn", "Rosa", "Samir", "Sofia", "Tariq", "Tess", "Uma", "Victor", "Wanjiru", "Yusuf"),
)
GIVEN_ELSEWHERE = ("Łukasz", "José", "Zoë", "Søren", "Željko", "Ömer", "雅子", "Мария", "نور", "Ngọc", "François")
FAMILY_STARTS = ("Ada", "Bel", "Cor", "Dun", "Eke", "Far", "Gal", "Hol", "Iva", "Jor", "Kel", "Lan", "Mor", "Nor")
FAMILY_MIDDLES = ("", "be", "di", "ka", "lo", "mi", "ra", "so", "ta", "vi", "wa")
FAMILY_ENDS = ("ez", "son", "ova", "man", "ski", "ley", "well", "ardo", "emi", "ini", "stad", "kar", "ton", "ura")
CREDENTIALS = ("PhD", "MBA", "PhD, MBA", "CFA", "PMP", "MD", "P.Eng.", "RN, BSN")
SYMBOLS = ("🚀", "★", "🌱", "✅")
COMPANY_STARTS = ("North", "Blue", "Open", "River", "Stone", "Clear", "Green", "High", "Lake", "New", "Old", "Red")
COMPANY_MIDDLES = ("field", "bridge", "gate", "light", "wave", "harbour", "grid", "mill", "point", "works", "yard")
COMPANY_ENDS = ("", " Ltd", ", Inc.", " GmbH", " Energy", " Health", " Partners", " & Co", " Labs", " Water")
LEVELS = ("", "Senior ", "Lead ", "Junior ", "Principal ", "Head of ")
WORK = ("Data Analyst", "Engineer", "Product Manager", "Nurse", "Designer", "Grid Planner", "Teacher", "Researcher")
WHERE = ("", "", "", " | Energy", " – EMEA", ", Public Sector", " @ Scale")


def people(number: int, seed: int = 1) -> list[tuple[str, ...]]:
    """The rows below the header, newest first."""
    chance = random.Random(seed)
    rows: list[tuple[str, ...]] = []
    on = date(2026, 11, 20)
    for serial in range(number):
        on -= timedelta(days=chance.random() < 0.4)
        connected = f"{on.day:02} {MONTHS[on.month - 1]} {on.year}"
        if chance.random() < 0.02:
            rows.append(("", "", "", "", "", "", connected))
            continue
        given = chance.choice(GIVEN_ELSEWHERE if chance.random() < 0.04 else GIVEN)
        family = chance.choice(FAMILY_STARTS) + chance.choice(FAMILY_MIDDLES) + chance.choice(FAMILY_ENDS)
        slug = quote(f"{given}-{family}-{serial:x}{chance.randrange(16**4):04x}".lower())
        last = family[0] + chance.choice(("", ".")) if chance.random() < 0.008 else family
        if chance.random() < 0.03:
            last += f", {chance.choice(CREDENTIALS)}"
        if chance.random() < 0.007:
            given += f" {chance.choice(SYMBOLS)}"
        email = f"{family.lower()}.{serial}@mail.example" if chance.random() < 0.025 else ""
        company = chance.choice(COMPANY_STARTS) + chance.choice(COMPANY_MIDDLES) + chance.choice(COMPANY_ENDS)
        position = (chance.choice(LEVELS) + chance.choice(WORK) + chance.choice(WHERE))[:100]
        if chance.random() < 0.045:
            position += " "
        if chance.random() < 0.00003:
            company = f"@{company}"
        if chance.random() < 0.02:
            company = position = ""
        rows.append((given, last, f"https://www.linkedin.com/in/{slug}", email, company, position, connected))
    return rows


def connections(number: int, seed: int = 1, *, preamble: bool = True) -> bytes:
    """The file as LinkedIn exports it today."""
    return written([HEADER, *people(number, seed)], preamble=preamble)


def a_year_later(number: int, seed: int = 1, *, moved: float = 0.05) -> bytes:
    """The same people exported again: some have changed employer."""
    chance = random.Random(seed + 1)
    rows = []
    for row in people(number, seed):
        company = row[4]
        if row[0] and chance.random() < moved:
            company = f"{chance.choice(COMPANY_STARTS)}{chance.choice(COMPANY_MIDDLES)} Group"
        rows.append((*row[:4], company, *row[5:]))
    return written([HEADER, *rows])


def saved_by_excel(number: int, seed: int = 1, *, blank: int = 700) -> bytes:
    """The file opened in Excel and saved: another encoding, CR LF, other dates, blank rows at the end."""
    rows = [(*row[:6], f"{int(row[6][:2])}-{row[6][3:6]}-{row[6][-2:]}") for row in people(number, seed)]
    tail = [("",) * len(HEADER)] * blank
    text = written([HEADER, *rows, *tail], preamble=False).decode()
    return text.replace("\n", "\r\n").encode("cp1252", "replace")


def written(rows: list[tuple[str, ...]], *, preamble: bool = True) -> bytes:
    """Rows as LinkedIn writes them: UTF-8, no mark, LF."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return ((PREAMBLE if preamble else "") + out.getvalue()).encode()


if __name__ == "__main__":
    sys.stdout.buffer.write(connections(int(sys.argv[1])))
