"""What the coach puts in the place of what, and what it leaves alone."""

from hypothesis import given
from hypothesis import strategies as st

from soundings.coach.findings import Context, Finding, Severity, mended
from soundings.coach.outreach.review import review

ROOT = (
    "Dear Ms Okafor,\n\nI found your name in the Westbrook directory. I am a second-year nursing student and I am"
    " exploring public health. {ask}\n\nKind regards,\nTasha"
)


def found(text: str, check: str, context: Context | None = None) -> Finding | None:
    said = review(text, context or Context()).findings
    return next((one for one in said if one.check == check and one.severity is not Severity.PRAISE), None)


def test_twenty_minutes_by_video_go_into_the_sentence_that_asks() -> None:
    text = ROOT.format(ask="Could we talk about how you chose your first post?")
    lacks = found(text, "bounded_time", Context(minutes=20, way="video"))

    assert lacks is not None
    assert "Could we talk for 20 minutes by video about how you chose" in mended(text, [lacks])


def test_what_nobody_has_told_becomes_a_gap() -> None:
    lacks = found("Hello, could you tell me how you became a nurse?", "says_how_found")

    assert lacks is not None
    assert "[how you found them]" in str(lacks.mend)


def test_the_request_for_work_goes_and_the_sentence_stays_whole() -> None:
    text = ROOT.format(ask="I would love to hear how you began, and if your team needs a nurse please think of me.")
    asks = found(text, "asks_for_job")

    assert asks is not None
    assert asks.severity is Severity.FAULT
    assert "I would love to hear how you began.\n" in mended(text, [asks])


def test_between_people_who_know_each_other_a_named_opening_may_be_asked_about() -> None:
    text = "Hi Ben, thank you again for our talk in May. Would you refer me for the junior analyst role?"

    assert found(text, "asks_for_job", Context(relationship=True)) is None
    assert found(text, "asks_for_job", Context()) is not None


def test_a_resume_gets_its_reason() -> None:
    text = ROOT.format(ask="May I call you for 20 minutes? My résumé is attached.")
    along = found(text, "attaches_resume_unexplained")

    assert along is not None
    assert "My résumé is attached so that you can see my background." in mended(text, [along])


def test_the_name_of_who_sent_them_comes_first() -> None:
    text = (
        "Dear Mr Pell,\n\nI hope you are well. I am a dental hygienist. I am exploring sales."
        " Bonnie Aasgaard suggested that I write to you. May I call you?"
    )
    late = found(text, "referral_first")

    assert late is not None
    assert mended(text, [late]).startswith("Dear Mr Pell,\n\nBonnie Aasgaard suggested that I write to you. I hope")


def test_a_connection_note_is_measured_by_what_the_network_allows() -> None:
    note = "Hello, " + "a" * 220

    assert review(note, Context(channel="linkedin")).checks["brief"].value is True
    assert review(note, Context(channel="linkedin", note_length=200)).checks["brief"].value is False
    assert review(note, Context(channel="linkedin-message")).checks["brief"].value is True


@given(st.text(max_size=300), st.sampled_from(["email", "linkedin", "voicemail", "letter"]))
def test_any_text_is_reviewed_within_its_bounds(text: str, channel: str) -> None:
    said = review(text, Context(channel=channel))

    assert all(0 <= one.start <= one.end <= len(text) for one in said.findings)
    mended(text, said.findings)


REFERRED = (
    "Dear Ingrid Solheim,\n\nTom Reyes suggested that I write to you. I am a data scientist, exploring energy. Would"
    " you have 20 minutes by video to tell me how tariffs are set? I am free on Monday.\n\nSam"
)


def test_whoever_was_sent_is_asked_what_was_said_of_them_and_nothing_else() -> None:
    lacks = found(REFERRED, "personalised")

    assert lacks is not None
    assert lacks.why.startswith("If Tom Reyes told you something of them")
    told = REFERRED.replace("suggested that", "told me that you crossed over from a utility, and suggested that")
    assert found(told, "personalised") is None


def test_what_is_done_well_is_told_at_its_words() -> None:
    text = REFERRED.replace("suggested that", "told me that you crossed over from a utility, and suggested that")
    praise = [one for one in review(text, Context()).findings if one.severity is Severity.PRAISE]

    assert [text[one.start : one.end] for one in praise] == [
        "Tom Reyes",
        "I am a data scientist, exploring energy.",
        "Tom Reyes told me that you crossed over from a utility, and suggested that I write to you.",
        "Would you have 20 minutes by video to tell me how tariffs are set?",
    ]
    assert praise[0].why == "Tom Reyes is named first."


def after(text: str, context: Context | None = None) -> str:
    return mended(text, review(text, context or Context()).findings)


def test_how_one_found_them_follows_the_small_talk_on_the_telephone() -> None:
    text = "Good morning, is this Mr Ferreira? My name is Luciana. I was a physiotherapist in Brazil. May I call again?"

    assert "My name is Luciana. I came across your name through [how you found them]." in after(text)


def test_a_sign_off_stays_last() -> None:
    text = (
        "Dear Colonel Haskins,\n\nI am considering teaching. May I call you?\n\nVery respectfully,\nMSgt Leroy Gaines"
    )

    assert after(text).endswith("\n\nVery respectfully,\nMSgt Leroy Gaines")


def test_what_is_missing_is_added_to_what_stays_when_the_request_goes() -> None:
    text = (
        "Dear Mr Brand,\n\nI was given your name by your tenant. I repair heating. Could you put in a good word for me?"
    )

    assert "[what you would like to learn]?" in after(text)


def test_mends_keep_a_connection_note_within_its_length() -> None:
    note = "Hello, Retail supervisor here, looking to move into HR. " + "I like people and their papers. " * 4
    context = Context(channel="linkedin")

    assert len(after(note, context)) <= context.note_length


def test_a_request_for_work_is_never_praised() -> None:
    text = ROOT.format(ask="Could you put in a good word for me with the municipal works?")
    said = review(text, Context()).findings
    asks = found(text, "asks_for_job")

    assert asks is not None
    assert not [
        one for one in said if one.severity is Severity.PRAISE and one.start < asks.end and asks.start < one.end
    ]


def test_the_sentence_with_the_time_is_the_one_that_asks() -> None:
    text = (
        "Hi Sanjana,\n\nI got to know of you from the speakers' page. I am a risk analyst, exploring fintech."
        " My request is only for 20 minutes on which courses are worth the money.\n\nRohan"
    )

    assert "worth the money. We could talk [by phone or video]." in after(text)


def test_length_and_hours_go_in_together() -> None:
    text = "Dear Ann,\n\nI saw your talk at the fair. I am a nurse, exploring law. Can I come by and ask how you began?"

    assert after(text).endswith(
        "I would need [20] minutes at most. I am free [days and hours], or at any time that suits you."
    )
