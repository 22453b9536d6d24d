"""Which year the strip shows, and what it is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.ui.timeline.plan_notes import plans_ahead
from rollerlog.ui.timeline.year import first_year, year_of

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.timeline.filters import Filter
    from rollerlog.ui.timeline.year_pane import YearPane


class Years(QObject):
    """Keeps the year strip at a year; ``chosen`` carries a day the user wants to see."""

    chosen = Signal(date)
    turned = Signal()

    def __init__(self, desk: Desk, pane: YearPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._pane = desk, pane
        self.year = desk.now().year
        self._filter: Filter | None = None
        pane.panel.year_wanted.connect(self._turn)
        pane.panel.day_chosen.connect(self._tell)

    def show(self, chosen: Filter) -> None:
        """Show the year as a filter lets it through."""
        self._filter = chosen
        today = self._desk.now().date()
        logbook = self._desk.logbook
        first = first_year(logbook, today)
        planned = {day: len(plans) for day, plans in plans_ahead(logbook, chosen, today).items()}
        last = max((day.year for day in planned), default=today.year)
        self.year = max(first, min(self.year, last))
        self._pane.show_year(year_of(logbook, self.year, chosen), today, first, planned)

    def follow(self, day: date) -> None:
        """Let the strip stand at a day, unless it is being walked through."""
        if self._pane.panel.strip.hasFocus():
            return
        if day.year != self.year:
            self._turn(day.year)
        self._pane.panel.strip.focus_day(day)

    def _turn(self, year: int) -> None:
        self.year = year
        if self._filter is not None:
            self.show(self._filter)
        self.turned.emit()

    def _tell(self, iso_day: str) -> None:
        self.chosen.emit(date.fromisoformat(iso_day))
