"""What falls due when: check-ins, sunscreen, holds and rests, by protocol.md 5."""

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.agenda import agenda, owed
from rollerlog.domain.model import Sign
from tests.domain.builders import (
    CHEEK,
    CLINIC,
    at,
    book,
    checked,
    disinfected,
    product,
    read,
    rolled,
    roller,
    setting,
    settled,
    sunscreen,
    until,
)

MADRID = ZoneInfo("Europe/Madrid")
MINUTE = timedelta(minutes=1)
BEGINS, ENDS = at("2026-01-01"), at("2027-12-31")


def due(logbook, kind, begins=BEGINS, ends=ENDS, zone=UTC):
    """What falls due of a kind."""
    return [reminder for reminder in agenda(logbook, begins, ends, zone) if reminder.kind == kind]


def times(reminders):
    return [reminder.due_at.strftime("%m-%d %H:%M") for reminder in reminders]


def numbers(logbook, **within):
    return [reminder.day_number for reminder in due(logbook, "check_in", **within)]


# Check-ins


def test_a_session_owes_a_check_in_on_days_1_3_and_7():
    assert times(due(book(rolled("2026-06-09")), "check_in")) == [
        "06-10 09:00",
        "06-12 09:00",
        "06-16 09:00",
    ]


@pytest.mark.parametrize(
    ("session", "due_at"),
    [
        ("2026-06-09 20:59", "06-10 09:00"),
        ("2026-06-09 21:00", "06-10 09:00"),
        ("2026-06-09 21:01", "06-10 09:01"),
        ("2026-06-09 23:59", "06-10 11:59"),
    ],
)
def test_day_1_is_due_at_check_in_time_or_12_hours_after_the_session(session, due_at):
    assert times(due(book(rolled(session)), "check_in"))[0] == due_at


@pytest.mark.parametrize(
    ("answered", "met"),
    [
        ("2026-06-10 08:59", False),
        ("2026-06-10 09:00", True),
        ("2026-06-10 23:59", True),
        ("2026-06-11 00:00", False),
    ],
)
def test_a_check_in_before_day_1_is_due_does_not_meet_it(answered, met):
    logbook = book(rolled("2026-06-09 10:00"), checked(answered, redness=0))
    assert numbers(logbook) == ([3, 7] if met else [1, 3, 7])


@pytest.mark.parametrize(
    ("answered", "left"),
    [
        ("2026-06-12 00:00", [1, 7]),
        ("2026-06-12 23:59", [1, 7]),
        ("2026-06-11 23:59", [1, 3, 7]),
        ("2026-06-13 00:00", [1, 3, 7]),
    ],
)
def test_a_check_in_on_any_of_its_zones_that_day_meets_it(answered, left):
    session = rolled("2026-06-09", 500, (CHEEK, "chin"))
    assert numbers(book(session, checked(answered, "chin", redness=1))) == left
    assert numbers(book(session, checked(answered, "neck", redness=1))) == [1, 3, 7]


def test_one_is_owed_every_day_while_the_last_was_not_calm():
    logbook = book(rolled("2026-06-01"), checked("2026-06-04 10:00", redness=2))
    assert numbers(logbook) == [1, *range(4, 31)]
    calm = checked("2026-06-07 10:00", redness=1)
    assert numbers(book(*logbook.entities(), calm)) == [1, 4, 5, 7]
    neither = checked("2026-06-07 10:00", itch=4)
    assert numbers(book(*logbook.entities(), neither)) == [1, 4, 5, *range(7, 31)]
    again = checked("2026-06-09 10:00", redness=2)
    assert numbers(book(*logbook.entities(), calm, again)) == [1, 4, 5, 7, *range(9, 31)]


def test_the_last_daily_check_in_is_that_of_day_30():
    days = [checked(at("2026-06-01") + timedelta(n), redness=2) for n in range(1, 31)]
    assert numbers(book(rolled("2026-06-01"), *days[:-1])) == [30]
    assert numbers(book(rolled("2026-06-01"), *days)) == []


def test_redness_right_after_a_session_asks_for_nothing():
    logbook = book(rolled("2026-06-01 08:00"), checked("2026-06-01 19:59", redness=4))
    assert numbers(logbook) == [1, 3, 7]
    logbook = book(rolled("2026-06-01 08:00"), checked("2026-06-01 20:00", redness=4))
    assert numbers(logbook) == [*range(1, 31)]


