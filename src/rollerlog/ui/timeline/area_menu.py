"""The choice of areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QStylePainter, QVBoxLayout

from rollerlog.domain.zones import AREAS
from rollerlog.overriding import override
from rollerlog.ui.controls.button_ground import paint_ground
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.chevron import CHEVRON_ROOM_PX, paint_chevron
from rollerlog.ui.controls.content import paint_content
from rollerlog.ui.formats import capital, say_list
from rollerlog.ui.names import AREA_NAMES
from rollerlog.ui.timeline.wording import area_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_INSET_PX = 12


class AreaMenu(Button):
    """A button that says which areas are shown, and drops down the list of them.

    Below them it asks whether refused attempts are shown.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "All areas", icon="filter", parent=parent)
        self._list = _AreaList(theme, self)
        self._list.changed.connect(self._tell)
        self.clicked.connect(self._drop)
        self.show_chosen(())

    @property
    def rows(self) -> dict[str, CheckRow]:
        """The rows of the list, by area."""
        return self._list.rows

    @property
    def refused(self) -> CheckRow:
        """The row that asks for refused attempts."""
        return self._list.refused

    def areas(self) -> tuple[str, ...]:
        """Return the areas chosen; none is all of them."""
        return self._list.areas()

    def show_chosen(self, areas: tuple[str, ...], *, refused: bool = False) -> None:
        """Show which areas are chosen, and whether refused attempts are."""
        names = [AREA_NAMES[area] for area in areas]
        also = ", refused attempts too" if refused else ""
        self.set_text(area_button(areas, names), f"Areas: {say_list(names) or 'all'}{also}")
        self._list.show_areas(areas)
        self.refused.setChecked(refused)

    def _tell(self) -> None:
        self.show_chosen(self.areas(), refused=self.refused.isChecked())
        self.chosen.emit()

    def _drop(self) -> None:
        self._list.adjustSize()
        self._list.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self._list.show()
        next(iter(self.rows.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._theme.px(CHEVRON_ROOM_PX - _INSET_PX), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        paint_ground(painter, self)
        room = self.rect().adjusted(0, 0, -self._theme.px(CHEVRON_ROOM_PX - _INSET_PX), 0)
        paint_content(painter, self._theme, room, self._content(), ratio=self.devicePixelRatioF())
        paint_chevron(painter, self._theme, self)


class _AreaList(QFrame):
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName("Areas and refused attempts")
        self.rows = {area: CheckRow(theme, capital(AREA_NAMES[area])) for area in AREAS}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 20, 8)
        column.setSpacing(0)
        for row in self.rows.values():
            row.clicked.connect(self.changed)
            column.addWidget(row)
        self.refused = CheckRow(theme, "Show refused attempts")
        self.refused.clicked.connect(self.changed)
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(4)
        column.addWidget(self.refused)

    def areas(self) -> tuple[str, ...]:
        """Return the areas ticked."""
        return tuple(area for area, row in self.rows.items() if row.isChecked())

    def show_areas(self, areas: tuple[str, ...]) -> None:
        """Tick these areas alone."""
        for area, row in self.rows.items():
            row.setChecked(area in areas)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
