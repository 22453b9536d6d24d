"""Pictures of the vault, read and scaled beside the window's own thread."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.domain.photos.model import Photo


class Pictures(Protocol):
    """Where the pictures of photos lie."""

    def path_of(self, photo: Photo) -> Path:
        """Return the file of a photo, whether it is there or not."""

    def thumbnail_of(self, photo: Photo) -> Path:
        """Return the file of its thumbnail, whether it is there or not."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture at so many pixels along its longer side, 0 for all it has."""

    path: Path
    longest: int = 0


class _Answers(QObject):
    # Kept by every thread that answers, so that it outlives a loader that is gone.
    given = Signal(object, QImage)


class PictureLoader(QObject):
    """Reads pictures in the threads of the pool; ``loaded`` carries what was wanted, and it.

    The picture is null where its file cannot be read.
    """

    loaded = Signal(object, QImage)

    def __init__(self, parent: QObject | None = None, *, priority: int = 0) -> None:
        super().__init__(parent)
        self._priority = priority
        self._wanted: set[Wanted] = set()
        self._answers = _Answers()
        self._answers.given.connect(self._take)

    def ask(self, wanted: Wanted) -> None:
        """Read a picture, unless it is being read."""
        if wanted in self._wanted:
            return
        self._wanted.add(wanted)
        open_, answers = self._wanted, self._answers

        def work() -> None:
            image = read(wanted) if wanted in open_ else QImage()
            with suppress(RuntimeError):  # The program has ended meanwhile.
                answers.given.emit(wanted, image)

        QThreadPool.globalInstance().start(work, self._priority)

    def forget(self) -> None:
        """Drop what has been asked for and is not read yet."""
        self._wanted.clear()

    def _take(self, wanted: Wanted, image: QImage) -> None:
        if wanted in self._wanted:
            self._wanted.discard(wanted)
            self.loaded.emit(wanted, image)


def read(wanted: Wanted) -> QImage:
    """Return a picture of our own, upright as it is kept; null where it cannot be read."""
    reader = QImageReader(str(wanted.path))
    whole = reader.size()
    longest = max(whole.width(), whole.height())
    if 0 < wanted.longest < longest:
        share = wanted.longest / longest
        reader.setScaledSize(
            QSize(max(1, round(whole.width() * share)), max(1, round(whole.height() * share)))
        )
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)