def test_a_check_in_lapses_as_missed_after_48_hours():
    logbook = book(rolled("2026-06-09"))
    first = due(logbook, "check_in")[0]
    assert first.lapses_at - first.due_at == timedelta(hours=48)

    def waiting(now):
        return [r.day_number for r in owed(logbook, at(now)) if r.kind == "check_in"]

    assert waiting("2026-06-10 08:59:59") == []
    assert waiting("2026-06-10 09:00") == [1]
    assert waiting("2026-06-12 08:59:59") == [1]
    assert waiting("2026-06-12 09:00") == [3]
    assert waiting("2026-06-18 09:00") == []


def test_48_hours_are_hours_when_the_clocks_change():
    for session in ("2026-03-27 12:00+01:00", "2026-10-23 12:00+02:00"):
        first = due(book(rolled(session)), "check_in", zone=MADRID)[0]
        assert first.lapses_at.astimezone(UTC) - first.due_at.astimezone(UTC) == timedelta(hours=48)


def test_check_ins_end_with_the_next_session_there():
    first = rolled("2026-06-01", 500, (CHEEK, "chin"))
    third_day = at("2026-06-04 09:00")
    elsewhere = rolled(third_day, 150, "neck")
    there = rolled(third_day, 150, "chin")

    def of_the_first(*entries):
        found = due(book(first, *entries), "check_in")
        return [(r.day_number, r.lapses_at) for r in found if r.session is first]

    assert [number for number, _ in of_the_first(elsewhere)] == [1, 3, 7]
    assert [number for number, _ in of_the_first(there)] == [1]
    a_minute_later = rolled(third_day + MINUTE, 150, "chin")
    assert of_the_first(a_minute_later)[-1] == (3, third_day + MINUTE)
    angry = checked("2026-06-04 21:00", redness=3)
    assert [number for number, _ in of_the_first(there, angry)] == [1]


def test_a_check_in_after_the_next_session_does_not_meet_one_owed_before_it():
    first, second = rolled("2026-06-01"), rolled("2026-06-04 20:00", 150)
    logbook = book(first, second, checked("2026-06-04 22:00", redness=0))
    found = [r.day_number for r in due(logbook, "check_in") if r.session is first]
    assert found == [1, 3]


def test_check_ins_are_asked_for_at_the_users_time():
    logbook = book(rolled("2026-06-09"), setting("check-in-time", "20:15"))
    assert times(due(logbook, "check_in"))[0] == "06-10 20:15"


def test_after_travel_the_first_check_in_falls_where_its_12_hours_end():
    logbook = book(rolled("2026-06-09 20:00-10:00"))
    auckland = ZoneInfo("Pacific/Auckland")
    for begins in ("2026-06-10 00:00+12:00", "2026-06-11 06:00+12:00"):
        found = due(logbook, "check_in", begins=at(begins), zone=auckland)
        assert found[0].due_at == at("2026-06-11 06:00+12:00")


# Sunscreen


@pytest.mark.parametrize(
    ("needle_um", "phototype", "days"),
    [
        (150, "none", 14),
        (500, "none", 14),
        (501, "none", 28),
        (1500, "none", 28),
        (150, "iii", 14),
        (150, "iv", 28),
        (150, "v", 28),
        (150, "vi", 28),
    ],
)
def test_a_course_of_sunscreen_has_a_reminder_on_each_day_after_day_0(needle_um, phototype, days):
    session = rolled("2026-06-09 06:00", needle_um, setting=CLINIC)
    found = due(book(session, setting("phototype", phototype)), "spf")
    expected = [session.at.date() + timedelta(n) for n in range(1, days)]
    assert [reminder.due_at.date() for reminder in found] == expected
    assert {reminder.due_at.strftime("%H:%M") for reminder in found} == {"08:00"}


@pytest.mark.parametrize(
    ("zone", "sun", "counts"),
    [
        *((z, "none", True) for z in ("forehead", "under-eye", "neck", "decollete", "hands")),
        ("scalp", "none", False),
        ("knees", "none", False),
        ("scalp", "scalp knees", True),
        ("knees", "scalp knees", True),
        ("back", "scalp knees", False),
        ("back", "body", True),
    ],
)
def test_scalp_and_body_are_in_a_course_when_they_see_the_sun(zone, sun, counts):
    found = due(book(rolled("2026-06-09", 150, zone), setting("sun-zones", sun)), "spf")
    assert [reminder.zones for reminder in found] == [(zone,)] * 13 * counts


