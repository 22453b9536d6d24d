"""Every due thing is delivered once, or the ledger says why not, whatever happens (issue 4)."""

import random
from datetime import UTC, datetime

import pytest

from rollerlog.domain.ledger import Delivery, Event
from rollerlog.store.logbook_file import LogbookFile
from tests.simulation.files import MemoryFile
from tests.simulation.run import EVERY_BEAT_DAYS, live

pytestmark = pytest.mark.usefixtures("qapp")

SEEDS = range(2, 7)  # a home of each kind, and a second traveller's
DAYS = 400


def kept(lived):
    """The ledger whatever its order, to the second: a timer rounds up to a millisecond."""
    return {
        (row.key, row.event, row.round, row.at.isoformat(timespec="seconds"), row.why)
        for row in lived.rows
    }


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_promise_is_broken_in_400_days(seed):
    assert live(seed, DAYS).violation is None


@pytest.mark.timeout(300)
def test_leaping_over_idle_beats_leaves_the_ledger_as_every_beat_does():
    beating = live(11, EVERY_BEAT_DAYS, leaping=False)
    leaping = live(11, EVERY_BEAT_DAYS)
    assert beating.violation is None
    assert kept(beating) == kept(leaping)
    assert beating.counts["beats"] > 2 * leaping.counts["beats"]


def test_a_life_on_the_real_file_is_the_one_in_memory(folder):
    file = LogbookFile(folder)
    try:
        on_disk = live(5, 20, file=file)
    finally:
        file.close()
    assert on_disk.violation is None
    assert kept(on_disk) == kept(live(5, 20))


def test_the_file_in_memory_keeps_what_the_real_one_keeps(folder):
    chance, real, memory = random.Random(4), LogbookFile(folder), MemoryFile()
    at = datetime(2026, 6, 14, 9, tzinfo=UTC)
    try:
        for _ in range(60):
            rows = [
                Delivery(chance.choice("abc"), chance.choice([*Event]), chance.randrange(2), at, at)
                for _ in range(chance.randrange(1, 4))
            ]
            assert len(real.claim(rows)) == len(memory.claim(rows))
            if chance.random() < 0.1:
                real.forget(["b"])
                memory.forget(["b"])
            assert set(real.deliveries()) == set(memory.deliveries())
    finally:
        real.close()
