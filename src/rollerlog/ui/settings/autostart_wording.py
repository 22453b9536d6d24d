"""What Settings says of starting with the desktop. No Qt here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from rollerlog.services.autostart import Obstacle

if TYPE_CHECKING:
    from rollerlog.services.autostart import AutostartError

IN_TRAY = "Start with the desktop, in the tray"
IN_WINDOW = "Start with the desktop"
_BREAK, _LONGEST_WORD = "\u200b", 16


def title(*, tray: bool) -> str:
    """Return the name of the switch."""
    return IN_TRAY if tray else IN_WINDOW


def detail(*, tray: bool) -> str:
    """Say what the switch does."""
    if tray:
        return "Waits in the tray after you log in, so that reminders come. No window opens."
    return "This desktop has no tray, so it opens its window after you log in."


def hindered(error: AutostartError) -> str:
    """Say why the desktop could not be told, what is true now and what to do."""
    where = _breaking(error.where)
    match error.obstacle:
        case Obstacle.IN_THE_WAY:
            return (
                f"Not switched: something else stands at {where}. It was not touched."
                " Move it away, then switch again."
            )
        case Obstacle.READ_ONLY:
            return (
                f"Not switched: {where} may not be written to. Nothing was changed."
                " Allow writing there, then switch again."
            )
        case Obstacle.DISK_FULL:
            return (
                "Not switched: the disk is full. Nothing was changed."
                " Free some space, then switch again."
            )
        case Obstacle.FAILED:
            return (
                f"Not switched: {where} could not be written. Nothing was changed."
                " Look at what is there, then switch again."
            )
        case _:
            assert_never(error.obstacle)


def not_taken(where: str) -> str:
    """Say that what was written does not count, when it is read back."""
    return (
        f"Not switched: {_breaking(where)} was written, but this desktop does not go by it."
        " Use the desktop's own settings for what starts with it."
    )


def _breaking(where: str) -> str:
    """Let a path end a line after each part, and within a long one."""
    parted = re.sub(r"([/\\])", rf"\1{_BREAK}", where)
    return re.sub(rf"([^{_BREAK}]{{{_LONGEST_WORD}}})", rf"\1{_BREAK}", parted)
