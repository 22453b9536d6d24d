"""Standard output and error, whatever stands behind them."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rollerlog.cli.outcome import Reply

_UNWRITTEN = "The answer could not be written out; what was to be saved is saved.\n"


class Out:
    """Writes replies in UTF-8, and is quiet where nobody listens any more."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace")

    def say(self, said: Reply) -> int:
        """Write a reply, and return its exit code."""
        try:
            _write(sys.stdout, said.out)
        except BrokenPipeError:
            _let_go(sys.stdout)
        except OSError:
            _let_go(sys.stdout)
            return self._unwritten(said)
        try:
            _write(sys.stderr, said.err)
        except OSError:
            _let_go(sys.stderr)
        return said.code

    def _unwritten(self, said: Reply) -> int:
        try:
            _write(sys.stderr, _UNWRITTEN)
        except OSError:
            _let_go(sys.stderr)
        return said.code


def _write(stream: TextIO | None, text: str) -> None:
    # On Windows the entry point without a console has no streams.
    if stream is not None:
        stream.write(text)
        stream.flush()


def _let_go(stream: TextIO) -> None:
    """Send what is left in a stream nowhere, so that it does not fail again at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
