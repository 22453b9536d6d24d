"""Reminders, delivered once when they fall due: the agenda decides, the scheduler only wakes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.agenda import agenda, fallen_due
from rollerlog.domain.delivering import hushed, look
from rollerlog.domain.ledger import LOOKED, OPENED_KEY, UNBOUNDED, Delivery, Event, Ledger
from rollerlog.domain.localtime import fixed
from rollerlog.domain.preferences import preferences
from rollerlog.domain.pruning import counting_from, outdated
from rollerlog.domain.snoozes import snoozed_until
from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, time, tzinfo

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.delivering import Look
    from rollerlog.domain.ledger import Why
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk
    from rollerlog.services.scheduler import GuiScheduler

HEARTBEAT, NEXT, SETTLED = "heartbeat", "next", "settled"
SOON = timedelta(minutes=60)
SETTLES_FOR = timedelta(seconds=20)
_ASLEEP = timedelta(seconds=90)
_LOOK_AHEAD = timedelta(days=2)
_AHEAD = timedelta(days=60)
_AT_LEAST_EVERY = timedelta(hours=1)
_MISSED_FOR = timedelta(days=1)
# What was logged after the fact may still owe a check-in of the last 48 hours.
_LOOK_BACK = timedelta(days=3)


class LedgerFile(Protocol):
    """Where deliveries are recorded, each once."""

    def deliveries(self) -> list[Delivery]:
        """Read what became of the reminders so far."""

    def claim(self, deliveries: list[Delivery]) -> list[Delivery]:
        """Record deliveries, and return those that nobody had recorded before."""

    def forget(self, keys: Iterable[str]) -> None:
        """Remove what became of some reminders."""


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
        self._file = file
        self._ledger = Ledger(file.deliveries())
        self._scheduler: GuiScheduler | None = None
        self._beaten_at: datetime | None = None
        self._settles_from: datetime | None = None
        self._looked: tuple[Logbook, str, datetime, datetime] | None = None
        self._pruned_on: date | None = None
        self._agenda: tuple[Logbook, str, datetime, datetime, list[Reminder]] | None = None
        # What was put off and is not due any more, in the logbook it was looked for in.
        self._gone: tuple[Logbook, frozenset[str]] = (desk.logbook, frozenset())
        desk.changed.connect(self.look)

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
        soon = agenda(self._desk.logbook, _just_after(now), _just_after(now) + SOON, now.tzinfo)
        return self.waiting() + [r for r in soon if self._ledger.waits(r, now)]

    def ahead(self, count: int = 10) -> list[Upcoming]:
        """Return the next reminders to come, snoozed ones at the time they come back."""
        now = self._desk.now()
        after = _just_after(now)
        coming = agenda(self._desk.logbook, after, after + _AHEAD, now.tzinfo)
        found = [Upcoming(r.due_at, r) for r in coming if self._ledger.waits(r, now)]
        for reminder in (*self._fallen(now), *coming):
            ends = [row.until for row in self._ledger.of(reminder.key)
                    if row.event is Event.SNOOZED and row.until and row.until > now]  # fmt: skip
            found += [Upcoming(until, reminder) for until in ends[-1:]]
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
        found = agenda(self._desk.logbook, begins, _just_after(now), now.tzinfo)
        return [r for r in found if r.key in keys and self._ledger.waits(r, now)]

    def dismiss_missed(self) -> None:
        """Put the last summary away."""
        now = self._desk.now()
        at = self._ledger.last_at(now, Event.COLLAPSED)
        if at is not None:
            self._tell([Delivery(_summary_key(at), Event.DONE, 0, at, fixed(now))])
            self.changed.emit()

    def told(self) -> list[Delivery]:
        """Return the ledger, the newest row first; raises ``StoreError``."""
        rows = [row for row in self._file.deliveries() if row.event is not Event.OPENED]
        return sorted(rows, key=lambda row: (row.at, row.due_at), reverse=True)

    def done(self, *reminders: Reminder) -> None:
        """Take reminders as dealt with."""
        at = fixed(self._desk.now())
        self._tell([Delivery(r.key, Event.DONE, 0, r.due_at, at) for r in reminders])
        self.changed.emit()

    def snooze(self, reminders: Sequence[Reminder], snooze: Snooze | time) -> datetime:
        """Let reminders wait together, and return when they come: not while held."""
        now = self._desk.now()
        rows = [
            Delivery(
                r.key,
                Event.SNOOZED,
                self._ledger.round_of(r.key),
                r.due_at,
                fixed(now),
                snoozed_until(snooze, r, now),
            )
            for r in reminders
        ]
        self._tell(rows)
        self.look()
        until = max(row.until for row in rows if row.until is not None).astimezone(now.tzinfo)
        held = hushed(preferences(self._desk.logbook), until)
        return held.until.astimezone(now.tzinfo) if held else until

    def unsent(self, reminders: Sequence[Reminder], why: Why) -> None:
        """Record that the desktop did not take a notification."""
        at = fixed(self._desk.now())
        self._tell([Delivery(r.key, Event.UNSENT, 0, r.due_at, at, why=why) for r in reminders])

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
            self._prune(now)
        latest = fixed(now) + _AT_LEAST_EVERY
        wake_at = latest if wake_at is None else min(wake_at, latest)
        self._looked = (self._desk.logbook, str(now.tzinfo), fixed(now), wake_at)
        self._wake(NEXT, wake_at)
        self.changed.emit()

    def _beat(self) -> None:
        now = self._desk.now()
        before, self._beaten_at = self._beaten_at, fixed(now)
        self._desk.time_passed.emit()
        if before is not None and now - before > _ASLEEP:
            self.settle()
        elif self._is_new(now):
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

    def _open(self) -> None:
        """Let reminders count from the first time the window was opened."""
        if self._ledger.opened_at() is None:
            now = fixed(self._desk.now())
            self._tell([Delivery(OPENED_KEY, Event.OPENED, 0, now, now)])

    def _looked_at(self, now: datetime) -> Look:
        after = _just_after(now)
        opened_at = self._ledger.opened_at() or after
        looked_at = self._ledger.last_at(now, *LOOKED) or opened_at
        begins = self._put_off_since(now, min(max(opened_at, looked_at - _LOOK_BACK), after))
        found = self._asked(begins, after, now.tzinfo)
        self._miss(found, now)
        channel = self.channel
        return look(
            [reminder for reminder in found if reminder.due_at < after],
            [reminder for reminder in found if reminder.due_at >= after][:1],
            self._ledger,
            preferences(self._desk.logbook),
            now,
            notifies=channel is not None and channel.is_there,
            undisturbed=channel is not None and channel.is_undisturbed,
        )

    def _asked(self, begins: datetime, after: datetime, zone: tzinfo | None) -> list[Reminder]:
        """Return the agenda around now, asked again only where it may be another."""
        logbook, known = self._desk.logbook, self._agenda
        same = known is not None and known[0] is logbook and known[1] == str(zone)
        if known is None or not same or begins < known[2] or after > known[3] - _LOOK_AHEAD / 2:
            ends = after + _LOOK_AHEAD
            known = (logbook, str(zone), begins, ends, agenda(logbook, begins, ends, zone))
            self._agenda = known
        return [reminder for reminder in known[4] if reminder.due_at >= begins]

    def _fallen(self, now: datetime) -> list[Reminder]:
        """Return what fell due in the last days, and before them what was put off till now."""
        logbook = self._desk.logbook
        found = fallen_due(logbook, now)
        recently = now - _LOOK_BACK
        begins = self._put_off_since(now, recently)
        if begins < recently:
            known = {reminder.key for reminder in found}
            older = agenda(logbook, begins, _just_after(now), now.tzinfo)
            found += [reminder for reminder in older if reminder.key not in known]
        return sorted(found, key=lambda reminder: (reminder.due_at, reminder.key))

    def _put_off_since(self, now: datetime, at: datetime) -> datetime:
        """Return an instant, or one before the first was due of what was put off past it.

        Some days before: another zone or another time of day may let it fall due earlier.
        """
        logbook, gone = self._gone
        if logbook is not self._desk.logbook:
            gone = frozenset()
        put_off = self._ledger.put_off(now)
        return min([at, *(due - _LOOK_BACK for key, due in put_off.items() if key not in gone)])

    def _miss(self, found: list[Reminder], now: datetime) -> None:
        """Remember what was put off and is gone, so that no look goes back to it."""
        keys = {reminder.key for reminder in found}
        self._gone = self._desk.logbook, frozenset(self._ledger.put_off(now).keys() - keys)

    def _announce(self, found: Look) -> None:
        """Show what nobody had claimed before: claimed first, so that none comes twice."""
        told = self._tell(list(found.rows))
        shown = {row.key for row in told if row.event in _SHOWN}
        notified = {row.key for row in told if row.event in _NOTIFIED}
        for keys, reminders, signal in (
            (shown, found.shown, self.due),
            (notified, found.notified, self.notified),
        ):
            together = tuple(reminder for reminder in reminders if reminder.key in keys)
            if together:
                signal.emit(together)

    def _tell(self, rows: list[Delivery]) -> list[Delivery]:
        """Record rows before anything is shown, and return those that are new."""
        if not rows:
            return []
        try:
            told = self._file.claim(rows)
        except StoreError:
            # A full disk keeps nobody from being reminded: told once, if only in this run.
            told = [row for row in rows if not self._is_told(row)]
        self._ledger = self._ledger.after(row for row in rows if not self._is_told(row))
        return told

    def _is_told(self, row: Delivery) -> bool:
        if row.event in UNBOUNDED:
            return False
        return any((r.event, r.round) == (row.event, row.round) for r in self._ledger.of(row.key))

    def _prune(self, now: datetime) -> None:
        """Once a day, let go of what is over 400 days old."""
        if self._pruned_on == now.date():
            return
        self._pruned_on = now.date()
        keys = outdated(self._ledger, self._desk.logbook, now)
        if not keys:
            return
        self._tell([counting_from(self._ledger, keys)])
        try:
            self._file.forget(keys)
        except StoreError:
            return
        gone = set(keys)
        self._ledger = Ledger(row for row in self._ledger if row.key not in gone)

    def _wake(self, job: str, at: datetime) -> None:
        """Let the scheduler wake at an instant."""
        if self._scheduler is not None:
            self._scheduler.once(at.astimezone(UTC), self._beat, job)


_SHOWN = (Event.SHOWN, Event.COLLAPSED, Event.REPEATED)
_NOTIFIED = (Event.NOTIFIED, Event.REPEATED)


def _summary_key(at: datetime) -> str:
    return f"summary:{at.isoformat()}"


def _just_after(now: datetime) -> datetime:
    # In UTC, as adding to a local time forgets which of two equal hours it stands in.
    return now.astimezone(UTC) + timedelta(microseconds=1)
