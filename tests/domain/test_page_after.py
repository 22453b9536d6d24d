"""Holds, sunscreen and check-ins after a session, copied from protocol.md 5."""

from datetime import UTC, timedelta

import pytest

from rollerlog.domain.aftercare import holds, spf_courses, spf_zones
from rollerlog.domain.agenda import agenda
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.planning.plans import pauses_before
from rollerlog.domain.snoozes import Snooze, snoozed_until
from tests.domain.builders import CHEEK, CLINIC, at, book, checked, rolled, setting, sunscreen

# Row, the shortest length that takes it.
ROWS = [
    (150, 50),
    (200, 151),
    (250, 201),
    (300, 251),
    (500, 301),
    (750, 501),
    (1000, 751),
    (1250, 1001),
    (1500, 1251),
    (2000, 1501),
    (2500, 2001),
    (3000, 2501),
]
LENGTHS = [(row, needle_um) for row, shortest in ROWS for needle_um in (shortest, row)]
# Hold: up to 300 µm, above.
HOLDS = {
    "actives": (3, 7),
    "vitamin-c": (3, 7),
    "make-up": (1, 2),
    "exercise": (1, 3),
    "heat-and-water": (3, 3),
    "other-procedures": (21, 21),
}
ALWAYS = (
    "forehead",
    "cheek-left",
    "cheek-right",
    "nose",
    "upper-lip",
    "chin",
    "under-eye",
    "neck",
    "decollete",
    "hands",
)
BODY = ("upper-arms", "abdomen", "flanks", "hips", "buttocks", "thighs", "knees", "back")
IF_SEEN = ("scalp", *BODY)
DAY_0 = at("2026-06-09").date()
YEAR = at("2026-01-01"), at("2027-01-01")


def due(logbook, kind):
    return [reminder for reminder in agenda(logbook, *YEAR, UTC) if reminder.kind == kind]


def on_day(number, clock="12:00"):
    return at(f"{DAY_0 + timedelta(number)} {clock}")


# Holds


@pytest.mark.parametrize("setting_", ["home", CLINIC])
@pytest.mark.parametrize(("row", "needle_um"), LENGTHS)
def test_each_hold_has_a_last_held_and_a_first_free_day(row, needle_um, setting_):
    for clock in ("00:00", "23:59"):
        logbook = book(rolled(f"2026-06-09 {clock}", needle_um, setting=setting_))
        for hold, (short, long) in HOLDS.items():
            days = short if row <= 300 else long
            last_held = {held.hold: held.until for held in holds(logbook, on_day(days - 1).date())}
            assert last_held[hold] == DAY_0 + timedelta(days)
            assert hold not in {held.hold for held in holds(logbook, on_day(days).date())}
        ends = {r.hold: r.due_at for r in due(logbook, "hold_ended")}
        assert ends == {
            hold: on_day(short if row <= 300 else long, "09:00")
            for hold, (short, long) in HOLDS.items()
        }


# Sunscreen


@pytest.mark.parametrize("phototype", ["none", "i", "ii", "iii", "iv", "v", "vi"])
@pytest.mark.parametrize(("row", "needle_um"), LENGTHS)
def test_a_course_of_sunscreen_has_its_days_by_row_and_phototype(row, needle_um, phototype):
    days = 28 if row > 500 or phototype in {"iv", "v", "vi"} else 14
    for where in ("home", CLINIC):
        session = rolled("2026-06-09 06:00", needle_um, setting=where)
        logbook = book(session, setting("phototype", phototype))
        assert spf_zones(logbook, DAY_0) == (CHEEK,)
        assert spf_zones(logbook, on_day(-1).date()) == ()
        assert spf_zones(logbook, on_day(days - 1).date()) == (CHEEK,)
        assert spf_zones(logbook, on_day(days).date()) == ()
        mornings = [r.due_at for r in due(logbook, "spf")]
        assert mornings == [on_day(number, "08:00") for number in range(1, days)]


@pytest.mark.parametrize("zone", [*ALWAYS, *IF_SEEN])
def test_some_zones_always_have_a_course_and_others_where_they_see_the_sun(zone):
    session = rolled("2026-06-09", 150, zone)
    for sun in ("none", zone, " ".join(IF_SEEN)):
        counts = zone in ALWAYS or sun != "none"
        found = spf_zones(book(session, setting("sun-zones", sun)), DAY_0)
        assert found == ((zone,) if counts else ())
    others = " ".join(z for z in IF_SEEN if z != zone)
    assert bool(spf_zones(book(session, setting("sun-zones", others)), DAY_0)) is (zone in ALWAYS)


