"""The sunscreen the invented person applies: most days, more in summer, none in the shade days."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import spf_courses
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import SpfApplication
from rollerlog.domain.protocol import SPF_DAYS_LONG, SPF_DEFAULT_ZONES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from rollerlog.demo.days import Times
    from rollerlog.domain.aftercare import SpfCourse
    from rollerlog.domain.model import Session

_SUMMER, _BETWEEN, _WINTER = (1, 0, 1, 8, 90), (2, 0, 4, 34, 60), (3, 1, 20, 56, 20)
_WEIGHTS = dict.fromkeys(range(4, 10), _SUMMER) | {3: _BETWEEN, 10: _BETWEEN}
_DARK_MONTHS = (11, 12, 1, 2)
_OTHER_BOTTLE = 0.03
_YESTERDAY = (time(10, 5), time(12, 10), time(14, 20), time(16, 15))
_TODAY = (time(10, 0),)


def applications(sessions: Sequence[Session], times: Times) -> Iterator[SpfApplication]:
    """Return every application, in order; the sessions are in the order of their instants."""
    begins = 0
    for offset in range((times.today - times.first).days + 1):
        day = times.first + timedelta(days=offset)
        oldest = day - timedelta(days=SPF_DAYS_LONG)
        while begins < len(sessions) and sessions[begins].at.date() <= oldest:
            begins += 1
        recent = []
        for session in sessions[begins:]:
            if session.at.date() > day:
                break
            recent.append(session)
        courses = spf_courses(Logbook.of(recent), day)
        for clock in _clocks(day, times):
            at = times.at(day, clock)
            zones = _zones(courses, at)
            if zones:
                value = _value(day, times)
                yield SpfApplication(
                    id=times.new_id(), at=at, logged_at=at, zones=zones, value=value
                )


def _clocks(day: date, times: Times) -> tuple[time, ...]:
    if day == times.today:
        return _TODAY
    if day == times.today - timedelta(days=1):
        return _YESTERDAY
    rng = times.rng
    count = rng.choices(range(5), _WEIGHTS.get(day.month, _WINTER))[0]
    minutes = [rng.randint(8 * 60 + 10, 10 * 60)]
    for _ in range(count - 1):
        minutes.append(minutes[-1] + rng.randint(118, 150))
    return tuple(time(*divmod(minute, 60)) for minute in minutes[:count])


def _zones(courses: Sequence[SpfCourse], at: datetime) -> tuple[str, ...]:
    """Return the face and what else is in a course, without what is still to be kept in shade."""
    running = [course for course in courses if course.session.at <= at]
    shaded = {zone for course in running if course.in_shade(at) for zone in course.zones}
    face = () if shaded.intersection(SPF_DEFAULT_ZONES) else SPF_DEFAULT_ZONES
    others = (z for c in running for z in c.zones if z not in {*shaded, *SPF_DEFAULT_ZONES})
    return tuple(dict.fromkeys((*face, *others)))


def _value(day: date, times: Times) -> int:
    usual, other = (30, 50) if day.month in _DARK_MONTHS else (50, 30)
    settled = day >= times.today - timedelta(days=1)
    return usual if settled or times.rng.random() > _OTHER_BOTTLE else other
