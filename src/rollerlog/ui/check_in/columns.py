"""Two columns that scroll together, and stand one above the other where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Hairline

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_WIDEST_PX = 880
_SIDE_PX, _WIDEST_SIDE_PX = 288, 340
_NARROW_PX = 1000
_GUTTER_PX = 24
_RING_PX = 8  # around the grid, for the ring of the row that has the keyboard
_UNBOUND = 16_777_215


class Columns(QScrollArea):
    """A wide column and a side one, in the margins of the page."""

    def __init__(self, theme: Theme, main: QWidget, side: QWidget) -> None:
        super().__init__()
        self._theme, self._main, self._side = theme, main, side
        self._upright, self._flat = Hairline(upright=True), Hairline()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("content")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        for part in (main, self._upright, self._flat, side):
            self._box.addWidget(part)
        self._box.addStretch(1)
        self._box.setStretchFactor(main, 1000)
        self.setWidget(content)
        theme.changed.connect(self._arrange)

    @property
    def beside(self) -> bool:
        """Whether the columns stand beside each other."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _arrange(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        around = self._side.contentsMargins()
        inside = self._side.minimumSizeHint().width() - around.left() - around.right()
        inside += _GUTTER_PX + margin
        spare = self.width() - self._theme.px(_WIDEST_PX) - 2 * margin
        side = max(self._theme.px(_SIDE_PX), min(self._theme.px(_WIDEST_SIDE_PX), spare), inside)
        needed = self._main.minimumSizeHint().width() + side + 1
        beside = needed <= self.width() - self.verticalScrollBar().sizeHint().width()
        left = margin - _RING_PX
        self._main.setContentsMargins(left, 18, 2 * _RING_PX if beside else left, 24)
        self._side.setContentsMargins(_GUTTER_PX if beside else margin, 24, margin, 24)
        self._main.setMaximumWidth(_WIDEST_PX + 2 * margin if beside else _UNBOUND)
        self._side.setFixedWidth(side) if beside else self._let_grow()
        self._upright.setVisible(beside)
        self._flat.setVisible(not beside)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _let_grow(self) -> None:
        self._side.setMinimumWidth(0)
        self._side.setMaximumWidth(_UNBOUND)
