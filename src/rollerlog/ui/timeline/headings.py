"""What stands over a day of the timeline. No Qt here."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import areas_of
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import say_long_day
from rollerlog.ui.names import areas_named

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.timeline.rows import Row

_LAST_DAY = 42
_MOST = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A day, and where in the course of a session it lies."""

    text: str
    aside: str


def heading_of(logbook: Logbook, rows: Iterable[Row], today: date) -> Heading:
    """Return the heading over the rows of one day."""
    rows = list(rows)
    day = rows[0].day
    text = say_long_day(day, today)
    if day == today:
        text = f"Today, {text}"
    checked = [entry for row in rows for entry in row.entries if isinstance(entry, CheckIn)]
    zones = list(dict.fromkeys(zone for check_in in checked for zone in check_in.zones))
    numbers = _day_numbers(logbook, zones, day)
    said = [f"{where} day {number}" for where, number in numbers.items()]
    return Heading(text, ", ".join(said[:_MOST]))


def _day_numbers(logbook: Logbook, zones: list[str], day: date) -> dict[str, int]:
    """Return by area the days since its zones were last rolled, where it was not that day."""
    found = {}
    known = zones_of(logbook)
    for area in areas_of(logbook, zones):
        here = [zone for zone in zones if zone in known and known[zone].area == area]
        last = max(filter(None, (_last_rolled(logbook, z, day) for z in here)), default=None)
        if last is not None and 0 < (day - last).days <= _LAST_DAY:
            found[areas_named(logbook, here)] = (day - last).days
    return found


def _last_rolled(logbook: Logbook, zone: str, day: date) -> date | None:
    sessions = logbook.on_zone(Session, zone)
    place = bisect_right(sessions, day, key=lambda session: session.at.date())
    return sessions[place - 1].at.date() if place else None
