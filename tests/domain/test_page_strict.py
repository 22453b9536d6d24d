"""Friction, Strict and a clock set back: their numbers, with both sides of each boundary."""

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from rollerlog.domain.agenda import agenda
from rollerlog.domain.commands import (
    change_setting,
    delete,
    edit_check_in,
    edit_session,
    log_session,
    record_check_in,
    reset_settings,
    restore,
    swept,
)
from rollerlog.domain.friction import early_sessions, wait_s
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Override, OwnZone, Preference, Session, Sign, Way
from rollerlog.domain.planning.last_day import last_days
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.planning.plans import judge_planned
from rollerlog.domain.profile.commands import edit_event
from rollerlog.domain.setback import clock_behind, later
from rollerlog.domain.strict import STRICT_UNTIL, guarded, is_strict, strict_until
from tests.domain.builders import (
    CHEEK,
    CLINIC,
    advised_book,
    at,
    book,
    checked,
    done,
    ended,
    judged,
    noted,
    rolled,
    roller,
    setting,
    settled,
)

STRICT = setting("strict", "on")
NOW = at("2026-06-20 12:00")
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
KEPT = Override(way=Way.GOING_AHEAD, reason="a trip", early_days=3, broke=("still_resting",))


def undone(logbook, step, now):
    """The logbook after a step is taken back, as the journal does it."""
    return logbook.after(guarded(logbook, step.inverse(), now))


# Friction


@pytest.mark.parametrize(
    ("number", "seconds"), [(0, 8), (1, 30), (2, 120), (3, 600), (4, 600), (20, 600)]
)
def test_going_ahead_waits_longer_with_each_early_session(number, seconds):
    early = [rolled(NOW - 4 * n * DAY, 150, override=KEPT) for n in range(number)]
    calm = [rolled(NOW - n * 7 * DAY, 150, "knees") for n in range(9)]
    assert early_sessions(book(*early, *calm), NOW) == number
    assert wait_s(book(*early, *calm), NOW) == seconds


@pytest.mark.parametrize(("days", "counts"), [(0, 1), (1, 1), (89, 1), (90, 0), (91, 0), (365, 0)])
def test_an_early_session_counts_for_90_days(days, counts):
    early = rolled(NOW - days * DAY, 150, override=KEPT)
    for now in (NOW.replace(hour=12), NOW.replace(hour=23, minute=59)):
        assert early_sessions(book(early), now) == counts
        assert wait_s(book(early), now) == (30 if counts else 8)


def test_history_that_was_early_counts_and_what_is_not_early_does_not():
    first, second = rolled("2026-06-01", 500), rolled("2026-06-10", 150)
    assert early_sessions(book(first, second), NOW) == 1
    assert early_sessions(book(first, rolled("2026-06-22", 150)), at("2026-06-25")) == 0
    assert early_sessions(book(first), NOW) == 0
    by_a_day = rolled("2026-06-21", 150)
    assert early_sessions(book(first, by_a_day), at("2026-06-25")) == 1


def test_deleting_hides_no_early_session():
    early = rolled("2026-06-18", 150, override=KEPT)
    for mode in ("off", "on"):
        logbook = book(early, setting("strict", mode))
        logbook = done(logbook, delete(early.id), NOW)
        assert early_sessions(logbook, NOW) == 1


# Leaving Strict


@pytest.mark.parametrize(
    "leave",
    [
        change_setting("strict", "off"),
        reset_settings(["strict"]),
        reset_settings(["strict", "theme"]),
    ],
)
def test_leaving_strict_takes_24_hours_to_the_second(leave):
    assert is_strict(book(STRICT), NOW)
    logbook = done(book(STRICT), leave, NOW)
    assert strict_until(logbook) == NOW + DAY
    for passed, strict in (
        (timedelta(), True),
        (DAY - SECOND, True),
        (DAY, False),
        (DAY + SECOND, False),
    ):
        assert is_strict(logbook, NOW + passed) is strict


