"""The rows of the timeline for a list view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from rollerlog.overriding import override
from rollerlog.ui.timeline.headings import Heading, heading_of
from rollerlog.ui.timeline.lines import line_of
from rollerlog.ui.timeline.rows import rows_of_day, starts_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtCore import QObject

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.timeline.rows import Row
    from rollerlog.ui.timeline.said import Line

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
_NOWHERE = QModelIndex()
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class FeedModel(QAbstractListModel):
    """Rows by the page; what a row says is put together when it is first looked at."""

    def __init__(self, logbook: Logbook, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook, self._now = logbook, now
        self._rows: Sequence[Row] = ()
        self._loaded = 0
        self._changing = False
        self._lines: dict[int, Line] = {}
        self._headings: dict[int, Heading | None] = {}

    @property
    def rows(self) -> Sequence[Row]:
        """Every row there is, loaded or not."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], logbook: Logbook, now: datetime) -> None:
        """Show other rows, of a logbook as it reads now."""
        self._changing = True
        self.beginResetModel()
        self._rows, self._logbook, self._now = rows, logbook, now
        self._loaded = min(PAGE, len(rows))
        self._forget()
        self.endResetModel()
        self._changing = False

    def show_time(self, now: datetime) -> None:
        """Let what the rows say be as of another time."""
        self._now = now
        self._forget()
        if self._loaded:
            self.dataChanged.emit(self.index(0), self.index(self._loaded - 1))

    def load(self, place: int) -> QModelIndex:
        """Load the pages up to a row, and return its index."""
        if place >= self._loaded:
            self._load((place // PAGE + 1) * PAGE)
        return self.index(place)

    def line(self, place: int) -> Line:
        """Return what a row says."""
        found = self._lines.get(place)
        if found is None:
            found = self._lines[place] = line_of(self._logbook, self._rows[place], self._now)
        return found

    def heading(self, place: int) -> Heading | None:
        """Return what stands over a row, None where it is not the first of its day."""
        if place not in self._headings:
            heading = None
            if starts_day(self._rows, place):
                day = rows_of_day(self._rows, place)
                heading = heading_of(self._logbook, day, self._now.date())
            self._headings[place] = heading
        return self._headings[place]

    def starts_day(self, place: int) -> bool:
        """Return whether a heading stands over a row."""
        return starts_day(self._rows, place)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._loaded

    @override
    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        # Whoever is told of a change must not make another before it is over.
        return not parent.isValid() and not self._changing and self._loaded < len(self._rows)

    @override
    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._load(self._loaded + PAGE)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXTS or not index.isValid():
            return None
        heading = self.heading(index.row())
        line = self.line(index.row()).spoken()
        return f"{heading.text}. {line}" if heading is not None else line

    def _load(self, wanted: int) -> None:
        loaded = min(wanted, len(self._rows))
        if loaded > self._loaded:
            self._changing = True
            self.beginInsertRows(QModelIndex(), self._loaded, loaded - 1)
            self._loaded = loaded
            self.endInsertRows()
            self._changing = False

    def _forget(self) -> None:
        self._lines.clear()
        self._headings.clear()
