"""The strip where the gate says no: its title, its way out. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.model import Setting, Sign
from rollerlog.domain.protocol import home_limit_um
from rollerlog.domain.refusals import (
    CheckInFirst,
    ConditionApplies,
    InTheFuture,
    NeverRolled,
    NotForHomeHere,
    Paused,
    ProfessionalOnly,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.domain.zones import zones_of
from rollerlog.ui import wording as said
from rollerlog.ui.formats import say_day, say_days, say_length
from rollerlog.ui.log import places
from rollerlog.ui.log.offers import Act, Look, Offer, Strip
from rollerlog.ui.log.preview import rest_reminder
from rollerlog.ui.log.reasons import reason_lines, zones_of_reason

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.refusals import GateReason
    from rollerlog.ui.log.preview import Preview

SHORTER_UM = 500
_NOTHING_SAVED = " Nothing has been saved."


def refused(view: Preview) -> Strip:
    """Return the strip for a verdict that does not let the form be saved as it stands."""
    lines = reason_lines(view)
    top = view.verdict.reasons[0]
    body = lines[0]
    if isinstance(top, StillResting):
        body = [*body, (_NOTHING_SAVED, False)]
    look, icon = _look(top)
    more = tuple(said.plain(line) for line in lines[1:])
    return Strip(look, icon, _title(view, top), body, _offers(view, top), more, refuses=True)


def shorter_um(view: Preview) -> int:
    """Return the length to take instead: the longest the zones take at home, at most 0.5 mm."""
    known = zones_of(view.base)
    limits = (home_limit_um(known[zone]) for zone in view.form.zones if zone in known)
    return min(SHORTER_UM, *(limit for limit in limits if limit is not None), SHORTER_UM)


def free_zones(view: Preview) -> tuple[str, ...]:
    """Return the zones nothing speaks against, where that is some but not all of them."""
    refused_zones = zones_of_reason(list(view.verdict.reasons))
    free = tuple(zone for zone in view.form.zones if zone not in refused_zones)
    return free if refused_zones else ()


def _look(top: GateReason) -> tuple[Look, str]:
    match top:
        case ProfessionalOnly():
            return "pro", "stethoscope"
        case Paused():
            return "stop", "player-pause"
        case CheckInFirst():
            return "due", "clipboard-check"
        case _:
            return "stop", "octagon-minus"


def _title(view: Preview, top: GateReason) -> str:
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
            days = (until - _day(view)).days
            return f"Too soon by {say_days(days)}" if days > 0 else "Too soon"
        case Waiting():
            until = max(why.until for why in same if isinstance(why, Waiting))
            return f"Not before {say_day(until, view.today)}"
        case CheckInFirst():
            return "Check in first"
        case Unanswered():
            return "One question left"
        case _:
            assert_never(top)


def _offers(view: Preview, top: GateReason) -> tuple[Offer, ...]:
    close = Offer(Act.CLOSE, "Close" if view.before is None else "Cancel")
    anyway = (Offer(Act.OVERRIDE, "Log it anyway…"),) if view.may_record else ()
    match top:
        case InTheFuture():
            return (close, Offer(Act.NOW, "Use now"))
        case Paused(_, sign):
            settle = () if sign is Sign.NOT_CALM else (Offer(Act.SETTLE, "It has settled…"),)
            return (*_only(view), *settle, *anyway, close)
        case ProfessionalOnly():
            shorter = Offer(Act.SHORTER, f"Choose {say_length(shorter_um(view))}")
            return (shorter, Offer(Act.CLINIC, "Record clinic visit"))
        case NotForHomeHere():
            shorter = Offer(Act.SHORTER, f"Choose {say_length(shorter_um(view))}")
            return (*_only(view), *anyway, shorter)
        case StillResting():
            return (*_only(view), *anyway, _remind(view) or close)
        case CheckInFirst():
            return (*_only(view), *anyway, Offer(Act.CHECK_IN, "Check in"))
        case _:
            return (*anyway, close)


def _only(view: Preview) -> tuple[Offer, ...]:
    free = free_zones(view)
    return (Offer(Act.ONLY, f"Log {places.bare(view.base, free)} only"),) if free else ()


def _remind(view: Preview) -> Offer | None:
    if view.before is not None or view.form.setting is not Setting.HOME:
        return None
    reminder = rest_reminder(view.base, view.verdict, view.now)
    if reminder is None:
        return None
    return Offer(Act.REMIND, f"Remind me {say_day(reminder.due_at.date(), view.today)}")


def _day(view: Preview) -> date:
    return view.session.at.date() if view.session else view.today
