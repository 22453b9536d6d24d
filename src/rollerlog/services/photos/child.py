"""The child process that opens foreign pictures, on the event loop of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from rollerlog.services.photos.child_process import (
    MOST_BYTES,
    PATIENCE_S,
    command,
    environment,
    request,
)
from rollerlog.services.photos.decoded import Unfit

if TYPE_CHECKING:
    from pathlib import Path


class Child(QObject):
    """Takes one picture at a time. ``answered`` carries itself and its line, or ``Unfit``.

    A process that is too slow or crashed ends; the next request starts another.
    """

    answered = Signal(object, object)

    def __init__(self, parent: QObject, patience_ms: int = PATIENCE_S * 1000) -> None:
        super().__init__(parent)
        self.busy = False
        self._folder: Path | None = None
        self._asked = b""
        self._ending = False
        # One for good: a process that was killed is deleted no sooner than it has gone.
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._listen)
        self._process.finished.connect(self._follow_end)
        self._process.errorOccurred.connect(self._follow_error)
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._lose_patience)

    def ask(self, path: Path, folder: Path, out: str) -> None:
        """Ask for the picture of a file, to be written into a folder; ``answered`` follows."""
        if folder != self._folder:
            self.end()
        self._folder, self._asked = folder, request(path, out)
        self.busy = True
        self._patience.start()
        if not self._ending:
            self._send()

    def end(self) -> None:
        """End the process, answered or not. It is gone a moment later."""
        self._patience.stop()
        self.busy = False
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._ending = True
            self._process.kill()

    def wait(self, patience_ms: int) -> None:
        """Wait until an ended process has gone."""
        if self._ending:
            self._process.waitForFinished(patience_ms)

    def _send(self) -> None:
        if self._process.state() is QProcess.ProcessState.NotRunning and self._folder is not None:
            program, *arguments = command(self._folder)
            self._process.start(program, arguments)
        self._process.write(self._asked)

    def _listen(self) -> None:
        if self._ending or not self.busy:
            return
        if self._process.canReadLine():
            self._answer(bytes(self._process.readLine(MOST_BYTES).data()))
        elif self._process.bytesAvailable() > MOST_BYTES:
            self._fail(Unfit.CRASHED)

    def _follow_end(self) -> None:
        was_ended, self._ending = self._ending, False
        if self.busy and was_ended:
            self._send()
        elif self.busy:
            self._fail(Unfit.CRASHED)

    def _follow_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ending = False
            if self.busy:
                self._fail(Unfit.CRASHED)

    def _lose_patience(self) -> None:
        self._fail(Unfit.TOO_SLOW)

    def _fail(self, why: Unfit) -> None:
        self.end()
        self.answered.emit(self, why)

    def _answer(self, line: bytes) -> None:
        self._patience.stop()
        self.busy = False
        self.answered.emit(self, line)


def _environment() -> QProcessEnvironment:
    variables = QProcessEnvironment()
    for name, value in environment().items():
        variables.insert(name, value)
    return variables
