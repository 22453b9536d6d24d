"""Every setting reads what it prints, and days of rest keep to their floors."""

from datetime import time

import pytest

from rollerlog.domain.commands import change_setting
from rollerlog.domain.delivering import hushed
from rollerlog.domain.ledger import Why
from rollerlog.domain.logbook import Step
from rollerlog.domain.preferences import KEYS, Hours, preferences, values
from rollerlog.domain.refusals import NoSuchSetting, Refused, UnderTheFloor, UnreadableSetting
from tests.domain.builders import at, book, rolled, setting, until

NOW = at("2026-06-20")
SPELLINGS = [
    ("spf-time", "7:05", "07:05"),
    ("spf-time", " 23:59 ", "23:59"),
    ("rest-ended-time", "0:00", "00:00"),
    ("check-in-time", "20:15", "20:15"),
    ("hold-ended-time", "06:30", "06:30"),
    ("quiet-hours", "21:30-7:00", "21:30-07:00"),
    ("quiet-hours", "21:30 \u2013 7:00", "21:30-07:00"),
    ("quiet-hours", "OFF", "off"),
    ("rest-days.500", "28", "28"),
    ("rest-days.500", "014", "14"),
    ("rest-days.250", "365", "365"),
    ("phototype", "IV", "iv"),
    ("sun-zones", "Scalp, knees", "scalp knees"),
    ("sun-zones", "body", "body"),
    ("theme", "Dark", "dark"),
    ("single-keys", "off", "off"),
    ("reduced-motion", "on", "on"),
    ("discreet", "off", "off"),
    ("on-close", "tray", "tray"),
]


def changed(logbook, key, text):
    return logbook.after(change_setting(key, text)(logbook, NOW))


def refusal(key, text):
    with pytest.raises(Refused) as caught:
        change_setting(key, text)(book(), NOW)
    return caught.value.reasons[0]


@pytest.mark.parametrize(("key", "typed", "printed"), SPELLINGS)
def test_a_setting_is_kept_in_one_form_however_it_is_typed(key, typed, printed):
    logbook = changed(book(), key, typed)
    assert values(logbook)[key] == printed
    assert change_setting(key, printed)(logbook, NOW) == Step()
    assert preferences(logbook)


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_reads_what_it_prints(key):
    printed = values(book())[key]
    assert change_setting(key, printed)(book(), NOW) == Step()
    other = next((p for k, _, p in SPELLINGS if k == key and p != printed), None)
    if other:
        logbook = changed(book(), key, other)
        assert values(changed(logbook, key, printed)) == values(book())


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("spf-time", "24:00"),
        ("spf-time", "8"),
        ("spf-time", "08:60"),
        ("spf-time", "08:3\u0663"),  # a digit, but not one a time is read back from
        ("spf-time", "\u0660\u0668:00"),
        ("spf-time", ""),
        ("quiet-hours", "22:00"),
        ("quiet-hours", "22:00-08:00-09:00"),
        ("quiet-hours", "22:00-25:00"),
        ("rest-days.500", "366"),
        ("rest-days.500", "-21"),
        ("rest-days.500", "2e1"),
        ("rest-days.500", "\u00b21"),
        ("rest-days.500", "99999"),
        ("phototype", "vii"),
        ("sun-zones", "elbow"),
        ("sun-zones", "none scalp"),
        ("sun-zones", ""),
        ("theme", "pink"),
        ("on-close", "on"),
        ("discreet", "maybe"),
    ],
)
def test_what_a_setting_cannot_read_is_refused_with_a_form_it_can(key, text):
    assert refusal(key, text) == UnreadableSetting(key, text, KEYS[key].form)


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_no_pause_ends_where_the_calendar_does(year):
    with pytest.raises(Refused):
        changed(book(), "pause", f"{year}-12-31T12:00+00:00")


def test_a_pause_may_end_in_the_last_year_but_one():
    chosen = preferences(changed(book(), "pause", "9998-12-31T23:59-12:00"))
    assert hushed(chosen, NOW).why is Why.PAUSE


def test_there_are_no_settings_but_those_there_are():
    assert refusal("rest-days.400", "30") == NoSuchSetting("rest-days.400")


FLOORS = {150: 3, 200: 3, 250: 3, 300: 4, 500: 14, 750: 21, 1000: 28, 1250: 28, 1500: 30}
FLOORS |= {2000: 42, 2500: 42, 3000: 42}


@pytest.mark.parametrize(("row", "floor"), FLOORS.items())
def test_days_of_rest_go_down_to_the_floor_and_up_to_a_year(row, floor):
    key = f"rest-days.{row}"
    assert refusal(key, str(floor - 1)) == UnderTheFloor(row, floor)
    assert preferences(changed(book(), key, str(floor))).own_days == {row: floor}
    assert preferences(changed(book(), key, "365")).own_days == {row: 365}
    assert preferences(changed(changed(book(), key, "365"), key, "default")).own_days == {}


def test_own_days_count_at_once_and_for_their_row_alone():
    logbook = changed(book(rolled("2026-06-09", 500)), "rest-days.500", "28")
    assert until(logbook) == "2026-07-07"
    assert until(changed(logbook, "rest-days.750", "60")) == "2026-07-07"
    assert until(changed(logbook, "rest-days.500", "default")) == "2026-06-30"


@pytest.mark.parametrize(
    ("span", "inside", "outside"),
    [
        ("22:00-08:00", ["22:00", "00:00", "07:59"], ["08:00", "21:59"]),
        ("12:00-14:00", ["12:00", "13:59"], ["11:59", "14:00"]),
        ("09:00-09:00", [], ["09:00", "00:00"]),
    ],
)
def test_quiet_hours_may_wrap_midnight(span, inside, outside):
    quiet = preferences(book(setting("quiet-hours", span))).quiet_hours
    assert all(quiet.hold(time.fromisoformat(clock)) for clock in inside)
    assert not any(quiet.hold(time.fromisoformat(clock)) for clock in outside)


def test_quiet_hours_can_be_off_and_are_from_22_to_8_else():
    assert preferences(book(setting("quiet-hours", "off"))).quiet_hours is None
    assert preferences(book()).quiet_hours == Hours(time(22), time(8))
    chosen = preferences(book())
    assert (chosen.spf_time, chosen.rest_ended_time) == (time(8), time(9))
    assert (chosen.check_in_time, chosen.hold_ended_time) == (time(9), time(9))