def test_courses_that_overlap_are_one():
    logbook = book(rolled("2026-06-01", 150), rolled("2026-06-08", 150, ("chin", CHEEK)))
    found = due(logbook, "spf")
    assert [r.due_at.date().day for r in found] == [*range(2, 22)]
    assert found[0].zones == (CHEEK,)
    assert found[7].zones == (CHEEK, "chin")


def test_the_morning_is_met_by_sunscreen_of_that_day():
    logbook = book(rolled("2026-06-09"), sunscreen("2026-06-10 07:00"))
    assert times(due(logbook, "spf"))[:2] == ["06-11 08:00", "06-12 08:00"]
    morning = due(logbook, "spf")[0]
    assert morning.lapses_at == at("2026-06-12 00:00")
    assert times(due(book(rolled("2026-06-09"), setting("spf-time", "07:05")), "spf"))[0] == (
        "06-10 07:05"
    )


@pytest.mark.parametrize(
    ("applied", "again"),
    [
        ("07:59", None),
        ("08:00", "06-12 10:00"),
        ("11:00", "06-12 13:00"),
        ("13:59", "06-12 15:59"),
        ("14:00", None),
        ("22:30", None),
    ],
)
def test_sunscreen_is_due_again_after_2_hours_from_10_to_before_16(applied, again):
    logbook = book(rolled("2026-06-09"), sunscreen(f"2026-06-12 {applied}"))
    found = [r for r in due(logbook, "spf") if r.last_applied_at]
    assert times(found) == ([again] if again else [])
    assert [r.lapses_at for r in found] == [at("2026-06-12 16:00")] * len(found)


def test_the_last_application_of_the_day_counts_and_only_during_a_course():
    applied = [sunscreen(f"2026-06-12 {hour}:00") for hour in ("08", "09", "11")]
    assert times(r for r in due(book(rolled("2026-06-09"), *applied), "spf") if r.last_applied_at)
    again = [r for r in due(book(rolled("2026-06-09"), *applied), "spf") if r.last_applied_at]
    assert times(again) == ["06-12 13:00"]
    assert due(book(*applied), "spf") == []
    ended = book(rolled("2026-05-29", 150), *applied)
    assert [r for r in due(ended, "spf") if r.last_applied_at] == []
    running = book(rolled("2026-05-30", 150), *applied)
    assert times(r for r in due(running, "spf") if r.last_applied_at) == ["06-12 13:00"]


@pytest.mark.parametrize(
    ("needle_um", "session", "shade"),
    [
        (500, "2026-06-09 08:00", False),
        (500, "2026-06-09 08:01", True),
        (301, "2026-06-09 20:00", True),
        (300, "2026-06-09 20:00", False),
        (300, "2026-06-10 02:00", None),  # its own day 0 asks for no morning
    ],
)
def test_the_first_24_hours_from_the_row_of_500_on_are_for_shade_and_a_hat(
    needle_um, session, shade
):
    first = due(book(rolled(session, needle_um)), "spf")[0]
    if shade is None:
        assert first.due_at.date() > at(session).date()
    else:
        assert (first.shade, first.zones) == (shade, (CHEEK,))


@pytest.mark.parametrize(
    ("needle_um", "session", "applied", "again"),
    [
        (300, "2026-06-09 05:00", "09:00", True),
        (300, "2026-06-09 05:01", "09:00", False),
        (500, "2026-06-08 11:00", "09:00", True),
        (500, "2026-06-08 11:01", "09:00", False),
    ],
)
def test_nothing_is_due_again_before_the_skin_takes_sunscreen(needle_um, session, applied, again):
    logbook = book(rolled(session, needle_um), sunscreen(f"2026-06-09 {applied}"))
    found = [r for r in due(logbook, "spf") if r.last_applied_at]
    assert bool(found) is again


def test_a_zone_in_the_shade_is_left_out_though_an_older_course_has_it_too():
    older = rolled("2026-06-01", 150, (CHEEK, "chin"))
    evening = rolled("2026-06-09 20:00", 500)
    morning = [r for r in due(book(older, evening), "spf") if r.due_at.date().day == 10][0]  # noqa: RUF015
    assert (morning.zones, morning.shade) == (("chin",), False)
    fresh = rolled("2026-06-09 08:30", 150)
    applied = sunscreen("2026-06-09 08:00")
    again = [r for r in due(book(older, fresh, applied), "spf") if r.last_applied_at]
    assert [r.zones for r in again] == [("chin",)]
    only = book(rolled("2026-06-01", 150), fresh, applied)
    assert [r for r in due(only, "spf") if r.last_applied_at] == []


# Holds

