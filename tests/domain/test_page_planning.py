"""Planning: the last days of the issue's example and those around it, plans, courses, ratings."""

from datetime import UTC, date, timedelta

import pytest

from rollerlog.domain.agenda import agenda
from rollerlog.domain.planning.commands import begin_course, end_course, plan_session, rate
from rollerlog.domain.planning.concerns import ratings
from rollerlog.domain.planning.courses import courses, progress
from rollerlog.domain.planning.last_day import last_days
from rollerlog.domain.planning.model import Course, PlannedSession
from rollerlog.domain.planning.plans import judge_planned
from tests.domain.builders import (
    CHEEK,
    advised_book,
    at,
    book,
    checked,
    done,
    ended,
    judged,
    noted,
    rolled,
    setting,
    turned_down,
)

CHEEKS = (CHEEK, "cheek-right")
EVENT = date(2026, 7, 12)
NOW = at("2026-06-14 09:00")


def days(logbook=None, zones=CHEEKS, now=NOW, on=EVENT, **more):
    """The last day of each row as month and day, or None."""
    found = last_days(
        logbook or book(), zones, on, at(now) if isinstance(now, str) else now, **more
    )
    return {last.row.up_to_um: f"{last.day:%m-%d}" if last.day else None for last in found}


# The last day before an occasion


def test_before_12_july_the_cheeks_have_these_last_days():
    assert days() == {
        150: "07-09",
        200: "07-09",
        250: "07-08",
        300: "07-05",
        500: "06-21",
        750: "06-14",
        1000: "06-14",
    }


@pytest.mark.parametrize(
    ("row", "last"),
    [
        (150, "2026-07-09"),
        (200, "2026-07-09"),
        (250, "2026-07-08"),
        (300, "2026-07-05"),
        (500, "2026-06-21"),
        (750, "2026-06-14"),
        (1000, "2026-06-14"),
    ],
)
def test_a_last_day_is_there_on_itself_and_gone_the_day_after(row, last):
    assert days(now=f"{last} 23:59")[row] == last[5:]
    after = at(last) + timedelta(1)
    assert days(now=after.replace(hour=0))[row] is None


def test_a_last_day_that_is_over_is_none_though_the_zone_has_long_been_free():
    long_ago = book(rolled("2026-01-01", 500))
    assert days(long_ago, on=date(2026, 6, 17))[250] is None
    assert days(long_ago, on=date(2026, 6, 18))[250] == "06-14"


def test_other_procedures_count_only_where_the_occasion_is_one():
    assert days(procedure=True) == {
        150: "06-21",
        200: "06-21",
        250: "06-21",
        300: "06-21",
        500: "06-21",
        750: "06-14",
        1000: "06-14",
    }
    assert days(zones=("scalp",), procedure=True)[500] == "06-21"


@pytest.mark.parametrize(
    ("zones", "rows"),
    [
        (("under-eye",), {150: "07-05", 200: "07-05", 250: "07-05"}),
        (("neck",), {150: "07-09", 200: "07-09", 250: "07-08", 300: "07-05"}),
        (("decollete", "chin"), {150: "07-09", 200: "07-09", 250: "07-08", 300: "07-05"}),
        (
            ("nose", CHEEK),
            {150: "07-09", 200: "07-09", 250: "07-08", 300: "07-05", 500: "06-21"},
        ),
        (("nose", "neck"), {150: "07-09", 200: "07-09", 250: "07-08", 300: "07-05"}),
        (("under-eye", CHEEK), {150: "07-05", 200: "07-05", 250: "07-05"}),
        (
            ("scalp",),
            {
                150: "07-09",
                200: "07-09",
                250: "07-08",
                300: "07-05",
                500: "06-28",
                750: "06-14",
                1000: "06-14",
            },
        ),
        (
            ("knees", CHEEK),
            {
                150: "07-09",
                200: "07-09",
                250: "07-08",
                300: "07-05",
                500: "06-21",
                750: None,
                1000: None,
            },
        ),
    ],
)
def test_zones_have_the_rows_and_days_of_the_page(zones, rows):
    assert days(zones=zones) == rows


def test_a_body_zone_has_30_days_from_750_on():
    assert days(zones=("knees",), now="2026-06-12")[750] == "06-12"
    assert days(zones=("knees",), now="2026-06-13")[750] is None


