"""What the page around a summary says. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.services.storage import Fault
from rollerlog.ui.names import AREA_NAMES

if TYPE_CHECKING:
    from rollerlog.services.storage import StoreError

HINT = "One page, without a name or a photo. It stays here until you save or copy it."
COPIED = "The summary is on the clipboard."
SAVE_AS = "Save the summary as PDF"


def title(area: str) -> str:
    """Return the page's title."""
    return f"Summary to show, {AREA_NAMES.get(area, area)}"


def saved(name: str) -> str:
    """Say that the file is there."""
    return f"Saved as “{name}”."


def not_saved(error: StoreError) -> str:
    """Say why there is no file, and what to do."""
    match error.fault:
        case Fault.DISK_FULL:
            return "Not saved: the disk is full. Free some space, or choose another folder."
        case Fault.READ_ONLY:
            return "Not saved: that folder cannot be written to. Choose another folder."
        case (
            Fault.IN_USE
            | Fault.DAMAGED
            | Fault.NEWER
            | Fault.NOT_A_LOGBOOK
            | Fault.NOT_A_FOLDER
            | Fault.MOVED
            | Fault.FAILED
        ):
            return "Not saved: the file could not be written there. Choose another folder or name."
        case _:
            assert_never(error.fault)
