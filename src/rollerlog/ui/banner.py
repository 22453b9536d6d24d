"""The bar above the page that says what fell due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.ui.acting import Acting
from rollerlog.ui.announcement import Announcement, Answer, announcement, still_owed
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.due import gathered
from rollerlog.ui.snooze_menu import SnoozeMenu
from rollerlog.ui.snoozing import put_off

if TYPE_CHECKING:
    from datetime import time

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.theme import Theme

_SLIDE_MS = 150
_TALL = 16_777_215


class ReminderBanner(QFrame):
    """One reminder with what can be done about it, or a summary of several.

    It goes once none of them waits any more. ``said`` carries what was done and can be undone,
    ``noted`` what cannot; the others carry the area, the session or the page meant.
    """

    said = Signal(str)
    noted = Signal(str)
    log_wanted = Signal(str)
    check_in_wanted = Signal(str)
    page_wanted = Signal(str)
    today_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, reminders: Reminders) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._theme, self._desk, self._reminders = theme, desk, reminders
        self._opened_at = desk.now()
        self._shown: tuple[Reminder, ...] = ()
        self._lapsed: frozenset[str] = frozenset()
        self._answer = Answer()
        self._is_test = False
        self._acting = Acting(desk, self)
        self.tile = IconTile(theme, "bell", "accent")
        self.title = Text("", "strong", wrap=True)
        self.detail = Text("", "caption", "secondary", wrap=True)
        self.action = Button(theme, "", "secondary", height="small", name="Act on the reminder")
        self.done = Button(theme, "Done", "quiet", height="small")
        self.later = Button(theme, "Snooze \N{BLACK DOWN-POINTING SMALL TRIANGLE}", "quiet",
                            height="small", name="Snooze")  # fmt: skip
        self.close_button = Button(
            theme, "", "quiet", icon="x", height="small", name="Close this reminder"
        )
        self._menu = SnoozeMenu(theme, desk, self)
        self._slide = QPropertyAnimation(self, b"maximumHeight", self)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def reminders(self) -> tuple[Reminder, ...]:
        """The reminders the bar is about, none while it is hidden."""
        return self._shown

    def _connect(self) -> None:
        self.action.clicked.connect(self._act)
        self._acting.said.connect(self.said)
        self._acting.noted.connect(self.noted)
        self._acting.log_wanted.connect(self.log_wanted)
        self._acting.check_in_wanted.connect(self.check_in_wanted)
        self._acting.page_wanted.connect(self.page_wanted)
        self._acting.today_wanted.connect(self._open_today)
        self.done.clicked.connect(self._finish)
        self.later.clicked.connect(self._offer_snooze)
        self._menu.chosen.connect(self._snooze)
        self.close_button.clicked.connect(self._close)
        self._reminders.due.connect(self._tell)
        self._reminders.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)
        self._slide.finished.connect(self._free)

    def show_test(self, title: str, detail: str) -> None:
        """Show what a reminder looks like, until it is closed or a real one has its say."""
        self._is_test = True
        self.tile.set_icon("bell", "accent")
        self.title.setText(title)
        self.detail.setText(detail)
        for button in (self.action, self.done, self.later):
            button.hide()
        self._slide_in()
        announce(self, f"{title}. {detail}")

    def _tell(self, due: tuple[Reminder, ...]) -> None:
        now = self._desk.now()
        known = {reminder.key for reminder in due}
        self._shown = (*(r for r in self._shown if r.key not in known), *due)
        self._lapsed |= {reminder.key for reminder in due if reminder.lapses_at <= now}
        said = self._show()
        self._slide_in()
        announce(self, f"{said.title}. {said.detail}")

    def _follow(self) -> None:
        """Let go of what does not wait any more, wherever it was dealt with."""
        if not self._shown:
            return
        waiting = {reminder.key for reminder in self._reminders.waiting()}
        left = tuple(reminder for reminder in self._shown if self._stands(reminder, waiting))
        if not left:
            self._dismiss()
        else:
            self._shown = left
            self._show()

    def _stands(self, reminder: Reminder, waiting: set[str]) -> bool:
        """Return whether a reminder is still worth a word.

        What had lapsed when it was announced waits nowhere, but the bar is the one place that
        tells of it.
        """
        if reminder.key in self._lapsed:
            return still_owed(self._desk.logbook, reminder, self._desk.now().tzinfo)
        return reminder.key in waiting

    def _show(self) -> Announcement:
        said = announcement(
            self._desk.logbook,
            gathered(self._shown),
            self._desk.now(),
            came_while_closed=self._came_while_closed(),
        )
        self._answer, self._is_test = said.answer, False
        self.tile.set_icon(said.icon, said.status)
        self.title.setText(said.title)
        self.detail.setText(said.detail)
        self.action.setVisible(bool(said.answer.text))
        self.action.set_text(said.answer.text, f"{said.answer.text}: {said.title}")
        self.done.setVisible(said.can_be_done)
        self.done.set_text("Done", f"Done: {said.title}")
        self.later.setVisible(said.can_wait)
        return said

    def _came_while_closed(self) -> bool:
        """Return whether all of it fell due before rollerlog was opened and is told first now.

        What comes a second time, or was snoozed, may be as old, but was told before.
        """
        missed = {reminder.key for reminder in self._reminders.missed()}
        return all(r.due_at < self._opened_at and r.key in missed for r in self._shown)

    def _act(self) -> None:
        self._acting.act(self._answer)

    def _open_today(self) -> None:
        self._dismiss()
        self.today_wanted.emit()

    def _finish(self) -> None:
        shown = self._shown
        self._dismiss()
        self._reminders.done(*shown)

    def _offer_snooze(self) -> None:
        if self._shown:
            self._menu.offer(self._shown, self.later)

    def _snooze(self, snooze: Snooze | time) -> None:
        shown = self._shown
        self._dismiss()
        if shown:
            self.noted.emit(put_off(self._desk, self._reminders, shown, snooze))

    def _close(self) -> None:
        """Close the bar; what a test stood over stands again."""
        if self._is_test and self._shown:
            self._show()
        else:
            self._dismiss()

    def _dismiss(self) -> None:
        self._shown, self._lapsed, self._is_test = (), frozenset(), False
        self._slide.stop()
        self._free()
        self.hide()

    def _slide_in(self) -> None:
        moving = self.isHidden() and not self._theme.reduced_motion
        self.show()
        if moving and self.isVisible():
            self._slide.setDuration(_SLIDE_MS)
            self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._slide.setStartValue(0)
            self._slide.setEndValue(self.heightForWidth(self.width()))
            self._slide.start()

    def _free(self) -> None:
        self.setMaximumHeight(_TALL)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 10, 24, 10)
        row.setSpacing(8)
        row.addWidget(self.tile)
        row.addSpacing(4)
        row.addLayout(words, 1)
        buttons: tuple[QWidget, ...] = (self.action, self.done, self.later, self.close_button)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
