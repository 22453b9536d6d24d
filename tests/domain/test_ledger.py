"""What became of reminders, what a change does to them, and what is let go."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from rollerlog.domain.agenda import HoldEnded
from rollerlog.domain.commands import apply_spf, delete, log_session, record_check_in, stay_in
from rollerlog.domain.ledger import LOOKED, OPENED_KEY, Delivery, Event, Ledger
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.outcomes import outcomes
from rollerlog.domain.pruning import counting_from, outdated
from tests.domain.builders import at, book, checked, rolled, sunscreen

DAY = timedelta(days=1)
NOW = at("2026-06-15 12:00")


def row(event, when, key="a", round_=0, until=None):
    moment = at(when) if isinstance(when, str) else when
    return Delivery(key, event, round_, moment, moment, at(until) if until else None)


def outcome(before, command, now):
    step = command(before, at(now))
    return [(r.key, r.event) for r in outcomes(before, before.after(step), step, at(now))]


def test_an_entry_acts_on_what_it_meets():
    before = book(rolled("2026-06-14", id="s"))
    assert outcome(before, apply_spf(at("2026-06-15 09:30")), "2026-06-15 09:30") == [
        ("spf:2026-06-15:morning", Event.ACTED)
    ]


def test_what_has_lost_its_ground_is_withdrawn():
    before = book(rolled("2026-06-14", id="s"))
    found = outcome(before, delete("s"), "2026-06-15 09:30")
    assert ("check-in:s:1", Event.WITHDRAWN) in found
    assert {event for _key, event in found} == {Event.WITHDRAWN}


@pytest.mark.parametrize(
    ("command", "event"),
    [
        (record_check_in(checked("2026-06-18 12:00", redness=4)), Event.WITHDRAWN),
        (log_session(rolled("2026-06-18 12:00", 250, answers=())), Event.ACTED),
    ],
)
def test_only_the_entry_that_answers_a_reminder_has_done_it(command, event):
    before = book(rolled("2026-06-14", 250, id="s"))
    assert ("rest-ended:cheek-left:2026-06-18", event) in outcome(
        before, command, "2026-06-18 12:00"
    )


def test_staying_in_takes_sunscreen_away_and_does_not_do_it():
    before = book(rolled("2026-06-14", id="s"))
    assert outcome(before, stay_in(at("2026-06-15 09:30")), "2026-06-15 09:30") == [
        ("spf:2026-06-15:morning", Event.WITHDRAWN)
    ]


def test_what_is_not_due_yet_has_no_outcome():
    before = book(rolled("2026-06-14", id="s"))
    assert outcome(before, delete("s"), "2026-06-14 13:00") == []


def test_taking_sunscreen_back_is_no_outcome_for_what_falls_due_again():
    applied = sunscreen("2026-06-15 09:30")
    before = book(rolled("2026-06-14", id="s"), applied)
    step = Step((Edit(applied, None),))
    assert outcomes(before, before.after(step), step, at("2026-06-15 10:00")) == []


def test_the_last_of_some_events_is_the_last_up_to_now():
    ledger = Ledger([row(Event.SHOWN, "2026-06-15 09:00"), row(Event.SHOWN, "2036-06-15", "b")])
    assert ledger.last_at(NOW, Event.SHOWN) == at("2026-06-15 09:00")
    assert ledger.last_at(NOW, Event.HELD) is None
    assert ledger.last_at(at("2036-06-16"), *LOOKED) == at("2036-06-15")


def test_the_next_instant_of_a_ledger_is_after_now():
    ledger = Ledger(
        [
            row(Event.SNOOZED, "2026-06-15 09:00", until="2026-06-15 12:00"),
            row(Event.SHOWN, "2026-06-15 11:30", "b"),
        ]
    )
    assert ledger.next_after(at("2026-06-15 11:59:59")) == at("2026-06-15 12:00")
    assert ledger.next_after(NOW) == at("2026-06-15 12:30")
    assert ledger.next_after(at("2026-06-15 12:30")) is None


@pytest.mark.parametrize(
    ("now", "waits"),
    [("2026-06-18 09:00", True), ("2026-07-16 08:59:59", True), ("2026-07-16 09:00", False)],
)
def test_what_was_held_may_come_for_30_days_unless_it_came(now, waits):
    held = row(Event.HELD, "2026-06-15 09:00", until="2026-06-16 09:00")
    assert bool(Ledger([held]).put_off(at(now))) is waits
    gone = row(Event.WITHDRAWN, "2026-06-16 12:00")
    assert bool(Ledger([held, gone]).put_off(at(now))) is waits
    assert not Ledger([held, row(Event.SHOWN, "2026-06-16 09:00")]).put_off(at(now))


@pytest.mark.parametrize(
    ("now", "waits"), [("2026-06-18 08:59:59", True), ("2026-06-18 09:00", False)]
)
def test_what_came_back_from_a_snooze_stands_two_days(now, waits):
    snoozed = row(Event.SNOOZED, "2026-06-15 09:00", until="2026-06-16 09:00")
    back = row(Event.SHOWN, "2026-06-16 09:00", round_=1)
    assert bool(Ledger([snoozed, back]).put_off(at(now))) is waits


def due(due_at):
    return HoldEnded(
        key="a",
        due_at=at(due_at),
        lapses_at=at(due_at) + DAY,
        logged_at=at(due_at),
        hold="make-up",
        area="face",
    )


@pytest.mark.parametrize("gone", [Event.ACTED, Event.WITHDRAWN])
def test_what_was_told_and_went_and_is_due_later_begins_a_round(gone):
    told = row(Event.SHOWN, "2026-06-15 09:00")
    ledger = Ledger([told, row(gone, "2026-06-15 12:00")])
    assert ledger.round_of(due("2026-06-15 09:00")) == 0
    assert ledger.round_of(due("2026-06-15 12:00")) == 0
    assert ledger.round_of(due("2026-06-15 12:01")) == 1
    assert not ledger.has(due("2026-06-15 12:01"), Event.SHOWN)
    # A journey moves nothing: 10:30 by the clock of another place is no later time than 12:00.
    west = due("2026-06-15 12:30")
    west = replace(west, due_at=west.due_at.astimezone(timezone(-timedelta(hours=2))))
    assert ledger.round_of(west) == 0
    # Told in it, that round stays, wherever a journey or an edit moves the time.
    ledger = ledger.after([row(Event.SHOWN, "2026-06-15 12:01", round_=1)])
    assert ledger.round_of(due("2026-06-15 09:00")) == 1
    assert ledger.round_of(due("2026-06-16 09:00")) == 1


def test_what_went_untold_is_due_later_in_the_same_round():
    ledger = Ledger([row(Event.WITHDRAWN, "2026-06-15 12:00")])
    assert ledger.round_of(due("2026-06-16 09:00")) == 0


def test_a_ledger_reads_its_rows_in_the_order_they_happened():
    back = row(Event.SHOWN, "2026-06-16 09:00", round_=1)
    snoozed = row(Event.SNOOZED, "2026-06-15 09:00", until="2026-06-16 09:00")
    assert Ledger([back, snoozed]).of("a") == (snoozed, back)


def many(number, newest):
    return [row(Event.SHOWN, newest - n * timedelta(minutes=1), f"old:{n}") for n in range(number)]


def test_what_is_over_400_days_old_goes_but_the_newest_1000_rows():
    old = many(1_200, NOW - 400 * DAY - timedelta(seconds=1))
    assert len(outdated(Ledger(old), book(), NOW)) == 200
    edge = [row(Event.SHOWN, NOW - 400 * DAY, "edge"), *many(1_000, NOW)]
    assert outdated(Ledger(edge), book(), NOW) == []
    young = many(1_200, NOW - 399 * DAY)
    assert outdated(Ledger(young), book(), NOW) == []


def test_a_key_goes_whole_or_not_at_all():
    rows = [*many(1_000, NOW - DAY), row(Event.SHOWN, NOW - 500 * DAY, "a")]
    assert outdated(Ledger(rows), book(), NOW) == ["a"]
    again = row(Event.REPEATED, NOW - 399 * DAY, "a")
    assert outdated(Ledger([*rows, again]), book(), NOW) == []


def test_what_is_still_due_stays_and_so_does_the_opening():
    rows = [
        *many(1_000, NOW - DAY),
        row(Event.OPENED, NOW - 600 * DAY, OPENED_KEY),
        row(Event.SHOWN, NOW - 500 * DAY, "check-in:s:1"),
    ]
    logbook = book(rolled("2026-06-14", id="s"))
    assert outdated(Ledger(rows), book(), NOW) == ["check-in:s:1"]
    assert outdated(Ledger(rows), logbook, NOW) == []


def test_reminders_count_from_the_last_row_that_goes_whatever_the_clock_says():
    old = many(3, datetime(2024, 1, 1, tzinfo=UTC))
    ledger = Ledger([row(Event.OPENED, "2023-01-01", OPENED_KEY), *old])
    counts = counting_from(ledger, [r.key for r in old])
    assert (counts.at, counts.round) == (at("2024-01-01 00:00"), 1)
    assert ledger.after([counts]).opened_at() == counts.at
    # A clock set back may have told of what was due after it.
    later = Delivery("b", Event.SHOWN, 0, at("2024-06-01"), at("2024-01-01"))
    assert counting_from(ledger.after([later]), ["b"]).at == at("2024-06-01")