def test_own_days_and_melasma_move_the_last_day():
    assert days(book(setting("rest-days.500", 14)))[500] == "06-28"
    assert days(book(setting("rest-days.500", 28)))[500] == "06-14"
    assert days(book(setting("rest-days.500", 29)))[500] is None
    melasma = book(noted("melasma", "2026-01-01"))
    assert days(melasma, now="2026-06-12") == {
        150: "07-09",
        200: "07-09",
        250: "07-08",
        300: "07-05",
        500: "06-12",
        750: "06-12",
        1000: "06-12",
    }
    assert days(melasma, now="2026-06-13")[500] is None


@pytest.mark.parametrize(
    ("session", "last"), [("2026-05-31", "06-21"), ("2026-06-01", None), ("2026-06-09", None)]
)
def test_zones_that_rest_are_rolled_no_sooner_than_they_are_free(session, last):
    # 500 µm on 31 May is free on 21 June, the very last day before 12 July.
    found = days(book(rolled(session, 500)))
    assert found[500] == last
    assert found[250] == "07-08"


def test_sunscreen_is_drawn_and_not_counted():
    found = {last.row.up_to_um: last for last in last_days(book(), CHEEKS, EVENT, NOW)}
    assert found[250].spf.until == date(2026, 7, 8) + timedelta(14)
    assert found[500].spf.until == date(2026, 6, 21) + timedelta(14)
    assert found[750].spf.until == date(2026, 6, 14) + timedelta(28)
    assert [last.spf for last in last_days(book(), ("scalp",), EVENT, NOW)] == [None] * 7
    darker = last_days(book(setting("phototype", "iv")), CHEEKS, EVENT, NOW)
    assert {(last.spf.until - last.day).days for last in darker} == {28}


def test_what_runs_from_the_last_day_is_over_by_the_occasion():
    for procedure in (False, True):
        for last in last_days(book(), CHEEKS, EVENT, NOW, procedure=procedure):
            ends = [last.rest.until, *(hold.until for hold in last.holds)]
            assert max(ends) == EVENT


# Planned sessions


def planned(day, needle_um=500, zones=(CHEEK,), id_="plan"):
    return PlannedSession(
        id=id_, planned_at=NOW, day=date.fromisoformat(day), zones=zones, needle_um=needle_um
    )


def refused(logbook, plan, now=NOW):
    return [reason.kind for reason in turned_down(logbook, plan_session(plan), now)]


def test_a_plan_waits_for_the_rest_of_the_one_before_it():
    logbook = done(advised_book(), plan_session(planned("2026-07-01", id_="first")), NOW)
    assert refused(logbook, planned("2026-07-21")) == ["still_resting"]
    assert done(logbook, plan_session(planned("2026-07-22")), NOW)
    assert done(logbook, plan_session(planned("2026-07-02", zones=("chin",))), NOW)


def test_a_plan_before_another_makes_the_later_one_say_that_it_rests():
    later = planned("2026-07-22", id_="later")
    logbook = done(advised_book(), plan_session(later), NOW)
    assert judge_planned(logbook, later, NOW).ready
    with_both = book(*logbook.entities(), planned("2026-07-02"))
    assert judge_planned(with_both, later, NOW).kinds == ("still_resting",)
    with_both = book(*logbook.entities(), planned("2026-07-01"))
    assert judge_planned(with_both, later, NOW).ready


def test_a_plan_of_today_counts_and_one_of_a_day_gone_by_does_not():
    logbook = advised_book(planned("2026-06-14", id_="first"))
    assert refused(logbook, planned("2026-07-04")) == ["still_resting"]
    assert done(logbook, plan_session(planned("2026-07-05")), NOW)
    assert done(logbook, plan_session(planned("2026-06-20")), NOW + timedelta(1))


def test_moving_a_plan_is_not_blocked_by_itself():
    logbook = done(advised_book(), plan_session(planned("2026-07-01")), NOW)
    assert done(logbook, plan_session(planned("2026-07-02")), NOW)


@pytest.mark.parametrize(
    ("day", "kinds"),
    [("2026-06-13", ["in_the_past"]), ("2026-06-14", []), ("2027-01-01", [])],
)
def test_a_plan_is_for_today_or_later(day, kinds):
    if kinds:
        assert refused(advised_book(), planned(day)) == kinds
    else:
        assert done(advised_book(), plan_session(planned(day)), NOW)


