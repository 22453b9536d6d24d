"""The one scroll in which all sections stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.settings.section import Section
    from rollerlog.ui.theme import Theme

_WIDEST_PX, _TOP_PX, _BETWEEN = 880, 20, 28
_NEAR_PX, _TAIL_PX = 48, 40


class Scrolled(QScrollArea):
    """Sections below each other; `passed` carries the place of the one at the top."""

    passed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: Sequence[Section] = ()
        self._jumping = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content = QWidget(self)
        content.setObjectName("content")
        self.column = QWidget(content)
        self._column = QVBoxLayout(self.column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        self._row = QHBoxLayout(content)
        self._row.addWidget(self.column, 1)
        self._row.addStretch()
        self.setWidget(content)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self._fit)
        self._fit()

    def place(self, sections: Sequence[Section]) -> None:
        """Stand these sections below each other."""
        self._sections = sections
        for section in sections:
            self._column.addWidget(section)
        self._column.addStretch()

    def set_margin(self, margin: int) -> None:
        """Leave so much room at the sides."""
        self._row.setContentsMargins(margin, _TOP_PX, margin, _TOP_PX)

    def jump(self, place: int) -> None:
        """Bring a section to the top, or as near as the end of the page lets it."""
        self._jumping = True
        self.verticalScrollBar().setValue(self._top(place) - _TOP_PX)
        self._jumping = False
        self.passed.emit(place)

    def _top(self, place: int) -> int:
        section = self._sections[place]
        return section.mapTo(self._content, section.rect().topLeft()).y()

    def _follow(self, value: int) -> None:
        if self._jumping or not self._sections:
            return
        # The last sections never reach the top: each takes its turn just before the end.
        end, count = self.verticalScrollBar().maximum(), len(self._sections)
        starts = (
            min(self._top(place) - _NEAR_PX, end - (count - 1 - place) * _TAIL_PX)
            for place in range(count)
        )
        reached = [place for place, start in enumerate(starts) if start <= value]
        self.passed.emit(max(reached, default=0))

    def _fit(self) -> None:
        self.column.setMaximumWidth(self._theme.px(_WIDEST_PX))
