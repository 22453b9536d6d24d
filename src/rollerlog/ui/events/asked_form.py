"""The form for a professional's word: on a condition, or on a disputed length."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.profile.model import ADVISED
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.labelled import labelled
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.events import wording

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class AskedForm(Card):
    """Asks for a tick, who it was and when; all three are needed.

    ``submitted`` carries the condition, who was asked, and the day as a ``date``.
    """

    submitted = Signal(str, str, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self._theme = theme
        self._today = date.min
        self.condition = ADVISED
        self.tick = CheckRow(theme, wording.asked_tick(ADVISED))
        self.who = LineField(theme, "Dr Vidal, dermatologist", name="Who")
        self.day = DayField(theme, name="When")
        self.good = Text("", "caption", "secondary", wrap=True)
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.cancel = Button(theme, "Cancel", "quiet", name="Note nobody's word")
        self.save = Button(theme, "Save", "secondary", name="Save whom you asked")
        self._ticks = QVBoxLayout()
        self._arrange()
        self.tick.clicked.connect(self._follow)
        self.who.textChanged.connect(self._follow)
        self.who.returnPressed.connect(self._submit)
        self.day.dateChanged.connect(self._follow)
        self.cancel.clicked.connect(self.cancelled)
        self.save.clicked.connect(self._submit)

    @property
    def complete(self) -> bool:
        """Whether all three are there."""
        return self.tick.isChecked() and bool(self.who.text().strip())

    def ask(self, condition: str, today: date) -> None:
        """Start over, about a condition or under ``ADVISED`` about disputed lengths."""
        self.condition, self._today = condition, today
        self._replace_tick(wording.asked_tick(condition))
        self.who.clear()
        self.day.show_day(today, today, wording.asked_from(condition, today))
        self.trouble.hide()
        self._follow()
        self.show()

    def complain(self, text: str) -> None:
        """Say why it was not saved."""
        self.trouble.setText(text)
        self.trouble.show()

    def in_order(self) -> list[QWidget]:
        """Return what can be reached, in reading order."""
        return [self.tick, self.who, self.day, self.cancel, self.save]

    def focus_first(self) -> None:
        """Give the focus to the tick."""
        self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        self.good.setText(wording.asked_good(self.condition, self.day.day, self._today))
        self.save.setEnabled(self.complete)

    def _submit(self) -> None:
        self.day.interpretText()
        if self.complete:
            self.submitted.emit(self.condition, self.who.text(), self.day.day)

    def _replace_tick(self, text: str) -> None:
        fresh = CheckRow(self._theme, text)
        fresh.clicked.connect(self._follow)
        self._ticks.replaceWidget(self.tick, fresh)
        QWidget.setTabOrder(fresh, self.who)
        self.tick.hide()
        self.tick.deleteLater()
        self.tick = fresh

    def _arrange(self) -> None:
        self._ticks.addWidget(self.tick)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addLayout(labelled("Who", self.who), 1)
        fields.addLayout(labelled("When", self.day))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.good, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        self.body.addLayout(self._ticks)
        self.body.addLayout(fields)
        self.add(self.trouble)
        self.body.addLayout(buttons)
