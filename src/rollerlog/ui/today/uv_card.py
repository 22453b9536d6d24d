"""The UV index now, computed for the user's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.uv_curve import UvCurve

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.uv_view import UvView


class UvCard(Card):
    """The index with today's curve; a line while it is low, and the way to a place without one."""

    place_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=16, spacing=8)
        self._view: UvView | None = None
        self.title = Text("", "strong", wrap=True)
        self.tag = Tag(theme, "", "due", "sun-high")
        self.curve = UvCurve(theme)
        self.detail = Text("", "caption", "secondary", wrap=True)
        self.button = Button(theme, "Set a place", icon="map-pin", height="small")
        self.button.clicked.connect(self.place_wanted)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self.title, 1)
        heading.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(heading)
        for part in (self.curve, self.detail):
            self.body.addWidget(part)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_view(self, view: UvView | None) -> None:
        """Show the index as it is now; nothing where there is none to show."""
        self.setVisible(view is not None)
        if view is None or view == self._view:
            return
        self._view = view
        self.setAccessibleName(view.title)
        self.title.setText(view.title)
        self.tag.setVisible(bool(view.tag))
        self.tag.show_status(view.tag, "due", "sun-high")
        self.detail.setText(view.detail)
        self.detail.setVisible(bool(view.detail))
        self.button.setVisible(view.asks_for_place)
        self.curve.setVisible(view.day is not None)
        if view.day is not None:
            day = view.day
            self.curve.show_day(day.points, day.shaded, day.ticks, day.now, day.spoken)
