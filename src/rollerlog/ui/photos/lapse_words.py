"""What is said where a time-lapse is made. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.services.photos.lapse_request import LapseForm
from rollerlog.services.photos.timelapse import NotDrawn
from rollerlog.services.storage import StoreError
from rollerlog.ui.faults import not_exported
from rollerlog.ui.formats import in_use, say_day, say_number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.photos.model import Photo

TITLE = "Time-lapse"
FORMS = ((LapseForm.GIF, "GIF"), (LapseForm.PNG, "Single pictures"))
HINTS = {
    LapseForm.GIF: "One file that moves and starts over. It has 256 colours, so skin looks coarser"
    " than in the photos.",
    LapseForm.PNG: "A new folder with a picture for each photo.",
}
HINT = (
    "It is drawn here and saved where you choose. It holds the pictures, and the dates if you want"
    " them; nothing else."
)
UNALIGNED = "Also photos without marked eyes"
UNALIGNED_HINT = "They stand as they were taken, so the face jumps."
SAVE_AS = "Save the time-lapse"
STOPPED = "Stopped. Nothing was saved."
NO_PHOTOS = "There are no photos yet."


def content(used: Sequence[Photo], left_out: int, hold_ms: int | None) -> str:
    """Say what a time-lapse would hold, or why there is none; single pictures are not held."""
    apart = ""
    if left_out:
        verb = "stays" if left_out == 1 else "stay"
        apart = f" {say_number(left_out, 'photo', 'photos')} without marked eyes {verb} out."
    if len(used) < 2:
        few = "One photo is" if used else "No photo is"
        return f"{few} in these days. A time-lapse takes two.{apart}"
    length = "" if hold_ms is None else f", {say_seconds(len(used) * hold_ms)} long"
    return f"{len(used)} photos{length}.{apart}"


def say_seconds(milliseconds: int) -> str:
    """Return a time as "0.8 s"."""
    text = f"{milliseconds / 1000:.1f}".replace(".", in_use().decimal_sign)
    return f"{text}\u00a0s"


def drawing(done: int, of: int) -> str:
    """Return how far it is."""
    return f"Drawing {say_number(of, 'photo', 'photos')}, {done} done."


def drawn_date(photo: Photo) -> str:
    """Return the date as it is drawn into a picture, its year always with it."""
    return f"{say_day(photo.at.date(), photo.at.date())} {photo.at.year}"


def saved(name: str, count: int) -> str:
    """Say that it is there."""
    return f"{say_number(count, 'photo', 'photos')} saved as “{name}”."


def file_name(first: date, last: date, view: str) -> str:
    """Return the name that is proposed, without its ending."""
    return f"{view} {first:%Y-%m-%d} to {last:%Y-%m-%d}"


def not_made(why: StoreError | NotDrawn, photos: Sequence[Photo], today: date) -> str:
    """Say why there is no time-lapse, and what to do."""
    if isinstance(why, StoreError):
        return not_exported(why, "it")
    if why.photo is not None and why.photo < len(photos):
        day = say_day(photos[why.photo].at.date(), today)
        return f"The photo of {day} could not be read. Nothing was saved. Leave that day out."
    return "It could not be drawn. Nothing was saved. Try fewer photos."
