"""The running program on the desktop: one of it, in the tray or on screen, and gone in time."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from rollerlog.clock import local_now
from rollerlog.domain.ledger import OPENED_KEY, Delivery, Event
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Preference
from rollerlog.services.address import server_name, window_listens
from rollerlog.services.handover import ask_window
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile
from tests.builders import a_session
from tests.conftest import ACKNOWLEDGED
from tests.desktop import Processes, Screen, start_bus, start_screen, start_tray
from tests.services.private_bus import NotificationService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs X11, D-Bus and signals")

STAY = {"do": "stay"}
PATIENCE_MS = 30_000
TOLD = """
import sys
from pathlib import Path
from rollerlog import start

class Frame(start.Frame):
    def come_forward(self):
        super().come_forward()
        print("forward", flush=True)

start.Frame = Frame
sys.exit(start.run_window(Path(sys.argv[1]), hidden="--hidden" in sys.argv))
"""
HALF_FILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import SIGNAL, QTimer
from rollerlog import app, start

class Running(app.Running):
    def __init__(self, *given):
        super().__init__(*given)
        QTimer.singleShot(0, self.parts.frame, self.fill)

    def fill(self):
        self.parts.pages.open_log("face")
        control = self.parts.pages.log.sheet.length.control
        control.set_length(250)
        control.chosen.emit(250)
        if "--log-out" in sys.argv:
            # The signal itself carries what Python cannot make.
            application = start.QApplication.instance()
            print(application.receivers(SIGNAL("commitDataRequest(QSessionManager&)")))
            self.parts.pages.leave()
        print("filled", flush=True)

app.Running = Running
sys.exit(start.run_window(Path(sys.argv[1])))
"""


@pytest.fixture
def processes():
    processes = Processes()
    yield processes
    processes.stop()


@pytest.fixture
def own(folder):
    """A logbook that holds something, so that no first run stands before it."""
    file = LogbookFile(folder)
    file.write(Step((Edit(None, ACKNOWLEDGED),)))
    file.close()
    return folder


@pytest.fixture
def begin(qtbot, processes, own):
    """Start rollerlog, or a script around it, and wait until it goes about its work."""

    def begin(*words, script=None, **env):
        program = ["-m", "rollerlog", "--data-dir"] if script is None else ["-c", script]
        before = {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "", **env}
        command = [sys.executable, *program, str(own), *words]
        process = processes.start(command, env=os.environ | before)
        qtbot.waitUntil(lambda: ask_window(own, STAY) is not None, timeout=PATIENCE_MS)
        return process

    return begin


def start_again(folder, *words, **env):
    command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder), *words]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | env
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)


def end(process, number=signal.SIGTERM):
    """End a process as the session does, and return its code, its words and how long it took."""
    began = time.monotonic()
    process.send_signal(number)
    code = process.wait(timeout=20)
    return code, process.stdout.read(), time.monotonic() - began


def test_a_second_start_brings_the_first_to_the_front_and_says_so(begin, own):
    first = begin(script=TOLD)
    second = start_again(own)
    assert (second.returncode, second.stderr) == (0, "")
    assert second.stdout == "rollerlog is already open. It has been brought to the front.\n"
    assert end(first)[1] == "forward\n"


def test_a_second_start_for_the_tray_leaves_the_window_as_it_is(begin, own):
    first = begin(script=TOLD)
    second = start_again(own, "--hidden")
    assert (second.returncode, second.stderr) == (0, "")
    assert second.stdout == "rollerlog is already open. Its window was left as it is.\n"
    assert end(first)[1] == ""


def test_what_a_killed_window_left_is_taken_over(begin, own):
    first = begin()
    first.kill()
    first.wait(timeout=20)
    assert window_listens(server_name(own))
    assert (own / "logbook.lock").exists()
    assert ask_window(own, STAY) is None
    second = begin()
    assert not WriterLock(own).take()
    assert end(second)[0] == 0
    lock = WriterLock(own)
    assert lock.take()
    lock.release()


def kept_form(folder):
    file = LogbookFile(folder)
    try:
        return file.draft("log")
    finally:
        file.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_half_filled_form_is_kept_when_the_session_ends_it(begin, own, number):
    process = begin(script=HALF_FILLED)
    assert process.stdout.readline() == "filled\n"
    code, _, took = end(process, number)
    assert code == 0
    assert took < 1
    assert "250" in kept_form(own)


def test_a_half_filled_form_is_kept_as_the_session_is_about_to_end(begin, own):
    process = begin("--log-out", script=HALF_FILLED)
    assert process.stdout.readline() == "1\n"
    assert process.stdout.readline() == "filled\n"
    # Not asked to quit and killed: what is there was written when the session asked.
    process.kill()
    process.wait(timeout=20)
    assert "250" in kept_form(own)


def test_it_ends_within_a_second_right_after_it_began(begin):
    code, _, took = end(begin())
    assert code == 0
    assert took < 1


@pytest.fixture
def on_screen(processes, tmp_path):
    """A real screen, and what a program needs to stand on it."""
    display = start_screen(processes)
    screen = Screen(display)
    env = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "WAYLAND_DISPLAY": ""}
    yield screen, env | {"DBUS_SESSION_BUS_ADDRESS": start_bus(processes, tmp_path)}
    screen.close()