HOLDS = {
    "actives": (3, 7),
    "vitamin-c": (3, 7),
    "make-up": (1, 2),
    "exercise": (1, 3),
    "heat-and-water": (3, 3),
    "other-procedures": (21, 21),
}


@pytest.mark.parametrize(("needle_um", "column"), [(150, 0), (300, 0), (301, 1), (1500, 1)])
def test_each_hold_ends_on_its_day(needle_um, column):
    session = rolled("2026-06-09 23:00", needle_um, setting=CLINIC)
    found = {r.hold: r.due_at for r in due(book(session), "hold_ended")}
    assert found == {
        hold: at("2026-06-09 09:00") + timedelta(days[column]) for hold, days in HOLDS.items()
    }


def test_a_hold_ends_once_an_area_and_with_its_longest():
    logbook = book(
        rolled("2026-06-09", 500, (CHEEK, "knees")),
        rolled("2026-06-10", 150, (CHEEK, "chin")),
        setting("hold-ended-time", "07:30"),
    )
    actives = [(r.area, r.due_at) for r in due(logbook, "hold_ended") if r.hold == "actives"]
    assert sorted(actives) == [
        ("body", at("2026-06-16 07:30")),
        ("face", at("2026-06-16 07:30")),
    ]


# Rest ended


def test_a_rest_ends_once_a_zone_and_date():
    logbook = book(rolled("2026-06-09", 250, (CHEEK, "chin")), rolled("2026-06-09", 150, "nose"))
    found = due(logbook, "rest_ended")
    assert [(r.zone, r.due_at.strftime("%m-%d %H:%M")) for r in found] == [
        ("nose", "06-12 09:00"),
        (CHEEK, "06-13 09:00"),
        ("chin", "06-13 09:00"),
    ]
    assert len({r.key for r in found}) == len(found)
    assert found[0].lapses_at == at("2026-06-13 00:00")
    assert {r.area for r in found} == {"face"}


def test_a_rest_ends_at_the_users_time_on_the_day_its_last_session_gives():
    logbook = book(
        rolled("2026-06-01", 500),
        rolled("2026-06-10", 150),
        setting("rest-ended-time", "18:45"),
    )
    assert times(due(logbook, "rest_ended")) == ["06-22 18:45"]
    assert until(logbook) == "2026-06-22"


def test_a_paused_zone_has_not_rested():
    report = checked("2026-06-02", signs=(Sign.PATCHES,))
    logbook = book(rolled("2026-06-01", 500), report)
    assert due(logbook, "rest_ended") == []
    calm = book(rolled("2026-06-01", 500), report, settled("2026-06-03", Sign.PATCHES))
    assert times(due(calm, "rest_ended")) == ["06-22 09:00"]


@pytest.mark.parametrize(
    "begins", ["2026-06-09", "2026-06-12 00:00+14:00", "2026-06-12 12:00+14:00"]
)
def test_for_travellers_a_rest_ends_when_its_hours_have_passed(begins):
    logbook = book(rolled("2026-06-09 23:30-12:00", 150))
    found = due(logbook, "rest_ended", begins=at(begins), zone=at("2026-06-12 12:00+14:00").tzinfo)
    assert [r.due_at for r in found] == [at("2026-06-12 23:30+14:00")]


def test_for_travellers_a_rest_may_end_on_the_day_after_its_date():
    late = rolled("2026-06-09 23:30-12:00", 150)
    zone = at("2026-06-12 12:00+14:30").tzinfo
    found = due(book(late), "rest_ended", begins=at("2026-06-13 00:00+14:30"), zone=zone)
    assert [r.due_at for r in found] == [at("2026-06-13 00:00+14:30")]


# In general


def test_the_agenda_holds_what_falls_due_from_one_instant_to_before_another():
    logbook = book(rolled("2026-06-09"))
    first = at("2026-06-10 09:00")
    tick = timedelta(microseconds=1)
    assert numbers(logbook, begins=first, ends=first + tick) == [1]
    assert numbers(logbook, begins=first - tick, ends=first) == []
    assert numbers(logbook, begins=first + tick, ends=at("2026-06-12 09:00")) == []


def test_the_agenda_is_in_order_and_says_nothing_twice():
    logbook = book(
        rolled("2026-06-09", 500, (CHEEK, "chin", "neck")),
        rolled("2026-06-11", 150, ("scalp", "knees")),
        checked("2026-06-13", redness=2),
        sunscreen("2026-06-14 09:00"),
    )
    found = agenda(logbook, BEGINS, ENDS, MADRID)
    assert [r.due_at for r in found] == sorted(r.due_at for r in found)
    assert len({r.key for r in found}) == len(found)
    in_pieces = []
    moment = at("2026-06-01 05:17")
    while moment < at("2026-09-01"):
        in_pieces += agenda(logbook, moment, moment + timedelta(hours=7), MADRID)
        moment += timedelta(hours=7)
    assert in_pieces == found


