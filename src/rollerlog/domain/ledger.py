"""What became of the reminders, each under the key that is its meaning; undo passes over it."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.localtime import instant
from rollerlog.domain.protocol import TRASH_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rollerlog.domain.agenda import Reminder


class Event(StrEnum):
    """What happened to a reminder. ``OPENED`` stands alone: reminders count from there."""

    OPENED = "opened"
    HELD = "held"
    SHOWN = "shown"
    COLLAPSED = "collapsed"
    NOTIFIED = "notified"
    DEFERRED = "deferred"
    UNSENT = "unsent"
    REPEATED = "repeated"
    SNOOZED = "snoozed"
    DONE = "done"
    ACTED = "acted"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class Why(StrEnum):
    """Why a reminder or its notification waits, or was not sent."""

    QUIET_HOURS = "quiet-hours"
    PAUSE = "pause"
    TWENTY_MINUTES = "20-minutes"
    DO_NOT_DISTURB = "do-not-disturb"
    NO_SERVICE = "no-service"


DELIVERED = (Event.SHOWN, Event.COLLAPSED)
NOTICES = (Event.NOTIFIED, Event.REPEATED)
# Written where everything that had fallen due was looked at; what the user does says nothing of it.
LOOKED = (*DELIVERED, *NOTICES, Event.HELD, Event.DEFERRED)
# These may come again as often as they happen; of the others there is one in each round.
UNBOUNDED = (Event.ACTED, Event.WITHDRAWN, Event.UNSENT)
# Of no use once their time is over: the kinds that are never told late, nor snoozed past it.
OF_THEIR_TIME = ("spf", "rest_ends", "patch_test", "pause_begins")
OPENED_KEY = "opened"
REPEATED_AFTER = timedelta(hours=1)
_REPEATED = (*DELIVERED, Event.NOTIFIED)
_PUT_OFF = (Event.SNOOZED, Event.HELD)
_GONE = (Event.ACTED, Event.WITHDRAWN)
_KNOWN = (*DELIVERED, *_PUT_OFF)
# What was snoozed stands until the day after it came back, what has not come back
# as long as an entry lies in the trash: with the entry it would be due again.
_STANDS_FOR = timedelta(days=2)
_COMES_BACK_FOR = timedelta(days=TRASH_DAYS)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event of one reminder. The first showing is round 0; a snooze begins the next.

    ``until`` is the end of a snooze or of what held it, ``why`` one of ``Why`` or empty.
    """

    key: str
    event: Event
    round: int
    due_at: datetime
    at: datetime
    until: datetime | None = None
    why: str = ""

    @property
    def late_by(self) -> timedelta:
        """How long after it was due it happened."""
        return max(timedelta(), self.at - self.due_at)

    @property
    def stirs_at(self) -> datetime | None:
        """When there is something to decide again after it, if there will be."""
        if self.event in (Event.SNOOZED, Event.DEFERRED):
            return self.until
        return self.at + REPEATED_AFTER if self.event in _REPEATED else None


