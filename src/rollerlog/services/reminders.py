"""Reminders, delivered once when they fall due: the agenda decides, the scheduler only wakes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.agenda import agenda
from rollerlog.domain.delivering import look
from rollerlog.domain.ledger import DELIVERED, NOTICES, OPENED_KEY, Delivery, Event
from rollerlog.domain.localtime import fixed
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import snoozed_until
from rollerlog.services.claims import Claims
from rollerlog.services.horizon import Horizon, just_after

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.delivering import Look
    from rollerlog.domain.ledger import Ledger, Why
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.claims import LedgerFile
    from rollerlog.services.desk import Desk
    from rollerlog.services.scheduler import GuiScheduler

HEARTBEAT, NEXT, SETTLED = "heartbeat", "next", "settled"
SOON = timedelta(minutes=60)
SETTLES_FOR = timedelta(seconds=20)
_ASLEEP = timedelta(seconds=90)
_AHEAD = timedelta(days=60)
_AT_LEAST_EVERY = timedelta(hours=1)
_MISSED_FOR = timedelta(days=1)
_SHOWN = (*DELIVERED, Event.REPEATED)


class Channel(Protocol):
    """The way to the desktop's notifications."""

    @property
    def is_there(self) -> bool:
        """Whether there is a desktop to notify."""

    @property
    def is_undisturbed(self) -> bool:
        """Whether the desktop asks not to disturb, as far as that can be read."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A reminder that is still to come, and when: later than it is due where it was snoozed."""

    at: datetime
    reminder: Reminder


