"""The applications of one day of sunscreen, each with its own delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.timeline.field_list import LABEL_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme


class TimesBlock(QWidget):
    """Times below each other; ``delete_wanted`` carries the id of one."""

    delete_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_TimeRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)

    @property
    def buttons(self) -> list[Button]:
        """The buttons of all its rows, shown or not."""
        return [row.button for row in self._rows]

    def show_times(self, times: Sequence[tuple[str, str]]) -> None:
        """Show applications as pairs of id and time."""
        while len(self._rows) < len(times):
            row = _TimeRow(self._theme)
            row.delete_wanted.connect(self.delete_wanted)
            self._rows.append(row)
            self._column.addWidget(row)
        for row, (id_, time) in zip(self._rows, times, strict=False):
            row.show_time(id_, time)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(times))
        self.setVisible(bool(times))


class _TimeRow(QWidget):
    delete_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._id = ""
        self._time = Text()
        self.button = Button(theme, "Delete", "quiet", height="small")
        self.button.clicked.connect(self._want)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(LABEL_PX), 0, 0, 0)
        row.addWidget(self._time, 1)
        row.addWidget(self.button)

    def show_time(self, id_: str, time: str) -> None:
        """Show an application."""
        self._id = id_
        self._time.setText(time)
        self.button.set_text("Delete", f"Delete the one of {time}")

    def _want(self) -> None:
        self.delete_wanted.emit(self._id)
