"""Reminders, delivered once when they fall due: the agenda decides, the scheduler only wakes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.agenda import agenda, fallen_due
from rollerlog.domain.localtime import instant
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import snoozed_until
from rollerlog.store.deliveries import Delivery, Event
from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from apscheduler.schedulers.base import BaseScheduler

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk

HEARTBEAT, NEXT = "heartbeat", "next"
SOON = timedelta(minutes=60)
_LOOK_AHEAD = timedelta(days=2)
# What was logged after the fact may still owe a check-in of the last 48 hours.
_LOOK_BACK = timedelta(days=3)
_OPENED = "opened"


class Ledger(Protocol):
    """Where deliveries are recorded, each once."""

    def deliveries(self) -> list[Delivery]:
        """Read what became of the reminders so far."""

    def claim(self, deliveries: list[Delivery]) -> list[Delivery]:
        """Record deliveries, and return those that nobody had recorded before."""


class Reminders(QObject):
    """What waits for the user now, and the word when something falls due.

    ``due`` carries a tuple of reminders: several at once are one summary. ``changed`` says that
    what waits is another than before.
    """

    due = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        super().__init__()
        self._desk = desk
        self._ledger = ledger
        self._told = {_name(delivery): delivery for delivery in ledger.deliveries()}
        self._scheduler: BaseScheduler | None = None
        desk.changed.connect(self.look)

    def ride(self, scheduler: BaseScheduler, beat_ms: int) -> None:
        """Look at every beat of a scheduler, and when the next reminder falls due."""
        self._scheduler = scheduler
        scheduler.add_job(self._beat, "interval", seconds=beat_ms / 1000, id=HEARTBEAT)
        self._open()
        self.look()

    def waiting(self) -> list[Reminder]:
        """Return what is due now and neither done nor snoozed, the earliest first."""
        now = self._desk.now()
        due = fallen_due(self._desk.logbook, now)
        return [r for r in due if self._waits(r, now) and now < self._lapses_at(r)]

    def for_today(self) -> list[Reminder]:
        """Return what waits now and what falls due within the hour."""
        now = self._desk.now()
        soon = agenda(self._desk.logbook, _just_after(now), _just_after(now) + SOON, now.tzinfo)
        return self.waiting() + [r for r in soon if self._waits(r, now)]

    def done(self, reminder: Reminder) -> None:
        """Take a reminder as dealt with."""
        self._tell([self._event(reminder, Event.DONE)])
        self.changed.emit()

    def snooze(self, reminder: Reminder, snooze: Snooze) -> datetime:
        """Let a reminder wait, and return until when."""
        until = snoozed_until(snooze, reminder, self._desk.now())
        event = self._event(reminder, Event.SNOOZED, until)
        self._tell([event])
        self.changed.emit()
        self._arm()
        return until

    def look(self) -> None:
        """Announce what fell due and was not announced, together; in quiet hours nothing."""
        now = self._desk.now()
        if not self._quiet(now):
            found = {r.key: r for r in self._fallen_due(now) if self._to_announce(r, now)}
            told = self._tell([self._event(reminder, Event.SHOWN) for reminder in found.values()])
            if told:
                self.due.emit(tuple(found[event.key] for event in told))
        self.changed.emit()
        self._arm()

    def _beat(self) -> None:
        self._desk.time_passed.emit()
        self.look()

    def _open(self) -> None:
        """Let reminders count from the first time the window was opened."""
        if (_OPENED, Event.OPENED, 0) not in self._told:
            now = self._desk.now()
            self._tell([Delivery(_OPENED, Event.OPENED, 0, now, now)])

    def _fallen_due(self, now: datetime) -> list[Reminder]:
        opened = self._told.get((_OPENED, Event.OPENED, 0))
        if opened is None:
            return []
        looked_at = max(
            (event.at for event in self._told.values() if event.at <= now), default=opened.at
        )
        begins = max(opened.at, looked_at - _LOOK_BACK)
        soon = _just_after(now)
        return agenda(self._desk.logbook, min(begins, now), soon, now.tzinfo)

    def _to_announce(self, reminder: Reminder, now: datetime) -> bool:
        if not self._waits(reminder, now):
            return False
        if (reminder.key, Event.SHOWN, self._round(reminder)) in self._told:
            return False
        return now < self._lapses_at(reminder) or reminder.due_at >= reminder.logged_at

    def _waits(self, reminder: Reminder, now: datetime) -> bool:
        if (reminder.key, Event.DONE, 0) in self._told:
            return False
        last = self._told.get((reminder.key, Event.SNOOZED, self._round(reminder) - 1))
        return last is None or last.until is None or last.until <= now

    def _lapses_at(self, reminder: Reminder) -> datetime:
        """Return when a reminder lapses: not before the day is over to which it was snoozed."""
        last = self._told.get((reminder.key, Event.SNOOZED, self._round(reminder) - 1))
        if last is None or last.until is None:
            return reminder.lapses_at
        local = self._desk.now().tzinfo
        day_after = last.until.astimezone(local).date() + timedelta(days=1)
        return max(reminder.lapses_at, instant(day_after, time(), local))

    def _round(self, reminder: Reminder) -> int:
        """Return how often a reminder was snoozed."""
        count = 0
        while (reminder.key, Event.SNOOZED, count) in self._told:
            count += 1
        return count

    def _event(self, reminder: Reminder, event: Event, until: datetime | None = None) -> Delivery:
        round_ = 0 if event is Event.DONE else self._round(reminder)
        return Delivery(reminder.key, event, round_, reminder.due_at, self._desk.now(), until)

    def _tell(self, events: list[Delivery]) -> list[Delivery]:
        """Record events before anything is shown, and return those that are new."""
        if not events:
            return []
        try:
            told = self._ledger.claim(events)
        except StoreError:
            # A full disk keeps nobody from being reminded: told once, if only in this run.
            told = [event for event in events if _name(event) not in self._told]
        self._told.update({_name(event): event for event in events})
        return told

    def _quiet(self, now: datetime) -> bool:
        hours = preferences(self._desk.logbook).quiet_hours
        return hours is not None and hours.hold(now.time())

    def _arm(self) -> None:
        """Let the scheduler wake for the next reminder or the end of the next snooze."""
        if self._scheduler is None:
            return
        now = self._desk.now()
        ahead = agenda(
            self._desk.logbook, _just_after(now), _just_after(now) + _LOOK_AHEAD, now.tzinfo
        )
        snoozes = [e.until for e in self._told.values() if e.until is not None and e.until > now]
        instants = [*(reminder.due_at for reminder in ahead[:1]), *snoozes]
        if instants:
            at = min(instants).astimezone(UTC)
            self._scheduler.add_job(self._beat, "date", run_date=at, id=NEXT, replace_existing=True)


def _just_after(now: datetime) -> datetime:
    # In UTC, as adding to a local time forgets which of two equal hours it stands in.
    return now.astimezone(UTC) + timedelta(microseconds=1)


def _name(event: Delivery) -> tuple[str, Event, int]:
    return event.key, event.event, event.round
