"""Small Connections.csv files, as a story needs them."""

import csv
import io

from soundings.formats.linkedin_connections import read
from soundings.formats.records import Person, Reading

TODAY = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ROSA = (
    "Rosa,Castellanos,https://www.linkedin.com/in/rosa-castellanos,rosa@mail.example,Northgrid,Grid Planner,22 Nov 2025"
)
PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some, not all, addresses are missing."\n\n'
)

# The columns of 2016 and before, in the order of an address book of that time.
OUTLOOK = (
    *("Title", "First Name", "Middle Name", "Last Name", "Suffix", "E-mail Address", "E-mail 2 Address"),
    *("E-mail 3 Address", "Business Street", "Business Street 2", "Business Street 3", "Business City"),
    *("Business State", "Business Postal Code", "Business Country", "Home Street", "Home Street 2", "Home Street 3"),
    *("Home City", "Home State", "Home Postal Code", "Home Country", "Other Street", "Other Street 2"),
    *("Other Street 3", "Other City", "Other State", "Other Postal Code", "Other Country", "Assistant's Phone"),
    *("Business Fax", "Business Phone", "Business Phone 2", "Callback", "Car Phone", "Company Main Phone", "Home Fax"),
    *("Home Phone", "Home Phone 2", "ISDN", "Mobile Phone", "Other Fax", "Other Phone", "Pager", "Primary Phone"),
    *("Radio Phone", "TTY/TDD Phone", "Telex", "Company", "Department", "Job Title", "Assistant's Name", "Birthday"),
    *("Manager's Name", "Notes", "Other Address PO Box", "Spouse", "Web Page", "Personal Web Page"),
)


def file(*rows: str, header: str = TODAY, preamble: str = "") -> bytes:
    """A file of these lines."""
    return (preamble + "\n".join([header, *rows]) + "\n").encode()


def row(*cells: str, delimiter: str = ",") -> str:
    """One line of these cells, quoted where they need it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerow(cells)
    return out.getvalue().removesuffix("\r\n")


def only(reading: Reading) -> Person:
    """The one person in it."""
    assert not reading.problems
    person: Person
    (person,) = reading.records
    return person


def connected_on(written: str, *, day_first: bool | None = None) -> Reading:
    """A file whose one person was connected on a day written so."""
    return read(file(row("Rosa", "Castellanos", "", "", "", "", written)), day_first=day_first)
