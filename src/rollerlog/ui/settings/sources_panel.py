"""The sources of a number, unfolded below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rollerlog.ui.controls.labels import Text
from rollerlog.ui.settings.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAK = "\u200b"


class SourcesPanel(QWidget):
    """Ids, titles and addresses as plain text; nothing here can be opened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ids: tuple[str, ...] = ()
        self._labels: list[Text] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_sources(self, ids: Sequence[str]) -> None:
        """List other sources."""
        if tuple(ids) == self.ids:
            return
        self.ids = tuple(ids)
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for row, source in enumerate(self.ids):
            self._list(2 * row, source)

    def _list(self, row: int, id_: str) -> None:
        source = SOURCES[id_]
        label = Text(id_, "caption", "secondary", parent=self)
        title = Text(source.title, "caption", wrap=True, parent=self)
        said = ": ".join(part for part in (source.kind.value, source.address) if part)
        address = Text(_breaking(said), "caption", "secondary", wrap=True, parent=self)
        address.setAccessibleName(said)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(title, row, 1)
        self._grid.addWidget(address, row + 1, 1)
        for part in (label, title, address):
            part.show()
            self._labels.append(part)


def _breaking(address: str) -> str:
    """Let a line end within an address; a label breaks between words alone."""
    for sign in "/-_":
        address = address.replace(sign, f"{sign}{_BREAK}")
    return address
