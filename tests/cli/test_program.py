"""Around the commands: options, faults of the folder, errors, the demo and the window."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rollerlog.cli import main
from rollerlog.cli.menu import COMMANDS
from rollerlog.cli.output import Out
from rollerlog.store.database import sqlite
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile

LOG = ("log", "--needle", "0.25", "--zone", "nose", "--nothing-applies")


@pytest.mark.parametrize("place", ["before", "after"])
def test_common_options_stand_before_or_after_the_command(folder, capsys, clock, place):
    common, command = ["--data-dir", str(folder), "--json"], ["settings", "theme"]
    words = common + command if place == "before" else command + common
    assert main(words, now=clock) == 0
    assert '"theme": "system"' in capsys.readouterr().out


def test_the_folder_may_come_from_the_environment(folder, monkeypatch, clock):
    monkeypatch.setenv("ROLLERLOG_DATA_DIR", str(folder))
    assert main(LOG, now=clock) == 0
    assert (folder / "logbook.sqlite").exists()


@pytest.mark.parametrize("name", [name for name, *_ in COMMANDS])
def test_help_of_every_command_has_a_real_example(call, name):
    said = call(name, "--help")
    assert (said.code, said.err) == (0, "")
    assert f"example: rollerlog {name}" in said.out


def test_help_and_version_of_the_program(call):
    assert "example: rollerlog" in call("--help").out
    assert call("--version").out.startswith("rollerlog 0.")


@pytest.mark.parametrize("words", [("stray",), ("--stray",), ("status", "stray"), ("--json=1",),
                                   ("status", "--data-dir", " "), ("photo", "add")])  # fmt: skip
def test_what_there_is_not_is_usage(call, words):
    said = call(*words)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)


def lay(folder, what):
    """Lay something that is no logbook in the way, and return where."""
    path = folder / "logbook.sqlite"
    if what == "file for a folder":
        folder.write_text("mine")
        return folder
    if what == "link for a folder":
        folder.symlink_to(folder.parent / "nowhere")
        return folder
    folder.mkdir()
    match what:
        case "nothing":
            path.touch()
        case "text":
            path.write_text("mine")
        case "link":
            path.symlink_to(folder / "nowhere")
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "another's":
            with sqlite.connect(str(path)) as connection:
                connection.execute("CREATE TABLE mine (x)")
            connection.close()
        case "newer":
            LogbookFile(folder).keep_draft("log", "{}")
            with sqlite.connect(str(path)) as connection:
                connection.execute("PRAGMA user_version = 99")
            connection.close()
        case "damaged":
            LogbookFile(folder).keep_draft("log", "{}")
            with path.open("r+b") as file:
                file.seek(100)
                file.write(b"\xff" * 8000)
    return path


def traces(path):
    content = path.read_bytes() if path.is_file() else b""
    return path.lstat().st_mtime_ns, content, sorted(path.parent.iterdir())


IN_THE_WAY = ["file for a folder", "link for a folder", "nothing", "text", "link", "pipe",
              "folder", "another's", "newer", "damaged"]  # fmt: skip


@pytest.mark.parametrize("what", IN_THE_WAY)
@pytest.mark.parametrize("words", [("status", "--json"), LOG, ("demo", "--fill")])
def test_what_is_no_logbook_is_told_and_not_touched(call, folder, what, words):
    path = lay(folder, what)
    before = traces(path)
    said = call(*words)
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert "Traceback" not in said.err
    assert traces(path) == before


@pytest.fixture
def open_to_all():
    """A folder that other users can come to, unlike those of pytest."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name) / "data"


@contextmanager
def powerless():
    """Be nobody, where one is root and may write everywhere."""
    if os.geteuid():
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="needs modes of folders")
def test_a_folder_that_cannot_be_written_to_is_read(open_to_all, capsys, clock):
    folder = open_to_all
    words = ["--data-dir", str(folder)]
    assert main([*words, *LOG], now=clock) == main([*words, "spf"], now=clock) == 0
    assert main([*words, "status"], now=clock) == 0
    shown = capsys.readouterr().out.splitlines()[-1]
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with powerless():
            assert main([*words, "status"], now=clock) == 0
            assert capsys.readouterr().out.splitlines()[-1] == shown
            assert main([*words, "spf"], now=clock) == 1
            said = capsys.readouterr()
            assert said.out == ""
            assert said.err.startswith("Not saved: the data folder cannot be written to.")
        folder.chmod(0o000)
        with powerless():
            assert main([*words, "status"], now=clock) == 1
        assert capsys.readouterr().err.startswith("The logbook could not be read: the data folder")
    finally:
        folder.chmod(0o700)


