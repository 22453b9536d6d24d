"""The seconds between a press and a photo."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_TICK_MS = 50
_SECOND = timedelta(seconds=1)


class SelfTimer(QObject):
    """Counts down; ``counted`` carries each whole second left, ``ended`` follows the last."""

    counted = Signal(int)
    ended = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._ends_at: datetime | None = None
        self._left = 0
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._ends_at is not None

    def start(self, seconds: int) -> None:
        """Count so many seconds, none at once."""
        self.stop()
        self._ends_at = self._now() + seconds * _SECOND
        self._tick.start()
        self._look()

    def stop(self) -> None:
        """Count no more, and end nothing."""
        self._tick.stop()
        self._ends_at, self._left = None, 0

    def _look(self) -> None:
        if self._ends_at is None:
            return
        left = ceil((self._ends_at - self._now()) / _SECOND)
        if left <= 0:
            self.stop()
            self.ended.emit()
        elif left != self._left:
            self._left = left
            self.counted.emit(left)
