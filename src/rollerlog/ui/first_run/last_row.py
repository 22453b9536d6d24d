"""The last session of an area, as far as the user remembers it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.first_run.answers import Last
from rollerlog.ui.first_run.wording import CHOOSE_DAY, NO_REST, NOT_SURE, for_professionals
from rollerlog.ui.formats import capital, say_length
from rollerlog.ui.marks.typed_length import LISTED_UM
from rollerlog.ui.names import AREA_NAMES

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_NAME_PX, _NOTE_PX = 84, 110


class LastRow(QWidget):
    """A length and a day before today; without both there is nothing to keep.

    The field starts with today, which stands for a day not chosen yet: none is assumed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, area: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, date.min
        name = capital(AREA_NAMES[area])
        self._name = Text(name, "body")
        self.length = Choice(theme, name=f"{name}, last session, length")
        self.length.add(NOT_SURE)
        for needle_um in LISTED_UM:
            detail = "clinic visit" if for_professionals(needle_um) else ""
            self.length.add(say_length(needle_um), needle_um, detail)
        self.day = DayField(theme, name=f"{name}, last session, day")
        self.note = Text(NO_REST, "caption", "secondary", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        fields = QWidget()
        flow = FlowLayout(fields, gap=8)
        flow.addWidget(self.length)
        flow.addWidget(self.day)
        row.addWidget(self._name)
        row.addWidget(fields)
        row.addWidget(self.note, 1)
        self.length.activated.connect(self._follow)
        self.day.dateChanged.connect(self._follow)
        theme.changed.connect(self._fit)
        self._fit()
        self._show()

    @property
    def last(self) -> Last | None:
        """What is remembered, None where nothing is."""
        needle_um = self.length.value
        if not isinstance(needle_um, int):
            return None
        day = self.day.day
        return Last(needle_um, day if day < self._today else None)

    def fill(self, last: Last | None, today: date) -> None:
        """Show what is remembered."""
        self._today = today
        self.length.choose(last.needle_um if last else None)
        self.day.show_day((last.on if last else None) or today, today)
        self._show()

    def say(self, note: str) -> None:
        """Say how long the area rests, or that its day is missing."""
        self.note.setText(note)
        self.note.set_tone("due" if note == CHOOSE_DAY else "secondary")

    def _follow(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.day.setVisible(self.last is not None)

    def _fit(self) -> None:
        self._name.setMinimumWidth(self._theme.px(_NAME_PX))
        self.note.setMinimumWidth(self._theme.px(_NOTE_PX))
