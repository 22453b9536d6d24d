"""A socket of D-Bus in the Qt event loop: no thread, and no waiting but at the end.

Of jeepney's own connection only the way in is used: its ``Hello`` may wait for ever.
"""

from __future__ import annotations

from collections import deque
from select import select
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from jeepney import Message

_CONNECT_S = 0.5
_CHUNK = 65_536


class Socket(Protocol):
    """What is used of a socket."""

    def fileno(self) -> int:
        """Return its number."""

    def setblocking(self, flag: bool, /) -> None:
        """Let it wait, or raise ``BlockingIOError`` instead."""

    def send(self, data: bytearray, /) -> int:
        """Send what fits, and return how much that was."""

    def recv(self, most: int, /) -> bytes:
        """Return what came, empty at the end."""

    def close(self) -> None:
        """Let go of it."""


class Wire(QObject):
    """Messages out and in; ``received`` carries jeepney's, ``lost`` says the other end is gone."""

    received = Signal(object)
    lost = Signal()

    def __init__(self, socket: Socket, parent: QObject) -> None:
        from jeepney import Parser

        super().__init__(parent)
        socket.setblocking(False)
        self._socket: Socket | None = socket
        self._parser = Parser()
        self._outgoing = bytearray()
        self._inbox: deque[Message] = deque()
        number = socket.fileno()
        self._reading = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._writing = QSocketNotifier(number, QSocketNotifier.Type.Write, self)
        self._writing.setEnabled(False)
        self._reading.activated.connect(self.read)
        self._writing.activated.connect(self._write)

    def send(self, data: bytes) -> None:
        """Send a message, as soon as the other end takes it."""
        self._outgoing += data
        self._write()

    def read(self) -> None:
        """Read what has come, if anything has."""
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_CHUNK)
            self._inbox.extend(self._parser.feed(data))
        except BlockingIOError:
            return
        except Exception:  # After a message that cannot be read nobody knows where one begins.
            data = b""
        # From the inbox, as a slot may open a dialog, and its event loop reads on in here.
        while self._inbox:
            self.received.emit(self._inbox.popleft())
        if not data:
            self.lost.emit()

    def wait(self, most_ms: int) -> bool:
        """Stand still until something can be read, and read it; return whether it came in time."""
        if self._socket is None or not select([self._socket], [], [], most_ms / 1000)[0]:
            return False
        self.read()
        return True

    def close(self) -> None:
        """Let go of the socket; nothing is told any more."""
        if self._socket is not None:
            # Before the socket, or Qt complains.
            self._reading.setEnabled(False)
            self._writing.setEnabled(False)
            self._socket.close()
            self._socket = None
            self._inbox.clear()
            self.deleteLater()

    def _write(self) -> None:
        if self._socket is None:
            return
        try:
            while self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing)]
        except BlockingIOError:
            pass
        except OSError:
            self._outgoing.clear()
            # Later, as whoever sends is in the middle of its own work.
            QTimer.singleShot(0, self, self.lost.emit)
        self._writing.setEnabled(bool(self._outgoing))


def connected(which: str) -> Socket | None:
    """Return a socket to the ``SESSION`` or ``SYSTEM`` bus, or None where there is none."""
    try:
        from jeepney.bus import get_bus
        from jeepney.io.blocking import prep_socket

        socket: Socket = prep_socket(get_bus(which), timeout=_CONNECT_S)
    except (ImportError, LookupError, OSError, RuntimeError, ValueError):
        return None
    return socket
