"""The composition root: every part is made here, handed what it needs, and kept alive."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSocketNotifier, QTimer

from rollerlog.cli import answer
from rollerlog.clock import local_now
from rollerlog.services.desk import Desk
from rollerlog.services.drafts import Drafts
from rollerlog.services.journal import Journal
from rollerlog.services.photos.library import PhotoLibrary
from rollerlog.services.reminders import Reminders
from rollerlog.store.faults import StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.logs import LOG, log_bug, log_to
from rollerlog.ui.faults import unread
from rollerlog.ui.formats import Formats, use
from rollerlog.ui.frame import Frame
from rollerlog.ui.notifier import Notifier
from rollerlog.ui.pages import Pages
from rollerlog.ui.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from rollerlog.domain.logbook import Step
    from rollerlog.services.handover import WindowServer
    from rollerlog.services.scheduler import GuiScheduler
    from rollerlog.ui.theme import Theme

TICK = "ROLLERLOG_TICK_MS"
_TICK_MS = 30_000
_TIDY_AFTER_MS, _TIDY_AGAIN_MS = 5 * 60_000, 6 * 3_600_000
_SEED, _YEARS = 1, 2
_IN_USE = "Your own logbook is open in another rollerlog: go on there."


@dataclass(frozen=True)
class Rollerlog:
    """The running parts. Qt drops the connections of whatever is not referenced."""

    file: LogbookFile
    journal: Journal
    desk: Desk
    reminders: Reminders
    notifier: Notifier
    library: PhotoLibrary
    frame: Frame
    pages: Pages


def build(
    folder: Path,
    now: Callable[[], datetime],
    theme: Theme,
    frame: Frame | None = None,
    sample: Step | None = None,
) -> Rollerlog:
    """Put the parts together; reminders begin once they ride a scheduler."""
    file = LogbookFile(folder)
    if sample is not None:
        file.write(sample)
    journal = Journal(file, now)
    desk = Desk(journal)
    reminders = Reminders(desk, file)
    notifier = Notifier(desk, reminders, sample=sample is not None)
    library = PhotoLibrary(folder, desk)
    frame = frame or Frame(theme)
    drafts = Drafts(file)
    pages = Pages(
        frame, theme, desk, reminders, drafts, folder, notifier, library, sample=sample is not None
    )
    return Rollerlog(file, journal, desk, reminders, notifier, library, frame, pages)


class Running:
    """The window on its data, and what goes on around it while it is open.

    Sample data lies in a folder of its own, which is thrown away; ``take_lock`` asks for the
    right to write in the user's.
    """

    def __init__(
        self,
        application: QApplication,
        theme: Theme,
        frame: Frame,
        folder: Path,
        sample: Step | None,
        take_lock: Callable[[], bool],
    ) -> None:
        use(_formats(QLocale.system()))
        self._application, self._theme, self._frame = application, theme, frame
        self._folder, self._take_lock = folder, take_lock
        self._locked = sample is None
        self._server: WindowServer | None = None
        self._scheduler: GuiScheduler | None = None
        self._tidying = QTimer(frame, singleShot=True)
        self._tidying.timeout.connect(self._tidy)
        self._told_bug = False
        self._parts, self._thrown_away = self._built(sample)
        self._presence = self._wired()
        sys.excepthook = self._tell_bug
        self._wake = _quit_on_signals(self._quit)
        application.commitDataRequest.connect(lambda _manager: self._parts.pages.leave())
        application.aboutToQuit.connect(self._stop_services)
        QTimer.singleShot(0, frame, self._start_services)

    @property
    def parts(self) -> Rollerlog:
        """What stands in the window: on the user's own data, or on the sample."""
        return self._parts

    def stop(self) -> None:
        """Let go of what outlives the event loop."""
        sys.excepthook = sys.__excepthook__
        self._parts.library.close()
        self._parts.file.close()
        if self._thrown_away is not None:
            self._thrown_away.cleanup()

    def look_around(self) -> None:
        """Show sample data in place of the user's own, until they start theirs."""
        from rollerlog.demo import sample_person

        try:
            self._swap(sample_person(_SEED, _YEARS, local_now()))
        except StoreError as error:
            self._parts.pages.tell_fault(error)

    def start_own(self) -> None:
        """Show the user's own data in place of the sample."""
        try:
            self._locked = self._locked or self._take_lock()
            if self._locked:
                self._swap(None)
            else:
                self._parts.pages.tell_sample(_IN_USE)
        except StoreError as error:
            self._parts.pages.tell_sample(unread(error))

    def _built(self, sample: Step | None) -> tuple[Rollerlog, TemporaryDirectory[str] | None]:
        """Return the parts on the user's folder, or on one of its own that holds the sample."""
        if sample is None:
            return build(self._folder, local_now, self._theme, self._frame), None
        folder = TemporaryDirectory(prefix="rollerlog-demo-", ignore_cleanup_errors=True)
        try:
            made = build(Path(folder.name), local_now, self._theme, self._frame, sample)
        except StoreError:
            folder.cleanup()
            raise
        return made, folder

    def _swap(self, sample: Step | None) -> None:
        """Let other data stand in the same frame, with all that goes on around them."""
        before, gone = self._parts, self._thrown_away
        self._parts, self._thrown_away = self._built(sample)
        self._stop_services()
        before.pages.give_way()
        before.library.close()
        before.file.close()
        if gone is not None:
            gone.cleanup()
        self._presence.deleteLater()
        self._presence = self._wired()
        self._start_services()

    def _wired(self) -> Presence:
        """Connect the parts to what outlives them, and return what stands around them."""
        parts, pages = self._parts, self._parts.pages
        log_to(self._data_folder)
        pages.quit_wanted.connect(lambda: self._application.exit())
        # Once the click is over: its button goes with the pages that give way.
        pages.look_around_wanted.connect(self._soon(self.look_around))
        pages.own_wanted.connect(self._soon(self.start_own))
        presence = Presence(
            self._theme,
            self._frame,
            pages,
            parts.desk,
            parts.reminders,
            parts.notifier,
            sample=self._thrown_away is not None,
        )
        presence.quit_wanted.connect(self._quit)
        return presence

    def _soon(self, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: QTimer.singleShot(0, self._frame, act)

    @property
    def _data_folder(self) -> Path:
        return self._folder if self._thrown_away is None else Path(self._thrown_away.name)

    def _start_services(self) -> None:
        from rollerlog.services.handover import WindowServer
        from rollerlog.services.scheduler import GuiScheduler

        if self._locked:
            self._server = WindowServer(self._folder, self._answer)
        wanted = os.environ.get(TICK, "")
        beat_ms = max(1, int(wanted)) if wanted.isdecimal() else _TICK_MS
        self._presence.begin()
        self._scheduler = GuiScheduler(beat_ms)
        self._scheduler.start()
        self._parts.reminders.ride(self._scheduler, beat_ms)
        self._tidying.start(_TIDY_AFTER_MS)

    def _stop_services(self) -> None:
        self._presence.end()
        if self._scheduler is not None:
            self._scheduler.shutdown()
        if self._server is not None:
            self._server.close()
        self._scheduler = self._server = None
        self._tidying.stop()

    def _tidy(self) -> None:
        """Empty the trash of what is over 30 days old, and the vault of what nobody points at."""
        self._parts.desk.empty_trash()
        self._parts.library.sweep()
        self._tidying.start(_TIDY_AGAIN_MS)

    def _quit(self) -> None:
        self._parts.pages.leave()
        # Not `quit`, which asks the window to close: with a tray it may refuse.
        self._application.exit()

    def _answer(self, request: Mapping[str, object]) -> Mapping[str, object]:
        """Do what another start of rollerlog asks of this window, on the user's own data."""
        if request.get("do") == "stay":
            return {"code": 0}
        if request.get("do") == "raise":
            if token := request.get("token"):
                # Wayland lets only the holder of a token come to the front.
                os.environ["XDG_ACTIVATION_TOKEN"] = str(token)
            self._frame.come_forward()
            return {"code": 0}
        if self._thrown_away is None:
            return answer(self._parts.journal, request)
        file = LogbookFile(self._folder)
        try:
            return answer(Journal(file, local_now), request)
        finally:
            file.close()

    def _tell_bug(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        log_bug(kind, trace)
        # Once: a slot that fails at every beat would cover the window with the same words.
        if not self._told_bug:
            self._told_bug = True
            self._parts.pages.tell_bug(self._data_folder / LOG)


def _quit_on_signals(leave: Callable[[], None]) -> object:
    """Quit on SIGTERM and Ctrl+C at once: Python alone sees them at its next instruction."""
    if sys.platform == "win32":
        return None
    read_end, write_end = os.pipe()
    os.set_blocking(write_end, False)
    signal.set_wakeup_fd(write_end)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda _number, _frame: None)
    notifier = QSocketNotifier(read_end, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: leave())
    return notifier


def _formats(locale: QLocale) -> Formats:
    clock = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return Formats(
        decimal_sign=locale.decimalPoint(),
        twelve_hours="a" in clock.lower(),
        first_weekday=locale.firstDayOfWeek().value - 1,
    )
