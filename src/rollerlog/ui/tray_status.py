"""How the areas stand and what comes next, in the few words a tray has room for. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.agenda import CheckInDue, HoldEnded, RestEnded, RestEnds
from rollerlog.domain.lasting import (
    DisinfectDue,
    PatchTestDue,
    PauseDue,
    PlanDue,
    ProfileDue,
    RatingDue,
)
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.formats import capital
from rollerlog.ui.names import AREA_NAMES, PAUSE_NAMES, areas_named, quoted_roller, zone_name
from rollerlog.ui.next_wording import first_told
from rollerlog.ui.standing import Look, places, standings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.reminders import Upcoming
    from rollerlog.ui.standing import Standing

_NOTHING = "Nothing logged yet"
_STANDS = {Look.PAUSED: "paused", Look.CHECK_FIRST: "waiting for a check-in", Look.READY: "ready"}


def leading(logbook: Logbook, now: datetime) -> str:
    """Return how the area stands that stands worst: "Face rests 9 more days"."""
    shown = _worst_first(logbook, now)
    if not shown:
        return _NOTHING
    first = [area for area in shown if _stand(area, now.date()) == _stand(shown[0], now.date())]
    where, plural = places(logbook, [(area, _zones(area)) for area in first])
    return f"{capital(where)} {_verb(first[0], now.date(), plural=plural)}"


def others(logbook: Logbook, now: datetime) -> str:
    """Return how the other areas stand: "scalp and neck ready"."""
    today = now.date()
    shown = _worst_first(logbook, now)
    groups: dict[str, list[Standing]] = {}
    for area in shown:
        groups.setdefault(_stand(area, today), []).append(area)
    clauses = [
        f"{places(logbook, [(area, _zones(area)) for area in areas])[0]} {stand}"
        for stand, areas in list(groups.items())[1:]
    ]
    return " · ".join(clauses)


def coming(logbook: Logbook, ahead: Iterable[Upcoming], now: datetime, *, discreet: bool) -> str:
    """Return what comes next and when: "next: SPF at 12:00"."""
    found = first_told(logbook, ahead, now)
    if found is None:
        return ""
    first, when = found
    if discreet:
        return f"next {when}"
    comma = "," if when.startswith("on ") else ""
    return f"next: {_named(logbook, first.reminder)}{comma} {when}"


def _worst_first(logbook: Logbook, now: datetime) -> list[Standing]:
    looks = list(Look)
    return sorted(standings(logbook, now), key=lambda area: looks.index(area.look))


def _zones(area: Standing) -> tuple[str, ...]:
    zones = area.looking(area.look)
    return area.ids if "under-eye" in zones else zones


def _stand(area: Standing, today: date) -> str:
    """Return how an area stands, in the words that follow its name."""
    if area.look is not Look.RESTING:
        return _STANDS[area.look]
    return _left(area, today)


def _left(area: Standing, today: date) -> str:
    days = 0 if area.opens_on is None else (area.opens_on - today).days
    if days < 1:
        return "ready later today"
    return "ready tomorrow" if days == 1 else f"resting {days} more days"


def _verb(area: Standing, today: date, *, plural: bool) -> str:
    stand = _stand(area, today)
    if stand.startswith("resting"):
        return stand.replace("resting", "rest" if plural else "rests", 1)
    return f"{'are' if plural else 'is'} {stand}"


def _named(logbook: Logbook, due: Reminder) -> str:
    match due:
        case SpfDue(shade=shade):
            return "shade and a hat" if shade else "SPF"
        case CheckInDue(session=session):
            return f"check-in, {areas_named(logbook, session.zones)}"
        case RestEnded(area=area, zone=zone) | RestEnds(area=area, zone=zone):
            name = AREA_NAMES[area] if area != "body" else zone_name(logbook, zone)
            return f"end of rest, {name}"
        case HoldEnded():
            return "end of an aftercare pause"
        case DisinfectDue(roller=roller):
            return f"disinfect {quoted_roller(logbook, roller)}"
        case PatchTestDue():
            return "patch test"
        case ProfileDue():
            return "your profile"
        case RatingDue():
            return "your concerns"
        case PlanDue(plan=plan):
            return f"planned session, {areas_named(logbook, plan.zones)}"
        case PauseDue(event=event):
            return f"leave out {PAUSE_NAMES[event]}"
        case _:
            assert_never(due)
