"""Who sent the sender: whether somebody is named, and whether the name comes at once (P10).

Names are capital letters in the text as it was written, so here the text is read unfolded. Patterns are bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundings.coach.reading import Reading, Span

_TITLE = (
    r"(?:(?:Dr|Canon|Auntie|Mdm|Mme|Herr|Frau|Señora|Señor|Mr|Mrs|Ms|Mx|Prof|Professor|Dean|Coach|Pastor|Sister"
    r"|Father|Judge|Deacon|Reverend|Rev"
    r"|Rabbi|Imam|Captain|Capt|Colonel|Col|Major"
    r"|Sergeant|Sgt|Lieutenant|Lt|Chief|Chief Warrant Officer|Maître|Aunt|Uncle|Auntie|Sir|Madam|Shri|Smt"
    r"|Senator|Principal|Director|Chef|coach|professor|prof|dr)\.?\s)"
)
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]{0,25}(?:-[^\W\d_][\w'’]{0,25})?"
_NAME = (
    rf"(?<![\w-])(?<!the\s)(?<!The\s)(?<!\san\s)(?<!\sa\s)(?!(?:Oh|Well|And|But|Also|So|Okay|Yes|PS"
    rf"|Actually|Finally|I|You|My|Your|He|She|They|We|It)\b)(?>{_TITLE}{{0,2}}{_WORD}(?:\s(?:[A-Z]\.|(?:de"
    rf"|da|del|der|van|von|la|le|bin|al)\b|{_WORD})){{0,4}}"
    r"|(?:coach|professor|prof|dr)\.?\s[a-z]\w{1,15}|\[[^\]\n]{2,40}\])"
)
_SENT = (
    r"(?:(?:had |has |have |was |'s |kindly |very kindly |recently |strongly |also |both |first |just "
    r"|once |been kind enough to |was kind enough to |(?:was|has been) (?:so |very )?(?:good"
    r"|kind) (?:enough )?(?:as )?to |highly |thoughtfully |always |often )*"
    r"(?:suggest(?:s|ed)?|recommend(?:s|ed)?|told me|ask(?:s|ed) me to|tells me|tell me|said|says|mention(?:s|ed)?"
    r"|refer(?:s|red)? me|advis(?:es|ed)|urg(?:es|ed)|encourag(?:es|ed)|asked me to"
    r"|gave (?:me|us)|gives me|pass(?:es|ed) (?:on|along|me)|shared (?:your|with me)|introduced|point(?:s"
    r"|ed) me|direct(?:s|ed) me|put (?:me|us) in touch|connected us|connected me|sent me|steered me"
    r"|thought (?:you|that you|it|we|i|I)|thinks (?:you|that you|I|i|we)|felt (?:you|that you|I)"
    r"|insist(?:s|ed)|reckon(?:s|ed)?|speaks? (?:so |very )?(?:highly|warmly|well)|spoke (?:so |very"
    r" )?(?:highly|warmly|well)"
    r"|let me know (?:about|that) you|believ(?:es|ed) (?:you|that you)|recommended that|wanted me to|is"
    r" the one who|spoken of you|spoke of you|speaks of you|she's the one|he's the one|nudged me|provided"
    r" (?:me )?(?:with )?your|offered to introduce|was telling me about you|talked about you|knew you"
    r"|knows you|vouched|forwarded me your|dropped your name|sends))"
)
# What may stand between a name and what the person did: 'Ms Park, who trained with you,', '(your old roommate)'.
_ASIDE = (
    r"(?:,\s(?!I\b|i'm\b|I'm|so\b|and I\b|but\b)[^.?!\n]{1,100}?,"
    r"|\s\([^)\n]{1,80}\)|\s(?:at|from|in|of|over at|who|and I|and|on)\s[^.?!,\n]{1,70}?"
    r"|\s[a-z]{3,9}s\s[^.?!,\n]{1,50}?\sand"
    r"|\s(?:served|works?|worked|trained|studied|is|was|taught|has|lives|shares?|plays?|sings?|knows"
    r"|went)\b[^.?!\n]{1,80}?(?:,? and)){0,2}"
)
_SAYS = re.compile(rf"(?P<name>{_NAME}){_ASIDE},?\s(?:{_SENT})\b")
_OF = re.compile(
    rf"\b(?:(?:[Ss]uggestion|[Rr]ecommendation|[Rr]eferral|[Aa]dvice|[Rr]equest|[Ii]ntroduction|[Uu]rging"
    rf"|[Ee]ncouragement|[Bb]ehest|[Ii]nstigation|[Kk]indness|[Cc]ourtesy)\s(?:of|from|by)"
    rf"|(?:[Rr]eferred|[Rr]ecommended|[Ii]ntroduced|[Ss]uggested|[Dd]irected|[Ss]ent|[Pp]ointed|given"
    rf"|shared|passed on|provided|encouraged|advised|urged)(?:\s(?:to|in|your|you|me|way|name|contact"
    rf"|number|e-?mail|address|direction|information|details|by|and|was|this|on|along|us)){{0,6}}\sby"
    rf"|(?:name|number|contact|e-?mail|address|details|information|info|card)(?:\s(?:information|details"
    rf"|address|and|number|e-?mail|name|was|info))*\s(?:from|through|via)"
    rf"|(?:heard|learned|learnt|know|knew|found out)\s(?:about|of)\s(?:you|your\s\w+)\s(?:from|through"
    rf"|via)|(?:found|reached|reaching out to|contacting|writing to|connected with)\syou\s(?:through|via"
    rf"|thanks to)"
    rf"|mutual (?:friend|acquaintance|colleague|contact|connection)s?,?|via)"
    rf",?\s(?:(?:my|our|your|his|her)\s(?:[^\s.?!,\n]{{1,20}},?\s){{0,4}}|(?:an?"
    rf"|the)\s(?:[a-z]\S{{1,20}}\s){{1,4}})?(?:,\s)?(?P<name>{_NAME})"
    r"(?!['’]s?\s)(?!\s(?:[a-z'’]{1,15}\s){0,2}(?:forum|page|office|network|group|directory|list|alumni"
    r"|website|association|database|conference|podcast))"
)
_POSSESSIVE = re.compile(
    rf"(?P<name>{_NAME})['’]s\s(?:\w+\s)?(?:suggestion|recommendation|referral|advice|request|introduction"
    rf"|urging|encouragement|behest|kind words)"
)
_SPOKE = re.compile(
    rf"\b(?:spoke|speaking|spoken|talked|talking|chatted|met|worked|work|working|conversation|talk|chat"
    rf"|lunch|studying|studied)\s(?:recently\s|briefly\s)?(?:with|to|under|for|alongside)\s"
    rf"(?:(?:my|our|your)\s(?:[^\s.?!,\n]{{1,20}}\s){{0,4}})?(?P<name>{_NAME})[^.?!\n]{{0,120}}?\b(?:who"
    rf"|and (?:he|she|they))\s(?:\w+\s)?(?:{_SENT})"
)
_FIRST_PERSON = re.compile(
    rf"(?P<name>{_NAME})[^.?!\n]{{0,90}}?\b(?:is|was) (?:my|an? (?:friend|colleague|neighbo[u]?r|cousin"
    rf"|classmate))\b[^.?!\n]{{0,60}}|(?P<kin>\b(?:[Yy]our|[Mm]y) (?:\w+["
    rf" -]){{1,3}}?(?P<name2>{_NAME}))[^.?!\n]{{0,90}}?(?:,? and|,|;) (?:he|she|they) (?:\w+ )?(?:{_SENT})"
)
_IT_WAS = re.compile(
    rf"\b(?:[Ii]t (?:was|is)|[Tt]he person who \w{{3,12}}[^.?!,\n]{{0,60}} (?:was|is))\s(?:(?:my|our"
    rf"|your)\s(?:[^\s.?!,\n]{{1,20}},?\s){{0,4}})?(?P<name>{_NAME})(?=,|\s(?:who|that)\b)"
)
# Beginnings of a sentence and organisations are no persons.
_NOBODY = re.compile(
    r"^(?:I|You|He|She|They|We|It|The|This|That|My|Your|Our|His|Her|Their|And|But|So|As|When|If|Who|What"
    r"|Someone|Somebody|Everyone|Everybody|People|One|A|An|Some|Many|"
    r"LinkedIn|Google|Facebook|Instagram|Twitter|Friends|Colleagues|Career|Careers|University|College"
    r"|Linkedin|Also|Then|There|Hi|Hello|Dear|Please|Thank|Thanks|Since|After|Before|At|In|On|From|By"
    r"|Having|Both|"
    r"Several|Another|Everything|Nobody|Alumni|Reading|Research|Articles?|Mondays?|Tuesdays?|Wednesdays?"
    r"|Thursdays?|Fridays?|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|IT|HR|"
    r"Naukri|Indeed|Handshake|Glassdoor|Xing|Meetup|Slack|Reddit|Discord|Quora|Monster|Recently|Last|Today"
    r"|Yesterday|Good|Subject|Re)\b(?!\s(?:[A-Z][a-z]+\s)?$)"
)
_ORGANISATION = re.compile(
    r"\b(?:University|College|School|Office|Services|Cent(?:er|re)|Association|Society|Network|Directory"
    r"|Institute|Department|Team|Club|Group|Company|Inc|Ltd|LLC|Foundation|Council|Chamber|Library"
    r"|Program(?:me)?|Database|Page|Website|LinkedIn|Conference|Podcast|Magazine|Review|Times|Journal)\b"
)
# A name after these is a place or a paper: 'at Eastlake', 'in the Sports Digest'.
_PLACE = re.compile(r"\b(?:at|in|near|the|The|an?)\s(?:[A-Z]\w{0,20}\s){0,3}$")
_PLACEHOLDER = re.compile(
    r"\[[^\]\n]*(?:nam|refer|mutual|contact|friend|professor|colleague|connection|person|alum)[^\]\n]*\]", re.I
)


@dataclass(frozen=True, slots=True)
class Referrer:
    """Somebody named as having sent the sender: the name, the sentence, and whether it comes at once."""

    name: str
    span: Span
    sentence: Span
    first: bool


# Within so many sentences after the greeting a name comes at once; beyond so many characters nobody looks for one.
_AT_ONCE = 2
_LONGEST = 6000
_A_NAME = 6  # words of 'Hello, Professor Van der Merwe?'


def referrer(reading: Reading) -> Referrer | None:
    """Who is named as having sent the sender, or None."""
    begun, text = reading.greeting.end, reading.text
    last = min(reading.closing.start, begun + _LONGEST)
    best: re.Match[str] | None = None
    for pattern in (_SAYS, _OF, _POSSESSIVE, _SPOKE, _FIRST_PERSON, _IT_WAS):
        for found in pattern.finditer(text, begun, last):
            name = _name(found)
            if (
                _is_somebody(name)
                and not _PLACE.search(text, max(0, found.start(_group(found)) - 40), found.start(_group(found)))
                and (best is None or found.start() < best.start())
            ):
                best = found
                break
    if best is None:
        return None
    start = best.start(_group(best))
    return Referrer(
        _name(best),
        Span(start, start + len(_name(best))),
        reading.sentence_at(start),
        _number(reading, start) <= _AT_ONCE,
    )


def _group(found: re.Match[str]) -> str:
    return "name" if found.groupdict().get("name") else "name2"


def _name(found: re.Match[str]) -> str:
    return found[_group(found)]


def _is_somebody(name: str) -> bool:
    if name.startswith("["):
        return bool(_PLACEHOLDER.match(name))
    return not _NOBODY.match(name) and not _ORGANISATION.search(name)


_SMALL_TALK = re.compile(
    r"(?:hi|hello|hey|yes|okay|ok|good|great|right|is (?:that|this)|am i speaking)\b[^.?!]{0,40}[.?!]{0,5}$"
)


def _asks_whether_it_is_they(reading: Reading, sentence: Span) -> bool:
    """'Hello, Professor Van der Merwe?': the greeting on the telephone, whole."""
    said = reading.folded[sentence.start : sentence.end]
    return sentence.start < reading.greeting.end and said.endswith("?") and len(said.split()) <= _A_NAME


def _number(reading: Reading, offset: int) -> int:
    """Which sentence after the greeting holds this offset, small talk on the telephone left out."""
    number = 0
    for sentence in reading.sentences:
        if sentence.start > offset:
            break
        if sentence.end <= reading.greeting.end or _asks_whether_it_is_they(reading, sentence):
            continue
        said = reading.folded[max(sentence.start, reading.greeting.end) : sentence.end].strip(" ,\n")
        if sentence.end <= offset and (len(said.split()) <= 1 or _SMALL_TALK.match(said)):
            continue
        number += 1
    return number
