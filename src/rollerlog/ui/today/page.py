"""The page of today."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.preferences import preferences
from rollerlog.domain.refusals import Refused
from rollerlog.overriding import override
from rollerlog.ui.due import Due, gathered
from rollerlog.ui.formats import say_long_day
from rollerlog.ui.keys import add_keys
from rollerlog.ui.snooze_menu import SnoozeMenu
from rollerlog.ui.snoozing import put_off
from rollerlog.ui.standing import standings
from rollerlog.ui.today.aftercare_view import aftercare_views
from rollerlog.ui.today.away_view import away_view
from rollerlog.ui.today.board import Board
from rollerlog.ui.today.coming_view import coming
from rollerlog.ui.today.course_view import course_views
from rollerlog.ui.today.deeds import Deed, deed
from rollerlog.ui.today.due_view import Act, Offer, due_views
from rollerlog.ui.today.pause_view import pause_views
from rollerlog.ui.today.plan_view import plan_views
from rollerlog.ui.today.redness_view import redness_view
from rollerlog.ui.today.sentence import sentence
from rollerlog.ui.today.skin_view import area_views
from rollerlog.ui.today.spf_choice import noted_for, noting, spf_choice
from rollerlog.ui.today.spf_view import spf_view
from rollerlog.ui.today.uv_view import uv_view
from rollerlog.ui.wording import first_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import time

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.due_row import DueRow


_APPLY, _STAY_IN = Offer(Act.APPLY, "Applied now"), Offer(Act.STAY_IN, "Staying in today")


class TodayPage(QWidget):
    """What is due now, how the skin stands and what comes next.

    ``said`` carries what was done and can be undone, ``noted`` what cannot, ``due_counted`` how
    many things are due whenever that changes. The others carry the area or the session meant.
    """

    said = Signal(str)
    noted = Signal(str)
    log_wanted = Signal(str)
    check_in_wanted = Signal(str)
    settle_wanted = Signal(str)
    summary_wanted = Signal(str)
    profile_wanted = Signal()
    plan_wanted = Signal()
    place_wanted = Signal()
    due_counted = Signal(int)

    def __init__(self, theme: Theme, desk: Desk, reminders: Reminders) -> None:
        super().__init__()
        self._desk = desk
        self._reminders = reminders
        self._due: dict[str, Due] = {}
        self._to_snooze: Due | None = None
        self._stale = True
        self._menu = SnoozeMenu(theme, desk, self)
        self.board = Board(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self._keys = add_keys(
            self,
            {
                "S": partial(self._press, Act.APPLY),
                "C": partial(self._press, Act.CHECK_IN),
                "D": partial(self._press, Act.DISINFECT),
                "Z": self._snooze_current,
            },
        )
        for key in self._keys.values():
            key.setAutoRepeat(False)
        self._connect()
        self._count()

    def due_count(self) -> int:
        """Return how many things are due, as rows."""
        return len(self._due)

    def _connect(self) -> None:
        self._menu.chosen.connect(self._snooze)
        self.board.due.acted.connect(self._act)
        self.board.due.snooze_wanted.connect(self._offer_snooze)
        self.board.first_day.button.clicked.connect(self._log)
        self.board.skin.log_wanted.connect(self.log_wanted)
        self.board.skin.check_in_wanted.connect(self.check_in_wanted)
        self.board.skin.settle_wanted.connect(self.settle_wanted)
        self.board.skin.summary_wanted.connect(self.summary_wanted)
        self.board.courses.plan_wanted.connect(self.plan_wanted)
        self.board.uv.place_wanted.connect(self.place_wanted)
        self.board.away.put_away.connect(self._reminders.dismiss_missed)
        self.board.spf.applied_now.connect(partial(self._carry_out, _APPLY))
        self.board.spf.stays_in.connect(partial(self._carry_out, _STAY_IN))
        self.board.spf.form_wanted.connect(self._ask_for_spf)
        self.board.spf.form.saved.connect(self._save_spf)
        # The reminders follow the desk, so their word comes after every change of the logbook.
        self._reminders.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)

    def _follow(self) -> None:
        self._count()
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _count(self) -> None:
        before = len(self._due)
        self._due = {due.key: due for due in gathered(self._reminders.for_today())}
        if len(self._due) != before:
            self.due_counted.emit(len(self._due))

    def _refresh(self) -> None:
        self._stale = False
        logbook, now = self._desk.logbook, self._desk.now()
        today, shown = now.date(), standings(logbook, now)
        board = self.board
        board.date.setText(say_long_day(today, today))
        board.sentence.setText(sentence(logbook, shown, len(self._due), today))
        ahead, running = plan_views(logbook, now), course_views(logbook)
        board.show_first_day(first=not (shown or self._due or ahead or running))
        board.due.show_views(due_views(logbook, list(self._due.values()), now))
        board.skin.show_pauses(pause_views(logbook, shown, today))
        board.skin.show_areas(logbook, area_views(logbook, shown, now), shown, today)
        board.skin.setVisible(bool(shown))
        board.show_coming(coming(logbook, now))
        aftercare = aftercare_views(logbook, shown, now)
        redness = redness_view(logbook, shown, now)
        board.away.show_view(away_view(logbook, self._reminders.missed(), now))
        board.uv.show_view(uv_view(logbook, now))
        board.spf.show_view(spf_view(logbook, now))
        board.show_side((*aftercare[:1], *ahead), running, aftercare[1:], redness)
        board.order_tabs()
        single = preferences(logbook).single_keys
        for key in self._keys.values():
            key.setEnabled(single)

    def _act(self, key: str, offer: Offer) -> None:
        match offer.act:
            case Act.APPLY | Act.STAY_IN | Act.DISINFECT | Act.LOOKS_CALM | Act.REACTED:
                self._carry_out(offer, self._due[key].reminders[:-1])
            case Act.CHECK_IN:
                self.check_in_wanted.emit(offer.target)
            case Act.LOG:
                self.log_wanted.emit(offer.target)
            case Act.PROFILE:
                self.profile_wanted.emit()
            case Act.PLAN:
                self.plan_wanted.emit()
            case Act.GOT_IT:
                self._reminders.done(*self._due[key].reminders)
            case _:
                assert_never(offer.act)

    def _carry_out(self, offer: Offer, earlier: Sequence[Reminder] = ()) -> None:
        meant = deed(self._desk.logbook, offer, self._desk.now())
        if meant is not None and self._record(meant, self.noted.emit):
            # Of a patch test yesterday's question goes with today's answer.
            if earlier:
                self._reminders.done(*earlier)
            self.said.emit(meant.said)

    def _record(self, meant: Deed, refuse: Callable[[str], None]) -> bool:
        """Record something, and return whether it was; where a rule says no, say why."""
        try:
            return self._desk.run(meant.command) is not None
        except Refused as refused:
            today = self._desk.now().date()
            refuse(first_reason(self._desk.logbook, refused.reasons, today))
            return False

    def _ask_for_spf(self) -> None:
        now = self._desk.now()
        self.board.spf.ask(spf_choice(self._desk.logbook, now), now)

    def _save_spf(self) -> None:
        form = self.board.spf.form
        applied = form.entered(self._desk.now())
        if applied is None:
            return
        meant = Deed(noting(applied), noted_for(self._desk.logbook, applied))
        if self._record(meant, form.refuse):
            form.closed.emit()
            self.said.emit(meant.said)

    def _log(self) -> None:
        self.log_wanted.emit("")

    def _press(self, act: Act) -> None:
        """Do what the first row offers that offers this."""
        views = (row.view for row in self.board.due.rows)
        view = next((view for view in views if view.offer.act is act), None)
        if view is not None:
            self._act(view.key, view.offer)
        elif act is Act.APPLY and self.board.spf.can_apply:
            self._carry_out(_APPLY)

    def _snooze_current(self) -> None:
        row = self.board.due.current()
        if row is not None:
            self._offer_snooze(row)

    def _offer_snooze(self, row: DueRow) -> None:
        self._to_snooze = self._due[row.view.key]
        self._menu.offer(self._to_snooze.reminders, row.button)

    def _snooze(self, snooze: Snooze | time) -> None:
        if self._to_snooze is not None:
            found = self._to_snooze.reminders
            self.noted.emit(put_off(self._desk, self._reminders, found, snooze))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.board.due.rows:
            self.board.due.focus_first()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
