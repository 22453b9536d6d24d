"""Starting with the desktop on Linux: a file that every desktop reads at log-in."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from rollerlog.services.autostart import desktop_entry
from rollerlog.services.autostart.command import folder_of
from rollerlog.services.autostart.start_file import put, take_away

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAME = "rollerlog.desktop"
_ENABLED = "X-GNOME-Autostart-enabled"
_ONLY_IN, _NOT_IN = "OnlyShowIn", "NotShowIn"
_TRUE = {"true", "1"}


def autostart_folder() -> Path:
    """Return the folder that desktops read; a relative ``$XDG_CONFIG_HOME`` counts as none."""
    chosen = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (chosen if chosen.is_absolute() else Path.home() / ".config") / "autostart"


class XdgAutostart:
    """The file as it is, with what its user changed in it."""

    def __init__(self, words: Sequence[str], folder: Path) -> None:
        self._words = words
        self._path = folder / _NAME

    @property
    def where(self) -> str:
        """The path of the file."""
        return str(self._path)

    def is_on(self) -> bool:
        """Return whether a desktop like this one will start rollerlog on this data folder."""
        found = desktop_entry.values(self._text())
        words = desktop_entry.words_of(found.get("Exec", ""))
        return (
            found.get("Hidden") not in _TRUE
            and found.get(_ENABLED, "true") in _TRUE
            and _shown_here(found)
            and _can_run(found, words)
            and folder_of(words) == folder_of(self._words)
        )

    def turn_on(self) -> None:
        """Write the file; in one that was only switched off, turn what switched it off."""
        if self.is_on():
            return
        text = self._text()
        found = desktop_entry.values(text)
        words = desktop_entry.words_of(found.get("Exec", ""))
        if _can_run(found, words) and folder_of(words) == folder_of(self._words):
            changes = {"Hidden": "false", _ENABLED: None, _ONLY_IN: None, _NOT_IN: None}
            text = desktop_entry.changed(text, changes)
        else:
            text = self._whole()
        put(self._path, _bytes(text))

    def turn_off(self) -> None:
        """Remove the file, or hide in it what its user changed."""
        if not self.is_on():
            return
        text = self._text()
        if text == self._whole():
            take_away(self._path)
        else:
            put(self._path, _bytes(desktop_entry.changed(text, {"Hidden": "true"})))

    def _text(self) -> str:
        """Return what the file says; one that cannot be read says nothing to the desktop too."""
        try:
            return self._path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    def _whole(self) -> str:
        keys = {
            "Type": "Application",
            "Name": "rollerlog",
            "Comment": "Reminders of rest, check-ins and sunscreen",
            "Icon": "rollerlog",
            "Exec": desktop_entry.command_line(self._words),
            "TryExec": self._words[0],
            "Terminal": "false",
            "Hidden": "false",
            "X-GNOME-Autostart-Delay": "20",
            "X-KDE-autostart-after": "panel",
        }
        return desktop_entry.changed(desktop_entry.GROUP, keys)


def _bytes(text: str) -> bytes:
    # A path that is no UTF-8 is written as it is: reading it back tells whether that did.
    return text.encode("utf-8", "surrogateescape")


def _can_run(found: Mapping[str, str], words: Sequence[str]) -> bool:
    """Return whether the program is there, and the one the entry asks to be tried."""
    programs = [*words[:1], *([found["TryExec"]] if "TryExec" in found else [])]
    return bool(words) and all(shutil.which(program) for program in programs)


def _shown_here(found: Mapping[str, str]) -> bool:
    """Return whether the entry is meant for this desktop; the first name it knows decides."""
    only, never = (_names(found.get(key, ""), ";") for key in (_ONLY_IN, _NOT_IN))
    for desktop in _names(os.environ.get("XDG_CURRENT_DESKTOP", ""), ":"):
        if desktop in only or desktop in never:
            return desktop in only
    return _ONLY_IN not in found


def _names(text: str, sign: str) -> list[str]:
    return [name for name in text.split(sign) if name]
