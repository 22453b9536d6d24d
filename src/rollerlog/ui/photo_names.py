"""What views and purposes of photos are called, and what is said of one kept before. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.photos.model import Purpose, View
from rollerlog.domain.photos.reasons import AlreadyKept, KeptInTrash
from rollerlog.ui.formats import say_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

VIEW_NAMES: Mapping[View, str] = {
    View.FRONT: "front",
    View.LEFT45: "left, turned 45°",
    View.RIGHT45: "right, turned 45°",
    View.LEFT: "left profile",
    View.RIGHT: "right profile",
    View.CLOSE_UP: "close-up",
}
PURPOSE_NAMES: Mapping[Purpose, str] = {
    Purpose.PROGRESS: "Progress",
    Purpose.REACTION: "Reaction",
}


def kept_before(why: AlreadyKept | KeptInTrash, today: date) -> str:
    """Say that a picture is there already."""
    day = say_day(why.at.date(), today)
    match why:
        case AlreadyKept():
            return f"This picture is there already, as the photo of {day}. It is kept once."
        case KeptInTrash():
            return f"This picture is in the trash, as the photo of {day}. Restore it there."
