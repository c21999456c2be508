"""Answers that are kept as files."""

from typing import TypeVar

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

Answer = TypeVar("Answer", HttpResponse, StreamingHttpResponse)


def named(answer: Answer, name: str) -> Answer:
    """Kept under that name instead of shown."""
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return answer


def plain_name(title: str, otherwise: str) -> str:
    """A title as the name of a file on any system."""
    kept = "".join(sign if sign.isalnum() else "-" for sign in title.lower())
    return "-".join(filter(None, kept.split("-")))[:80] or otherwise
