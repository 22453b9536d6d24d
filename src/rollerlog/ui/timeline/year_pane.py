"""The left of the timeline: a year at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.year_panel import YearPanel, YearTexts
from rollerlog.ui.timeline.year import MONTH_NAMES, Year

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from rollerlog.ui.theme import Theme


_LEFT_PX, _TOP_PX, _RIGHT_PX, _BOTTOM_PX = 32, 12, 16, 12
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


class YearPane(QFrame):
    """The year strip with its margins; it scrolls where it is higher than the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.panel = YearPanel(theme)
        content = QWidget()
        content.setObjectName("content")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(_LEFT_PX, _TOP_PX, _RIGHT_PX, _BOTTOM_PX)
        inner.addWidget(self.panel)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # The months move closer together before the strip has to scroll.
        strip, width = self.panel.strip, self.width() - _LEFT_PX - _RIGHT_PX
        rest = self.panel.sizeHint().height() - strip.sizeHint().height()
        if self.panel.hasHeightForWidth():
            strip.setMaximumHeight(_NO_LIMIT)
            rest = self.panel.heightForWidth(width) - strip.sizeHint().height()
        room = self.height() - _TOP_PX - _BOTTOM_PX - rest
        least, most = strip.minimumSizeHint().height(), strip.sizeHint().height()
        strip.setMaximumHeight(max(least, min(room, most)))
        super().resizeEvent(event)

    def show_year(
        self, year: Year, today: date, first_year: int, planned: Mapping[date, int]
    ) -> None:
        """Show a year, and how many sessions are planned for the days to come."""
        upper, lower = year.bars_said()
        texts = YearTexts(
            sessions=year.sessions_said,
            cells="none, entries, session day",
            upper_bar=upper,
            lower_bar=lower,
            planned="planned" if any(day.year == year.year for day in planned) else "",
            month_names=MONTH_NAMES,
            month_texts=year.months_said(planned),
        )
        self.panel.set_year(year.year, today, year.cells, year.spans, texts, first_year, planned)
