"""A line of the table of rest intervals: one needle length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rollerlog.domain.protocol import (
    LONGEST_OWN_DAYS,
    Use,
    base_days,
    floor_days,
    recommended_days,
)
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.stepper import Stepper
from rollerlog.ui.formats import say_days, say_length
from rollerlog.ui.marks.depth_mark import DepthMark
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.evidence import AREA_ZONES, basis
from rollerlog.ui.settings.evidence_mark import EvidenceMark
from rollerlog.ui.settings.rest_columns import BASIS, DAYS, FLOOR, GRADE, LENGTH, RestColumns
from rollerlog.ui.settings.setting_row import Note
from rollerlog.ui.sources_panel import SourcesPanel

if TYPE_CHECKING:
    from rollerlog.domain.protocol import RestRow
    from rollerlog.ui.theme import Theme

_READ, _HIDE = "Read the sources", "Hide the sources"
_ALL = 5
# The facts stand over two rows, beside the words and the link, or above both.
_FACTS_ROW, _LINK_ROW, _NOTE_ROW, _BELOW_ROW, _SOURCES_ROW = range(5)


class RestLine(QFrame):
    """The days of a length in an area: to be stepped for the face, to be read elsewhere.

    `stepped` carries the days chosen, `refused` says that they go no lower.
    """

    stepped = Signal(int)
    refused = Signal()

    def __init__(self, theme: Theme, row: RestRow, *, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("restLine")
        self.setProperty("use", row.use.value)
        self.setProperty("last", last)
        self.row, self._area = row, "face"
        self.length = say_length(row.up_to_um)
        self._mark = DepthMark(theme, row.up_to_um, self.length, self)
        self.use = Text(
            "", "caption", "pro" if row.use is Use.PROFESSIONAL else "secondary", parent=self
        )
        name = f"Your days for {self.length}"
        self.days = Stepper(
            theme,
            row.floor_days,
            LONGEST_OWN_DAYS,
            row.recommended_days,
            name=f"{name}, professional only" if row.use is Use.PROFESSIONAL else name,
            unit="days",
            parent=self,
        )
        self.days_read = Text("", parent=self)
        self.floor = Text("", parent=self)
        self.recommended = Text("", "caption", "secondary", parent=self)
        self.basis = Text("", wrap=True, parent=self)
        self.link = Button(theme, _READ, "link", height="small", parent=self)
        self.grade = EvidenceMark(theme, self)
        self.note = Note(self)
        self.sources = SourcesPanel(theme, self)
        self._lay_out(theme)
        self.days.changed.connect(self.stepped)
        self.days.refused.connect(self.refused)
        self.link.clicked.connect(self._unfold)
        self._name_link()

    def show_days(self, area: str, own_days: int | None) -> None:
        """Show the days of an area, the user's own where set."""
        self._area = area
        zone, row = AREA_ZONES[area], self.row
        floor, recommended = floor_days(zone, row), recommended_days(zone, row)
        base = base_days(zone, row, own_days)
        if self.days.value != base and area == "face":
            self.days.set_value(base)
        self.days.setVisible(area == "face")
        self.days_read.setText(say_days(base))
        self.days_read.setVisible(area != "face")
        self.use.setText(wording.use_note(zone, row))
        self.use.setVisible(bool(self.use.text()))
        self.floor.setText(say_days(floor))
        self.recommended.setText(f"{recommended} recommended")
        self.recommended.setVisible(recommended != floor)
        found = basis(area, row)
        self.basis.setText(found.words)
        self.grade.show_grade(found.grade)
        if not self.sources.isHidden():
            self.sources.show_sources(found.sources)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the words about the source below the rest, or beside it."""
        for part in (self.basis, self.link):
            self._grid.removeWidget(part)
        self._place_basis(narrow=narrow)
        self._grid.set_narrow(narrow=narrow)

    def _lay_out(self, theme: Theme) -> None:
        self._grid = RestColumns(theme, self)
        facts = {
            LENGTH: (self._mark, self.use),
            DAYS: (self.days, self.days_read),
            FLOOR: (self.floor, self.recommended),
            GRADE: (self.grade,),
        }
        for column, parts in facts.items():
            self._grid.addLayout(_stacked(*parts), _FACTS_ROW, column, 2, 1)
        self._place_basis(narrow=False)
        self._grid.addWidget(self.note, _NOTE_ROW, DAYS, 1, _ALL - DAYS)
        self._grid.addWidget(self.sources, _SOURCES_ROW, LENGTH, 1, _ALL)

    def _place_basis(self, *, narrow: bool) -> None:
        left, bottom = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignBottom
        if narrow:
            self._grid.addWidget(self.basis, _BELOW_ROW, LENGTH, 1, BASIS + 1)
            self._grid.addWidget(self.link, _BELOW_ROW, GRADE)
        else:
            self._grid.addWidget(self.basis, _FACTS_ROW, BASIS, bottom)
            self._grid.addWidget(self.link, _LINK_ROW, BASIS, left | Qt.AlignmentFlag.AlignTop)

    def _unfold(self) -> None:
        unfolded = self.sources.isHidden()
        if unfolded:
            self.sources.show_sources(basis(self._area, self.row).sources)
        self.sources.setVisible(unfolded)
        self._name_link()

    def _name_link(self) -> None:
        text = _READ if self.sources.isHidden() else _HIDE
        self.link.set_text(text, f"{text} for {self.length}")


def _stacked(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addStretch()
    for part in parts:
        # Aligned, or a part of fixed width would hold back the whole column of the table.
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch()
    return column
