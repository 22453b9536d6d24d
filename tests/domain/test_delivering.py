"""What one look comes to, at the boundaries of each rule."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.agenda import HoldEnded
from rollerlog.domain.delivering import hushed, look
from rollerlog.domain.ledger import Delivery, Event, Ledger, Why
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sunscreen import SpfDue
from tests.domain.builders import at, book, setting

MADRID = ZoneInfo("Europe/Madrid")
DUE = at("2026-06-15 09:00")
MINUTE = timedelta(minutes=1)
NOTHING_HUSHES = (setting("quiet-hours", "off"),)


def reminder(key="a", due_at=DUE, lapses_at=None, logged_at=None):
    return HoldEnded(
        key=key,
        due_at=due_at,
        lapses_at=lapses_at or due_at + timedelta(hours=15),
        logged_at=logged_at or due_at - timedelta(days=3),
        hold="make-up",
        area="face",
    )


def row(event, when, key="a", round_=0, **more):
    return Delivery(key, event, round_, DUE, at(when), **more)


def looked(now, *rows, fallen=None, chosen=NOTHING_HUSHES, ahead=(), **channel):
    fallen = [reminder()] if fallen is None else fallen
    moment = at(now) if isinstance(now, str) else now
    return look(fallen, ahead, Ledger(rows), preferences(book(*chosen)), moment, **channel)


def events(found):
    return [row.event for row in found.rows]


def test_what_fell_due_is_shown_and_notified_at_once():
    found = looked("2026-06-15 09:00")
    assert events(found) == [Event.SHOWN, Event.NOTIFIED]
    assert found.shown == found.notified == (reminder(),)
    assert found.wake_at == at("2026-06-15 10:00")


@pytest.mark.parametrize(
    ("now", "event"),
    [("2026-06-15 09:01:30", Event.SHOWN), ("2026-06-15 09:01:31", Event.COLLAPSED)],
)
def test_several_of_which_one_is_late_are_one_summary(now, event):
    found = looked(now, fallen=[reminder("a"), reminder("b")])
    assert events(found)[:2] == [event, event]
    alone = looked(now)
    assert events(alone)[0] is Event.SHOWN


@pytest.mark.parametrize(
    ("now", "notified"),
    [("2026-06-15 09:19:59", False), ("2026-06-15 09:20", True)],
)
def test_20_minutes_lie_between_two_notices(now, notified):
    found = looked(now, row(Event.NOTIFIED, "2026-06-15 09:00", key="z"))
    assert events(found) == [Event.SHOWN, Event.NOTIFIED if notified else Event.DEFERRED]
    assert bool(found.notified) is notified
    if not notified:
        assert found.rows[1].why is Why.TWENTY_MINUTES
        assert found.wake_at == at("2026-06-15 09:20")


def test_what_was_deferred_is_notified_when_the_20_minutes_are_over():
    rows = (
        row(Event.NOTIFIED, "2026-06-15 08:50", key="z"),
        row(Event.SHOWN, "2026-06-15 09:00"),
        row(Event.DEFERRED, "2026-06-15 09:00", until=at("2026-06-15 09:10")),
    )
    assert events(looked("2026-06-15 09:09:59", *rows)) == []
    found = looked("2026-06-15 09:10", *rows)
    assert events(found) == [Event.NOTIFIED]
    assert found.shown == ()


def test_while_the_desktop_asks_for_quiet_it_is_asked_again_in_5_minutes():
    found = looked("2026-06-15 09:00", undisturbed=True)
    assert events(found) == [Event.SHOWN, Event.DEFERRED]
    assert found.rows[1].why is Why.DO_NOT_DISTURB
    assert found.wake_at == at("2026-06-15 09:05")


@pytest.mark.parametrize(
    ("now", "repeats"),
    [
        ("2026-06-15 09:59:59", False),
        ("2026-06-15 10:00", True),
        ("2026-06-15 10:59:59", True),
        ("2026-06-15 11:00", False),
    ],
)
def test_it_is_repeated_once_an_hour_later_or_within_the_next(now, repeats):
    told = (row(Event.SHOWN, "2026-06-15 09:00"), row(Event.NOTIFIED, "2026-06-15 09:00"))
    found = looked(now, *told)
    assert events(found) == ([Event.REPEATED] if repeats else [])
    assert events(looked(now, *told, row(Event.REPEATED, "2026-06-15 10:00"))) == []


def test_the_repeat_comes_an_hour_after_the_notice_that_waited():
    rows = (
        row(Event.SHOWN, "2026-06-15 09:00"),
        row(Event.DEFERRED, "2026-06-15 09:00", until=at("2026-06-15 09:05")),
    )
    late = looked("2026-06-15 10:10", *rows)
    assert events(late) == [Event.NOTIFIED]
    assert late.notified == (reminder(),)
    noticed = (*rows, row(Event.NOTIFIED, "2026-06-15 10:10"))
    assert events(looked("2026-06-15 11:09:59", *noticed)) == []
    assert events(looked("2026-06-15 11:10", *noticed)) == [Event.REPEATED]


def test_a_repeat_that_meets_the_20_minutes_waits_for_them():
    rows = (
        row(Event.SHOWN, "2026-06-15 09:00"),
        row(Event.NOTIFIED, "2026-06-15 09:00"),
        row(Event.NOTIFIED, "2026-06-15 09:50", key="z"),
    )
    found = looked("2026-06-15 10:00", *rows)
    assert events(found) == []
    assert found.wake_at == at("2026-06-15 10:10")
    assert events(looked("2026-06-15 10:10", *rows)) == [Event.REPEATED]


def test_what_is_done_or_snoozed_is_not_said():
    done = row(Event.DONE, "2026-06-15 09:00")
    snoozed = row(Event.SNOOZED, "2026-06-15 09:00", until=at("2026-06-15 09:20"))
    assert events(looked("2026-06-15 09:00", done)) == []
    assert events(looked("2026-06-15 09:19:59", snoozed)) == []
    found = looked("2026-06-15 09:20", snoozed)
    assert events(found) == [Event.SHOWN, Event.NOTIFIED]
    assert {made.round for made in found.rows} == {1}


@pytest.mark.parametrize(
    ("lapses", "logged", "said"),
    [
        ("2026-06-15 12:00", "2026-06-15 09:00", True),
        ("2026-06-15 09:30", "2026-06-15 08:00", True),
        ("2026-06-15 09:30", "2026-06-15 09:29:59", True),
        ("2026-06-15 09:30", "2026-06-15 09:30", False),
    ],
)
def test_what_had_lapsed_before_it_was_logged_is_not_said(lapses, logged, said):
    one = reminder(lapses_at=at(lapses), logged_at=at(logged))
    found = looked("2026-06-15 10:00", fallen=[one])
    assert bool(found.shown) is said
    assert (Event.LAPSED in events(found)) is not said


def test_what_lapsed_while_others_were_told_was_not_there_then():
    lapsed = reminder(lapses_at=at("2026-06-15 10:00"))
    other = row(Event.SHOWN, "2026-06-15 09:00", key="z")
    assert looked("2026-06-15 11:00", other, fallen=[lapsed]).shown == ()
    earlier = row(Event.SHOWN, "2026-06-15 08:59:59", key="z")
    assert looked("2026-06-15 11:00", earlier, fallen=[lapsed]).shown == (lapsed,)
    held = row(Event.HELD, "2026-06-15 09:00", until=at("2026-06-15 10:30"))
    assert looked("2026-06-15 11:00", held, other, fallen=[lapsed]).shown == (lapsed,)


@pytest.mark.parametrize("chosen", [NOTHING_HUSHES, (setting("quiet-hours", "10:00-12:00"),)])
def test_what_lapsed_and_is_not_said_has_one_row_for_it(chosen):
    lapsed = reminder(lapses_at=at("2026-06-15 10:00"))
    other = row(Event.SHOWN, "2026-06-15 09:00", key="z")
    found = looked("2026-06-15 11:00", other, fallen=[lapsed], chosen=chosen)
    assert [(r.event, r.key, r.round) for r in found.rows] == [(Event.LAPSED, "a", 0)]
    again = looked("2026-06-15 11:01", other, *found.rows, fallen=[lapsed], chosen=chosen)
    assert again.rows == ()
    # A clock set back finds it due once more.
    assert looked("2026-06-15 09:30", *found.rows, fallen=[lapsed]).shown == (lapsed,)


def test_sunscreen_snoozed_past_its_day_lapses_with_a_row():
    morning = SpfDue(
        key="a",
        due_at=DUE,
        lapses_at=at("2026-06-16 00:00"),
        logged_at=DUE - timedelta(days=3),
        zones=("nose",),
        shade=False,
        last_applied_at=None,
    )
    told = (
        row(Event.SHOWN, "2026-06-15 09:00"),
        row(Event.SNOOZED, "2026-06-15 23:00", until=at("2026-06-16 08:00")),
    )
    assert events(looked("2026-06-16 07:59:59", *told, fallen=[morning])) == []
    found = looked("2026-06-16 08:00", *told, fallen=[morning])
    assert [(r.event, r.round) for r in found.rows] == [(Event.LAPSED, 1)]
    assert found.shown == ()


QUIET = (setting("quiet-hours", "22:00-08:00"),)
PAUSED = setting("pause", "2026-06-16T02:00+00:00")


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-06-15 21:59:59", None),
        ("2026-06-15 22:00", "2026-06-16 08:00"),
        ("2026-06-16 00:00", "2026-06-16 08:00"),
        ("2026-06-16 07:59:59", "2026-06-16 08:00"),
        ("2026-06-16 08:00", None),
    ],
)
def test_quiet_hours_hold_from_their_start_to_before_their_end(now, until):
    hush = hushed(preferences(book(*QUIET)), at(now))
    assert (hush and hush.until) == (until and at(until))


def test_a_pause_that_ends_in_quiet_hours_holds_to_their_end():
    hush = hushed(preferences(book(*QUIET, PAUSED)), at("2026-06-15 12:00"))
    assert (hush.why, hush.until) == (Why.PAUSE, at("2026-06-16 08:00"))


def test_quiet_hours_of_no_length_hold_nothing():
    chosen = preferences(book(setting("quiet-hours", "08:00-08:00")))
    assert hushed(chosen, at("2026-06-15 08:00")) is None


def test_in_the_hour_that_comes_twice_quiet_hours_end_once():
    chosen = preferences(book(setting("quiet-hours", "22:00-02:30")))
    ends = datetime(2026, 10, 25, 2, 30, tzinfo=MADRID)
    # Compared in UTC: what is read in an hour that comes twice equals nothing of another zone.
    assert hushed(chosen, ends - timedelta(minutes=1)).until.astimezone(UTC) == ends.astimezone(UTC)
    second = ends.replace(minute=15, fold=1)
    assert hushed(chosen, second) is None


def test_what_is_held_is_written_once_and_comes_at_the_end():
    found = looked("2026-06-15 23:00", chosen=QUIET)
    assert [(r.event, r.until, r.why) for r in found.rows] == [
        (Event.HELD, at("2026-06-16 08:00"), Why.QUIET_HOURS)
    ]
    assert found.shown == found.notified == ()
    # At midnight it lapses, at eight quiet is over.
    assert found.wake_at == at("2026-06-16 00:00")
    assert looked("2026-06-16 00:00", *found.rows, chosen=QUIET).wake_at == at("2026-06-16 08:00")
    assert looked("2026-06-16 03:00", *found.rows, chosen=QUIET).rows == ()
    assert events(looked("2026-06-16 08:00", *found.rows, chosen=QUIET))[0] is Event.SHOWN


@pytest.mark.parametrize(
    ("hours", "notified"), [(timedelta(hours=12) - MINUTE, True), (timedelta(hours=12), False)]
)
def test_a_notice_that_waited_for_12_hours_does_not_come(hours, notified):
    rows = (
        row(Event.SHOWN, "2026-06-15 09:00"),
        row(Event.DEFERRED, "2026-06-15 09:00", until=at("2026-06-15 09:05")),
    )
    assert bool(looked(DUE + hours, *rows).notified) is notified


def test_there_is_a_look_when_something_lapses_as_it_goes_from_today():
    told = (row(Event.SHOWN, "2026-06-15 09:00"), row(Event.REPEATED, "2026-06-15 10:00"))
    found = looked("2026-06-15 12:00", *told)
    assert found.wake_at == at("2026-06-16 00:00")


@pytest.mark.parametrize("chosen", [(), (setting("notifications", "off"),)])
def test_without_a_desktop_to_notify_the_banner_alone_shows_and_repeats(chosen):
    channel = {} if chosen else {"notifies": False}
    quiet_off = (*NOTHING_HUSHES, *chosen)
    found = looked("2026-06-15 09:00", chosen=quiet_off, **channel)
    assert (events(found), found.notified) == ([Event.SHOWN], ())
    again = looked("2026-06-15 10:00", *found.rows, chosen=quiet_off, **channel)
    assert (events(again), again.notified) == ([Event.REPEATED], ())
    assert again.shown == (reminder(),)


def test_rows_keep_their_offset_and_compare_as_instants():
    now = datetime(2026, 10, 25, 2, 30, tzinfo=MADRID, fold=1)
    (shown, *_rest) = looked(now, fallen=[reminder(due_at=now.astimezone(UTC))]).rows
    assert shown.at.utcoffset() == timedelta(hours=1)
    assert shown.at == now.astimezone(UTC)
    assert shown.at.time() == time(2, 30)
