"""A field for a day that is not to come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QSizePolicy

from rollerlog.ui.controls.times import LONG_AGO, DateTimeField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme


class DayField(DateTimeField):
    """A day, typed section by section or picked from a calendar."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name=name, icon="calendar-week", large=False, parent=parent)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def day(self) -> date:
        """The day chosen."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_day(self, day: date, latest: date, earliest: date | None = None) -> None:
        """Show a day without saying so, and the last and first that may be chosen."""
        blocked = self.blockSignals(True)
        self.setDateRange(_qdate(earliest) if earliest else LONG_AGO, _qdate(latest))
        self.setDate(_qdate(day))
        self.blockSignals(blocked)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
