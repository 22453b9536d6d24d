"""The simulation notices what neighbouring apps get wrong."""

import pytest

from tests.simulation.faults import (
    AUTUMN,
    FAULTS,
    a_journey_on_a_day_in_the_sun,
    the_night_the_clocks_go_back,
)
from tests.simulation.run import live

pytestmark = pytest.mark.usefixtures("qapp")

DAYS = 60


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_caught(name):
    fault = FAULTS[name]
    for seed in fault.seeds:
        with fault.plant():
            violation = live(seed, DAYS, **fault.lives).violation
        if violation is not None:
            assert violation.kind in fault.kinds, violation
            return
    pytest.fail("not noticed")


@pytest.mark.parametrize("script", [the_night_the_clocks_go_back, a_journey_on_a_day_in_the_sun])
def test_without_a_fault_the_same_lives_break_no_promise(script):
    lived = live(2, DAYS, script=script, **AUTUMN)
    assert lived.violation is None
    assert lived.counts["banner"] > 1
