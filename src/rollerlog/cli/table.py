"""The status as lines: a table of the zones with a history, then what else runs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rollerlog.cli.documents import reminder_text
from rollerlog.domain.aftercare import holds, spf_courses
from rollerlog.domain.agenda import owed
from rollerlog.domain.status import State
from rollerlog.domain.zones import AREAS
from rollerlog.ui.formats import capital, say_day, say_list
from rollerlog.ui.names import AREA_NAMES, HOLD_NAMES, SIGN_NAMES, zone_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.status import ZoneStatus


def status_lines(logbook: Logbook, zones: Sequence[ZoneStatus], now: datetime) -> list[str]:
    """Return the status as lines for people."""
    today = now.date()
    # What pauses all zones is shown on all, else the zones that were never rolled are left out.
    known = [zone for zone in zones if zone.until or zone.last or zone.pauses]
    return [
        *_zones(logbook, known, today),
        *_rest(logbook, today),
        *(f"Due: {reminder_text(logbook, due)}" for due in owed(logbook, now)),
    ]


def _zones(logbook: Logbook, known: Sequence[ZoneStatus], today: date) -> list[str]:
    width = max((len(zone_name(logbook, zone.zone.id)) for zone in known), default=0)
    lines = []
    for area, its in groupby(sorted(known, key=_place), key=_area):
        lines.append(capital(AREA_NAMES.get(area, area)))
        for found in its:
            name = zone_name(logbook, found.zone.id)
            line = f"  {name:<{width}}  {found.state:<7}  {_when(found, today)}"
            lines.append(line.rstrip())
    return lines


def _area(found: ZoneStatus) -> str:
    return found.zone.area


def _place(found: ZoneStatus) -> int:
    return AREAS.index(found.zone.area)


def _when(found: ZoneStatus, today: date) -> str:
    counted = f"day {found.day} of {found.of_days}" if found.day is not None else ""
    rests = counted or (found.until and found.until > today)
    until = f"until {say_day(found.until, today)}" if found.until and rests else ""
    match found.state:
        case State.PAUSED:
            signs = say_list([SIGN_NAMES[report.sign] for report in found.pauses])
            return "  ".join(part for part in (signs, until) if part)
        case State.RESTING:
            return "  ".join(part for part in (counted, until) if part)
        case State.READY:
            return f"since {say_day(found.until, today)}" if found.until else ""


def _rest(logbook: Logbook, today: date) -> list[str]:
    lines = []
    until = max((course.until for course in spf_courses(logbook, today)), default=None)
    if until is not None:
        lines.append(f"SPF 30+ every day until {say_day(until, today)}")
    for held in holds(logbook, today):
        what = capital(HOLD_NAMES[held.hold])
        area = AREA_NAMES.get(held.area, held.area)
        lines.append(f"{what}: not on the {area} until {say_day(held.until, today)}")
    return lines
