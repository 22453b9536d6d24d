"""What follows a session: holds, the course of sunscreen, owed check-ins (protocol.md 5)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.model import CheckIn, Session, SpfApplication
from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import HOLDS, row_for
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.domain.protocol import RestRow


@dataclass(frozen=True, slots=True)
class HeldArea:
    """Something an area waits for until a day; that day it may be used again."""

    hold: str
    area: str
    until: date


def holds(logbook: Logbook, since: date) -> list[HeldArea]:
    """Return the holds that end after a day, the earliest end first."""
    ends: dict[tuple[str, str], date] = {}
    for session in sessions_since(logbook, since - timedelta(days=_LONGEST_HOLD)):
        row = row_for(session.needle_um)
        for area in areas_of(logbook, session.zones):
            for hold in HOLDS:
                until = session.at.date() + timedelta(days=hold.days(row))
                ends[hold.id, area] = max(until, ends.get((hold.id, area), date.min))
    running = [HeldArea(hold, area, until) for (hold, area), until in ends.items() if until > since]
    return sorted(running, key=lambda held: held.until)


_LONGEST_HOLD = max(max(hold.days_short, hold.days_long) for hold in HOLDS) + 1


@dataclass(frozen=True, slots=True)
class SpfCourse:
    """The days of sunscreen a session asks for: from its date to the day before ``until``."""

    session: Session
    zones: tuple[str, ...]
    until: date

    def covers(self, day: date) -> bool:
        """Return whether a day, the session's own among them, is in the course."""
        return self.session.at.date() <= day < self.until

    def in_shade(self, at: datetime) -> bool:
        """Return whether the zones get shade and no sunscreen at an instant."""
        deep = row_for(self.session.needle_um).up_to_um >= protocol.SHADE_FROM_UM
        after = protocol.SHADE_FOR if deep else protocol.MINERAL_AFTER
        return self.session.at <= at < self.session.at + after


def spf_courses(logbook: Logbook, since: date) -> list[SpfCourse]:
    """Return the courses that have days after a day, in the order of their sessions."""
    courses = []
    for session in sessions_since(logbook, since - timedelta(days=protocol.SPF_DAYS_LONG + 1)):
        zones = sunny(logbook, session.zones)
        days = spf_days(logbook, row_for(session.needle_um))
        until = session.at.date() + timedelta(days=days)
        if zones and until > since:
            courses.append(SpfCourse(session, zones, until))
    return courses


def sunny(logbook: Logbook, zones: Sequence[str]) -> tuple[str, ...]:
    """Return those of some zones that take sunscreen: always, or as the user says."""
    known, chosen = zones_of(logbook), preferences(logbook).sun_zones
    return tuple(
        zone
        for zone in zones
        if zone in known and (known[zone].area in protocol.SPF_AREAS or zone in chosen)
    )


def spf_days(logbook: Logbook, row: RestRow) -> int:
    """Return the days of sunscreen after a session of a row."""
    short = row.up_to_um <= protocol.SPF_SHORT_UM
    longer = not short or preferences(logbook).phototype in protocol.PHOTOTYPES_LONG_SPF
    return protocol.SPF_DAYS_LONG if longer else protocol.SPF_DAYS_SHORT


def spf_zones(logbook: Logbook, day: date) -> tuple[str, ...]:
    """Return the zones in a course of sunscreen on a day."""
    running = (course for course in spf_courses(logbook, day) if course.covers(day))
    return tuple(dict.fromkeys(zone for course in running for zone in course.zones))


def applications_on(logbook: Logbook, day: date) -> Sequence[SpfApplication]:
    """Return the sunscreen applied on a date of its own offset."""
    found = []
    for applied in reversed(logbook.all(SpfApplication)):
        if applied.at.date() < day - timedelta(days=1):
            break
        if applied.at.date() == day:
            found.append(applied)
    return found[::-1]


def owed_days(logbook: Logbook, session: Session) -> list[int]:
    """Return the day numbers on which a session owes a check-in, met ones among them.

    Days 1, 3 and 7, and each day to 30 while the last check-in before it was not calm.
    """
    judged = [check_in for check_in in after_session(logbook, session) if check_in.calm is not None]
    owed = set(protocol.CHECK_IN_DAYS)
    for index, check_in in enumerate(judged):
        if check_in.calm is False:
            first = day_number(session, check_in.at) + 1
            after = judged[index + 1 :]
            last = day_number(session, after[0].at) if after else protocol.CHECK_IN_LAST_DAY
            owed |= set(range(first, min(last, protocol.CHECK_IN_LAST_DAY) + 1))
    return sorted(owed)


def after_session(logbook: Logbook, session: Session) -> list[CheckIn]:
    """Return the check-ins on any of a session's zones that count for it, in order."""
    earliest = session.at + protocol.REACTION_STARTS
    ends_at = next_session_at(logbook, session)
    found: dict[str, CheckIn] = {}
    for zone in session.zones:
        known = logbook.on_zone(CheckIn, zone)
        for check_in in known[bisect_left(known, earliest, key=_at) :]:
            if ends_at is not None and check_in.at >= ends_at:
                break
            found[check_in.id] = check_in
    return sorted(found.values(), key=_at)


def next_session_at(logbook: Logbook, session: Session) -> datetime | None:
    """Return when one of a session's zones was rolled next, which ends its check-ins."""
    later = []
    for zone in session.zones:
        known = logbook.on_zone(Session, zone)
        following = bisect_right(known, session.at, key=_at)
        later += [s.at for s in known[following : following + 1]]
    return min(later, default=None)


def day_number(session: Session, at: datetime) -> int:
    """Return how many days after a session's date an instant's date lies."""
    return (at.date() - session.at.date()).days


def sessions_since(logbook: Logbook, day: date) -> Iterator[Session]:
    """Return the sessions from a day on, in order."""
    sessions = logbook.all(Session)
    first = len(sessions)
    while first and sessions[first - 1].at.date() >= day:
        first -= 1
    return iter(sessions[first:])


def _at(entry: Entry) -> datetime:
    return entry.at


def areas_of(logbook: Logbook, zones: Sequence[str]) -> tuple[str, ...]:
    """Return the areas of some zones, each once."""
    known = zones_of(logbook)
    return tuple(dict.fromkeys(known[zone].area for zone in zones if zone in known))
