"""The command line as it is started from outside."""

import json
import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rollerlog.store.logbook_file import LogbookFile

LOG = ["log", "--needle", "0.25", "--zone", "nose", "--nothing-applies"]
FULL = Path("/dev/full")


def start(folder, *words, **more):
    command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder), *words]
    options = {"capture_output": True, "text": True, "timeout": 60} | more
    return subprocess.run(command, check=False, **options)


def test_files_are_their_users_alone_whatever_the_umask(folder):
    assert start(folder, *LOG, umask=0).returncode == 0
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_words_beyond_ascii_are_written_in_any_locale(folder):
    bare = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PATH": os.environ["PATH"],
    }
    noted = start(folder, *LOG, "--note", "-", env=bare, input="señor 皮", encoding="utf-8")
    assert (noted.returncode, noted.stderr) == (0, "")
    read = start(folder, "timeline", "--json", env=bare, encoding="utf-8")
    assert json.loads(read.stdout)["entries"][0]["note"] == "señor 皮"


def test_a_damaged_file_is_told_in_one_line(folder):
    assert start(folder, *LOG).returncode == 0
    damaged = sqlite3.connect(folder / "logbook.sqlite")
    damaged.execute("UPDATE session SET override = '[]'")
    damaged.commit()
    damaged.close()
    for words in (["status"], LOG):
        said = start(folder, *words)
        assert (said.returncode, said.stdout) == (1, "")
        assert len(said.stderr.splitlines()) == 1
        assert "damaged" in said.stderr


LOADED = """
import sys
from rollerlog.cli import main
code = main(sys.argv[1:])
print(code, *sorted(name for name in sys.modules if name.startswith("PySide6")))
"""


@pytest.mark.parametrize(
    "words",
    [
        LOG,
        ["status"],
        ["agenda"],
        ["timeline"],
        ["settings", "theme", "dark"],
        ["condition"],
        ["condition", "add", "waxing", "--zone", "nose"],
        ["condition", "advised", "--asked", "Dr Vidal"],
        ["timeline", "--kind", "refused"],
        ["check-in", "--zone", "nose", "--sign", "pus"],
        ["demo", "--fill"],
        ["log", "--help"],
    ],
)
def test_no_command_loads_qt(folder, words):
    command = [sys.executable, "-c", LOADED, "--data-dir", str(folder), *words]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert said.stdout.splitlines()[-1] == "0"


def test_nobody_listening_is_no_trouble(folder):
    start(folder, *LOG)
    read_end, write_end = os.pipe()
    os.close(read_end)
    said = start(folder, "settings", capture_output=False, stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
def test_what_is_saved_is_done_though_it_cannot_be_told(folder):
    with FULL.open("w") as full:
        said = start(folder, *LOG, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert said.returncode == 0
    assert said.stderr.count("\n") == 1
    assert len(LogbookFile(folder).load().entries()) == 1


def test_a_disk_without_room_is_told(folder):
    def small():
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))

    said = start(folder, *LOG, preexec_fn=small)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith("Not saved: ")
    assert start(folder, "status").stdout == "Nothing logged yet.\n"
    assert start(folder, *LOG).returncode == 0


def test_four_writers_at_once_lose_nothing(folder):
    def write(writer):
        words = ["check-in", "--zone", "nose", "--redness", "1", "--json", "--note"]
        said = [start(folder, *words, f"{writer} {number}") for number in range(10)]
        return [json.loads(one.stdout)["id"] for one in said if one.returncode == 0]

    with ThreadPoolExecutor(4) as pool:
        saved = [id_ for ids in pool.map(write, range(4)) for id_ in ids]
    found = LogbookFile(folder).load().entries()
    assert sorted(entry.id for entry in found) == sorted(saved)
    assert len(saved) == 40
