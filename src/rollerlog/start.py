"""Opening the window: a frame at once, and what is slow to load only after its first paint."""

from __future__ import annotations

import linecache
import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QSettings, QThread
from PySide6.QtWidgets import QApplication

from rollerlog.overriding import override
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.folder import LOGBOOK, is_there
from rollerlog.store.lock import WriterLock
from rollerlog.ui.frame import Frame
from rollerlog.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.app import Running
    from rollerlog.domain.logbook import Step

_PATIENCE_MS = 5_000
_ALREADY_OPEN = "rollerlog is already open. It has been brought to the front."
_LEFT_AS_IT_IS = "rollerlog is already open. Its window was left as it is."
# With it a Wayland desktop lets a window come forward; the first start has none of this moment.
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_NO_SCREEN = (
    "The window needs a screen and there is none here. Nothing was changed."
    " Use the commands instead: rollerlog --help."
)


def run_window(folder: Path, *, hidden: bool = False, demo: Step | None = None) -> int:
    """Open the window on a data folder, or on invented data that is thrown away after.

    From there the user may go on to their own folder, which is left alone until then.
    """
    if not _has_screen():
        sys.stderr.write(f"{_NO_SCREEN}\n")
        return 1
    linecache.cache = _LastSource()
    return _Start(folder, hidden=hidden, sample=demo).run()


class _LastSource(dict[str, Any]):
    """The source last read. PySide reads that of every module, and linecache would keep 9 MB."""

    @override
    def __setitem__(self, name: str, source: object) -> None:
        self.clear()
        super().__setitem__(name, source)


class _Start:
    """The way from an empty frame to the running window."""

    def __init__(self, folder: Path, *, hidden: bool = False, sample: Step | None = None) -> None:
        self._folder, self._hidden, self._sample = folder, hidden, sample
        application = QApplication.instance()
        self._application = (
            application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
        )
        self._application.setApplicationName("rollerlog")
        self._application.setDesktopFileName("rollerlog")
        self._application.setQuitOnLastWindowClosed(False)
        # Qt's file dialog would note the folders it showed where every program of Qt reads them.
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
        self._theme = Theme()
        self._theme.dress(self._application)
        self._lock = WriterLock(folder)
        self._frame = Frame(self._theme)
        if sample is None and not is_there(folder / LOGBOOK):
            self._frame.sidebar.hide()  # The first run has none, and nothing is to flash.
        self._frame.closing.connect(self._close_early)
        self._running: Running | None = None
        self._trouble: StoreError | None = None

    def run(self) -> int:
        """Run until the user quits, and return the exit code."""
        try:
            if self._sample is None and not self._take_lock():
                return 0
        except StoreError as error:
            self._trouble = error
        if self._hidden and _has_tray():
            self._go_on()
        else:
            self._frame.painted.connect(self._go_on)
            self._frame.show()
        code = self._application.exec()
        # Left to Qt it is hidden when Python has gone, and whatever of ours hears of that crashes.
        self._frame.hide()
        if self._running is not None:
            self._running.stop()
        self._lock.release()
        return 1 if self._trouble is not None else code

    def _go_on(self) -> None:
        self._theme.finish(self._application)
        if self._trouble is None:
            try:
                self._furnish()
            except StoreError as error:
                self._trouble = error
        if self._trouble is not None:
            self._tell(self._trouble)

    def _furnish(self) -> None:
        from rollerlog.app import Running

        self._running = Running(
            self._application,
            self._theme,
            self._frame,
            self._folder,
            self._sample,
            self._lock.take,
        )

    def _tell(self, error: StoreError) -> None:
        from rollerlog.ui.faults import unread
        from rollerlog.ui.trouble import Trouble

        sys.stderr.write(f"{unread(error)}\n")
        self._frame.furnish(Trouble(self._theme, self._folder, error), alone=True)
        self._frame.show()

    def _close_early(self) -> None:
        if self._running is None:
            self._application.quit()

    def _take_lock(self) -> bool:
        """Take the lock, or hand this start to the window that has it and return False."""
        request = {"do": "raise", "token": os.environ.get(_ACTIVATION, "")}
        if self._hidden:
            request = {"do": "stay"}
        waited = QElapsedTimer()
        waited.start()
        while not self._lock.take():
            from rollerlog.services.handover import ask_window

            if ask_window(self._folder, request) is not None:
                sys.stdout.write(f"{_LEFT_AS_IT_IS if self._hidden else _ALREADY_OPEN}\n")
                return False
            if waited.hasExpired(_PATIENCE_MS):
                raise StoreError(Fault.IN_USE)
            QThread.msleep(50)
        return True


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _has_tray() -> bool:
    from rollerlog.ui.tray import tray_is_there

    return tray_is_there()
