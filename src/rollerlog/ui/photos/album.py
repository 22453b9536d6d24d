"""What the page asks of whoever keeps the photos."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from rollerlog.domain.photos.model import View
from rollerlog.services.photos.pairing import Shot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.photos.days import DayAfter
    from rollerlog.domain.photos.model import Photo


@dataclass(frozen=True, slots=True)
class Shown:
    """Which photos are shown: of a view, a close-up of one zone, or all where there is no view."""

    view: View | None = View.FRONT
    zone: str = ""


class Album(Protocol):
    """The photos with what is known of them, and the two changes the page makes.

    What it reads is immutable, so that other threads may ask too.
    """

    def now(self) -> datetime:
        """Return the time."""

    def photos(self) -> Sequence[Photo]:
        """Return the photos that are not in the trash, in the order of their time."""

    def day_after(self, photo: Photo) -> DayAfter | None:
        """Return the day after a session a photo shows."""

    def rolled(self, photo: Photo) -> frozenset[str]:
        """Return the zones that were rolled before a photo, ever."""

    def strip(self, photos: Sequence[Photo], day: int) -> Sequence[Photo]:
        """Return of some photos, for each session, the one nearest to a day after it."""

    def zones(self) -> Sequence[tuple[str, str]]:
        """Return the zones a photo may be of, as pairs of id and name."""

    def single_keys(self) -> bool:
        """Return whether keys of one letter act."""

    def keep(self, *photos: Photo) -> bool:
        """Keep photos as they are now, all or none, and return whether they are kept."""

    def trash(self, photo: Photo) -> bool:
        """Move a photo to the trash, and return whether it is there."""


def shows(shown: Shown, photo: Photo) -> bool:
    """Return whether a photo is among those shown."""
    if shown.view is None:
        return True
    return photo.view is shown.view and (not shown.zone or shown.zone in photo.zones)


def shown_of(photo: Photo) -> Shown:
    """Return what a photo is shown among."""
    close = photo.view is View.CLOSE_UP
    return Shown(photo.view, photo.zones[0] if close and photo.zones else "")


def groups(photos: Sequence[Photo]) -> list[Shown]:
    """Return what can be shown of some photos: views in their order, close-ups by zone."""
    views = {photo.view for photo in photos}
    found = [Shown(view) for view in View if view in views and view is not View.CLOSE_UP]
    close = [photo for photo in photos if photo.view is View.CLOSE_UP]
    zones = dict.fromkeys(zone for photo in close for zone in photo.zones)
    found += [Shown(View.CLOSE_UP, zone) for zone in zones]
    return found


def day_of(album: Album, photo: Photo) -> int | None:
    """Return the day after its session a photo shows, None where no session came before."""
    after = album.day_after(photo)
    return None if after is None else after.day


def shot_of(album: Album, photo: Photo) -> Shot:
    """Return a photo as matching knows it."""
    return Shot(
        id=photo.id,
        taken_on=photo.at.date(),
        view=photo.view,
        day=day_of(album, photo),
        size=(photo.width, photo.height),
        marks=photo.marks,
        facts=photo.facts,
    )
