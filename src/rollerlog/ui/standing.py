"""How areas stand, as it is shown: paused, resting, waiting for a check-in or ready. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.gate import Plan, judge
from rollerlog.domain.model import Setting
from rollerlog.domain.protocol import SHORTEST_NEEDLE_UM
from rollerlog.domain.refusals import CheckInFirst
from rollerlog.domain.status import AreaStatus, State, ZoneStatus, zone_status
from rollerlog.domain.zones import AREAS, expand, zones_of
from rollerlog.ui.formats import say_list
from rollerlog.ui.names import AREA_NAMES, PLURAL_AREAS, PLURAL_ZONES, zone_name, zones_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session


class Look(StrEnum):
    """How a zone or an area is shown, the most serious first."""

    PAUSED = "paused"
    RESTING = "resting"
    CHECK_FIRST = "check-first"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class ZoneStanding:
    """A zone and when it opens; ``opens_on`` is None where it does not rest."""

    look: Look
    opens_on: date | None
    status: ZoneStatus

    @property
    def id(self) -> str:
        """The zone."""
        return self.status.zone.id


@dataclass(frozen=True, slots=True)
class Standing:
    """An area by those of its zones that are spoken of: all of the face, elsewhere the rolled."""

    area: str
    zones: tuple[ZoneStanding, ...]

    @property
    def look(self) -> Look:
        """The most serious of its zones'."""
        return next(look for look in Look if any(zone.look is look for zone in self.zones))

    @property
    def opens_on(self) -> date | None:
        """The latest day on which one of its zones opens, None where none rests."""
        return max((z.opens_on for z in self.zones if z.opens_on is not None), default=None)

    @property
    def differ(self) -> bool:
        """Whether its zones stand differently."""
        return len({(zone.look, zone.opens_on) for zone in self.zones}) > 1

    @property
    def governing(self) -> ZoneStatus:
        """The zone that keeps the area longest, or was free last."""
        return AreaStatus(self.area, tuple(zone.status for zone in self.zones)).governing

    @property
    def last(self) -> Session | None:
        """The last session on any of its zones."""
        sessions = [zone.status.last for zone in self.zones if zone.status.last]
        return max(sessions, key=lambda session: session.at, default=None)

    @property
    def ids(self) -> tuple[str, ...]:
        """Its zones."""
        return tuple(zone.id for zone in self.zones)

    def looking(self, *looks: Look) -> tuple[str, ...]:
        """Return the zones that stand so."""
        return tuple(zone.id for zone in self.zones if zone.look in looks)


def standings(logbook: Logbook, now: datetime) -> list[Standing]:
    """Return the areas with a history, in their order."""
    found = (standing(logbook, area, now) for area in AREAS)
    return [area for area in found if area is not None]


def standing(logbook: Logbook, area: str, now: datetime) -> Standing | None:
    """Return how an area stands, or None where nothing was ever recorded on it."""
    zones = [zone for zone in zones_of(logbook).values() if zone.area == area]
    statuses = [zone_status(logbook, zone, now) for zone in zones]
    known = {status.zone.id for status in statuses if _has_history(status)}
    if not known:
        return None
    spoken_of = known | (set(expand(["face"])) if area == "face" else set())
    shown = [status for status in statuses if status.zone.id in spoken_of]
    first = _to_check_first(logbook, [s.zone.id for s in shown if s.state is State.READY], now)
    return Standing(area, tuple(_of_zone(status, first, now) for status in shown))


def place(logbook: Logbook, shown: Standing, zones: Iterable[str]) -> tuple[str, bool]:
    """Return what some zones of an area are called together, and whether that is a plural."""
    chosen = tuple(zones)
    if len(chosen) == 1 and (shown.area == "body" or len(shown.zones) > 1):
        return zone_name(logbook, chosen[0]), chosen[0] in PLURAL_ZONES
    if shown.area != "body" and set(chosen) >= set(shown.ids):
        return AREA_NAMES[shown.area], shown.area in PLURAL_AREAS
    return zones_named(logbook, chosen), True


def places(
    logbook: Logbook, chosen: Sequence[tuple[Standing, tuple[str, ...]]]
) -> tuple[str, bool]:
    """Return what zones of several areas are called together, and whether that is a plural."""
    found = [place(logbook, area, zones) for area, zones in chosen]
    if len(found) == 1:
        return found[0]
    short = [
        AREA_NAMES[area.area] if " and " in name else name
        for (area, _), (name, _) in zip(chosen, found, strict=True)
    ]
    return say_list(short), True


def _has_history(status: ZoneStatus) -> bool:
    reported = any(status.zone.id in report.zones for report in status.pauses)
    return status.last is not None or status.rest is not None or reported


def _to_check_first(logbook: Logbook, zones: list[str], now: datetime) -> set[str]:
    if not zones:
        return set()
    plan = Plan(
        zones=tuple(zones), needle_um=SHORTEST_NEEDLE_UM, setting=Setting.HOME, at=now, answers=()
    )
    reasons = judge(logbook, plan, now).reasons
    return {reason.zone for reason in reasons if isinstance(reason, CheckInFirst)}


def _of_zone(status: ZoneStatus, check_first: set[str], now: datetime) -> ZoneStanding:
    resting = status.rest is not None and not status.rest.ready(now)
    opens_on = status.rest.opens_on(now) if status.rest is not None and resting else None
    if status.state is State.PAUSED:
        return ZoneStanding(Look.PAUSED, opens_on, status)
    if status.state is State.RESTING:
        return ZoneStanding(Look.RESTING, opens_on, status)
    look = Look.CHECK_FIRST if status.zone.id in check_first else Look.READY
    return ZoneStanding(look, None, status)
