"""Clears away the files of photos that are gone, beside the window's own thread."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.logbook import live
from rollerlog.domain.photos.model import Photo
from rollerlog.services.photos.errands import Errand
from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Set
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.desk import Desk
    from rollerlog.store.vault import Vault


class Sweeper(QObject):
    """Sweeps when told to, and at once when a photo left the trash for good.

    While photos come in it waits: their files are there before their rows. ``swept`` follows each
    time it is over. What the disk does not give up stays for the next time.
    """

    swept = Signal()

    def __init__(self, desk: Desk, vault: Vault, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._desk, self._vault, self._busy = desk, vault, busy
        self._wanted = False
        self._errand = Errand(self)
        self._errand.done.connect(self._end)
        self._trashed = _trashed(desk.logbook)
        # Whatever was in the logbook while the window is open: an undo may bring it back.
        self._seen = _kept(desk.logbook)
        self._gone: frozenset[str] = frozenset()
        desk.changed.connect(self._follow)

    def sweep(self) -> None:
        """Remove the files that nothing points at any more."""
        self._wanted = True
        self.go_on()

    def go_on(self) -> None:
        """Do what had to wait."""
        if self._wanted and not self._busy() and not self._errand.running:
            self._wanted = False
            gone, self._gone = self._gone, frozenset()
            self._errand.ask(partial(_sweep, self._vault, self._seen, self._desk.now(), gone))

    def _follow(self) -> None:
        kept = _kept(self._desk.logbook)
        gone = self._trashed - kept
        self._trashed = _trashed(self._desk.logbook)
        self._seen = (self._seen | kept) - gone
        if gone:
            self._gone = (self._gone | gone) - kept
            self.sweep()

    def _end(self) -> None:
        self.swept.emit()
        self.go_on()


def _sweep(vault: Vault, kept: Set[str], now: datetime, gone: Set[str]) -> None:
    with suppress(StoreError):
        vault.sweep(kept, now, gone)


def _kept(logbook: Logbook) -> frozenset[str]:
    """Return the pictures that photos point at, those in the trash too."""
    return frozenset(one.sha256 for one in logbook.entities() if isinstance(one, Photo))


def _trashed(logbook: Logbook) -> frozenset[str]:
    return frozenset(
        one.sha256 for one in logbook.entities() if isinstance(one, Photo) and not live(one)
    )
