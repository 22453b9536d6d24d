"""Reminders on the desktop: as notifications with buttons, else as messages of the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.ledger import Why
from rollerlog.domain.preferences import preferences
from rollerlog.ui import channels
from rollerlog.ui.acting import Acting
from rollerlog.ui.channels import Channel, ChannelState
from rollerlog.ui.notice_buttons import Press, buttons, pressed
from rollerlog.ui.notices import notice
from rollerlog.ui.snoozing import put_off
from rollerlog.ui.standing_notices import StandingNotices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.services.notifications import DesktopNotifications
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.standing_notices import Notice
    from rollerlog.ui.tray import Tray

_TEST = "test"


class Notifier(QObject):
    """Shows what the reminders hand to the desktop, and does what its buttons say.

    ``opened`` asks for the window, ``banner_wanted`` for a test in it; ``tested`` carries the
    channel, whether a test can be seen, and what came back. The others are those of ``Acting``.
    """

    opened = Signal()
    banner_wanted = Signal(str, str)
    tested = Signal(str, bool, str)
    changed = Signal()
    said = Signal(str)
    noted = Signal(str)
    log_wanted = Signal(str)
    check_in_wanted = Signal(str)
    page_wanted = Signal(str)
    today_wanted = Signal()

    def __init__(self, desk: Desk, reminders: Reminders, *, sample: bool = False) -> None:
        super().__init__()
        self._desk, self._reminders, self._sample = desk, reminders, sample
        self._desktop: DesktopNotifications | None = None
        self._tray: Tray | None = None
        self._in_tray: Notice | None = None
        self._can = (False, True)
        self._standing = StandingNotices(desk, reminders)
        self._acting = Acting(desk, self)
        for name in ("said", "noted", "log_wanted", "check_in_wanted", "page_wanted",
                     "today_wanted"):  # fmt: skip
            getattr(self._acting, name).connect(getattr(self, name))
        reminders.notified.connect(self._tell)
        reminders.changed.connect(self._follow)
        reminders.channel = self

    @property
    def is_there(self) -> bool:
        """Whether there is a desktop to notify."""
        return self._has_desktop or self._has_tray

    @property
    def is_undisturbed(self) -> bool:
        """Whether the desktop asks not to disturb, as far as that can be read."""
        return self._desktop is not None and self._desktop.do_not_disturb is True

    def use(self, desktop: DesktopNotifications | None, tray: Tray | None) -> None:
        """Take what the desktop has, from now on; over sample data nothing of it."""
        if self._sample:
            return
        if desktop is not self._desktop:
            self._desktop = desktop
            if desktop is not None:
                desktop.acted.connect(self._act)
                desktop.dismissed.connect(self._standing.drop)
                desktop.answered.connect(self._take_answer)
                desktop.changed.connect(self._look_again)
        if tray is not self._tray:
            self._tray = tray
            if tray is not None:
                tray.clicked.connect(self._open_told)
        self._look_again()

    def channels(self) -> tuple[ChannelState, ...]:
        """Return how each way to the user stands."""
        desktop, tray, named = channels.NO_SERVICE, channels.NO_TRAY, False
        if self._sample:
            desktop = tray = channels.NOT_OF_SAMPLES
        if self._desktop is not None and self._has_desktop:
            server, undisturbed = self._desktop.server, self.is_undisturbed
            desktop, named = channels.desktop_detail(server, undisturbed=undisturbed), bool(server)
        return (
            ChannelState(Channel.WINDOW, True, ""),
            ChannelState(Channel.DESKTOP, self._has_desktop, desktop, named),
            ChannelState(Channel.TRAY, self._has_tray, "" if self._has_tray else tray),
        )

    def send_test(self, channel: str) -> None:
        """Show a test, whatever came last; no ledger knows of it."""
        state = next(state for state in self.channels() if state.id == channel)
        if not state.available:
            self.tested.emit(channel, False, state.detail)
        elif state.id is Channel.WINDOW:
            self.banner_wanted.emit(channels.TEST_TITLE, channels.TEST_BODY)
            self.tested.emit(channel, True, channels.SHOWN_HERE)
        else:
            self._send_test(state.id)

    def show_test(self) -> None:
        """Show a test by the best channel there is."""
        best = Channel.DESKTOP if self._has_desktop else Channel.TRAY
        self.send_test(best if self._has_desktop or self._has_tray else Channel.WINDOW)

    def withdraw_all(self) -> None:
        """Take every notification away, before the program ends."""
        self._standing.clear()
        if self._desktop is not None:
            self._desktop.withdraw_all()

    @property
    def _has_desktop(self) -> bool:
        return self._desktop is not None and self._desktop.available

    @property
    def _has_tray(self) -> bool:
        return self._tray is not None and self._tray.shows_messages

    def _send_test(self, channel: Channel) -> None:
        title, body = channels.TEST_TITLE, channels.TEST_BODY
        if channel is Channel.DESKTOP and self._desktop is not None:
            self._desktop.show(_TEST, title, body, ((Press.OPEN, "Open"),))
        elif self._tray is not None:
            self._in_tray = None
            self._tray.show_message(title, body)
            self.tested.emit(channel, True, channels.TO_THE_TRAY)

    def _tell(self, due: tuple[Reminder, ...]) -> None:
        offered = buttons(self._desk.logbook, due, self._desk.now())
        notice, gone = self._standing.add(due, offered)
        self._withdraw(gone)
        if self._desktop is not None and self._has_desktop:
            self._desktop.show(notice.tag, *self._words(due), offered.shown)
        else:
            self._tell_by_tray(notice)

    def _tell_by_tray(self, notice: Notice) -> None:
        if self._tray is not None and self._has_tray:
            self._in_tray = notice
            self._tray.show_message(*self._words(notice.due))

    def _words(self, due: Sequence[Reminder]) -> tuple[str, str]:
        logbook = self._desk.logbook
        discreet = preferences(logbook).discreet
        return notice(logbook, due, self._desk.now(), discreet=discreet)

    def _follow(self) -> None:
        self._withdraw(self._standing.outdated())
        shrunk = self._standing.shrunk()
        if shrunk is not None:
            self._retell(*shrunk)

    def _retell(self, notice: Notice, left: tuple[Reminder, ...]) -> None:
        """Let a summary say how many are left, where it stands still: that is no new word."""
        offered = buttons(self._desk.logbook, left, self._desk.now())
        self._standing.retell(notice, left, offered)
        if self._desktop is not None and self._desktop.stands(notice.tag):
            self._desktop.show(notice.tag, *self._words(left), offered.shown, quietly=True)

    def _withdraw(self, tags: Sequence[str]) -> None:
        for tag in tags:
            self._standing.drop(tag)
            if self._desktop is not None:
                self._desktop.withdraw(tag)

    def _take_answer(self, tag: str, stands: bool, detail: str) -> None:
        if tag == _TEST:
            hidden = stands and self.is_undisturbed
            said = channels.perhaps_hidden(detail) if hidden else detail
            self.tested.emit(Channel.DESKTOP, stands and not hidden, said)
        elif not stands and (notice := self._standing.drop(tag)) and not notice.retold:
            self._reminders.unsent(notice.due, Why.NO_SERVICE)
            self._tell_by_tray(notice)

    def _look_again(self) -> None:
        """Follow what the desktop has: once it takes more than before, what waited may come."""
        self.changed.emit()
        before, self._can = self._can, (self.is_there, not self.is_undisturbed)
        if any(can and not could for can, could in zip(self._can, before, strict=True)):
            self._reminders.look()

    def _act(self, tag: str, action: str) -> None:
        self._press(self._standing.drop(tag), pressed(action))

    def _open_told(self) -> None:
        told, self._in_tray = self._in_tray, None
        self._press(told, Press.OPEN)

    def _press(self, notice: Notice | None, press: Press) -> None:
        """Do what was pressed, as it was worded when it was shown: that may be a day ago."""
        if notice is None:
            self.opened.emit()
            return
        offered = notice.offered
        if press is Press.DONE:
            self._reminders.done(*notice.due)
        elif press is Press.LATER and offered.later is not None:
            self.noted.emit(put_off(self._desk, self._reminders, notice.due, offered.later))
        else:
            answer = offered.answer if press is Press.ACT else offered.way
            if answer == offered.way:
                self.opened.emit()
            self._acting.act(answer)
