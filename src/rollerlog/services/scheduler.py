"""APScheduler on the Qt event loop, without the traps of its own QtScheduler."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.base import STATE_STOPPED, BaseScheduler
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from apscheduler.executors.base import BaseExecutor

BEAT_MS = 30_000


class _Waker(QObject):
    wake = Signal()


class GuiScheduler(BaseScheduler):
    """Runs jobs on the GUI thread, late rather than never, with one timer of its own.

    No wait is longer than a beat, so that suspend and clock changes are noticed; it may be woken
    from any thread.
    """

    def __init__(self, beat_ms: int = BEAT_MS, **options: Any) -> None:  # noqa: ANN401
        self._beat_ms = beat_ms
        self._waker = _Waker()
        self._timer = QTimer(self._waker, singleShot=True)
        self._timer.timeout.connect(self._process_jobs)
        self._waker.wake.connect(self._process_jobs, Qt.ConnectionType.QueuedConnection)
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        super().__init__(timezone="UTC", job_defaults=defaults, **options)

    @override
    def wakeup(self) -> None:
        self._waker.wake.emit()

    @override
    def shutdown(self, wait: bool = True) -> None:
        super().shutdown(wait)
        self._timer.stop()

    @override
    def _create_default_executor(self) -> BaseExecutor:
        return DebugExecutor()

    @override
    def _process_jobs(self) -> None:
        if self.state == STATE_STOPPED:
            return
        wait_s = super()._process_jobs()
        beat_ms = self._beat_ms if wait_s is None else min(int(wait_s * 1000) + 1, self._beat_ms)
        self._timer.start(max(1, beat_ms))
