"""The composition root: every part is made here, handed what it needs, and kept alive."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSocketNotifier, QTimer

from rollerlog.cli import answer
from rollerlog.clock import local_now
from rollerlog.services.desk import Desk
from rollerlog.services.drafts import Drafts
from rollerlog.services.journal import Journal
from rollerlog.services.reminders import Reminders
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.logs import LOG, log_bug, log_to
from rollerlog.ui.formats import Formats, use
from rollerlog.ui.frame import Frame
from rollerlog.ui.pages import Pages
from rollerlog.ui.tray import Tray, tray_is_there

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from rollerlog.domain.logbook import Step
    from rollerlog.ui.theme import Theme

TICK = "ROLLERLOG_TICK_MS"
_TICK_MS = 30_000


@dataclass(frozen=True)
class Rollerlog:
    """The running parts. Qt drops the connections of whatever is not referenced."""

    file: LogbookFile
    journal: Journal
    desk: Desk
    reminders: Reminders
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
    frame = frame or Frame(theme)
    drafts = Drafts(file)
    pages = Pages(frame, theme, desk, reminders, drafts, folder, sample=sample is not None)
    return Rollerlog(file, journal, desk, reminders, frame, pages)


class Running:
    """The window on its data, and what goes on around it while it is open."""

    def __init__(
        self,
        application: QApplication,
        theme: Theme,
        frame: Frame,
        folder: Path,
        sample: Step | None,
    ) -> None:
        use(_formats(QLocale.system()))
        self._application, self._theme, self._folder = application, theme, folder
        self._parts = build(folder, local_now, theme, frame, sample)
        self._pages = self._parts.pages
        self._told_bug = False
        log_to(folder)
        sys.excepthook = self._tell_bug
        self._wake = _quit_on_signals(self._quit)
        self._pages.quit_wanted.connect(application.quit)
        application.commitDataRequest.connect(lambda _manager: self._pages.leave())
        self._tray = self._add_tray() if tray_is_there() else None
        QTimer.singleShot(0, self._pages, self._start_services)

    def stop(self) -> None:
        """Let go of what outlives the event loop."""
        sys.excepthook = sys.__excepthook__
        if self._tray is not None:
            self._tray.hide()
        self._parts.file.close()

    def _start_services(self) -> None:
        from rollerlog.services.handover import WindowServer
        from rollerlog.services.scheduler import GuiScheduler

        self._server = WindowServer(self._folder, self._answer)
        wanted = os.environ.get(TICK, "")
        beat_ms = max(1, int(wanted)) if wanted.isdecimal() else _TICK_MS
        scheduler = GuiScheduler(beat_ms)
        scheduler.start()
        self._application.aboutToQuit.connect(scheduler.shutdown)
        self._application.aboutToQuit.connect(self._server.close)
        self._parts.reminders.ride(scheduler, beat_ms)

    def _add_tray(self) -> Tray:
        tray = Tray(self._theme, self._parts.desk, self._parts.reminders)
        tray.opened.connect(self._parts.frame.come_forward)
        tray.log_wanted.connect(self._log_from_tray)
        tray.quit_wanted.connect(self._quit)
        self._pages.has_tray = True
        return tray

    def _log_from_tray(self) -> None:
        self._parts.frame.come_forward()
        self._pages.open_log()

    def _quit(self) -> None:
        self._pages.leave()
        self._application.quit()

    def _answer(self, request: Mapping[str, object]) -> Mapping[str, object]:
        """Do what another start of rollerlog asks of this window."""
        if request.get("do") == "raise":
            self._parts.frame.come_forward()
            return {"code": 0}
        return answer(self._parts.journal, request)

    def _tell_bug(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        log_bug(kind, trace)
        # Once: a slot that fails at every beat would cover the window with the same words.
        if not self._told_bug:
            self._told_bug = True
            self._pages.tell_bug(self._folder / LOG)


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
