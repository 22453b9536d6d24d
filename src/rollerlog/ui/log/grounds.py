"""The sources a reason rests on, by their ids in domain.md. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.conditions import SOURCES
from rollerlog.domain.kit.rollers import RollerProblem
from rollerlog.domain.protocol import HOLDS, row_for
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    CheckInFirst,
    ConditionApplies,
    InTheFuture,
    NeverRolled,
    NotForHomeHere,
    PatchTestMissing,
    Paused,
    ProductHeld,
    ProfessionalOnly,
    RollerUnfit,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.ui.care import CARE

if TYPE_CHECKING:
    from rollerlog.domain.refusals import GateReason

_HOME_LIMITS = ("S56", "S67")
_CALM = ("S38",)
_NEVER = ("S56", "S57")
_PATCH_TEST = ("S133",)
_ROLLER = {
    RollerProblem.RETIRED: (),
    RollerProblem.USED_UP: ("S146", "S149", "S150", "S152", "S153"),
    RollerProblem.NOT_DISINFECTED: ("S161", "S162", "S166", "S167"),
    RollerProblem.OTHER_PART: ("S27",),
}


def sources_of(why: GateReason | ProductHeld | PatchTestMissing) -> tuple[str, ...]:
    """Return the sources of a reason, none where it needs none."""
    match why:
        case ConditionApplies(condition):
            return SOURCES[condition]
        case Waiting(event):
            return SOURCES[event]
        case ProfessionalOnly(needle_um) | AcknowledgementMissing(needle_um):
            return row_for(needle_um).sources
        case StillResting():
            return row_for(why.needle_um).sources if why.needle_um else _CALM
        case NotForHomeHere():
            return _HOME_LIMITS
        case Paused(_, sign):
            return CARE[sign].sources
        case CheckInFirst():
            return _CALM
        case NeverRolled():
            return _NEVER
        case RollerUnfit(_, problem):
            return _ROLLER[problem]
        case ProductHeld(_, hold):
            return next(known.sources for known in HOLDS if known.id == hold)
        case PatchTestMissing():
            return _PATCH_TEST
        case InTheFuture() | Unanswered():
            return ()
        case _:
            assert_never(why)
