"""Starting with the desktop on Windows: the user's own Run key."""

from __future__ import annotations

import re
import shutil
from subprocess import list2cmdline
from typing import TYPE_CHECKING, Protocol

from rollerlog.services.autostart import AutostartError, Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WINDOWS = r"Software\Microsoft\Windows\CurrentVersion"
RUN = rf"{_WINDOWS}\Run"
APPROVED = rf"{_WINDOWS}\Explorer\StartupApproved\Run"
NAME = "rollerlog"


class Registry(Protocol):
    """The part of the registry that is the user's own. Each may raise ``OSError``."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """Return a value, or None where there is none."""

    def write(self, key: str, name: str, text: str) -> None:
        """Set a value to a text."""

    def remove(self, key: str, name: str) -> None:
        """Remove a value, if it is there."""


class RunKey:
    """The value under Run, and what the user said to it under Startup apps."""

    def __init__(self, words: Sequence[str], registry: Registry) -> None:
        self._line = list2cmdline(words)
        self._registry = registry

    @property
    def where(self) -> str:
        """The name of the value."""
        return rf"HKEY_CURRENT_USER\{RUN}\{NAME}"

    def is_on(self) -> bool:
        """Return whether Windows will start rollerlog on this data folder."""
        try:
            line = self._registry.read(RUN, NAME)
            allowed = not self._turned_down()
        except OSError:
            return False
        return allowed and isinstance(line, str) and self._starts_this(line)

    def turn_on(self) -> None:
        """Set the value, and take back what turned it down."""

        def switch() -> None:
            if self._turned_down():
                self._registry.remove(APPROVED, NAME)
            self._registry.write(RUN, NAME, self._line)

        if not self.is_on():
            self._try(switch)

    def turn_off(self) -> None:
        """Remove the value, and what was said to it."""

        def switch() -> None:
            self._registry.remove(RUN, NAME)
            self._registry.remove(APPROVED, NAME)

        self._try(switch)

    def _turned_down(self) -> bool:
        """Return whether it was switched off under Startup apps: the first byte is odd then."""
        said = self._registry.read(APPROVED, NAME)
        return isinstance(said, bytes) and bool(said) and said[0] % 2 == 1

    def _starts_this(self, line: str) -> bool:
        program = re.match(r'"([^"]+)"|(\S+)', line.strip())
        there = program is not None and shutil.which(program[1] or program[2]) is not None
        return there and _arguments(line) == _arguments(self._line)

    def _try(self, switch: Callable[[], None]) -> None:
        try:
            switch()
        except PermissionError as error:
            raise AutostartError(Obstacle.READ_ONLY, self.where) from error
        except OSError as error:
            raise AutostartError(Obstacle.FAILED, self.where) from error


def _arguments(line: str) -> str:
    """Return the data folder that a command line names, as it is written there."""
    return line.partition("--data-dir")[2].strip(" =")
