"""What every step is: a heading, a sentence, and what is asked, in one scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

WIDEST_PX = 880


class FirstStep(QScrollArea):
    """One of the three steps; ``changed`` follows each answer of the user's."""

    changed = Signal()

    def __init__(self, theme: Theme, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side, self._top = theme, 0, 0
        self.title = Text(title, "display", wrap=True)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget(self)
        content.setObjectName("content")
        self._column = QWidget(content)
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.body.addWidget(self.title)
        self.body.addWidget(Text(lead, "body", "secondary", wrap=True))
        self.body.addSpacing(8)
        self._row = QHBoxLayout(content)
        self._row.addWidget(self._column, 1)
        self._row.addStretch()
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        theme.changed.connect(self._fit)

    def set_margins(self, side: int, top: int) -> None:
        """Leave so much room around."""
        self._side, self._top = side, top
        self._fit()

    def _fit(self) -> None:
        # The right margin has room for the scroll bar, which comes and goes.
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() else 0
        self._row.setContentsMargins(self._side, self._top, self._side - taken, 16)
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
