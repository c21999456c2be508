"""The text of an HTML mail: what its reader saw, as plain lines. Nothing is fetched and nothing is run.

Not html.parser: before Python 3.11.14 purpose-made text takes it quadratic time (CVE-2025-6069). Here each sign is
looked at a fixed number of times. Quoted blocks get the '> ' of plain mails, so that
a reply is told from what it quotes.
"""

import re
from html import unescape

# Their content is never shown.
HIDDEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "select"})
RAW = frozenset({"script", "style", "title"})
# A block begins and ends a line; these have a blank line around them too.
APART = frozenset({"p", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "table"})
BLOCKS = APART | frozenset(
    (
        *("address", "article", "aside", "body", "center", "dd", "div", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "header", "hr", "html", "legend", "li", "main", "nav", "section", "tbody", "thead"),
        *("tfoot", "tr", "caption"),
    )
)
CELLS = frozenset({"td", "th"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,30})")
INVISIBLE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")
# Paragraphs of mail programs that are lines to their writer.
CLOSE = re.compile(r"margin(?:-bottom|-top)?\s*:\s*0|MsoNormal|MsoPlainText", re.IGNORECASE)
SEVERAL_BLANK = re.compile(r"\n{3,}")
DEEPEST_QUOTE = 20


def text_of(html: str) -> str:
    """The text of `html`."""
    page = _Page()
    position, length = 0, len(html)
    more_comments = True
    while position < length:
        opens = html.find("<", position)
        if opens < 0:
            page.text(html[position:])
            break
        if opens > position:
            page.text(html[position:opens])
        if html.startswith("<!--", opens) and more_comments:
            closes = html.find("-->", opens + 2)
            more_comments = closes >= 0
            position = closes + 3 if more_comments else opens + 4
            continue
        sign = html[opens + 1 : opens + 2]
        if not (sign.isalpha() or sign in {"/", "!", "?"}):
            page.text("<")
            position = opens + 1
            continue
        closes = html.find(">", opens)
        if closes < 0:
            # A tag cut off at the end of the mail.
            break
        closes = _past_quotes(html, opens, closes)
        position = closes + 1
        if sign not in {"!", "?"}:
            name = page.tag(html[opens + 1 : closes])
            if name in RAW:
                ends = re.compile(f"</{name}", re.IGNORECASE).search(html, position)
                position = ends.start() if ends else length
    return page.written()


def _past_quotes(html: str, opens: int, closes: int) -> int:
    """The end of a tag that has a '>' inside the quotation marks of an attribute."""
    for quote in ('="', "='"):
        if quote in html[opens:closes] and html.count(quote[1], opens, closes) % 2:
            ends = html.find(quote[1], closes, closes + 5_000)
            further = html.find(">", ends, ends + 5_000) if ends >= 0 else -1
            if further >= 0 and "<" not in html[closes:ends]:
                return further
    return closes


class _Page:
    """The lines written so far."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        # Whether a blank is due before the next word, and how many blank lines before the next line.
        self.blank = False
        self.apart = False
        # Of quotations around the line in hand, and around the one above.
        self.depth = self.depth_above = 0
        self.lists: list[int | None] = []
        self.preformatted = 0
        # The element whose content is hidden, and how many of its name are open.
        self.hidden = ""
        self.hidden_depth = 0

    def text(self, raw: str) -> None:
        if self.hidden:
            return
        text = unescape(raw) if "&" in raw else raw
        if self.preformatted:
            first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self.word(first)
            for line in others:
                self.end_line(even_empty=True)
                self.word(line)
            return
        words = BLANKS.sub(" ", text)
        if words.startswith(" "):
            self.blank = True
        if bare := words.strip(" "):
            self.word(bare)
            self.blank = words.endswith(" ")
        elif "\u00a0" in text and not self.line:
            # Word writes an empty line so.
            self.apart = True

    def word(self, text: str) -> None:
        if not text:
            return
        if self.apart and self.lines and self.lines[-1].strip("> "):
            self.lines.append(">" * min(self.depth, self.depth_above))
        self.apart = False
        if self.blank and self.line and not self.line[-1].endswith(" "):
            self.line.append(" ")
        self.blank = False
        self.line.append(text)

    def prefix(self) -> str:
        return ">" * self.depth + " " if self.depth else ""

    def end_line(self, *, even_empty: bool = False) -> None:
        if self.line or even_empty:
            self.depth_above = self.depth
            self.lines.append((self.prefix() + "".join(self.line)).rstrip())
            self.line = []
        self.blank = False

    def tag(self, inner: str) -> str:
        """Take note of a tag; gives back its name if what follows is no HTML."""
        found = NAME.match(inner)
        if not found:
            return ""
        name = found[1].lower()
        closing = inner.startswith("/")
        if self.hidden:
            if name == self.hidden:
                self.hidden_depth += -1 if closing else not inner.endswith("/")
                if not self.hidden_depth:
                    self.hidden = ""
            elif name == "body" and self.hidden == "head":
                self.hidden = ""
            return "" if closing else name
        opens = not closing and name not in VOID and not inner.endswith("/")
        if opens and (name in HIDDEN or (len(inner) < 5_000 and INVISIBLE.search(inner))):
            self.hidden, self.hidden_depth = name, 1
            return name
        if name == "br":
            self.end_line(even_empty=True)
        elif name in CELLS:
            self.blank = True
        elif name in BLOCKS:
            self.block(name, inner, closing=closing)
        return ""

    def block(self, name: str, inner: str, *, closing: bool) -> None:
        self.end_line()
        if name in APART and not (name == "p" and CLOSE.search(inner[:1_000])):
            self.apart = True
        if name == "blockquote":
            self.depth = max(0, min(DEEPEST_QUOTE, self.depth + (-1 if closing else 1)))
        elif name == "pre":
            self.preformatted = max(0, self.preformatted + (-1 if closing else 1))
        elif name in {"ul", "ol"}:
            if closing:
                del self.lists[-1:]
            elif len(self.lists) < DEEPEST_QUOTE:
                self.lists.append(0 if name == "ol" else None)
            self.apart = len(self.lists) <= (0 if closing else 1)
        elif name == "li" and not closing:
            number = self.lists[-1] if self.lists else None
            if number is not None:
                self.lists[-1] = number + 1
            self.word("  " * (len(self.lists) - 1) + ("- " if number is None else f"{number + 1}. "))
        elif name == "hr" and not closing:
            self.line.append("_" * 32)
            self.end_line()

    def written(self) -> str:
        self.end_line()
        return SEVERAL_BLANK.sub("\n\n", "\n".join(self.lines)).strip("\n")
