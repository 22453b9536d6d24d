"""Small pieces the parts of the page are laid out with."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.labels import Text


def field_label(text: str) -> Text:
    """Return the small strong label above a field."""
    label = Text(text, "caption", "secondary")
    label.setProperty("weight", "strong")
    return label


def labelled(text: str, *parts: QWidget | QLayout, gap: int = 6) -> QVBoxLayout:
    """Return a column of a label and what it is about."""
    column = QVBoxLayout()
    column.setSpacing(gap)
    column.addWidget(field_label(text))
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column


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
