"""How each zone and area stands: resting, ready or paused, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.model import Session
from rollerlog.domain.pauses import pauses
from rollerlog.domain.strict import counted
from rollerlog.domain.zones import AREAS, zones_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.healing import ZoneRest
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.signs import Report
    from rollerlog.domain.zones import Zone


class State(StrEnum):
    """How a zone stands."""

    READY = "ready"
    RESTING = "resting"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class ZoneStatus:
    """A zone at an instant. ``until`` may lie in the past; None where nothing asks for a rest.

    ``day`` of ``of_days`` counts from the session that governs, or the last one; None when ready.
    """

    zone: Zone
    state: State
    until: date | None
    day: int | None
    of_days: int | None
    rest: ZoneRest | None
    last: Session | None
    pauses: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class AreaStatus:
    """An area at an instant: it rests until the latest date of its zones."""

    area: str
    zones: tuple[ZoneStatus, ...]

    @property
    def state(self) -> State:
        """Paused or resting where one of its zones is."""
        states = {zone.state for zone in self.zones}
        return next(s for s in (State.PAUSED, State.RESTING, State.READY) if s in states)

    @property
    def governing(self) -> ZoneStatus:
        """The zone that keeps the area longest, or else was rolled last."""
        return max(
            self.zones,
            key=lambda zone: (
                zone.state is State.PAUSED,
                zone.until.toordinal() if zone.until else 0,
                zone.last.at.timestamp() if zone.last else 0.0,
            ),
        )

    @property
    def differ(self) -> bool:
        """Whether those of its zones that ever rested are free on different days."""
        rested = [zone for zone in self.zones if zone.until is not None]
        resting = {zone.until for zone in rested if zone.state is not State.READY}
        some_ready = any(zone.state is State.READY for zone in rested)
        return len(resting) > 1 or (bool(resting) and some_ready)

    @property
    def last(self) -> Session | None:
        """The last session on any of its zones."""
        sessions = [zone.last for zone in self.zones if zone.last]
        return max(sessions, key=lambda session: session.at, default=None)


def zone_status(logbook: Logbook, zone: Zone, now: datetime) -> ZoneStatus:
    """Return how a zone stands."""
    logbook = counted(logbook, now)
    rest = rest_of_zone(logbook, zone.id)
    found = tuple(pauses(logbook, zone.id, now))
    sessions = logbook.on_zone(Session, zone.id)
    last = sessions[-1] if sessions else None
    resting = rest is not None and not rest.ready(now)
    state = State.PAUSED if found else State.RESTING if resting else State.READY
    until = rest.until if rest else None
    day = of_days = None
    if until is not None and resting and last is not None:
        day0 = last.at.date()
        if rest is not None and rest.rest is not None and rest.rest.until == until:
            day0 = rest.rest.rolling.day0
        # A clock set back, or a journey west, may stand before the first day.
        day, of_days = max(0, (now.date() - day0).days), (until - day0).days
    return ZoneStatus(zone, state, until, day, of_days, rest, last, found)


def zone_statuses(logbook: Logbook, now: datetime) -> list[ZoneStatus]:
    """Return how every zone stands, in the order of the zones."""
    return [zone_status(logbook, zone, now) for zone in zones_of(logbook).values()]


def area_statuses(logbook: Logbook, now: datetime) -> list[AreaStatus]:
    """Return how every area stands, each with its zones."""
    statuses = zone_statuses(logbook, now)
    return [
        AreaStatus(area, tuple(status for status in statuses if status.zone.area == area))
        for area in AREAS
    ]
