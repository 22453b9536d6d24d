"""Wall-clock times as instants: each day every time comes once, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.localtime import fixed, instant

PLACES = [
    "Europe/Madrid",
    "Europe/London",
    "Europe/Dublin",  # winter is the one that is counted as DST
    "Atlantic/Azores",  # changes to and from UTC at midnight
    "America/New_York",
    "America/Havana",  # at midnight
    "America/Santiago",  # at midnight
    "America/Scoresbysund",
    "Asia/Beirut",  # at midnight
    "Africa/Cairo",  # at midnight
    "Africa/Casablanca",  # around Ramadan
    "Asia/Jerusalem",
    "Australia/Lord_Howe",  # by half an hour
    "Pacific/Chatham",
    "Pacific/Auckland",
    "Antarctica/Troll",  # by two hours
    "Asia/Kathmandu",
]
CLOCKS = [time(hour, minute) for hour in range(24) for minute in (0, 16, 30, 47)]


def changes(zone):
    """The days of 2026 to 2028 on which the offset at a place changes, found by looking."""
    days = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(n) for n in range(3 * 366)]
    offsets = [day.astimezone(zone).utcoffset() for day in days]
    return [
        (before + timedelta(hours=h)).astimezone(zone).date()
        for before, (old, new) in zip(days, pairwise(offsets), strict=False)
        if old != new
        for h in (0, 24)
    ]


def clock_of(moment):
    return moment.strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize("place", PLACES)
def test_around_every_change_each_time_of_a_day_comes_once_and_in_order(place):
    zone = ZoneInfo(place)
    seen = []
    for day in sorted({d + timedelta(n) for d in changes(zone) for n in (-1, 0, 1)}):
        for clock in CLOCKS:
            found = instant(day, clock, zone)
            shown = found.astimezone(zone)
            exists = any(
                datetime.combine(day, clock, zone)
                .replace(fold=fold)
                .astimezone(UTC)
                .astimezone(zone)
                .replace(tzinfo=None, fold=0)
                == datetime.combine(day, clock)
                for fold in (0, 1)
            )
            wall = shown.replace(tzinfo=None, fold=0)
            wanted = datetime.combine(day, clock)
            if exists:
                assert wall == wanted
                assert shown.fold == 0
            else:  # the first time after the gap
                assert wall > wanted
                a_minute_before = (found - timedelta(minutes=1)).astimezone(zone)
                assert a_minute_before.replace(tzinfo=None) < wanted
            seen.append(found.astimezone(UTC))
    assert all(earlier <= later for earlier, later in pairwise(seen))


@pytest.mark.parametrize(
    ("place", "day", "clock", "utc"),
    [
        ("Europe/Madrid", "2026-03-29", "01:59", "2026-03-29 00:59"),
        ("Europe/Madrid", "2026-03-29", "02:00", "2026-03-29 01:00"),
        ("Europe/Madrid", "2026-03-29", "02:16", "2026-03-29 01:00"),
        ("Europe/Madrid", "2026-03-29", "02:30", "2026-03-29 01:00"),
        ("Europe/Madrid", "2026-03-29", "03:00", "2026-03-29 01:00"),
        ("Europe/Madrid", "2026-03-29", "09:00", "2026-03-29 07:00"),
        ("Europe/Madrid", "2026-10-25", "02:30", "2026-10-25 00:30"),
        ("Europe/Madrid", "2026-10-25", "03:00", "2026-10-25 02:00"),
        ("Europe/Madrid", "2026-10-25", "09:00", "2026-10-25 08:00"),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04 14:45"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30"),
        ("Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-03 15:30"),
        ("Asia/Beirut", "2026-03-29", "00:00", "2026-03-28 22:00"),
        ("Asia/Beirut", "2026-03-29", "00:30", "2026-03-28 22:00"),
        ("Asia/Beirut", "2026-10-24", "23:30", "2026-10-24 20:30"),
        ("Asia/Beirut", "2026-10-25", "00:00", "2026-10-24 22:00"),
    ],
)
def test_a_time_left_out_moves_on_and_a_time_that_comes_twice_counts_once(place, day, clock, utc):
    found = instant(date.fromisoformat(day), time.fromisoformat(clock), ZoneInfo(place))
    assert clock_of(found.astimezone(UTC)) == utc


def test_instants_compare_by_what_they_are_and_not_by_their_wall_clocks():
    madrid = ZoneInfo("Europe/Madrid")
    due = instant(date(2026, 10, 25), time(2, 45), madrid)
    assert due < datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=madrid)


def test_an_instant_keeps_its_offset_and_forgets_the_rules_of_its_zone():
    madrid = ZoneInfo("Europe/Madrid")
    for fold, hours in ((0, 2), (1, 1)):
        kept = fixed(datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=madrid))
        assert kept.isoformat() == f"2026-10-25T02:30:00+0{hours}:00"
        assert kept + timedelta(1) - kept == timedelta(hours=24)
