"""A day that may stay unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.day_field import DayField

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.ui.theme import Theme


class OptionalDay(QWidget):
    """A day up to today, or none."""

    def __init__(self, theme: Theme, *, name: str) -> None:
        super().__init__()
        self.field = DayField(theme, name=name)
        self.add = Button(theme, "Add the day", icon="plus", name=f"{name}: add the day")
        self.clear = Button(theme, "Not known", "link", height="small", name=f"{name}: not known")
        self.add.clicked.connect(self._add)
        self.clear.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.field, self.add, self.clear):
            row.addWidget(part)
        row.addStretch()

    @property
    def day(self) -> date | None:
        """The day chosen, None where it is not known."""
        return None if self.field.isHidden() else self.field.day

    def show_day(self, day: date | None, today: date) -> None:
        """Show a day, or none; it may be as late as today."""
        self.field.show_day(day or today, today)
        self._show(known=day is not None)

    def _add(self) -> None:
        self._show(known=True)
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        self._show(known=False)
        self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, *, known: bool) -> None:
        self.field.setVisible(known)
        self.clear.setVisible(known)
        self.add.setVisible(not known)
