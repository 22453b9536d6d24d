"""How long a zone rests: the rules of protocol.md 1, exactly."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.model import CheckIn, Session, Settled
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.model import Condition
from rollerlog.domain.protocol import (
    REST_ROWS,
    RestRow,
    base_days,
    floor_days,
    recommended_days,
    row_for,
    with_melasma,
)
from rollerlog.domain.signs import clearings
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.zones import Zone


@dataclass(frozen=True, slots=True)
class RollingDay:
    """The sessions of one date on one zone, which count as one: longest needle, first time."""

    day0: date
    at: datetime
    needle_um: int
    row: RestRow
    rows: tuple[RestRow, ...]
    sessions: tuple[Session, ...]

    @property
    def overridden(self) -> bool:
        """Whether the first session came past a refusal."""
        return self.sessions[0].override is not None


@dataclass(frozen=True, slots=True)
class Rest:
    """What one rolling day asks of its zone, in days, and how it comes to that."""

    rolling: RollingDay
    base: int
    after_reaction: int
    extension: int

    @property
    def until(self) -> date:
        """The first free day."""
        return self.rolling.day0 + timedelta(days=self.after_reaction + self.extension)


@dataclass(frozen=True, slots=True)
class ZoneRest:
    """When a zone is free again, and the rest that governs, where a session does.

    ``not_before`` is the instant travellers wait for besides the date.
    """

    until: date
    rest: Rest | None
    not_before: datetime | None

    def ready(self, now: datetime) -> bool:
        """Return whether the zone is free at an instant with the machine's own offset."""
        waited = self.not_before is None or now >= self.not_before
        return waited and now.date() >= self.until

    def opens_on(self, now: datetime) -> date:
        """Return the local day on which the zone is free, seen from a machine's own offset."""
        if self.not_before is None:
            return self.until
        return max(self.until, self.not_before.astimezone(now.tzinfo).date())


