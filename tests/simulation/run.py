"""One life from a seed."""

import random
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from rollerlog.domain.ledger import Delivery
from rollerlog.domain.logbook import Edit, Step
from rollerlog.store.logbook_file import LogbookFile
from tests.conftest import ACKNOWLEDGED
from tests.simulation.clocks import Clocks, on
from tests.simulation.files import MemoryFile, WatchedFile
from tests.simulation.machine import Machine, told_of_errors
from tests.simulation.oracle import Oracle, Violation
from tests.simulation.person import Person

BEGINS = datetime(2026, 1, 1, 11, tzinfo=UTC)
HOMES = ("Europe/Madrid", "America/Santiago", "Asia/Kathmandu", "Europe/Madrid")
TRAVELLER = 3
EVERY_BEAT_DAYS = 10


@dataclass
class Lived:
    """What became of a seed."""

    seed: int
    days: int
    violation: Violation | None
    counts: dict[str, int]
    rows: list[Delivery]

    def told(self):
        """The same without the rows, to be sent between processes."""
        return replace(self, rows=[])


def live(
    seed, days=400, *, file=None, leaping=True, begins=BEGINS, home=None, script=None, passing=None
):
    """Let somebody live so many days by chance, or by a script; or until a promise is broken.

    ``passing`` is told how many days have passed, each time something happened.
    """
    chance = random.Random(seed)
    kind = seed % len(HOMES)
    clocks = Clocks(begins, ZoneInfo(home or HOMES[kind]))
    oracle = Oracle(clocks)
    watched = WatchedFile(file or MemoryFile(), oracle.commits)
    machine = Machine(watched, clocks, oracle, leaping=leaping)
    oracle.channel_is(machine.channel, came_or_went=True)
    person = Person(chance, machine, oracle, travels=kind == TRAVELLER, decade=seed % 10 == 1)
    with on(clocks, leaping=leaping), told_of_errors(oracle):
        watched.write(Step((Edit(None, ACKNOWLEDGED),)))
        machine.boot()
        if script is not None:
            script(machine)
        while script is None and clocks.real < timedelta(days=days) and not oracle.violation:
            person.lives()
            if passing is not None:
                passing(clocks.real.days)
            if machine.app is None:
                machine.boot()
        if machine.app is not None:
            machine.quit()
    return Lived(
        seed,
        days,
        oracle.violation,
        {str(name): number for name, number in oracle.counts.items()},
        watched.deliveries(),
    )


def one(days, seed):
    """A seed in a process of its own; 0 on a real file, 1 with every beat of some days first."""
    application = QCoreApplication.instance() or QCoreApplication([])
    assert application is not None
    if seed == 0:
        with TemporaryDirectory() as folder, closing(LogbookFile(Path(folder))) as file:
            return live(seed, days, file=file).told()
    if seed == 1:
        beating = live(seed, min(days, EVERY_BEAT_DAYS), leaping=False)
        if beating.violation:
            return beating.told()
    return live(seed, days).told()
