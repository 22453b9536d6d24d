"""Which zones are offered, and in which order. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.status import State, zone_status
from rollerlog.domain.zones import AREAS, ZONES, expand, zones_of
from rollerlog.ui.formats import capital, say_day
from rollerlog.ui.names import AREA_NAMES, zone_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.status import ZoneStatus


@dataclass(frozen=True, slots=True)
class ZoneOption:
    """What one chip stands for: zones, their name, and how they stand."""

    zones: tuple[str, ...]
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ZoneOptions:
    """The areas, and below them every zone that is not an area of its own."""

    areas: tuple[ZoneOption, ...]
    singles: tuple[ZoneOption, ...]


def zone_options(logbook: Logbook) -> ZoneOptions:
    """Return the areas and zones in the order of the body."""
    areas = tuple(ZoneOption(zones, capital(name)) for name, zones in _areas())
    singles = tuple(
        ZoneOption((zone,), capital(zone_name(logbook, zone))) for zone in _singles(logbook)
    )
    return ZoneOptions(areas, singles)


def by_rest(logbook: Logbook, now: datetime) -> ZoneOptions:
    """Return them ready ones first, of those the one rolled longest ago first.

    Ready ones never rolled come next, then those that rest by the day they are free.
    """
    stands = {zone.id: zone_status(logbook, zone, now) for zone in zones_of(logbook).values()}
    plain = zone_options(logbook)
    return ZoneOptions(_sorted(plain.areas, stands, now), _sorted(plain.singles, stands, now))


def longest_ago(logbook: Logbook, now: datetime) -> tuple[str, ...]:
    """Return the zones of the ready area rolled longest ago, as far as they ever were rolled."""
    stands = {zone.id: zone_status(logbook, zone, now) for zone in zones_of(logbook).values()}
    for option in by_rest(logbook, now).areas:
        rolled = tuple(zone for zone in option.zones if stands[zone].last)
        if rolled and all(stands[zone].state is State.READY for zone in option.zones):
            return rolled
    return ()


def _areas() -> Iterable[tuple[str, tuple[str, ...]]]:
    for area in AREAS:
        yield AREA_NAMES[area], expand([area]) if area in {"face", "body"} else (area,)


def _singles(logbook: Logbook) -> list[str]:
    alone = {zones[0] for _, zones in _areas() if len(zones) == 1}
    return [
        zone for zone in (*ZONES, *zones_of(logbook).keys() - ZONES.keys()) if zone not in alone
    ]


def _sorted(
    options: tuple[ZoneOption, ...], stands: Mapping[str, ZoneStatus], now: datetime
) -> tuple[ZoneOption, ...]:
    placed = []
    for option in options:
        place, detail = _place([stands[zone] for zone in option.zones], now)
        placed.append((place, ZoneOption(option.zones, option.name, detail)))
    return tuple(option for _, option in sorted(placed, key=lambda pair: pair[0]))


def _place(found: list[ZoneStatus], now: datetime) -> tuple[tuple[int, float], str]:
    if any(status.state is State.PAUSED for status in found):
        return (3, 0), "paused"
    until = max((_opens_on(status, now) for status in found), default=now.date())
    if any(status.state is State.RESTING for status in found):
        return (2, until.toordinal()), f"until {say_day(until, now.date())}"
    rolled = [status.last.at for status in found if status.last]
    if not rolled:
        return (1, 0), ""
    return (0, max(rolled).timestamp()), "ready"


def _opens_on(status: ZoneStatus, now: datetime) -> date:
    return now.date() if status.rest is None else status.rest.opens_on(now)
