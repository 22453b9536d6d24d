"""The next days on which something happens. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import CheckInDue, HoldEnded, Reminder, RestEnded, agenda
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.localtime import instant
from rollerlog.ui.due import Due, gathered
from rollerlog.ui.formats import capital, say_days, say_length, say_list, say_near_day
from rollerlog.ui.names import AREA_NAMES, areas_named, zones_named
from rollerlog.ui.standing import place, standing

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook

_AHEAD = timedelta(days=120)
_SHOWN = 3
_NAMED = 2
_HOLDS = {
    "actives": "retinoid, acid",
    "vitamin-c": "vitamin C",
    "make-up": "make-up",
    "exercise": "exercise",
    "heat-and-water": "sauna, swimming",
    "other-procedures": "other procedures",
}


@dataclass(frozen=True, slots=True)
class Coming:
    """A day, what happens on it, and what else."""

    day: str
    title: str
    detail: str


def coming(logbook: Logbook, now: datetime) -> tuple[Coming, ...]:
    """Return the next three days after today on which something ends or a check-in is owed."""
    tomorrow = instant(now.date() + timedelta(days=1), time(), now.tzinfo)
    days: dict[date, list[Reminder]] = {}
    for reminder in agenda(logbook, tomorrow, tomorrow + _AHEAD, now.tzinfo):
        if isinstance(reminder, RestEnded | CheckInDue | HoldEnded):
            days.setdefault(reminder.due_at.astimezone(now.tzinfo).date(), []).append(reminder)
    first = sorted(days.items())[:_SHOWN]
    return tuple(_of_day(logbook, day, found, now) for day, found in first)


def _of_day(logbook: Logbook, day: date, found: list[Reminder], now: datetime) -> Coming:
    dues = gathered(found)
    rests = [due for due in dues if due.kind == "rest_ended"]
    check_ins = [due.last for due in dues if isinstance(due.last, CheckInDue)]
    events = [_rest(logbook, due, now) for due in rests]
    if holds := [due for due in dues if due.kind == "hold_ended"]:
        events.append(_pauses(holds))
    if check_ins:
        events.append(_check_ins(logbook, check_ins))
    (title, own_detail), *others = events
    detail = f"and {say_list([_lowered(text) for text, _ in others])}" if others else own_detail
    return Coming(capital(say_near_day(day, now.date())), title, detail)


def _rest(logbook: Logbook, due: Due, now: datetime) -> tuple[str, str]:
    shown = standing(logbook, due.areas[0], now)
    whole = shown is not None and all(
        zone.opens_on is None or zone.id in due.zones for zone in shown.zones
    )
    if shown is not None and whole and shown.area != "body":
        name, plural = place(logbook, shown, shown.ids)
    elif shown is not None:
        name, plural = place(logbook, shown, due.zones)
    else:
        name, plural = zones_named(logbook, due.zones), True
    rest = rest_of_zone(logbook, due.zones[-1])
    if rest is None or rest.rest is None:
        return f"{capital(name)} {'are' if plural else 'is'} ready", ""
    days = (rest.until - rest.rest.rolling.day0).days
    detail = f"{say_days(days)} after {say_length(rest.rest.rolling.needle_um)}"
    return f"{capital(name)} {'are' if plural else 'is'} ready", detail


def _pauses(found: list[Due]) -> tuple[str, str]:
    names = [_HOLDS[due.last.hold] for due in found if isinstance(due.last, HoldEnded)]
    if len(names) > _NAMED:
        return f"{len(names)} pauses end", capital(say_list(names))
    areas = dict.fromkeys(AREA_NAMES[area] for due in found for area in due.areas)
    ends = "pause ends" if len(names) == 1 else "pauses end"
    return f"{capital(say_list(names))} {ends}", capital(say_list(list(areas)))


def _check_ins(logbook: Logbook, found: list[CheckInDue]) -> tuple[str, str]:
    if len(found) > 1:
        return f"{len(found)} check-ins", ""
    owed = found[0]
    return f"Day {owed.day_number} check-in", capital(areas_named(logbook, owed.session.zones))


def _lowered(text: str) -> str:
    return f"the {text[0].lower()}{text[1:]}" if text.startswith("Day ") else text
