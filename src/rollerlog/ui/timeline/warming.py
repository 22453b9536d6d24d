"""What the timeline will ask for soon, worked out while nothing else is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rollerlog.domain.healing import course
from rollerlog.domain.model import Session
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.timeline.rows import Feed


class Warming(QObject):
    """Prepares the search and the courses of the zones, a little at each turn of the loop."""

    def __init__(self, feed: Feed, parent: QObject) -> None:
        super().__init__(parent)
        self._feed = feed
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, logbook: Logbook) -> None:
        """Prepare for questions about a logbook."""
        self._steps = self._work(logbook)
        self._timer.start()

    def _go_on(self) -> None:
        if next(self._steps, _DONE) is _DONE:
            self._timer.stop()

    def _work(self, logbook: Logbook) -> Iterator[None]:
        for zone in zones_of(logbook):
            if logbook.on_zone(Session, zone):
                course(logbook, zone)
                yield
        yield from self._feed.prepare_search(logbook)


_DONE = object()
