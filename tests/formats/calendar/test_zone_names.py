"""What the name of a zone means, in every way files name one."""

import pytest

from soundings.formats.calendar import read
from soundings.formats.events import Moment
from tests.formats.calendar.calendars import calendar, event, only, zone


def start(name: str, *zones: str, at: str = "20260122T103000") -> Moment:
    found = only(read(calendar(*zones, event(f"DTSTART;TZID={name}:{at}")))).start
    assert found
    return found


@pytest.mark.parametrize(
    ("name", "understood"),
    [
        ("Europe/Vienna", "Europe/Vienna"),
        ("europe/vienna", "Europe/Vienna"),
        ('"Europe/Vienna"', "Europe/Vienna"),
        (" Europe/Vienna ", "Europe/Vienna"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Vienna", "Europe/Vienna"),
        ("/mozilla.org/20050126_1/Europe/Vienna", "Europe/Vienna"),
        ("/citadel.org/20210210_1/Europe/Vienna", "Europe/Vienna"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("w. europe standard time", "Europe/Berlin"),
    ],
)
def test_names_the_world_knows(name: str, understood: str) -> None:
    assert start(name) == Moment("2026-01-22T09:30:00Z", understood)
    # By the world's rules, whatever the file says of it.
    assert start(name, zone(name, "-0500", "-0400")) == Moment("2026-01-22T09:30:00Z", understood)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("America/Argentina/Buenos_Aires", "13:30"),
        ("/x/America/Indiana/Knox", "16:30"),
        ("tzone://Microsoft/Utc", "10:30"),
    ],
)
def test_names_of_two_and_three_steps(name: str, at: str) -> None:
    assert start(name).at == f"2026-01-22T{at}:00Z"


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("GMT+0200", "08:30"),
        ("UTC+02:00", "08:30"),
        ("+0530", "05:00"),
        ("utc-3", "13:30"),
        ("GMT -0330", "14:00"),
        # The IANA's own count the other way.
        ("Etc/GMT+5", "15:30"),
    ],
)
def test_a_name_that_is_an_offset(name: str, at: str) -> None:
    assert start(f'"{name}"') == Moment(f"2026-01-22T{at}:00Z", name)
    assert start('"GMT+0200"', zone("GMT+0200")).at == "2026-01-22T09:30:00Z"


@pytest.mark.parametrize("name", ["+1500", "UTC+02:75", "GMT+", "2", "+02", "Room+0200"])
def test_what_is_no_offset_stays_unknown(name: str) -> None:
    assert start(f'"{name}"') == Moment("2026-01-22T10:30:00", name, zone_unknown=True)


ODD = ["Mitteleuropäische Zeit", "Customized Time Zone", "Eastern", "1", "(UTC+01:00) Amsterdam\\, Berlin"]


@pytest.mark.parametrize("name", ODD)
def test_names_that_only_the_file_explains(name: str) -> None:
    written = f'"{name.replace(chr(92), "")}"'
    said = name.replace("\\", "")
    assert start(written, zone(name)) == Moment("2026-01-22T09:30:00Z", said)
    assert start(written, zone(name), at="20260722T103000").at == "2026-07-22T08:30:00Z"
    assert start(said, zone(name)).at == "2026-01-22T09:30:00Z"
    assert start(written) == Moment("2026-01-22T10:30:00", said, zone_unknown=True)


def test_a_zone_may_stand_behind_the_event_that_names_it() -> None:
    found = only(read(calendar(event("DTSTART;TZID=Eastern:20260122T103000"), zone("Eastern", "-0500", "-0400")))).start
    assert found == Moment("2026-01-22T15:30:00Z", "Eastern")


def test_what_one_file_says_of_a_name_is_not_used_for_the_next() -> None:
    assert start("Customized Time Zone", zone("Customized Time Zone", "+0200", "+0300")).at == "2026-01-22T08:30:00Z"
    assert start("Customized Time Zone", zone("Customized Time Zone", "-0500", "-0400")).at == "2026-01-22T15:30:00Z"
    assert start("Customized Time Zone").zone_unknown


def test_nor_is_what_one_calendar_of_a_file_says() -> None:
    named = event("DTSTART;TZID=Local:20260122T103000")
    data = calendar(zone("Local", "+0200", "+0300"), named) + calendar(named, zone("Local", "-0500", "-0400"))
    assert [found.start.at for found in read(data).records] == ["2026-01-22T08:30:00Z", "2026-01-22T15:30:00Z"]


def test_no_zone_at_all_is_never_taken_for_utc() -> None:
    found = only(read(calendar(event("DTSTART:20260122T103000")))).start
    assert found == Moment("2026-01-22T10:30:00", None, zone_unknown=True)
    assert start("").zone_unknown


def test_z_counts_more_than_a_zone_beside_it() -> None:
    assert start("Europe/Vienna", at="20260122T103000Z").at == "2026-01-22T10:30:00Z"


def test_a_day_is_a_day_whatever_zone_stands_beside_it() -> None:
    data = calendar(event("DTSTART;TZID=America/New_York;VALUE=DATE:20260122"))
    found = only(read(data))
    assert (found.start, found.all_day) == (Moment("2026-01-22"), True)


@pytest.mark.parametrize(
    ("at", "instant"),
    [
        # Left out, and there twice, when the clocks change.
        ("20260329T023000", "2026-03-29T01:30:00Z"),
        ("20261025T023000", "2026-10-25T00:30:00Z"),
        ("20261025T030000", "2026-10-25T02:00:00Z"),
        ("20260329T030000", "2026-03-29T01:00:00Z"),
    ],
)
def test_the_hours_of_a_clock_change(at: str, instant: str) -> None:
    assert start("Europe/Vienna", at=at).at == instant
    assert start("Ours", zone("Ours"), at=at).at == instant


@pytest.mark.parametrize(
    ("winter", "summer"),
    [
        ("FREQ=YEARLY", "FREQ=YEARLY"),
        (
            "FREQ=YEARLY;BYMINUTE=0;BYHOUR=3;BYDAY=-1SU;BYMONTH=10",
            "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=3",
        ),
        (
            "FREQ=YEARLY;BYDAY=4SU;BYMONTH=10;UNTIL=20301231T000000Z",
            "FREQ=YEARLY;BYMONTHDAY=25,26,27,28,29,30,31;BYDAY=SU;BYMONTH=3",
        ),
    ],
)
def test_other_ways_to_tell_when_clocks_change(winter: str, summer: str) -> None:
    ours = zone("Ours").replace("DTSTART:16010101T030000", "DTSTART:19501031T030000")
    ours = ours.replace("DTSTART:16010101T020000", "DTSTART:19500331T020000")
    ours = ours.replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", winter)
    ours = ours.replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", summer)
    assert start("Ours", ours, at="20260122T103000").at == "2026-01-22T09:30:00Z"
    assert start("Ours", ours, at="20260722T103000").at == "2026-07-22T08:30:00Z"


@pytest.mark.parametrize(
    "broken",
    [
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nEND:VTIMEZONE\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nTZOFFSETTO:sometimes\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+9900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
    ],
)
def test_a_zone_that_explains_nothing(broken: str) -> None:
    assert start("Ours", broken).zone_unknown


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=13;BYDAY=9XX",
        "FREQ=YEARLY;BYMONTH=3;INTERVAL=0",
        "FREQ=YEARLY;BYMONTH=3;UNTIL=x",
        "W1 MO #0",
    ],
)
def test_a_rule_that_makes_no_sense_takes_no_time(rule: str) -> None:
    ours = zone("Ours").replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", rule)
    assert not start("Ours", ours).zone_unknown