def test_gentle_is_the_default_and_strict_begins_at_once():
    assert not is_strict(book(), NOW)
    logbook = done(book(), change_setting("strict", "on"), NOW)
    assert is_strict(logbook, NOW)
    assert is_strict(logbook, NOW + 400 * DAY)


def test_taking_back_the_step_to_strict_takes_24_hours_too():
    step = change_setting("strict", "on")(book(), NOW)
    logbook = book().after(step)
    back = undone(logbook, step, NOW + SECOND)
    assert is_strict(back, NOW + DAY)
    assert not is_strict(back, NOW + SECOND + DAY)


def test_nothing_done_while_leaving_cuts_the_24_hours_short():
    logbook = done(book(STRICT), change_setting("strict", "off"), NOW)
    soon = NOW + timedelta(hours=1)
    for command in (
        change_setting("strict", "off"),
        reset_settings(["strict", "theme", "phototype"]),
        change_setting("theme", "dark"),
        log_session(rolled(soon, 150, answers=())),
    ):
        after = done(logbook, command, soon)
        assert is_strict(after, NOW + DAY - SECOND)
        assert not is_strict(after, NOW + DAY)


def test_going_back_to_strict_and_leaving_again_begins_24_hours_anew():
    logbook = done(book(STRICT), change_setting("strict", "off"), NOW)
    off = change_setting("strict", "off")(book(STRICT), NOW)
    assert is_strict(undone(logbook, off, NOW + SECOND), NOW + 2 * DAY)
    soon = NOW + timedelta(hours=20)
    again = done(logbook, change_setting("strict", "on"), soon)
    assert is_strict(again, NOW + 2 * DAY)
    left = done(again, change_setting("strict", "off"), soon)
    assert is_strict(left, soon + DAY - SECOND)
    assert not is_strict(left, soon + DAY)


def test_strict_holds_no_going_ahead_until_it_is_left():
    logbook = book(STRICT, rolled("2026-06-18", 500))
    leaving = done(logbook, change_setting("strict", "off"), NOW)
    assert not judged(logbook, NOW).may_go_ahead
    assert not judged(leaving, NOW + DAY - SECOND).may_go_ahead
    assert judged(leaving, NOW + DAY).may_go_ahead


@pytest.mark.parametrize("word", ["", "soon", "2026-06-21", "2026-06-21T12:00"])
def test_a_word_on_leaving_that_cannot_be_read_leaves_strict_as_it_is_chosen(word):
    left = Preference(id=STRICT_UNTIL, value=word)
    for chosen in (STRICT, setting("strict", "off")):
        logbook = book(chosen, left)
        assert strict_until(logbook) is None
        assert is_strict(logbook, NOW) is (chosen is STRICT)
    off = done(book(STRICT, left), change_setting("strict", "off"), NOW)
    assert strict_until(off) == NOW + DAY


# What lies in the trash


def removals(entry):
    """Every way to take an entry away: deleting it, and taking back the step that made it."""
    made = Step((Edit(None, entry),))
    return [
        lambda logbook: done(logbook, delete(entry.id), NOW),
        lambda logbook: undone(logbook, made, NOW),
    ]


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (rolled("2026-06-18", 500), "still_resting"),
        (rolled("2026-06-10", 1500, setting=CLINIC), "still_resting"),
        (checked("2026-06-19", redness=2), "still_resting"),
        (checked("2026-01-19", redness=2), "check_in_first"),
        (checked("2026-06-19", signs=(Sign.NODULES,)), "paused"),
        (checked("2026-06-19", signs=(Sign.FEVER,)), "paused"),
        (ended("waxing", "2026-06-19"), "waiting"),
    ],
)
def test_what_is_taken_away_still_counts_in_strict_alone(entry, kind):
    for remove in removals(entry):
        assert kind in judged(remove(book(STRICT, entry)), NOW).kinds
        assert judged(remove(book(entry)), NOW).ready


