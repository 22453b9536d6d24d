"""The columns that the lines of the table of rest intervals share with its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

LENGTH, DAYS, FLOOR, BASIS, GRADE = range(5)
_WIDTHS_PX = {LENGTH: 116, DAYS: 108, FLOOR: 112, GRADE: 96}
_LINK_PX = 124
_SIDE, _ABOVE, _GAP = 20, 9, 12


class RestColumns(QGridLayout):
    """A line of cells; on a narrow page the words about the source go below the rest."""

    def __init__(self, theme: Theme, line: QWidget) -> None:
        super().__init__(line)
        self._theme = theme
        self._widths_px = dict(_WIDTHS_PX)
        self.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        self.setHorizontalSpacing(_GAP)
        self.setVerticalSpacing(2)
        self.setColumnStretch(BASIS, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def set_narrow(self, *, narrow: bool) -> None:
        """Make room for the link that stands below the grade on a narrow page."""
        self._widths_px[GRADE] = _LINK_PX if narrow else _WIDTHS_PX[GRADE]
        self._fit()

    def _fit(self) -> None:
        for column, width in self._widths_px.items():
            self.setColumnMinimumWidth(column, self._theme.px(width))
