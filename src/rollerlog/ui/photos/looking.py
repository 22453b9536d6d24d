"""Where the stage looks at its photos: in one pane or two, together or each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from rollerlog.ui.photos.looks import Look, bounded, first_look, laid, moved, to_pane, zoomed
from rollerlog.ui.photos.names import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTransform

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.pair import Pair

_GAP_PX = 8


class Looking:
    """The looks at a pair in a mode; ``whole`` returns the room there is."""

    def __init__(self, whole: Callable[[], QRectF]) -> None:
        self._whole = whole
        self.mode = Mode.SLIDER
        self.linked = True
        self.pair: Pair | None = None
        # None is the look at first, which follows the size of the pane.
        self._looks: list[Look | None] = [None, None]

    def show_pair(self, pair: Pair | None) -> None:
        """Look at a pair; where photo A stays and is marked as before, so does the look at it."""
        before, self.pair = self.pair, pair
        if pair is not None and (
            before is None or (before.a.id, before.a.marks) != (pair.a.id, pair.a.marks)
        ):
            self.look_at_all()

    def panes(self) -> list[QRectF]:
        """Return where photos are shown: side by side in two panes, else in one."""
        whole = self._whole()
        if self.mode is not Mode.SIDE or self.pair is None or self.pair.b is None:
            return [whole]
        width = (whole.width() - _GAP_PX) / 2
        left = QRectF(whole.topLeft(), QPointF(width, whole.bottom() + 1))
        return [left, left.translated(width + _GAP_PX, 0)]

    def pane_at(self, at: QPointF) -> int | None:
        """Return which pane a place is in, None between them."""
        return next((i for i, pane in enumerate(self.panes()) if pane.contains(at)), None)

    def look(self, index: int) -> Look:
        """Return where a photo is looked at."""
        if self.pair is None:
            return Look()
        panes = self.panes()
        size, kept = panes[min(index, len(panes) - 1)].size(), self._looks[index]
        return first_look(self.pair.a, size) if kept is None else bounded(kept, self.pair.a, size)

    def laid(self, index: int, photo: Photo) -> QTransform:
        """Return what lays the pixels of one of the photos into its pane."""
        if self.pair is None:
            return to_pane(Look(), photo, self._whole().size())
        side = index if self.mode is Mode.SIDE else 0
        panes = self.panes()
        size = panes[min(side, len(panes) - 1)].size()
        return laid(photo, self.pair.a) * to_pane(self.look(side), self.pair.a, size)

    def zoom_by(self, factor: float, at: QPointF | None) -> None:
        """Zoom about a place, or the middle of the first pane."""
        pane = 0 if at is None else self.pane_at(at)
        if self.pair is None or pane is None:
            return
        rect = self.panes()[pane]
        middle = QPointF(rect.width(), rect.height()) / 2
        spot = middle if at is None else at - rect.topLeft()
        self._move_to(pane, zoomed(self.look(pane), factor, spot, self.pair.a, rect.size()))

    def pan_by(self, by: QPointF, pane: int) -> None:
        """Push the photos by so many pixels."""
        if self.pair is not None:
            panes = self.panes()
            size = panes[min(pane, len(panes) - 1)].size()
            self._move_to(pane, moved(self.look(pane), by, self.pair.a, size))

    def look_at_all(self) -> None:
        """Look as at first."""
        self._looks = [None, None]

    def toggle_linked(self) -> None:
        """Move both photos together from now on, as photo A is, or each by itself."""
        self.linked = not self.linked
        if self.linked:
            self._looks[1] = self._looks[0]

    def _move_to(self, pane: int, look: Look) -> None:
        if self.linked or self.mode is not Mode.SIDE:
            self._looks = [look, look]
        else:
            self._looks[pane] = look
