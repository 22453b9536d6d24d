"""Where one is in the feed, kept while its rows are replaced."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.timeline.feed import FeedView
    from rollerlog.ui.timeline.model import FeedModel
    from rollerlog.ui.timeline.rows import Row


_NEAR = 3


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """The row selected and the row at the top, each by its entries and by its number."""

    selected: frozenset[str]
    selected_at: int
    top: frozenset[str]
    top_at: int
    offset: int

    @classmethod
    def of(cls, view: FeedView, model: FeedModel) -> KeptPlace:
        """Return where a view is."""
        chosen = view.currentIndex().row()
        top, offset = view.at_top()
        return cls(_ids(model.rows, chosen), chosen, _ids(model.rows, top), top, offset)

    def put_back(self, view: FeedView, rows: Sequence[Row]) -> None:
        """Select and show the same rows, or those that took their place."""
        if not rows:
            return
        if self.top_at or self.offset:
            view.show_at_top(_place(rows, self.top, self.top_at), self.offset)
        view.choose(_place(rows, self.selected, max(0, self.selected_at)))

    def put_back_filtered(self, view: FeedView, rows: Sequence[Row]) -> None:
        """Select the same row where it is still there, else the first, and show it."""
        if not rows:
            return
        view.choose(_place(rows, self.selected, 0))
        view.scrollTo(view.currentIndex(), view.ScrollHint.PositionAtCenter)


def _ids(rows: Sequence[Row], place: int) -> frozenset[str]:
    if not 0 <= place < len(rows):
        return frozenset()
    return rows[place].ids


def _place(rows: Sequence[Row], ids: frozenset[str], otherwise: int) -> int:
    last = len(rows) - 1
    near = range(max(0, otherwise - _NEAR), min(last, otherwise + _NEAR) + 1)
    for place in chain(near, range(len(rows))):
        if not ids.isdisjoint(rows[place].ids):
            return place
    return min(otherwise, last)
