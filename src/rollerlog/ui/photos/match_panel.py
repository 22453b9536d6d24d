"""How well two photos match, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.services.photos.pairing import Row
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.photos.match_words import Line
    from rollerlog.ui.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MatchPanel(QWidget):
    """An icon, what is judged and a word for each row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [_MatchRow(theme) for _ in Row]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text("How well these two match", "strong"))
        for row in self.rows:
            column.addWidget(row)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show how a pair matches."""
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line)


class _MatchRow(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mark = IconLabel(theme, "check", "ready.text", 18)
        self.title = Text("")
        self.word = Text("", "body", "secondary", wrap=True)
        self.word.setAlignment(_RIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self.title)
        row.addWidget(self.word, 1)

    def show_line(self, line: Line) -> None:
        """Show a row."""
        icon = ("check", "ready.text") if line.fits else ("alert-triangle", "due.text")
        self._mark.set_icon(*icon)
        self.title.setText(line.title)
        self.word.setText(line.word)
        self.setAccessibleName(line.spoken)
