"""Rows and their cells, beside each other in columns or below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.theme import Theme

GAP, EDGE = 12, 20
_UNLIMITED = 16_777_215


class CellRow(QWidget):
    """Cells in columns of given widths; without widths they stand below each other."""

    def __init__(self, cells: Sequence[QWidget], *, edge: int = 0) -> None:
        super().__init__()
        self._cells = list(cells)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(EDGE, edge, EDGE, edge)
        self._row.setSpacing(GAP)
        for cell in self._cells:
            self._row.addWidget(cell, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch()

    def set_widths(self, widths: Sequence[int] | None) -> None:
        """Stand in columns this wide, or below each other."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if widths is None else direction.LeftToRight)
        self._row.setSpacing(8 if widths is None else GAP)
        for place, cell in enumerate(self._cells):
            if widths is None:
                cell.setMinimumWidth(0)
                cell.setMaximumWidth(_UNLIMITED)
                self._row.setAlignment(cell, Qt.AlignmentFlag(0))
            else:
                cell.setFixedWidth(widths[place])
                self._row.setAlignment(cell, Qt.AlignmentFlag.AlignVCenter)


class KitRow(QFrame):
    """A line, cells in columns, and what may open below them; the keyboard reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cells = CellRow([])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.line = Hairline()
        self._column.addWidget(self.line)

    def stand(self, cells: Sequence[QWidget], below: QWidget | None = None, *, edge: int) -> None:
        """Fill the row."""
        self._cells = CellRow(cells, edge=edge)
        self._column.addWidget(self._cells)
        if below is not None:
            self._column.addWidget(below)

    def set_widths(self, widths: Sequence[int] | None) -> None:
        """Stand in columns this wide, or below each other."""
        self._cells.set_widths(widths)


class Cell(QWidget):
    """Lines below each other."""

    def __init__(self, *lines: QWidget, spacing: int = 2) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        for line in lines:
            self.column.addWidget(line)


class StateLine(QWidget):
    """An icon and what it stands for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text(wrap=True)
        self._icon = IconLabel(theme, "check", size=16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, tone: Tone, icon: str | None) -> None:
        """Say something in a tone, with an icon or without."""
        self.text.setText(text)
        self.text.set_tone(tone)
        self._icon.setVisible(icon is not None)
        if icon is not None:
            self._icon.set_icon(icon, f"text.{tone}" if tone == "secondary" else f"{tone}.text")