@pytest.mark.parametrize(("row", "needle_um"), LENGTHS)
def test_from_500_on_the_first_24_hours_are_shade_and_up_to_300_the_first_6_bare(row, needle_um):
    hours = 24 if row >= 500 else 6
    session = rolled("2026-06-09 09:00", needle_um, setting=CLINIC)
    (course,) = spf_courses(book(session), DAY_0)
    end = session.at + timedelta(hours=hours)
    second = timedelta(seconds=1)
    assert course.in_shade(session.at)
    assert course.in_shade(end - second)
    assert not course.in_shade(end)
    assert not course.in_shade(session.at - second)


@pytest.mark.parametrize(
    ("clock", "due_at"),
    [
        ("07:59", None),
        ("08:00", "10:00"),
        ("10:00", "12:00"),
        ("13:59", "15:59"),
        ("14:00", None),
    ],
)
@pytest.mark.parametrize("number", [1, 13, 14])
def test_reapplying_is_due_2_hours_later_from_10_to_before_16_on_days_of_the_course(
    clock, due_at, number
):
    logbook = book(rolled("2026-06-09 05:00", 250), sunscreen(str(on_day(number, clock))))
    found = [r.due_at.strftime("%H:%M") for r in due(logbook, "spf") if r.last_applied_at]
    assert found == ([due_at] if due_at and number < 14 else [])


# Check-ins


@pytest.mark.parametrize("where", ["home", CLINIC])
@pytest.mark.parametrize(("row", "needle_um"), LENGTHS)
def test_every_session_owes_check_ins_on_days_1_3_and_7(row, needle_um, where):
    del row
    logbook = book(rolled("2026-06-09", needle_um, (CHEEK, "chin", "knees"), setting=where))
    found = due(logbook, "check_in")
    assert [(r.day_number, r.due_at) for r in found] == [
        (number, on_day(number, "09:00")) for number in (1, 3, 7)
    ]
    assert [r.lapses_at for r in found] == [on_day(number + 2, "09:00") for number in (1, 3, 7)]


@pytest.mark.parametrize("day", [7, 8, 29, 30, 31])
def test_while_the_last_was_not_calm_one_is_owed_daily_to_day_30(day):
    redness = [checked(str(on_day(number)), redness=2) for number in range(1, day)]
    found = due(book(rolled("2026-06-09"), *redness), "check_in")
    left = range(day, 31)
    assert [r.day_number for r in found] == list(left)
    calm = checked(str(on_day(day)), redness=1)
    found = due(book(rolled("2026-06-09"), *redness, calm), "check_in")
    assert [r.day_number for r in found] == []


# Before a planned session, what it waits after is left out in time.


def test_what_is_left_out_before_a_planned_session_has_a_last_day():
    plan = PlannedSession(planned_at=at("2026-06-01"), day=DAY_0, zones=(CHEEK,), needle_um=250)
    found = {pause.event: str(pause.last_on) for pause in pauses_before(plan)}
    assert found == {
        "waxing": "2026-06-02",
        "retinoid-or-acid": "2026-06-04",
        "strong-sun": "2026-06-06",
        "self-tanner": "2026-06-07",
    }
    reminders = {r.event: str(r.due_at) for r in due(book(plan), "pause_begins")}
    assert reminders == {
        "waxing": str(at("2026-06-03 09:00")),
        "retinoid-or-acid": str(at("2026-06-05 09:00")),
        "strong-sun": str(at("2026-06-07 09:00")),
        "self-tanner": str(at("2026-06-08 09:00")),
    }


# Times


def test_the_usual_times():
    logbook = book(rolled("2026-06-09 06:00", 150))
    clocks = {r.kind: r.due_at.strftime("%H:%M") for r in agenda(logbook, *YEAR, UTC)}
    assert clocks == {
        "spf": "08:00",
        "rest_ended": "09:00",
        "check_in": "09:00",
        "hold_ended": "09:00",
    }


@pytest.mark.parametrize(
    ("now", "evening"),
    [
        ("2026-06-09 10:00", "2026-06-09 18:00"),
        ("2026-06-09 17:59", "2026-06-09 18:00"),
        ("2026-06-09 18:00", "2026-06-10 09:00"),
        ("2026-06-09 22:00", "2026-06-10 09:00"),
    ],
)
def test_a_snooze_is_20_minutes_this_evening_or_tomorrow_at_its_usual_time(now, evening):
    (reminder, *_) = due(book(rolled("2026-06-08")), "check_in")
    now = at(now)
    assert snoozed_until(Snooze.MINUTES_20, reminder, now) == now + timedelta(minutes=20)
    assert snoozed_until(Snooze.THIS_EVENING, reminder, now) == at(evening)
    assert snoozed_until(Snooze.TOMORROW, reminder, now) == at("2026-06-10 09:00")
