"""Planned sessions: what the gate says to them, and what is left out before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import EVENTS
from rollerlog.domain.gate import Plan, Verdict, judge
from rollerlog.domain.localtime import instant
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.planning.model import PlannedSession

if TYPE_CHECKING:
    from rollerlog.domain.logbook import Logbook

NOON = time(12)
# What the user can leave out in time; the other waits are dated events of their own.
LEFT_OUT = ("waxing", "retinoid-or-acid", "strong-sun", "self-tanner")


@dataclass(frozen=True, slots=True)
class Pause:
    """Something left out before a planned session: ``last_on`` is the last day it may be used."""

    event: str
    last_on: date


def planned(logbook: Logbook) -> list[PlannedSession]:
    """Return the planned sessions, the next first."""
    return sorted(logbook.all(PlannedSession), key=lambda plan: (plan.day, plan.planned_at))


def carried_out(logbook: Logbook, plan: PlannedSession) -> bool:
    """Return whether one of a plan's zones was rolled on its day."""
    return any(
        session.at.date() == plan.day
        for zone in plan.zones
        for session in logbook.on_zone(Session, zone)
    )


def pauses_before(plan: PlannedSession) -> list[Pause]:
    """Return what is left out before a planned session, the earliest first."""
    found = [Pause(event, plan.day - timedelta(days=EVENTS[event].days)) for event in LEFT_OUT]
    return sorted(found, key=lambda pause: pause.last_on)


def judge_planned(logbook: Logbook, plan: PlannedSession, now: datetime) -> Verdict:
    """Return what the gate says to a plan on its day, with the plans before it carried out.

    Today's questions are for the day itself and left out.
    """
    at = now if plan.day == now.date() else instant(plan.day, NOON, now.tzinfo)
    before = [
        Edit(None, _as_session(other, now))
        for other in planned(logbook)
        if other.id != plan.id and now.date() <= other.day < plan.day
    ]
    wanted = Plan(zones=plan.zones, needle_um=plan.needle_um, setting=Setting.HOME, at=at)
    return judge(logbook.after(Step(tuple(before))), wanted, at).without("unanswered")


def _as_session(plan: PlannedSession, now: datetime) -> Session:
    at = instant(plan.day, NOON, now.tzinfo)
    return Session(id=plan.id, at=at, logged_at=at, zones=plan.zones, needle_um=plan.needle_um)
