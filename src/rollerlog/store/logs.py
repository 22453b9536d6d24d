"""The log file of what went wrong: kinds and places alone, no word the user wrote."""

from __future__ import annotations

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from rollerlog.overriding import override

if TYPE_CHECKING:
    from io import TextIOWrapper
    from types import TracebackType

LOG = "rollerlog.log"
_MOST_BYTES = 200_000
_PACKAGE = Path(__file__).parent.parent

_logger = logging.getLogger("rollerlog")


class _LogFile(RotatingFileHandler):
    """Made at the first line, for its user alone; a full disk keeps it silent."""

    @override
    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_for_its_user)

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: the trouble itself was told already."""


def log_to(folder: Path) -> None:
    """Write what goes wrong from now on into the log of a data folder."""
    for handler in tuple(_logger.handlers):
        _logger.removeHandler(handler)
        handler.close()
    handler = _LogFile(folder / LOG, maxBytes=_MOST_BYTES, backupCount=1, delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    _logger.addHandler(handler)
    _logger.propagate = False


def log_bug(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Log an error that nobody expected: its kind and where it arose, never what it says."""
    _logger.error("%s in %s", kind.__name__, " < ".join(_places(trace)) or "an unknown place")


def _places(trace: TracebackType | None) -> list[str]:
    """Return the lines an error came through, the innermost first."""
    return [f"{_name(frame.filename)}:{frame.lineno}" for frame in reversed(extract_tb(trace))]


def _name(path: str) -> str:
    found = Path(path)
    inside = found.is_relative_to(_PACKAGE)
    return found.relative_to(_PACKAGE).as_posix() if inside else found.name


def _for_its_user(path: str, flags: int) -> int:
    # A pipe or a link under the name must neither hang the program nor lead it elsewhere.
    safe = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(path, flags | safe, 0o600)
