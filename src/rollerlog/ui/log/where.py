"""Where the session rolls: the map, and chips for areas and zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.zones import zones_of
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.log import places
from rollerlog.ui.log.columns import field_label
from rollerlog.ui.log.looks import chip_groups, chip_state, elsewhere, standing, zone_looks
from rollerlog.ui.log.zone_form import ZoneForm
from rollerlog.ui.marks.face_map import FaceMap
from rollerlog.ui.marks.zone_legend import ZoneLegend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.theme import Theme

_LAST_ON_MAP = "neck"
HEAD, BODY = "head", "body"
_MAP_PX, _MOST_MAP_PX = (160, 200), 300


class WherePanel(QWidget):
    """Shows the zones and asks with `toggled` for those to choose or leave."""

    toggled = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: list[tuple[str, ...]] = []
        self._names: list[str] = []
        self.view = Segmented(theme, [(HEAD, "Head"), (BODY, "Body")], name="View")
        self.map = FaceMap(theme, "Zones of the head")
        self.map.setMinimumSize(*_MAP_PX)
        self.map.setMaximumHeight(_MOST_MAP_PX)
        self._legend = ZoneLegend(
            theme,
            [("ready", "Ready"), ("resting", "Resting"), ("never-rolled", "Never rolled")],
        )
        self.chips: list[Chip] = []
        self.add_area = Chip(theme, "Area", icon="plus", checkable=False, name="Add an area")
        self._elsewhere = Text("", "caption", "secondary", wrap=True)
        self.form = ZoneForm(theme)
        self.form.hide()
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=8)
        self._arrange()
        self.view.chosen.connect(self._turn)
        self.map.toggled.connect(self._toggle_zone)
        self.add_area.clicked.connect(self._ask_zone)
        self.form.cancelled.connect(self._close_form)
        self._view: Preview | None = None

    def show_preview(self, view: Preview) -> None:
        """Show how the zones stand, which are chosen and which of them too soon."""
        self._view = view
        self._show()

    def look_at(self, logbook: Logbook, zones: Sequence[str]) -> None:
        """Turn to the view that shows the zones."""
        known = zones_of(logbook)
        on_body = [zone in known and known[zone].area == "body" for zone in zones]
        if on_body and (all(on_body) or not any(on_body)):
            self.view.choose(BODY if on_body[0] else HEAD)

    def close_form(self) -> None:
        """Put the form for a new zone away."""
        self.form.hide()
        self.add_area.show()

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        body = self.view.current == BODY
        stands = standing(view.base, view.now)
        self.map.setHidden(body)
        self._legend.setHidden(body)
        self.map.set_states(zone_looks(view, stands))
        groups = chip_groups(view.base, body=body)
        names = [places.chip_name(view.base, zones) for zones in groups]
        if (groups, names) != (self._groups, self._names):
            self._make_chips(groups, names)
        for chip, zones in zip(self.chips, groups, strict=True):
            chip.set_state(*chip_state(view, zones, stands))
        hidden = elsewhere(view.base, view.form.zones, body=body)
        self._elsewhere.setText(f"Also chosen: {hidden}")
        self._elsewhere.setVisible(bool(hidden))

    def _make_chips(self, groups: list[tuple[str, ...]], names: list[str]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.add_area)
        self._groups, self._names = groups, names
        self.chips = [Chip(self._theme, name) for name in names]
        before: QWidget = self.map.zone_box(_LAST_ON_MAP)
        for chip in (*self.chips, self.add_area):
            self._flow.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip
        for chip in self.chips:
            chip.clicked.connect(self._toggle_chip)

    def _toggle_zone(self, zone: str) -> None:
        self.toggled.emit((zone,))

    def _toggle_chip(self) -> None:
        chip = self.sender()
        index = next(index for index, one in enumerate(self.chips) if one is chip)
        self.toggled.emit(self._groups[index])

    def _turn(self) -> None:
        self._show()

    def _ask_zone(self) -> None:
        self.add_area.hide()
        self.form.ask("body" if self.view.current == BODY else "face")

    def _close_form(self) -> None:
        self.close_form()
        self.add_area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(field_label("Where"))
        top.addStretch(1)
        top.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.map, 4)
        column.addWidget(self._legend)
        column.addWidget(self._holder)
        column.addWidget(self._elsewhere)
        column.addWidget(self.form)
        column.addStretch(1)
