"""The window is there before anything slow is loaded."""

import os
import subprocess
import sys

SLOW = [
    "numpy", "pyqtgraph", "PIL", "pydantic", "apscheduler", "icalendar", "keyring", "asyncio",
    "astral", "sqlcipher3", "jeepney",
]  # fmt: skip
UP_TO_THE_PAINT = """
import os, sys
from pathlib import Path
from rollerlog import start

def tell():
    print(*sys.modules, flush=True)
    os._exit(0)

class Frame(start.Frame):
    def __init__(self, theme):
        super().__init__(theme)
        self.painted.connect(tell)

start.Frame = Frame
start.run_window(Path(sys.argv[1]))
"""

UP_TO_A_FOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QFileDialog
from rollerlog import start

started = start._Start(Path(sys.argv[1]))
dialog = QFileDialog(started._frame, "Add photos", sys.argv[2])
dialog.open()
QTimer.singleShot(200, lambda: dialog.done(1))
dialog.finished.connect(dialog.deleteLater)
dialog.destroyed.connect(QCoreApplication.quit)
QCoreApplication.exec()
"""


def test_nothing_slow_is_loaded_before_the_first_paint(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-c", UP_TO_THE_PAINT, tmp_path],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = ran.stdout.split()
    assert "rollerlog.ui.frame" in loaded
    assert [name for name in SLOW if name in loaded] == []
    assert "rollerlog.app" not in loaded


def test_the_folders_a_file_dialog_showed_are_noted_nowhere(tmp_path):
    home, shown = tmp_path / "home", tmp_path / "faces"
    home.mkdir()
    shown.mkdir()
    places = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    subprocess.run(
        [sys.executable, "-c", UP_TO_A_FOLDER, tmp_path / "data", shown],
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=True,
    )
    written = [path for path in home.rglob("*") if path.is_file()]
    assert not [path for path in written if b"faces" in path.read_bytes()]
