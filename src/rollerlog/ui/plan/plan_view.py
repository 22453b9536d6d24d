"""How planned sessions are shown, and the first day one may be moved to. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from rollerlog.domain.planning.plans import carried_out, judge_planned, pauses_before, planned
from rollerlog.ui.formats import capital, say_near_day
from rollerlog.ui.plan import wording

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.model import PlannedSession

_MOST_STEPS = 12


class Standing(Enum):
    """How a planned session stands."""

    FITS = auto()
    DONE = auto()
    NOT_ANY_MORE = auto()
    PASSED = auto()


@dataclass(frozen=True, slots=True)
class PlanView:
    """One planned session: when, what, what is left out before it, and why it may not be."""

    id: str
    day: date
    when: str
    what: str
    needle_um: int
    standing: Standing
    before: str
    trouble: str

    @property
    def said(self) -> str:
        """The plan in one sentence, for a screen reader."""
        return ", ".join(filter(None, (f"{self.when}: {self.what}", self.trouble, self.before)))


def plan_views(logbook: Logbook, now: datetime) -> list[PlanView]:
    """Return the plans, the next first; those of past days that were carried out are left out."""
    today = now.date()
    shown = (p for p in planned(logbook) if p.day >= today or not carried_out(logbook, p))
    return [_view(logbook, plan, now) for plan in shown]


def earliest(logbook: Logbook, plan: PlannedSession, now: datetime) -> date | None:
    """Return the first day from a plan's own on which the gate lets it through, if it is dated."""
    tried = plan
    for _ in range(_MOST_STEPS):
        verdict = judge_planned(logbook, tried, now)
        if verdict.ready:
            return tried.day
        day = verdict.opens_on(tried.day)
        if day is None or day <= tried.day:
            return None
        tried = replace(tried, day=day)
    return None


def _view(logbook: Logbook, plan: PlannedSession, now: datetime) -> PlanView:
    today, trouble, before = now.date(), "", ""
    if plan.day < today:
        standing, trouble = Standing.PASSED, "Not carried out on that day."
    elif carried_out(logbook, plan):
        standing = Standing.DONE
    else:
        verdict = judge_planned(logbook, plan, now)
        standing = Standing.FITS if verdict.ready else Standing.NOT_ANY_MORE
        before = wording.pauses(pauses_before(plan), today)
        if not verdict.ready:
            why = wording.refusals(logbook, verdict.reasons, today).replace("\n", " ")
            trouble = f"{wording.NOT_THAT_DAY} {why}"
    return PlanView(
        plan.id,
        plan.day,
        capital(say_near_day(plan.day, today)),
        wording.what(logbook, plan.zones, plan.needle_um),
        plan.needle_um,
        standing,
        before,
        trouble,
    )
