"""Words that leave an outsider behind: abbreviations nobody explains, and the empty terms of business prose."""

from __future__ import annotations

import re

from soundings.coach.reading import Reading, Span

# Written in capitals, or a mix that no plain word has: TCFD, QoE, K8s. These everybody knows.
_ABBREVIATION = re.compile(r"\b(?=[A-Za-z0-9&/-]{0,9}[A-Z])[A-Za-z]?(?:[A-Z0-9][A-Za-z0-9&]{0,7}){1,3}\b")
_KNOWN = frozenset(
    [
        "I",
        "A",
        "PhD",
        "MBA",
        "BA",
        "BSc",
        "MSc",
        "MA",
        "BS",
        "MS",
        "AI",
        "IT",
        "HR",
        "PR",
        "UX",
        "UI",
        "TV",
        "UK",
        "US",
        "USA",
        "EU",
        "NHS",
        "GPA",
        "CV",
        "PC",
        "DIY",
        "UN",
        "CEO",
        "CFO",
        "CTO",
        "OK",
        "NGO",
        "STEM",
        "MD",
        "RN",
        "BBC",
        "PE",
        "ESL",
        "EFL",
        "GP",
        "PA",
        "SQL",
        "HTML",
        "CSS",
        "CAD",
        "GIS",
        "MIT",
        "UCLA",
        "NYU",
        "UCL",
        "LSE",
        "IBM",
        "SAP",
        "AWS",
        "API",
        "APIs",
        "PM",
        "QA",
        "R&D",
        "B2B",
        "VP",
        "CPA",
        "GED",
        "TA",
        "AM",
    ]
)
_EMPTY = re.compile(
    r"\b(?:synerg\w{1,5}|paradigm\S{0,12}|leverag\w{1,3}|stakeholder\w?|scal(?:able|e-?up)|value[-"
    r" ]add\w{0,3}|omni-?channel|growth[- ]hack\w{1,3}"
    r"|ideat\w{1,3}|operationali[sz]\w{1,3}|learnings|deliverables|bandwidth|full[- ]funnel|move the"
    r" needle|end[- ]to[- ]end|thought leader\w{0,4}"
    r"|best[- ]in[- ]class|mission[- ]aligned|outcomes?[- ]focused|ecosystems?|human[- ]centric|purpose[-"
    r" ]driven|low[- ]hanging|agile|pivot\w{0,3}|ninja"
    r"|full[- ]stack|micro-?\w{4,14}|event-driven|zero-trust|cloud[- ]native|data[- ]driven"
    r"|disrupt\w{1,4}|frameworks?|verticals?|go-to-market|kpis?|okrs?"
    r"|roadmap\w?|carve-outs?|portcos?|buy-side|sell-side|attribution|pipelines?|actionable|holistic"
    r"|cross-functional|lifecycle|touchpoints?|monetis\w{1,5}|monetiz\w{1,5})\b"
)


def terms(reading: Reading) -> list[Span]:
    """Every term an outsider would stumble over, in order, each word once."""
    found, known = [], set()
    for match in _ABBREVIATION.finditer(reading.text):
        word = match.group()
        capitals = sum(letter.isupper() for letter in word)
        if capitals >= 2 and word not in _KNOWN and word not in known and not _is_explained(reading, match.end()):
            known.add(word)
            found.append(Span(*match.span()))
    for match in _EMPTY.finditer(reading.folded):
        if match.group() not in known:
            known.add(match.group())
            found.append(Span(*match.span()))
    return sorted(found, key=lambda span: span.start)


def is_heavy(reading: Reading, found: list[Span]) -> bool:
    """One term, or two in a longer text, are fine; three and more, or one word in twenty, are not."""
    if len(found) < 3:
        return False
    return len(found) >= 5 or len(found) * 20 >= reading.word_count


def _is_explained(reading: Reading, end: int) -> bool:
    """'HVAC, that is …', 'HVAC (heating …)'."""
    after = reading.folded[end : end + 14].lstrip(" ,")
    return after.startswith(("(", "that is", "which is", "meaning", "or "))
