"""The window, from the command line: the bare call and ``demo``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


def open_window(folder: Path, arguments: Namespace, now: Callable[[], datetime]) -> int:
    """Open the window on a folder, or on invented data in a folder that is thrown away."""
    from rollerlog.start import run_window

    if arguments.command is None:
        return run_window(folder, hidden=arguments.hidden)
    from rollerlog.demo import sample_person

    return run_window(folder, demo=sample_person(arguments.seed, arguments.years, now()))
