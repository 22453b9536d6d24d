"""Stop the real window for two minutes, as a sleep does: python -m tests.resume.

On an X server and a bus of its own, with a logbook that is thrown away. Sunscreen falls due while
the process is stopped; it must be told within 60 seconds after it goes on, once, with its row.
"""

import os
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from rollerlog.clock import local_now
from rollerlog.domain.commands import change_setting
from rollerlog.domain.ledger import Event
from rollerlog.domain.logbook import Edit, Step
from rollerlog.services.handover import ask_window
from rollerlog.services.journal import Journal
from rollerlog.store.logbook_file import LogbookFile
from tests.builders import a_session
from tests.conftest import ACKNOWLEDGED
from tests.desktop import Processes, start_bus, start_screen
from tests.services.private_bus import NotificationService

STOPPED_S, AT_MOST_S = 120, 60
# The start settles for 20 s.
SETTLED_S = 25
TOLD = {Event.SHOWN, Event.COLLAPSED}


def main():
    with TemporaryDirectory() as root:
        folder, processes = Path(root, "data"), Processes()
        folder.mkdir()
        try:
            took = stopped_and_going_on(Path(root), folder, processes)
        finally:
            processes.stop()
        told = [row for row in rows(folder) if row.event in TOLD]
    sys.stdout.write(f"told {took:.1f} s after it went on, limit {AT_MOST_S}\n")
    sys.stdout.writelines(f"  {row.event} {row.key}, due {row.due_at}\n" for row in told)
    return int(took > AT_MOST_S or len(told) != 1)


def stopped_and_going_on(root, folder, processes):
    """Return after how many seconds the one notification came."""
    due_at = owing_sunscreen(folder)
    address = start_bus(processes, root)
    service = NotificationService(address)
    env = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": start_screen(processes),
        "WAYLAND_DISPLAY": "",
        "DBUS_SESSION_BUS_ADDRESS": address,
        "XDG_CONFIG_HOME": str(root),
    }
    command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder)]
    window = processes.start(command, env=env)
    until(lambda: ask_window(folder, {"do": "stay"}) is not None, AT_MOST_S)
    time.sleep(SETTLED_S)
    assert not service.shown
    window.send_signal(signal.SIGSTOP)
    time.sleep(STOPPED_S)
    assert local_now() > due_at
    went_on = time.monotonic()
    window.send_signal(signal.SIGCONT)
    until(lambda: service.shown, 2 * AT_MOST_S)
    took = time.monotonic() - went_on
    # Long enough for a second one, were there one.
    time.sleep(SETTLED_S)
    window.terminate()
    window.wait(timeout=20)
    assert service.count("Notify") == 1
    service.stop()
    return took


def owing_sunscreen(folder):
    """Write a session of yesterday, with sunscreen due while the window will be stopped."""
    now = local_now()
    due_at = (now + timedelta(seconds=SETTLED_S + STOPPED_S)).replace(second=0, microsecond=0)
    file = LogbookFile(folder)
    try:
        session = a_session(now - timedelta(days=1), zones=("nose",), needle_um=200)
        file.write(Step((Edit(None, ACKNOWLEDGED), Edit(None, session))))
        journal = Journal(file, local_now)
        for key, value in (("quiet-hours", "off"), ("spf-time", f"{due_at:%H:%M}")):
            journal.run(change_setting(key, value))
    finally:
        file.close()
    return due_at


def rows(folder):
    file = LogbookFile(folder)
    try:
        return file.deliveries()
    finally:
        file.close()


def until(happens, seconds):
    ends = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