def test_the_gate_judges_a_plan_on_its_day():
    resting = advised_book(rolled("2026-06-09", 500))
    assert refused(resting, planned("2026-06-29")) == ["still_resting"]
    assert done(resting, plan_session(planned("2026-06-30")), NOW)
    waxed = advised_book(ended("waxing", "2026-06-10"))
    assert refused(waxed, planned("2026-06-16", 250)) == ["waiting"]
    assert done(waxed, plan_session(planned("2026-06-17", 250)), NOW)
    assert refused(advised_book(noted("keloid")), planned("2026-07-01", 250)) == ["condition"]
    assert refused(book(), planned("2026-07-01")) == ["acknowledgement_missing"]
    assert refused(advised_book(), planned("2026-07-01", 1500)) == ["professional_only"]
    assert refused(advised_book(), planned("2026-07-01", 500, ("neck",))) == ["not_for_home_here"]
    angry = book(checked("2026-06-13", redness=2))
    assert refused(angry, planned("2026-07-01", 250)) == ["check_in_first"]


def test_a_plan_that_was_carried_out_is_due_no_more():
    logbook = book(planned("2026-07-01"))
    for session, due in (
        (rolled("2026-06-30", 500), True),
        (rolled("2026-07-01", 150, "chin"), True),
        (rolled("2026-07-01", 150), False),
    ):
        found = agenda(book(*logbook.entities(), session), NOW, at("2026-08-01"), UTC)
        assert bool([r for r in found if r.kind == "planned_session"]) is due


# Courses


def test_a_course_counts_the_days_on_which_any_of_its_zones_was_rolled():
    logbook = done(book(), begin_course(CHEEKS, 5, "Dr Vidal"), "2026-01-10")
    (course,) = courses(logbook)
    assert (course.done, course.course.sessions, course.course.advised_by) == (0, 5, "Dr Vidal")
    sessions = [
        rolled("2026-01-09", 250),
        rolled("2026-01-10 08:00", 250),
        rolled("2026-01-10 20:00", 250, "cheek-right"),
        rolled("2026-01-20", 250, "chin"),
        *(rolled(f"2026-0{month}-10", 500, CHEEKS) for month in range(2, 7)),
    ]
    milestones = []
    for last in range(4, len(sessions) + 1):
        (course,) = courses(book(*logbook.entities(), *sessions[:last]))
        milestones.append((course.done, course.at_milestone, course.complete))
    assert milestones == [
        (1, False, False),
        (2, False, False),
        (3, False, False),
        (4, True, False),
        (5, True, True),
        (5, True, True),
    ]


def test_a_longer_course_is_past_its_milestone_after_the_fifth():
    logbook = done(book(), begin_course(CHEEKS, 8), "2026-01-01")
    for number, at_it in ((3, False), (4, True), (5, True), (6, False)):
        sessions = [rolled(f"2026-01-{2 + 4 * n:02}", 250) for n in range(number)]
        (course,) = courses(book(*logbook.entities(), *sessions))
        assert (course.done, course.at_milestone) == (number, at_it)


def test_a_course_that_was_ended_is_none_any_more():
    logbook = done(book(), begin_course(CHEEKS, 4), "2026-01-01")
    logbook = done(logbook, end_course(courses(logbook)[0].course.id), NOW)
    assert courses(logbook) == []
    sessions = [rolled(NOW - timedelta(7), 250), rolled(NOW, 250), rolled(NOW + timedelta(7), 250)]
    (course,) = logbook.all(Course)
    assert progress(book(*logbook.entities(), *sessions), course).done == 2


# Ratings


@pytest.mark.parametrize(("level", "taken"), [(-1, 0), (0, 1), (10, 1), (11, 0)])
def test_a_concern_is_rated_from_0_to_10(level, taken):
    command = rate({"acne-scars": level}, NOW)
    if taken:
        assert [r.level for r in ratings(done(book(), command, NOW), "acne-scars")] == [level]
    else:
        assert turned_down(book(), command, NOW)[0].kind == "no_number"


def test_concerns_are_rated_again_every_4_weeks():
    logbook = book(setting("concerns", "acne-scars texture"))
    logbook = done(logbook, rate({"acne-scars": 6, "texture": 3}, NOW), NOW)
    found = agenda(logbook, NOW, at("2027-01-01"), UTC)
    due = [r.due_at.date() for r in found if r.kind == "rating"]
    assert due == [NOW.date() + timedelta(28)]


def test_the_gate_is_asked_again_on_the_day():
    logbook = done(advised_book(), plan_session(planned("2026-07-01")), NOW)
    late = book(*logbook.entities(), rolled("2026-06-25", 250, (CHEEK,)))
    assert judged(late, "2026-07-01", 500).ready
    redder = book(*late.entities(), checked("2026-06-30", redness=2))
    assert judge_planned(redder, planned("2026-07-01"), at("2026-07-01 08:00")).kinds == (
        "still_resting",
        "check_in_first",
    )
