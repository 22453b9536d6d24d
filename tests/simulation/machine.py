"""The computer: it boots the app, runs its timer, sleeps, loses power and has its clock set."""

import sys
from contextlib import contextmanager, suppress
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from rollerlog.domain.localtime import fixed
from rollerlog.services.desk import Desk
from rollerlog.services.journal import Journal
from rollerlog.services.reminders import HEARTBEAT, Reminders
from rollerlog.services.scheduler import GuiScheduler
from tests.simulation.clocks import BEAT, Timer
from tests.simulation.files import Killed

BEAT_MS = int(BEAT.total_seconds() * 1000)


class Channel:
    """The desktop's notifications, which come and go."""

    def __init__(self):
        self.is_there, self.is_undisturbed = True, False


class App:
    """The running parts, as ``build`` and ``Running`` put them together, without a window."""

    def __init__(self, file, clocks, channel, oracle):
        self.file, self._oracle = file, oracle
        self.timer = Timer(clocks)
        self.desk = Desk(Journal(file, clocks))
        self.reminders = Reminders(self.desk, file)
        self.reminders.channel = channel
        self.reminders.due.connect(oracle.hears)
        self.reminders.notified.connect(oracle.sees)
        self.desk.time_passed.connect(oracle.counts_beat)
        self.scheduler = GuiScheduler(BEAT_MS, self.timer)
        self.scheduler.start()
        self.reminders.ride(self.scheduler, BEAT_MS)

    def drain(self):
        """Let the queued wake-ups come."""
        for _ in range(20):
            QCoreApplication.sendPostedEvents()
            if self.timer.due is not None:
                return

    def drop(self):
        """Take the app away as a kill does: nothing of it runs any more."""
        self.scheduler.shutdown(wait=False)


class Machine:
    """Moves the clocks, and with them the app while it runs.

    Between two things of interest the app only beats: an idle beat notes the time and arms the
    timer again, nothing else. ``leaping`` passes over those: the last one before the next date
    job or event is let happen, and finds noted what the one before it would have noted. A run
    of every beat leaves the same ledger (test_simulation.py).
    """

    def __init__(self, file, clocks, oracle, *, leaping=True):
        self.file, self.clocks, self._oracle = file, clocks, oracle
        self._leaping = leaping
        # How often the app beat since anything happened to it: a gap must be seen by a real beat.
        self._beats = 0
        self.channel = Channel()
        self.app = None

    def boot(self):
        self.file.revive()
        self._beats = 0
        self._oracle.wakes(settles=True)
        self.app = App(self.file, self.clocks, self.channel, self._oracle)
        self._settle()

    def quit(self):
        """Take the app away, closed or killed: it keeps nothing but its file."""
        if self.app is not None:
            self.app.drop()
            self.app = None

    def run(self, by):
        """Let time pass, the app running if it is there."""
        until = self.clocks.mono + by
        while self.clocks.mono < until and not self._oracle.violation:
            if self.app is None:
                self.clocks.run(until - self.clocks.mono)
                return
            if self._leaping and self._beats > 1:
                self._leap(until)
            due = self.app.timer.due
            step = until if due is None else min(until, max(due, self.clocks.mono))
            self.clocks.run(step - self.clocks.mono)
            if due is not None and self.clocks.mono >= due:
                self._beats += 1
                self.app.timer.fire()
                self._settle()

    def act(self, what):
        """Do something with the app, in which it may be killed."""
        if self.app is None:
            return
        with self._oracle.command():
            with suppress(Killed):
                what(self.app)
            self._settle()

    def suspend(self, by, *, told):
        """Sleep; afterwards logind says so, or only the next beat finds out."""
        self._beats = 0
        self.clocks.sleep(by)
        self._oracle.wakes(settles=by > timedelta(seconds=90))
        self._oracle.looks(self.app)
        if told and self.app is not None:
            self.app.reminders.settle()
            self._settle()

    def stop(self, by):
        """Stop the process a while: its timer is overdue when it goes on."""
        self._beats = 0
        self.clocks.run(by)
        self._oracle.wakes(settles=by > timedelta(seconds=90))
        self._oracle.looks(self.app)

    def set_clock(self, by):
        self._beats = 0
        self.clocks.set(by)
        self._oracle.wakes(settles=by > timedelta(seconds=90), back=by < timedelta())
        self._oracle.looks(self.app)

    def travel(self, zone, *, told):
        """Be in another zone; timedated says so, or only the next beat finds out."""
        self._beats = 0
        self.clocks.zone = zone
        self._oracle.wakes(settles=False)
        self._oracle.looks(self.app)
        if told and self.app is not None:
            self.app.reminders.look()
            self._settle()

    def _settle(self):
        """Let everything queued come, and let the oracle look."""
        self.app.drain()
        if self.file.dead:
            self._oracle.notes("killed at a commit")
            self.quit()
        self._oracle.looks(self.app)

    def _leap(self, until):
        clocks, app = self.clocks, self.app
        jobs = [job for job in app.scheduler.get_jobs() if job.id != HEARTBEAT]
        mark = min([job.next_run_time - clocks.wall for job in jobs] + [until - clocks.mono])
        if app.timer.due is None or mark < 3 * BEAT:
            return
        first = app.timer.due - clocks.mono
        beats = (mark - first) // BEAT
        if beats < 1 or first > BEAT:
            return
        clocks.run(first + beats * BEAT - timedelta(milliseconds=1))
        app.timer.due = clocks.mono + timedelta(milliseconds=1)
        app.reminders._beaten_at = fixed(clocks()) - BEAT


@contextmanager
def told_of_errors(oracle):
    """Let the oracle know what Qt and Python would only print."""

    def tell(kind, error, _trace):
        if not issubclass(kind, Killed):
            oracle.fails("error", repr(error))

    before, sys.excepthook = sys.excepthook, tell
    try:
        yield
    finally:
        sys.excepthook = before
