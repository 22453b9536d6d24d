"""When a zone is free, to the hour: protocol.md 1 for people who travel or change clocks."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.healing import rest_of_zone
from tests.domain.builders import CHEEK, at, book, checked, rolled

MINUTE = timedelta(minutes=1)


def ready(logbook, now):
    rest = rest_of_zone(logbook, CHEEK)
    return rest is None or rest.ready(now)


@pytest.mark.parametrize(
    ("session", "first_free"),
    [
        # At home: local midnight of day 3, whatever the hour of the session.
        ("2026-06-09 00:00+02:00", "2026-06-12 00:00+02:00"),
        ("2026-06-09 12:00+02:00", "2026-06-12 00:00+02:00"),
        ("2026-06-09 23:59+02:00", "2026-06-12 00:00+02:00"),
        # Gone west: the date comes later, the hours have long passed.
        ("2026-06-09 12:00+12:00", "2026-06-12 00:00-10:00"),
        # Gone east: the date comes earlier, 24 x 2 - 2 = 46 hours have to pass.
        ("2026-06-09 20:00-10:00", "2026-06-12 18:00+14:00"),
        ("2026-06-09 20:00-10:00", "2026-06-12 16:00+12:00"),
        ("2026-06-09 02:00+02:00", "2026-06-12 00:00+12:00"),
        ("2026-06-09 14:00+02:00", "2026-06-12 00:00+14:00"),
        # Just as far east as the slack of two hours allows, and a minute further.
        ("2026-06-09 23:59+00:00", "2026-06-12 00:00+02:00"),
        ("2026-06-09 23:59+00:00", "2026-06-12 00:59+03:00"),
    ],
)
def test_a_zone_is_free_when_date_and_hours_have_come(session, first_free):
    logbook = book(rolled(session, 150))
    moment = at(first_free)
    assert ready(logbook, moment)
    assert not ready(logbook, moment - MINUTE)


def test_the_hours_have_to_pass_since_every_session_and_not_only_the_one_that_governs():
    long = rolled("2026-06-01 08:00+12:00", 300)
    evening = rolled("2026-06-05 22:00-10:00", 150)
    assert ready(book(long, evening), at("2026-06-08 18:00+12:00"))
    assert not ready(book(long, evening), at("2026-06-08 17:59+12:00"))
    assert ready(book(long), at("2026-06-08 00:00+12:00"))


@pytest.mark.parametrize(
    ("night", "session"),
    [("2026-03-29", "2026-03-27 23:30+01:00"), ("2026-10-25", "2026-10-23 23:30+02:00")],
)
def test_changing_the_clocks_moves_no_day(night, session):
    madrid = ZoneInfo("Europe/Madrid")
    logbook = book(rolled(session, 150))
    free = at(session).date() + timedelta(3)
    midnight = at(f"{free} 00:00").replace(tzinfo=madrid)
    assert at(session).date() < at(night).date() < free
    assert ready(logbook, midnight)
    assert not ready(logbook, midnight - MINUTE)


def test_a_place_with_half_an_hour_of_summer_time_frees_a_zone_at_midnight():
    lord_howe = ZoneInfo("Australia/Lord_Howe")
    logbook = book(rolled("2026-10-02 23:59+10:30", 150))
    assert ready(logbook, at("2026-10-05 00:00").replace(tzinfo=lord_howe))
    assert not ready(logbook, at("2026-10-04 23:59").replace(tzinfo=lord_howe))


def test_the_day_a_zone_opens_is_the_later_of_date_and_hours_where_the_user_is():
    rest = rest_of_zone(book(rolled("2026-06-09 23:30-12:00", 150)), CHEEK)
    assert rest.until.isoformat() == "2026-06-12"
    assert rest.opens_on(at("2026-06-10 00:00-12:00")).isoformat() == "2026-06-12"
    assert rest.not_before == at("2026-06-12 09:30+00:00")
    assert rest.opens_on(at("2026-06-10 00:00+14:00")).isoformat() == "2026-06-12"
    two_days = rest_of_zone(book(rolled("2026-06-09 23:30-12:00", 150)), CHEEK)
    assert not two_days.ready(at("2026-06-12 23:29+14:00"))
    assert two_days.ready(at("2026-06-12 23:30+14:00"))


def test_a_date_that_no_session_asks_for_waits_for_no_hours():
    rest = rest_of_zone(book(checked("2026-06-09 23:00-10:00", redness=2)), CHEEK)
    assert (rest.rest, rest.not_before) == (None, None)
    assert rest.opens_on(at("2026-06-10 00:00+14:00")).isoformat() == "2026-06-11"
    assert rest.ready(at("2026-06-11 00:00+14:00"))
