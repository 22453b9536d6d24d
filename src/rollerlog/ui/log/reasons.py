"""The reasons of a verdict as sentences, zones that share a reason in one. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.model import Sign
from rollerlog.domain.refusals import (
    CheckInFirst,
    ConditionApplies,
    NotForHomeHere,
    Paused,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.ui import wording as said
from rollerlog.ui.formats import say_day, say_length, say_near_day
from rollerlog.ui.log import places
from rollerlog.ui.log.statements import stated
from rollerlog.ui.names import CONDITION_NAMES, SIGN_NAMES

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.refusals import GateReason
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.wording import Parts

_CALM_FIRST = frozenset({"skin-here", "sunburned"})


def reason_lines(view: Preview) -> list[Parts]:
    """Return the reasons in their order; open questions are not one."""
    groups: dict[Hashable, list[GateReason]] = {}
    for why in view.verdict.reasons:
        if not isinstance(why, Unanswered):
            groups.setdefault(_shared(why), []).append(why)
    return [_line(view.base, same, view.today) for same in groups.values()]


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
        case _:
            return why


def _line(logbook: Logbook, same: list[GateReason], today: date) -> Parts:
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
        case ConditionApplies(condition, asks):
            return [(f"{_ticked(condition)} {_then(condition, asks=asks)}", False)]
        case Waiting(event, until):
            return [
                (f"{_ticked(event)} The skin is left alone until ", False),
                (say_day(until, today), True),
                (".", False),
            ]
        case _:
            return said.reason(logbook, why, today)


def _ticked(condition: str) -> str:
    return f"You ticked “{stated(condition) or CONDITION_NAMES[condition]}”."


def _then(condition: str, *, asks: bool) -> str:
    if asks:
        return "Ask a clinician before rolling."
    if condition in _CALM_FIRST:
        return "Skin needs to be calm first."
    if condition == "needles-bent-or-shared":
        return "Take a sound roller that is yours alone."
    return "Rolling is not advised while this applies."


def _on(day: str) -> str:
    return day if day in {"today", "yesterday", "tomorrow"} else f"on {day}"
