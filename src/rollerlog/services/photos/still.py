"""A picture just taken, and the bytes of it for the importer."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QThreadPool, Signal
from PySide6.QtGui import QImageWriter

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

# What takes least time: the file is read once, and kept in another encoding.
_QUICKEST = 100


class _Answer(QObject):
    # Kept by the thread that answers, so that it outlives a picture nobody wants any more.
    given = Signal(bytes)


class Still(QObject):
    """A picture whose PNG is made while the window goes on; ``made`` says that it is there."""

    made = Signal()

    def __init__(self, image: QImage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image = image
        self.png: bytes | None = None
        answer = _Answer()
        answer.given.connect(self._keep)

        def work() -> None:
            content = png(image)
            with suppress(RuntimeError):  # The program has ended meanwhile.
                answer.given.emit(content)

        QThreadPool.globalInstance().start(work)

    def _keep(self, content: bytes) -> None:
        self.png = content
        self.made.emit()


def png(image: QImage) -> bytes:
    """Return a picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(_QUICKEST)
    writer.write(image)
    return bytes(buffer.data().data())
