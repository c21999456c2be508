"""Shows in a text the words that were asked for."""

import re

from markupsafe import Markup, escape

from soundings.search.folding import words

# Words as they stand, with their marks and apostrophes.
STANDING = re.compile(r"[^\W_]+(?:['’ʼ\u0300-\u036f]+[^\W_]*)*")


def marked(text: str, asked: str) -> Markup:
    """`text` with the words that begin as one of those asked for in <mark>."""
    wanted = tuple(words(asked))
    if not wanted:
        return escape(text)
    pieces, end = [], 0
    for standing in STANDING.finditer(text):
        if any(word.startswith(wanted) for word in words(standing[0])):
            pieces += [escape(text[end : standing.start()]), Markup("<mark>{}</mark>").format(standing[0])]
            end = standing.end()
    return Markup().join([*pieces, escape(text[end:])])


def excerpt(text: str, asked: str, length: int = 140) -> str:
    """A piece of a long text, where the first of the words asked for stands."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    wanted = tuple(words(asked))
    first = next((at.start() for at in STANDING.finditer(text) if any(w.startswith(wanted) for w in words(at[0]))), 0)
    start = text.rfind(" ", 0, max(first - length // 3, 0)) + 1
    end = start + length
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
