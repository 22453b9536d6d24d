"""What a scale asks, left of its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.two_lines import longest_word_width

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_WIDEST_PX = 128


class ScaleTitle(QWidget):
    """A title with a hint under it; the answers' names repeat it to screen readers."""

    def __init__(self, theme: Theme, title: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._hint = hint
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        title = QFontMetrics(self._theme.font("strong"))
        hint = QFontMetrics(self._theme.font("caption"))
        whole = max(title.horizontalAdvance(self._title), hint.horizontalAdvance(self._hint))
        words = max(longest_word_width(title, self._title), longest_word_width(hint, self._hint))
        width = max(words, min(whole, self._theme.px(_WIDEST_PX))) + 2
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        title, hint = self._heights(width)
        return title + hint

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        title, hint = self._heights(self.width())
        top = (self.height() - title - hint) // 2
        flags = Qt.TextFlag.TextWordWrap.value
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.color("text.primary"))
        painter.drawText(QRect(0, top, self.width(), title), flags, self._title)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text.secondary"))
        painter.drawText(QRect(0, top + title, self.width(), hint), flags, self._hint)

    def _heights(self, width: int) -> tuple[int, int]:
        room, flags = QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap.value
        title = QFontMetrics(self._theme.font("strong")).boundingRect(room, flags, self._title)
        hint = QFontMetrics(self._theme.font("caption")).boundingRect(room, flags, self._hint)
        return title.height() + 1, hint.height() + 1
