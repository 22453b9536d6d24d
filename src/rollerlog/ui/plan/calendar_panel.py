"""The month with what is planned, and the rest of some zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.month_content import months_on
from rollerlog.ui.marks.month_grid import MonthGrid
from rollerlog.ui.plan.month_view import day_text, month_content
from rollerlog.ui.plan.zone_options import by_rest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_LEGEND = "Filled: rolled · outlined: planned · framed: today · bar: rest, pale where only planned"


class CalendarPanel(Card):
    """Arrow keys walk the days; ``chosen`` carries the one pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__(padding=16, spacing=8)
        self._desk = desk
        self._zones: tuple[str, ...] = ()
        self._offered: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self.title = Text("", "strong")
        self.before = Button(theme, "", "quiet", icon="chevron-left", name="Month before")
        self.after = Button(theme, "", "quiet", icon="chevron-right", name="Month after")
        self.grid = MonthGrid(theme)
        self.rest_of = Choice(theme, name="Show the rest of")
        self.about = Text("", "caption", "secondary", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        self.body.addLayout(head)
        for part in (self.grid, self.about, self.rest_of):
            self.add(part)
        self.add(Text(_LEGEND, "caption", "tertiary", wrap=True))
        self._day = desk.now().date()
        self.before.clicked.connect(lambda: self.walk(months_on(self._day, -1)))
        self.after.clicked.connect(lambda: self.walk(months_on(self._day, 1)))
        self.grid.moved.connect(self.walk)
        self.grid.chosen.connect(self.chosen)
        self.rest_of.currentIndexChanged.connect(self._choose)

    @property
    def day(self) -> date:
        """The day the calendar is on."""
        return self._day

    def walk(self, day: date) -> None:
        """Go to a day, in its month."""
        self._day = day
        self.refresh(self._zones)
        announce(self.grid, self.about.text())

    def refresh(self, zones: tuple[str, ...] = ()) -> None:
        """Show how things stand, with the rest of these zones or else of those chosen here."""
        logbook, now = self._desk.logbook, self._desk.now()
        self._zones = zones
        self._offer(logbook, now)
        self.rest_of.setVisible(not zones)
        shown: Sequence[str] = zones or self.rest_of.value or ()
        content = month_content(logbook, self._day, shown, now)
        text = day_text(logbook, content, self._day, shown)
        self.title.setText(content.title)
        self.about.setText(text)
        self.grid.show_month(content, self._day, text)

    def _offer(self, logbook: Logbook, now: datetime) -> None:
        offered = tuple((o.name, o.zones) for o in by_rest(logbook, now).areas)
        if offered == self._offered:
            return
        chosen, self._offered = self.rest_of.value, offered
        self.rest_of.blockSignals(True)
        self.rest_of.clear()
        for name, zones in offered:
            self.rest_of.add(f"Rest of: {name}", zones)
        self.rest_of.blockSignals(False)
        resting = (o.zones for o in by_rest(logbook, now).areas if o.detail.startswith("until"))
        self.rest_of.choose(chosen or next(resting, offered[0][1]))

    def _choose(self) -> None:
        self.refresh(self._zones)
