"""The coach reads English, and says so where a text is something else."""

import pytest

from corpus.texts import texts
from soundings.coach.findings import Context
from soundings.coach.kinds import reviewer
from soundings.coach.language import is_english
from soundings.coach.reading import Reading

FOREIGN = {
    "German": (
        "Sehr geehrte Frau Okafor, ich studiere im dritten Jahr und würde gern zwanzig Minuten mit Ihnen sprechen."
    ),
    "French": (
        "Bonjour Madame, je suis étudiante en droit et je voudrais vo"
        "us parler de votre parcours pendant un quart d'heure."
    ),
    "Spanish": (
        "Estimada señora, soy estudiante de biología y me gustaría hablar con usted sobre su trabajo por teléfono."
    ),
    "Portuguese": (
        "Olá Ana, sou estudante de direito e gostaria de conversar com você sobre a sua carreira por vinte minutos."
    ),
    "Polish": (
        "Dzień dobry, jestem studentką i chciałabym porozmawiać z Panią o pracy w tej firmie, jeśli to jest możliwe."
    ),
    "Russian": ("Здравствуйте, я студентка и хотела бы поговорить с вами о вашей работе двадцать минут по телефону."),
    "Chinese": "您好,我是一名大三学生,想了解您的工作,能否请您给我二十分钟的时间通个电话?谢谢您的帮助。",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_english_is_counted_and_not_judged(name: str) -> None:
    said = reviewer("outreach")(FOREIGN[name], Context())
    assert [one.check for one in said.findings] == ["language"]
    assert said.checks["brief"].value is True
    assert set(said.checks) == {"brief"}


def test_a_long_note_in_another_language_is_still_too_long() -> None:
    said = reviewer("thanks")(FOREIGN["French"] * 4, Context(channel="linkedin"))
    assert [one.check for one in said.faults] == ["brief"]


@pytest.mark.parametrize("kind", ["outreach", "question", "thanks", "pitch"])
def test_every_english_text_of_the_corpus_is_known_for_english(kind: str) -> None:
    assert [one.id for one in texts(kind) if not is_english(Reading(one.text))] == []
