"""The next days on which something happens. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import CheckInDue, HoldEnded, Reminder, RestEnds, agenda
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.lasting import (
    DisinfectDue,
    PatchTestDue,
    PauseDue,
    PlanDue,
    ProfileDue,
    RatingDue,
)
from rollerlog.domain.localtime import instant
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due import Due, gathered
from rollerlog.ui.formats import capital, say_day, say_days, say_length, say_list, say_near_day
from rollerlog.ui.names import (
    AREA_NAMES,
    PAUSE_NAMES,
    areas_named,
    quoted_product,
    zones_named,
)
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
    """Return the next three days after today on which something begins, ends or is owed.

    Of what is read day by day only the next reading is named; the evening before a rest ends
    is none of them, as its day says it.
    """
    tomorrow = instant(now.date() + timedelta(days=1), time(), now.tzinfo)
    days: dict[date, list[Reminder]] = {}
    tests: set[str] = set()
    for reminder in agenda(logbook, tomorrow, tomorrow + _AHEAD, now.tzinfo):
        if isinstance(reminder, SpfDue | DisinfectDue | RestEnds):
            continue
        if isinstance(reminder, PatchTestDue):
            if reminder.product in tests:
                continue
            tests.add(reminder.product)
        days.setdefault(reminder.due_at.astimezone(now.tzinfo).date(), []).append(reminder)
    first = sorted(days.items())[:_SHOWN]
    return tuple(_of_day(logbook, day, found, now) for day, found in first)


def _of_day(logbook: Logbook, day: date, found: list[Reminder], now: datetime) -> Coming:
    dues = gathered(found)
    rests = [due for due in dues if due.kind == "rest_ended"]
    check_ins = [due.last for due in dues if isinstance(due.last, CheckInDue)]
    events = [_plan(logbook, due.last) for due in dues if isinstance(due.last, PlanDue)]
    events += [_rest(logbook, due, now) for due in rests]
    if holds := [due for due in dues if due.kind == "hold_ended"]:
        events.append(_pauses(holds))
    events += [_left_out(logbook, due, now) for due in dues if isinstance(due.last, PauseDue)]
    if check_ins:
        events.append(_check_ins(logbook, check_ins))
    events += [event for due in dues if (event := _question(logbook, due))]
    (title, own_detail), *others = events
    detail = f"and {say_list([_lowered(text) for text, _ in others])}" if others else own_detail
    return Coming(capital(say_near_day(day, now.date())), title, detail)


def _plan(logbook: Logbook, due: PlanDue) -> tuple[str, str]:
    where = areas_named(logbook, due.plan.zones)
    return f"Planned: {where}", say_length(due.plan.needle_um)


def _left_out(logbook: Logbook, due: Due, now: datetime) -> tuple[str, str]:
    found = [reminder for reminder in due.reminders if isinstance(reminder, PauseDue)]
    names = list(dict.fromkeys(PAUSE_NAMES[pause.event] for pause in found))
    plan = min((pause.plan for pause in found), key=lambda plan: plan.day)
    where, day = areas_named(logbook, plan.zones), say_day(plan.day, now.date())
    return f"Leave out {say_list(names)}", f"Before your {where} session, {day}"


def _question(logbook: Logbook, due: Due) -> tuple[str, str] | None:
    match due.last:
        case PatchTestDue(product=product):
            return "Read patch test", capital(quoted_product(logbook, product))
        case RatingDue():
            return "Rate your concerns", ""
        case ProfileDue():
            return "Go through your profile", ""
        case _:
            return None


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
    if text.startswith("Day "):
        return f"the {text[0].lower()}{text[1:]}"
    asks = text.startswith(("Leave", "Read", "Rate", "Go"))
    return f"{text[0].lower()}{text[1:]}" if asks else text
