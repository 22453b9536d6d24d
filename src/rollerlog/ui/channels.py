"""The ways a reminder reaches its user, and how each stands. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """A way to the user."""

    WINDOW = "window"
    DESKTOP = "desktop"
    TRAY = "tray"


@dataclass(frozen=True, slots=True)
class ChannelState:
    """Whether a channel can be used now, and who stands behind it or why it cannot.

    ``named``: whether the detail begins with a name.
    """

    id: Channel
    available: bool
    detail: str
    named: bool = False


TEST_TITLE = "A test of rollerlog"
TEST_BODY = "Nothing is due."
SHOWN_HERE = "shown above the page"
TO_THE_TRAY = "handed to the tray, which does not say what came of it"
NO_TRAY = "no tray with messages on this desktop"
NO_SERVICE = "no notification service on this desktop"
NOT_OF_SAMPLES = "not used while sample data is shown"


def desktop_detail(server: str, *, undisturbed: bool) -> str:
    """Say who shows notifications, and whether they hold them back now."""
    held = "do not disturb is on" if undisturbed else ""
    return ", ".join(filter(None, (server, held)))


def perhaps_hidden(detail: str) -> str:
    """Say of a test that was taken that it may not be seen."""
    return f"{detail}, but do not disturb is on and may keep it hidden"