def test_a_lock_held_elsewhere_is_waited_for_and_told(call, folder, monkeypatch):
    monkeypatch.setattr("rollerlog.cli.writing.PATIENCE_S", 0.05)
    call(*LOG)
    holder = WriterLock(folder)
    assert holder.take()
    said = call("spf")
    holder.release()
    assert said == (
        1,
        "",
        "The logbook is in use by another program. Nothing was saved. Try again in a moment.\n",
    )
    assert call("timeline").out.count("\n") == 1
    assert call("spf").code == 0


def test_a_full_disk_is_told_and_nothing_is_saved(call, monkeypatch):
    from rollerlog.store.faults import Fault, StoreError

    def full(*_):
        raise StoreError(Fault.DISK_FULL)

    call(*LOG)
    monkeypatch.setattr(LogbookFile, "write", full)
    said = call("spf")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Not saved: the disk is full.")


def test_a_bug_is_one_line_and_a_place_in_the_log(call, folder, monkeypatch):
    def broken(*_):
        raise KeyError("keloid on the nose")

    call(*LOG)
    monkeypatch.setattr("rollerlog.cli.history.timeline", broken)
    said = call("timeline")
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    log = folder / "rollerlog.log"
    assert str(log) in said.err
    assert log.stat().st_mode & 0o777 == 0o600
    text = log.read_text()
    assert "KeyError in test_program.py:" in text
    assert "cli/commands.py:" in text
    for told in (text, said.err):
        assert "keloid" not in told
        assert "nose" not in told


def test_a_bug_without_a_folder_makes_none(call, folder, monkeypatch):
    monkeypatch.setattr("rollerlog.cli.history.timeline", None)
    assert call("timeline").code == 1
    assert not folder.exists()


def test_interrupted_is_quiet(call, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("rollerlog.cli.history.timeline", interrupted)
    assert call("timeline") == (130, "", "")


def test_a_demo_fills_an_empty_folder_once(call, read, folder):
    said = read("demo", "--fill", "--years", 1, "--seed", 7)
    assert said["entries"] == len(read("timeline")["entries"]) > 100
    assert said["sessions"] > 10
    before = (folder / "logbook.sqlite").read_bytes()
    assert call("demo", "--fill").code == 1
    assert (folder / "logbook.sqlite").read_bytes() == before


def test_a_demo_fills_no_folder_that_holds_something_or_was_not_named(
    call, folder, monkeypatch, clock, tmp_path
):
    folder.mkdir()
    (folder / "mine.txt").touch()
    assert call("demo", "--fill").code == 1
    monkeypatch.delenv("ROLLERLOG_DATA_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    assert main(["demo", "--fill"], now=clock) == 2
    assert not (tmp_path / "home").exists()


class Window:
    def __init__(self):
        self.opened = []

    def run_window(self, folder, *, hidden=False, demo=None):
        self.opened.append((folder, hidden, demo))
        return 0


@pytest.fixture
def window(monkeypatch):
    window = Window()
    monkeypatch.setitem(sys.modules, "rollerlog.start", window)
    return window


def test_without_a_command_the_window_opens(call, folder, window):
    assert call().code == call("--hidden").code == 0
    assert window.opened == [(folder, False, None), (folder, True, None)]


def test_a_demo_opens_a_window_on_invented_data(call, folder, window):
    assert call("demo", "--years", 1).code == 0
    ((_folder, hidden, step),) = window.opened
    assert not hidden
    assert len(step.edits) > 100
    assert not folder.exists()


def test_no_home_is_told(monkeypatch, capsys):
    def homeless(_):
        raise RuntimeError

    monkeypatch.setattr(Path, "expanduser", homeless)
    assert main(["--data-dir", "~/x", "status"]) == 2
    assert "--data-dir" in capsys.readouterr().err


def test_without_a_console_nothing_is_written(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    from rollerlog.cli.outcome import Reply

    assert Out().say(Reply(3, "said", "told")) == 3
