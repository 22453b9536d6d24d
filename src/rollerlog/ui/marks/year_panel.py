"""The year strip with its header and its legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.marks.year_content import RestSpan, YearContent
from rollerlog.ui.marks.year_header import YearHeader
from rollerlog.ui.marks.year_legend import YearLegend
from rollerlog.ui.marks.year_strip import YearStrip

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from rollerlog.ui.theme import Theme


@dataclass(frozen=True)
class YearTexts:
    """The words around a year: an empty legend text leaves its line out."""

    sessions: str
    cells: str
    upper_bar: str
    lower_bar: str
    month_names: tuple[str, ...]
    month_texts: tuple[str, ...]
    earlier_year: str = "Earlier year"
    later_year: str = "Later year"
    planned: str = ""


class YearPanel(QWidget):
    """A year at a glance; days are told as ISO dates."""

    day_chosen = Signal(str)
    year_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = YearHeader(theme)
        self.strip = YearStrip(theme)
        self._legend = YearLegend(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self.strip)
        column.addWidget(self._legend)
        column.addStretch(1)
        self._header.year_wanted.connect(self.year_wanted)
        self.strip.year_wanted.connect(self._want)
        self.strip.day_chosen.connect(self.day_chosen)
        self._years: tuple[int | None, int] = (None, 9999)

    def set_year(
        self,
        year: int,
        today: date,
        cells: Mapping[date, int],
        spans: Sequence[RestSpan],
        texts: YearTexts,
        first_year: int | None = None,
        planned: Collection[date] = (),
    ) -> None:
        """Show a year; none is offered before the first, nor after today's and all planned ones."""
        self._years = (first_year, max(year, today.year, *(day.year for day in planned)))
        earlier, later = self._offers(year - 1), self._offers(year + 1)
        self._header.show_year(year, texts.sessions, earlier=earlier, later=later)
        self._header.name_buttons(texts.earlier_year, texts.later_year)
        content = YearContent(
            year, today, dict(cells), tuple(spans), texts.month_names, frozenset(planned)
        )
        self.strip.show_year(content, texts.month_texts)
        self._legend.show_texts(texts.cells, texts.planned, texts.upper_bar, texts.lower_bar)

    def _want(self, year: int) -> None:
        if self._offers(year):
            self.year_wanted.emit(year)

    def _offers(self, year: int) -> bool:
        first, last = self._years
        return year <= last and (first is None or year >= first)
