"""What the machine tells over a real bus daemon."""

import pytest

from rollerlog.services.bus import Address, Bus
from rollerlog.services.sleep import SleepWatch
from tests.services.private_bus import LOGIND, TIMEDATED, Service, running


@pytest.fixture
def daemon(tmp_path, monkeypatch):
    yield from running(tmp_path, monkeypatch)


@pytest.fixture
def logind(daemon):
    return daemon.add(Service(daemon.address, LOGIND))


class Machine:
    """What a watch told."""

    def __init__(self, bus):
        self.bus = bus
        self.watch = SleepWatch(bus)
        self.told = []
        self.watch.suspending.connect(lambda: self.told.append("suspending"))
        self.watch.resumed.connect(lambda: self.told.append("resumed"))
        self.watch.zone_changed.connect(lambda: self.told.append("zone"))


@pytest.fixture
def timedated(daemon):
    return daemon.add(Service(daemon.address, TIMEDATED))


@pytest.fixture
def machine(qtbot, daemon, logind, timedated):
    machine = Machine(daemon.system())
    know(qtbot, machine.bus, logind)
    know(qtbot, machine.bus, timedated)
    yield machine
    machine.bus.close()


def know(qtbot, bus, service):
    """Wait until a bus knows of a service."""
    owners = []
    bus.follow(service.place.bus_name, owners.append)
    qtbot.waitUntil(lambda: service.owner in owners)


def test_sleep_and_waking_are_told(qtbot, machine, logind):
    logind.tell("PrepareForSleep", "b", (True,))
    qtbot.waitUntil(lambda: machine.told == ["suspending"])
    logind.tell("PrepareForSleep", "b", (False,))
    qtbot.waitUntil(lambda: machine.told == ["suspending", "resumed"])


def test_a_changed_time_zone_is_told(qtbot, machine, timedated):
    name = TIMEDATED.interface
    timedated.tell_changed(name, {"NTP": ("b", True)})
    timedated.tell_changed(name, {"Timezone": ("s", "Asia/Kathmandu")})
    qtbot.waitUntil(lambda: machine.told == ["zone"])
    timedated.tell_changed(name, {}, ["Timezone"])
    qtbot.waitUntil(lambda: machine.told == ["zone", "zone"])


def test_only_the_services_themselves_are_believed(qtbot, machine, timedated):
    answers = []
    machine.bus.call(
        Address(timedated.owner, "/", TIMEDATED.interface), "Who", reply=answers.append
    )
    qtbot.waitUntil(lambda: answers != [])
    to = timedated.caller
    timedated.tell("PrepareForSleep", "b", (False,), LOGIND)
    timedated.tell("PrepareForSleep", "b", (False,), LOGIND, to)
    timedated.tell_changed(TIMEDATED.interface, {"Timezone": ("s", "Asia/Kathmandu")})
    qtbot.waitUntil(lambda: machine.told == ["zone"])


def test_nonsense_is_passed_over(qtbot, machine, logind):
    logind.tell("PrepareForSleep", "s", ("true",))
    logind.tell("PrepareForShutdown", "b", (True,))
    logind.tell("PrepareForSleep", "b", (False,))
    qtbot.waitUntil(lambda: machine.told == ["resumed"])


def test_logind_may_come_later_and_come_back(qtbot, daemon):
    machine = Machine(daemon.system())
    for told in (["resumed"], ["resumed", "resumed"]):
        logind = daemon.add(Service(daemon.address, LOGIND))
        know(qtbot, machine.bus, logind)
        logind.tell("PrepareForSleep", "b", (False,))
        qtbot.waitUntil(lambda told=told: machine.told == told)
        logind.stop()
    machine.bus.close()


def test_a_bus_that_died_is_listened_to_again(qtbot, monkeypatch, daemon, machine):
    monkeypatch.setattr("rollerlog.services.bus._AGAIN_MS", 0)
    daemon.kill()
    qtbot.waitUntil(lambda: not machine.bus.is_open)
    daemon.start()
    assert machine.bus.reach()
    logind = daemon.add(Service(daemon.address, LOGIND))
    know(qtbot, machine.bus, logind)
    logind.tell("PrepareForSleep", "b", (False,))
    qtbot.waitUntil(lambda: machine.told == ["resumed"])


def test_without_a_system_bus_nothing_is_told(monkeypatch):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    assert not Bus.system().is_open
    assert Machine(None).told == []


def test_on_a_bus_that_was_closed_nobody_is_found(qtbot, daemon):
    bus = daemon.system()
    bus.close()
    owners = []
    bus.follow(LOGIND.bus_name, owners.append)
    assert owners == []
    qtbot.waitUntil(lambda: owners == [""])
