"""A place to go to, in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent

from rollerlog.overriding import override
from rollerlog.ui.sidebar_button import SidebarButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_HEIGHT_PX, _ICON_PX, _ICON_X_PX, _TEXT_X_PX, _END_PX = 36, 18, 11, 38, 10
_BAR_WIDTH, _BAR_PX = 3, 16
_DOT_PX = 7


class NavItem(SidebarButton):
    """An icon, a word, and at the right a count or a shortcut.

    In the rail the icon alone, with a dot where there is a count.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str,
        shortcut: str,
        *,
        accent: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, icon, parent)
        self.setProperty("accent", accent)
        self._label, self._accent = text, accent
        self._keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self._note = self._keys if accent else ""
        self.setCheckable(not accent)
        self._name()

    @property
    def note(self) -> str:
        """What stands at the right."""
        return self._note

    def set_note(self, note: str) -> None:
        """Show something else at the right."""
        self._note = note
        self._name()
        self.update()

    @override
    def set_collapsed(self, *, collapsed: bool) -> None:
        super().set_collapsed(collapsed=collapsed)
        self._name()

    def _name(self) -> None:
        note = "" if self._accent else self._note
        said = ", ".join(part for part in (self._label, note, self._keys) if part)
        self.setAccessibleName(said)
        tip = f"{self._label}, {note}" if note else self._label
        self.setToolTip(f"{tip}  {self._keys}".strip() if self._collapsed else "")

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        text = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self._label)
        return QSize(px(_TEXT_X_PX) + text + px(_END_PX), px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # The button has no text or icon of its own: this draws what the style sheet says, and
        # spares the start the loading of QStyle.
        super().paintEvent(event)
        painter = QPainter(self)
        accented = self._accent or self.isChecked()
        ink = "accent.text" if accented else "text.secondary"
        self.paint_icon(painter, self._theme.px(_ICON_X_PX), self._theme.px(_ICON_PX), ink)
        if not self._collapsed:
            self._paint_words(painter)
        elif self._note and not self._accent:
            self._paint_dot(painter)
        if self.isChecked():
            self._paint_bar(painter)

    def _paint_words(self, painter: QPainter) -> None:
        px = self._theme.px
        left, right = px(_TEXT_X_PX), self.width() - px(_END_PX)
        place = QRect(left, 0, right - left, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        heavy = self._accent or self.isChecked()
        ink = "text.primary" if self.isChecked() else "text.secondary"
        painter.setFont(self._theme.font("body", 600 if heavy else 500))
        painter.setPen(self._theme.color("accent.text" if self._accent else ink))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, self._label)
        painter.setFont(self._theme.font("chart" if self._accent else "caption"))
        painter.setPen(self._theme.color("accent.text" if self._accent else "text.secondary"))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, self._note)

    def _paint_dot(self, painter: QPainter) -> None:
        side, icon = self._theme.px(_DOT_PX), self._theme.px(_ICON_PX)
        corner = (self.width() + icon - side) / 2, (self.height() - icon - side) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("due.fill"))
        painter.drawEllipse(QRectF(*corner, side, side))

    def _paint_bar(self, painter: QPainter) -> None:
        height = self._theme.px(_BAR_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent.fill"))
        place = QRectF(0, (self.height() - height) / 2, _BAR_WIDTH, height)
        painter.drawRoundedRect(place, 1.5, 1.5)
