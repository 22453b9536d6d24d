"""The colour, the icon and the title of a refusal. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.kit.rollers import RollerProblem
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    CheckInFirst,
    ConditionApplies,
    InTheFuture,
    NeverRolled,
    NotForHomeHere,
    Paused,
    ProfessionalOnly,
    RollerUnfit,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.ui.formats import say_day, say_days
from rollerlog.ui.log import places
from rollerlog.ui.log.reasons import zones_of_reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.refusals import GateReason
    from rollerlog.ui.log.offers import Look
    from rollerlog.ui.log.preview import Preview

_ROLLER_TITLES: Mapping[RollerProblem, str] = {
    RollerProblem.RETIRED: "Retired roller",
    RollerProblem.USED_UP: "Roller is used up",
    RollerProblem.NOT_DISINFECTED: "Roller needs disinfecting",
    RollerProblem.OTHER_PART: "Roller for another part of the body",
}


def look_of(top: GateReason) -> tuple[Look, str]:
    """Return the colour and the icon of a refusal for its first reason."""
    match top:
        case ProfessionalOnly():
            return "pro", "stethoscope"
        case Paused():
            return "stop", "player-pause"
        case CheckInFirst():
            return "due", "clipboard-check"
        case AcknowledgementMissing() | ConditionApplies(_, True):
            return "pro", "stethoscope"
        case RollerUnfit():
            return "due", "roller"
        case _:
            return "stop", "octagon-minus"


def title_of(view: Preview, top: GateReason) -> str:
    """Return the title of a refusal for its first reason."""
    base = view.base
    same = [why for why in view.verdict.reasons if why.kind == top.kind]
    zones = zones_of_reason(same)
    match top:
        case NeverRolled():
            return "Never rolled"
        case InTheFuture():
            return "Not yet"
        case Paused():
            return f"{places.title(base, zones)} {places.form(base, zones, 'is', 'are')} paused"
        case ProfessionalOnly():
            return "Professional-only length"
        case NotForHomeHere():
            return f"Too long for {places.yours(base, zones)}"
        case ConditionApplies(_, asks):
            return "Ask a clinician first" if asks else "Not advised today"
        case StillResting():
            until = max(why.until for why in same if isinstance(why, StillResting))
            day = view.session.at.date() if view.session else view.today
            days = (until - day).days
            return f"Too soon by {say_days(days)}" if days > 0 else "Too soon"
        case Waiting():
            until = max(why.until for why in same if isinstance(why, Waiting))
            return f"Not before {say_day(until, view.today)}"
        case CheckInFirst():
            return "Check in first"
        case AcknowledgementMissing():
            return "Has a professional advised you?"
        case RollerUnfit(_, problem):
            return _ROLLER_TITLES[problem]
        case Unanswered():
            return "One question left"
        case _:
            assert_never(top)
