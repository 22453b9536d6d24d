"""A wall clock, a monotonic clock and a timer that move only when the simulation says so."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from apscheduler.executors import base as executors
from apscheduler.schedulers import base as schedulers
from apscheduler.triggers import date, interval
from PySide6.QtCore import QTimer

from rollerlog.services import reminders

BEAT = timedelta(seconds=30)


class Clocks:
    """``wall`` may be set, ``mono`` stands while the machine sleeps, ``real`` is true time.

    Called, it is the ``now`` of the journal: the wall clock in the machine's zone.
    """

    def __init__(self, wall, zone):
        self.wall, self.zone = wall.astimezone(UTC), zone
        self.mono = self.real = timedelta()

    def __call__(self):
        return self.wall.astimezone(self.zone)

    def run(self, by):
        self.wall += by
        self.mono += by
        self.real += by

    def sleep(self, by):
        self.wall += by
        self.real += by

    def set(self, by):
        self.wall += by


class Timer(QTimer):
    """The scheduler's one timer, on the monotonic clock."""

    def __init__(self, clocks):
        super().__init__()
        self._clocks = clocks
        self.due = None

    def start(self, msec):
        self.due = self._clocks.mono + timedelta(milliseconds=msec)

    def stop(self):
        self.due = None

    def fire(self):
        self.due = None
        self.timeout.emit()


class _AnyInstant(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, datetime)


def _datetime_of(clocks):
    """A ``datetime`` whose ``now`` is the wall clock's."""

    class Datetime(datetime, metaclass=_AnyInstant):
        @classmethod
        def now(cls, tz=None):
            return clocks.wall if tz is None else clocks.wall.astimezone(tz)

    return Datetime


@contextmanager
def on(clocks, *, leaping):
    """Let APScheduler tell the time by these clocks.

    While leaping, the look that comes each hour for nothing comes twice a day.
    """
    modules = (schedulers, executors, interval, date)
    fake, every = _datetime_of(clocks), reminders._AT_LEAST_EVERY
    try:
        for module in modules:
            module.datetime = fake
        if leaping:
            reminders._AT_LEAST_EVERY = timedelta(hours=12)
        yield
    finally:
        reminders._AT_LEAST_EVERY = every
        for module in modules:
            module.datetime = datetime
