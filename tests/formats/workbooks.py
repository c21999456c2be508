"""Small workbooks as spreadsheets write them, put together by hand."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True)
class Raw:
    """A cell as XML: its type and what stands in it."""

    kind: str
    content: str


Cell = str | int | float | bool | date | datetime | Raw | None


@dataclass(frozen=True)
class Page:
    """A sheet: its name, its rows, where they begin, and whether it is shown."""

    name: str
    rows: Sequence[Sequence[Cell]]
    state: str = "visible"
    first_row: int = 1
    merged: str = ""


ERROR = Raw("e", "<v>#DIV/0!</v>")


def formula(value: str, text: str = "A1&amp;B1") -> Raw:
    """A cell that is reckoned, with the value it had when it was saved."""
    return Raw("str", f"<f>{text}</f><v>{escape(value)}</v>")


def xlsx(*pages: Page, since_1904: bool = False, shared: bool = False) -> bytes:
    """A workbook of these pages; texts stand in their cells or, `shared`, in a list apart."""
    texts: list[str] = []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        sheets = "".join(
            f'<sheet name="{escape(page.name)}" sheetId="{at}" state="{page.state}" r:id="rId{at}"/>'
            for at, page in enumerate(pages, 1)
        )
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/></Types>',
        )
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr date1904="{int(since_1904)}"/>'
            f"<sheets>{sheets}</sheets></workbook>",
        )
        for at, page in enumerate(pages, 1):
            book.writestr(f"xl/worksheets/sheet{at}.xml", _sheet(page, texts if shared else None, since_1904))
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">'
            + "".join(
                f'<Relationship Id="rId{at}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
                for at in range(1, len(pages) + 1)
            )
            + f'<Relationship Id="rId900" Type="{RELATIONS}/styles" Target="styles.xml"/>'
            + (
                f'<Relationship Id="rId901" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
                if shared
                else ""
            )
            + "</Relationships>",
        )
        book.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/>'
            "</cellXfs></styleSheet>",
        )
        if shared:
            listed = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
            book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{listed}</sst>')
    return out.getvalue()


def column(at: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _sheet(page: Page, texts: list[str] | None, since_1904: bool) -> str:
    rows = []
    for number, cells in enumerate(page.rows, page.first_row):
        written = "".join(
            _cell(f"{column(at)}{number}", cell, texts, since_1904) for at, cell in enumerate(cells) if cell is not None
        )
        rows.append(f'<row r="{number}">{written}</row>')
    merged = f'<mergeCells count="1"><mergeCell ref="{page.merged}"/></mergeCells>' if page.merged else ""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData>{merged}</worksheet>'


def _cell(where: str, cell: Cell, texts: list[str] | None, since_1904: bool) -> str:
    if isinstance(cell, Raw):
        return f'<c r="{where}" t="{cell.kind}">{cell.content}</c>'
    if isinstance(cell, bool):
        return f'<c r="{where}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, date):
        epoch = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
        days: float = (date(cell.year, cell.month, cell.day) - epoch).days
        if isinstance(cell, datetime):
            return f'<c r="{where}" s="2"><v>{days + (cell.hour * 60 + cell.minute) / 1440}</v></c>'
        return f'<c r="{where}" s="1"><v>{days}</v></c>'
    if isinstance(cell, int | float):
        return f'<c r="{where}"><v>{cell!r}</v></c>'
    if texts is None:
        return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(cell or "")}</t></is></c>'
    texts.append(cell or "")
    return f'<c r="{where}" t="s"><v>{len(texts) - 1}</v></c>'


def ods(name: str, rows: Sequence[Sequence[str | float | date | None]]) -> bytes:
    """A workbook as LibreOffice saves it."""

    def cell(value: str | float | date | None) -> str:
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, date):
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">'
                f"<text:p>{value:%d.%m.%Y}</text:p></table:table-cell>"
            )
        if isinstance(value, str):
            paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
            return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p>'
            "</table:table-cell>"
        )

    office = "urn:oasis:names:tc:opendocument:xmlns:"
    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{office}manifest:1.0"><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
        book.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{office}office:1.0" xmlns:table="{office}table:1.0" '
            f'xmlns:text="{office}text:1.0"><office:body><office:spreadsheet><table:table table:name="{escape(name)}">'
            f"{body}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()
