"""The scales, worded for the zones they are about, and the keys that answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import SCALES
from rollerlog.ui.check_in.wording import scale_texts
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.keycap import KeyCap
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.check_in_grid import CheckInGrid, ScaleRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.ui.theme import Theme

_TO = "\N{EN DASH}"
_LETTERS = (("P",), ("R",))
_KEYS = (
    (("0", _TO, "4"), "answer, next row"),
    (("↑", "↓"), "row"),
    (("←", "→"), "cell"),
    (("P",), "photo"),
    (("R",), "warning signs"),
    (("Backspace",), "clear"),
)


class ScalesPanel(QWidget):
    """The grid of answers; off the face one of them is worded otherwise."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._previous: tuple[Mapping[str, int | None], str] | None = None
        self._grids = QStackedLayout()
        for on_face in (False, True):
            self._grids.addWidget(self._made_grid(on_face=on_face))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._grids)
        self._keys = _KeyLegend(theme)
        column.addWidget(self._keys)
        self.word_for(on_face=True)

    @property
    def grid(self) -> CheckInGrid:
        """The grid in use."""
        return self._both()[self._grids.currentIndex()]

    def word_for(self, *, on_face: bool) -> None:
        """Word the answers for the face or for other skin; what is answered stays."""
        if self._grids.currentIndex() != int(on_face):
            answers = self.grid.answers()
            self._grids.setCurrentIndex(int(on_face))
            self.grid.set_answers(answers)

    def set_previous(self, previous: Mapping[str, int | None], description: str) -> None:
        """Mark the answers given last time."""
        if (previous, description) != self._previous:
            self._previous = (previous, description)
            for grid in self._both():
                grid.set_previous(previous, description)

    def show_single_keys(self, *, on: bool) -> None:
        """Name the page's single-letter keys only while they work."""
        for letter in self._keys.letters:
            letter.setVisible(on)

    def focus_open_row(self) -> None:
        """Give the keyboard to the first row without an answer."""
        levels = list(self.grid.answers().values())
        self.grid.focus_row(levels.index(None) if None in levels else 0)

    def _both(self) -> list[CheckInGrid]:
        found = (self._grids.widget(index) for index in range(self._grids.count()))
        return [grid for grid in found if isinstance(grid, CheckInGrid)]

    def _made_grid(self, *, on_face: bool) -> CheckInGrid:
        rows = [ScaleRow(scale, *scale_texts(scale, on_face=on_face)) for scale in SCALES]
        grid = CheckInGrid(self._theme, rows)
        grid.changed.connect(self.changed)
        return grid


class _KeyLegend(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        items: dict[tuple[str, ...], QWidget] = {}
        flow = FlowLayout(self, gap=16)
        flow.setContentsMargins(8, 0, 8, 0)
        for keys, meaning in _KEYS:
            item = QWidget()
            row = QHBoxLayout(item)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            for key in keys:
                between = key == _TO
                row.addWidget(Text(key, "caption", "secondary") if between else KeyCap(theme, key))
            row.addWidget(Text(meaning, "caption", "secondary"))
            flow.addWidget(item)
            items[keys] = item
        self.letters = [items[letter] for letter in _LETTERS]
