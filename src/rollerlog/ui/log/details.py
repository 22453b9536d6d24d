"""The folded details of a session."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import Prep
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.fields import LineField, NoteField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.numbers import NumberField
from rollerlog.ui.formats import capital
from rollerlog.ui.log import kit_wording, wording
from rollerlog.ui.log.columns import labelled
from rollerlog.ui.log.entry import Details
from rollerlog.ui.log.products import ProductsPanel
from rollerlog.ui.names import END_POINT_NAMES, PREP_NAMES, PRESSURE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLayout

    from rollerlog.ui.log.product_choice import ProductChoice
    from rollerlog.ui.theme import Theme

_NOT_NOTED = "Not noted"
_KEY = "Ctrl+D"
_WORST_PAIN = 10


class DetailsPanel(QWidget):
    """Details under one line that says them."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Button(theme, "Details", "link", icon="chevron-right", key=_KEY)
        self._summary = Text("", "body", "secondary", wrap=True)
        self._as_last = Text("as last time", "caption", "tertiary")
        self.duration = NumberField(theme, 1, 240, name="Duration, minutes", unit="min")
        self.directions = NumberField(theme, 1, 12, name="Directions")
        self.passes = NumberField(theme, 1, 40, name="Passes")
        self.pressure = _choice(theme, "Pressure", PRESSURE_NAMES)
        self.prep = {prep: CheckRow(theme, capital(PREP_NAMES[prep])) for prep in Prep}
        self.numbing = LineField(theme, "None", name="Numbing product")
        self.per_cent = NumberField(theme, 0, 30, name="Numbing, per cent", unit="%", tenths=True)
        self.numbing_min = NumberField(theme, 0, 240, name="Numbing, minutes", unit="min")
        self.pain = Choice(theme, name="Pain, 0 to 10")
        self.pain.add(_NOT_NOTED)
        for level in range(_WORST_PAIN + 1):
            self.pain.add(str(level), level, {0: "none", _WORST_PAIN: "worst"}.get(level, ""))
        self.end_point = _choice(theme, "End point", END_POINT_NAMES)
        self.products = ProductsPanel(theme)
        self.note = NoteField(theme, "Anything worth keeping", name="Note")
        self.body = QWidget()
        self._arrange()
        self._listen()
        self.unfold(on=False)

    @property
    def details(self) -> Details:
        """The details as they stand."""
        permille = self.per_cent.tenths
        return Details(
            duration_min=self.duration.value,
            directions=self.directions.value,
            passes=self.passes.value,
            pressure=self.pressure.value,
            prep=tuple(prep for prep, row in self.prep.items() if row.isChecked()),
            numbing_product=self.numbing.text().strip(),
            numbing_permille=permille,
            numbing_min=self.numbing_min.value,
            pain=self.pain.value,
            end_point=self.end_point.value,
            note=self.note.toPlainText().strip(),
            products_before=self.products.before.products,
            products_after=self.products.after.products,
        )

    def show_details(self, details: Details, *, as_last_time: bool) -> None:
        """Show details without saying so."""
        blocked = self.blockSignals(True)
        self.duration.show_value(details.duration_min)
        self.directions.show_value(details.directions)
        self.passes.show_value(details.passes)
        self.pressure.choose(details.pressure)
        for prep, row in self.prep.items():
            row.setChecked(prep in details.prep)
        self.numbing.setText(details.numbing_product)
        self.per_cent.show_tenths(details.numbing_permille)
        self.numbing_min.show_value(details.numbing_min)
        self.pain.choose(details.pain)
        self.end_point.choose(details.end_point)
        self.note.setPlainText(details.note)
        self.products.before.choose_products(details.products_before)
        self.products.after.choose_products(details.products_after)
        self.blockSignals(blocked)
        self._sum_up()
        self._as_last.setVisible(as_last_time)

    def offer(self, choice: ProductChoice) -> None:
        """Offer the products that can go with the session."""
        before = self.products.in_order()
        self.products.offer(choice)
        if self.products.in_order() != before:
            line = [self.end_point, *self.products.in_order(), self.note]
            for first, second in pairwise(line):
                QWidget.setTabOrder(first, second)
        self._sum_up()

    def unfold(self, *, on: bool) -> None:
        """Show the fields, or the line alone."""
        self.body.setVisible(on)
        self.fold.set_icon("chevron-down" if on else "chevron-right")
        self.fold.setAccessibleDescription("open" if on else "folded")

    def toggle(self) -> None:
        """Fold or unfold, and go to the first field."""
        self.unfold(on=self.body.isHidden())
        to = self.fold if self.body.isHidden() else self.duration
        to.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _listen(self) -> None:
        self.fold.clicked.connect(self._flip)
        numbers = (self.duration, self.directions, self.passes, self.per_cent, self.numbing_min)
        for field in (*numbers, self.numbing, self.note):
            field.textChanged.connect(self._follow)
        for choice in (self.pressure, self.pain, self.end_point):
            choice.currentIndexChanged.connect(self._follow)
        for row in self.prep.values():
            row.clicked.connect(self._follow)
        self.products.changed.connect(self._follow)

    def _flip(self) -> None:
        self.unfold(on=self.body.isHidden())

    def _follow(self) -> None:
        self._as_last.hide()
        self._sum_up()
        self.changed.emit()

    def _sum_up(self) -> None:
        details = self.details
        used = {*details.products_before, *details.products_after}
        self._summary.setText(kit_wording.with_products(wording.summary(details), len(used)))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.fold)
        head.addWidget(self._summary, 1)
        head.addWidget(self._as_last)
        usual = Text("20 to 30 min is usual", "caption", "tertiary")
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(16)
        inner.addLayout(
            _flow(
                labelled("Duration", _row(self.duration), usual),
                labelled("Directions", _row(self.directions)),
                labelled("Passes", _row(self.passes)),
                labelled("Pressure", self.pressure),
            )
        )
        inner.addLayout(labelled("Prep", _flow(*self.prep.values())))
        inner.addLayout(
            _flow(
                labelled("Numbing product", self.numbing),
                labelled("Per cent", _row(self.per_cent)),
                labelled("Left on", _row(self.numbing_min)),
            )
        )
        inner.addLayout(_flow(labelled("Pain", self.pain), labelled("End point", self.end_point)))
        inner.addWidget(self.products)
        inner.addLayout(labelled("Note", self.note))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(self.body)


def _choice(theme: Theme, name: str, names: Mapping[Any, str]) -> Choice:
    choice = Choice(theme, name=name)
    choice.add(_NOT_NOTED)
    for value, text in names.items():
        choice.add(capital(text), value)
    return choice


def _row(field: NumberField) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(field)
    if field.unit:
        row.addWidget(Text(field.unit, "body", "secondary"))
    row.addStretch(1)
    return row


def _flow(*parts: QWidget | QLayout) -> FlowLayout:
    flow = FlowLayout(gap=16)
    for part in parts:
        if isinstance(part, QWidget):
            flow.addWidget(part)
        else:
            holder = QWidget()
            part.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(part)
            flow.addWidget(holder)
    return flow
