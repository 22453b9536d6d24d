"""One answer of a scale: a digit and its worded anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from rollerlog.overriding import override
from rollerlog.ui.marks.radio_cell import RadioCell
from rollerlog.ui.marks.two_lines import longest_word_width, two_line_width

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_SIDE_PX = 11
_ABOVE_PX = 16
_GAP_PX = 12
_SLACK_PX = 2
_RADIUS_PX = 8


class AnswerCell(RadioCell):
    """A level to choose; its grid checks it, so that none can be checked too."""

    focus_moved = Signal()

    def __init__(self, theme: Theme, scale_id: str, level: int, anchor: str) -> None:
        super().__init__(theme)
        self.scale_id = scale_id
        self.level = level
        self._anchor = anchor
        self._was_previous = False
        self.setProperty("focusRing", False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_previous(self, *, previous: bool, description: str) -> None:
        """Mark this as the answer given last time."""
        self._was_previous = previous
        self.setAccessibleDescription(description if previous else "")
        self.setToolTip(description if previous else "")
        self.update()

    def is_previous(self) -> bool:
        """Return whether this was the answer given last time."""
        return self._was_previous

    @override
    def sizeHint(self) -> QSize:
        wide = two_line_width(QFontMetrics(self._anchor_font()), self._anchor)
        width = self._anchor_left() + wide + _SLACK_PX + _SIDE_PX
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        wide = longest_word_width(QFontMetrics(self._anchor_font()), self._anchor)
        return QSize(self._anchor_left() + wide + _SLACK_PX + _SIDE_PX // 2, self._least_height())

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - self._anchor_left() - _SIDE_PX // 2, 10_000)
        flags = Qt.TextFlag.TextWordWrap.value
        needed = QFontMetrics(self._anchor_font()).boundingRect(room, flags, self._anchor)
        return max(self._least_height(), needed.height() + _ABOVE_PX)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        fill, on = theme.severity(self.level)
        digit, anchor = theme.color("text.primary"), theme.color("text.secondary")
        pen = QPen(theme.color("focus.ring" if self.hasFocus() else "line.hair"), 1)
        if self.isChecked():
            digit = anchor = on
            pen = QPen(theme.color("text.primary"), 2)
        painter.setPen(pen)
        painter.setBrush(fill if self.isChecked() else theme.color("bg.surface"))
        inset = pen.widthF() / 2
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, _RADIUS_PX, _RADIUS_PX)
        left = self._anchor_left()
        painter.setFont(theme.font("title"))
        painter.setPen(digit)
        place = QRect(_SIDE_PX, 0, left, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(self.level))
        painter.setFont(self._anchor_font())
        painter.setPen(anchor)
        place = QRect(left, 0, self.width() - left - _SIDE_PX // 2, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(place, flags, self._anchor)
        if self._was_previous:
            painter.setPen(QPen(anchor, 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(self.width() - 11, 11), 3, 3)

    def _least_height(self) -> int:
        return 2 * QFontMetrics(self._anchor_font()).lineSpacing() + 2 * _ABOVE_PX

    def _anchor_left(self) -> int:
        digit = QFontMetrics(self._theme.font("title")).horizontalAdvance("0")
        return _SIDE_PX + digit + _GAP_PX

    def _anchor_font(self) -> QFont:
        weight = QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal
        return self._theme.font("caption", weight)
