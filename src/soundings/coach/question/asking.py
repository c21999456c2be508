"""What is asked in a text, and in which form: by effect rather than by grammar.

'Could you walk me through …' has the grammar of a yes/no question and the effect of an open one; 'Which is better, A or
B?' the other way round. A text is cut into its questions, each with its form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from soundings.coach.cues import compiled
from soundings.coach.reading import Reading, Span


class Form(StrEnum):
    """How a question is put."""

    WH = "wh"
    REQUEST = "request"
    INVITATION = "invitation"
    FRAGMENT = "fragment"
    COUNT = "count"
    FACT = "fact"
    YES_NO = "yes or no"
    RECOMMEND = "recommend"
    TAG = "tag"
    STATEMENT = "statement"


# Nobody answers these with a yes or with one word.
OPEN = frozenset({Form.WH, Form.REQUEST, Form.INVITATION, Form.FRAGMENT})


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a text: its span (lead-in words left out), its form and its first words."""

    span: Span
    form: Form
    head: str

    @property
    def is_question(self) -> bool:
        """Whether anything is asked."""
        return self.form is not Form.STATEMENT


_WH = r"(?:what|how|why|who|whom|whose|where|when|which|wh?at|wh?t)(?:'s|s|'re|'d|'ve|'ll)?"
_AUX = (
    r"(?:is|are|am|was|were|do|does|did|has|have|had|will|would|can|could|should|shall|may|might|must|ought"
    r"|(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should|must)n'?t|cannot)"
)
_SUBJECT = (
    r"(?:you|u|ya|i|we|he|she|it|they|there|that|this|these|those|one|anyone|anybody|someone|somebody|people"
    r"|most|your|my|his|her|their"
    r"|our|its|the|an?|any|not|being|working|having|every\w{0,8}|some|other|all|women|men)"
)
_BEGINS = re.compile(rf"(?:{_WH}|{_AUX} {_SUBJECT})\b")
# Where a second question begins within a sentence.
_JOINT = re.compile(
    rf"(?:[,;:]\s{{0,3}}|\s-{{1,2}}\s|\s/\s|\s(?=(?:and|or|but|plus|also|&)\s))(?:(?:and|or|but|plus|also|then"
    rf"|&|so)\s{{1,2}}){{0,3}}"
    rf"(?={_WH}\b|{_AUX}\s{_SUBJECT}\b|any\s|(?:could|can|would)\syou\b"
    r"|(?:please\s)?(?:tell|walk|describe|share|give|explain)\s(?:me|us|a|your|the)\b)"
)
# 'Your boss, who hired you, …' adds to what was said and asks nothing.
_RELATIVE = re.compile(
    rf"(?:who|which|where|when)\s(?!{_AUX}\b|else\b|should\b)(?:did|had|was|is|has|were|you"
    rf"|i|we)\s(?!you\b|it\b|the\b|your\b)|which\s(?:not|ones)\b"
)
_LEAD = re.compile(
    r"(?:(?:[-*•·>#]+|\(?\d{1,3}[.):]|\(?[a-h]\)|q\d{0,2}[.:)]|"
    r"(?:so|and|or|but|ok|okay|well|also|then|now|finally|lastly|first|firstly|secondly|next|hi|hello|hey|yes"
    r"|honestly|frankly|actually|just"
    r"|generally(?: speaking)?|overall|oh|um|uh|hmm|right|great|plus|anyway|basically|really|seriously|sir"
    r"|ma'?am|madam|looking back"
    r"|in general|in hindsight|in short|personally|specifically|besides|apart from that|before (?:i|we"
    r"|you) \w{2,8}(?: off| up)?"
    r"|(?:one|a|my|just one|the) (?:more|last|final|other|quick|first|next|second) (?:thing|question|one)?"
    r"|quick question|question"
    r"|out of (?:curiosity|interest)|if i may(?: ask)?|if (?:you|u) don'?t mind(?: (?:me|my) asking)?"
    r"|if it'?s (?:okay|ok|all right)(?: to ask)?"
    r"|if (?:possible|you can|that's okay)|i hope (?:this|it|that) isn'?t [\w ]{2,40}|no offen[cs]e"
    r"|sorry(?: to ask| if [\w ]{2,40})?"
    r"|(?:in|from|based on|given|with) your (?:own |personal |years of |professional )?(?:opinion|view"
    r"|experience|field|role|mind|perspective"
    r"|point of view|line of work|industry|work|judg\w{3,5}|company|position|job|expertise|background)"
    r"|(?:may|can|could|might) (?:i|we) ask(?: you)?|do you mind (?:if i ask|my asking|me asking)"
    r"|would you mind (?:if i asked?|my asking)"
    r"|(?:i )?(?:was |am |'m )?just (?:curious|wondering)|i was going to ask|i wanted to ask(?: you)?"
    r"|i'?d like to ask(?: you)?"
    r"|my question is|i want to ask)\b)[\s,:;.-]{0,4}){1,6}".replace(" ", r"\s")
)
_ASKS_TO_TELL = (
    r"(?:tell|describe|walk|share|explain|talk|take|give|help me (?:to )?understand|elaborate|say (?:a (?:bit"
    r"|little|few)|more|something)|speak"
    r"|name|list|expand|paint|shed|outline|summari[sz]e|show|fill me in|think of|point me|point out|break down"
    r"|comment|enlighten|clarify|go into|go over"
    r"|run (?:me|us) through|compare|reflect|let me know (?:what|how|why|which|who|where|about)|provide|discuss"
    r"|put|educate|advise|teach|illustrate"
    r"|identify|offer|highlight|unpack|look at|read|review|critique|spare|detail|mention)\b"
)
_COULD_YOU = (
    r"(?:(?:could|can|would|will|might|cld|cud) (?:you|u|ya)(?: (?:please|pls|kindly|perhaps|possibly|maybe"
    r"|just|briefly|also|mind|be (?:able|willing"
    r"|open|happy|so kind as|kind enough|comfortable)|like|care|give me|to|quickly)){0,4}|(?:do|would) (?:you"
    r"|u) mind(?: please)?"
    r"|(?:may|could|can|might) i (?:ask|trouble|invite|get|have|persuade) (?:you )?(?:to|for)?|please|pls|plz"
    r"|kindly|would it be possible (?:for you )?to"
    r"|i(?:'d| would)? (?:really )?(?:be grateful|appreciate it|love it|like it) if you (?:could|would|can)"
    r"|i(?:'d| would) (?:like|love|want) you to|i was (?:wondering|hoping) if you (?:could|would|can|might)"
    r"|i (?:wonder|hope) (?:if )?you (?:could|would|can))"
)
_FORMS: tuple[tuple[Form, str], ...] = (
    (
        Form.RECOMMEND,
        (
            rf"(?:(?:{_COULD_YOU} |do you (?:\w{{3,9}} )?|have you )(?:recommend|suggest)|(?:{_AUX}) (?:you|there"
            rf"|u)\b[^?]{{0,70}}\b(?:recommend|suggest)\b)"
        ),
    ),
    (
        Form.REQUEST,
        (
            rf"(?:{_COULD_YOU} (?:be )?(?:{_ASKS_TO_TELL}|(?:telling|describing|walking|sharing|explaining|talking"
            rf"|taking|giving|elaborating|speaking|expanding"
            rf"|saying)\b)|(?:tell|walk|describe|share|explain|talk|take|give|run|help|fill|paint|elaborate|list"
            rf"|name|outline|compare) (?:me|us|a|an|the"
            r"|your|about|more|some|through|on|how|what|why|one|two|three|which|to)\b"
            r"|i(?:'d| would|'m| am| was|'ve always| have always)? ?(?:\w{3,9} )?(?:love|like|curious|interested"
            r"|keen|eager|want|wonder|wondering|wondered|hoping)"
            r"(?: (?:to|in|know|hear|learn|understand|about|find|out|more|hearing|knowing|learning|get|your|see|a"
            r"|bit|little|from|you|as)){0,9} "
            rf"(?:{_WH}|about|your|thoughts|view|opinion|perspective|advice|of|story|experience)\b|curious (?:to"
            rf"|about|how|what|why|which|where)\b"
            r"|let'?s (?:talk|hear)|let me (?:know|hear) (?:what|how|why|which|who)|interested to (?:know|hear)"
            r"|talk to me about|say more)"
        ),
    ),
    (
        Form.INVITATION,
        (
            r"(?:is|are|was|were|would) there (?:maybe |perhaps |also |possibly )?(?:anyone|anybody|someone"
            r"|somebody|something|anything|any ?one|any ?thing"
            r"|an?y? (?:\w{2,14} ){0,2}(?:advice|tips?|thoughts?|person|people|questions?|topics?|areas?|books?"
            r"|resources?|courses?|events?|groups?|associations?"
            r"|organi[sz]ations?|tricks?|pitfalls?|suggestions?|podcasts?|websites?|ways? (?:i|that|in which)"
            r"|person|others?|skills?|aspects?|parts?|things?))\b"
            r"|(?:do|did|would|have|might|could) (?:you|u)(?: happen to)?(?: have| know(?: of)?| got| see"
            r"| think of)(?: any| an?| some)?"
            r" ?(?:\w{2,14} ){0,2}(?:advice|tips?|thoughts?|comments?|suggestions?|recommendations?|feedback"
            r"|pointers?|opinions?|views?|ideas?|insights?|words"
            r"|anyone|anybody|someone|somebody|stories|guidance|hints?|lessons|warnings?|examples?|favou?rites?"
            r"|others|other people|people (?:who|i|that))\b"
            r"|(?:any|some|got any|have any) (?!chance|openings?|vacanc|jobs?|possib)(?:\w{2,14} ){0,3}(?:advice"
            r"|tips?|thoughts?|comments?|suggestions?"
            r"|recommendations?|feedback|pointers?|opinions?|views?|ideas?|words|resources?|books?|lessons?"
            r"|courses?|websites?|podcasts?|names|people|insights?"
            r"|guidance|regrets|stories|hints?|groups?|events?|anecdotes?)\b|any(?:thing|one|body) (?:else|i|you"
            r"|that|who|to)\b"
        ),
    ),
    (
        Form.COUNT,
        (
            r"(?:(?:roughly|about|approximately|around) )?(?:how many|(?:in )?(?:what|which) (?:year|month)|how old"
            r"|what age|how tall"
            r"|(?:for )?how long (?:have|has) you|what (?:day|date|time)\b)"
        ),
    ),
    (
        Form.FACT,
        (
            r"(?:when(?:'s| is| was| were| did| are| do| does| will| can| could)\b(?! you (?:last|get to|know"
            r"|first (?:realise|realize|feel|know)))"
            r"|where(?:'s| is| are| was| were)\b|where (?:did|do) you (?:go|study|live|grow|work|train|graduate"
            r"|attend|come)\b"
            r"|where can i (?:find|download|apply|get|see|buy)|who(?:'s| is| are| was) (?:the|your|in charge|on"
            r"|responsible)\b|who (?:owns|runs|founded|won|publishes|sits)"
            r"|what(?:'s| is| are| was| were) (?:the|your) (?:\w{2,14} )?(?:name|names|number|address|email|e-mail"
            r"|website|url|deadline|cost|price|fees?|"
            r"title|job title|salary|wage|rate|age|phone|dates?|hours|opening hours|location|revenue|turnover"
            r"|headcount|pass (?:mark|rate)|minimum|maximum"
            r"|average|dress code|religion|grade|gpa|weight|pension|bonus|nationality|star sign)\b"
            r"|what (?:grades?|gpa|degree did|colou?r|kind of car|school did"
            r"|university did|college did|company did|major did)"
            r"|how (?:often|far is|big is|large is|tall|much (?:do|does|did|is|are|money|will|vacation|holiday"
            r"|notice|tax|can|would))\b"
            r"|which (?:is|are|one is|was|would be|do you prefer|of (?:the two|these))\b[^?]{0,60}\bor\b"
            r"|which (?:company|school|university|college|team|party|union|church"
            r"|software does|bank|firm|department|town|city|country|state) (?:do|did|are|is|was|were|does|have|has)\b"
            r"|on a scale|out of ten|how (?:satisfied|happy) are you)"
        ),
    ),
    (Form.WH, rf"(?:(?:in|at|to|for|from|of|on|with|by|under|about|during|through|over|after|against) )?(?:{_WH})\b"),
    (Form.YES_NO, rf"{_AUX} (?:\w|')"),
    (
        Form.YES_NO,
        (
            r"(?:ever|you|u|still|planning|going|happy|worth|possible|married|got|hiring|need"
            r"|ready)\b[^?]{0,80}\?"
        ),
    ),
)
_COMPILED = tuple((form, compiled(pattern)) for form, pattern in _FORMS)
_TAG = re.compile(
    (
        rf"[,;.-] {{0,3}}(?:{_AUX} (?:it|you|they|he|she|we|there|i|that|this|one)(?: not| think| agree| say"
        rf"| find| feel| reckon| suppose){{0,2}}"
        r"|right|correct|no|yes|yeah|eh|innit|surely|huh|true|agreed?|i (?:suppose|assume|guess|take it|imagine"
        r"|presume|bet)|you agree|agree or disagree)\s{0,2}\?"
    )
    .replace(" {0,3}", r"\s{0,3}")
    .replace(" ", r"\s")
)
# 'From what you have heard, …' leads in.
_LEADS_IN = re.compile(
    r"(?:from|given|based\son|with|for|of|by|after)\s{1,3}(?:what|how|all|which|where),?"
    r"\s{1,3}(?:i|you|we|they|people|that)\b"
)
_ASIDE = re.compile(rf"(?:{_WH}|{_AUX}\s{_SUBJECT})\b")


