"""Until when the skin rests after one session. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.healing import course, rest_of_zone
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session


@dataclass(frozen=True, slots=True)
class Resting:
    """The first free day of a session's zones, and whether it is still to come."""

    until: date
    on: bool


def resting_after(logbook: Logbook, session: Session, now: datetime) -> Resting:
    """Return when the zones of a session are free; what came since counts where it was last."""
    found = [_of_zone(logbook, session, zone, now) for zone in session.zones]
    return max(found, key=lambda rest: (rest.on, rest.until))


def rested_until(logbook: Logbook, session: Session, zones: frozenset[str] | None = None) -> date:
    """Return the first free day that a session alone asks of its zones, or of some of them."""
    asked = [zone for zone in session.zones if zones is None or zone in zones]
    return max(course(logbook, zone).rest_of(session.id).until for zone in asked)


def zones_in(logbook: Logbook, area: str) -> frozenset[str]:
    """Return the zones of an area."""
    return frozenset(zone.id for zone in zones_of(logbook).values() if zone.area == area)


def _of_zone(logbook: Logbook, session: Session, zone: str, now: datetime) -> Resting:
    last = course(logbook, zone).days[-1]
    rest = rest_of_zone(logbook, zone)
    if rest is not None and session in last.sessions:
        return Resting(rest.opens_on(now), on=not rest.ready(now))
    until = course(logbook, zone).rest_of(session.id).until
    return Resting(until, on=now.date() < until)
