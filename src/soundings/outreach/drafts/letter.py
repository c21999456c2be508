"""The pieces of every letter: greeting, closing, who I am. Nobody's gender is guessed: names, no titles."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import Known

A_NAME = 8
# With one of these in front, 'I am …' reads well; with anything else ('data scientist') it would not.
AFTER_I_AM = ("a", "an", "the", "in", "at", "on", "now", "one", "currently", "between", "both", "half", "my", "just")
SAYS_I = ("i am ", "i’m ", "i'm ")


def name(known: Known) -> str:
    """The contact's whole name."""
    return phrase(known.name, A_NAME)


def first_name(known: Known) -> str:
    """What they are called, where one is on such terms."""
    return phrase(known.first_name, A_NAME) or name(known)


def my_name(known: Known) -> str:
    """The seeker's name, or the gap for it."""
    return phrase(known.me, A_NAME) or Gap.MY_NAME


def greeting(known: Known, *, informal: bool = False) -> str:
    """'Dear Ingrid Solheim,'; 'Dear Ingrid,' to somebody one knows."""
    return f"Dear {first_name(known) if informal or known.is_familiar else name(known)},"


def closing(known: Known, words: str = "With thanks") -> str:
    """'With thanks,' and the seeker's name, which ends every letter."""
    return f"{words},\n{my_name(known)}"


def whole(known: Known, paragraphs: list[str], *, words: str = "With thanks", informal: bool = False) -> str:
    """Greeting, paragraphs, closing."""
    return "\n\n".join([greeting(known, informal=informal), *paragraphs, closing(known, words)])


def who_i_am(known: Known) -> str:
    """'I am a data scientist in retail, looking into energy as a second career.' (P10)."""
    background = after_i_am(phrase(known.background, 25)) or Gap.BACKGROUND
    standing = after_i_am(phrase(known.standing, 20)) or Gap.STANDING
    between = ". " if _is_sentence(standing) else ", "
    return f"{introduced(background)}{between}{standing}."


def what_i_am(known: Known) -> str:
    """The same without where one stands, for where room is short."""
    return f"{introduced(after_i_am(phrase(known.background, 25)) or Gap.BACKGROUND)}."


def introduced(background: str) -> str:
    """'I am a data scientist'; 'About me: data scientist' where the first would limp."""
    if _is_sentence(background):
        return background
    first, _, rest = background.partition(" ")
    if first.lower() in AFTER_I_AM:
        return f"I am {first.lower()} {rest}".rstrip()
    if background == Gap.BACKGROUND or first.endswith("ing"):
        return f"I am {first[0].lower()}{background[1:]}"
    return f"About me: {background}"


def _is_sentence(text: str) -> bool:
    return text.startswith(("I ", "I’", "I'", "My "))


def after_i_am(text: str) -> str:
    """What follows 'I am', where somebody wrote that too."""
    for words in SAYS_I:
        if text.lower().startswith(words):
            return text[len(words) :]
    return text
