"""What a row of a tracker says has happened, and is to happen, with somebody (P07).

Only what is clear becomes a fact; the rest is kept in the words of its cell. A word is taken for what it says under the
name of its column: 'no' under 'Replied?' is silence, under 'Response' it could be a refusal and stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from soundings.correspondence.models import Form
from soundings.formats.column_names import simple_name
from soundings.formats.profiles import is_profile
from soundings.formats.records import Person as Record
from soundings.formats.tracked import Told
from soundings.interviews.models import Answer
from soundings.people.models.person import Found

YES = frozenset(
    (
        *("yes", "y", "x", "yep", "yeah", "ja", "oui", "si", "true", "done", "sent", "ok", "1"),
        *("✓", "✔", "☑", "✅", "completed", "complete"),
    )
)
NO = frozenset(
    ("no", "n", "false", "nope", "nein", "non", "0", "none", "not yet", "not sent", "tbd", "tba", "pending", "☐", "✗")
)
UNCLEAR = re.compile(r"\b(?:maybe|perhaps|possibly|not sure|unsure|unclear)\b|\?$", re.IGNORECASE)
SILENCE = re.compile(
    r"\b(?:no (?:response|reply|answer)|(?:not|hasn't|never|didn't) (?:yet )?(?:respond|repl|answer)\w*|ghosted|"
    r"(?:a)?waiting|pending|silence)\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:declin\w+|reject\w*|refus\w+|not interested|said no|no,? (?:thanks|thank you)|turned (?:me |it )?down|"
    r"can(?:'t|not) (?:talk|meet|help))\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:later|not now|too busy|(?:after|in) the (?:holidays|summer|new year)|"
    r"next (?:month|quarter|semester|term|year))\b",
    re.IGNORECASE,
)
AGREED = re.compile(
    r"^(?:yes|yep|sure|ok)\b|\b(?:said yes|agreed|accepted|happy to|glad to|willing|will (?:talk|meet|call)|"
    r"scheduled|positive)\b",
    re.IGNORECASE,
)
REPLIED = re.compile(r"^(?:replied|responded|answered|got (?:a )?reply)\b", re.IGNORECASE)
CONTACTED = re.compile(
    r"^(?:contacted|reached out|e-?mailed|messaged|written|wrote|called|asked|invited|outreach sent|message sent)\b",
    re.IGNORECASE,
)
MET = re.compile(
    r"^(?:met|interviewed|talked|spoke|spoken|chatted|called|had (?:a )?(?:call|chat|coffee|meeting)|"
    r"(?:call|meeting|interview|chat) (?:done|held|completed?))\b",
    re.IGNORECASE,
)
FORMS = (
    (re.compile(r"\bin-?mail\b|\bdm\b|linked ?in.*\b(?:message|msg)", re.IGNORECASE), Form.LINKEDIN_MESSAGE),
    (re.compile(r"linked ?in", re.IGNORECASE), Form.LINKEDIN),
    (re.compile(r"e-?mail|^mail$|gmail|outlook", re.IGNORECASE), Form.EMAIL),
    (re.compile(r"phone|\bcall|\bcell\b|\bmobile\b|voicemail", re.IGNORECASE), Form.TELEPHONE),
    (re.compile(r"\bletter\b|\bpost\b", re.IGNORECASE), Form.LETTER),
    (re.compile(r"\bcard\b", re.IGNORECASE), Form.CARD),
    (re.compile(r"\bperson\b|\bcoffee\b|face.to.face|\bevent\b", re.IGNORECASE), Form.IN_PERSON),
)
FOUND = (
    (re.compile(r"alum", re.IGNORECASE), Found.ALUMNI),
    (
        re.compile(r"\b(?:event|conference|meet-?up|fair|panel|talk|lecture|webinar|night|week)\b", re.IGNORECASE),
        Found.EVENT,
    ),
    (re.compile(r"\b(?:referr\w+|introduc\w+|intro)\b", re.IGNORECASE), Found.REFERRAL),
    (re.compile(r"\b(?:article|blog|paper|podcast|book)\b", re.IGNORECASE), Found.ARTICLE),
    (re.compile(r"\b(?:search|google|linked ?in search|web)\b", re.IGNORECASE), Found.SEARCH),
    (re.compile(r"\bin person\b", re.IGNORECASE), Found.IN_PERSON),
)
# Of these ways a detail says the name of something; a mere word of theirs is none.
BY_NAME = {Found.REFERRAL, Found.ARTICLE}
FOLLOW_UP = "Follow up"
LONGEST_TO_DO = 500


@dataclass(slots=True)
class Talk:
    """A talk on a day, at a time where the row says one."""

    on: date
    clock: str = ""


@dataclass(slots=True)
class Story:
    """All that a row says has happened and is to happen."""

    form: Form = Form.EMAIL
    # The days on which we wrote or spoke, with the words beside them, oldest first.
    contacts: dict[date, str] = field(default_factory=dict)
    answer: Answer | None = None
    answer_words: str = ""
    answered_on: date | None = None
    held: list[Talk] = field(default_factory=list)
    ahead: list[Talk] = field(default_factory=list)
    thanked: dict[date, str] = field(default_factory=dict)
    to_do: list[tuple[str, date | None]] = field(default_factory=list)
    found: Found | None = None
    found_detail: str = ""
    introducer: str = ""
    # What is kept in words: 'Priority: A'.
    words: list[str] = field(default_factory=list)

    @property
    def has_talk(self) -> bool:
        """Whether it says anything of an interview."""
        return bool(self.contacts or self.answer or self.held or self.ahead)

    @property
    def first_day(self) -> date | None:
        """The first day anything happened."""
        return min((*self.contacts, *(talk.on for talk in self.held), *self.thanked), default=None)


def story_of(record: Record, today: date) -> Story:
    """The story of a row, as of a day in the zone of the workspace."""
    return _Teller(record, today).story


def is_yes(text: str) -> bool:
    """'Yes', 'x', '✓'."""
    return text.strip(" .!").casefold() in YES


def is_no(text: str) -> bool:
    """'No', 'not yet'."""
    return text.strip(" .!").casefold() in NO


class _Teller:
    """Reads the cells of one row, those first on which others rest."""

    def __init__(self, record: Record, today: date) -> None:
        self.story, self.today = Story(), today
        # Cells that say it happened, and not when.
        self.undated: list[Told] = []
        by_meaning: dict[str, list[Told]] = {}
        for cell in record.tracked:
            by_meaning.setdefault(cell.meaning, []).append(cell)

        def cells(*meanings: str) -> Iterator[Told]:
            for meaning in meanings:
                yield from by_meaning.get(meaning, ())

        self.story.form = _usual_form(record)
        for cell in cells("method"):
            self._method(cell)
        for cell in cells("met_on"):
            self._met(cell)
        for cell in cells("first_contact", "last_contact"):
            self._contact(cell)
        for cell in cells("replied"):
            self._reply(cell)
        for cell in cells("status"):
            self._status(cell)
        self._settle_contacts()
        for cell in cells("thanked"):
            self._thanks(cell)
        for cell in cells("introduced_by"):
            self._introducer(cell)
        for cell in cells("how_met"):
            self._how_met(cell)
        self._to_do(list(cells("next_step")), list(cells("follow_up")))
        for cell in cells("priority", "industry"):
            self._keep(cell)

    def _keep(self, cell: Told) -> None:
        words = f"{cell.column.rstrip('?: ') or 'Noted'}: {cell.text}"
        if words not in self.story.words:
            self.story.words.append(words)

    def _method(self, cell: Told) -> None:
        form = next((form for pattern, form in FORMS if pattern.search(cell.text)), None)
        if form is None:
            self._keep(cell)
        else:
            self.story.form = form

    def _met(self, cell: Told) -> None:
        on = _day(cell)
        if on is None:
            if not is_no(cell.text):
                self.undated.append(cell)
            return
        (self.story.held if on < self.today else self.story.ahead).append(Talk(on, cell.clock))
        if cell.rest and not is_yes(cell.rest):
            self._keep(cell)

    def _contact(self, cell: Told) -> None:
        on = _day(cell)
        if on is None:
            if is_yes(cell.text) or CONTACTED.match(cell.text):
                self.undated.append(cell)
            elif not is_no(cell.text):
                self._keep(cell)
        elif on > self.today:
            self._keep(cell)
        else:
            words = "" if is_yes(cell.rest) else cell.rest
            self.story.contacts[on] = self.story.contacts.get(on) or words

    def _reply(self, cell: Told) -> None:
        on, text = _day(cell), cell.rest
        if on and on > self.today:
            self._keep(cell)
            return
        if is_no(text):
            # 'Response: No' may say that no response came, or what the response was.
            if not _asks_whether(cell.column):
                self._keep(cell)
            return
        if not text or is_yes(text) or REPLIED.match(text):
            self._answer(Answer.YES, f"{cell.column}: {text}" if text else "", on)
        elif UNCLEAR.search(text):
            self._keep(cell)
        elif SILENCE.search(text):
            if len(text) > 30:
                self._keep(cell)
        elif answer := _answer_in(text):
            self._answer(answer, text, on)
        else:
            self._keep(cell)

    def _answer(self, answer: Answer, words: str, on: date | None) -> None:
        if self.story.answer is None:
            self.story.answer, self.story.answer_words, self.story.answered_on = answer, words, on

    def _status(self, cell: Told) -> None:
        if "contact" in simple_name(cell.column) and "status" not in simple_name(cell.column):
            # 'Contacted?': a day, or yes.
            self._contact(cell)
            return
        text = cell.text
        if UNCLEAR.search(text):
            self._keep(cell)
        elif REFUSED.search(text):
            self._answer(Answer.NO, text, None)
        elif REPLIED.match(text) and not self.story.answer:
            self._answer(Answer.YES, f"{cell.column}: {text}", None)
        elif CONTACTED.match(text) or MET.match(text):
            self.undated.append(cell)
        elif not (SILENCE.fullmatch(text) and self.story.contacts):
            self._keep(cell)

    def _settle_contacts(self) -> None:
        """A talk is no message of its own; what happened on a day nobody noted is said by another cell, or in words."""
        story = self.story
        for talk in story.held:
            words = story.contacts.pop(talk.on, "")
            if words:
                story.words.append(words)
        story.contacts = dict(sorted(story.contacts.items()))
        for cell in self.undated:
            is_said = story.held if cell.meaning == "met_on" or MET.match(cell.text) else story.contacts or story.held
            if not is_said or not (is_yes(cell.text) or len(cell.text.split()) < 3):
                self._keep(cell)

    def _thanks(self, cell: Told) -> None:
        on = _day(cell)
        if on and on <= self.today:
            self.story.thanked[on] = cell.rest
        elif is_yes(cell.text) and self.story.held:
            # Nobody noted when; the ledger has to know that they were thanked, so that nobody does it twice.
            last = max(talk.on for talk in self.story.held)
            self.story.thanked[last] = f"{cell.column}: {cell.text} (on which day was not noted)"
        elif not is_no(cell.text):
            self._keep(cell)

    def _introducer(self, cell: Told) -> None:
        text = cell.text
        if is_no(text):
            return
        if is_yes(text) or UNCLEAR.search(text) or len(text) > 100 or self.story.introducer:
            self._keep(cell)
        else:
            self.story.introducer = text
            self.story.found, self.story.found_detail = Found.REFERRAL, text

    def _how_met(self, cell: Told) -> None:
        if self.story.found:
            self._keep(cell)
            return
        text = cell.text
        if re.fullmatch(r"linked ?in", text, re.IGNORECASE):
            self.story.found, self.story.found_detail = Found.OTHER, text
            return
        pattern, found = next(((one, found) for one, found in FOUND if one.search(text)), (None, Found.OTHER))
        bare = pattern is not None and pattern.fullmatch(text) is not None
        if found in BY_NAME and not bare:
            # 'Referred by my aunt' is more than a name.
            found = Found.OTHER
        self.story.found, self.story.found_detail = found, "" if bare else text[:300]

    def _to_do(self, steps: list[Told], days: list[Told]) -> None:
        story = self.story
        what = []
        for cell in steps:
            if is_yes(cell.text) or UNCLEAR.search(cell.text):
                self._keep(cell)
            elif not is_no(cell.text):
                what.append(cell.text[:LONGEST_TO_DO])
        due: date | None = None
        passed = max((*story.contacts, *(talk.on for talk in story.held), *story.thanked), default=None)
        for cell in days:
            on = _day(cell)
            if on is None:
                if is_yes(cell.text) and not what:
                    what.append(FOLLOW_UP)
                elif not is_no(cell.text) and not is_yes(cell.text):
                    self._keep(cell)
            elif due is not None or (passed and on <= passed and not what):
                # What happened since is what was to be done then.
                self._keep(cell)
            else:
                due = on
                if cell.rest and not is_yes(cell.rest):
                    what.append(cell.rest[:LONGEST_TO_DO])
        if due and not what:
            what.append(FOLLOW_UP)
        story.to_do += [(one, due if at == 0 else None) for at, one in enumerate(dict.fromkeys(what))]
        for talk in story.ahead:
            if not talk.clock:
                story.to_do.append(("Note the time of the talk", talk.on))


def _day(cell: Told) -> date | None:
    return date.fromisoformat(cell.day) if cell.day else None


def _answer_in(text: str) -> Answer | None:
    """What an answer in words says."""
    if REFUSED.search(text):
        return Answer.NO
    if AGREED.search(text):
        return Answer.YES
    return Answer.LATER if LATER.search(text) else None


def _asks_whether(column: str) -> bool:
    """Whether a column asks for yes or no: 'Replied?', 'Got reply'."""
    return column.rstrip().endswith("?") or simple_name(column).startswith(("replied", "responded", "got", "answered"))


def _usual_form(record: Record) -> Form:
    """How one would have written to somebody, where the row says no way."""
    if not record.emails and any(map(is_profile, record.urls)):
        return Form.LINKEDIN_MESSAGE
    return Form.TELEPHONE if record.phones and not record.emails else Form.EMAIL
