"""What the timeline says of photos. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.photos.days import day_after
from rollerlog.ui.formats import capital, say_day, say_length
from rollerlog.ui.names import areas_named, zones_named
from rollerlog.ui.photo_names import PURPOSE_NAMES, VIEW_NAMES
from rollerlog.ui.timeline.said import Field, Note

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.photos.model import Photo


def of_photo(logbook: Logbook, photo: Photo, today: date) -> Note:
    """Return what is said of a photo; the picture itself is shown apart."""
    after = day_after(logbook, photo)
    day = ""
    if after is not None:
        length = say_length(after.session.needle_um)
        day = f"Day {after.day} after {length}, {say_day(after.session.at.date(), today)}"
    said = {
        "View": capital(VIEW_NAMES[photo.view]),
        "Shows": PURPOSE_NAMES[photo.purpose],
        "Day": day,
        "Zones": capital(zones_named(logbook, photo.zones)),
        "Size": f"{photo.width} by {photo.height} pixels",
    }
    fields = tuple(Field(label, value) for label, value in said.items() if value)
    title = f"Photo, {areas_named(logbook, photo.zones)}"
    second = " · ".join(filter(None, (said["View"], day or PURPOSE_NAMES[photo.purpose])))
    return Note("photo", "accent", title, second, fields=fields)