def parts(reading: Reading) -> list[Part]:
    """The questions in the text, from the front, with statements between them."""
    found = []
    for sentence in reading.sentences:
        found += _of_sentence(reading.folded, sentence)
    return found


# 'On a scale of one to ten, how …' asks for a number.
_RATING = re.compile(r"\b(?:on a scale|out of (?:ten|10|five|5)|from (?:one|1) to (?:ten|10|five|5))\b")


def _of_sentence(text: str, sentence: Span) -> list[Part]:
    cuts = [sentence.start]
    joints = []
    for joint in _JOINT.finditer(text, sentence.start, sentence.end):
        if text.endswith("if so", 0, joint.start()) or _RELATIVE.match(text, joint.end(), sentence.end):
            continue
        joints.append(joint.start())
        cuts.append(joint.end())
    ends = [*joints, sentence.end]
    tag = _TAG.search(text, max(sentence.start, sentence.end - 60), sentence.end)
    found: list[Part] = []
    for start, end in zip(cuts, ends, strict=True):
        if start >= end:
            continue
        if tag and start > tag.start():
            continue
        found.append(_part(text, start, end))
    if _RATING.search(text, sentence.start, sentence.end):
        found = [Part(part.span, Form.FACT, part.head) if part.form is Form.WH else part for part in found]
    if tag and found and not any(part.form in {Form.WH, Form.REQUEST} for part in found):
        found = [Part(sentence, Form.TAG, "tag")]
    return found


def _part(text: str, start: int, end: int) -> Part:
    lead = _LEAD.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    form, head = _form(text, start, end)
    return Part(Span(start, end), form, head)


def _form(text: str, start: int, end: int) -> tuple[Form, str]:
    words = text[start : min(end, start + 40)].split()
    head = " ".join(words[:2]).rstrip("?,.")
    if _LEADS_IN.match(text, start, end) and text[end - 1 : end] != "?":
        return Form.STATEMENT, head
    for form, pattern in _COMPILED:
        if pattern.match(text, start, end):
            if form is Form.WH and words[0] == "when" and len(words) > 1 and not re.match(rf"{_AUX}\b", words[1]):
                return Form.STATEMENT, head
            return form, head
    if text[end - 1 : end] == "?":
        later = _ASIDE.search(text, start, end)
        if later and later.start() > start:
            inner, inner_head = _form(text, later.start(), end)
            return inner, inner_head
        return Form.FRAGMENT, head
    return Form.STATEMENT, head
