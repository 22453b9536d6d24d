"""Which photos the detail panel shows beside an entry, and what is said of them. No Qt here."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import day_number, next_session_at
from rollerlog.domain.photos.model import Photo
from rollerlog.ui.formats import say_day
from rollerlog.ui.photo_names import VIEW_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session

MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photo, what is read out in its place, and the day that stands below it."""

    photo: Photo
    name: str
    day: str = ""


@dataclass(frozen=True, slots=True)
class SessionPhotos:
    """The last photos after a session in the order of their time, and how many there are."""

    shown: tuple[ShownPhoto, ...]
    total: int

    @property
    def count(self) -> str:
        """How many of them are shown, nothing where all are."""
        return f"last {len(self.shown)} of {self.total}" if self.total > len(self.shown) else ""


def shown_photo(photo: Photo, today: date) -> ShownPhoto:
    """Return a photo by itself."""
    return ShownPhoto(photo, _name(photo, today))


def photos_after(logbook: Logbook, session: Session, today: date) -> SessionPhotos:
    """Return the photos of a session's zones until the next session on any of them."""
    ends_at = next_session_at(logbook, session)
    found = {
        photo.id: photo
        for zone in session.zones
        for photo in _on(logbook, zone, session.at, ends_at)
    }
    photos = sorted(found.values(), key=_at)
    shown = []
    for photo in photos[-MOST_SHOWN:]:
        day = f"day {day_number(session, photo.at)}"
        shown.append(ShownPhoto(photo, f"{_name(photo, today)}, {day}", day))
    return SessionPhotos(tuple(shown), len(photos))


def _on(logbook: Logbook, zone: str, since: datetime, until: datetime | None) -> Sequence[Photo]:
    photos = logbook.on_zone(Photo, zone)
    last = None if until is None else bisect_left(photos, until, key=_at)
    return photos[bisect_left(photos, since, key=_at) : last]


def _at(photo: Photo) -> datetime:
    return photo.at


def _name(photo: Photo, today: date) -> str:
    return f"Photo of {say_day(photo.at.date(), today)}, {VIEW_NAMES[photo.view]}"
