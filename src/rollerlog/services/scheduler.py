"""APScheduler on the Qt event loop, without the traps of its own QtScheduler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.base import STATE_STOPPED, BaseScheduler
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rollerlog.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from apscheduler.executors.base import BaseExecutor

BEAT_MS = 30_000


class _Waker(QObject):
    wake = Signal()


class GuiScheduler(BaseScheduler):
    """Runs jobs on the GUI thread, late rather than never, with one timer of its own.

    No wait is longer than a beat, so that suspend and clock changes are noticed; it may be woken
    from any thread.
    """

    def __init__(self, beat_ms: int = BEAT_MS) -> None:
        self._beat_ms = beat_ms
        self._waker = _Waker()
        self._timer = QTimer(self._waker, singleShot=True)
        # A coarse one may fire early, and would have to wait a second time.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._process_jobs)
        self._waker.wake.connect(self._process_jobs, Qt.ConnectionType.QueuedConnection)
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        prepare: Callable[..., None] = super().__init__
        prepare(timezone="UTC", job_defaults=defaults)

    @override
    def start(self, paused: bool = False) -> None:
        begin: Callable[[bool], None] = super().start
        begin(paused)

    @override
    def wakeup(self) -> None:
        self._waker.wake.emit()

    @override
    def shutdown(self, wait: bool = True) -> None:
        end: Callable[[bool], None] = super().shutdown
        end(wait)
        self._timer.stop()

    @override
    def _create_default_executor(self) -> BaseExecutor:
        return DebugExecutor()

    @override
    def _process_jobs(self) -> None:
        if self.state == STATE_STOPPED:
            return
        process: Callable[[], float | None] = super()._process_jobs
        wait_s = process()
        beat_ms = self._beat_ms if wait_s is None else min(int(wait_s * 1000) + 1, self._beat_ms)
        self._timer.start(max(1, beat_ms))
