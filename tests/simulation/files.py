"""Where the simulated app keeps things, with the places at which it may be killed."""

from dataclasses import replace

from rollerlog.domain.ledger import UNBOUNDED
from rollerlog.domain.logbook import Logbook


class Killed(BaseException):
    """The process is gone; what was committed stays."""


class MemoryFile:
    """A logbook file without a disk: what was written outlives the app."""

    def __init__(self):
        self._logbook, self._rows, self._attempts = Logbook(), {}, []

    def load(self):
        return self._logbook

    def write(self, step, outcomes=()):
        self._logbook = self._logbook.after(step)
        for row in outcomes:
            self._record(row)

    def claim(self, deliveries):
        return [row for row in deliveries if self._record(row)]

    def deliveries(self):
        return list(self._rows.values())

    def forget(self, keys):
        gone = set(keys)
        self._rows = {at: row for at, row in self._rows.items() if row.key not in gone}

    def attempts(self):
        return list(self._attempts)

    def keep_attempt(self, attempt):
        self._attempts.append(attempt)

    def _record(self, row):
        round_ = row.round
        if row.event in UNBOUNDED:
            same = [
                r.round for r in self._rows.values() if (r.key, r.event) == (row.key, row.event)
            ]
            round_ = max(same, default=-1) + 1
        place = (row.key, row.event, round_)
        if place in self._rows:
            return False
        self._rows[place] = replace(row, round=round_)
        return True


class WatchedFile:
    """A logbook file that tells what was committed, and at which the app may die."""

    def __init__(self, file, told):
        self._file, self._told = file, told
        # "before" or "after" a commit; once dead, nothing reaches the file any more.
        self.dies = None
        self.dead = False

    def revive(self):
        self.dies, self.dead = None, False

    def load(self):
        return self._file.load()

    def deliveries(self):
        return self._file.deliveries()

    def attempts(self):
        return self._file.attempts()

    def keep_attempt(self, attempt):
        self._check()
        self._file.keep_attempt(attempt)

    def write(self, step, outcomes=()):
        outcomes = list(outcomes)
        self._commit(lambda: self._file.write(step, outcomes), lambda _made: outcomes)

    def claim(self, deliveries):
        return self._commit(lambda: self._file.claim(deliveries), lambda made: made)

    def forget(self, keys):
        self._check()
        self._file.forget(keys)

    def _commit(self, make, told):
        self._check()
        if self.dies == "before":
            self._die()
        made = make()
        self._told(told(made))
        if self.dies == "after":
            self._die()
        return made

    def _check(self):
        if self.dead:
            raise Killed

    def _die(self):
        self.dead = True
        raise Killed