class Reminders(QObject):
    """What waits for the user now, and the word when something falls due.

    ``due`` carries a tuple of reminders for the window, ``notified`` one for the desktop: several
    at once are one summary. ``changed`` says that what waits is another than before.
    """

    due = Signal(object)
    notified = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, file: LedgerFile) -> None:
        super().__init__()
        self.channel: Channel | None = None
        self._desk = desk
        self._claims = Claims(file)
        self._horizon = Horizon()
        self._scheduler: GuiScheduler | None = None
        self._beaten_at: datetime | None = None
        self._settles_from: datetime | None = None
        self._looked: tuple[Logbook, str, datetime, datetime] | None = None
        self._known = desk.logbook
        desk.changed.connect(self._follow)

    @property
    def _ledger(self) -> Ledger:
        return self._claims.ledger

    def ride(self, scheduler: GuiScheduler, beat_ms: int) -> None:
        """Look at every beat of a scheduler, and when the next reminder falls due."""
        self._scheduler = scheduler
        scheduler.every(beat_ms, self._beat, HEARTBEAT)
        self._open()
        self.settle()

    def settle(self) -> None:
        """Wait 20 seconds, after a start or a sleep: all that was missed then comes as one."""
        now = self._desk.now()
        if not self._settling(now):
            # Woken is a beat: the next one is to find no gap and settle once more.
            self._settles_from = self._beaten_at = fixed(now)
            self._wake(SETTLED, fixed(now) + SETTLES_FOR)
        self.look()

    def waiting(self) -> list[Reminder]:
        """Return what is due now and neither done nor snoozed, the earliest first."""
        now = self._desk.now()
        return [
            reminder
            for reminder in self._fallen(now)
            if self._ledger.waits(reminder, now) and now < self._ledger.lapses_at(reminder, now)
        ]

    def for_today(self) -> list[Reminder]:
        """Return what waits now and what falls due within the hour."""
        now = self._desk.now()
        soon = agenda(self._desk.logbook, just_after(now), just_after(now) + SOON, now.tzinfo)
        return self.waiting() + [r for r in soon if self._ledger.waits(r, now)]

    def ahead(self, count: int = 10) -> list[Upcoming]:
        """Return the next reminders to come, snoozed ones at the time they come back."""
        now = self._desk.now()
        after = just_after(now)
        coming = agenda(self._desk.logbook, after, after + _AHEAD, now.tzinfo)
        found = [Upcoming(r.due_at, r) for r in coming if self._ledger.waits(r, now)]
        for reminder in (*self._fallen(now), *coming):
            until = self._ledger.snoozed_until(reminder, now)
            if until is not None and until < self._ledger.lapses_at(reminder, now):
                found.append(Upcoming(until, reminder))
        return sorted(found, key=lambda coming: (coming.at, coming.reminder.key))[:count]

    def missed(self) -> list[Reminder]:
        """Return what came as the last summary of the day and is neither met nor dismissed."""
        now = self._desk.now()
        at = self._ledger.last_at(now, Event.COLLAPSED)
        if at is None or now - at > _MISSED_FOR or self._ledger.of(_summary_key(at)):
            return []
        rows = [row for row in self._ledger if row.event is Event.COLLAPSED and row.at == at]
        keys = {row.key for row in rows}
        begins = min(row.due_at for row in rows)
        after = just_after(now)
        found = agenda(self._desk.logbook, begins, after, now.tzinfo, untouched=True)
        return [r for r in found if r.key in keys and self._ledger.waits(r, now)]

    def dismiss_missed(self) -> None:
        """Put the last summary away."""
        now = self._desk.now()
        at = self._ledger.last_at(now, Event.COLLAPSED)
        if at is not None:
            self._claims.claim([Delivery(_summary_key(at), Event.DONE, 0, at, fixed(now))])
            self.changed.emit()

    def told(self) -> list[Delivery]:
        """Return the ledger, the newest row first; raises ``StoreError``."""
        return self._claims.recorded()

    def done(self, *reminders: Reminder) -> None:
        """Take reminders as dealt with."""
        at = fixed(self._desk.now())
        self._claims.claim([Delivery(r.key, Event.DONE, 0, r.due_at, at) for r in reminders])
        self.changed.emit()

    def snooze(self, reminders: Sequence[Reminder], snooze: Snooze | time) -> None:
        """Let reminders wait together."""
        now = self._desk.now()
        rows = [
            Delivery(
                reminder.key,
                Event.SNOOZED,
                self._ledger.round_of(reminder),
                reminder.due_at,
                fixed(now),
                snoozed_until(snooze, reminder, now),
            )
            for reminder in reminders
        ]
        self._claims.claim(rows)
        self.look()

    def unsent(self, reminders: Sequence[Reminder], why: Why) -> None:
        """Record that the desktop did not take a notification."""
        at = fixed(self._desk.now())
        rows = [Delivery(r.key, Event.UNSENT, 0, r.due_at, at, why=why) for r in reminders]
        self._claims.claim(rows)

    def look(self) -> None:
        """Announce what fell due and was not announced, together; while held nothing."""
        now = self._desk.now()
        wake_at = None
        if self._settling(now) and self._settles_from is not None:
            wake_at = self._settles_from + SETTLES_FOR
        elif self._scheduler is not None:
            found = self._looked_at(now)
            self._announce(found)
            wake_at = found.wake_at
            self._claims.prune(self._desk.logbook, now)
        latest = fixed(now) + _AT_LEAST_EVERY
        wake_at = latest if wake_at is None else min(wake_at, latest)
        self._looked = (self._desk.logbook, str(now.tzinfo), fixed(now), wake_at)
        self._wake(NEXT, wake_at)
        self.changed.emit()

    def _beat(self) -> None:
        now = self._desk.now()
        before, self._beaten_at = self._beaten_at, fixed(now)
        slept = before is not None and now - before > _ASLEEP
        if slept:
            # First of all: who hears that time passed may look.
            self.settle()
        self._desk.time_passed.emit()
        if not slept and self._is_new(now):
            self.look()

    def _follow(self) -> None:
        """Look once more where the logbook changed, with what that did to reminders."""
        if self._desk.logbook is not self._known:
            self._known = self._desk.logbook
            self._claims.learn(self._desk.outcomes)
        self.look()

    def _is_new(self, now: datetime) -> bool:
        """Return whether a look could find anything: most beats find what the one before did."""
        if self._looked is None:
            return True
        logbook, zone, at, wake_at = self._looked
        if logbook is not self._desk.logbook or zone != str(now.tzinfo):
            return True
        return not at <= now < wake_at

    def _settling(self, now: datetime) -> bool:
        # A clock set back must not let it last.
        began = self._settles_from
        return began is not None and began <= now < began + SETTLES_FOR

    def _fallen(self, now: datetime) -> list[Reminder]:
        return self._horizon.fallen(self._desk.logbook, self._ledger, now)

    def _open(self) -> None:
        """Let reminders count from the first time the window was opened."""
        if self._ledger.opened_at() is None:
            now = fixed(self._desk.now())
            self._claims.claim([Delivery(OPENED_KEY, Event.OPENED, 0, now, now)])

    def _looked_at(self, now: datetime) -> Look:
        logbook, channel = self._desk.logbook, self.channel
        fallen, ahead = self._horizon.around(logbook, self._ledger, now)
        self._withdraw(self._ledger.left_waiting(self._horizon.gone), now)
        return look(
            fallen,
            ahead[:1],
            self._ledger,
            preferences(logbook),
            now,
            notifies=channel is not None and channel.is_there,
            undisturbed=channel is not None and channel.is_undisturbed,
        )

    def _withdraw(self, left: Sequence[Delivery], now: datetime) -> None:
        """Say of what waited longer than a change looks back that it is not due any more."""
        at = fixed(now)
        rows = [Delivery(row.key, Event.WITHDRAWN, 0, row.due_at, at) for row in left]
        self._claims.claim(rows)

    def _announce(self, found: Look) -> None:
        """Show what nobody had claimed before: claimed first, so that none comes twice."""
        told = self._claims.claim(found.rows)
        shown = {row.key for row in told if row.event in _SHOWN}
        notified = {row.key for row in told if row.event in NOTICES}
        for keys, reminders, signal in (
            (shown, found.shown, self.due),
            (notified, found.notified, self.notified),
        ):
            together = tuple(reminder for reminder in reminders if reminder.key in keys)
            if together:
                signal.emit(together)

    def _wake(self, job: str, at: datetime) -> None:
        """Let the scheduler wake at an instant."""
        if self._scheduler is not None:
            self._scheduler.once(at.astimezone(UTC), self._beat, job)


def _summary_key(at: datetime) -> str:
    return f"summary:{at.isoformat()}"
