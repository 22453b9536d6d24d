"""What is due when: derived from the logbook and the settings, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from rollerlog.domain import protocol
from rollerlog.domain.aftercare import (
    after_session,
    day_number,
    holds,
    next_session_at,
    owed_days,
    sessions_since,
)
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.lasting import Lasting, lasting
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.pauses import pauses
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import EVENING
from rollerlog.domain.strict import counted
from rollerlog.domain.sunscreen import SpfDue, spf_reminders
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class RestEnded:
    """A zone has rested."""

    kind: ClassVar[str] = "rest_ended"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    zone: str
    area: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RestEnds:
    """A zone has rested tomorrow, said the evening before where that is wanted."""

    kind: ClassVar[str] = "rest_ends"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    zone: str
    area: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInDue:
    """A check-in is owed, so many days after a session."""

    kind: ClassVar[str] = "check_in"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    session: Session
    day_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldEnded:
    """Something that waited after a session may be used again."""

    kind: ClassVar[str] = "hold_ended"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    hold: str
    area: str


# After travel an instant may carry another date than its wall clock asked for.
_TRAVEL = timedelta(days=1)
_EVE = timedelta(days=1)

Reminder: TypeAlias = RestEnded | RestEnds | CheckInDue | SpfDue | HoldEnded | Lasting


def agenda(
    logbook: Logbook,
    begins: datetime,
    ends: datetime,
    zone: tzinfo | None,
    *,
    untouched: bool = False,
) -> list[Reminder]:
    """Return what falls due from one instant to before another and is not met, in order.

    Wall-clock times are those of ``zone``. ``untouched``: also what falls due only where nothing is
    logged meanwhile, as a patch test on the days after it would be over.
    """
    # In UTC: two times of one zone with rules would compare by their wall clocks.
    begins, ends = begins.astimezone(UTC), ends.astimezone(UTC)
    first, last = (at.astimezone(zone).date() for at in (begins, ends))
    found: list[Reminder] = [
        reminder
        for part in (_rests, _check_ins, spf_reminders, _holds)
        for reminder in part(logbook, first, last, zone)
        if begins <= reminder.due_at < ends
    ]
    waiting = lasting(logbook, begins, ends, zone, untouched=untouched)
    found += [due for due in waiting if begins <= due.due_at < ends]
    return sorted(found, key=lambda reminder: (reminder.due_at, reminder.key))


def fallen_due(logbook: Logbook, now: datetime) -> list[Reminder]:
    """Return what fell due in the last three days and is not met, and what waits from before."""
    utc = now.astimezone(UTC)
    earliest = utc - protocol.CHECK_IN_LAPSES - timedelta(days=1)
    soon = utc + timedelta(microseconds=1)
    waiting = [due for due in lasting(logbook, utc, soon, now.tzinfo) if due.due_at < earliest]
    return [*waiting, *agenda(logbook, earliest, soon, now.tzinfo, untouched=True)]


def owed(logbook: Logbook, now: datetime) -> list[Reminder]:
    """Return what is due now: fallen due, not met and not lapsed."""
    return [reminder for reminder in fallen_due(logbook, now) if now < reminder.lapses_at]


def _rests(
    logbook: Logbook, first: date, last: date, local: tzinfo | None
) -> Iterator[RestEnded | RestEnds]:
    chosen = preferences(logbook)
    clock = chosen.rest_ended_time
    logbook = counted(logbook, instant(last, time(), local))
    for zone in zones_of(logbook).values():
        rest = rest_of_zone(logbook, zone.id)
        if rest is None or rest.rest is None or not first - _TRAVEL <= rest.until <= last + _EVE:
            continue
        due_at = instant(rest.until, clock, local)
        if pauses(logbook, zone.id, due_at):
            continue
        if rest.not_before is not None:
            due_at = max(due_at, fixed(rest.not_before.astimezone(local)))
        logged_at = rest.rest.rolling.sessions[-1].logged_at
        yield RestEnded(
            key=f"rest-ended:{zone.id}:{rest.until}",
            due_at=due_at,
            lapses_at=_midnight_after(due_at, local),
            logged_at=logged_at,
            zone=zone.id,
            area=zone.area,
            day=rest.until,
        )
        if chosen.advance_notice:
            evening = instant(rest.until - timedelta(days=1), EVENING, local)
            yield RestEnds(
                key=f"rest-ends:{zone.id}:{rest.until}",
                due_at=evening,
                lapses_at=due_at,
                logged_at=logged_at,
                zone=zone.id,
                area=zone.area,
                day=rest.until,
            )


def _check_ins(
    logbook: Logbook, first: date, last: date, local: tzinfo | None
) -> Iterator[CheckInDue]:
    clock = preferences(logbook).check_in_time
    for session in sessions_since(logbook, first - timedelta(days=protocol.CHECK_IN_LAST_DAY + 1)):
        ends_at = next_session_at(logbook, session)
        answers = after_session(logbook, session)
        for number in owed_days(logbook, session):
            day = session.at.date() + timedelta(days=number)
            if not first - _TRAVEL <= day <= last:
                continue
            due_at = instant(day, clock, local)
            if number == 1:
                twelve_hours = session.at + protocol.REACTION_STARTS
                due_at = max(due_at, fixed(twelve_hours.astimezone(local)))
            lapses_at = due_at + protocol.CHECK_IN_LAPSES
            met = any(
                day_number(session, answer.at) == number and (number > 1 or answer.at >= due_at)
                for answer in answers
            )
            if met or (ends_at is not None and ends_at <= due_at):
                continue
            yield CheckInDue(
                key=f"check-in:{session.id}:{number}",
                due_at=due_at,
                lapses_at=lapses_at if ends_at is None else min(lapses_at, ends_at),
                logged_at=session.logged_at,
                session=session,
                day_number=number,
            )


def _holds(logbook: Logbook, first: date, last: date, local: tzinfo | None) -> Iterator[HoldEnded]:
    clock = preferences(logbook).hold_ended_time
    for held in holds(logbook, first - timedelta(days=1)):
        if held.until > last:
            continue
        due_at = instant(held.until, clock, local)
        yield HoldEnded(
            key=f"hold-ended:{held.hold}:{held.area}:{held.until}",
            due_at=due_at,
            lapses_at=_midnight_after(due_at, local),
            logged_at=due_at,
            hold=held.hold,
            area=held.area,
        )


def _midnight_after(at: datetime, local: tzinfo | None) -> datetime:
    return instant(at.astimezone(local).date() + timedelta(days=1), time(), local)
