"""What the child process may use of the machine."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

MEMORY = 768 * 1024 * 1024
# Whoever asked ends the process sooner; this is for when they were ended themselves.
_SECONDS = 30


def bound() -> None:
    """Bound the memory, keep no core dump, make files for the user alone, and be modest."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource

    # Not every system knows or allows each of them.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # The window comes first where the cores are busy.
    with suppress(OSError):
        os.nice(5)


def time_starts() -> None:
    """End the process soon, unless ``time_stops`` comes first."""
    if sys.platform != "win32":
        signal.alarm(_SECONDS)


def time_stops() -> None:
    """Let the process wait for the next request as long as it takes."""
    if sys.platform != "win32":
        signal.alarm(0)
