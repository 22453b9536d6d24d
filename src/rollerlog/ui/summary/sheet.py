"""The summary as it will look on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.summary.content import Summary
    from rollerlog.ui.summary.section import Section
    from rollerlog.ui.theme import Theme

_LEAD_PX = 148
_SECTION_GAP_PX, _ROW_GAP_PX = 20, 6


class SummarySheet(Card):
    """Every section of a summary, below each other, in two columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, parent=parent)
        self._theme = theme
        self._shown: Summary | None = None
        self._content: QWidget | None = None
        theme.changed.connect(self._refill)

    def show_summary(self, summary: Summary) -> None:
        """Show a summary in place of the one before."""
        if summary != self._shown:
            self._shown = summary
            self._fill(summary)

    def _refill(self) -> None:
        if self._shown is not None:
            self._fill(self._shown)

    def _fill(self, summary: Summary) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(_ROW_GAP_PX)
        grid.setColumnMinimumWidth(0, self._theme.px(_LEAD_PX))
        grid.setColumnStretch(1, 1)
        _add_line(grid, Text(summary.title, "title", wrap=True))
        _add_line(grid, Text(summary.made, tone="secondary", wrap=True))
        for section in summary.sections:
            self._add_section(grid, section)
        _add_gap(grid)
        _add_line(grid, Hairline())
        _add_line(grid, Text(summary.foot, "caption", "secondary", wrap=True))
        self.add(self._content)

    def _add_section(self, grid: QGridLayout, section: Section) -> None:
        _add_gap(grid)
        _add_line(grid, Text(section.title, "strong", wrap=True))
        for lead, said in section.rows:
            row = grid.rowCount()
            label = _at_the_top(Text(lead, tone="secondary", wrap=True))
            label.setFixedWidth(self._theme.px(_LEAD_PX))
            grid.addWidget(label, row, 0)
            grid.addWidget(_at_the_top(Text(said, wrap=True)), row, 1)
        if section.more:
            grid.addWidget(Text(section.more, tone="secondary", wrap=True), grid.rowCount(), 1)


def _add_line(grid: QGridLayout, widget: QWidget) -> None:
    grid.addWidget(widget, grid.rowCount(), 0, 1, 2)


def _add_gap(grid: QGridLayout) -> None:
    grid.setRowMinimumHeight(grid.rowCount(), _SECTION_GAP_PX - 2 * _ROW_GAP_PX)


def _at_the_top(text: Text) -> Text:
    # In the layout, the alignment would cost a wrapping text its height for its width.
    text.setAlignment(Qt.AlignmentFlag.AlignTop)
    return text
