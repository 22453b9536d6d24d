"""The sources of a number or a sentence, unfolded below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.source_entry import SourceEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme


class SourcesPanel(QWidget):
    """Some sources below each other; hidden until they are asked for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ids: tuple[str, ...] = ()
        self._entries: list[SourceEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 2)
        self._column.setSpacing(6)
        self.hide()

    def show_sources(self, ids: Sequence[str]) -> None:
        """List other sources."""
        if tuple(ids) == self.ids:
            return
        self.ids = tuple(ids)
        for entry in self._entries:
            entry.hide()
            entry.deleteLater()
        self._entries = [SourceEntry(self._theme, id_, self, by_keys=True) for id_ in self.ids]
        for entry in self._entries:
            self._column.addWidget(entry)
        if self._entries:
            self.setFocusProxy(self._entries[0].title)
