"""What became of reminders, what a change does to them, and what is let go."""

from datetime import UTC, datetime, timedelta

import pytest

from rollerlog.domain.commands import apply_spf, delete
from rollerlog.domain.ledger import LOOKED, OPENED_KEY, Delivery, Event, Ledger
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.outcomes import outcomes
from rollerlog.domain.pruning import counting_from, outdated
from tests.domain.builders import at, book, rolled, sunscreen

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
    assert not Ledger([held, row(Event.SHOWN, "2026-06-16 09:00")]).put_off(at(now))


@pytest.mark.parametrize(
    ("now", "waits"), [("2026-06-18 08:59:59", True), ("2026-06-18 09:00", False)]
)
def test_what_came_back_from_a_snooze_stands_two_days(now, waits):
    snoozed = row(Event.SNOOZED, "2026-06-15 09:00", until="2026-06-16 09:00")
    back = row(Event.SHOWN, "2026-06-16 09:00", round_=1)
    assert bool(Ledger([snoozed, back]).put_off(at(now))) is waits


def many(number, newest):
    return [row(Event.SHOWN, newest - n * timedelta(minutes=1), f"old:{n}") for n in range(number)]


def test_what_is_over_400_days_old_goes_but_the_newest_1000_rows():
    old = many(1_200, NOW - 401 * DAY)
    assert len(outdated(Ledger(old), book(), NOW)) == 200
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
