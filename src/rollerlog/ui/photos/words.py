"""What else the page of photos says. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.formats import capital, say_day, say_length, say_number

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.photos.days import DayAfter
    from rollerlog.domain.photos.model import Photo

_STAY = "Photos you add stand here, two at a time. They stay on this laptop, without camera data."
NO_PHOTOS = ("No photos yet", _STAY)
ONE_PHOTO = "One photo of this view so far. A second one can be compared with it."
NO_PHOTOS_THEN = ("No photos of that day", "No photo was taken near that day after a session.")
DAY_STRIP = ("Only one day", "after each session")
LOADING = "Loading…"
NO_FILE = "The file of this photo is not there."
OTHER_VIEWS = ("Two different views", "They do not tell much beside each other.")
ALLOW = "Allow different views"
HOW_TITLE = "How to take them"
HOW = (
    "The same light, place and distance each time. Daylight or a bright room, a plain grey wall.",
    "No make-up, no flash, no zoom, no mirror.",
    "Hair back, jewellery off, the same calm face.",
    "Front first, then both sides turned 45° and in profile.",
    "Not within 72 hours of a session for progress. A photo before that shows the reaction.",
)
NEEDS_ZONE = "Choose at least one zone the photo shows."
LINKED = {True: "Both photos move together.", False: "Each photo moves by itself."}
DROP = "Drop pictures to add them"
A_GUESS = "A first guess, look at it."
NOT_APART = "The two points lie over each other. Move one to the other eye."
ALIGN_HELP = (
    "Put a point on the outer corner of each eye, in both photos. Drag it, or press Tab and move"
    " it with the arrow keys, with Shift by 10 pixels. The pictures themselves stay as they are."
)


def trashed(photo: Photo, today: date) -> str:
    """Return what is said of a photo in the trash."""
    return f"Photo of {say_day(photo.at.date(), today)} deleted. It stays in the trash for 30 days."


def changed(photo: Photo, today: date) -> str:
    """Return what is said of a photo whose details were changed."""
    return f"Photo of {say_day(photo.at.date(), today)} changed."


def marked(count: int) -> str:
    """Return what is said of eyes that were marked."""
    return f"Eyes marked on {say_number(count, 'photo', 'photos')}."


def facts_said(photo: Photo, after: DayAfter | None, today: date) -> str:
    """Return what a photo is, beside what can be changed of it."""
    parts = [f"{photo.width} \N{MULTIPLICATION SIGN} {photo.height} pixels, {photo.form.name}"]
    if after is not None:
        length, when = say_length(after.session.needle_um), say_day(after.session.at.date(), today)
        parts.insert(0, f"Day {after.day} after {length} on {when}")
    parts.append("eyes marked" if photo.marks is not None else "eyes not marked")
    return "\n".join(capital(part) for part in parts)
