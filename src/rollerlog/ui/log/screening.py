"""The six statements of today, never filled in beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.log.columns import field_label
from rollerlog.ui.log.statements import STATEMENTS, WHICH

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_TODAY = "If one does, tick it and the session is not advised"
_THAT_DAY = "For an earlier day this may stay open"


class ScreeningPanel(QWidget):
    """What applies today; `answers` is None while it is open."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: dict[int, frozenset[str]] = {}
        self._unshown: tuple[str, ...] = ()
        self._question = field_label("Do any of these apply today?")
        self._hint = Text(_TODAY, "caption", "tertiary", wrap=True)
        self.rows = [CheckRow(theme, statement.text) for statement in STATEMENTS]
        self.which = {id_: CheckRow(theme, text) for id_, text in WHICH}
        self.none = CheckRow(theme, "None of these apply", framed=True, key="0")
        self._asked = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._heading())
        column.addLayout(self._statements())
        column.addWidget(self.none)
        for row in self.rows:
            row.clicked.connect(self._tick)
        for row in self.which.values():
            row.clicked.connect(self._tick)
        self.none.clicked.connect(self._clear)
        self._asked.hide()

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._question)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._hint, 1)
        return row

    def _statements(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        asked = FlowLayout(self._asked, gap=16)
        asked.setContentsMargins(28, 0, 0, 4)
        for row in self.which.values():
            asked.addWidget(row)
        for index, row in enumerate(self.rows):
            grid.addWidget(row, index // 2, index % 2)
            grid.setColumnStretch(index % 2, 1)
        grid.addWidget(self._asked, len(self.rows) // 2, 0, 1, 2)
        return grid

    @property
    def answers(self) -> tuple[str, ...] | None:
        """What applies, nothing where none does; None while the questions are open."""
        if self.none.isChecked():
            return ()
        if not any(row.isChecked() for row in self.rows) and not self._unshown:
            return None
        if self.open_which:
            return None
        found: list[str] = []
        for index, (statement, row) in enumerate(zip(STATEMENTS, self.rows, strict=True)):
            if not row.isChecked():
                continue
            if statement.asks_which:
                found += [id_ for id_, box in self.which.items() if box.isChecked()]
            else:
                found += sorted(self._given.get(index, frozenset({statement.answer})))
        return (*found, *self._unshown)

    @property
    def open_which(self) -> bool:
        """Whether the fifth statement applies and it is open which of it."""
        ticked = any(
            row.isChecked()
            for statement, row in zip(STATEMENTS, self.rows, strict=True)
            if statement.asks_which
        )
        return ticked and not any(box.isChecked() for box in self.which.values())

    def show_answers(self, answers: tuple[str, ...] | None) -> None:
        """Show answers without saying so: None opens the questions again."""
        given = frozenset(answers or ())
        self._given = {}
        for index, (statement, row) in enumerate(zip(STATEMENTS, self.rows, strict=True)):
            covered = given & statement.covers
            row.setChecked(bool(covered))
            if covered:
                self._given[index] = covered
        for id_, box in self.which.items():
            box.setChecked(id_ in given)
        shown = frozenset().union(*(statement.covers for statement in STATEMENTS))
        self._unshown = tuple(answer for answer in answers or () if answer not in shown)
        self.none.setChecked(answers == ())
        self._ask_which()

    def show_day(self, *, past: bool) -> None:
        """Ask about today, or about the earlier day."""
        self._question.setText(f"Do any of these apply {'that day' if past else 'today'}?")
        self._hint.setText(_THAT_DAY if past else _TODAY)

    def none_apply(self) -> None:
        """Say that none applies, as the key 0 does."""
        self.none.setChecked(True)
        self._clear()

    def _tick(self) -> None:
        row = self.sender()
        if row in self.rows:
            self._given.pop(self.rows.index(row), None)
        self.none.setChecked(False)
        self._ask_which()
        self.changed.emit()

    def _clear(self) -> None:
        if self.none.isChecked():
            for row in (*self.rows, *self.which.values()):
                row.setChecked(False)
            self._given, self._unshown = {}, ()
            self._ask_which()
        self.changed.emit()

    def _ask_which(self) -> None:
        asks = next(
            row
            for statement, row in zip(STATEMENTS, self.rows, strict=True)
            if statement.asks_which
        )
        self._asked.setVisible(asks.isChecked())
        if not asks.isChecked():
            for box in self.which.values():
                box.setChecked(False)
