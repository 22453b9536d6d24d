"""The check-in grid: a row per scale, a cell per level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import PLAIN
from rollerlog.ui.marks.answer_cell import AnswerCell
from rollerlog.ui.marks.focus_ring import paint_focus_ring
from rollerlog.ui.marks.keyed import KeyedMark
from rollerlog.ui.marks.radio_cell import stop_at
from rollerlog.ui.marks.scale_title import ScaleTitle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rollerlog.ui.theme import Theme

LEVELS = range(5)
_AROUND_PX = 8
_BETWEEN_ROWS_PX = 20
_BETWEEN_CELLS_PX = 4
_RING_RADIUS_PX = 10
_DIGITS = frozenset(str(level) for level in LEVELS)


@dataclass(frozen=True)
class ScaleRow:
    """A scale: what it asks and how each level from 0 to 4 is worded."""

    id: str
    title: str
    hint: str
    anchors: tuple[str, str, str, str, str]


def cell_name(title: str, level: int, anchor: str) -> str:
    """Return how a cell is named to screen readers: "Redness, 1 of 4, faint"."""
    return f"{title}, {level} of 4, {anchor[:1].lower()}{anchor[1:]}"


class CheckInGrid(KeyedMark):
    """Answers to scales; a scale without an answer stays without one."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[ScaleRow],
        name_cell: Callable[[str, int, str], str] = cell_name,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers: dict[str, int | None] = {row.id: None for row in rows}
        self._order = tuple(self._answers)
        self._cells: dict[str, list[AnswerCell]] = {}
        self._row = 0
        layout = QGridLayout(self)
        layout.setContentsMargins(_AROUND_PX, _AROUND_PX, _AROUND_PX, _AROUND_PX)
        layout.setHorizontalSpacing(_BETWEEN_CELLS_PX)
        layout.setVerticalSpacing(_BETWEEN_ROWS_PX)
        for at, row in enumerate(rows):
            layout.addWidget(ScaleTitle(theme, row.title, row.hint), at, 0)
            # Radio buttons for screen readers; the group lets all of them be unchecked.
            group = QButtonGroup(self)
            group.setExclusive(False)
            self._cells[row.id] = []
            for level, anchor in zip(LEVELS, row.anchors, strict=True):
                cell = AnswerCell(theme, row.id, level, anchor)
                cell.setAccessibleName(name_cell(row.title, level, anchor))
                cell.focus_moved.connect(self._follow_focus)
                group.addButton(cell, level)
                layout.addWidget(cell, at, level + 1)
                layout.setColumnStretch(level + 1, 1)
                self._cells[row.id].append(cell)
            group.buttonClicked.connect(self._click)
        layout.setColumnMinimumWidth(0, theme.px(120))
        theme.changed.connect(self._restyle)
        self._show()

    def answers(self) -> dict[str, int | None]:
        """Return every scale's level, None where there is no answer."""
        return dict(self._answers)

    def set_answers(self, answers: Mapping[str, int | None]) -> None:
        """Show these answers without saying so; scales left out are unanswered."""
        self._answers = {scale: answers.get(scale) for scale in self._order}
        self._show()

    def clear(self) -> None:
        """Take every answer back, and start at the first row."""
        self._row = 0
        self.set_answers({})

    def set_previous(self, previous: Mapping[str, int | None], description: str = "") -> None:
        """Mark the answers given last time; the description says so in words."""
        for scale, cells in self._cells.items():
            for cell in cells:
                was = previous.get(scale) == cell.level
                cell.set_previous(previous=was, description=description)

    def cell(self, scale_id: str, level: int) -> AnswerCell:
        """Return a level's cell."""
        return self._cells[scale_id][level]

    def focus_row(self, row: int) -> None:
        """Give the keyboard to a row."""
        self._row = min(max(0, row), len(self._order) - 1)
        self._stop(self._order[self._row]).setFocus(Qt.FocusReason.TabFocusReason)

    def focused_row(self) -> int | None:
        """Return the row that has the keyboard."""
        cells = enumerate(self._cells.values())
        return next((at for at, row in cells if any(cell.hasFocus() for cell in row)), None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.focused_row()
        if row is None:
            return
        cells = self._cells[self._order[row]]
        across = cells[0].geometry() | cells[-1].geometry()
        ring = QRectF(0, across.top() - _AROUND_PX, self.width(), across.height() + 2 * _AROUND_PX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("bg.surface"))
        painter.drawRoundedRect(ring, _RING_RADIUS_PX, _RING_RADIUS_PX)
        paint_focus_ring(painter, self._theme, ring, _RING_RADIUS_PX)

    @override
    def action(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.modifiers() not in PLAIN or self.focused_row() is None:
            return None
        if event.text() in _DIGITS:
            level = int(event.text())
            return lambda: self._answer_and_move_on(level)
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Up: lambda: self.focus_row(self._row - 1),
            Qt.Key.Key_Down: lambda: self.focus_row(self._row + 1),
            Qt.Key.Key_Left: lambda: self._step(-1),
            Qt.Key.Key_Right: lambda: self._step(1),
            Qt.Key.Key_Backspace: lambda: self._answer(None),
        }
        return actions.get(event.key())

    def _answer_and_move_on(self, level: int) -> None:
        self._answer(level)
        self.focus_row(self._row + 1)

    def _step(self, step: int) -> None:
        cells = self._cells[self._order[self._row]]
        at = next((cell.level for cell in cells if cell.hasFocus()), 0)
        to = min(max(0, at + step), len(cells) - 1)
        self._answer(to)
        cells[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, level: int | None) -> None:
        scale = self._order[self._row]
        if self._answers[scale] != level:
            self._answers[scale] = level
            self._show()
            self.changed.emit()

    def _click(self, cell: AnswerCell) -> None:
        self._row = self._order.index(cell.scale_id)
        self._answer(None if self._answers[cell.scale_id] == cell.level else cell.level)

    def _stop(self, scale: str) -> AnswerCell:
        cells = self._cells[scale]
        focused = next((cell for cell in cells if cell.hasFocus()), None)
        return focused or cells[self._answers[scale] or 0]

    def _follow_focus(self) -> None:
        row = self.focused_row()
        if row is not None:
            self._row = row
        self._show()

    def _show(self) -> None:
        for scale, cells in self._cells.items():
            for cell in cells:
                cell.setChecked(self._answers[scale] == cell.level)
                cell.update()
            stop_at(self._stop(scale), cells)
        self.update()

    def _restyle(self) -> None:
        for cells in self._cells.values():
            for cell in cells:
                cell.updateGeometry()
        self._show()
