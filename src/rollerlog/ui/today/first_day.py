"""What stands on the page before anything was logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_BLOCKS, _BLOCK_PX, _GAP_PX = 14, 12, 3
_FAINTEST = 0.35


class FirstDay(EmptyState):
    """Nothing to do yet: an outline of the blocks to come, and the way to the first session."""

    def __init__(self, theme: Theme) -> None:
        key = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.button = Button(theme, "Log session", "primary", key=key)
        super().__init__(
            theme,
            "Nothing to do yet",
            "Log a session and its rest days will appear here, one block per day.",
            drawing=Blocks(theme),
            actions=[self.button],
        )


class Blocks(QWidget):
    """Empty day blocks that fade out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_BLOCKS * (_BLOCK_PX + _GAP_PX) - _GAP_PX, _BLOCK_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for block in range(_BLOCKS):
            color = self._theme.color("line.strong")
            color.setAlphaF(1 - (1 - _FAINTEST) * block / (_BLOCKS - 1))
            painter.setPen(QPen(color, 1))
            left = block * (_BLOCK_PX + _GAP_PX) + 0.5
            painter.drawRoundedRect(QRectF(left, 0.5, _BLOCK_PX - 1, _BLOCK_PX - 1), 2, 2)