def test_a_deleted_session_counts_as_long_as_it_lies_in_the_trash_30_days():
    session = rolled("2026-06-10", 2500, setting=CLINIC)
    logbook = done(book(STRICT, session), delete(session.id), NOW)
    for days, counts in ((29, True), (30, False)):
        now = NOW + days * DAY
        left = logbook.after(swept(logbook, now))
        assert ("still_resting" in judged(left, now).kinds) is counts
    last = NOW + 30 * DAY - SECOND
    assert "still_resting" in judged(logbook.after(swept(logbook, last)), last).kinds


def test_history_is_not_judged_by_what_lies_in_the_trash_from_later():
    later_on = rolled("2026-06-18", 500)
    logbook = done(advised_book(STRICT, later_on), delete(later_on.id), NOW)
    (edit,) = log_session(rolled("2026-06-10", 250))(logbook, NOW).edits
    assert edit.after.override is None
    sooner = rolled("2026-06-08", 250)
    logbook = done(book(STRICT, sooner, later_on), delete(sooner.id), NOW)
    (edit,) = log_session(rolled("2026-06-10", 250))(logbook, NOW).edits
    assert (edit.after.override.broke, edit.after.override.early_days) == (("still_resting",), 2)


def test_a_restored_session_counts_once():
    session = rolled("2026-06-18", 500)
    logbook = done(book(STRICT, session), delete(session.id), NOW)
    logbook = done(logbook, restore(session.id), NOW)
    assert len(logbook.all(Session)) == 1
    assert judged(logbook, NOW).kinds == ("still_resting",)


@pytest.mark.parametrize(
    "changes",
    [
        {"at": at("2026-05-01")},
        {"zones": ("knees",)},
        {"needle_um": 150},
        {"at": at("2026-05-01"), "needle_um": 150, "zones": ("chin",)},
    ],
)
def test_an_edited_session_still_counts_as_it_was_in_strict(changes):
    session = rolled("2026-06-10", 500)
    for mode, free in (("on", "2026-07-01"), ("off", None)):
        logbook = advised_book(session, setting("strict", mode))
        edited = done(logbook, edit_session(replace(session, **changes), Way.ALREADY_DID), NOW)
        reasons = judged(edited, NOW).reasons
        assert [str(reason.until) for reason in reasons] == ([free] if free else [])
    # And an edit of its words leaves nothing in the trash.
    worded = done(book(STRICT, session), edit_session(replace(session, note="pink")), NOW)
    assert worded.trash() == ()


def test_an_edited_check_in_still_counts_as_it_was_in_strict():
    session, angry = rolled("2026-06-10", 250), checked("2026-06-11", redness=4)
    for mode, free in (("on", "2026-06-21"), ("off", "2026-06-14")):
        logbook = book(session, angry, setting("strict", mode))
        edited = done(logbook, edit_check_in(replace(angry, redness=0)), NOW)
        found = judged(edited, "2026-06-13")
        assert str(found.reasons[0].until) == free
    sign = checked("2026-06-11", signs=(Sign.PUS,))
    logbook = book(STRICT, sign)
    edited = done(logbook, edit_check_in(replace(sign, signs=())), NOW)
    assert judged(edited, NOW).kinds == ("paused",)


def test_an_edited_offset_and_an_edited_event_still_count_as_they_were_in_strict():
    session = rolled("2026-06-10 00:30+02:00", 500)
    earlier = replace(session, at=at("2026-06-09 22:30+00:00"))
    waxed = ended("waxing", "2026-06-19")
    for mode, free, ready in (("on", "2026-07-01", False), ("off", "2026-06-30", True)):
        logbook = advised_book(session, setting("strict", mode))
        edited = done(logbook, edit_session(earlier, Way.ALREADY_DID, "why"), NOW)
        assert max(str(reason.until) for reason in judged(edited, NOW).reasons) == free
        logbook = book(waxed, setting("strict", mode))
        chin = edit_event(waxed.id, "waxing", waxed.at.date(), ("chin",))
        assert judged(done(logbook, chin, NOW), NOW).ready is ready


