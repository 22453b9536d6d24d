"""Small pieces the parts of the page are laid out with."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.labelled import field_label, labelled

__all__ = ["ScrollColumn", "field_label", "labelled"]

_ROOM_PX = 16


class ScrollColumn(QScrollArea):
    """A column of the page that scrolls up and down where it does not fit."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        content.setObjectName("content")
        self.setWidget(content)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to what was just unfolded, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, _ROOM_PX))
