"""A time-lapse of photos, drawn by a child process while the window goes on."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from rollerlog.services.photos.child_process import MOST_BYTES, PATIENCE_S, environment
from rollerlog.services.photos.lapse_request import request
from rollerlog.store.faults import StoreError, of_the_system
from rollerlog.store.outside_work import put_in_place, remove, unfinished_beside

if TYPE_CHECKING:
    from rollerlog.services.photos.lapse_request import Lapse


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """Why there is no time-lapse: the number of the photo that cannot be read, from 0.

    None where the child process was too slow or crashed.
    """

    photo: int | None


class LapseMaker(QObject):
    """Makes one time-lapse at a time, whole or not at all.

    ``progress`` carries how many frames are drawn, and of how many; ``finished`` the path of what
    was made; ``failed`` the ``StoreError`` or the ``NotDrawn`` that ended it.
    """

    progress = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, patience_ms: int = PATIENCE_S * 1000) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._path = self._unfinished = Path()
        self._count = 0
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._lose_patience)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._quit)

    @property
    def running(self) -> bool:
        """Whether one is being made."""
        return self._process is not None

    def make(self, lapse: Lapse, path: Path) -> None:
        """Make a time-lapse: as a GIF in the place of a file, as pictures in a new folder."""
        self.stop()
        self._path, self._unfinished = path, unfinished_beside(path)
        self._count = len(lapse.frames)
        self._process = self._started()
        self._process.write(request(lapse, self._unfinished))
        self._patience.start()
        self.progress.emit(0, self._count)

    def stop(self) -> None:
        """Make it no more: nothing is left of it."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._listen)
        process.finished.disconnect(self._break_off)
        process.errorOccurred.disconnect(self._follow_error)
        # Not waited for: a disk that hangs would hold the window too.
        process.setParent(QCoreApplication.instance())
        unfinished = self._unfinished
        process.finished.connect(lambda: _forget(process, unfinished))
        process.kill()
        remove(unfinished)

    def _quit(self) -> None:
        process = self._process
        self.stop()
        if process is not None:
            process.waitForFinished()

    def _started(self) -> QProcess:
        variables = QProcessEnvironment()
        for name, value in environment().items():
            variables.insert(name, value)
        process = QProcess(self)
        process.setProcessEnvironment(variables)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._listen)
        process.finished.connect(self._break_off)
        process.errorOccurred.connect(self._follow_error)
        process.start(sys.executable, ["-P", "-m", "rollerlog.decoding.timelapse"])
        return process

    def _listen(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._follow(bytes(self._process.readLine(MOST_BYTES).data()))

    def _follow(self, line: bytes) -> None:
        match _read(line):
            case {"done": int(done)}:
                self._patience.start()
                self.progress.emit(done, self._count)
            case {"finished": True}:
                self._finish()
            case {"failed": "photo", "photo": int(number)}:
                self._fail(NotDrawn(number))
            case {"failed": "disk", "errno": error}:
                self._fail(of_the_system(OSError(error, "the time-lapse was not written")))
            case _:
                self._fail(NotDrawn(None))

    def _finish(self) -> None:
        made, self._unfinished = self._unfinished, unfinished_beside(self._path)
        self.stop()
        try:
            put_in_place(made, self._path)
        except StoreError as error:
            self.failed.emit(error)
            return
        self.finished.emit(self._path)

    def _follow_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._break_off()

    def _break_off(self) -> None:
        self._listen()
        if self.running:
            self._fail(NotDrawn(None))

    def _lose_patience(self) -> None:
        self._fail(NotDrawn(None))

    def _fail(self, why: StoreError | NotDrawn) -> None:
        self.stop()
        self.failed.emit(why)


def _read(line: bytes) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _forget(process: QProcess, unfinished: Path) -> None:
    # What was written before the end reached it.
    remove(unfinished)
    process.deleteLater()
