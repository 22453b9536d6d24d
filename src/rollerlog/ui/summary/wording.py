"""What the page around a summary says. No Qt here."""

from __future__ import annotations

from rollerlog.ui.names import AREA_NAMES

HINT = "One page, without a name or a photo. It stays here until you save or copy it."
COPIED = "The summary is on the clipboard."
SAVE_AS = "Save the summary as PDF"


def title(area: str) -> str:
    """Return the page's title."""
    return f"Summary to show, {AREA_NAMES.get(area, area)}"


def saved(name: str) -> str:
    """Say that the file is there."""
    return f"Saved as “{name}”."
