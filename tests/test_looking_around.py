"""From the first run to sample data and back, in the one window that runs."""

import os
import signal
import subprocess
import sys
import tempfile

import pytest
from PySide6.QtWidgets import QApplication

from rollerlog.app import Running
from rollerlog.demo import sample_person
from rollerlog.domain.model import Session
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.model import Condition
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.frame import Frame
from tests.conftest import NOW

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@pytest.fixture
def run(qtbot, theme, folder, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    handlers = [signal.getsignal(number) for number in SIGNALS]
    hook = sys.excepthook

    def _run(sample=None, lock=None):
        frame = Frame(theme)
        lock = lock or WriterLock(folder)
        if sample is None:
            assert lock.take()
        running = Running(QApplication.instance(), theme, frame, folder, sample, lock.take)
        opened.append((running, frame, lock))
        frame.show()
        qtbot.wait(10)
        return running

    opened = []
    yield _run
    for running, frame, lock in opened:
        running._stop_services()
        running.stop()
        frame.hide()
        frame.deleteLater()
        lock.release()
    qtbot.wait(1)
    signal.set_wakeup_fd(-1)
    for number, handler in zip(SIGNALS, handlers, strict=True):
        signal.signal(number, handler)
    sys.excepthook = hook


def samples(tmp_path):
    return sorted(path.name for path in tmp_path.glob("rollerlog-demo-*"))


def look_around(qtbot, running):
    running.parts.pages.first_run.foot.look.click()
    qtbot.waitUntil(lambda: running.parts.pages.sample_bar.isVisible())


def start_own(qtbot, running):
    before = running.parts
    running.parts.pages.sample_bar.buttons[0].click()
    qtbot.waitUntil(lambda: running.parts is not before)


def kept(folder):
    file = LogbookFile(folder)
    try:
        return file.load()
    finally:
        file.close()


def test_it_shows_years_of_sample_data_and_says_that_nothing_is_kept(qtbot, run, folder, tmp_path):
    running = run()
    look_around(qtbot, running)
    pages = running.parts.pages
    assert pages.page == "today"
    assert pages.sample_bar.text == "Sample data. Nothing you do here is kept."
    assert running.parts.frame.sidebar.isVisible()
    assert len(running.parts.desk.logbook.all(Session)) > 100
    assert len(samples(tmp_path)) == 1
    assert not any(kept(folder).entities())


def test_start_my_own_leads_back_to_the_first_run_and_throws_the_sample_away(
    qtbot, run, folder, tmp_path
):
    running = run()
    running.parts.pages.first_run.who.list.rows["keloid"].click()
    look_around(qtbot, running)
    start_own(qtbot, running)
    pages = running.parts.pages
    assert pages.page == "first-run"
    assert not running.parts.frame.sidebar.isVisible()
    assert pages.sample_bar.isHidden()
    assert pages.first_run.who.list.ticked == ("keloid",)
    assert samples(tmp_path) == []
    assert [noted.condition for noted in kept(folder).all(Condition)] == ["keloid"]


def test_it_can_be_gone_through_again_and_again(qtbot, run, tmp_path):
    running = run()
    for _ in range(3):
        look_around(qtbot, running)
        start_own(qtbot, running)
    for _ in range(3):
        running.parts.pages.first_run.foot.go_on.click()
    assert running.parts.pages.page == "today"
    assert samples(tmp_path) == []


def test_reminders_of_the_sample_leave_no_trace_in_the_users_own_ledger(qtbot, run, folder):
    running = run()
    look_around(qtbot, running)
    qtbot.waitUntil(lambda: bool(running.parts.file.deliveries()))
    running.parts.reminders.look()
    file = LogbookFile(folder)
    keys = {delivery.key for delivery in file.deliveries()}
    file.close()
    assert keys <= {"opened"}


def test_a_command_meanwhile_reaches_the_users_own_data(qtbot, run, folder, tmp_path):
    running = run()
    look_around(qtbot, running)
    command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder)]
    there = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen([*command, "settings", "discreet", "off"], env=there) as process:
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    assert process.returncode == 0
    assert not preferences(kept(folder)).discreet
    assert preferences(running.parts.desk.logbook).discreet


def test_the_end_throws_the_sample_away(qtbot, run, tmp_path):
    running = run()
    look_around(qtbot, running)
    running.stop()
    assert samples(tmp_path) == []


def test_the_demo_leads_to_the_users_own_data_too(qtbot, run, folder, tmp_path):
    running = run(sample_person(1, 1, NOW))
    assert not folder.exists()
    assert running.parts.pages.sample_bar.isVisible()
    start_own(qtbot, running)
    assert running.parts.pages.page == "first-run"
    assert folder.exists()
    assert not WriterLock(folder).take()
    assert samples(tmp_path) == []


def test_the_demo_says_where_the_users_own_data_are_in_use(qtbot, run, folder):
    other = WriterLock(folder)
    assert other.take()
    running = run(sample_person(1, 1, NOW))
    running.parts.pages.sample_bar.buttons[0].click()
    qtbot.wait(10)
    bar = running.parts.pages.sample_bar
    assert bar.isVisible()
    assert bar.text.startswith("Your own logbook is open in another rollerlog: go on there.")
    other.release()
    start_own(qtbot, running)
    assert running.parts.pages.page == "first-run"


def test_what_cannot_be_opened_is_said_and_the_sample_stays(qtbot, run, folder):
    folder.mkdir()
    (folder / "logbook.sqlite").write_bytes(b"These are notes of the user's, and no logbook. " * 99)
    running = run(sample_person(1, 1, NOW))
    running.parts.pages.sample_bar.buttons[0].click()
    qtbot.wait(10)
    assert "not a rollerlog logbook" in running.parts.pages.sample_bar.text
    assert running.parts.pages.page == "today"
    assert running.parts.desk.logbook.all(Session)
