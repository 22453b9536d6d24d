"""The pages, what leads from one to another, and what stands above and below them."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rollerlog.domain.commands import change_setting
from rollerlog.domain.model import CheckIn
from rollerlog.domain.preferences import preferences
from rollerlog.ui.banner import ReminderBanner
from rollerlog.ui.controls.message_bar import MessageBar
from rollerlog.ui.controls.toast import Toast
from rollerlog.ui.faults import fault
from rollerlog.ui.shortcuts import add_shortcuts
from rollerlog.ui.today.page import TodayPage
from rollerlog.ui.trail import Trail
from rollerlog.ui.undoing import UndoKeys, undone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.services.reminders import Reminders
    from rollerlog.services.storage import StoreError
    from rollerlog.ui.check_in.page import CheckInPage
    from rollerlog.ui.frame import Frame
    from rollerlog.ui.log.page import LogPage
    from rollerlog.ui.settings.page import SettingsPage
    from rollerlog.ui.settle.page import SettlePage
    from rollerlog.ui.shortcuts_page import ShortcutsPage
    from rollerlog.ui.theme import Choice, Theme
    from rollerlog.ui.timeline.page import TimelinePage

_SHAPE = "window"
_HEARING = ("today", "timeline")
_SAMPLE = "Sample data. Nothing you do here is kept."
_KEEP_RUNNING = "Keep rollerlog running in the tray? Reminders come only while it runs."


class Pages(QWidget):
    """Places the pages in the window's frame, and says what came of things."""

    quit_wanted = Signal()

    def __init__(
        self,
        frame: Frame,
        theme: Theme,
        desk: Desk,
        reminders: Reminders,
        drafts: Drafts,
        folder: Path,
        *,
        sample: bool = False,
    ) -> None:
        super().__init__(frame)
        self._frame, self._sidebar = frame, frame.sidebar
        self._theme, self._desk, self._drafts, self._folder = theme, desk, drafts, folder
        self.has_tray = False
        self.sample_bar = MessageBar(theme)
        self.message_bar = MessageBar(theme)
        self.banner = ReminderBanner(theme, desk, reminders)
        self.today = TodayPage(theme, desk, reminders)
        self._pages: Mapping[str, Callable[[], QWidget]] = {
            "today": lambda: self.today,
            "timeline": lambda: self.timeline,
            "log": lambda: self.log,
            "check-in": lambda: self.check_in,
            "settle": lambda: self.settle,
            "settings": lambda: self.settings,
            "shortcuts": lambda: self.shortcuts,
        }
        self._trail = Trail("today")
        self._stack = QStackedWidget()
        self._build()
        self.toast = Toast(theme, frame)
        self._undo_keys = UndoKeys(self)
        self._connect()
        self._keys = add_shortcuts(self, frame)
        self._dress()
        self._show("today")
        self._sidebar.set_due(self.today.due_count())
        if sample:
            self.sample_bar.say(_SAMPLE)

    # All pages but Today are made, and their modules loaded, when they are first opened: that
    # halves the time to the first paint.

    @cached_property
    def timeline(self) -> TimelinePage:
        """The feed of everything, and the year beside it."""
        from rollerlog.ui.timeline.page import TimelinePage

        page = TimelinePage(self._theme, self._desk)
        page.said.connect(self.say)
        page.log_wanted.connect(self.open_log)
        page.edit_wanted.connect(self.edit)
        self._stack.addWidget(page)
        return page

    @cached_property
    def log(self) -> LogPage:
        """The form for a session."""
        from rollerlog.ui.log.page import LogPage

        page = LogPage(self._theme, self._desk, self._drafts)
        page.said.connect(self.say)
        page.closed.connect(self.go_back)
        page.noted.connect(self.note)
        page.settle_wanted.connect(self.open_settle)
        page.check_in_wanted.connect(self.open_check_in)
        self._stack.addWidget(page)
        return page

    @cached_property
    def check_in(self) -> CheckInPage:
        """The form for a check-in."""
        from rollerlog.ui.check_in.page import CheckInPage

        page = CheckInPage(self._theme, self._desk, self._drafts)
        page.said.connect(self.say)
        page.closed.connect(self.go_back)
        self._stack.addWidget(page)
        return page

    @cached_property
    def settle(self) -> SettlePage:
        """The page on which warning signs settle."""
        from rollerlog.ui.settle.page import SettlePage

        page = SettlePage(self._theme, self._desk)
        page.said.connect(self.say)
        page.closed.connect(self.go_back)
        page.check_in_wanted.connect(self.open_check_in)
        self._stack.addWidget(page)
        return page

    @cached_property
    def settings(self) -> SettingsPage:
        """The settings."""
        from rollerlog.ui.settings.page import SettingsPage

        page = SettingsPage(self._theme, self._desk, self._folder)
        page.said.connect(self.say)
        self._stack.addWidget(page)
        return page

    @cached_property
    def shortcuts(self) -> ShortcutsPage:
        """The list of keys."""
        from rollerlog.ui.shortcuts_page import ShortcutsPage

        page = ShortcutsPage(self._theme)
        page.closed.connect(self.go_back)
        self._stack.addWidget(page)
        return page

    @property
    def page(self) -> str:
        """The page that is open."""
        return self._trail.here

    def open_page(self, page: str) -> None:
        """Open a page by the name the sidebar has for it."""
        if page == "log":
            self.open_log()
        else:
            self._go(page)

    def open_log(self, area: str = "") -> None:
        """Open the form for a session, on an area where one is named."""
        self.log.open(area or None)
        self._go("log")

    def open_check_in(self, session_id: str = "") -> None:
        """Open the form for a check-in, of the session most overdue where none is named."""
        self.check_in.open(session_id or None)
        self._go("check-in")

    def open_settle(self, area: str) -> None:
        """Open the page on which the warning signs of an area settle."""
        self.settle.open(area)
        self._go("settle")

    def edit(self, entry_id: str) -> None:
        """Open the form an entry was made with."""
        if self._desk.logbook.find(CheckIn, entry_id):
            self.check_in.edit(entry_id)
            self._go("check-in")
        else:
            self.log.edit(entry_id)
            self._go("log")

    def search(self) -> None:
        """Open the timeline's search."""
        self._go("timeline")
        self.timeline.focus_search()

    def go_back(self) -> None:
        """Return to the page before."""
        self._show(self._trail.back())

    def go_forward(self) -> None:
        """Go again to the page that was left."""
        self._show(self._trail.forward())

    def undo(self) -> None:
        """Take back the last change, whatever the page."""
        step = self._desk.undo()
        if step is None:
            self.toast.say("Nothing to undo.")
            return
        text = undone(self._desk.logbook, step, self._desk.now().date())
        self.toast.say(text, [("Redo", self.redo)])

    def redo(self) -> None:
        """Make the change last taken back again."""
        if self._desk.redo() is not None:
            self.toast.say("Done again.", [("Undo", self.undo)])

    def say(self, text: str) -> None:
        """Say what was done, with a way back."""
        self.toast.say(text, [("Undo", self.undo)])

    def note(self, text: str) -> None:
        """Say what no undo takes back."""
        self.toast.say(text)

    def tell_fault(self, error: StoreError) -> None:
        """Say what is wrong with the file; what was entered stays on its page."""
        self.message_bar.say(fault(error, "Your entry is still on this page."), "stop")

    def tell_bug(self, log: Path) -> None:
        """Say that rollerlog itself failed, and where that is noted."""
        self.message_bar.say(
            "Something in rollerlog went wrong. What was saved is still there."
            f" Try again; the details are in {log}.",
            "stop",
        )

    def leave(self) -> None:
        """Keep what is unsaved, before the program ends."""
        for form in ("log", "check_in"):
            if form in self.__dict__:
                getattr(self, form).keep_draft()
        size = self._frame.size()
        shape = {"width": size.width(), "height": size.height()}
        if self._drafts.read(_SHAPE) != shape:
            self._drafts.keep(_SHAPE, shape)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sample_bar)
        column.addWidget(self.message_bar)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.today)
        shape = self._drafts.read(_SHAPE) or {}
        width, height = shape.get("width"), shape.get("height")
        if isinstance(width, int) and isinstance(height, int):
            self._frame.resize(width, height)
        self._frame.furnish(self)

    def _connect(self) -> None:
        self._sidebar.opened.connect(self.open_page)
        self._frame.closing.connect(self._close)
        self._desk.failed.connect(self.tell_fault)
        self._desk.changed.connect(self._dress)
        for source in (self.today, self.banner):
            source.said.connect(self.say)
            source.noted.connect(self.note)
            source.log_wanted.connect(self.open_log)
            source.check_in_wanted.connect(self.open_check_in)
        self.today.settle_wanted.connect(self.open_settle)
        self.today.due_counted.connect(self._sidebar.set_due)
        self.banner.today_wanted.connect(partial(self._go, "today"))

    def _dress(self) -> None:
        """Follow the settings that change the look and the keys."""
        chosen = preferences(self._desk.logbook)
        choice: Choice = "system"
        if chosen.theme == "light":
            choice = "light"
        elif chosen.theme == "dark":
            choice = "dark"
        self._theme.choose(choice)
        self._theme.set_reduced_motion(chosen.reduced_motion)
        self._keys.set_single_keys(enabled=chosen.single_keys)

    def _go(self, page: str) -> None:
        self._trail.go(page)
        self._show(page)

    def _show(self, page: str) -> None:
        widget = self._pages[page]()
        self._stack.setCurrentWidget(widget)
        here = self._frame.focusWidget() or self._sidebar
        if page in _HEARING or not widget.isAncestorOf(here):
            # The whole page hears its keys then; a ring around all of it would say nothing.
            widget.setProperty("focusRing", False)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sidebar.set_current(page)

    def _close(self) -> None:
        """Quit, stay in the tray, or ask which: once, as the answer is kept."""
        answer = preferences(self._desk.logbook).on_close if self.has_tray else "quit"
        if answer == "ask":
            choices = [("Keep running", "tray"), ("Quit", "quit")]
            actions = [(text, partial(self._answer_closing, value)) for text, value in choices]
            self.message_bar.say(_KEEP_RUNNING, "due", actions)
            return
        self.leave()
        if answer == "tray":
            self._frame.hide()
        else:
            self.quit_wanted.emit()

    def _answer_closing(self, answer: str) -> None:
        self._desk.run(change_setting("on-close", answer))
        self._frame.close()
