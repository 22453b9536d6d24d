"""Which day after which session a photo shows, and which photos may stand beside each other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.model import Session
from rollerlog.domain.photos.model import Photo, Purpose, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook

# Skin shows its reaction until then, not its progress (POLICY of domain.md 9.2).
REACTS_FOR = timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class DayAfter:
    """The day of a photo, counted from the date of the last session before it on its zones."""

    session: Session
    day: int


def day_after(logbook: Logbook, photo: Photo) -> DayAfter | None:
    """Return the day after a session a photo shows, or None where no session came before it."""
    session = last_session(logbook, photo.zones, photo.at)
    if session is None:
        return None
    return DayAfter(session, (photo.at.date() - session.at.date()).days)


def last_session(logbook: Logbook, zones: Iterable[str], at: datetime) -> Session | None:
    """Return the last session up to an instant on any of some zones."""
    until, last, found = at.timestamp(), float("-inf"), None
    for zone in zones:
        instants = _instants(logbook, zone)
        place = bisect_right(instants, until)
        if place and instants[place - 1] > last:
            last, found = instants[place - 1], logbook.on_zone(Session, zone)[place - 1]
    return found


def _instants(logbook: Logbook, zone: str) -> list[float]:
    """Return the instants of the sessions on a zone."""
    # Seconds, because datetimes of differing offsets compare a hundred times slower.
    return logbook.derived(
        "instants", lambda: [one.at.timestamp() for one in logbook.on_zone(Session, zone)], zone
    )


def purpose_at(logbook: Logbook, zones: Sequence[str], at: datetime) -> Purpose:
    """Return what a photo shows: the reaction, where a session is less than 72 hours past."""
    session = last_session(logbook, zones, at)
    reacts = session is not None and at < session.at + REACTS_FOR
    return Purpose.REACTION if reacts else Purpose.PROGRESS


def of_view(logbook: Logbook, view: View, zone: str = "") -> list[Photo]:
    """Return the photos of a view in the order of their time; close-ups those of one zone."""
    return [
        photo
        for photo in logbook.all(Photo)
        if photo.view is view and (not zone or zone in photo.zones)
    ]


def strip(logbook: Logbook, photos: Iterable[Photo], day: int, around: int = 2) -> list[Photo]:
    """Return for each session the photo nearest to a day after it, at most some days off."""
    nearest: dict[str, tuple[int, Photo]] = {}
    for photo in photos:
        after = day_after(logbook, photo)
        if after is None or abs(after.day - day) > around:
            continue
        off = abs(after.day - day)
        known = nearest.get(after.session.id)
        if known is None or off < known[0]:
            nearest[after.session.id] = off, photo
    return sorted((photo for _, photo in nearest.values()), key=lambda photo: photo.at)