def test_taking_back_an_edit_frees_nothing_in_strict():
    session = rolled("2026-05-01", 150)
    logbook = advised_book(STRICT, session)
    step = edit_session(replace(session, needle_um=500, at=at("2026-06-10")))(logbook, NOW)
    after = logbook.after(guarded(logbook, step, NOW))
    assert judged(after, NOW).kinds == ("still_resting",)
    assert judged(undone(after, step, NOW), NOW).kinds == ("still_resting",)


def test_a_word_that_a_sign_has_settled_stays_as_it_is():
    sign, word = checked("2026-06-01", signs=(Sign.PUS,)), settled("2026-06-02", Sign.PUS)
    logbook = done(book(STRICT, sign, word), delete(word.id), NOW)
    assert judged(logbook, NOW).kinds == ("paused",)
    both = done(book(STRICT, sign, word), delete(sign.id), NOW)
    assert judged(both, NOW).kinds == ("still_resting",)


def test_a_zone_of_ones_own_stays_in_strict_where_something_was_recorded_on_it():
    jaw = OwnZone(id="jaw", name="Jaw", area="face")
    session = rolled("2026-06-18", 250, "jaw")
    added, logged = Step((Edit(None, jaw),)), Step((Edit(None, session),))
    for mode in ("on", "off"):
        logbook = undone(book(setting("strict", mode), jaw, session), logged, NOW)
        logbook = undone(logbook, added, NOW)
        assert logbook.all(OwnZone) == ((jaw,) if mode == "on" else ())
        assert len(logbook.trash()) == (mode == "on")
    assert undone(book(STRICT, jaw), added, NOW).all(OwnZone) == ()


def test_the_use_of_a_roller_counts_in_strict_though_its_session_was_deleted():
    session = rolled("2026-06-10", 250, "back", roller="blue")
    for mode, kinds in (("on", ("roller",)), ("off", ())):
        logbook = book(roller(), session, setting("strict", mode))
        assert judged(done(logbook, delete(session.id), NOW), NOW, tool="blue").kinds == kinds


def test_plans_last_days_and_the_end_of_rest_count_what_lies_in_the_trash_in_strict():
    session = rolled("2026-06-18", 500)
    plan = PlannedSession(planned_at=NOW, day=date(2026, 6, 24), zones=(CHEEK,), needle_um=250)
    for mode, opens in (("on", date(2026, 7, 9)), ("off", NOW.date())):
        logbook = done(book(session, setting("strict", mode)), delete(session.id), NOW)
        assert last_days(logbook, (CHEEK,), date(2026, 8, 1), NOW)[0].opens_on == opens
        assert judge_planned(logbook, plan, NOW).ready is (mode == "off")
        found = agenda(logbook, NOW, at("2026-08-01"), UTC)
        ended_on = [r.day for r in found if r.kind == "rest_ended"]
        assert ended_on == ([opens] if mode == "on" else [])


# A clock set back behind the last entry


@pytest.mark.parametrize("days", [0, 1, 3, 40])
def test_a_session_of_now_counts_from_the_later_of_the_clock_and_the_last_entry(days):
    last = checked(NOW, "chin", redness=0)
    clock = NOW - days * DAY - timedelta(hours=1)
    logbook = book(last)
    assert later(logbook, clock, clock) == NOW
    kept = log_session(rolled(clock, 250, answers=()))(logbook, clock).edits[0].after
    assert kept.at == NOW
    after = book(last, kept)
    free = NOW.date() + timedelta(4)
    assert judged(after, at(f"{free} 00:00") - SECOND).kinds == ("still_resting",)
    assert judged(after, at(f"{free} 00:00")).ready
    assert judged(after, clock).kinds == ("still_resting",)


def test_with_a_clock_that_goes_right_a_session_counts_from_its_own_time():
    logbook = book(checked(NOW, "chin", redness=0))
    for clock in (NOW, NOW + SECOND, NOW + DAY):
        assert later(logbook, clock, clock) == clock
        kept = log_session(rolled(clock, 250, answers=()))(logbook, clock).edits[0].after
        assert kept.at == clock
        assert clock_behind(logbook, clock) is None
    assert later(book(), NOW, NOW) == NOW
    earlier = NOW - timedelta(hours=2)
    assert later(logbook, earlier, NOW + SECOND) == earlier


