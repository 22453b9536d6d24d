"""How rollerlog is started from outside, as it was started now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATA_DIR = "--data-dir"
_EXE = ".exe" if sys.platform == "win32" else ""


def start_command(folder: Path, default_folder: Path) -> tuple[str, ...]:
    """Return the words that start rollerlog hidden, on a folder that need not be the default."""
    chosen = () if _same(folder, default_folder) else (_DATA_DIR, str(folder.absolute()))
    return (*_program(), "--hidden", *chosen)


def folder_of(words: Sequence[str]) -> str:
    """Return the data folder that such words name, or nothing where they name none."""
    for place, word in enumerate(words):
        if word == _DATA_DIR and place + 1 < len(words):
            return words[place + 1]
        if word.startswith(f"{_DATA_DIR}="):
            return word.partition("=")[2]
    return ""


def _program() -> tuple[str, ...]:
    """Return the installed script beside this Python, or this Python with the package."""
    python = Path(sys.executable)
    script = python.with_name(f"rollerlog-gui{_EXE}")
    if script.is_file():
        return (str(script),)
    # The one that opens no console on Windows.
    quiet = python.with_name(f"pythonw{_EXE}")
    return (str(quiet if quiet.is_file() else python), "-m", "rollerlog")


def _same(folder: Path, other: Path) -> bool:
    return folder.absolute().resolve() == other.absolute().resolve()
