"""APScheduler on the Qt event loop, without the traps of its own QtScheduler."""

from __future__ import annotations

import logging
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

from apscheduler.events import EVENT_JOB_ERROR
from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.base import STATE_STOPPED, BaseScheduler
from apscheduler.triggers.base import BaseTrigger
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rollerlog.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from apscheduler.events import JobExecutionEvent
    from apscheduler.executors.base import BaseExecutor

BEAT_MS = 30_000


# It would print what an error says, which may be words of the user; we tell of it ourselves.
logging.getLogger("apscheduler").setLevel(logging.CRITICAL + 1)


class _Waker(QObject):
    wake = Signal()


class _Beat(BaseTrigger):
    """At once, and then a beat after the last time: once after a sleep, however long it was.

    An interval of APScheduler's own makes a run for every beat that was slept through.
    """

    def __init__(self, beat_ms: int) -> None:
        self.length = timedelta(milliseconds=beat_ms)

    @override
    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime | None:
        return now if previous_fire_time is None else max(previous_fire_time, now) + self.length


class _Once(BaseTrigger):
    """At an instant that may be put off, also by what runs at it.

    APScheduler would take a date job away after its run, with the one that was put in its place.
    """

    def __init__(self, run_date: datetime) -> None:
        self.run_date = run_date

    @override
    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime | None:
        is_over = previous_fire_time is not None and self.run_date <= previous_fire_time
        return None if is_over else self.run_date


def _tell_bug(event: JobExecutionEvent) -> None:
    """Treat an error in a job as one in any slot, or nobody would know of it."""
    error = event.exception
    sys.excepthook(type(error), error, error.__traceback__)


class GuiScheduler(BaseScheduler):
    """Runs jobs on the GUI thread, late rather than never, with one timer.

    No wait is longer than a beat, so that suspend and clock changes are noticed; it may be woken
    from any thread.
    """

    def __init__(self, beat_ms: int = BEAT_MS, timer: QTimer | None = None) -> None:
        self._beat_ms = beat_ms
        self._beats: dict[str, _Beat] = {}
        self._instants: dict[str, _Once] = {}
        self._waker = _Waker()
        self._timer = timer or QTimer()
        self._timer.setSingleShot(True)
        # A coarse one may fire early, and would have to wait a second time.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._process_jobs)
        self._waker.wake.connect(self._process_jobs, Qt.ConnectionType.QueuedConnection)
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        prepare: Callable[..., None] = super().__init__
        prepare(timezone="UTC", job_defaults=defaults)
        listen: Callable[..., None] = self.add_listener
        listen(_tell_bug, EVENT_JOB_ERROR)

    @override
    def start(self, paused: bool = False) -> None:
        begin: Callable[[bool], None] = super().start
        begin(paused)

    def every(self, beat_ms: int, act: Callable[[], None], id_: str) -> None:
        """Run something now and at each beat, whatever the clock is set to."""
        self._beats[id_] = _Beat(beat_ms)
        self._put(act, self._beats[id_], id_)

    def once(self, at: datetime, act: Callable[[], None], id_: str) -> None:
        """Run something at an instant, in place of what was to run under the same id."""
        trigger = self._instants.setdefault(id_, _Once(at))
        trigger.run_date = at
        self._put(act, trigger, id_)

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
        if wait_s is not None:
            self._beat_again(timedelta(seconds=wait_s))
        beat_ms = self._beat_ms if wait_s is None else min(int(wait_s * 1000) + 1, self._beat_ms)
        self._timer.start(max(1, beat_ms))

    def _beat_again(self, wait: timedelta) -> None:
        """Beat at once where the clock was set back, or the next beat waits until it is there."""
        for id_, trigger in self._beats.items():
            if wait > trigger.length:
                again: Callable[..., object] = self.reschedule_job
                again(id_, trigger=trigger)

    def _put(self, act: Callable[[], None], trigger: BaseTrigger, id_: str) -> None:
        put: Callable[..., object] = self.add_job
        put(act, trigger, id=id_, replace_existing=True)
