"""What the page is filled in with: the area longest unrolled, and its last session. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rollerlog.domain.model import Session, Setting
from rollerlog.domain.status import State, zone_status
from rollerlog.domain.zones import AREAS, ZONES, expand, zones_of
from rollerlog.ui.log.entry import Details, Form

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as the page opens with it, and the session it was taken from."""

    form: Form
    source: Session | None


def filled_in(logbook: Logbook, now: datetime, place: str | None = None) -> Filled:
    """Return the form for an area or zone, or else for the ready area longest unrolled."""
    zones = zones_for(logbook, place) if place else longest_unrolled(logbook, now)
    return taken_over(logbook, Form(zones=zones))


def taken_over(logbook: Logbook, form: Form) -> Filled:
    """Return a form with length and details of the last session where it rolls."""
    source = last_on(logbook, form.zones)
    if source is None:
        return Filled(form, None)
    length = source.needle_um if source.setting is Setting.HOME else form.needle_um
    details = Details.of(source).as_last_time()
    return Filled(replace(form, needle_um=length, details=details), source)


def zones_for(logbook: Logbook, place: str) -> tuple[str, ...]:
    """Return the zones an area's chip stands for, or the zone itself.

    Of the body, which is no one place, those of its last session.
    """
    if place not in AREAS:
        return (place,) if place in zones_of(logbook) else ()
    if place == "body":
        inside = {zone.id for zone in zones_of(logbook).values() if zone.area == place}
        last = last_on(logbook, inside)
        return tuple(zone for zone in last.zones if zone in inside) if last else ()
    if place == "face":
        return expand(["face"])
    return tuple(zone.id for zone in ZONES.values() if zone.area == place)


def last_on(logbook: Logbook, zones: Collection[str]) -> Session | None:
    """Return the last session on any of some zones, where one at home is there, that one."""
    found = [session for session in logbook.all(Session) if set(zones).intersection(session.zones)]
    at_home = [session for session in found if session.setting is Setting.HOME]
    return next(iter([*at_home[-1:], *found[-1:]]), None)


def longest_unrolled(logbook: Logbook, now: datetime) -> tuple[str, ...]:
    """Return the zones of the ready area that was rolled least recently, none if none is."""
    rolled = {
        zones: day
        for area in AREAS
        if (zones := zones_for(logbook, area))
        and (day := _last_rolled_on(logbook, zones, now)) is not None
    }
    return min(rolled, key=lambda zones: rolled[zones], default=())


def _last_rolled_on(logbook: Logbook, zones: tuple[str, ...], now: datetime) -> date | None:
    """Return the day any of some zones was last rolled, where all of them are ready."""
    known = zones_of(logbook)
    stands = [zone_status(logbook, known[zone], now) for zone in zones]
    if any(status.state is not State.READY for status in stands):
        return None
    return max((status.last.at.date() for status in stands if status.last), default=None)
