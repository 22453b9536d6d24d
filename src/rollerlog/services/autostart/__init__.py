"""Whether the desktop starts rollerlog, as the desktop itself has it: read anew at each look."""

from __future__ import annotations

import sys
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class Obstacle(Enum):
    """Why the desktop could not be told. ``ui.settings.autostart_row`` says it to the user."""

    IN_THE_WAY = auto()
    READ_ONLY = auto()
    DISK_FULL = auto()
    FAILED = auto()


class AutostartError(Exception):
    """The desktop could not be told, and what stood there is as it was."""

    def __init__(self, obstacle: Obstacle, where: str) -> None:
        super().__init__(obstacle, where)
        self.obstacle = obstacle
        self.where = where


class Autostart(Protocol):
    """The switch of one desktop; ``where`` names the file or the key behind it."""

    @property
    def where(self) -> str:
        """The file or key that the desktop reads."""

    def is_on(self) -> bool:
        """Return whether the desktop will start rollerlog on this data folder."""

    def turn_on(self) -> None:
        """Have rollerlog started, hidden where there is a tray. Raises ``AutostartError``."""

    def turn_off(self) -> None:
        """Have it started no more. Raises ``AutostartError``."""


def autostart_here(folder: Path, default_folder: Path) -> Autostart | None:
    """Return the switch of this desktop for a data folder, or None where its user has no home."""
    from rollerlog.services.autostart.command import start_command

    words = start_command(folder, default_folder)
    switch: Autostart | None = None
    with suppress(RuntimeError):
        if sys.platform == "win32":
            from rollerlog.services.autostart.registry import WindowsRegistry
            from rollerlog.services.autostart.run_key import RunKey

            switch = RunKey(words, WindowsRegistry())
        elif sys.platform == "darwin":
            from rollerlog.services.autostart.launch_agent import LaunchAgent, agents_folder

            switch = LaunchAgent(words, agents_folder())
        else:
            from rollerlog.services.autostart.xdg import XdgAutostart, autostart_folder

            switch = XdgAutostart(words, autostart_folder())
    return switch
