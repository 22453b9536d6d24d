"""What the buttons of the page do, and what is said of it. No widgets here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rollerlog.domain.commands import add_zone
from rollerlog.domain.model import OwnZone, Session, Setting
from rollerlog.domain.refusals import CheckInFirst, Paused, Refused
from rollerlog.domain.strict import counted
from rollerlog.domain.zones import zones_of
from rollerlog.ui import wording as said
from rollerlog.ui.log import wording
from rollerlog.ui.log.entry import Form
from rollerlog.ui.log.offers import Act
from rollerlog.ui.log.preview import command_for, rest_reminder
from rollerlog.ui.log.refusing import free_zones, shorter_um

if TYPE_CHECKING:
    from rollerlog.domain.model import Way
    from rollerlog.services.desk import Desk
    from rollerlog.ui.log.preview import Preview


def changed_by(act: Act, view: Preview) -> Form | None:
    """Return the form as a button changes it, or None where it does something else."""
    form = view.form
    match act:
        case Act.SHORTER:
            return replace(form, needle_um=shorter_um(view))
        case Act.CLINIC:
            return replace(form, setting=Setting.CLINIC)
        case Act.ONLY:
            return replace(form, zones=free_zones(view))
        case Act.NOW:
            return replace(form, at=None)
        case Act.TAKE_BACK if view.before is not None:
            return replace(Form.of(view.before), details=form.details)
        case Act.TAKE_BACK:
            return replace(form, at=None)
        case _:
            return None


def record(
    desk: Desk, session: Session, before: Session | None, way: Way | None, why: str
) -> str | None:
    """Save a session and return what is to be said, or None where the disk did not take it.

    Raises ``Refused``. Nothing is to be said where nothing changed.
    """
    now = desk.now()
    logbook, today = counted(desk.logbook, now), now.date()
    step = desk.run(command_for(session, before, way, why))
    if step is None:
        return None
    if not step.edits:
        return ""
    after = counted(desk.logbook, now)
    if before is None:
        return wording.logged(logbook, after, session, today)
    zones = tuple(dict.fromkeys((*before.zones, *session.zones)))
    return wording.edited(logbook, after, zones, session, today)


def added_zone(desk: Desk, name: str, area: str) -> OwnZone | str | None:
    """Add a zone and return it, or why it was turned down; None if the disk did not take it."""
    try:
        step = desk.run(add_zone(name, area))
    except Refused as refused:
        why = said.reason(desk.logbook, refused.reasons[0], desk.now().date())
        return said.plain(why)
    added = (edit.after for edit in step.edits) if step else iter(())
    return next((zone for zone in added if isinstance(zone, OwnZone)), None)


def confirmed_reminder(desk: Desk, view: Preview) -> str | None:
    """Confirm the reminder that there is for the end of the rest, None where there is none."""
    reminder = rest_reminder(desk.logbook, view.verdict, desk.now())
    return wording.reminded(reminder, desk.now().date()) if reminder else None


def refused_save(view: Preview) -> bool:
    """Return whether saving would be turned down for more than open questions."""
    refused = view.session is not None and not view.free
    return refused and not view.verdict.without("unanswered").ready


def paused_area(view: Preview) -> str:
    """Return the area of the pause that the strip shows."""
    zone = next(why.zone for why in view.verdict.reasons if isinstance(why, Paused))
    return zones_of(view.base)[zone].area


def session_to_check(view: Preview) -> str:
    """Return the last session where a check-in is wanted, by its id, nothing if there is none."""
    zone = next(why.zone for why in view.verdict.reasons if isinstance(why, CheckInFirst))
    sessions = view.base.on_zone(Session, zone)
    return sessions[-1].id if sessions else ""
