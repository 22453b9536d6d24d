"""The page of the first run: three short steps, each of which may be left open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rollerlog.domain.refusals import Refused
from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.first_run.answers import STEPS, Answers, from_plain, to_plain
from rollerlog.ui.first_run.foot import Foot
from rollerlog.ui.first_run.keeping import kit_kept, profile_kept, settings_kept
from rollerlog.ui.first_run.kit_step import KitStep
from rollerlog.ui.first_run.side import Side
from rollerlog.ui.first_run.step import WIDEST_PX
from rollerlog.ui.first_run.time_step import TimeStep
from rollerlog.ui.first_run.who_step import WhoStep
from rollerlog.ui.first_run.wording import IN_THE_WINDOW, TO_THE_DESKTOP, added
from rollerlog.ui.first_runs import DONE, FIRST_RUN
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.profile_form.advice_card import AdviceCard
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Step
    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.ui.theme import Theme

_SIDE_PX, _NARROW_SIDE_PX, _NARROW_BELOW_PX = 360, 268, 1140
_WIDE_MARGINS, _NARROW_MARGINS = (72, 64), (32, 40)
_KEEP_AFTER_MS = 300


class FirstRunPage(QWidget):
    """Who should not roll at home, what is used where, and when reminders come.

    ``finished`` says that the steps are over, ``look_around_wanted`` asks for sample data,
    ``test_wanted`` for a notification now; ``said`` carries what was added and can be undone.
    """

    finished = Signal()
    look_around_wanted = Signal()
    test_wanted = Signal()
    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        drafts: Drafts,
        has_tray: Callable[[], bool],
        notifies: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._theme, self._desk, self._drafts = theme, desk, drafts
        self._has_tray, self._notifies = has_tray, notifies
        self._answers = Answers()
        self.side = Side(theme)
        self.who, self.kit, self.time = WhoStep(theme), KitStep(theme), TimeStep(theme)
        self._steps = (self.who, self.kit, self.time)
        self.stack = QStackedWidget()
        self.advice = AdviceCard(theme)
        self.foot = Foot(theme)
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._lay_out()
        self._connect()

    @property
    def step(self) -> int:
        """The step that is open, from 0."""
        return self._answers.step

    def open(self) -> None:
        """Open the step that was left, with what was answered."""
        kept = self._drafts.read(FIRST_RUN)
        self._answers = from_plain(kept) if kept else Answers()
        now = self._desk.now()
        self.who.fill(self._answers)
        self.kit.fill(self._answers, now)
        self._show(self._answers.step)

    def keep(self) -> bool:
        """Keep what was ticked, and the rest as a draft; return whether the disk took it."""
        self._keep_draft()
        command = profile_kept(self._desk.logbook, self._answers, self._desk.now())
        return command is None or self._run(command) is not None

    def _connect(self) -> None:
        for step in self._steps:
            step.changed.connect(self._take)
        self.time.test_wanted.connect(self._send_test)
        self.foot.back.clicked.connect(self._back)
        self.foot.look.clicked.connect(self._look_around)
        self.foot.skip.clicked.connect(self._skip)
        self.foot.go_on.clicked.connect(self._go_on)
        self._timer.timeout.connect(self._keep_draft)
        self._theme.changed.connect(self._fit)

    def _send_test(self) -> None:
        self.test_wanted.emit()
        self.time.say_test(TO_THE_DESKTOP if self._notifies() else IN_THE_WINDOW)

    def _take(self) -> None:
        for step in self._steps:
            self._answers = step.answered(self._answers)
        self._follow()
        self._timer.start()

    def _follow(self) -> None:
        self.kit.show_rests(self._desk.logbook, self._desk.now())
        answers, first = self._answers, self._answers.step == 0
        self.advice.show_advice(answers.ticked if first else (), answers.phototype if first else "")
        self._advice_line.setVisible(not self.advice.isHidden())

    def _keep_draft(self) -> None:
        self._timer.stop()
        if self._answers == Answers():
            self._drafts.forget(FIRST_RUN)
        else:
            self._drafts.keep(FIRST_RUN, to_plain(self._answers))

    def _go_on(self) -> None:
        if self.step == STEPS - 1:
            self._finish(settings_kept(self._answers))
        elif self.step > 0 or self.keep():
            self._show(self.step + 1)

    def _back(self) -> None:
        if self.step > 0:
            self._show(self.step - 1)

    def _skip(self) -> None:
        self._finish(None)

    def _look_around(self) -> None:
        if self.keep():
            self.look_around_wanted.emit()

    def _finish(self, settings: Command | None) -> None:
        if not self.keep() or (settings is not None and self._run(settings) is None):
            return
        kit = kit_kept(self._desk.logbook, self._answers, self._desk.now())
        step = self._run(kit) if kit is not None else None
        if kit is not None and step is None:
            return
        self._drafts.keep(FIRST_RUN, DONE)
        self.finished.emit()
        if step is not None and (text := added(step)):
            self.said.emit(text)

    def _run(self, command: Command) -> Step | None:
        """Run a command, and say what speaks against it."""
        try:
            return self._desk.run(command)
        except Refused as refused:
            today = self._desk.now().date()
            said = plain(reason(self._desk.logbook, refused.reasons[0], today))
            self.foot.complain(said)
            return None

    def _show(self, place: int) -> None:
        self._answers = replace(self._answers, step=place)
        self._timer.start()
        self.time.fill(self._answers, self._desk.logbook, tray=self._has_tray())
        self.stack.setCurrentIndex(place)
        self.side.show_step(place)
        self.foot.show_step(place)
        self._follow()
        announce(self, self._steps[place].title.text())
        self.foot.go_on.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        for step in self._steps:
            self.stack.addWidget(step)
        self._advice_row = QHBoxLayout()
        self._advice_row.addWidget(self.advice)
        self._advice_line = Hairline()
        self._advice_line.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self._advice_line)
        column.addLayout(self._advice_row)
        column.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        whole.addLayout(column, 1)
        self.setFocusProxy(self.foot.go_on)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(_NARROW_BELOW_PX)
        side, top = _NARROW_MARGINS if narrow else _WIDE_MARGINS
        left = px(_NARROW_SIDE_PX if narrow else _SIDE_PX)
        self.side.set_width(left, 24 if narrow else 40)
        # What is docked below ends where the steps end.
        right = max(side, self.width() - left - side - px(WIDEST_PX))
        for step in self._steps:
            step.set_margins(side, top)
        self._advice_row.setContentsMargins(side, 12, right, 0)
        self.foot.set_margins(side, right)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS and not event.isAutoRepeat():
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
