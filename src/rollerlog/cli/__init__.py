"""The command line. Light to import: what a command needs is loaded when it is called."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from rollerlog.services.journal import Journal

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None, *, now: Callable[[], datetime] | None = None) -> int:
    """Do what was typed and return the exit code of cli.md."""
    os.umask(0o077)
    try:
        from rollerlog.cli.entry import run

        return run(sys.argv[1:] if argv is None else argv, now)
    except KeyboardInterrupt:
        return _INTERRUPTED


def answer(journal: Journal, request: Mapping[str, object]) -> Mapping[str, object]:
    """Do what a command hands to the window, with the window's own journal."""
    from rollerlog.cli.handed import answer as answered

    return answered(journal, request)
