"""The question bank that ships with Soundings: open questions of our own wording, by topic (P18, P27–P29).

The words stand in `bank.toml`. A question's name is its topic and its place: 'skills-3'.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Shipped:
    """A question of the bank."""

    name: str
    topic: str
    text: str


@cache
def _read() -> Mapping[str, list[str]]:
    text = resources.files("soundings.interviews").joinpath("bank.toml").read_text(encoding="utf-8")
    questions: Mapping[str, list[str]] = tomllib.loads(text)["questions"]
    return questions


@cache
def by_topic() -> Mapping[str, tuple[Shipped, ...]]:
    """Every topic of the bank with its questions, in the order of the file."""
    return {
        topic: tuple(Shipped(f"{topic}-{place}", topic, text) for place, text in enumerate(texts, 1))
        for topic, texts in _read().items()
    }


def named(name: str) -> Shipped | None:
    """The question of that name, if the bank has one."""
    topic = name.rpartition("-")[0]
    return next((question for question in by_topic().get(topic, ()) if question.name == name), None)


def closing_asks() -> tuple[str, ...]:
    """What no talk ends without: who else, what to join, attend or read, and what I can do for them (P28, P29)."""
    return tuple(question.text for question in by_topic()["closing"][:3])
