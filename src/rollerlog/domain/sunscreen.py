"""When sunscreen is due, the first of a day and again, and what came of it (protocol.md 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from rollerlog.domain import protocol
from rollerlog.domain.aftercare import applications_on, spf_courses
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.model import StayedIn
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sun import lasts_until, shown, sun_is_up, uv_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rollerlog.domain.aftercare import SpfCourse
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import SpfApplication
    from rollerlog.domain.places import Place

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpfDue:
    """Sunscreen is due, the first or again; where ``shade``, shade and a hat instead."""

    kind: ClassVar[str] = "spf"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    shade: bool
    last_applied_at: datetime | None


class SpfState(StrEnum):
    """What is known of one day of a course."""

    APPLIED = "applied"
    STAYED_IN = "stayed-in"
    OPEN = "open"
    NOT_LOGGED = "not-logged"


@dataclass(frozen=True, slots=True)
class SpfDay:
    """A day of a course after day 0, with what was applied on it."""

    day: date
    state: SpfState
    applications: tuple[SpfApplication, ...] = ()


def spf_reminders(
    logbook: Logbook, first: date, last: date, local: tzinfo | None
) -> Iterator[SpfDue]:
    """Return what is due in the courses of the days from one to another, by wall clocks ``local``.

    After travel an instant may carry another date, so a day more is looked at on both sides.
    """
    courses = spf_courses(logbook, first - _DAY)
    if not courses:
        return
    day = max(first - _DAY, min(course.session.at.date() for course in courses))
    last = min(last + _DAY, max(course.until for course in courses))
    while day <= last:
        running = [course for course in courses if course.covers(day)]
        applied = applications_on(logbook, day)
        last_at = applied[-1].at if applied else None
        if running and not _stays_in(logbook, day, last_at):
            if not applied:
                yield from _morning(logbook, running, day, local)
            else:
                yield from _again(logbook, running, applied[-1], local)
        day += _DAY


def spf_threshold(course: SpfCourse, day: date) -> int:
    """Return the UV index from which sunscreen is applied again on a day of a course."""
    early = (day - course.session.at.date()).days <= protocol.SPF_STRICTER_DAYS
    return protocol.SPF_AGAIN_INDEX_EARLY if early else protocol.SPF_AGAIN_INDEX


def stayed_in(logbook: Logbook, day: date) -> StayedIn | None:
    """Return the user's last word that they stay in on a day."""
    found = (said for said in reversed(logbook.all(StayedIn)) if said.at.date() == day)
    return next(found, None)


def spf_adherence(logbook: Logbook, begins: date, today: date) -> list[SpfDay]:
    """Return what was done on each day of the courses from a day to today, day 0 left out.

    Sunscreen counts on the date it was applied on; a day nothing is known of is a gap.
    """
    found = []
    courses = spf_courses(logbook, begins)
    day = begins
    while day <= today:
        if any(course.covers(day) and course.session.at.date() < day for course in courses):
            found.append(_of_day(logbook, day, today))
        day += _DAY
    return found


def _of_day(logbook: Logbook, day: date, today: date) -> SpfDay:
    applied = tuple(applications_on(logbook, day))
    if applied:
        return SpfDay(day, SpfState.APPLIED, applied)
    if stayed_in(logbook, day):
        return SpfDay(day, SpfState.STAYED_IN)
    return SpfDay(day, SpfState.OPEN if day == today else SpfState.NOT_LOGGED)


def _stays_in(logbook: Logbook, day: date, last_at: datetime | None) -> bool:
    """Return whether staying in stops a day: who applies sunscreen after that goes out again."""
    said = stayed_in(logbook, day)
    return said is not None and (last_at is None or last_at <= said.at)


def _morning(
    logbook: Logbook, running: Sequence[SpfCourse], day: date, local: tzinfo | None
) -> Iterator[SpfDue]:
    morning = [course for course in running if course.session.at.date() < day]
    if not morning:
        return
    due_at = instant(day, preferences(logbook).spf_time, local)
    bare = _bare(morning, running, due_at)
    yield SpfDue(
        key=f"spf:{day}:morning",
        due_at=due_at,
        lapses_at=instant(due_at.astimezone(local).date() + _DAY, time(), local),
        logged_at=min(course.session.logged_at for course in morning),
        zones=bare or _together(morning),
        shade=not bare,
        last_applied_at=None,
    )


def _again(
    logbook: Logbook,
    running: Sequence[SpfCourse],
    applied: SpfApplication,
    local: tzinfo | None,
) -> Iterator[SpfDue]:
    due_at = fixed((applied.at + protocol.SPF_AGAIN_AFTER).astimezone(local))
    place = preferences(logbook).place
    sunny = _in_the_sun(running, due_at) if place is None else _by_index(place, running, due_at)
    zones = _bare(sunny, running, due_at)
    if not zones:
        return
    if place is None:
        lapses_at = instant(due_at.date(), protocol.SPF_AGAIN_BEFORE, local)
    else:
        least = min(spf_threshold(course, due_at.date()) for course in sunny)
        lapses_at = lasts_until(place, due_at, least)
    yield SpfDue(
        # By the clock it was applied at: another for the machine's would make another key.
        key=f"spf:{applied.at.date()}:{applied.at:%H:%M}",
        due_at=due_at,
        lapses_at=lapses_at,
        logged_at=applied.logged_at,
        zones=zones,
        shade=False,
        last_applied_at=applied.at,
    )


def _in_the_sun(running: Sequence[SpfCourse], at: datetime) -> Sequence[SpfCourse]:
    """Without a place the hours around noon stand in for the sun."""
    shines = protocol.SPF_AGAIN_FROM <= at.time() < protocol.SPF_AGAIN_BEFORE
    return running if shines else ()


def _by_index(place: Place, running: Sequence[SpfCourse], at: datetime) -> Sequence[SpfCourse]:
    if not sun_is_up(place, at):
        return ()
    index = shown(uv_index(place, at))
    return [course for course in running if index >= spf_threshold(course, at.date())]


def _together(courses: Iterable[SpfCourse]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(zone for course in courses for zone in course.zones))


def _bare(
    courses: Iterable[SpfCourse], running: Iterable[SpfCourse], at: datetime
) -> tuple[str, ...]:
    """Return the zones of courses that take sunscreen, which none of those running forbids."""
    shaded = _together(course for course in running if course.in_shade(at))
    return tuple(zone for zone in _together(courses) if zone not in shaded)
