"""The line over a year strip: which year, and the way to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui import icons

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_BUTTON_PX = 28
_ICON_PX = 16
_OVERHANG_PX = 6


class YearHeader(QWidget):
    """Says the year and how many sessions it has."""

    year_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._year = 1970
        self._sessions = ""
        self._earlier = _Chevron(theme, "chevron-left", self)
        self._later = _Chevron(theme, "chevron-right", self)
        self._earlier.clicked.connect(self._want_earlier)
        self._later.clicked.connect(self._want_later)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_year(self, year: int, sessions_text: str, *, earlier: bool, later: bool) -> None:
        """Show the year, and offer the ones beside it."""
        self._year = year
        self._sessions = sessions_text
        self._earlier.setEnabled(earlier)
        self._later.setEnabled(later)
        self.setAccessibleName(f"{year}, {sessions_text}")
        self._restyle()

    def name_buttons(self, earlier: str, later: str) -> None:
        """Name the two buttons."""
        for button, text in ((self._earlier, earlier), (self._later, later)):
            button.setAccessibleName(text)
            button.setToolTip(text)

    @override
    def sizeHint(self) -> QSize:
        sessions = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._sessions)
        width = 2 * _BUTTON_PX + self._year_width() + 8 + sessions
        return QSize(width, max(_BUTTON_PX, QFontMetrics(self._theme.font("strong")).height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.color("text.primary"))
        year = QRect(self._earlier.geometry().right() + 1, 0, self._year_width(), self.height())
        painter.drawText(year, Qt.AlignmentFlag.AlignCenter, str(self._year))
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text.tertiary"))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), end, self._sessions)

    def _year_width(self) -> int:
        metrics = QFontMetrics(self._theme.font("strong"))
        return metrics.horizontalAdvance(str(self._year)) + 4

    def _place(self) -> None:
        top = (self.height() - _BUTTON_PX) // 2
        self._earlier.setGeometry(-_OVERHANG_PX, top, _BUTTON_PX, _BUTTON_PX)
        after = _BUTTON_PX - _OVERHANG_PX + self._year_width()
        self._later.setGeometry(after, top, _BUTTON_PX, _BUTTON_PX)

    def _want_earlier(self) -> None:
        self.year_wanted.emit(self._year - 1)

    def _want_later(self) -> None:
        self.year_wanted.emit(self._year + 1)

    def _restyle(self) -> None:
        self._place()
        self.updateGeometry()
        self.update()


class _Chevron(QAbstractButton):
    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        token = "text.primary" if self.isEnabled() else "text.disabled"
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("bg.hover"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        image = icons.pixmap(self._theme, self._name, token, _ICON_PX, self.devicePixelRatioF())
        inset = (_BUTTON_PX - _ICON_PX) / 2
        painter.drawPixmap(QPointF(inset, inset), image)
