"""Commands that find the window open hand their work to it."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from rollerlog.cli import answer
from rollerlog.domain.model import Session, SpfApplication
from rollerlog.services.address import server_name, window_listens
from rollerlog.services.handover import MOST_BYTES, SILENT, WindowServer, ask_window
from rollerlog.store.lock import WriterLock


@pytest.fixture
def open_window(folder, journal):
    """What a window does for others: it holds the lock and answers."""
    lock = WriterLock(folder)
    assert lock.take()
    server = WindowServer(folder, lambda request: answer(journal, request))
    assert server.listening
    yield server
    server.close()
    lock.release()


ASK = """
import json, sys
from pathlib import Path
from rollerlog.services import handover
handover._ANSWER_MS = 2000
print(json.dumps(handover.ask_window(Path(sys.argv[1]), json.loads(sys.argv[2]))))
"""


@pytest.fixture
def ask(qtbot, folder):
    """Ask from another process, as this one answers."""

    def ask(request):
        command = [sys.executable, "-c", ASK, str(folder), json.dumps(request)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
            return json.loads(process.stdout.read())

    return ask


@pytest.fixture
def start(qtbot, folder):
    """Start a command in a process of its own, while the window answers."""

    def start(*words, typed=""):
        command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder), *words]
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"TZ": "Asia/Tokyo"},
        ) as process:
            process.stdin.write(typed)
            process.stdin.close()
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
            return process.returncode, process.stdout.read(), process.stderr.read()

    return start


@pytest.mark.usefixtures("open_window")
def test_a_command_is_done_by_the_window(journal, start):
    heard = []
    journal.listen(lambda: heard.append(True))
    words = ("log", "--needle", "0.25", "--zone", "nose", "--at", "2026-06-10T08:00", "--json")
    code, out, err = start(*words, "--note", "-", typed="as piped\n")
    assert (code, err) == (0, "")
    (session,) = journal.logbook.all(Session)
    assert json.loads(out)["id"] == session.id
    assert session.note == "as piped"
    # Local where it was typed, not where the window is.
    assert session.at.isoformat() == "2026-06-10T08:00:00+09:00"
    assert heard == [True]


@pytest.mark.usefixtures("open_window")
def test_what_the_window_turns_down_is_told_by_the_command(journal, start):
    words = ("log", "--needle", "0.25", "--zone", "nose", "--nothing-applies")
    # On paper the clock of the process judges, in the window the window's: June is history.
    code, out, err = start(*words, "--at", "2026-06-20", "--json")
    assert code == 3
    assert json.loads(out)["reasons"][0]["kind"] == "in_the_future"
    assert "has not come yet" in err
    assert journal.logbook.all(Session) == ()


@pytest.mark.usefixtures("open_window")
def test_reading_goes_past_the_window(start):
    assert start("status")[0] == 0


def test_a_request_is_answered_with_what_was_asked_for(ask, folder):
    heard = []

    def asked(request):
        heard.append(request)
        return {"code": 0, "out": "señor"}

    server = WindowServer(folder, asked)
    request = {"do": "raise", "arguments": ["一"]}
    assert ask(request) == {"code": 0, "out": "señor"}
    assert heard == [request]
    server.close()
    assert ask_window(folder, request) is None


def test_without_a_window_nothing_is_asked(folder):
    assert ask_window(folder, {"do": "raise"}) is None


def test_an_error_is_answered_and_the_window_goes_on(ask, folder):
    def asked(request):
        if request["do"] == "fail":
            raise KeyError("nose")
        return {"code": 0}

    server = WindowServer(folder, asked)
    assert ask({"do": "fail"}) == {"error": "failed"}
    assert ask({"do": "raise"}) == {"code": 0}
    server.close()


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"not json\n", "unreadable"),
        (b"[1]\n", "unreadable"),
        (b"\xff\xfe\n", "unreadable"),
        (b"[" * 100_000 + b"\n", "unreadable"),
        (b"x" * (MOST_BYTES + 10), "too long"),
    ],
)
def test_nonsense_is_answered_with_an_error(qtbot, folder, line, error):
    server = WindowServer(folder, lambda _: {"code": 0})
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    heard = bytearray()
    socket.readyRead.connect(lambda: heard.extend(socket.readAll().data()))
    socket.write(line)
    qtbot.waitUntil(lambda: heard.count(b"\n") == 2)
    greeting, answered = heard.splitlines()
    assert json.loads(greeting) == {"rollerlog": 1}
    assert json.loads(answered) == {"error": error}
    server.close()


def test_what_a_killed_window_left_is_removed(ask, folder):
    name = server_name(folder)
    bind = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
    subprocess.run([sys.executable, "-c", bind, name], check=True)
    assert window_listens(name)
    assert ask_window(folder, {"do": "raise"}) is None
    server = WindowServer(folder, lambda _: {"code": 0})
    assert ask({"do": "raise"}) == {"code": 0}
    server.close()


def test_a_window_that_hangs_is_asked_nothing(folder, qapp, monkeypatch):
    monkeypatch.setattr("rollerlog.services.handover._REACH_MS", 100)
    heard = []
    server = WindowServer(folder, heard.append)
    # This thread, which should greet, waits for the answer.
    assert ask_window(folder, {"do": "run"}) is None
    for _ in range(5):
        qapp.processEvents()
    assert heard == []
    server.close()


def test_a_window_that_falls_silent_is_told_apart(ask, folder):
    silent = QLocalServer()
    assert silent.listen(server_name(folder))
    silent.newConnection.connect(
        lambda: silent.nextPendingConnection().write(b'{"rollerlog": 1}\n')
    )
    assert ask({"do": "run"}) == SILENT
    silent.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes there have no files")
def test_only_this_user_may_ask(folder):
    server = WindowServer(folder, lambda _: {"code": 0})
    mode = os.lstat(server_name(folder)).st_mode
    assert mode & 0o077 == 0
    server.close()


def test_each_folder_has_a_window_of_its_own(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert server_name(tmp_path) == server_name(tmp_path / "link")
    assert server_name(tmp_path) != server_name(tmp_path / "other")
    assert len(server_name(tmp_path)) < 100


@pytest.mark.parametrize(
    "request_",
    [{}, {"do": "run"}, {"do": "run", "argv": "log"}, {"do": "dance", "argv": []}],
)
def test_a_request_that_is_none_is_turned_away(journal, request_):
    assert answer(journal, request_) == {"error": "unreadable"}


@pytest.mark.parametrize(
    "argv", [["log"], ["status"], [], ["demo"], ["--help"], ["log", "--needle", "9"]]
)
def test_the_window_does_nothing_but_what_records(journal, argv):
    assert answer(journal, {"do": "run", "argv": argv, "id": "x"})["code"] == 2
    assert journal.logbook.all(Session) == ()


def test_a_request_asked_twice_is_done_once(journal):
    request = {"do": "run", "argv": ["spf"], "id": "once"}
    assert answer(journal, request) == answer(journal, request)
    assert len(journal.logbook.all(SpfApplication)) == 1


def test_the_window_answers_a_script_in_its_own_form(journal):
    from rollerlog.ui.formats import Formats, in_use, use

    use(Formats(decimal_sign=","))
    try:
        argv = ["log", "--needle", "0.25", "--zone", "nose", "--nothing-applies"]
        answer(journal, {"do": "run", "argv": argv, "id": "a"})
        said = answer(journal, {"do": "run", "argv": argv, "id": "b"})
        assert in_use() == Formats(decimal_sign=",")
    finally:
        use(Formats())
    assert said["code"] == 3
    assert "0.25 mm on" in said["err"]
