"""Starting with the desktop on macOS: a launch agent of the user's own."""

from __future__ import annotations

import plistlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from rollerlog.services.autostart.command import folder_of
from rollerlog.services.autostart.start_file import put, take_away

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = "rollerlog.rollerlog"


def agents_folder() -> Path:
    """Return the folder that launchd reads at log-in."""
    return Path.home() / "Library" / "LaunchAgents"


class LaunchAgent:
    """The property list of the agent."""

    def __init__(self, words: Sequence[str], folder: Path) -> None:
        self._words = words
        self._path = folder / f"{_LABEL}.plist"

    @property
    def where(self) -> str:
        """The path of the file."""
        return str(self._path)

    def is_on(self) -> bool:
        """Return whether launchd will start rollerlog on this data folder."""
        found = self._found()
        words = found.get("ProgramArguments")
        return (
            found.get("RunAtLoad") is True
            and found.get("Disabled") is not True
            and isinstance(words, list)
            and bool(words)
            and all(isinstance(word, str) for word in words)
            and shutil.which(words[0]) is not None
            and folder_of(words) == folder_of(self._words)
        )

    def turn_on(self) -> None:
        """Write the agent, which launchd reads at the next log-in."""
        if not self.is_on():
            agent = {
                "Label": _LABEL,
                "ProgramArguments": list(self._words),
                "RunAtLoad": True,
                "ProcessType": "Interactive",
                "LimitLoadToSessionType": "Aqua",
            }
            put(self._path, plistlib.dumps(agent))

    def turn_off(self) -> None:
        """Remove the agent."""
        take_away(self._path)

    def _found(self) -> dict[str, object]:
        try:
            found = plistlib.loads(self._path.read_bytes())
        except (OSError, ValueError, ExpatError, plistlib.InvalidFileException):
            return {}
        return found if isinstance(found, dict) else {}
