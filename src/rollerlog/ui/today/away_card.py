"""The card of what came due while nobody was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.today.away_view import TITLE

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.away_view import AwayLine, AwayView


class AwayCard(Card):
    """One line for all that is alike, until it is put away; hidden while there is nothing."""

    put_away = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=16, spacing=8)
        self._theme = theme
        self.view: AwayView | None = None
        self._lines: list[QWidget] = []
        self.button = Button(theme, "Put away", "quiet", height="small", name=f"Put away: {TITLE}")
        self.button.clicked.connect(self.put_away)
        heading = QHBoxLayout()
        heading.setContentsMargins(4, 0, 0, 0)
        heading.setSpacing(12)
        heading.addWidget(Text(TITLE, "strong", wrap=True), 1)
        heading.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(heading)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(4, 0, 4, 0)
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.hide()

    def show_view(self, view: AwayView | None) -> None:
        """Show what is left of it."""
        self.setVisible(view is not None)
        if view is None or view == self.view:
            return
        self.view = view
        self.setAccessibleName(view.name)
        for old in self._lines:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = []
        for place, line in enumerate(view.lines):
            if place:
                self._add(Hairline())
            self._add(_row(self._theme, line))

    def _add(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self._rows.addWidget(widget)


def _row(theme: Theme, line: AwayLine) -> QWidget:
    detail = Text(line.detail, "caption", "secondary", wrap=True)
    detail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row = QWidget()
    row.setAccessibleName(f"{line.text}, {line.detail}")
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 7, 0, 7)
    inside.setSpacing(10)
    inside.addWidget(IconLabel(theme, line.icon, "text.secondary", 18))
    inside.addWidget(Text(line.text, wrap=True), 3)
    inside.addWidget(detail, 2)
    return row
