"""Fields for a time of day and for an instant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTime
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QSizePolicy,
    QTimeEdit,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.calendar import Calendar
from rollerlog.ui.controls.chevron import CHEVRON_ROOM_PX, paint_chevron
from rollerlog.ui.controls.typed_time import typed_time
from rollerlog.ui.icons import pixmap
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

# As on the command line: a year typed half is not one of the Middle Ages.
LONG_AGO = QDate(1900, 1, 1)
_INSET_PX, _ICON_PX, _GAP_PX = 11, 16, 8
_HEIGHT_PX, _LARGE_PX = 32, 40
_HOUR_DIGITS = 2
_CLEARS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_NO_TEXT = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TimeField(QTimeEdit):
    """A time of day, typed or stepped with the arrow keys, in the locale's format.

    Typed over the hour, or over all of it, a time is read as one: Qt would read the letters
    section by section, and keep what it could not.
    """

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typed: str | None = None
        self._before, self._all, self._left = QTime(), False, (0, "")
        self.setAccessibleName(name)
        self.setDisplayFormat(_time_format(self.locale()))
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def begin_anew(self) -> None:
        """Let what is typed next begin with the hour."""
        # Qt would go on with the minutes, if those were typed last.
        self._typed = None
        self.setSelectedSection(QDateTimeEdit.Section.HourSection)

    def _takes(self, event: QKeyEvent) -> bool:
        """Take a key as part of a time that is typed as a whole."""
        text, key = event.text(), Qt.Key(event.key())
        clears = key in _CLEARS
        if event.modifiers() & _NO_TEXT or not (clears or (text.isprintable() and text)):
            return False
        if self._typed is None or self._selection != self._left:
            start, selected = self._selection
            self._all = ":" in selected
            if not (clears or text.isdigit()):
                return self._all  # Qt would let the letter stand for all of it.
            if not self._all and not (start == 0 and selected.isdigit()):
                return False
            self._before, self._typed = self.time(), ""
        self._show(self._typed[:-1] if clears else self._typed + text)
        return True

    @property
    def _selection(self) -> tuple[int, str]:
        line = self.lineEdit()
        return line.selectionStart(), line.selectedText()

    def _show(self, typed: str) -> None:
        before, locale = self._before, self.locale()
        twelve = QDateTimeEdit.Section.AmPmSection in self.displayedSections()
        read = typed_time(
            typed,
            (locale.amText(), locale.pmText()),
            later=before.hour() >= 12 if twelve else None,
            minute=0 if self._all else before.minute(),
        )
        if read is not None or not typed:
            self._typed = typed
            self.setTime(before if read is None else QTime(read.hour, read.minute))
        section = QDateTimeEdit.Section
        in_hour = self._typed is None or len(self._typed) <= _HOUR_DIGITS
        self.setSelectedSection(section.HourSection if in_hour else section.MinuteSection)
        self._left = self._selection

    def _follow_theme(self) -> None:
        inset = self._theme.px(_INSET_PX) - 2
        self.lineEdit().setTextMargins(inset, 0, inset, 0)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.text())
        width = text + self._theme.px(2 * _INSET_PX) + 8
        return QSize(width, self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes(event):
            event.accept()
        else:
            self._typed = None
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._typed = None
        super().focusOutEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DateTimeField(QDateTimeEdit):
    """An instant, typed section by section or picked from a calendar."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        icon: str | None = "clock",
        large: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setAccessibleName(name)
        self.setProperty("large", large)
        self.setProperty("icon", icon is not None)
        self.setDisplayFormat(f"ddd d MMM yyyy, {_time_format(self.locale())}")
        self.setMinimumDate(LONG_AGO)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(theme))
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.text())
        px = self._theme.px
        width = text + px(_INSET_PX + CHEVRON_ROOM_PX + 2 * _GAP_PX) + 8
        width += px(_ICON_PX + _GAP_PX) if self._icon else 0
        return QSize(width, px(_LARGE_PX if self.property("large") else _HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_chevron(painter, self._theme, self)
        if self._icon:
            side = self._theme.px(_ICON_PX)
            ratio = self.devicePixelRatioF()
            made = pixmap(self._theme, self._icon, "text.secondary", side, ratio)
            painter.drawPixmap(self._theme.px(_INSET_PX), (self.height() - side) // 2, made)


def _time_format(locale: QLocale) -> str:
    shown = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return "h:mm AP" if "a" in shown.lower() else "HH:mm"
