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
