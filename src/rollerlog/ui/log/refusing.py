"""The strip where the gate says no: its title, its way out. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.kit.rollers import RollerProblem
from rollerlog.domain.model import Setting, Sign
from rollerlog.domain.profile.model import ADVISED
from rollerlog.domain.protocol import home_limit_um
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    CheckInFirst,
    ConditionApplies,
    InTheFuture,
    NotForHomeHere,
    Paused,
    ProfessionalOnly,
    RollerUnfit,
    StillResting,
    Waiting,
)
from rollerlog.domain.zones import zones_of
from rollerlog.ui import wording as said
from rollerlog.ui.events.wording import UNDISPUTED_UM
from rollerlog.ui.formats import say_day, say_length
from rollerlog.ui.log import places
from rollerlog.ui.log.grounds import sources_of
from rollerlog.ui.log.offers import Act, Offer, Strip
from rollerlog.ui.log.preview import rest_reminder
from rollerlog.ui.log.reasons import ranked, reason_lines, zones_of_reason
from rollerlog.ui.log.titles import look_of, title_of

if TYPE_CHECKING:
    from rollerlog.domain.refusals import GateReason
    from rollerlog.ui.log.preview import Preview

SHORTER_UM = 500
_EVERYWHERE = (InTheFuture, ProfessionalOnly, ConditionApplies, Waiting)
_NOTHING_SAVED = " Nothing has been saved."


def refused(view: Preview) -> Strip:
    """Return the strip for a verdict that does not let the form be saved as it stands."""
    lines = reason_lines(view)
    top = ranked(view)[0]
    body = lines[0]
    if isinstance(top, StillResting):
        body = [*body, (_NOTHING_SAVED, False)]
    look, icon = look_of(top)
    return Strip(
        look,
        icon,
        title_of(view, top),
        body,
        _offers(view, top),
        tuple(said.plain(line) for line in lines[1:]),
        refuses=True,
        sources=sources_of(top),
        asks=_asks(top),
    )


def shorter_um(view: Preview) -> int:
    """Return the length to take instead: the longest the zones take at home, at most 0.5 mm.

    Where nobody advised it, that is the longest nobody disputes.
    """
    known = zones_of(view.base)
    limits = (home_limit_um(known[zone]) for zone in view.form.zones if zone in known)
    disputed = any(isinstance(why, AcknowledgementMissing) for why in view.verdict.reasons)
    most = UNDISPUTED_UM if disputed else SHORTER_UM
    return min(most, *(limit for limit in limits if limit is not None), most)


def free_zones(view: Preview) -> tuple[str, ...]:
    """Return the zones nothing speaks against, where that is some but not all of them."""
    reasons = list(view.verdict.reasons)
    refused_zones = zones_of_reason(reasons)
    free = tuple(zone for zone in view.form.zones if zone not in refused_zones)
    everywhere = any(
        isinstance(why, _EVERYWHERE) and not getattr(why, "zone", "") for why in reasons
    )
    return free if refused_zones and not everywhere else ()


def unfit_roller(view: Preview) -> str:
    """Return the roller of the kit that the strip is about, by its id."""
    return next(why.roller for why in view.verdict.reasons if isinstance(why, RollerUnfit))


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
        case ConditionApplies(_, asks):
            asked = (Offer(Act.ASKED, "A clinician was asked…"),) if asks else ()
            profile = (Offer(Act.PROFILE, "Open profile"),) if top.since else ()
            return (*_only(view), *anyway, *profile, *asked, close)
        case AcknowledgementMissing():
            shorter = Offer(Act.SHORTER, f"Choose {say_length(shorter_um(view))}")
            return (*anyway, Offer(Act.ASKED, "A professional advised me…"), shorter)
        case RollerUnfit(_, problem):
            kit = Offer(Act.KIT, "Open kit")
            clean = Offer(Act.DISINFECT, "Disinfected just now")
            # What is clean from now on was not clean for an earlier session.
            if problem is RollerProblem.NOT_DISINFECTED and view.form.at is None:
                return (*anyway, kit, clean)
            return (*_only(view), *anyway, kit)
        case _:
            return (*_only(view), *anyway, close)


def _asks(top: GateReason) -> str:
    match top:
        case ConditionApplies(condition, True):
            return condition
        case AcknowledgementMissing():
            return ADVISED
        case _:
            return ""


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
