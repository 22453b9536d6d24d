"""The three parts of the timeline beside each other, or over each other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.sliding import SlideIn
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.detail_panel import DetailPanel
    from rollerlog.ui.timeline.year_pane import YearPane

YEAR_PX, DETAIL_PX, FEED_PX = 248, 330, 394


class Panes(QWidget):
    """Places year, feed and details; a part without room of its own slides over the feed."""

    def __init__(self, theme: Theme, year: YearPane, feed: QWidget, detail: DetailPanel) -> None:
        super().__init__()
        self._theme = theme
        self.year, self.feed, self.detail = year, feed, detail
        self.folded = self.over = self.bare = False
        self._year_open = self._detail_open = False
        for pane in (year, feed, detail):
            pane.setParent(self)
        self._lines = [Hairline(upright=True, parent=self) for _ in range(2)]
        self._slide = SlideIn(theme, detail, self)

    @property
    def year_open(self) -> bool:
        """Whether the year lies over the feed."""
        return self.folded and self._year_open

    @property
    def detail_open(self) -> bool:
        """Whether the details lie over the feed."""
        return self.over and self._detail_open

    def room_for_feed(self, width: int) -> bool:
        """Return whether the feed has room enough in a width beside nothing else."""
        return width >= self._theme.px(FEED_PX)

    def detail_width(self) -> int:
        """Return how wide the details are."""
        return min(self._theme.px(DETAIL_PX), self.width())

    def year_width(self) -> int:
        """Return how wide the year is."""
        return max(YEAR_PX, self.year.panel.minimumSizeHint().width() + 60)

    def fit(self, *, folded: bool, over: bool, bare: bool, asking: bool) -> None:
        """Say what has no room of its own, or that there is nothing to show beside the feed.

        Details in which something is asked stay in sight.
        """
        if (folded, over, bare) == (self.folded, self.over, self.bare):
            return
        self.folded, self.over, self.bare = folded, over, bare
        self._year_open, self._detail_open = False, asking
        restyle(self.year, over=folded)
        restyle(self.detail, over=over)
        self.detail.show_over(over=over)
        self._place()

    def open_year(self, *, wanted: bool) -> None:
        """Lay the year over the feed, or take it away."""
        self._year_open = wanted
        self._place()

    def open_detail(self, *, wanted: bool) -> None:
        """Slide the details over the feed, or take them away."""
        sliding = wanted and self.over and not self._detail_open
        self._detail_open = wanted
        self._place()
        if sliding and self.isVisible():
            self._slide.begin()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        self._slide.stop()
        width, height = self.width(), self.height()
        year, detail = self.year_width(), self.detail_width()
        left = 0 if self.folded or self.bare else year
        right = 0 if self.over or self.bare else detail
        self.year.setGeometry(0, 0, year, height)
        self.feed.setGeometry(left, 0, width - left - right, height)
        self.detail.setGeometry(width - detail, 0, detail, height)
        self.year.setVisible(not self.bare and (not self.folded or self._year_open))
        self.detail.setVisible(not self.bare and (not self.over or self._detail_open))
        for line, x in zip(self._lines, (left - 1, width - right), strict=True):
            line.setGeometry(QRect(x, 0, 1, height))
            line.setVisible(0 < x < width)
            line.raise_()
        for pane, lies_over in ((self.year, self.folded), (self.detail, self.over)):
            if lies_over:
                pane.raise_()
