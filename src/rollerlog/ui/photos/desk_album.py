"""The photos of the logbook, as the page asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.commands import delete
from rollerlog.domain.model import Session
from rollerlog.domain.photos.commands import change_photos
from rollerlog.domain.photos.days import day_after, strip
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.preferences import preferences
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import zones_of
from rollerlog.ui.names import zone_name
from rollerlog.ui.wording import first_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.photos.days import DayAfter
    from rollerlog.services.desk import Desk


class DeskAlbum:
    """An album at the desk; ``refused`` is told in words what a rule turned down."""

    def __init__(self, desk: Desk, refused: Callable[[str], None]) -> None:
        self._desk = desk
        self._refused = refused

    def now(self) -> datetime:
        """Return the time."""
        return self._desk.now()

    def photos(self) -> Sequence[Photo]:
        """Return the photos that are not in the trash, in the order of their time."""
        return self._desk.logbook.all(Photo)

    def day_after(self, photo: Photo) -> DayAfter | None:
        """Return the day after a session a photo shows."""
        return day_after(self._desk.logbook, photo)

    def rolled(self, photo: Photo) -> frozenset[str]:
        """Return the zones that were rolled before a photo, ever."""
        sessions = self._desk.logbook.all(Session)
        return frozenset(zone for one in sessions if one.at <= photo.at for zone in one.zones)

    def strip(self, photos: Sequence[Photo], day: int) -> Sequence[Photo]:
        """Return of some photos, for each session, the one nearest to a day after it."""
        return strip(self._desk.logbook, photos, day)

    def zones(self) -> Sequence[tuple[str, str]]:
        """Return the zones a photo may be of, as pairs of id and name."""
        logbook = self._desk.logbook
        return [(zone, zone_name(logbook, zone)) for zone in zones_of(logbook)]

    def single_keys(self) -> bool:
        """Return whether keys of one letter act."""
        return preferences(self._desk.logbook).single_keys

    def keep(self, *photos: Photo) -> bool:
        """Keep photos as they are now, all or none, and return whether they are kept."""
        return self._run(change_photos(photos))

    def trash(self, photo: Photo) -> bool:
        """Move a photo to the trash, and return whether it is there."""
        return self._run(delete(photo.id))

    def _run(self, command: Command) -> bool:
        try:
            return self._desk.run(command) is not None
        except Refused as refused:
            logbook, today = self._desk.logbook, self._desk.now().date()
            self._refused(first_reason(logbook, refused.reasons, today))
            return False