class Ledger:
    """The deliveries so far, by key. A value: ``after`` makes the next."""

    def __init__(self, rows: Iterable[Delivery] = ()) -> None:
        self._by_key: dict[str, tuple[Delivery, ...]] = {}
        self._newest: dict[Event, datetime] = {}
        self._put_off: set[str] = set()
        self._ends: list[datetime] = []
        self._add(sorted(rows, key=lambda row: row.at.timestamp()))

    def after(self, rows: Iterable[Delivery]) -> Ledger:
        """Return the ledger with further rows."""
        made = Ledger()
        made._by_key, made._newest = dict(self._by_key), dict(self._newest)
        made._put_off, made._ends = set(self._put_off), list(self._ends)
        made._add(rows)
        return made

    def of(self, key: str) -> tuple[Delivery, ...]:
        """Return what became of one reminder."""
        return self._by_key.get(key, ())

    def __iter__(self) -> Iterator[Delivery]:
        return (row for rows in self._by_key.values() for row in rows)

    def opened_at(self) -> datetime | None:
        """Return since when reminders count: the first time the window was opened, or later."""
        return max((row.at for row in self.of(OPENED_KEY)), default=None)

    def round_of(self, reminder: Reminder) -> int:
        """Return how often a reminder was snoozed, or told and then due another time once more."""
        round_ = self._round_of(reminder.key)
        return round_ + (self._moved_at(reminder) is not None)

    def knows(self, reminder: Reminder) -> bool:
        """Return whether a reminder was told or waited since it fell due as it does now."""
        moved_at = self._moved_at(reminder)
        return any(
            row.event in _KNOWN and (moved_at is None or row.at > moved_at)
            for row in self.of(reminder.key)
        )

    def has(self, reminder: Reminder, *events: Event) -> bool:
        """Return whether one of some events happened in a reminder's present round."""
        round_ = self.round_of(reminder)
        return any(row.event in events and row.round == round_ for row in self.of(reminder.key))

    def waits(self, reminder: Reminder, now: datetime) -> bool:
        """Return whether a reminder is neither done by hand nor snoozed."""
        done = any(row.event is Event.DONE for row in self.of(reminder.key))
        return not done and self.snoozed_until(reminder, now) is None

    def snoozed_until(self, reminder: Reminder, now: datetime) -> datetime | None:
        """Return when a snoozed reminder comes back; None where it is not snoozed."""
        until = self._snooze_end(reminder.key)
        return until if until is not None and until > now else None

    def lapses_at(self, reminder: Reminder, now: datetime) -> datetime:
        """Return when a reminder lapses: not before the day is over to which it was snoozed.

        But for those that are of no use then, as sunscreen, of which the next day has its own.
        """
        until = self._snooze_end(reminder.key)
        if until is None or reminder.kind in OF_THEIR_TIME:
            return reminder.lapses_at
        day_after = until.astimezone(now.tzinfo).date() + timedelta(days=1)
        return max(reminder.lapses_at, instant(day_after, time(), now.tzinfo))

    def put_off(self, now: datetime) -> dict[str, datetime]:
        """Return what was held or snoozed and may have to be told yet, with when it was due."""
        return {key: self.of(key)[-1].due_at for key in self._put_off if self._is_open(key, now)}

    def left_waiting(self, keys: Iterable[str]) -> list[Delivery]:
        """Return the last word on some reminders, where it is not that they are gone."""
        found = (self.of(key) for key in keys)
        return [rows[-1] for rows in found if not any(row.event in _GONE for row in rows)]

    def next_after(self, now: datetime) -> datetime | None:
        """Return the next instant at which what was told comes back or may be told again."""
        found = bisect_right(self._ends, now)
        return self._ends[found] if found < len(self._ends) else None

    def last_at(self, now: datetime, *events: Event) -> datetime | None:
        """Return when last up to now one of some events happened to any reminder."""
        newest = max((self._newest[e] for e in events if e in self._newest), default=None)
        if newest is None or newest <= now:
            return newest
        found = (row.at for row in self if row.at <= now and row.event in events)
        return max(found, default=None)

    def _round_of(self, key: str) -> int:
        rounds = (
            row.round + (row.event is Event.SNOOZED)
            for row in self.of(key)
            if row.event in (*DELIVERED, Event.SNOOZED)
        )
        return max(rounds, default=0)

    def _moved_at(self, reminder: Reminder) -> datetime | None:
        """Return when a reminder went after it was told, if it now falls due later than that."""
        rows, round_ = self.of(reminder.key), self._round_of(reminder.key)
        told = (row.at for row in rows if row.event in DELIVERED and row.round == round_)
        told_at = next(told, None)
        if told_at is None:
            return None
        gone = max((r.at for r in rows if r.event in _GONE and told_at <= r.at), default=None)
        # By what the clocks showed: a journey moves no reminder to another time.
        return gone if gone is not None and _shown(gone) < _shown(reminder.due_at) else None

    def _snooze_end(self, key: str) -> datetime | None:
        """Return when the last snooze of a reminder ends or ended, None where there was none."""
        ends = (row.until for row in reversed(self.of(key)) if row.event is Event.SNOOZED)
        return next(ends, None)

    def _is_open(self, key: str, now: datetime) -> bool:
        rows = [row for row in self.of(key) if row.event not in UNBOUNDED]
        told = rows[-1].event not in _PUT_OFF
        ends = now - (_STANDS_FOR if told else _COMES_BACK_FOR)
        return any(r.event in _PUT_OFF and r.until is not None and r.until > ends for r in rows)

    def _add(self, rows: Iterable[Delivery]) -> None:
        for row in rows:
            self._by_key[row.key] = (*self._by_key.get(row.key, ()), row)
            self._newest[row.event] = max(row.at, self._newest.get(row.event, row.at))
            if row.event in _PUT_OFF:
                self._put_off.add(row.key)
            elif row.event not in UNBOUNDED and self._snooze_end(row.key) is None:
                self._put_off.discard(row.key)
            if row.stirs_at is not None:
                insort(self._ends, row.stirs_at.astimezone(UTC))


def _shown(at: datetime) -> datetime:
    return at.replace(tzinfo=None)
