"""The area that opens soonest, large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.formats import capital, say_length
from rollerlog.ui.marks.depth_mark import DepthMark
from rollerlog.ui.marks.face_map import FaceMap
from rollerlog.ui.marks.face_zone import ZoneLook
from rollerlog.ui.marks.rest_bar import RestBar
from rollerlog.ui.names import zone_name
from rollerlog.ui.standing import Look
from rollerlog.ui.today.area_row import TAGS
from rollerlog.ui.today.skin_view import days_left

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.marks.face_zone import ZoneState
    from rollerlog.ui.standing import Standing
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.skin_view import AreaView

ON_THE_MAP = frozenset({"face", "scalp", "neck"})
_MAP_PX = (136, 171)
_STATES: dict[Look, tuple[ZoneState, str]] = {
    Look.PAUSED: ("paused", "paused"),
    Look.RESTING: ("resting", "resting"),
    Look.CHECK_FIRST: ("plain", "check in first"),
    Look.READY: ("ready", "ready"),
}


class RestingPanel(QWidget):
    """The map, the days left, the date and the rest bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = Text("", "strong")
        self.tag = Tag(theme, *TAGS[Look.RESTING])
        self.last = Text("Last:", "body", "secondary")
        self.mark = DepthMark(theme, 500, "")
        self.last_on = Text("", "body", "secondary")
        self.headline = Text("", "display", wrap=True)
        self.opens = BoldText()
        self.bar = RestBar(theme)
        self.note = Text("", "caption", "secondary", wrap=True)
        self.map = FaceMap(theme, interactive=False)
        self._map_frame = QFrame()
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def show_view(self, view: AreaView, looks: Mapping[str, ZoneLook]) -> None:
        """Show how the area stands now, and on the map how its neighbours do."""
        self.name.setText(view.name)
        self.headline.setText(view.headline)
        self.opens.set_parts(view.opens)
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))
        for widget in (self.last, self.mark, self.last_on):
            widget.setVisible(view.needle_um is not None)
        if view.needle_um is not None:
            self.mark.show_length(view.needle_um, say_length(view.needle_um))
            self.last_on.setText(view.last_on)
        self.bar.setVisible(view.bar is not None)
        if view.bar is not None:
            bar = view.bar
            self.bar.show_rest(bar.day, bar.of_days, bar.start, "Today", bar.end, bar.spoken)
        self._map_frame.setVisible(view.area in ON_THE_MAP)
        self.map.set_states(looks)

    def _lay_out(self) -> None:
        self._map_frame.setObjectName("sunken")
        framed = QVBoxLayout(self._map_frame)
        framed.setContentsMargins(6, 6, 6, 6)
        framed.addWidget(self.map)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.tag)
        top.addStretch()
        for widget in (self.last, self.mark, self.last_on):
            top.addWidget(widget)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(top)
        words.addSpacing(12)
        words.addWidget(self.headline)
        words.addWidget(self.opens)
        words.addSpacing(14)
        words.addWidget(self.bar)
        words.addSpacing(4)
        words.addWidget(self.note)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 24, 20)
        row.setSpacing(24)
        row.addWidget(self._map_frame, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _fit(self) -> None:
        self._map_frame.setFixedSize(*(self._theme.px(side) for side in _MAP_PX))


def zone_looks(logbook: Logbook, shown: Sequence[Standing], today: date) -> dict[str, ZoneLook]:
    """Return how the zones of some areas look on the map."""
    looks = {}
    for zone in (zone for area in shown for zone in area.zones):
        state, word = _STATES[zone.look]
        left = f", {days_left(zone.opens_on, today)}" if zone.opens_on else ""
        text = f"{capital(zone_name(logbook, zone.id))}, {word}{left}"
        looks[zone.id] = ZoneLook(state, text)
    return looks
