"""The pages, what leads from one to another, and what stands above and below them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from rollerlog.domain.commands import change_setting
from rollerlog.domain.model import CheckIn
from rollerlog.domain.preferences import preferences
from rollerlog.domain.zones import zones_of
from rollerlog.ui.banner import ReminderBanner
from rollerlog.ui.clock_bar import ClockBar
from rollerlog.ui.controls.message_bar import MessageBar
from rollerlog.ui.controls.toast import Toast
from rollerlog.ui.faults import fault
from rollerlog.ui.first_runs import is_first_run
from rollerlog.ui.pausing import standing
from rollerlog.ui.shelf import Shelf
from rollerlog.ui.shortcuts import add_shortcuts
from rollerlog.ui.strict_wording import after_undo
from rollerlog.ui.today.page import TodayPage
from rollerlog.ui.trail import Trail
from rollerlog.ui.undoing import UndoKeys, undone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.services.photos.library import PhotoLibrary
    from rollerlog.services.reminders import Reminders
    from rollerlog.services.storage import StoreError
    from rollerlog.ui.frame import Frame
    from rollerlog.ui.notifier import Notifier
    from rollerlog.ui.theme import Choice, Theme

_SHAPE = "window"
_HEARING = ("today", "timeline")
_FIRST_RUN = "first-run"
_SAMPLE = "Sample data. Nothing you do here is kept."
_KEEP_RUNNING = "Keep rollerlog running in the tray? Reminders come only while it runs."


class Pages(Shelf):
    """Places the pages in the window's frame, and says what came of things.

    ``look_around_wanted`` asks for sample data in their place, ``own_wanted`` for the user's own.
    """

    quit_wanted = Signal()
    look_around_wanted = Signal()
    own_wanted = Signal()

    def __init__(
        self,
        frame: Frame,
        theme: Theme,
        desk: Desk,
        reminders: Reminders,
        drafts: Drafts,
        folder: Path,
        notifier: Notifier,
        library: PhotoLibrary,
        *,
        sample: bool = False,
    ) -> None:
        super().__init__(
            theme, desk, reminders, drafts, folder, notifier, library, frame, sample=sample
        )
        self._frame, self._sidebar = frame, frame.sidebar
        self.sample_bar = MessageBar(theme)
        self.message_bar = MessageBar(theme)
        self.clock_bar = ClockBar(theme, desk, self)
        self.banner = ReminderBanner(theme, desk, reminders)
        self.today = TodayPage(theme, desk, reminders)
        self._pages: Mapping[str, Callable[[], QWidget]] = {
            "today": lambda: self.today,
            "timeline": lambda: self.timeline,
            "photos": lambda: self.intake.page,
            "log": lambda: self.log,
            "check-in": lambda: self.check_in,
            "settle": lambda: self.settle,
            "summary": lambda: self.summary,
            "plan": lambda: self.plan,
            "kit": lambda: self.kit,
            "profile": lambda: self.profile,
            _FIRST_RUN: lambda: self.first_run,
            "reminders": lambda: self.reminders,
            "settings": lambda: self.settings,
            "how": lambda: self.how,
            "shortcuts": lambda: self.shortcuts,
        }
        self._trail = Trail("today")
        self._ways = {
            "said": self.say,
            "noted": self.note,
            "recorded": self.say_recorded,
            "closed": self.go_back,
            "finished": self._begin,
            "test_wanted": notifier.show_test,
            "look_around_wanted": self.look_around_wanted.emit,
            "page_wanted": self.open_page,
            "today_wanted": partial(self._go, "today"),
            "place_wanted": self.open_place,
            "log_wanted": self.open_log,
            "check_in_wanted": self.open_check_in,
            "edit_wanted": self.edit,
            "settle_wanted": self.open_settle,
            "summary_wanted": self.open_summary,
            "entered_wanted": self._show_entered,
            "plan_wanted": self.open_plan,
            "kit_wanted": self.open_kit,
            "profile_wanted": self.open_profile,
            "how_wanted": self.open_how,
            "photo_wanted": self.show_photo,
            "add_photo_wanted": self.add_photo,
        }
        self._build()
        self.toast = Toast(theme, frame)
        self._undo_keys = UndoKeys(self)
        self._connect()
        # Children of these pages, not of the frame: others may take their place in it.
        self._keys = add_shortcuts(self, self)
        self._dress()
        if not sample and is_first_run(desk.logbook, drafts):
            self._trail = Trail(_FIRST_RUN)
        self._show(self.page)
        self._sidebar.set_due(self.today.due_count())
        if sample:
            self.tell_sample()

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

    def open_summary(self, area: str, entered: CheckIn | None = None) -> None:
        """Open the summary of an area, with a check-in that is not saved yet where given."""
        self.summary.open(area, entered)
        self._go("summary")

    def open_plan(self) -> None:
        """Open the plan."""
        self._go("plan")

    def open_kit(self, roller_id: str = "") -> None:
        """Open the kit, at a roller where one is named."""
        self._go("kit")
        self.kit.open(roller_id)

    def open_profile(self) -> None:
        """Open the profile."""
        self._go("profile")

    def open_place(self) -> None:
        """Open the settings, at the place."""
        self._go("settings")
        self.settings.open_place()

    def open_pause(self) -> None:
        """Open the reminders, to pause them until a time."""
        self._go("reminders")
        self.reminders.open_pause(until=True)

    def open_how(self, source_ids: Sequence[str] = (), *, topic: str = "") -> None:
        """Open how this works, at some sources, at a topic, or at its top."""
        if source_ids:
            self.how.open_at(source_ids)
        else:
            self.how.open_topic(topic)
        self._go("how")

    def edit(self, entry_id: str) -> None:
        """Open the form an entry was made with."""
        if self._desk.logbook.find(CheckIn, entry_id):
            self.check_in.edit(entry_id)
            self._go("check-in")
        else:
            self.log.edit(entry_id)
            self._go("log")

    def add_photo(self, zones: Sequence[str] = ()) -> None:
        """Offer to add a photo, of some zones where they are known."""
        self._go("photos")
        self.intake.add_to(zones)

    def show_photo(self, photo_id: str) -> None:
        """Open a photo beside another that it can be compared with."""
        self._go("photos")
        self.photos.show_photo(photo_id)

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
        logbook, now = self._desk.logbook, self._desk.now()
        said = (undone(logbook, step, now.date()), after_undo(logbook, step, now))
        self.toast.say(" ".join(filter(None, said)), [("Redo", self.redo)])

    def redo(self) -> None:
        """Make the change last taken back again."""
        if self._desk.redo() is not None:
            self.toast.say("Done again.", [("Undo", self.undo)])

    def say(self, text: str) -> None:
        """Say what was done, with a way back."""
        self.toast.say(text, [("Undo", self.undo)])

    def say_recorded(self, text: str, entry_id: str) -> None:
        """Say what was recorded, with a way back and one to a photo of it."""
        actions = [("Undo", self.undo)]
        if (entry := self._desk.logbook.entry(entry_id)) is not None:
            actions.append(("Add photo", partial(self.add_photo, entry.zones)))
        self.toast.say(text, actions)

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

    def tell_sample(self, why: str = "") -> None:
        """Say that all this is invented, and why the user's own could not be opened."""
        text = " ".join(filter(None, (why, _SAMPLE)))
        actions = [("Start my own", self.own_wanted.emit)]
        self.sample_bar.say(text, "due", actions, stays=True)

    def give_way(self) -> None:
        """Let go of what stands in the frame itself, before other pages take this place."""
        self.leave()
        self.toast.hide()
        self.toast.deleteLater()

    def leave(self) -> None:
        """Keep what is unsaved, before the program ends."""
        if self.page == _FIRST_RUN:
            self.first_run.keep()
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
        column.addWidget(self.clock_bar)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self._placed(self.today)
        shape = self._drafts.read(_SHAPE) or {}
        width, height = shape.get("width"), shape.get("height")
        if isinstance(width, int) and isinstance(height, int):
            self._frame.take_size(width, height)
        self._frame.furnish(self)

    def _connect(self) -> None:
        self._sidebar.opened.connect(self.open_page)
        self._frame.closing.connect(self._close)
        self._desk.failed.connect(self.tell_fault)
        self._desk.changed.connect(self._dress)
        self._desk.time_passed.connect(self._tell_standing)
        self._lead_on(self.banner)
        self._notifier.banner_wanted.connect(self.banner.show_test)
        self.today.due_counted.connect(self._sidebar.set_due)

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
        self._tell_standing()

    def _tell_standing(self) -> None:
        """Let the sidebar say whether reminders come now."""
        told = standing(preferences(self._desk.logbook), self._desk.now())
        self._sidebar.set_reminders(told.short, told.icon, told.line)

    def _go(self, page: str) -> None:
        self._trail.go(page)
        self._show(page)

    def _begin(self) -> None:
        """Begin with Today, once the first run is over."""
        self._trail = Trail("today")
        self._show("today")

    def _show(self, page: str) -> None:
        if page == _FIRST_RUN:
            self.first_run.open()
        self._sidebar.setVisible(page != _FIRST_RUN)
        self._keys.hold(held=page == _FIRST_RUN)
        widget = self._pages[page]()
        self._stack.setCurrentWidget(widget)
        here = self._frame.focusWidget() or self._sidebar
        if page in _HEARING or not widget.isAncestorOf(here):
            # The whole page hears its keys then; a ring around all of it would say nothing.
            widget.setProperty("focusRing", False)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sidebar.set_current(page)

    def _show_entered(self, entered: CheckIn) -> None:
        known = zones_of(self._desk.logbook)
        areas = [known[zone].area for zone in entered.zones if zone in known]
        self.open_summary(areas[0], entered)

    def _close(self) -> None:
        """Quit, stay in the tray, or ask which: once, as the answer is kept."""
        answer = preferences(self._desk.logbook).on_close if self.has_tray else "quit"
        if answer == "ask":
            choices = [("Keep running", "tray"), ("Quit", "quit")]
            actions = [(text, partial(self._answer_closing, value)) for text, value in choices]
            self.message_bar.say(_KEEP_RUNNING, "due", actions)
            self.message_bar.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.leave()
        if answer == "tray":
            self._frame.hide()
        else:
            self.quit_wanted.emit()

    def _answer_closing(self, answer: str) -> None:
        self._desk.run(change_setting("on-close", answer))
        self._frame.close()
