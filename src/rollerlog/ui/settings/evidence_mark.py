"""How strong the evidence is, as bars and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme, redraw
from rollerlog.ui.settings.evidence import Grade

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_BARS, _BAR_PX, _HIGH_PX, _STEP_PX, _GAP_PX = 3, 5, 12, 7, 8


class EvidenceMark(QWidget):
    """Bars out of three, and the word for them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grade = Grade.WEAK
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def show_grade(self, grade: Grade) -> None:
        """Show a grade."""
        self._grade = grade
        self.setAccessibleName(f"Evidence: {grade.name.lower()}")
        redraw(self)

    def _before(self) -> int:
        return self._theme.px(_BARS * _STEP_PX - (_STEP_PX - _BAR_PX) + _GAP_PX)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("body"))
        widest = max(metrics.horizontalAdvance(grade.name.capitalize()) for grade in Grade)
        return QSize(self._before() + widest + 2, max(metrics.height(), self._theme.px(_HIGH_PX)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("text.primary"))
        words = self.rect().adjusted(self._before(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._grade.name.capitalize())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, ink = self._theme.px, self._theme.color("text.secondary")
        top = (self.height() - px(_HIGH_PX)) / 2
        painter.setPen(ink)
        for bar in range(_BARS):
            painter.setBrush(ink if bar < self._grade else Qt.BrushStyle.NoBrush)
            place = QRectF(px(bar * _STEP_PX), top, px(_BAR_PX), px(_HIGH_PX))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
