"""A drop-down that says inside its frame what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from rollerlog.overriding import override
from rollerlog.ui.controls.chevron import CHEVRON_ROOM_PX, paint_chevron
from rollerlog.ui.controls.choice import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_INSET_PX, _GAP_PX, _SHORT_PX = 11, 8, 60
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class LabelledChoice(Choice):
    """As wide as what is chosen; a tight row cuts the text, never the label."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        self._label = label
        super().__init__(theme, name=label, parent=parent)
        self.currentIndexChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self.currentText())
        return QSize(self._lead() + text + self._theme.px(CHEVRON_ROOM_PX) + 4, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._lead() + self._theme.px(_SHORT_PX + CHEVRON_ROOM_PX)
        return QSize(min(least, self.sizeHint().width()), self._height())

    def _lead(self) -> int:
        label = QFontMetrics(self._theme.font("body")).horizontalAdvance(self._label)
        return self._theme.px(_INSET_PX) + label + self._theme.px(_GAP_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        paint_chevron(painter, self._theme, self)
        inset, lead, height = self._theme.px(_INSET_PX), self._lead(), self.height()
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("text.secondary"))
        painter.drawText(QRect(inset, 0, lead, height), _FLAGS, self._label)
        room = self.width() - lead - self._theme.px(CHEVRON_ROOM_PX)
        font = self._theme.font("strong")
        said = QFontMetrics(font).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, max(0, room)
        )
        painter.setFont(font)
        painter.setPen(self._theme.color("text.primary"))
        painter.drawText(QRect(lead, 0, room, height), _FLAGS, said)
