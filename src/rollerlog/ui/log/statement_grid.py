"""The six statements to tick, two beside each other, with their second lines below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rollerlog.domain.conditions import split
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.log.follow_up import FollowUp
from rollerlog.ui.log.statements import ASKS_WHICH, SHOWN, STATEMENTS, WHICH, told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme

_ADD_DATE = "Add the date…"
_INDENT_PX = 28


class StatementGrid(QWidget):
    """What is ticked; ``date_wanted`` carries the index of the statement to add a date for.

    ``unfolded`` carries a second line that has just come to be shown.
    """

    changed = Signal()
    unfolded = Signal(QWidget)
    date_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: dict[int, tuple[str, ...]] = {}
        self._unshown: tuple[str, ...] = ()
        self.rows = [CheckRow(theme, statement.text) for statement in STATEMENTS]
        self.which = {id_: CheckRow(theme, text) for id_, text in WHICH}
        self.follow_ups = {
            index: FollowUp(theme, statement)
            for index, statement in enumerate(STATEMENTS)
            if statement.where
        }
        self.dates = {
            index: Button(
                theme, _ADD_DATE, "link", height="small", name=f"{_ADD_DATE} {statement.text}"
            )
            for index, statement in enumerate(STATEMENTS)
            if statement.event
        }
        self._asked = QWidget()
        self._arrange()
        for row in (*self.rows, *self.which.values()):
            row.clicked.connect(self._tick)
        for follow_up in self.follow_ups.values():
            follow_up.changed.connect(self._follow_chips)
        for link in self.dates.values():
            link.clicked.connect(self._want_date)
        self._ask_more()

    @property
    def ticked(self) -> bool:
        """Whether anything applies."""
        return any(row.isChecked() for row in self.rows) or bool(self._unshown)

    @property
    def open_which(self) -> bool:
        """Whether the fifth statement applies and it is open which of it."""
        open_ = not any(box.isChecked() for box in self.which.values())
        return self.rows[ASKS_WHICH].isChecked() and open_

    @property
    def answers(self) -> tuple[str, ...]:
        """What applies, as answers of a session."""
        found: list[str] = []
        for index, (statement, row) in enumerate(zip(STATEMENTS, self.rows, strict=True)):
            if not row.isChecked():
                continue
            if index == ASKS_WHICH:
                found += [id_ for id_, box in self.which.items() if box.isChecked()]
            elif index in self._given:
                found += self._given[index]
            elif index in self.follow_ups:
                found += self.follow_ups[index].answers
            else:
                found.append(statement.answer)
        return (*found, *self._unshown)

    def show_answers(self, answers: Sequence[str]) -> None:
        """Show answers without saying so."""
        self._given = {}
        for index, (statement, row) in enumerate(zip(STATEMENTS, self.rows, strict=True)):
            covered = tuple(sorted(a for a in answers if split(a)[0] in statement.covers))
            row.setChecked(bool(covered))
            if covered:
                # What the chips cannot show exactly stays as it is until they are touched.
                self._given[index] = covered
            if index in self.follow_ups:
                self.follow_ups[index].show_choice(*told_apart(covered))
        conditions = [split(answer)[0] for answer in answers]
        for id_, box in self.which.items():
            box.setChecked(id_ in conditions)
        self._unshown = tuple(a for a in answers if split(a)[0] not in SHOWN)
        self._ask_more()

    def untick(self, index: int) -> None:
        """Leave out a statement."""
        self.rows[index].setChecked(False)
        self._given.pop(index, None)
        self._ask_more()

    def offer_zones(self, logbook: Logbook, zones: Sequence[str]) -> None:
        """Ask where among these zones."""
        for follow_up in self.follow_ups.values():
            follow_up.offer_zones(logbook, zones)

    def in_order(self) -> list[QWidget]:
        """Return what can be reached, in reading order."""
        line: list[QWidget] = []
        for left in range(0, len(self.rows), 2):
            pair = (left, left + 1)
            line += [self.rows[index] for index in pair]
            for index in pair:
                if index in self.follow_ups:
                    line += self.follow_ups[index].in_order()
                if index in self.dates:
                    line.append(self.dates[index])
                if index == ASKS_WHICH:
                    line += self.which.values()
        return line

    def _tick(self) -> None:
        row = self.sender()
        if row in self.rows:
            self._given.pop(self.rows.index(row), None)
        self._ask_more()
        self.changed.emit()
        for index, follow_up in self.follow_ups.items():
            if row is self.rows[index] and self.rows[index].isChecked():
                self.unfolded.emit(follow_up)

    def _follow_chips(self) -> None:
        touched = self.sender()
        for index, follow_up in self.follow_ups.items():
            if follow_up is touched:
                self._given.pop(index, None)
        self.changed.emit()

    def _want_date(self) -> None:
        link = self.sender()
        self.date_wanted.emit(next(index for index, one in self.dates.items() if one is link))

    def _ask_more(self) -> None:
        """Show the second lines of what is ticked, and forget those of the rest."""
        for index, row in enumerate(self.rows):
            ticked = row.isChecked()
            if index in self.follow_ups:
                self.follow_ups[index].setVisible(ticked)
                if not ticked:
                    self.follow_ups[index].show_choice((), ())
            if index in self.dates:
                self.dates[index].setVisible(ticked)
        which = self.rows[ASKS_WHICH].isChecked()
        self._asked.setVisible(which)
        if not which:
            for box in self.which.values():
                box.setChecked(False)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        asked = FlowLayout(self._asked, gap=16)
        asked.setContentsMargins(_INDENT_PX, 0, 0, 4)
        for box in self.which.values():
            asked.addWidget(box)
        for index, row in enumerate(self.rows):
            line, place = index // 2 * 3, index % 2
            grid.addWidget(row, line, place)
            grid.setColumnStretch(place, 1)
            if index in self.follow_ups:
                grid.addWidget(self.follow_ups[index], line + 1 + place, 0, 1, 2)
            if index in self.dates:
                holder = QHBoxLayout()
                holder.setContentsMargins(_INDENT_PX, 0, 0, 4)
                holder.addWidget(self.dates[index], 0, Qt.AlignmentFlag.AlignLeft)
                grid.addLayout(holder, line + 1, place)
            if index == ASKS_WHICH:
                grid.addWidget(self._asked, line + 1, 0, 1, 2)
