"""Fields to type and choose in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.keycap import KeyCap
from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_INSET_PX = 10
_ICON_PX, _GAP_PX, _WIDTH_PX = 16, 8, 200


class LineField(QLineEdit):
    """One line of text, with an optional icon before it and a key's cap behind it."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        *,
        name: str,
        icon: str | None = None,
        key: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self._cap = KeyCap(theme, key, self) if key is not None else None
        self.textChanged.connect(self._arrange)
        theme.changed.connect(self._follow_theme)
        self._arrange()

    def _follow_theme(self) -> None:
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        left = self._theme.px(_ICON_PX + _GAP_PX) if self._icon else 0
        self.setTextMargins(left, 0, self._cap_width(), 0)
        if self._cap is not None:
            self._cap.setVisible(not self.text())
            self._cap.resize(self._cap.sizeHint())
            x = self.width() - self._cap.width() - _INSET_PX
            self._cap.move(x, (self.height() - self._cap.height()) // 2)

    def _cap_width(self) -> int:
        return 0 if self._cap is None or self.text() else self._cap.sizeHint().width() + 4

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        margins = self.textMargins()
        text = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.placeholderText())
        room = text + margins.left() + margins.right() + 2 * _INSET_PX + 8
        return QSize(max(room, self._theme.px(_WIDTH_PX)), hint.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            side, ratio = self._theme.px(_ICON_PX), self.devicePixelRatioF()
            made = pixmap(self._theme, self._icon, "text.secondary", side, ratio)
            QPainter(self).drawPixmap(_INSET_PX, (self.height() - side) // 2, made)


class NoteField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        *,
        name: str,
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font("body")).lineSpacing()
        return QSize(self._theme.px(200), line * self._lines + self._theme.px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.sizeHint().height())
