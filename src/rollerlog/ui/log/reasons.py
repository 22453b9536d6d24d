"""The reasons of a verdict as sentences, zones that share a reason in one. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.model import Sign
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    CheckInFirst,
    ConditionApplies,
    NotForHomeHere,
    Paused,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.ui import wording as said
from rollerlog.ui.formats import say_length, say_near_day
from rollerlog.ui.log import places
from rollerlog.ui.log.conditional import condition_line, waiting_line
from rollerlog.ui.names import SIGN_NAMES

if TYPE_CHECKING:
    from collections.abc import Hashable

    from rollerlog.domain.refusals import GateReason
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.wording import Parts


def reason_lines(view: Preview) -> list[Parts]:
    """Return the reasons in their order; open questions are not one."""
    groups: dict[Hashable, list[GateReason]] = {}
    for why in ranked(view):
        if not isinstance(why, Unanswered):
            groups.setdefault(_shared(why), []).append(why)
    return [_line(view, same) for same in groups.values()]


def ranked(view: Preview) -> list[GateReason]:
    """Return the reasons most serious first: a block before an ask, the longest wait first."""
    kinds = view.verdict.kinds

    def rank(why: GateReason) -> tuple[int, int]:
        within = 0
        if isinstance(why, ConditionApplies):
            within = int(why.asks)
        elif isinstance(why, Waiting):
            within = -why.until.toordinal()
        return kinds.index(why.kind), within

    return sorted(view.verdict.reasons, key=rank)


def zones_of_reason(reasons: list[GateReason]) -> tuple[str, ...]:
    """Return the zones that reasons are about."""
    return tuple(dict.fromkeys(zone for why in reasons if (zone := getattr(why, "zone", ""))))


def _shared(why: GateReason) -> Hashable:
    match why:
        case Paused(_, sign, reported_at):
            return (why.kind, sign, reported_at)
        case CheckInFirst(_, checked_at):
            return (why.kind, checked_at)
        case NotForHomeHere(_, limit_um):
            return (why.kind, limit_um)
        case StillResting():
            return why.kind
        case ConditionApplies(condition, asks):
            return (why.kind, condition, asks, why.since)
        case Waiting(event, until):
            return (why.kind, event, until, why.since)
        case _:
            return why


def _line(view: Preview, same: list[GateReason]) -> Parts:
    logbook, today = view.base, view.today
    why, zones = same[0], zones_of_reason(same)
    match why:
        case StillResting():
            return said.resting(logbook, [w for w in same if isinstance(w, StillResting)], today)
        case Paused(_, Sign.NOT_CALM, reported_at):
            day = say_near_day(reported_at.date(), today)
            return [
                (f"On {day} it was not calm, more than a week after the session.", False)
                if day[0].isupper()
                else (f"It was not calm {day}, more than a week after the session.", False),
                (" A calm check-in ends the pause. Until then, show it to a clinician.", False),
            ]
        case Paused(_, sign, reported_at):
            return [
                (f"You reported {SIGN_NAMES[sign]} ", False),
                (_on(say_near_day(reported_at.date(), today)), True),
                (".", False),
            ]
        case NotForHomeHere(_, limit_um):
            takes = places.form(logbook, zones, "takes", "take")
            most = say_length(limit_um)
            return [(f"{places.title(logbook, zones)} {takes} at most {most} at home.", False)]
        case CheckInFirst(_, checked_at):
            was = places.form(logbook, zones, "was", "were")
            return [
                (f"{places.title(logbook, zones)} {was} not calm ", False),
                (_on(say_near_day(checked_at.date(), today)), True),
                (". A calm check-in opens it again.", False),
            ]
        case ConditionApplies():
            return condition_line(view, why, zones)
        case Waiting():
            return waiting_line(view, why, zones)
        case AcknowledgementMissing(needle_um):
            length = say_length(needle_um)
            return [
                (f"{length} reaches living skin, and opinions differ on using it at home.", False),
                (" Note who advised it, and when.", False),
            ]
        case _:
            return said.reason(logbook, why, today)


def _on(day: str) -> str:
    return day if day in {"today", "yesterday", "tomorrow"} else f"on {day}"
