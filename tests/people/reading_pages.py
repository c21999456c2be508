"""A page as its reader sees it: its words, its links, and its forms as they are sent back."""

from html.parser import HTMLParser
from typing import Any

from django.test import Client


class Seen(HTMLParser):
    """One page."""

    def __init__(self, me: Client, address: str, html: str) -> None:
        """Read it all."""
        super().__init__()
        self.me, self.address = me, address
        self.words: list[str] = []
        self.links: dict[str, str] = {}
        # Each form's address and what stands in its fields.
        self.forms: list[tuple[str, dict[str, str]]] = []
        self._link, self._select, self._area = "", "", ""
        self.feed(html)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "a":
            self._link = given.get("href", "")
            if label := given.get("aria-label"):
                self.links.setdefault(label, self._link)
        elif tag == "form":
            self.forms.append((given.get("action", ""), {}))
        elif self.forms and name:
            fields = self.forms[-1][1]
            is_box = given.get("type") in {"checkbox", "radio"}
            if tag == "input" and (not is_box or "checked" in given):
                fields[name] = given.get("value", "on" if is_box else "")
            elif tag in {"select", "textarea"}:
                fields.setdefault(name, "")
        if tag == "select":
            self._select = name
        elif tag == "textarea":
            self._area = name
        elif tag == "option" and "selected" in given and self.forms:
            self.forms[-1][1][self._select] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._link = ""
        elif tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._link and data.strip():
            self.links.setdefault(data.strip(), self._link)
        if self._area and self.forms:
            self.forms[-1][1][self._area] = data.strip("\n")

    def follow(self, link: str) -> "Seen":
        """Press a link by its words, or by its label."""
        return look(self.me, self.links[link])

    def send(self, **values: str) -> "Seen":
        """Fill in the page's own form, the one that is not of the frame, and send it."""
        action, fields = next((a, f) for a, f in self.forms if a.split("?")[0] == self.address.split("?")[0])
        return arrived(self.me, self.me.post(action, {**fields, **values}, follow=True))

    def undo(self) -> "Seen":
        """Press the button beside what was just done."""
        action = next(a for a, _ in self.forms if a.startswith("/acts/"))
        return arrived(self.me, self.me.post(action, follow=True))


def look(me: Client, address: str) -> Seen:
    """Go to a page."""
    return arrived(me, me.get(address, follow=True))


def arrived(me: Client, answer: Any) -> Seen:
    """The page that an answer leads to."""
    assert answer.status_code in {200, 422}, answer.status_code
    return Seen(me, answer.request["PATH_INFO"], answer.content.decode())
