"""What a look at the clock comes to: what is shown, notified, held or repeated, and what next.

Everything is decided here, from the logbook, the ledger and the time handed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from rollerlog.domain.ledger import DELIVERED, LOOKED, NOTICES, OF_THEIR_TIME, Delivery, Event, Why
from rollerlog.domain.localtime import fixed, instant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.ledger import Ledger
    from rollerlog.domain.preferences import Hours, Preferences

BETWEEN_NOTICES = timedelta(minutes=20)
# A repeat that could not come in its hour comes no more: the reminder stands on Today.
_REPEAT_FOR = timedelta(hours=1)
_ASK_AGAIN = timedelta(minutes=5)
_ON_TIME = timedelta(seconds=90)
_NOTICE_FOR = timedelta(hours=12)
_DAY = timedelta(days=1)
_TOLD = (*DELIVERED, Event.NOTIFIED)


@dataclass(frozen=True, slots=True)
class Hush:
    """Reminders are held, and until when."""

    why: Why
    until: datetime


@dataclass(frozen=True, slots=True)
class Look:
    """What a look came to. The rows are to be on the disk before anything is shown.

    ``shown`` are for the banner, ``notified`` for one message of the desktop; ``wake_at`` is when
    to look again, if nothing changes before.
    """

    rows: tuple[Delivery, ...] = ()
    shown: tuple[Reminder, ...] = ()
    notified: tuple[Reminder, ...] = ()
    wake_at: datetime | None = None


def hushed(chosen: Preferences, now: datetime) -> Hush | None:
    """Return why reminders are held now and until when, by a pause or by quiet hours."""
    found: Hush | None = None
    at = now
    # One may begin before the other ends; more than a few turns would be a whole quiet day.
    for _ in range(4):
        why, until = _held_at(chosen, at)
        if why is None or until <= at:
            break
        found = Hush(found.why if found else why, until)
        at = until.astimezone(now.tzinfo)
    return found


def look(
    fallen: Sequence[Reminder],
    ahead: Iterable[Reminder],
    ledger: Ledger,
    chosen: Preferences,
    now: datetime,
    *,
    notifies: bool = True,
    undisturbed: bool = False,
) -> Look:
    """Return what is to be told now of what fell due, and when the next look is due.

    ``notifies``: whether there is a desktop to notify; ``undisturbed``: whether it asks for quiet.
    """
    hush = hushed(chosen, now)
    unseen = [r for r in fallen if ledger.waits(r, now) and not ledger.has(r, *DELIVERED)]
    fresh = [reminder for reminder in unseen if _to_announce(reminder, ledger, now)]
    lapsed = [r for r in unseen if r not in fresh and not ledger.has(r, Event.LAPSED)]
    rows = tuple(_row(ledger, reminder, Event.LAPSED, now) for reminder in lapsed)
    lapses = [ledger.lapses_at(reminder, now) for reminder in fallen]
    if hush is not None:
        held = [r for r in fresh if not ledger.has(r, Event.HELD)]
        rows += tuple(_row(ledger, r, Event.HELD, now, hush.until, hush.why) for r in held)
        return Look(rows, wake_at=_next(ahead, ledger, now, [*lapses, hush.until]))
    event = _as_what(fresh, ledger, now)
    rows += tuple(_row(ledger, reminder, event, now) for reminder in fresh)
    waiting = [r for r in fallen if _without_notice(r, ledger, now)]
    again = [r for r in fallen if r not in waiting and _to_repeat(r, ledger, now)]
    if not (notifies and chosen.notifications):
        rows += tuple(_row(ledger, reminder, Event.REPEATED, now) for reminder in again)
        looks = [*lapses, *_repeats(rows)]
        return Look(rows, (*fresh, *again), (), _next(ahead, ledger, now, looks))
    open_ = [*fresh, *waiting]
    wait = _notice_waits(ledger, now, undisturbed=undisturbed) if open_ or again else None
    if wait is not None:
        deferred = [r for r in open_ if not ledger.has(r, Event.DEFERRED)]
        rows += tuple(_row(ledger, r, Event.DEFERRED, now, wait.until, wait.why) for r in deferred)
        looks = [*lapses, wait.until, *_repeats(rows)]
        return Look(rows, tuple(fresh), (), _next(ahead, ledger, now, looks))
    rows += tuple(_row(ledger, reminder, Event.NOTIFIED, now) for reminder in open_)
    rows += tuple(_row(ledger, reminder, Event.REPEATED, now) for reminder in again)
    notified = (*open_, *again)
    looks = [*lapses, *_repeats(rows)]
    return Look(rows, (*fresh, *again), notified, _next(ahead, ledger, now, looks))


def _held_at(chosen: Preferences, at: datetime) -> tuple[Why | None, datetime]:
    paused, quiet = chosen.paused_until, chosen.quiet_hours
    if paused is not None and at < paused:
        return Why.PAUSE, paused
    if quiet is not None:
        # By instants: by the wall clock they would begin or end twice in the hour that comes twice.
        for day in (at.date(), at.date() - _DAY):
            starts, ends = _span(quiet, day, at.tzinfo)
            if starts <= at < ends:
                return Why.QUIET_HOURS, ends
    return None, at


def _span(quiet: Hours, day: date, zone: tzinfo | None) -> tuple[datetime, datetime]:
    """Return the quiet hours that begin on a day; none where both ends are the same."""
    last = day + _DAY if quiet.end < quiet.start else day
    return instant(day, quiet.start, zone), instant(last, quiet.end, zone)


def _to_announce(reminder: Reminder, ledger: Ledger, now: datetime) -> bool:
    if now < ledger.lapses_at(reminder, now):
        return True
    if reminder.kind in OF_THEIR_TIME or ledger.has(reminder, Event.LAPSED):
        return False
    if ledger.knows(reminder):
        return True
    # What lapsed unseen is told too, but not what had lapsed before it was logged, nor what was
    # not there when others were told that fell due after it: an undo brought it back.
    told_at = ledger.last_at(now, *LOOKED)
    passed_over = told_at is not None and reminder.due_at <= told_at
    return reminder.logged_at < reminder.lapses_at and not passed_over


def _as_what(fresh: Sequence[Reminder], ledger: Ledger, now: datetime) -> Event:
    """Several of which one was missed or held are collapsed into one summary."""
    late = any(
        now - reminder.due_at > _ON_TIME and not ledger.round_of(reminder) for reminder in fresh
    )
    return Event.COLLAPSED if len(fresh) > 1 and late else Event.SHOWN


def _to_repeat(reminder: Reminder, ledger: Ledger, now: datetime) -> bool:
    at = _repeat_at(reminder, ledger)
    if at is None or not at <= now < at + _REPEAT_FOR:
        return False
    return ledger.waits(reminder, now) and now < ledger.lapses_at(reminder, now)


def _repeat_at(reminder: Reminder, ledger: Ledger) -> datetime | None:
    """Return when a reminder that was shown, and notified if it is, comes its second time."""
    rows = ledger.of(reminder.key)
    if any(row.event is Event.REPEATED for row in rows):
        return None
    round_ = ledger.round_of(reminder)
    told = [row.stirs_at for row in rows if row.event in _TOLD and row.round == round_]
    return max(filter(None, told), default=None)


def _without_notice(reminder: Reminder, ledger: Ledger, now: datetime) -> bool:
    """Return whether a reminder was shown while its notification had to wait, and still waits."""
    if not ledger.has(reminder, *DELIVERED) or ledger.has(reminder, *NOTICES):
        return False
    deferred = ledger.has(reminder, Event.DEFERRED)
    told = max(row.at for row in ledger.of(reminder.key) if row.event in DELIVERED)
    fresh = deferred and now - told < _NOTICE_FOR
    return fresh and ledger.waits(reminder, now) and now < ledger.lapses_at(reminder, now)


def _notice_waits(ledger: Ledger, now: datetime, *, undisturbed: bool) -> Hush | None:
    last = ledger.last_at(now, *NOTICES)
    if last is not None and now < last + BETWEEN_NOTICES:
        return Hush(Why.TWENTY_MINUTES, last + BETWEEN_NOTICES)
    if undisturbed:
        return Hush(Why.DO_NOT_DISTURB, fixed(now) + _ASK_AGAIN)
    return None


def _repeats(rows: Iterable[Delivery]) -> list[datetime]:
    return [row.stirs_at for row in rows if row.event in _TOLD and row.stirs_at]


def _next(
    ahead: Iterable[Reminder], ledger: Ledger, now: datetime, looks: Iterable[datetime]
) -> datetime | None:
    """Return the first instant after now at which there is something to decide or to take away."""
    found = [*(reminder.due_at for reminder in ahead), *looks]
    stirs_at = ledger.next_after(now)
    if stirs_at is not None:
        found.append(stirs_at)
    return min((at.astimezone(UTC) for at in found if at > now), default=None)


def _row(
    ledger: Ledger,
    reminder: Reminder,
    event: Event,
    now: datetime,
    until: datetime | None = None,
    why: str = "",
) -> Delivery:
    # A reminder is repeated once, however often it was snoozed.
    round_ = 0 if event is Event.REPEATED else ledger.round_of(reminder)
    # With a fixed offset: two times of one zone with rules would compare by their wall clocks.
    return Delivery(reminder.key, event, round_, reminder.due_at, fixed(now), until, why)
