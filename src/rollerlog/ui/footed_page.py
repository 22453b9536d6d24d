"""A page that is gone through from top to bottom, and left again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import PageHeader
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from rollerlog.ui.theme import Theme

_NARROW_PX = 1000


class FootedPage(QWidget):
    """A way back, one column that scrolls, and a foot; ``status`` is for the foot.

    ``closed`` asks to go back.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, title: str, back: str, widest_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._widest_px = theme, widest_px
        self.header = PageHeader(theme, title)
        self.way_back = Button(theme, back, "quiet", key="Esc", name=back)
        self.header.add_right(self.way_back)
        content = QWidget()
        content.setObjectName("content")
        self.column = QVBoxLayout(content)
        self.scrolled = QScrollArea()
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setWidget(content)
        self.status = Text(tone="secondary", wrap=True)
        self.footer = QFrame()
        self.footer.setObjectName("footer")
        self.foot = QHBoxLayout(self.footer)
        self.foot.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.scrolled, 1)
        column.addWidget(self.footer)
        theme.changed.connect(self._fit)
        self._fit()

    def hint(self, text: str) -> None:
        """Show in the foot what may be done."""
        self.status.setText(text)
        self.status.set_tone("secondary")

    def say(self, text: str, *, urgent: bool = False) -> None:
        """Show in the foot what came of it, and read it out."""
        self.status.setText(text)
        self.status.set_tone("stop" if urgent else "secondary")
        announce(self, text, urgent=urgent)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        self.header.row.setContentsMargins(margin, 0, margin - 8, 0)
        # A margin, not a maximum: texts that wrap reckon their height with all of the width.
        spare = self.width() - margin - self._theme.px(self._widest_px)
        self.column.setContentsMargins(margin, 24, max(margin, spare), 24)
        self.foot.setContentsMargins(margin, 15, margin, 15)
