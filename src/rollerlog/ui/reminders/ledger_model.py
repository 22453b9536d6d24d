"""The ledger for a list view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from rollerlog.overriding import override
from rollerlog.ui.reminders.folds import starts_day
from rollerlog.ui.reminders.wording import heading, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.reminders.folds import Fold
    from rollerlog.ui.reminders.said import Line

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
_NOWHERE = QModelIndex()
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class LedgerModel(QAbstractListModel):
    """Rows by the page; what a row says is put together when it is first looked at."""

    def __init__(self, logbook: Logbook, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook, self._today = logbook, today
        self._folds: Sequence[Fold] = ()
        self._loaded = 0
        self._changing = False
        self._lines: dict[int, Line] = {}

    @property
    def folds(self) -> Sequence[Fold]:
        """Every row there is, loaded or not."""
        return self._folds

    def show_folds(self, folds: Sequence[Fold], logbook: Logbook, today: date) -> None:
        """Show other rows, of a logbook as it reads now, no fewer than were loaded before."""
        self._changing = True
        self.beginResetModel()
        self._folds, self._logbook, self._today = folds, logbook, today
        self._loaded = min(max(PAGE, self._loaded), len(folds))
        self._lines.clear()
        self.endResetModel()
        self._changing = False

    def line(self, place: int) -> Line:
        """Return what a row says."""
        found = self._lines.get(place)
        if found is None:
            made = line_of(self._logbook, self._folds[place], self._today)
            found = self._lines[place] = made
        return found

    def heading(self, place: int) -> str:
        """Return what stands over a row, empty where it is not the first of its day."""
        if not starts_day(self._folds, place):
            return ""
        return heading(self._folds[place].day, self._today)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._loaded

    @override
    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        # Whoever is told of a change must not make another before it is over.
        return not parent.isValid() and not self._changing and self._loaded < len(self._folds)

    @override
    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if not self.canFetchMore(parent):
            return
        loaded = min(self._loaded + PAGE, len(self._folds))
        self._changing = True
        self.beginInsertRows(QModelIndex(), self._loaded, loaded - 1)
        self._loaded = loaded
        self.endInsertRows()
        self._changing = False

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXTS or not index.isValid():
            return None
        over, spoken = self.heading(index.row()), self.line(index.row()).spoken()
        return f"{over}. {spoken}" if over else spoken