@pytest.mark.parametrize(
    ("place", "session", "clock", "due_at"),
    [
        ("Europe/Madrid", "2026-03-28 12:00+01:00", "02:30", "2026-03-29 03:00+02:00"),
        ("Europe/Madrid", "2026-10-24 12:00+02:00", "02:30", "2026-10-25 02:30+02:00"),
        ("Australia/Lord_Howe", "2026-10-03 12:00+10:30", "02:15", "2026-10-04 02:30+11:00"),
        ("Australia/Lord_Howe", "2026-04-04 12:00+11:00", "01:45", "2026-04-05 01:45+11:00"),
        ("Asia/Beirut", "2026-03-28 11:00+02:00", "00:30", "2026-03-29 01:00+03:00"),
    ],
)
def test_a_time_the_clocks_leave_out_or_show_twice_falls_due_once(place, session, clock, due_at):
    moment = at(session)
    logbook = book(rolled(moment, 150), setting("spf-time", clock))
    day_after = [
        r for r in due(logbook, "spf", zone=ZoneInfo(place)) if r.due_at.date() == at(due_at).date()
    ]
    assert [r.due_at for r in day_after] == [at(due_at)]
    assert day_after[0].due_at.isoformat() == at(due_at).isoformat()


def test_in_the_hour_that_comes_twice_what_fell_due_in_the_first_is_owed_in_the_second():
    logbook = book(rolled("2026-10-23 12:00+02:00", 150), setting("spf-time", "02:45"))
    second = at("2026-10-25 02:30").replace(tzinfo=MADRID, fold=1)
    assert [r.kind for r in owed(logbook, second)].count("spf") == 1
    assert [r.kind for r in owed(logbook, second.replace(fold=0))].count("spf") == 0


# Disinfecting


def cleanings(*entities, begins=BEGINS, ends=ENDS):
    return due(book(roller(), *entities), "disinfect", begins, ends)


def used(when):
    return rolled(when, 250, "back", roller="blue")


def test_each_use_of_a_roller_asks_an_hour_later_under_a_key_of_its_own():
    (first,) = cleanings(used("2026-06-01 09:30"))
    assert (first.key, first.due_at) == ("disinfect:blue:2026-06-01:09:30", at("2026-06-01 10:30"))
    both = (used("2026-06-01 09:30"), disinfected("2026-06-01 11:30"), used("2026-06-01 14:00"))
    assert [each.key for each in cleanings(*both)] == ["disinfect:blue:2026-06-01:14:00"]


@pytest.mark.parametrize(
    ("day", "lapses"),
    [
        (88, ["2026-08-30 00:00"]),
        (89, ["2026-08-30 00:00"]),
        (90, []),
    ],
)
def test_a_roller_that_wears_out_soon_is_disinfected_until_then(day, lapses):
    begun = (used("2026-06-01 09:00"), disinfected("2026-06-01 10:00"))
    again = used(str(at("2026-06-01 09:00") + day * timedelta(days=1)))
    found = cleanings(*begun, again)
    assert [str(each.lapses_at)[:16] for each in found] == lapses
    soon = again.at + timedelta(hours=1)
    assert cleanings(*begun, again, begins=soon, ends=soon + timedelta(days=2)) == found


def test_a_roller_whose_last_use_this_was_is_not_disinfected():
    assert cleanings(used("2026-06-01 09:00"), used("2026-08-29 22:59")) != []
    assert cleanings(used("2026-06-01 09:00"), used("2026-08-29 23:00")) == []


# Patch tests


def readings_due(*entities, untouched=True):
    found = agenda(
        book(product(begun="2026-06-01 07:00"), *entities), BEGINS, ENDS, UTC, untouched=untouched
    )
    return [reminder.due_at.day for reminder in found if reminder.kind == "patch_test"]


def test_a_patch_test_nobody_reads_is_asked_for_on_14_days():
    assert readings_due() == [*range(2, 16)]
    assert readings_due(read("2026-06-25"))[:16] == [*range(2, 16), 26, 27]
    assert readings_due(read("2026-06-05")) == [2, 3, 4, *range(6, 20)]
    assert readings_due(read("2026-06-05"), untouched=False) == [2, 3, 4, 6, 7, 8]
