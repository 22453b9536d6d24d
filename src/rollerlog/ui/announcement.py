"""What the bar says of reminders that fell due, and offers. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, tzinfo
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import areas_of
from rollerlog.domain.agenda import CheckInDue, RestEnded, agenda
from rollerlog.domain.lasting import DisinfectDue, PatchTestDue, PlanDue, ProfileDue, RatingDue
from rollerlog.domain.planning.plans import judge_planned
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due_wording import LOOKS, Status, how_late, late, said
from rollerlog.ui.standing import Look, standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.due import Due

_NAMED = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What the first button does: what is named here, or else open Today; no text, no button."""

    text: str = ""
    applies: bool = False
    session_id: str = ""
    area: str = ""
    roller: str = ""
    page: str = ""


_NONE = Answer()


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is said, and which buttons stand behind it."""

    icon: str
    status: Status
    title: str
    detail: str
    answer: Answer
    can_be_done: bool
    can_wait: bool


def announcement(
    logbook: Logbook, found: Sequence[Due], now: datetime, *, came_while_closed: bool = False
) -> Announcement:
    """Return what to say: one reminder whole, several as a summary."""
    if len(found) > 1:
        return _summary(logbook, found, now, came_while_closed=came_while_closed)
    due = found[0]
    title, reason = said(logbook, due, now)
    overdue = how_late(due, now)
    icon, status = LOOKS[due.kind]
    return Announcement(
        icon=icon,
        status=status,
        title=title,
        detail=f"{reason} · {overdue}" if overdue else reason,
        answer=_answer(logbook, due, now),
        can_be_done=_can_be_done(due, now),
        can_wait=True,
    )


def still_owed(logbook: Logbook, reminder: Reminder, local: tzinfo | None) -> bool:
    """Return whether the logbook asks for a reminder that may have lapsed."""
    at = reminder.due_at
    around = agenda(logbook, at, at + timedelta(microseconds=1), local)
    return any(other.key == reminder.key for other in around)


def _summary(
    logbook: Logbook, found: Sequence[Due], now: datetime, *, came_while_closed: bool
) -> Announcement:
    title = (
        f"{len(found)} reminders came while rollerlog was closed."
        if came_while_closed
        else f"{len(found)} reminders are waiting."
    )
    named = []
    for due in found[:_NAMED]:
        overdue = late(due, now)
        name = said(logbook, due, now).title
        named.append(f"{name} ({overdue})" if overdue else name)
    more = [f"{len(found) - _NAMED} more"] if len(found) > _NAMED else []
    detail = " · ".join([*named, *more])
    answer = Answer("Open Today")
    return Announcement("bell", "accent", title, detail, answer, can_be_done=False, can_wait=False)


def _answer(logbook: Logbook, due: Due, now: datetime) -> Answer:
    match due.last:
        case SpfDue(shade=False, due_at=due_at):
            today = due_at.astimezone(now.tzinfo).date() == now.date()
            return Answer("Applied", applies=True) if today else Answer()
        case CheckInDue(session=session):
            return Answer("Check in", session_id=session.id)
        case RestEnded(area=area):
            shown = standing(logbook, area, now)
            if shown is None or shown.look is Look.PAUSED:
                return Answer()
            if shown.look is Look.CHECK_FIRST:
                return Answer("Check in", session_id=shown.last.id if shown.last else "")
            return Answer("Log session", area=area)
        case DisinfectDue(roller=roller):
            return Answer("Disinfected", roller=roller)
        case PatchTestDue():
            return Answer("Open Today")
        case ProfileDue():
            return Answer("Go through it", page="profile")
        case RatingDue():
            return Answer("Rate them", page="plan")
        case PlanDue(plan=plan) if plan.day == now.date():
            ready = judge_planned(logbook, plan, now).ready
            return Answer("Log session", area=areas_of(logbook, plan.zones)[0]) if ready else _NONE
        case _:
            return Answer()


def _can_be_done(due: Due, now: datetime) -> bool:
    match due.last:
        case CheckInDue() | DisinfectDue() | PatchTestDue() | ProfileDue():
            return False
        case SpfDue(shade=False, due_at=due_at):
            return due_at.astimezone(now.tzinfo).date() < now.date()
        case _:
            return True
