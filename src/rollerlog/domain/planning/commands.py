"""What the user plans and rates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from rollerlog.domain.admission import check_past, check_zones
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.logbook import Edit, Logbook, Step, live
from rollerlog.domain.planning.concerns import CONCERNS, HIGHEST, LOWEST
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.planning.plans import judge_planned
from rollerlog.domain.protocol import LONGEST_NEEDLE_UM, SHORTEST_NEEDLE_UM
from rollerlog.domain.refusals import (
    InThePast,
    NeedleOutOfRange,
    NoNumber,
    NoSuchThing,
    Refused,
    UnknownCondition,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rollerlog.domain.commands import Command

MOST_SESSIONS = 24


def begin_course(
    zones: Sequence[str], sessions: int, advised_by: str = "", since: date | None = None
) -> Command:
    """Begin a course of sessions, today or counted from an earlier day."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        check_zones(logbook, zones)
        _check_number(sessions, 1, MOST_SESSIONS)
        at = instant(since or now.date(), time(), now.tzinfo)
        check_past(at, now)
        course = Course(
            at=at,
            logged_at=fixed(now),
            zones=tuple(zones),
            sessions=sessions,
            advised_by=" ".join(advised_by.split()),
        )
        return Step((Edit(None, course),))

    return decide


def change_course(id_: str, sessions: int, advised_by: str) -> Command:
    """Change how many sessions a course has, and who advised it."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        before = _course(logbook, id_)
        _check_number(sessions, 1, MOST_SESSIONS)
        after = replace(before, sessions=sessions, advised_by=" ".join(advised_by.split()))
        return Step() if after == before else Step((Edit(before, after),))

    return decide


def end_course(id_: str) -> Command:
    """End a course; what was done of it stays."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _course(logbook, id_)
        return Step((Edit(before, replace(before, ended_at=fixed(now))),))

    return decide


def plan_session(plan: PlannedSession) -> Command:
    """Plan a session for today or a later day, where the gate lets it through as far as is known.

    One under the same id is moved.
    """

    def decide(logbook: Logbook, now: datetime) -> Step:
        check_zones(logbook, plan.zones)
        if not SHORTEST_NEEDLE_UM <= plan.needle_um <= LONGEST_NEEDLE_UM:
            raise Refused(NeedleOutOfRange(plan.needle_um))
        if plan.day < now.date():
            raise Refused(InThePast(plan.day))
        kept = replace(plan, planned_at=fixed(now))
        verdict = judge_planned(logbook, kept, now)
        if not verdict.ready:
            raise Refused(*verdict.reasons)
        return Step((Edit(logbook.find(PlannedSession, plan.id), kept),))

    return decide


def drop_plan(id_: str) -> Command:
    """Take a planned session back."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        plan = logbook.find(PlannedSession, id_)
        if plan is None:
            raise Refused(NoSuchThing(id_))
        return Step((Edit(plan, None),))

    return decide


def rate(levels: Mapping[str, int], at: datetime) -> Command:
    """Record how bad concerns look, each from 0 to 10, in one step."""

    def decide(_logbook: Logbook, now: datetime) -> Step:
        check_past(at, now)
        for concern, level in levels.items():
            if concern not in CONCERNS:
                raise Refused(UnknownCondition(concern))
            _check_number(level, LOWEST, HIGHEST)
        when = fixed(at)
        return Step(
            tuple(
                Edit(None, Rating(at=when, logged_at=fixed(now), concern=concern, level=level))
                for concern, level in levels.items()
            )
        )

    return decide


def _check_number(number: int, lowest: int, highest: int) -> None:
    if not lowest <= number <= highest:
        raise Refused(NoNumber(lowest, highest))


def _course(logbook: Logbook, id_: str) -> Course:
    found = logbook.find(Course, id_)
    if found is None or not live(found):
        raise Refused(NoSuchThing(id_))
    return found
