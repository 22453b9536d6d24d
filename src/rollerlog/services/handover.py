"""How a command hands its work to the window, which alone writes while it is open.

The window greets whoever connects; only then is the request sent. So a window that hangs was
asked nothing, and nothing is done behind the back of a command that gave up waiting.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDeadlineTimer, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from rollerlog.services.address import server_name, window_listens
from rollerlog.store.logs import log_bug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MOST_BYTES = 1_000_000
_GREETING = {"rollerlog": 1}
SILENT = {"error": "silent"}
_REACH_MS, _ANSWER_MS = 2_000, 20_000


def ask_window(folder: Path, request: Mapping[str, object]) -> dict[str, object] | None:
    """Return what the window of a folder answers, or None where none could be asked.

    ``SILENT`` stands for a window that was asked and may have done it, but never answered.
    """
    name = server_name(folder)
    if not window_listens(name):
        return None
    socket = QLocalSocket()
    socket.connectToServer(name)
    try:
        if not socket.waitForConnected(_REACH_MS) or _line(socket, _REACH_MS) != _GREETING:
            return None
        socket.write(_bytes(request))
        answer = _line(socket, _ANSWER_MS)
    finally:
        socket.abort()
    return dict(SILENT) if answer is None else answer


class WindowServer(QObject):
    """Listens for the commands of one data folder, and answers each with what ``asked`` returns.

    To be made by the holder of the folder's lock, as it removes what a killed window left.
    """

    def __init__(
        self,
        folder: Path,
        asked: Callable[[Mapping[str, object]], Mapping[str, object]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asked = asked
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = server_name(folder)
        QLocalServer.removeServer(name)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        while socket := self._server.nextPendingConnection():
            _Conversation(socket, self._asked)
            socket.write(_bytes(_GREETING))


class _Conversation(QObject):
    """One request and its answer; lives as long as its socket."""

    def __init__(
        self, socket: QLocalSocket, asked: Callable[[Mapping[str, object]], Mapping[str, object]]
    ) -> None:
        super().__init__(socket)
        self._socket = socket
        self._asked = asked
        self._heard = bytearray()
        socket.setReadBufferSize(MOST_BYTES + 1)
        socket.readyRead.connect(self._listen)
        socket.disconnected.connect(socket.deleteLater)

    def _listen(self) -> None:
        self._heard += self._socket.readAll().data()
        if b"\n" in self._heard:
            self._say(self._answer(bytes(self._heard).partition(b"\n")[0]))
        elif len(self._heard) > MOST_BYTES:
            self._say({"error": "too long"})

    def _answer(self, line: bytes) -> Mapping[str, object]:
        if len(line) > MOST_BYTES:
            return {"error": "too long"}
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return {"error": "unreadable"}
        if not isinstance(request, dict):
            return {"error": "unreadable"}
        try:
            return self._asked(request)
        except Exception as error:
            log_bug(type(error), error.__traceback__)
            return {"error": "failed"}

    def _say(self, answer: Mapping[str, object]) -> None:
        self._socket.readyRead.disconnect(self._listen)
        self._socket.write(_bytes(answer))
        self._socket.disconnectFromServer()


def _bytes(words: Mapping[str, object]) -> QByteArray:
    return QByteArray(json.dumps(words).encode() + b"\n")


def _line(socket: QLocalSocket, patience_ms: int) -> dict[str, object] | None:
    """Return the next line the window says, or None where it says none in time."""
    deadline = QDeadlineTimer(patience_ms)
    while not socket.canReadLine():
        left_ms = deadline.remainingTime()
        if left_ms <= 0 or not socket.waitForReadyRead(left_ms):
            break
    if not socket.canReadLine():
        return None
    try:
        found = json.loads(bytes(socket.readLine(MOST_BYTES).data()))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
