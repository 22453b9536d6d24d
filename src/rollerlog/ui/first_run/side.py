"""The column at the left: what rollerlog is, and how far the steps are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.icon_label import BrandMark, IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.square import Square
from rollerlog.ui.first_run.wording import (
    HEADINGS,
    PRIVATE,
    PRIVATE_MORE,
    SLOGAN,
    SLOGAN_MORE,
)
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_MARK_PX, _DOT_PX, _TICK_PX = 28, 24, 14


class Side(QFrame):
    """The brand, the three steps and the promise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self.lines = [_Line(theme, place, title) for place, title in enumerate(HEADINGS)]
        brand = QHBoxLayout()
        brand.setSpacing(10)
        brand.addWidget(BrandMark(theme, _MARK_PX))
        brand.addWidget(Text("rollerlog", "title"), 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(brand)
        self._column.addSpacing(40)
        self._column.addWidget(Text(SLOGAN, "headline", wrap=True))
        self._column.addSpacing(12)
        self._column.addWidget(Text(SLOGAN_MORE, "body", "secondary", wrap=True))
        self._column.addSpacing(32)
        for line in self.lines:
            self._column.addWidget(line)
            self._column.addSpacing(16)
        self._column.addStretch()
        self._column.addWidget(self._promise())

    def show_step(self, here: int) -> None:
        """Mark the steps that are done and the one that is open."""
        for line in self.lines:
            line.show_step(here)

    def set_width(self, width: int, margin: int) -> None:
        """Be so wide, with so much room at the edges."""
        self.setFixedWidth(width)
        self._column.setContentsMargins(margin, 40, margin, 32)

    def _promise(self) -> Card:
        card = Card(padding=16, spacing=4)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconLabel(self._theme, "device-laptop", "accent.text", 20))
        row.addWidget(Text(PRIVATE, "strong", wrap=True), 1)
        card.body.addLayout(row)
        card.add(Text(PRIVATE_MORE, "caption", "secondary", wrap=True))
        return card


class _Line(QWidget):
    def __init__(self, theme: Theme, place: int, title: str) -> None:
        super().__init__()
        self._place, self._title = place, title
        self._dot = _Dot(theme, place)
        self._text = Text(title, "body", "secondary", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_step(self, here: int) -> None:
        current = self._place == here
        self._dot.show_step(here)
        restyle(self._text, role="strong" if current else "body")
        self._text.set_tone("primary" if current else "secondary")
        word = "done" if self._place < here else "open" if current else "to come"
        self._text.setAccessibleName(f"Step {self._place + 1}: {self._title}, {word}")


class _Dot(Square):
    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__(theme, _DOT_PX)
        self._place, self._here = place, 0

    def show_step(self, here: int) -> None:
        self._here = here
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        done, current = self._place < self._here, self._place == self._here
        line = "accent.fill" if current else "ready.line" if done else "line.strong"
        painter.setPen(QPen(color(line), 1))
        ground = "accent.fill" if current else "ready.soft" if done else ""
        painter.setBrush(color(ground) if ground else Qt.BrushStyle.NoBrush)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawEllipse(edge)
        if done:
            self.paint_icon(painter, "check", "ready.text", _TICK_PX)
        else:
            painter.setFont(self._theme.font("caption", 600))
            painter.setPen(color("accent.on" if current else "text.secondary"))
            painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, str(self._place + 1))
