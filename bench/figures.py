"""What was measured, what is allowed, and the table that sets both side by side."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

# The most each page may cost, in bare pages of the same run.
BARE = "bare"
UNCHANGED = "Today, nothing changed since"
PAGES = {
    "Today": 6.0,
    "people, first page": 4.0,
    "people, far down": 4.0,
    "a person": 4.0,
    "search, rare name": 4.0,
    "search, common word": 8.0,
    "search, common word begun": 8.0,
    "search, name and organisation": 4.0,
}
# How much more it may cost in the largest workspace than in the smallest.
GROWTH = 1.5
# Bounds in bare pages hold from this size on.
LARGE = 10_000


class Limit(NamedTuple):
    """How a figure that is no page is written, and what it must keep to."""

    unit: str = ""
    digits: int = 0
    at_most: float | None = None
    at_least: float | None = None


START = "start to first page"
MEMORY = "memory at rest, all processes (RSS)"
MEMORY_SHARED = "the same, shared pages counted once (PSS)"
THROUGHPUT = "Today, requests a second, 16 clients"
ANEW_THROUGHPUT = "Today made anew each time, requests a second"
BARE_THROUGHPUT = "bare, requests a second, 16 clients"
PREVIEW = "10,000 rows previewed"
IMPORT = "10,000 rows brought in"
NOTE_MEANWHILE = "a note saved while they are, at worst"

LIMITS = {
    START: Limit("s", 2, at_most=1.0),
    MEMORY: Limit("MB", at_most=200.0),
    MEMORY_SHARED: Limit("MB"),
    THROUGHPUT: Limit(at_least=300.0),
    ANEW_THROUGHPUT: Limit(),
    BARE_THROUGHPUT: Limit(),
    PREVIEW: Limit("s", 2),
    IMPORT: Limit("s", 2, at_most=2.0),
    NOTE_MEANWHILE: Limit("s", 2, at_most=0.5),
}


@dataclass
class Figures:
    """What was measured at one size: milliseconds of each page and form, and the rest by name."""

    size: int
    database: str = "SQLite"
    p50: dict[str, float] = field(default_factory=dict)
    p95: dict[str, float] = field(default_factory=dict)
    other: dict[str, float] = field(default_factory=dict)

    def note(self, name: str, times: Sequence[float]) -> None:
        """Keep the middle and the slow end of so many milliseconds."""
        self.p50[name], self.p95[name] = statistics.median(times), statistics.quantiles(times, n=20)[-1]

    def in_bare_pages(self, name: str) -> float:
        """How many bare pages one such page costs."""
        return self.p50[name] / self.p50[BARE]

    @property
    def is_bound(self) -> bool:
        """PostgreSQL is printed beside, without a bound."""
        return self.database == "SQLite"

    @property
    def is_large(self) -> bool:
        """Pages of small workspaces are printed beside, without a bound in bare pages."""
        return self.is_bound and self.size >= LARGE


def is_over(limit: Limit, value: float) -> bool:
    """Whether a figure misses what it must keep to."""
    too_much = limit.at_most is not None and value > limit.at_most
    too_little = limit.at_least is not None and value < limit.at_least
    return too_much or too_little


def growth(small: Figures, large: Figures) -> dict[str, float]:
    """How many times as much each page costs in the larger workspace."""
    return {name: large.p50[name] / small.p50[name] for name in PAGES if name in small.p50 and name in large.p50}


def over(measured: Sequence[Figures]) -> list[str]:
    """Every figure that misses its bound, in words."""
    found = []
    for one in measured:
        for name, most in PAGES.items():
            if one.is_large and name in one.p50 and (ratio := one.in_bare_pages(name)) > most:
                found.append(f"{name} at {one.size:,}: {ratio:.2f} bare pages, at most {most:g}")
        for name, limit in LIMITS.items():
            if one.is_bound and name in one.other and is_over(limit, one.other[name]):
                found.append(f"{name} at {one.size:,}: {_written(name, one.other[name])}, {_bound(limit)}")
    on_sqlite = sorted((one for one in measured if one.database == "SQLite"), key=lambda one: one.size)
    if len(on_sqlite) > 1:
        small, large = on_sqlite[0], on_sqlite[-1]
        found += [
            f"{name} from {small.size:,} to {large.size:,}: {times:.2f} times, at most {GROWTH:g}"
            for name, times in growth(small, large).items()
            if times > GROWTH
        ]
    return found


def conclusion(measured: Sequence[Figures]) -> str:
    """What the run showed: all that is over its bound, or what it is that keeps to it."""
    if found := over(measured):
        return "\n".join(["Over:", *found])
    judged = ["the figures that are no pages"] if any(one.is_bound for one in measured) else []
    judged += [f"pages from {LARGE:,} people on"] if any(one.is_large for one in measured) else []
    judged += ["growth"] if len({one.size for one in measured if one.is_bound}) > 1 else []
    return f"Within their bounds: {', '.join(judged)}." if judged else "Nothing here has a bound."


def table(measured: Sequence[Figures]) -> str:
    """All figures in Markdown: a column a run."""
    names = [name for name in measured[0].p50 if all(name in one.p50 for one in measured)]
    others = [name for name in LIMITS if all(name in one.other for one in measured)]
    lines = [
        "| p50 / p95 in ms (× bare) | bound |" + "".join(f" {one.size:,}, {one.database} |" for one in measured),
        "|---|---:|" + "---:|" * len(measured),
    ]
    for name in names:
        bound = f"{PAGES[name]:g} ×" if name in PAGES else ""
        lines.append(f"| {name} | {bound} |" + "".join(f" {_page(one, name)} |" for one in measured))
    for name in others:
        cells = "".join(f" {_other(one, name)} |" for one in measured)
        lines.append(f"| {name} | {_bound(LIMITS[name])} |{cells}")
    return "\n".join(lines)


def as_json(measured: Sequence[Figures]) -> list[Mapping[str, object]]:
    """For comparing one run with another."""
    return [asdict(one) for one in measured]


def _page(one: Figures, name: str) -> str:
    times = f"{one.p50[name]:.1f} / {one.p95[name]:.1f}"
    if name == BARE:
        return times
    ratio = one.in_bare_pages(name)
    mark = ", **over**" if one.is_large and name in PAGES and ratio > PAGES[name] else ""
    return f"{times} ({ratio:.2f} ×{mark})"


def _other(one: Figures, name: str) -> str:
    mark = " (**over**)" if one.is_bound and is_over(LIMITS[name], one.other[name]) else ""
    return _written(name, one.other[name]) + mark


def _written(name: str, value: float) -> str:
    limit = LIMITS[name]
    return f"{value:,.{limit.digits}f} {limit.unit}".strip()


def _bound(limit: Limit) -> str:
    if limit.at_most is not None:
        return f"at most {limit.at_most:g} {limit.unit}".strip()
    return f"at least {limit.at_least:g} {limit.unit}".strip() if limit.at_least is not None else ""
