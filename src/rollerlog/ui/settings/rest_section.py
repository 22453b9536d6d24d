"""The rest intervals, their floors and where these come from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import REST_ROWS
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.names import AREA_NAMES
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.evidence import AREA_ZONES
from rollerlog.ui.settings.rest_columns import BASIS, DAYS, FLOOR, GRADE, LENGTH, RestColumns
from rollerlog.ui.settings.rest_line import RestLine
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_TITLES = {
    LENGTH: "Length up to",
    DAYS: "Your days",
    FLOOR: "Floor",
    BASIS: "Where it comes from",
    GRADE: "Evidence",
}
_KEYS = {row.up_to_um: f"rest-days.{row.up_to_um}" for row in REST_ROWS}


class RestSection(Section):
    """One table for each area; the days are the user's to lengthen under the face."""

    how_wanted = Signal()

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Rest intervals", parent)
        self._changes = changes
        self._own: Mapping[int, int] = {}
        areas = [(area, AREA_NAMES[area].capitalize()) for area in AREA_ZONES]
        self.area = Segmented(theme, areas, name="Area", parent=self)
        self._about = Text(wording.INTERVALS, "body", "secondary", wrap=True, parent=self)
        table = SettingCard(self)
        self._header = _Header(theme, table)
        last = REST_ROWS[-1]
        self.lines = {
            row.up_to_um: RestLine(theme, row, last=row is last, parent=table) for row in REST_ROWS
        }
        self.area_note = Text("", "body", "secondary", wrap=True, parent=self)
        reaction = SettingCard(self)
        reaction.add_row(SettingRow("A reaction lengthens the rest", wording.REACTION, reaction))
        review = Text(wording.REVIEW, "caption", "secondary", wrap=True, parent=self)
        self.how = Button(theme, "How this works", "link", height="small", parent=self)
        self.reset = Button(theme, "Reset to defaults", "quiet", parent=self)
        self.heading.addWidget(self.area)
        for part in (self._about, table, self.area_note, reaction):
            self.body.addWidget(part)
        table.add_row(self._header)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(review, 1)
        foot.addWidget(self.how)
        foot.addWidget(self.reset)
        self.body.addLayout(foot)
        self._connect(table)

    @override
    def follow(self, logbook: Logbook) -> None:
        self._own = preferences(logbook).own_days
        self.reset.setEnabled(bool(self._own))
        self._show_days()

    @override
    def set_narrow(self, *, narrow: bool) -> None:
        self._header.set_narrow(narrow=narrow)
        for line in self.lines.values():
            line.set_narrow(narrow=narrow)

    def _connect(self, table: SettingCard) -> None:
        for needle_um, line in self.lines.items():
            table.add_row(line)
            line.stepped.connect(partial(self._change, needle_um))
            line.refused.connect(partial(self._refuse, needle_um))
        self.area.chosen.connect(self._show_area)
        self.reset.clicked.connect(self._reset)
        self.how.clicked.connect(self.how_wanted)

    def _show_area(self, _area: str) -> None:
        self._hush()
        self._show_days()

    def _show_days(self) -> None:
        area = self.area.current
        self.area_note.setText(wording.area_note(area))
        for needle_um, line in self.lines.items():
            line.show_days(area, self._own.get(needle_um))

    def _change(self, needle_um: int, days: int) -> None:
        self._hush()
        line = self.lines[needle_um]
        text = "default" if days == line.row.recommended_days else str(days)
        against = self._changes.change(
            _KEYS[needle_um], text, lambda _logbook: wording.rests(needle_um, days)
        )
        if against:
            self._show_days()
            line.note.say(against)

    def _refuse(self, needle_um: int) -> None:
        self._hush()
        self.lines[needle_um].note.say(wording.at_the_floor(needle_um))

    def _reset(self) -> None:
        self._hush()
        self._changes.reset(list(_KEYS.values()), lambda _logbook: wording.RESET)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hush(self) -> None:
        for line in self.lines.values():
            line.note.say("")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hush()


class _Header(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = RestColumns(theme, self)
        self._titles = {
            column: Text(title, "caption", "secondary", parent=self)
            for column, title in _TITLES.items()
        }
        for column, title in self._titles.items():
            self._grid.addWidget(title, 0, column)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the title of what stands below the rest."""
        self._grid.set_narrow(narrow=narrow)
        self._titles[BASIS].setText("" if narrow else _TITLES[BASIS])
