"""Which signs have settled, when, and whether a clinician saw it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.checkbox import CheckRow, RadioRow
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.controls.times import DateTimeField
from rollerlog.ui.settle.wording import reported, rest_after

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.open_signs import OpenSign
    from rollerlog.ui.theme import Theme

_QUESTION = "Was it seen by a clinician?"


class SettleForm(Card):
    """The signs to settle; a single one needs no tick."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._signs: tuple[OpenSign, ...] = ()
        self._today: date | None = None
        self.rows: list[CheckRow] = []
        self.day = DateTimeField(theme, name="When it had settled", icon="calendar-week")
        self.day.setDisplayFormat("ddd d MMM yyyy")
        self.day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.day.dateChanged.connect(self._follow)
        self.rest = BoldText(tone="secondary")
        self.rest.setContentsMargins(0, 8, 0, 0)
        self.yes = RadioRow(theme, "Yes", name=f"{_QUESTION} Yes")
        self.no = RadioRow(theme, "No", name=f"{_QUESTION} No")
        self._seen = QButtonGroup(self)
        for button in (self.yes, self.no):
            self._seen.addButton(button)
        self._seen.buttonClicked.connect(self._follow)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        for label, widgets in (
            ("When had it settled?", (self.day, self.rest)),
            (_QUESTION, (self.yes, self.no)),
        ):
            self.body.addSpacing(16)
            self.add_line()
            self.body.addSpacing(16)
            self.add(Text(label, "strong", wrap=True))
            self.body.addSpacing(8)
            for widget in widgets:
                self.add(widget)

    @property
    def signs(self) -> list[OpenSign]:
        """The signs that have settled: those ticked, or the only one."""
        if not self.rows:
            return list(self._signs)
        ticked = zip(self._signs, self.rows, strict=True)
        return [sign for sign, row in ticked if row.isChecked()]

    @property
    def settled_on(self) -> date:
        """The day chosen."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    @property
    def seen(self) -> bool | None:
        """Whether a clinician saw it, None without an answer."""
        if self._seen.checkedButton() is None:
            return None
        return self.yes.isChecked()

    def clear(self) -> None:
        """Forget the answers; the next signs shown start afresh."""
        self._signs = ()
        self._today = None
        self._seen.setExclusive(False)
        self.yes.setChecked(False)
        self.no.setChecked(False)
        self._seen.setExclusive(True)

    def show_signs(self, logbook: Logbook, signs: Sequence[OpenSign], now: datetime) -> None:
        """List the open signs; what is answered stays while they stay the same."""
        if tuple(signs) != self._signs:
            self._signs = tuple(signs)
            self._list_signs(logbook, now)
        self._limit(now)

    def first(self) -> QWidget:
        """Return where the keyboard starts."""
        return self.rows[0] if self.rows else self.day

    def _list_signs(self, logbook: Logbook, now: datetime) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        said = [reported(logbook, sign, now) for sign in self._signs]
        self.rows = [CheckRow(self._theme, text) for text in said] if len(said) > 1 else []
        if self.rows:
            self._list.addWidget(Text("What has settled?", "strong", wrap=True))
        for row in self.rows:
            row.clicked.connect(self._follow)
            self._list.addWidget(row)
        if len(said) == 1:
            self._list.addWidget(_single(self._theme, said[0]))

    def _limit(self, now: datetime) -> None:
        """Let the day lie between the last report of what has settled and today."""
        today = now.date()
        earliest = max((s.reported_on(now.tzinfo) for s in self.signs), default=None)
        if earliest is None:
            earliest = min((s.reported_on(now.tzinfo) for s in self._signs), default=today)
        blocked = self.day.blockSignals(True)
        follows = self._today is None or self.settled_on == self._today
        self.day.setDateRange(_qdate(min(earliest, today)), _qdate(today))
        if follows:
            self.day.setDate(_qdate(today))
        self._today = today
        self.day.blockSignals(blocked)
        parts = rest_after(self.signs, self.settled_on, today)
        self.rest.set_parts(parts)
        self.rest.setVisible(bool(parts))

    def _follow(self) -> None:
        self.changed.emit()


def _single(theme: Theme, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(IconLabel(theme, "alert-octagon", "stop.text"))
    row.addWidget(Text(text, "strong", wrap=True), 1)
    return holder


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
