"""The stage and the panel beside it, or over it where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.sliding import SlideIn
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from rollerlog.ui.photos.side_panel import SidePanel
    from rollerlog.ui.theme import Theme

_PANEL_PX = 304


class PhotosPanes(QWidget):
    """Places both; a panel without room of its own slides over the stage."""

    def __init__(self, theme: Theme, main: QWidget, panel: SidePanel) -> None:
        super().__init__()
        self._theme = theme
        self.main, self.panel = main, panel
        self.over = self.bare = self._open = False
        main.setParent(self)
        panel.setParent(self)
        self._line = Hairline(upright=True, parent=self)
        self._slide = SlideIn(theme, panel, self)

    @property
    def open(self) -> bool:
        """Whether the panel lies over the stage."""
        return self.over and self._open

    def fit(self, *, over: bool, bare: bool) -> None:
        """Say whether the panel has no room of its own, or nothing to tell."""
        if (over, bare) != (self.over, self.bare):
            self.over, self.bare, self._open = over, bare, False
            restyle(self.panel, over=over)
            self.panel.show_over(over=over)
            self._place()

    def open_panel(self, *, wanted: bool) -> None:
        """Slide the panel over the stage, or take it away."""
        sliding = wanted and self.over and not self._open
        self._open = wanted
        self._place()
        if sliding and self.isVisible():
            self._slide.begin()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        self._slide.stop()
        width, height = self.width(), self.height()
        panel = min(self._theme.px(_PANEL_PX), width)
        beside = 0 if self.over or self.bare else panel
        self.main.setGeometry(0, 0, width - beside, height)
        self.panel.setGeometry(width - panel, 0, panel, height)
        self.panel.setVisible(not self.bare and (not self.over or self._open))
        self._line.setGeometry(width - beside, 0, 1, height)
        self._line.setVisible(beside > 0)
        self._line.raise_()
        if self.over:
            self.panel.raise_()