class ZoneCourse:
    """A zone's rolling days in order, which of them were early, and the rests they ask for."""

    def __init__(
        self,
        zone: Zone,
        sessions: Sequence[Session],
        check_ins: Iterable[CheckIn],
        cleared: Iterable[Settled],
        own_days: Mapping[int, int],
        melasma: Sequence[Condition] = (),
    ) -> None:
        self._zone = zone
        self._melasma = melasma
        self._sessions = sessions
        self._own_days = own_days
        # By the row's length, which hashes fast.
        self._base = {
            row.up_to_um: base_days(zone, row, own_days.get(row.up_to_um)) for row in REST_ROWS
        }
        self._shortest = {
            row.up_to_um: min(self._base[row.up_to_um], recommended_days(zone, row))
            for row in REST_ROWS
        }
        self._cleared = tuple(cleared)
        self._not_calm = [
            check_in
            for check_in in check_ins
            if (check_in.redness or 0) > 1
            or (check_in.swelling or 0) > 1
            or (check_in.tenderness or 0) > 1
        ]
        self._not_calm_at = [check_in.at for check_in in self._not_calm]
        # Up to each: in travel a later check-in may carry an earlier date.
        self._last_not_calm = list(accumulate((c.at.date() for c in self._not_calm), max))
        self.days = _rolling_days(sessions)
        self.early_days: list[int] = []
        self._closed: Rest | None = None
        self._running: list[RollingDay] = []
        self._walk()

    def _walk(self) -> None:
        """Go through the days once: a day that was not early closes the reactions before it."""
        closed_until = date.min
        latest: datetime | None = None
        for day in self.days:
            if latest is None or latest < day.at:
                before = self._until(day.at, self._shortest, closed_until)
                early = max(0, (before - day.day0).days)
            else:  # In travel dates may overlap: one begun before holds sessions after this.
                early = self._early_alone(day.sessions[0])
            latest = max(latest or day.at, day.sessions[-1].at)
            self.early_days.append(early)
            closes_all = not early and not day.overridden
            for earlier in tuple(self._running):
                if closes_all or self._last_day(earlier, None) < day.day0 - _TWO_DAYS:
                    self._running.remove(earlier)
                    rest = shortest = self._rest(earlier, day.at, self._base)
                    if self._shortest[earlier.row.up_to_um] < rest.base:
                        shortest = self._rest(earlier, day.at, self._shortest)
                    self._closed = _later(self._closed, rest)
                    closed_until = max(closed_until, shortest.until)
            self._running.append(day)

    def current(self) -> ZoneRest | None:
        """Return the zone's rest from everything known, or None where nothing asks for one."""
        governing = self._closed
        for day in self._running:
            governing = _later(governing, self._rest(day, None, self._base))
        apart = self._apart_from_sessions(None)
        if governing is None:
            return None if apart == date.min else ZoneRest(apart, None, None)
        until = max(apart, governing.until)
        return ZoneRest(until, governing, self._not_before(until))

    def rest_of(self, session_id: str) -> Rest:
        """Return what the rolling day of a session asks for, after its reaction as it ran."""
        index = self._index(session_id)
        closing = (
            day.at
            for day, early in zip(self.days[index + 1 :], self.early_days[index + 1 :], strict=True)
            if not early and not day.overridden
        )
        return self._rest(self.days[index], next(closing, None), self._base)

    def early_by(self, session: Session) -> int:
        """Return how many days early a session of this course was, by what came before it."""
        index = self._index(session.id)
        if session is self.days[index].sessions[0]:
            return self.early_days[index]
        return self._early_alone(session)

    def _early_alone(self, session: Session) -> int:
        """Return how many days early a session was, by a course of what came before it alone."""
        day0 = session.at.date()
        others = [s for s in self._sessions if s.at < session.at and s.at.date() != day0]
        alone = ZoneCourse(
            self._zone,
            [*others, session],
            self._not_calm,
            self._cleared,
            self._own_days,
            self._melasma,
        )
        return alone.early_days[-1]

    def last_not_early(self) -> RollingDay | None:
        """Return the last rolling day that was not early."""
        for day, early in zip(reversed(self.days), reversed(self.early_days), strict=True):
            if not early and not day.overridden:
                return day
        return None

    def reacting_on(self, today: date) -> list[tuple[RollingDay, datetime]]:
        """Return the days whose reaction still runs on a date, with the start of each reaction."""
        return [
            (day, day.at + protocol.REACTION_STARTS)
            for day in self._running
            if today <= self._last_day(day, None)
        ]

    def _index(self, session_id: str) -> int:
        return next(
            k for k, day in enumerate(self.days) if any(s.id == session_id for s in day.sessions)
        )

    def _last_day(self, day: RollingDay, before: datetime | None) -> date:
        days = self._days(day, before, self._base)
        return day.day0 + timedelta(days=max(protocol.REACTION_DAYS, days))

    def _days(self, day: RollingDay, before: datetime | None, base: Mapping[int, int]) -> int:
        """Return the days before any reaction; melasma known before an instant lengthens them.

        Own days may be more for a shorter length: then it governs what was done the same day.
        """
        days = max(base[row.up_to_um] for row in day.rows)
        if any(
            (before is None or noted.at < before)
            and (noted.cleared_at is None or noted.cleared_at > day.at)
            for noted in self._melasma
        ):
            return with_melasma(days, day.row)
        return days

    def _until(self, before: datetime, base: Mapping[int, int], closed: date) -> date:
        """Return the zone's date from what is dated before an instant."""
        running = (self._rest(day, before, base).until for day in self._running)
        return max(closed, self._apart_from_sessions(before), *running)

    def _apart_from_sessions(self, before: datetime | None) -> date:
        until = date.min
        known = len(self._not_calm) if before is None else bisect_left(self._not_calm_at, before)
        if known:
            until = self._last_not_calm[known - 1] + timedelta(days=protocol.CALM_DAYS)
        for word in self._cleared:
            if before is None or word.at < before:
                until = max(until, word.at.date() + timedelta(days=protocol.CLEARED_DAYS))
        return until

    def _rest(self, day: RollingDay, before: datetime | None, base: Mapping[int, int]) -> Rest:
        days = self._days(day, before, base)
        last_day = day.day0 + timedelta(days=max(protocol.REACTION_DAYS, days))
        quarters, last_not_calm = protocol.NO_FACTOR, 0
        first = bisect_left(self._not_calm_at, day.at + protocol.REACTION_STARTS)
        for check_in in self._not_calm[first:]:
            on = check_in.at.date()
            # Two days of grace: with the offsets of travel, dates may run against instants.
            if (before is not None and check_in.at >= before) or on > last_day + _TWO_DAYS:
                break
            if on <= last_day:
                quarters = max(quarters, _quarters(check_in))
                last_not_calm = max(last_not_calm, (on - day.day0).days)
        rest = -(-days * quarters // 4)
        if quarters == protocol.SEVERE_FACTOR:
            rest = max(rest, days + protocol.SEVERE_DAYS)
        return Rest(day, days, rest, _extension(day.row, last_not_calm))

    def _not_before(self, until: date) -> datetime:
        # 24 h x (until - day 0 - 1) - 2 h after every session, the latest of which decides.
        midnight = datetime.combine(until - timedelta(days=1), time(), UTC)
        return midnight + self._latest_in_the_day() - protocol.TRAVEL_SLACK

    def _latest_in_the_day(self) -> timedelta:
        return max(
            session.at - datetime.combine(day.day0, time(), UTC)
            for day in self.days
            for session in day.sessions
        )


_TWO_DAYS = timedelta(days=2)


def course(logbook: Logbook, zone: str) -> ZoneCourse:
    """Return the course of a zone through everything recorded."""
    return logbook.derived("course", lambda: _course(logbook, zones_of(logbook)[zone]), zone)


def _course(logbook: Logbook, zone: Zone) -> ZoneCourse:
    """Return a zone's course; zones rolled and resting alike, as most of a face, share one."""
    sessions, check_ins = logbook.on_zone(Session, zone.id), logbook.on_zone(CheckIn, zone.id)
    cleared = clearings(logbook, zone.id)
    own_days = preferences(logbook).own_days
    rules = tuple((floor_days(zone, row), recommended_days(zone, row)) for row in REST_ROWS)
    entries = tuple(tuple(map(id, found)) for found in (sessions, check_ins, cleared))
    alike: dict[object, ZoneCourse] = logbook.derived("courses", dict)
    if (rules, entries) not in alike:
        melasma = [noted for noted in logbook.all(Condition) if noted.condition == "melasma"]
        alike[rules, entries] = ZoneCourse(zone, sessions, check_ins, cleared, own_days, melasma)
    return alike[rules, entries]


def rest_of_zone(logbook: Logbook, zone: str) -> ZoneRest | None:
    """Return a zone's rest, or None where nothing asks for one."""
    return logbook.derived("rest", lambda: course(logbook, zone).current(), zone)


def early_days(logbook: Logbook, session: Session) -> int:
    """Return how many days early a recorded session was, the most over its zones.

    A session that came past a refusal shows at least the days of that moment.
    """
    kept, known = session.override.early_days if session.override else 0, zones_of(logbook)
    zones = (zone for zone in session.zones if zone in known)
    return max([kept, *(course(logbook, zone).early_by(session) for zone in zones)])


def _rolling_days(sessions: Sequence[Session]) -> list[RollingDay]:
    days: dict[date, list[Session]] = {}
    for session in sessions:
        days.setdefault(session.at.date(), []).append(session)
    found = []
    for day0, same in days.items():
        lengths = sorted({session.needle_um for session in same})
        rows = tuple(row_for(needle_um) for needle_um in lengths)
        found.append(RollingDay(day0, same[0].at, lengths[-1], rows[-1], rows, tuple(same)))
    return found


def _later(governing: Rest | None, rest: Rest) -> Rest:
    return rest if governing is None or rest.until >= governing.until else governing


def _quarters(check_in: CheckIn) -> int:
    redness, swelling = check_in.redness or 0, check_in.swelling or 0
    tenderness = check_in.tenderness or 0
    if redness == 4 or swelling >= 3 or tenderness == 4:
        return protocol.SEVERE_FACTOR
    if redness == 3 or swelling == 2 or tenderness == 3:
        return protocol.STRONG_FACTOR
    return protocol.NO_FACTOR


def _extension(row: RestRow, last_not_calm: int) -> int:
    """Return the days a late reaction adds: twice as many as it is late, from 7 to 28."""
    short = row.up_to_um <= protocol.EXPECTED_SHORT_UM
    late = last_not_calm - (protocol.EXPECTED_DAYS_SHORT if short else protocol.EXPECTED_DAYS_LONG)
    if late <= 0:
        return 0
    return min(max(protocol.SHORTEST_EXTENSION, 2 * late), protocol.LONGEST_EXTENSION)
