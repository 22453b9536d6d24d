"""What one row of the due list shows and offers. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import areas_of
from rollerlog.domain.agenda import CheckInDue
from rollerlog.domain.lasting import DisinfectDue, PatchTestDue, PlanDue, ProfileDue, RatingDue
from rollerlog.domain.planning.plans import judge_planned
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sun import sun_is_up
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due_wording import BY_DAY, LOOKS, Status, said, when
from rollerlog.ui.formats import say_time
from rollerlog.ui.names import AREA_NAMES
from rollerlog.ui.standing import Look, standing
from rollerlog.ui.sun_wording import sun_now

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.due import Due


# Where no place is set.
_DAY_FROM, _DAY_BEFORE = time(6), time(21)


class Act(StrEnum):
    """What can be done about something due."""

    APPLY = "apply"
    STAY_IN = "stay-in"
    CHECK_IN = "check-in"
    DISINFECT = "disinfect"
    LOOKS_CALM = "looks-calm"
    REACTED = "reacted"
    PROFILE = "profile"
    PLAN = "plan"
    GOT_IT = "got-it"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: what it does, to what, what it says and the key that presses it."""

    act: Act
    text: str
    target: str = ""
    key: str | None = None


@dataclass(frozen=True, slots=True)
class DueView:
    """One row. ``also`` is a second, lighter offer; ``dated`` says that the words tell the time.

    ``presses`` says that its button may be the page's filled one.
    """

    key: str
    icon: str
    status: Status
    title: str
    reason: str
    time: str
    soon: bool
    dated: bool
    offer: Offer
    also: Offer | None
    presses: bool = True

    @property
    def name(self) -> str:
        """The row as it is read out."""
        title = self.title
        if self.soon:
            title = title.replace(" min", " minutes").replace(" 1 h", " 1 hour")
        return f"{title}, {self.time}"


def due_views(logbook: Logbook, found: list[Due], now: datetime) -> tuple[DueView, ...]:
    """Return the rows of what is due; only the first of an act has its key."""
    views: list[DueView] = []
    for due in found:
        keyed = {view.offer.key for view in views}
        views.append(_view(logbook, due, now, keyed))
    return tuple(views)


def _view(logbook: Logbook, due: Due, now: datetime, keyed: set[str | None]) -> DueView:
    icon, status = LOOKS[due.kind]
    title, reason = said(logbook, due, now)
    due_on = due.due_at.astimezone(now.tzinfo).date()
    return DueView(
        key=due.key,
        icon=icon,
        status=status,
        title=title,
        reason=_in_the_sun(logbook, due, now) or reason,
        time=when(due, now),
        soon=due.due_at > now,
        dated=due.due_at > now
        or due.kind.endswith("_ended")
        or due.kind in BY_DAY
        or due_on < now.date(),
        offer=_offer(logbook, due, now, keyed),
        also=_also(logbook, due, now),
        presses=not (isinstance(due.last, SpfDue) and _is_night(logbook, now)),
    )


def _in_the_sun(logbook: Logbook, due: Due, now: datetime) -> str:
    """Say how strong the sun is, where sunscreen is due again; nothing where that is not known."""
    if not isinstance(due.last, SpfDue) or due.last.last_applied_at is None:
        return ""
    sun, last = sun_now(logbook, now), say_time(due.last.last_applied_at)
    if sun is None:
        return ""
    return f"UV index {sun.index} ({sun.level}) until about {sun.until} · last applied {last}"


def _is_night(logbook: Logbook, now: datetime) -> bool:
    place = preferences(logbook).place
    if place is None:
        return not _DAY_FROM <= now.time() < _DAY_BEFORE
    return not sun_is_up(place, now)


def _offer(logbook: Logbook, due: Due, now: datetime, keyed: set[str | None]) -> Offer:
    match due.last:
        case SpfDue(shade=False) if _is_of_today(due, now):
            return Offer(Act.APPLY, "Applied now", key="S")
        case CheckInDue(session=session):
            return Offer(Act.CHECK_IN, "Check in", session.id, _free("C", keyed))
        case DisinfectDue(roller=roller):
            return Offer(Act.DISINFECT, "Disinfected", roller, _free("D", keyed))
        case PatchTestDue(product=product):
            return Offer(Act.LOOKS_CALM, "Looks calm", product)
        case ProfileDue():
            return Offer(Act.PROFILE, "Go through it")
        case RatingDue():
            return Offer(Act.PLAN, "Rate them")
        case PlanDue(plan=plan) if _may_be_logged(logbook, due.last, now):
            area = areas_of(logbook, plan.zones)[0]
            return Offer(Act.LOG, f"Log {AREA_NAMES[area]}…", area)
        case _:
            return Offer(Act.GOT_IT, "Got it")


def _is_of_today(due: Due, now: datetime) -> bool:
    return due.due_at.astimezone(now.tzinfo).date() == now.date()


def _free(key: str, keyed: set[str | None]) -> str | None:
    return None if key in keyed else key


def _may_be_logged(logbook: Logbook, due: PlanDue, now: datetime) -> bool:
    return due.plan.day == now.date() and judge_planned(logbook, due.plan, now).ready


def _also(logbook: Logbook, due: Due, now: datetime) -> Offer | None:
    if isinstance(due.last, SpfDue):
        return Offer(Act.STAY_IN, "Staying in today") if _is_of_today(due, now) else None
    if isinstance(due.last, PatchTestDue):
        return Offer(Act.REACTED, "It reacted", due.last.product)
    if isinstance(due.last, PlanDue) and not _may_be_logged(logbook, due.last, now):
        return Offer(Act.PLAN, "Open the plan")
    return _after_rest(logbook, due, now) if due.kind == "rest_ended" else None


def _after_rest(logbook: Logbook, due: Due, now: datetime) -> Offer | None:
    area = due.areas[0]
    shown = standing(logbook, area, now)
    if shown is None or shown.look is Look.PAUSED:
        return None
    if shown.look is Look.CHECK_FIRST:
        return Offer(Act.CHECK_IN, "Check in", shown.last.id if shown.last else "")
    return Offer(Act.LOG, f"Log {AREA_NAMES[area]}", area)
