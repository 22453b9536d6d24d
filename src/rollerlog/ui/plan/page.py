"""The page that looks ahead."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import add_keys
from rollerlog.ui.plan.answer import next_up
from rollerlog.ui.plan.board import PlanBoard
from rollerlog.ui.tab_order import order_tabs

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.plan.section import PlanSection
    from rollerlog.ui.theme import Theme


class PlanPage(QWidget):
    """Courses, last days, planned sessions and concerns; only one form is open at a time.

    ``said`` carries what undo takes back, ``noted`` what it does not.
    """

    said = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self.board = PlanBoard(theme, desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        for section in self.board.sections:
            section.said.connect(self.said)
            section.noted.connect(self.noted)
            section.opened.connect(partial(self._follow_form, section))
            section.shown.connect(self.board.bring)
            section.grown.connect(self._order_tabs)
        desk.changed.connect(self._follow)
        desk.time_passed.connect(self._follow)
        add_keys(self, {"Esc": self._escape, "Ctrl+Return": self._save, "Ctrl+Enter": self._save})

    def _follow(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.board.answer.set_parts(next_up(self._desk.logbook, self._desk.now()))
        for section in self.board.sections:
            section.refresh()
        self._order_tabs()

    def _follow_form(self, opened: PlanSection) -> None:
        for section in self.board.sections:
            if section is not opened and section.form is not None:
                section.form.hide()
                section.refresh()
        self._order_tabs()

    def _order_tabs(self) -> None:
        order_tabs(self.board.content)

    def _open_section(self) -> PlanSection | None:
        return next((s for s in self.board.sections if s.form_is_open), None)

    def _escape(self) -> None:
        section = self._open_section()
        if section is not None:
            section.close_form()

    def _save(self) -> None:
        section = self._open_section()
        if section is not None:
            section.save_form()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
