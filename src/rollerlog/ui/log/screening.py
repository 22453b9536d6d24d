"""What applies today, never filled in beforehand, and what else the skin waits after."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.events.event_form import EventForm
from rollerlog.ui.log.columns import field_label
from rollerlog.ui.log.statement_grid import StatementGrid
from rollerlog.ui.log.statements import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme

_TODAY = "If one does, tick it and the session is not advised"
_THAT_DAY = "For an earlier day this may stay open"
_SOMETHING_ELSE = "Something else to wait after…"


class ScreeningPanel(QWidget):
    """What applies today; `answers` is None while it is open.

    ``event_wanted`` carries the event to add a date for, nothing where it is still to be chosen.
    """

    changed = Signal()
    event_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_by: QWidget | None = None
        self._question = field_label("Do any of these apply today?")
        self._hint = Text(_TODAY, "caption", "tertiary", wrap=True)
        self.statements = StatementGrid(theme)
        self.rows, self.which = self.statements.rows, self.statements.which
        self.something_else = Button(theme, _SOMETHING_ELSE, "link", height="small")
        self.form = EventForm(theme)
        self.form.hide()
        self.none = CheckRow(theme, "None of these apply", framed=True, key="0")
        self._arrange()
        self.statements.changed.connect(self._follow)
        self.statements.date_wanted.connect(self._want_date)
        self.something_else.clicked.connect(self._want_event)
        self.form.cancelled.connect(self.close_form)
        self.none.clicked.connect(self._clear)

    @property
    def answers(self) -> tuple[str, ...] | None:
        """What applies, nothing where none does; None while the questions are open."""
        if self.none.isChecked():
            return ()
        if not self.statements.ticked or self.open_which:
            return None
        return self.statements.answers

    @property
    def open_which(self) -> bool:
        """Whether the fifth statement applies and it is open which of it."""
        return self.statements.open_which

    def show_answers(self, answers: tuple[str, ...] | None) -> None:
        """Show answers without saying so: None opens the questions again."""
        self.statements.show_answers(answers or ())
        self.none.setChecked(answers == ())

    def offer_zones(self, logbook: Logbook, zones: Sequence[str]) -> None:
        """Ask where among these zones."""
        self.statements.offer_zones(logbook, zones)
        self._order_tabs()

    def show_day(self, *, past: bool) -> None:
        """Ask about today, or about the earlier day."""
        self._question.setText(f"Do any of these apply {'that day' if past else 'today'}?")
        self._hint.setText(_THAT_DAY if past else _TODAY)

    def none_apply(self) -> None:
        """Say that none applies, as the key 0 does."""
        self.none.setChecked(True)
        self._clear()

    def ask_event(
        self, logbook: Logbook, today: date, zones: Sequence[str], event: str = ""
    ) -> None:
        """Ask for the date of an event; one that was ticked here was on the chosen zones."""
        self.something_else.hide()
        chosen = zones if event else ()
        self.form.ask(logbook, today, zones, event=event or None, chosen=chosen)
        self._order_tabs()

    def close_form(self) -> None:
        """Put the form for an event away; the focus goes back to where it was asked for."""
        inside = self.focusWidget()
        had_focus = inside is not None and self.form.isAncestorOf(inside)
        self.form.hide()
        self.something_else.show()
        if had_focus:
            back = self._asked_by if self._asked_by and self._asked_by.isVisible() else None
            (back or self.something_else).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_date(self, event: str) -> None:
        """Leave out the statement that is said with a date now."""
        for index, statement in enumerate(STATEMENTS):
            if statement.event == event:
                self.statements.untick(index)
                self._asked_by = self.rows[index]

    def _follow(self) -> None:
        self.none.setChecked(False)
        self.changed.emit()

    def _clear(self) -> None:
        if self.none.isChecked():
            self.statements.show_answers(())
        self.changed.emit()

    def _want_date(self, index: int) -> None:
        self._asked_by = self.statements.dates[index]
        self.event_wanted.emit(STATEMENTS[index].event)

    def _want_event(self) -> None:
        self._asked_by = None
        self.event_wanted.emit("")

    def _order_tabs(self) -> None:
        line = [
            *self.statements.in_order(),
            self.something_else,
            *self.form.in_order(),
            self.none,
        ]
        for first, second in pairwise(line):
            QWidget.setTabOrder(first, second)

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(self._question)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        heading.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(heading)
        for part in (self.statements, self.something_else, self.form, self.none):
            column.addWidget(part)