def test_hidden_in_a_tray_it_never_puts_a_window_on_the_screen(
    qtbot, begin, processes, on_screen, own
):
    screen, env = on_screen
    tray = start_tray(processes, env["DBUS_SESSION_BUS_ADDRESS"])
    begin("--hidden", **env)
    assert tray.stdout.readline().startswith(":")
    assert (screen.ever_mapped, screen.mapped) == (0, 0)
    assert start_again(own, "--hidden", **env).returncode == 0
    assert (screen.ever_mapped, screen.mapped) == (0, 0)
    assert start_again(own, **env).returncode == 0
    qtbot.waitUntil(lambda: screen.mapped == 1, timeout=PATIENCE_MS)
    assert screen.ever_mapped == 1


def test_it_ends_though_closing_its_window_would_only_ask(begin, processes, on_screen):
    _, env = on_screen
    tray = start_tray(processes, env["DBUS_SESSION_BUS_ADDRESS"])
    process = begin(**env)
    assert tray.stdout.readline().startswith(":")
    code, _, took = end(process)
    assert code == 0
    assert took < 1


def test_without_a_tray_hidden_shows_the_window(qtbot, begin, on_screen):
    screen, env = on_screen
    begin("--hidden", **env)
    qtbot.waitUntil(lambda: screen.mapped == 1, timeout=PATIENCE_MS)


def test_trouble_is_shown_though_it_was_started_hidden(qtbot, processes, on_screen, own):
    screen, env = on_screen
    start_tray(processes, env["DBUS_SESSION_BUS_ADDRESS"])
    (own / "logbook.sqlite").write_bytes(b"no logbook")
    command = [sys.executable, "-m", "rollerlog", "--data-dir", str(own), "--hidden"]
    processes.start(command, env=os.environ | env, stderr=subprocess.DEVNULL)
    qtbot.waitUntil(lambda: screen.mapped == 1, timeout=PATIENCE_MS)


def test_a_tray_that_goes_brings_the_window_and_one_that_comes_back_is_used(
    qtbot, begin, processes, on_screen
):
    screen, env = on_screen
    address = env["DBUS_SESSION_BUS_ADDRESS"]
    tray = start_tray(processes, address)
    begin("--hidden", ROLLERLOG_TICK_MS="200", **env)
    assert tray.stdout.readline().strip()
    assert screen.mapped == 0
    tray.kill()
    qtbot.waitUntil(lambda: screen.mapped == 1, timeout=PATIENCE_MS)
    again = start_tray(processes, address)
    assert again.stdout.readline().strip()


def test_a_tray_that_starts_after_the_window_is_used(begin, processes, on_screen):
    _, env = on_screen
    begin(ROLLERLOG_TICK_MS="200", **env)
    tray = start_tray(processes, env["DBUS_SESSION_BUS_ADDRESS"])
    assert tray.stdout.readline().strip()


TELLS_AT_ONCE = """
import sys
from datetime import timedelta
from pathlib import Path
from PySide6.QtCore import QTimer
from rollerlog import app, start
from rollerlog.services import reminders

reminders.SETTLES_FOR = timedelta(milliseconds=200)

class Running(app.Running):
    def _start_services(self):
        super()._start_services()
        waiting = [reminder.key for reminder in self.parts.reminders.waiting()]
        print(*waiting, flush=True)
        # Ten beats later, long after it settled.
        QTimer.singleShot(1000, self.parts.frame, lambda: print("looked", flush=True))

app.Running = Running
sys.exit(start.run_window(Path(sys.argv[1])))
"""


class Killer(NotificationService):
    """Ends whom it is asked by to show something, the very moment it is."""

    process = None

    def answer(self, message, member):
        answer = super().answer(message, member)
        if member == "Notify" and self.process is not None:
            self.process.kill()
        return answer


def owing_sunscreen(folder):
    """Write a session of yesterday, since when the window is known; it is due this midnight."""
    yesterday = fixed(local_now() - timedelta(days=1))
    file = LogbookFile(folder)
    try:
        session = a_session(yesterday, zones=("nose",), needle_um=200)
        settings = (
            Preference(id="quiet-hours", value="off"),
            Preference(id="spf-time", value="00:00"),
        )
        file.write(Step(tuple(Edit(None, entity) for entity in (session, *settings))))
        file.claim([Delivery(OPENED_KEY, Event.OPENED, 0, yesterday, yesterday)])
    finally:
        file.close()
    return f"spf:{local_now().date()}:morning"


def told(folder, key):
    file = LogbookFile(folder)
    try:
        return [row.event for row in file.deliveries() if row.key == key]
    finally:
        file.close()


def test_killed_as_it_notifies_it_notifies_of_nothing_twice_and_it_stands_on_today(
    begin, processes, own, tmp_path
):
    due = owing_sunscreen(own)
    service = Killer(start_bus(processes, tmp_path))
    env = {"DBUS_SESSION_BUS_ADDRESS": service.address, "ROLLERLOG_TICK_MS": "100"}
    service.process = begin(script=TELLS_AT_ONCE, **env)
    assert due in service.process.stdout.readline().split()
    service.process.wait(timeout=20)
    assert service.count("Notify") == 1
    before = told(own, due)
    assert Event.NOTIFIED in before
    service.process = None
    again = begin(script=TELLS_AT_ONCE, **env)
    assert due in again.stdout.readline().split()
    assert again.stdout.readline() == "looked\n"
    assert service.count("Notify") == 1
    assert told(own, due) == before
    service.stop()
