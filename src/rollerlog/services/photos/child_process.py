"""How the child process that opens foreign pictures is started, and what it is asked."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_S = 20
MOST_BYTES = 4_096
_ENVIRONMENT = {
    # Each thread may reserve a heap of its own, which counts against the memory the child has.
    "MALLOC_ARENA_MAX": "1",
    # A picture's memory is kept for the next one, and not cleared by the system once more.
    "PILLOW_BLOCKS_MAX": "4",
}


def command(folder: Path) -> list[str]:
    """Return the words that start a child; it writes into a folder."""
    # Nothing of the folder rollerlog was started in is to be imported.
    return [sys.executable, "-P", "-m", "rollerlog.decoding", str(folder)]


def environment() -> dict[str, str]:
    """Return the environment of a child."""
    return {**os.environ, **_ENVIRONMENT}


def request(path: Path, out: str) -> bytes:
    """Return the line that asks a child for a picture."""
    return json.dumps({"path": str(path), "out": out}).encode() + b"\n"


def unfinished(folder: Path, out: str) -> tuple[Path, Path, Path]:
    """Return where a child leaves a photo, its thumbnail, and its pixels to be measured."""
    return folder / f"{out}.photo", folder / f"{out}.thumbnail", folder / f"{out}.pixels"