def test_setting_the_clock_back_frees_nothing():
    session = rolled(NOW, 500)
    for clock in (NOW - DAY, NOW - 400 * DAY):
        assert judged(advised_book(session), clock).kinds == ("still_resting",)


def test_a_check_in_of_now_counts_from_the_later_too():
    logbook = book(rolled(NOW, 500))
    clock = NOW - 2 * DAY
    kept = record_check_in(checked(clock, redness=3))(logbook, clock).edits[0].after
    assert kept.at == NOW


def test_history_keeps_its_own_time_though_the_clock_stands_behind():
    logbook = book(checked(NOW, "chin", redness=0))
    clock = NOW - 2 * DAY
    kept = log_session(rolled(clock - 10 * DAY, 250))(logbook, clock).edits[0].after
    assert kept.at == clock - 10 * DAY


def test_a_clock_behind_is_said():
    logbook = book(checked(NOW, redness=0))
    assert clock_behind(logbook, NOW - DAY) == DAY
    assert clock_behind(logbook, NOW - timedelta(minutes=5)) == timedelta(minutes=5)
    assert clock_behind(logbook, NOW - timedelta(minutes=5) + SECOND) is None
    assert clock_behind(book(), NOW) is None


def test_leaving_strict_with_the_clock_set_back_counts_from_the_last_entry():
    logbook = book(STRICT, checked(NOW, redness=0))
    clock = NOW - 3 * DAY
    left = done(logbook, change_setting("strict", "off"), clock)
    assert is_strict(left, NOW + DAY - SECOND)
    assert not is_strict(left, NOW + DAY)


def test_early_sessions_count_though_the_clock_was_set_back_behind_them():
    early = rolled(NOW, 150, override=KEPT)
    assert wait_s(book(early), NOW - 2 * DAY) == 30


def test_one_zone_is_enough_to_hold_an_early_session():
    first = rolled("2026-06-18", 500, (CHEEK, "chin"))
    logbook = done(
        book(first), log_session(rolled(NOW, 150, answers=()), Way.GOING_AHEAD, "why"), NOW
    )
    assert early_sessions(logbook, NOW) == 1


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        ((rolled("2026-06-18", 500),), "still_resting"),
        ((ended("waxing", "2026-06-19"),), "waiting"),
        ((ended("isotretinoin", "2026-06-19"),), "waiting"),
        ((noted("keloid", "2026-06-19"),), "condition"),
        ((noted("diabetes", "2026-06-19"),), "condition"),
        ((checked("2026-06-19", signs=(Sign.NODULES,)),), "paused"),
        ((checked("2026-06-19", redness=2),), "check_in_first"),
        ((roller(), rolled("2026-06-19", 250, "back", roller="blue")), "roller"),
        ((roller(retired_at=at("2026-06-19")), checked("2026-06-19", redness=0)), "roller"),
    ],
)
@pytest.mark.parametrize(
    "clock", ["2026-06-19 11:00", "2026-06-17 12:00", "2026-06-10", "2025-06-10"]
)
def test_a_clock_set_back_behind_what_speaks_against_a_session_frees_nothing(entries, kind, clock):
    assert kind in judged(book(*entries), "2026-06-20", tool="blue").kinds
    assert kind in judged(book(*entries), clock, tool="blue").kinds


def test_a_session_kept_at_the_later_time_can_still_be_corrected():
    clock = NOW - 2 * DAY
    logbook = book(checked(NOW, "chin", redness=0))
    kept = log_session(rolled(clock, 250, answers=()))(logbook, clock).edits[0].after
    after = book(*logbook.entities(), kept)
    longer = edit_session(replace(kept, needle_um=300))(after, clock + SECOND)
    assert longer.edits[0].after.needle_um == 300


def test_correcting_an_early_session_in_strict_makes_it_no_second_one():
    early = rolled("2026-06-18", 150, override=KEPT)
    logbook = done(book(STRICT, early), edit_session(replace(early, zones=("chin",))), NOW)
    assert early_sessions(logbook, NOW) == 1
