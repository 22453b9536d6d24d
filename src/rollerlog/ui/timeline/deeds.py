"""Deleting and restoring, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.commands import restore
from rollerlog.domain.refusals import Refused
from rollerlog.ui.timeline.trash import delete_all, deleted, restored
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.commands import Command
    from rollerlog.domain.model import Entry
    from rollerlog.services.desk import Desk


class Deeds(QObject):
    """Runs the timeline's commands and says what came of them."""

    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def delete(self, entries: Sequence[Entry]) -> bool:
        """Move entries to the trash, and return whether they are there."""
        before = self._desk.logbook
        if not self._run(delete_all([entry.id for entry in entries])):
            return False
        self.said.emit(deleted(before, self._desk.logbook, entries, self._desk.now()))
        return True

    def restore(self, entry: Entry) -> bool:
        """Bring an entry back from the trash, and return whether it is back."""
        before = self._desk.logbook
        if not self._run(restore(entry.id)):
            return False
        self.said.emit(restored(before, self._desk.logbook, entry, self._desk.now()))
        return True

    def _run(self, command: Command) -> bool:
        try:
            return self._desk.run(command) is not None
        except Refused as refused:
            today = self._desk.now().date()
            parts = reason(self._desk.logbook, refused.reasons[0], today)
            self.said.emit(plain(parts))
            return False
