"""The page that answers for every reminder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.ledger import Why
from rollerlog.domain.preferences import preferences
from rollerlog.overriding import override
from rollerlog.services.storage import StoreError
from rollerlog.ui.due import Due, gathered
from rollerlog.ui.faults import unread
from rollerlog.ui.next_wording import ASKED
from rollerlog.ui.pausing import RESUMED, resume, standing
from rollerlog.ui.reminders.board import ReminderBoard
from rollerlog.ui.reminders.channel_view import CameBack, channel_views
from rollerlog.ui.reminders.folds import folded
from rollerlog.ui.reminders.next_view import answer, coming_views, waiting_views
from rollerlog.ui.snooze_menu import SnoozeMenu
from rollerlog.ui.snoozing import put_off

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.ledger import Delivery
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.notifier import Notifier
    from rollerlog.ui.theme import Theme


class RemindersPage(QWidget):
    """What comes next, by which way, and what became of what came.

    ``said`` carries what undo takes back, ``noted`` what it does not, ``log_wanted`` an area.
    """

    said = Signal(str)
    noted = Signal(str)
    log_wanted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, reminders: Reminders, notifier: Notifier) -> None:
        super().__init__()
        self._desk, self._reminders, self._notifier = desk, reminders, notifier
        self._stale = True
        self._due: dict[str, Due] = {}
        self._to_snooze: Sequence[Reminder] = ()
        self._tests: dict[str, CameBack] = {}
        self._listed: tuple[Logbook, date, list[Delivery]] | None = None
        self._menu = SnoozeMenu(theme, desk, self)
        self.board = ReminderBoard(theme, desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self._connect()

    def open_pause(self, *, until: bool = False) -> None:
        """Ask how long reminders are to be paused, or until when."""
        self.board.form.open(until=until)
        self.board.ask(asking=True)
        self.board.form.focus_first()

    def _connect(self) -> None:
        board = self.board
        board.pause.clicked.connect(lambda: self.open_pause())
        board.resume.clicked.connect(self._resume)
        board.snooze_all.clicked.connect(self._offer_all)
        board.form.said.connect(self.said)
        board.form.closed.connect(self._close_form)
        board.next.snooze_wanted.connect(self._offer_snooze)
        board.channels.test_wanted.connect(self._notifier.send_test)
        board.ledger.begin.clicked.connect(self._log)
        self._menu.chosen.connect(self._snooze)
        self._notifier.tested.connect(self._keep_test)
        self._notifier.changed.connect(self._show_channels)
        # The reminders follow the desk, so their word comes after every change of the logbook.
        self._reminders.changed.connect(self._follow)
        self._desk.time_passed.connect(self._move_on)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        escape = QShortcut(QKeySequence("Esc"), self, context=context)
        escape.activated.connect(self._escape)

    def _follow(self) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _move_on(self) -> None:
        """Follow the time, by which alone the ledger gets no row: it is not read again."""
        if self._listed is None or self._listed[1] != self._desk.now().date():
            self._follow()
        elif self.isVisible():
            self._show_answer()
            self._show_next()
        else:
            self._stale = True

    def _refresh(self) -> None:
        self._stale = False
        self._show_answer()
        self._show_next()
        self._show_channels()
        self._show_ledger()

    def _show_answer(self) -> None:
        logbook, now, board = self._desk.logbook, self._desk.now(), self.board
        coming = self._reminders.ahead(ASKED)
        board.header.caption.setText(answer(logbook, coming, now))
        paused = standing(preferences(logbook), now).why is Why.PAUSE
        held = board.resume.hasFocus() or board.pause.hasFocus()
        board.resume.setVisible(paused)
        board.pause.set_text("Change…" if paused else "Pause…", "Pause reminders…")
        if held and not board.resume.isVisible():
            board.pause.setFocus(Qt.FocusReason.OtherFocusReason)
        if not board.asking.isHidden():
            board.form.follow()

    def _show_next(self) -> None:
        logbook, now = self._desk.logbook, self._desk.now()
        due = gathered(self._reminders.waiting())
        self._due = {each.key: each for each in due}
        held = self.board.snooze_all.hasFocus()
        self.board.snooze_all.setVisible(bool(due))
        if held and not due:
            self.board.pause.setFocus(Qt.FocusReason.OtherFocusReason)
        coming = coming_views(logbook, self._reminders.ahead(ASKED), now)
        self.board.next.show_views([*waiting_views(logbook, due, now), *coming])

    def _show_channels(self) -> None:
        chosen = preferences(self._desk.logbook)
        views = channel_views(self._notifier.channels(), chosen, self._tests)
        self.board.channels.show_views(views)

    def _show_ledger(self) -> None:
        logbook, today = self._desk.logbook, self._desk.now().date()
        try:
            told = self._reminders.told()
        except StoreError as error:
            self._listed = None
            self.board.ledger.tell_broken(unread(error))
            return
        before, self._listed = self._listed, (logbook, today, told)
        # Folding thousands of rows for nothing would be felt.
        if before is None or before[0] is not logbook or before[1:] != (today, told):
            self.board.ledger.show_folds(folded(logbook, told), logbook, today)

    def _keep_test(self, channel: str, well: bool, detail: str) -> None:
        self._tests[channel] = CameBack(well, detail, self._desk.now())
        self._show_channels()

    def _resume(self) -> None:
        if self._desk.run(resume()) is not None:
            self.said.emit(RESUMED)

    def _close_form(self) -> None:
        self.board.ask(asking=False)
        self.board.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if not self.board.asking.isHidden():
            self._close_form()

    def _offer_snooze(self, key: str, below: QWidget) -> None:
        due = self._due.get(key)
        self._offer(due.reminders if due is not None else (), below)

    def _offer_all(self) -> None:
        self._offer(self._reminders.waiting(), self.board.snooze_all)

    def _offer(self, reminders: Sequence[Reminder], below: QWidget) -> None:
        self._to_snooze = reminders
        if reminders:
            self._menu.offer(reminders, below)

    def _snooze(self, snooze: Snooze | time) -> None:
        reminders, self._to_snooze = self._to_snooze, ()
        if reminders:
            self.noted.emit(put_off(self._desk, self._reminders, reminders, snooze))

    def _log(self) -> None:
        self.log_wanted.emit("")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
