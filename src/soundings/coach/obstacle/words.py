"""A card for each obstacle: what it is, and words to say (P26)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One obstacle: as it is felt, the word that calls it, a heading, what to keep in mind, and words to say."""

    name: str
    felt: str
    word: str
    heading: str
    keep_in_mind: str
    say: tuple[str, ...]


CARDS = {
    one.name: one
    for one in (
        Card(
            "silence",
            "A silence",
            "silence",
            "It has gone quiet",
            "They may be thinking. Count to five before you speak.",
            ("Take your time.", "Let me ask that another way: what would you tell a friend who was starting?"),
        ),
        Card(
            "rambling_contact",
            "They go on and on",
            "long",
            "A long answer, away from the question",
            "Wait for a breath, thank them for it, and lead back.",
            (
                "That is a good story. May I bring you back to one thing before our time is up?",
                "I want to be sure to ask you about this while I have you.",
            ),
        ),
        Card(
            "rude_contact",
            "It feels wrong",
            "wrong",
            "This is unkind",
            "You may end it at any time. It says nothing about you, and you owe nothing afterwards.",
            (
                "I can hear this is not a good moment. Shall we stop here?",
                "Thank you for your time. I will leave it at that.",
            ),
        ),
        Card(
            "seeker_asked_for_job",
            "I asked for a job",
            "job",
            "That sounded like asking for a job",
            "Take it back plainly; people forgive it at once.",
            (
                "Forgive me, that is not why I asked for your time. I would much rather hear how you see the work.",
                "Please forget that. May I go back to what you said about your first years?",
            ),
        ),
        Card(
            "contact_interviews_seeker",
            "They interview you",
            "turned",
            "They have begun to interview you",
            "You need not answer as a candidate. Say what you came for, and ask the next question on your list.",
            (
                "I came to learn, so I have not prepared for that. May I ask you how you would answer it yourself?",
                "I would rather use our time for what you know. What made you choose this work?",
            ),
        ),
        Card(
            "real_interview",
            "They offer an interview",
            "offer",
            "They offer you a real interview",
            "You came to learn, so you may choose: go on now, or another day, prepared.",
            (
                "Thank you, I did not expect that. Shall we go on with it now, or find another day?",
                "Before I answer as a candidate, may I ask what the post needs most?",
            ),
        ),
        Card(
            "contact_short_answers",
            "Very short answers",
            "short",
            "Very short answers",
            "Ask for a story, a day, a time: something that cannot be answered with a word.",
            (
                "Could you tell me about one day last week?",
                "What is an example of that?",
            ),
        ),
        Card(
            "contact_out_of_time",
            "They have to go",
            "hurry",
            "They have to go",
            "Let them go at once, with one question or the next step.",
            (
                "Of course. Thank you. May I send you my last question by e-mail?",
                "One thing before you go: who else should I talk to?",
            ),
        ),
        Card(
            "seeker_nervous",
            "I am stuck",
            "stuck",
            "It is hard to go on",
            "Breathe out, look at your first question, and say that you are nervous. They have been, too.",
            (
                "Forgive me, I am a little nervous. May I look at my notes for a moment?",
                "Let me start that again.",
            ),
        ),
        Card(
            "nothing_written",
            "Nothing is written down",
            "written",
            "Nothing is written down",
            "One line now is worth a page tonight.",
            ("That is worth keeping. May I note it down?",),
        ),
    )
}

# The order in which they stand where one looks for help: what comes most often first.
AT_HAND = tuple(
    CARDS[name]
    for name in (
        "silence",
        "rambling_contact",
        "contact_interviews_seeker",
        "real_interview",
        "rude_contact",
        "seeker_nervous",
        "contact_short_answers",
        "contact_out_of_time",
        "seeker_asked_for_job",
    )
)


def card(name: str) -> Card:
    """The card of an obstacle; KeyError for a name there is none for."""
    return CARDS[name]
