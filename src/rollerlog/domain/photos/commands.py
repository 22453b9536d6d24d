"""What the user does with photos."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rollerlog.domain.admission import check_past, check_zones
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Logbook, Step, live
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.photos.reasons import AlreadyKept, KeptInTrash
from rollerlog.domain.refusals import NoSuchEntry, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from rollerlog.domain.commands import Command


def add_photo(photo: Photo) -> Command:
    """Record a photo whose picture is in the vault already; each picture is kept once."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        kept = replace(photo, at=fixed(photo.at), logged_at=fixed(now))
        check_zones(logbook, kept.zones)
        check_past(kept.at, now)
        same = [known for known in _photos(logbook) if known.sha256 == kept.sha256]
        # One that is in use says more than one in the trash.
        for known in sorted(same, key=live, reverse=True):
            reason = AlreadyKept if live(known) else KeptInTrash
            raise Refused(reason(known.id, known.at))
        return Step((Edit(None, kept),))

    return decide


def change_photo(photo: Photo) -> Command:
    """Keep a photo's details as they are now: when, of what, from where, and its marks."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        known = logbook.find(Photo, photo.id)
        if known is None or not live(known):
            raise Refused(NoSuchEntry(photo.id))
        kept = replace(photo, at=fixed(photo.at), logged_at=known.logged_at)
        check_zones(logbook, kept.zones)
        check_past(kept.at, now)
        return Step((Edit(known, kept),) if kept != known else ())

    return decide


def change_photos(photos: Iterable[Photo]) -> Command:
    """Keep the details of several photos as they are now, which is one step to undo."""
    changes = [change_photo(photo) for photo in photos]

    def decide(logbook: Logbook, now: datetime) -> Step:
        return Step(tuple(edit for change in changes for edit in change(logbook, now).edits))

    return decide


def _photos(logbook: Logbook) -> list[Photo]:
    """Return every photo there is, the trash included."""
    return [entity for entity in logbook.entities() if isinstance(entity, Photo)]
