"""One source, to be read and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rollerlog.ui.controls.labels import Text
from rollerlog.ui.sources.register import SOURCES, about

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_ID_PX, _GAP, _ROOM = 40, 6, 4
_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard


class SourceEntry(QWidget):
    """The id, the title, what it is and the address as plain text; nothing here can be opened.

    Keys stop at the texts where ``by_keys``: in a long list that would be a stop too many.
    """

    def __init__(self, theme: Theme, id_: str, parent: QWidget, *, by_keys: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        source = SOURCES[id_]
        self._id = Text(id_, "caption", "secondary", parent=self)
        self.title = Text(source.title, "caption", wrap=True, parent=self)
        said = ". ".join(part for part in (about(source), source.address) if part)
        self.about = Text(said, "caption", "secondary", wrap=True, parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(_GAP)
        # Between texts that take the focus there is room for its ring.
        grid.setVerticalSpacing(_ROOM if by_keys else 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._id, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.about, 1, 1)
        self._id.setContentsMargins(0, 1, 0, 1)
        for text in (self.title, self.about):
            text.setTextInteractionFlags(_BY_MOUSE | _BY_KEYS if by_keys else _BY_MOUSE)
            text.setContentsMargins(_ROOM, 1, _ROOM, 1)
        self.setAccessibleName(f"{id_}: {source.title}")
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._id.setMinimumWidth(self._theme.px(_ID_PX))
