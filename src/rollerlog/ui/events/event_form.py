"""The form for something the skin waits after."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.conditions import EVENTS
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labelled import field_label
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.events import wording
from rollerlog.ui.formats import capital
from rollerlog.ui.names import zone_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme


class EventForm(Card):
    """Asks what it was, on which day it ended, and where.

    ``submitted`` carries the event, its day as a ``date``, and its zones, of which none are all.
    """

    submitted = Signal(str, object, tuple)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=12, parent=parent)
        self._today = date.min
        self.event_choice = Choice(theme, name="Something to wait after")
        self.event_choice.add(wording.NO_EVENT)
        for event, title in wording.EVENT_TITLES.items():
            self.event_choice.add(title, event, wording.event_detail(event))
        self._when = field_label("Date")
        self.day = DayField(theme, name="Date")
        self.until = BoldText(tone="secondary")
        policy = self.until.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the buttons beside it share its room
        self.until.setSizePolicy(policy)
        self.where = ChipLine(theme, "Where", wording.EVERYWHERE)
        self._everywhere = Text(wording.EVERYWHERE_ALWAYS, "caption", "secondary", wrap=True)
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.cancel = Button(theme, "Cancel", "quiet", height="small", name="Note no event")
        self.save = Button(theme, "Save", "secondary", height="small", name="Save the event")
        self._arrange()
        self.event_choice.currentIndexChanged.connect(self._follow)
        self.day.dateChanged.connect(self._follow)
        self.cancel.clicked.connect(self.cancelled)
        self.save.clicked.connect(self._submit)

    @property
    def event_id(self) -> str | None:
        """The event chosen."""
        value = self.event_choice.value
        return value if isinstance(value, str) else None

    def ask(
        self,
        logbook: Logbook,
        today: date,
        zones: Sequence[str] = (),
        *,
        event: str | None = None,
        on: date | None = None,
        chosen: Sequence[str] = (),
    ) -> None:
        """Start with an event, a day and some of the zones, or with none and today."""
        self._today = today
        self.event_choice.choose(event)
        self.day.show_day(on or today, today)
        self.where.offer([(zone, capital(zone_name(logbook, zone))) for zone in zones])
        self.where.choose(chosen)
        self.trouble.hide()
        self._follow()
        for before, after in pairwise(self.in_order()):
            QWidget.setTabOrder(before, after)
        self.show()
        first = self.event_choice if event is None else self.day
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, text: str) -> None:
        """Say why the event was not saved."""
        self.trouble.setText(text)
        self.trouble.show()

    def in_order(self) -> list[QWidget]:
        """Return what can be reached, in reading order."""
        return [
            self.event_choice,
            self.day,
            *self.where.chips.values(),
            self.cancel,
            self.save,
        ]

    def _follow(self) -> None:
        event = self.event_id
        self._when.setText(wording.when_label(event))
        self.day.setAccessibleName(wording.when_label(event))
        everywhere = event is not None and EVENTS[event].everywhere
        self._everywhere.setVisible(everywhere)
        self.where.setVisible(not everywhere and bool(self.where.chips))
        self.until.setVisible(event is not None)
        if event is not None:
            self.until.set_parts(wording.free_again(event, self.day.day, self._today))
        self.save.setEnabled(event is not None)

    def _submit(self) -> None:
        self.day.interpretText()
        event = self.event_id
        if event is not None:
            zones = () if EVENTS[event].everywhere else self.where.chosen
            self.submitted.emit(event, self.day.day, zones)

    def _arrange(self) -> None:
        fields = FlowLayout(gap=16)
        fields.addWidget(_column(field_label("What"), self.event_choice))
        fields.addWidget(_column(self._when, self.day))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.until, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        self.body.addLayout(fields)
        for widget in (self.where, self._everywhere, self.trouble):
            self.add(widget)
        self.body.addLayout(buttons)


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    return holder
