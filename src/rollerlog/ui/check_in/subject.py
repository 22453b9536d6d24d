"""What a check-in is about: which zones, after which session. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import CheckInDue, owed
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.photos.model import Photo, View
from rollerlog.domain.zones import AREAS, expand, zones_of

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook


@dataclass(frozen=True, slots=True)
class Subject:
    """The zones asked about; where there are ``choices``, the user picks from them.

    ``key`` is the name a draft is kept under.
    """

    key: str
    zones: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()
    edited: CheckIn | None = None


def subject_now(logbook: Logbook, now: datetime) -> Subject:
    """Return the check-in that has been owed longest, else one after the last session."""
    dues = (r for r in owed(logbook, now) if isinstance(r, CheckInDue))
    due = min(dues, key=lambda due: (due.due_at, due.session.at), default=None)
    sessions = logbook.all(Session)
    if due is not None:
        return subject_of_session(logbook, due.session)
    if sessions:
        return subject_of_session(logbook, sessions[-1])
    return Subject("anywhere", choices=_all_choices(logbook))


def subject_of_session(logbook: Logbook, session: Session) -> Subject:
    """Return a check-in on the zones of a session."""
    return Subject(session.id, tuple(z for z in session.zones if z in zones_of(logbook)))


def subject_of_area(logbook: Logbook, area: str) -> Subject:
    """Return a check-in on the zones of an area that were rolled last, else on chosen ones."""
    inside = tuple(zone.id for zone in zones_of(logbook).values() if zone.area == area)
    for session in reversed(logbook.all(Session)):
        zones = tuple(zone for zone in session.zones if zone in inside)
        if zones:
            return Subject(f"{session.id} {area}", zones)
    if len(inside) == 1:
        return Subject(area, inside)
    usual = expand([area]) if area != "body" else ()
    return Subject(area, usual, choices=tuple((zone,) for zone in inside))


def subject_of_check_in(check_in: CheckIn) -> Subject:
    """Return a check-in that is there, to be changed."""
    return Subject(check_in.id, check_in.zones, edited=check_in)


def session_before(logbook: Logbook, zones: tuple[str, ...], at: datetime) -> Session | None:
    """Return the last session on any of some zones up to an instant."""
    found = (
        next((s for s in reversed(logbook.on_zone(Session, zone)) if s.at <= at), None)
        for zone in zones
    )
    return max((s for s in found if s is not None), key=lambda s: s.at, default=None)


def previous_answers(
    logbook: Logbook, zones: tuple[str, ...], edited: CheckIn | None, at: datetime
) -> CheckIn | None:
    """Return the check-in before an instant on some zones, since their last session."""
    session = session_before(logbook, zones, at)
    itself = edited.id if edited else ""
    found = (
        next(
            (c for c in reversed(logbook.on_zone(CheckIn, z)) if c.at < at and c.id != itself),
            None,
        )
        for z in zones
    )
    since = [c for c in found if c is not None and (session is None or c.at >= session.at)]
    return max(since, key=lambda c: c.at, default=None)


def photo_to_frame(logbook: Logbook, zones: tuple[str, ...]) -> Photo | None:
    """Return the last photo from the front on any of some zones."""
    found = (
        next((p for p in reversed(logbook.on_zone(Photo, z)) if p.view is View.FRONT), None)
        for z in zones
    )
    return max((p for p in found if p is not None), key=lambda p: p.at, default=None)


def _all_choices(logbook: Logbook) -> tuple[tuple[str, ...], ...]:
    known = zones_of(logbook)
    choices: list[tuple[str, ...]] = [expand(["face"])]
    for area in AREAS:
        inside = [zone.id for zone in known.values() if zone.area == area]
        choices += [(zone,) for zone in inside if zone not in choices[0]]
    return tuple(choices)
