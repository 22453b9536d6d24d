"""What waits after a session, as a table to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rollerlog.domain.protocol import HOLD_SHORT_UM, HOLDS
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import capital, say_days, say_length
from rollerlog.ui.names import HOLD_NAMES
from rollerlog.ui.settings.evidence import SPF_SOURCES
from rollerlog.ui.sources_panel import SourcesPanel

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_READ, _HIDE = "Read the sources", "Hide the sources"
_FOR = "for aftercare"
_WHAT, _SHORT, _LONG, _SOURCES = range(4)


class HoldsTable(QWidget):
    """The days of each hold after short and after long needles, and their sources."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        limit = say_length(HOLD_SHORT_UM)
        titles = ("What waits", f"Up to {limit}", f"Above {limit}", "Sources")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 10, 20, 10)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(_WHAT, 3)
        self._grid.setColumnStretch(_SOURCES, 2)
        for column, title in enumerate(titles):
            self._grid.addWidget(Text(title, "caption", "secondary", parent=self), 0, column)
        for index, hold in enumerate(HOLDS):
            self._add_line()
            row = 2 * index + 2
            what = Text(capital(HOLD_NAMES[hold.id]), wrap=True, parent=self)
            sources = Text(", ".join(hold.sources), "caption", "secondary", wrap=True, parent=self)
            self._grid.addWidget(what, row, _WHAT)
            self._grid.addWidget(Text(say_days(hold.days_short), parent=self), row, _SHORT)
            self._grid.addWidget(Text(say_days(hold.days_long), parent=self), row, _LONG)
            self._grid.addWidget(sources, row, _SOURCES)
        self._add_line()
        self.link = Button(theme, _READ, "link", height="small", parent=self)
        self.sources = SourcesPanel(theme, self)
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self.link, self._grid.rowCount(), 0, 1, 4, left)
        self._grid.addWidget(self.sources, self._grid.rowCount(), 0, 1, 4)
        self.link.clicked.connect(self._unfold)
        self._name_link()

    def _add_line(self) -> None:
        self._grid.addWidget(Hairline(parent=self), self._grid.rowCount(), 0, 1, 4)

    def _unfold(self) -> None:
        unfolded = self.sources.isHidden()
        if unfolded:
            cited = dict.fromkeys(source for hold in HOLDS for source in hold.sources)
            self.sources.show_sources([*cited, *(s for s in SPF_SOURCES if s not in cited)])
        self.sources.setVisible(unfolded)
        self._name_link()

    def _name_link(self) -> None:
        text = _READ if self.sources.isHidden() else _HIDE
        self.link.set_text(text, f"{text} {_FOR}")
