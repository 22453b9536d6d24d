"""Changing a setting from the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.commands import change_setting, reset_settings
from rollerlog.domain.refusals import Refused
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.desk import Desk

    Said = Callable[[Logbook], str]


class Changes(QObject):
    """Runs the changes of every section; `said` carries what one came to."""

    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def now(self) -> datetime:
        """Return the time, in the machine's own zone."""
        return self._desk.now()

    def change(self, key: str, text: str, said: Said | None = None) -> str:
        """Change a setting, and return what a rule has against it, if anything."""
        return self._run(change_setting(key, text), said)

    def reset(self, keys: Sequence[str], said: Said) -> str:
        """Take several settings back to their defaults at once."""
        return self._run(reset_settings(keys), said)

    def _run(self, command: Command, said: Said | None) -> str:
        try:
            step = self._desk.run(command)
        except Refused as refused:
            today = self._desk.now().date()
            return plain(reason(self._desk.logbook, refused.reasons[0], today))
        if said is not None and step is not None and step.edits:
            self.said.emit(said(self._desk.logbook))
        return ""
