"""One row of the due list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import NO_BREAK

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.due_view import DueView

_ROW_PX, ACTION_PX = 64, 156
_LEFT_PX, _RIGHT_PX, _GAP_PX, _AFTER_ICON_PX = 12, 16, 12, 8
_COLLAPSE_MS = 150


class DueRow(QWidget):
    """What is due, why and when, and the button that deals with it.

    ``acted`` and ``also_acted`` ask for the first and the second offer of the row, and
    ``snooze_wanted`` for the ways to put it off: the other mouse button, or the menu key.
    """

    acted = Signal()
    also_acted = Signal()
    snooze_wanted = Signal()

    def __init__(self, theme: Theme, view: DueView) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self._narrow = self._stacked = False
        self.line = Hairline()
        self._tile = IconTile(theme, view.icon, view.status)
        self.title = Text("", "strong", wrap=True)
        self.reason = Text("", "caption", "secondary", wrap=True)
        self.time = Text("", "caption", "secondary")
        self.also = Button(theme, "", "quiet")
        self.button = Button(theme, "", key=view.offer.key)
        self.button.clicked.connect(self.acted)
        self.also.clicked.connect(self.also_acted)
        self._offers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._collapse = QPropertyAnimation(self, b"maximumHeight", self)
        self._lay_out()
        self.show_view(view)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def view(self) -> DueView:
        """What is shown."""
        return self._view

    def show_view(self, view: DueView) -> None:
        """Show how the same thing stands now."""
        self._view = view
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(view.reason)
        self.title.setText(view.title)
        self.time.setText(view.time)
        self.button.set_text(view.offer.text, f"{view.offer.text}: {view.name}")
        self.also.setVisible(view.also is not None)
        if view.also is not None:
            self.also.set_text(view.also.text, f"{view.also.text}: {view.name}")
        self._arrange()

    def set_primary(self, *, primary: bool) -> None:
        """Dress the button as the page's one filled button, or as any other."""
        self.button.set_variant("primary" if primary else "secondary")

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the time into the reason, where there is no room beside it."""
        self._narrow = narrow
        self._arrange()

    def collapse(self) -> None:
        """Fold away and end."""
        self.setEnabled(False)
        if self._theme.reduced_motion or not self.isVisible():
            self._end()
            return
        self.setMinimumHeight(0)
        self._collapse.setDuration(_COLLAPSE_MS)
        self._collapse.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._collapse.setStartValue(self.height())
        self._collapse.setEndValue(0)
        self._collapse.finished.connect(self._end)
        self._collapse.start()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.snooze_wanted.emit()

    def _end(self) -> None:
        self.hide()
        self.deleteLater()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stand the offers one above the other where the title would break beside both."""
        self._stacked = self._view.also is not None and self._breaks()
        way = QBoxLayout.Direction
        self._offers.setDirection(way.BottomToTop if self._stacked else way.LeftToRight)
        self._offers.setSpacing(0 if self._stacked else _GAP_PX)
        self._show_reason()

    def _breaks(self) -> bool:
        beside: list[QWidget] = [self._tile, self.also, self.button]
        if not self._narrow:
            beside.append(self.time)
        taken = sum(part.sizeHint().width() + _GAP_PX for part in beside)
        room = self.width() - taken - _LEFT_PX - _AFTER_ICON_PX - _RIGHT_PX
        title = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self._view.title)
        return title > room

    def _show_reason(self) -> None:
        view = self._view
        within = self._narrow or self._stacked
        self.time.setVisible(not within)
        time = view.time.replace(" ", NO_BREAK)
        told = view.dated or not within
        self.reason.setText(view.reason if told else f"{view.reason} · {time}")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.reason)
        words.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(_LEFT_PX, 9, _RIGHT_PX, 9)
        row.setSpacing(_GAP_PX)
        row.addWidget(self._tile)
        row.addSpacing(_AFTER_ICON_PX)
        row.addLayout(words, 1)
        row.addWidget(self.time, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.also, self.button):
            self._offers.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._offers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(row, 1)

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.px(_ROW_PX))
        self.button.setMinimumWidth(self._theme.px(ACTION_PX))
