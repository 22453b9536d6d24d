"""Rows to tick, whose text wraps and which are clickable all over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.indicators import paint_box, paint_dot, paint_frame
from rollerlog.ui.controls.row_text import RowText
from rollerlog.ui.controls.tick_box import TickBox, make_ready

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from rollerlog.ui.theme import Theme

_FRAME_PX, _FRAME_PADDING_PX = 44, 14
_LEAST_PX = 120


class CheckRow(TickBox):
    """A statement to tick.

    `stop` ticks it in the stop colour, `framed` is the full-width one, `bold` makes it a heading
    and `key` shows its key at the right.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        stop: bool = False,
        framed: bool = False,
        bold: bool = False,
        key: str | None = None,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, radius=10 if framed else 6, name=name, parent=parent)
        self._stop, self._framed = stop, framed
        self._bold = bold or framed
        self._row = (
            RowText(theme, self, text, row_px=_FRAME_PX, padding_px=_FRAME_PADDING_PX, key=key)
            if framed
            else RowText(theme, self, text, key=key)
        )

    def _font(self) -> QFont:
        heavy = self._bold or (self._stop and self.isChecked())
        return self._theme.font("strong" if heavy else "body")

    @override
    def sizeHint(self) -> QSize:
        return self._row.size(self._widest())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_PX), self.sizeHint().height())

    @override
    def heightForWidth(self, width: int) -> int:
        return self._row.height(self._widest(), width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._framed:
            paint_frame(painter, self._theme, self)
        font = self._font()
        fill = "stop.fill" if self._stop else "accent.fill"
        paint_box(painter, self._theme, self._row.box(font), self, fill)
        self._row.paint(painter, font)

    def _widest(self) -> QFont:
        # A ticked warning sign turns bold and must not need another line for it.
        return self._theme.font("strong" if self._bold or self._stop else "body")


class RadioRow(QRadioButton):
    """One of several statements to choose from."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        make_ready(self, theme, text, name, radius=6)
        self._row = RowText(theme, self, text)

    @override
    def sizeHint(self) -> QSize:
        return self._row.size(self._theme.font("body"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_PX), self.sizeHint().height())

    @override
    def heightForWidth(self, width: int) -> int:
        return self._row.height(self._theme.font("body"), width)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font("body")
        paint_dot(painter, self._theme, self._row.box(font), self)
        self._row.paint(painter, font)
