"""When sunscreen is due again by the sun of a place, staying in, and what came of a course."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.agenda import agenda
from rollerlog.domain.commands import stay_in
from rollerlog.domain.localtime import instant
from rollerlog.domain.model import StayedIn
from rollerlog.domain.places import place_of
from rollerlog.domain.refusals import Refused
from rollerlog.domain.sun import shown, uv_index
from rollerlog.domain.sunscreen import SpfState, spf_adherence
from tests.domain.builders import at, book, done, rolled, setting, sunscreen

MADRID = ZoneInfo("Europe/Madrid")
VALENCIA = setting("place", "39.5 -0.4 Valencia")
TWO_HOURS = timedelta(hours=2)


def due(logbook, begins, ends, zone=UTC):
    first = at(f"{begins} 00:00")
    return [r for r in agenda(logbook, first, at(ends), zone) if r.kind == "spf"]


def again(logbook, day, zone=UTC):
    found = due(logbook, day, f"{day} 23:59", zone)
    return [r for r in found if r.last_applied_at is not None]


def stayed(when):
    return StayedIn(at=at(when), logged_at=at(when))


def first_at(day, index):
    """The first minute of a day at which the shown index in Valencia is so high."""
    place = place_of("39.5 -0.4", 0, 300)
    minutes = (instant(day, at("2026-01-01 00:00").time(), UTC) + timedelta(minutes=n)
               for n in range(1440))  # fmt: skip
    return next(minute for minute in minutes if shown(uv_index(place, minute)) >= index)


@pytest.mark.parametrize(("day", "index"), [(1, 2), (3, 2), (4, 3), (13, 3)])
def test_with_a_place_it_is_due_again_from_index_3_and_on_days_0_to_3_from_2(day, index):
    on = date(2026, 6, 1) + timedelta(days=day)
    edge = first_at(on, index)
    for minute, is_due in ((edge, True), (edge - timedelta(minutes=1), False)):
        applied = sunscreen((minute - TWO_HOURS).isoformat())
        found = due(book(VALENCIA, rolled("2026-06-01", 200), applied), f"{on}", f"{on} 23:59")
        assert bool([r for r in found if r.last_applied_at]) is is_due


def test_with_a_place_the_hours_from_10_to_16_count_for_nothing():
    winter = book(rolled("2026-12-10", 200), sunscreen("2026-12-16 13:00"))
    assert again(winter, "2026-12-16")
    assert not again(book(*winter.entities(), setting("place", "60.2 24.9")), "2026-12-16")
    summer = book(rolled("2026-06-10", 200), sunscreen("2026-06-16 14:30"))
    assert not again(summer, "2026-06-16")
    assert again(book(*summer.entities(), VALENCIA), "2026-06-16")


def test_while_the_sun_is_down_it_is_not_due_again():
    assert not again(
        book(VALENCIA, rolled("2026-06-10", 200), sunscreen("2026-06-12 20:00")), "2026-06-12"
    )


def test_it_lapses_when_the_index_falls_under_the_level():
    logbook = book(VALENCIA, rolled("2026-06-01", 200), sunscreen("2026-06-10 10:00"))
    (found,) = again(logbook, "2026-06-10")
    place = place_of("39.5 -0.4", 0, 300)
    assert shown(uv_index(place, found.lapses_at)) < 3
    assert shown(uv_index(place, found.lapses_at - timedelta(minutes=1))) == 3


def test_staying_in_stops_the_day_and_the_day_alone():
    logbook = book(rolled("2026-06-01", 200), stayed("2026-06-03 07:00"))
    days = [r.due_at.date().day for r in due(logbook, "2026-06-02", "2026-06-05 23:59")]
    assert days == [2, 4, 5]


def test_who_applies_sunscreen_after_staying_in_goes_out_again():
    before = book(
        rolled("2026-06-01", 200), sunscreen("2026-06-03 09:00"), stayed("2026-06-03 10:00")
    )
    assert not again(before, "2026-06-03")
    assert again(book(*before.entities(), sunscreen("2026-06-03 11:00")), "2026-06-03")


def test_staying_in_is_recorded_and_nobody_stays_in_tomorrow():
    now = at("2026-06-03 09:00")
    after = done(book(rolled("2026-06-01", 200)), stay_in(now), now)
    assert [said.at for said in after.all(StayedIn)] == [now]
    with pytest.raises(Refused):
        stay_in(now + timedelta(minutes=1))(after, now)


def test_the_key_is_the_clock_it_was_applied_at_wherever_one_is():
    logbook = book(rolled("2026-06-01", 200), sunscreen("2026-06-03 12:00+02:00"))
    keys = {
        r.key
        for zone in (MADRID, ZoneInfo("Atlantic/Azores"), ZoneInfo("Asia/Kathmandu"))
        for r in again(logbook, "2026-06-03", zone)
    }
    assert keys == {"spf:2026-06-03:12:00"}
    mornings = {
        r.key
        for zone in (MADRID, ZoneInfo("Pacific/Auckland"))
        for r in due(book(rolled("2026-06-01", 200)), "2026-06-03", "2026-06-04 23:59", zone)
    }
    assert mornings <= {f"spf:2026-06-0{day}:morning" for day in (3, 4, 5)}


def test_adherence_is_by_day_and_leaves_day_0_out():
    logbook = book(
        rolled("2026-06-01", 200),
        sunscreen("2026-06-02 08:00"),
        sunscreen("2026-06-02 10:00"),
        stayed("2026-06-03 07:00"),
    )
    days = spf_adherence(logbook, date(2026, 5, 30), date(2026, 6, 5))
    assert [(d.day.day, d.state, len(d.applications)) for d in days] == [
        (2, SpfState.APPLIED, 2),
        (3, SpfState.STAYED_IN, 0),
        (4, SpfState.NOT_LOGGED, 0),
        (5, SpfState.OPEN, 0),
    ]


def test_adherence_ends_with_the_course():
    days = spf_adherence(book(rolled("2026-06-01", 200)), date(2026, 6, 1), date(2026, 7, 1))
    assert (days[0].day, days[-1].day) == (date(2026, 6, 2), date(2026, 6, 14))


@pytest.mark.parametrize(("wanted", "told"), [("on", ["06-04 18:00"]), ("off", [])])
def test_the_evening_before_a_rest_ends_is_said_where_that_is_wanted(wanted, told):
    logbook = book(rolled("2026-06-01", 250), setting("advance-notice", wanted))
    found = agenda(logbook, at("2026-06-01"), at("2026-06-08"), UTC)
    evenings = [r for r in found if r.kind == "rest_ends"]
    (ended,) = [r for r in found if r.kind == "rest_ended"]
    assert [f"{r.due_at:%m-%d %H:%M}" for r in evenings] == told
    assert all(r.lapses_at == ended.due_at for r in evenings)
