"""One of several values, dropped down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.chevron import CHEVRON_ROOM_PX, paint_chevron
from rollerlog.ui.icons import pixmap
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from rollerlog.ui.theme import Theme

_INSET_PX, _ICON_PX, _GAP_PX = 11, 16, 8
_HEIGHT_PX, _LARGE_PX = 32, 40
_DETAIL = Qt.ItemDataRole.UserRole + 1
_TEXT = Qt.ItemDataRole.UserRole + 2


class Choice(QComboBox):
    """A drop-down whose items have a text, a value and a lighter detail."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        icon: str | None = None,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setAccessibleName(name)
        self.setProperty("large", large)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt's own delegate for combo boxes takes no style rules.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def add(self, text: str, value: Any = None, detail: str = "") -> None:
        """Add an item."""
        self.addItem(f"{text}  {detail}" if detail else text, value)
        row = self.count() - 1
        self.setItemData(row, text, _TEXT)
        self.setItemData(row, detail, _DETAIL)
        self.updateGeometry()

    @property
    def value(self) -> Any:
        """The value of the chosen item, None if there is none."""
        return self.currentData()

    def choose(self, value: Any) -> None:
        """Choose the item of a value without saying so; nothing if there is none."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(
            next((row for row in range(self.count()) if self.itemData(row) == value), -1)
        )
        self.blockSignals(blocked)
        self.update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change what the pointer happens to pass.
        event.ignore()

    @override
    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self._theme.px(24))
        super().showPopup()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(with_details=True), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(with_details=False), self._height())

    def _width(self, *, with_details: bool) -> int:
        strong, caption = self._metrics()
        texts = [strong.horizontalAdvance(self._said(row, _TEXT)) for row in range(self.count())]
        details = [
            caption.horizontalAdvance(self._said(row, _DETAIL)) if with_details else 0
            for row in range(self.count())
        ]
        px = self._theme.px
        room = px(2 * _INSET_PX + _GAP_PX + CHEVRON_ROOM_PX)
        room += px(_ICON_PX + _GAP_PX) if self._icon else 0
        return room + max(map(sum, zip(texts, details, strict=True)), default=0)

    def _height(self) -> int:
        return self._theme.px(_LARGE_PX if self.property("large") else _HEIGHT_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        paint_chevron(painter, self._theme, self)
        self._paint_inside(painter)

    def _paint_inside(self, painter: QStylePainter) -> None:
        px = self._theme.px
        strong, caption = self._metrics()
        left, right = px(_INSET_PX), self.width() - px(CHEVRON_ROOM_PX)
        if self._icon:
            side = px(_ICON_PX)
            made = pixmap(self._theme, self._icon, "text.secondary", side, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, made)
            left += side + px(_GAP_PX)
        text, detail = (self._said(self.currentIndex(), role) for role in (_TEXT, _DETAIL))
        ink = "text.primary" if self.isEnabled() else "text.disabled"
        if self.currentIndex() < 0:
            text, ink = self.placeholderText(), "text.tertiary"
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room, beside = right - left, caption.horizontalAdvance(detail) + px(_GAP_PX)
        if detail and beside < room // 2:
            room -= beside
        shown = strong.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._text_font())
        painter.setPen(self._theme.color(ink))
        painter.drawText(QRect(left, 0, right - left, self.height()), flags, shown)
        left += strong.horizontalAdvance(shown) + px(_GAP_PX)
        if detail and left < right:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("text.secondary"))
            shown = caption.elidedText(detail, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRect(left, 0, right - left, self.height()), flags, shown)

    def _text_font(self) -> QFont:
        return self._theme.font("body", 500 if self.property("large") else 400)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._text_font()), QFontMetrics(self._theme.font("caption"))

    def _said(self, row: int, role: int) -> str:
        return str(self.itemData(row, role) or "") if row >= 0 else ""
