"""The same profile is known again however its address is written."""

import pytest

from soundings.formats.profiles import profile_key


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/rosa-castellanos",
        "http://linkedin.com/in/rosa-castellanos/",
        "HTTPS://WWW.LinkedIn.com/in/Rosa-Castellanos?trk=contacts#top",
        "https://uk.linkedin.com/in/rosa-castellanos/en",
        "https://m.linkedin.com/comm/in/rosa-castellanos/overlay/contact-info/",
        "www.linkedin.com/in/rosa-castellanos",
        "/in/rosa-castellanos",
        "in/rosa-castellanos",
        " rosa-castellanos ",
        "https://www.linkedin.com/in/rosa-castellanos\u202e",
    ],
)
def test_one_profile(address: str) -> None:
    assert profile_key(address) == "rosa-castellanos"


@pytest.mark.parametrize(
    "address", ["/in/zo%C3%AB-okafor", "/in/ZO%C3%8B-okafor", "/in/zo%25C3%25AB-okafor", "/in/zoë-okafor"]
)
def test_quoting_and_case_make_no_difference(address: str) -> None:
    assert profile_key(f"https://www.linkedin.com{address}") == "zoë-okafor"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "/",
            "https://www.linkedin.com/",
            "https://www.linkedin.com/company/northgrid",
            "https://x.example/in/rosa",
        ),
        *("mailto:rosa@mail.example", "rosa@mail.example", "https://www.linkedin.com/in/", "notlinkedin.com/in/rosa"),
    ],
)
def test_what_is_no_profile_has_no_key(address: str) -> None:
    assert profile_key(address) is None


def test_addresses_of_before_2014_keep_their_numbers() -> None:
    assert profile_key("http://uk.linkedin.com/pub/rosa-castellanos/1a/2b3/4c5") == "pub/rosa-castellanos/1a/2b3/4c5"
