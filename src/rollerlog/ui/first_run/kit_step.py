"""The second step: the rollers, the areas, and the last session of each."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rollerlog.domain.protocol import Use, row_for
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import AREAS
from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labelled import labelled
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.first_run import wording
from rollerlog.ui.first_run.keeping import session_kept
from rollerlog.ui.first_run.last_row import LastRow
from rollerlog.ui.first_run.length_card import LengthCard
from rollerlog.ui.first_run.step import FirstStep
from rollerlog.ui.formats import capital
from rollerlog.ui.marks.typed_length import LISTED_UM
from rollerlog.ui.names import AREA_NAMES

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.first_run.answers import Answers, Last
    from rollerlog.ui.theme import Theme

_COLUMNS, _THREE_FROM_PX = 3, 730


class KitStep(FirstStep):
    """What the user owns, where it is used, and what rests already."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording.KIT_TITLE, wording.KIT_LEAD, parent)
        self.lengths = [
            LengthCard(theme, um) for um in LISTED_UM if row_for(um).use is not Use.PROFESSIONAL
        ]
        self.areas = {
            area: Chip(
                theme, capital(AREA_NAMES[area]), icon="plus", name=f"Area {AREA_NAMES[area]}"
            )
            for area in AREAS
        }
        self.rows = {area: LastRow(theme, area) for area in AREAS}
        self._note = Text("", "caption", "secondary", wrap=True)
        self._hint = Text("", "caption", "due", wrap=True)
        self._last = QWidget()
        self._lines: dict[str, QWidget] = {}
        self._lay_out()
        for card in self.lengths:
            card.clicked.connect(self._follow)
        for chip in self.areas.values():
            chip.clicked.connect(self._follow_area)
        for row in self.rows.values():
            row.changed.connect(self.changed)

    def fill(self, answers: Answers, now: datetime) -> None:
        """Show what was answered."""
        for card in self.lengths:
            card.setChecked(card.needle_um in answers.lengths)
        for area, chip in self.areas.items():
            chip.set_state("chosen" if area in answers.areas else "normal")
        for area, row in self.rows.items():
            row.fill(answers.last.get(area), now.date())
        self._show()

    def answered(self, answers: Answers) -> Answers:
        """Return the answers with those of this step."""
        return replace(
            answers,
            lengths=tuple(card.needle_um for card in self.lengths if card.isChecked()),
            areas=self._areas(),
            last={area: last for area, row in self.rows.items() if (last := row.last) is not None},
        )

    def show_rests(self, logbook: Logbook, now: datetime) -> None:
        """Say beside each last session how long its area rests."""
        for area, row in self.rows.items():
            row.say(_rest(logbook, area, row.last, now))

    def _areas(self) -> tuple[str, ...]:
        return tuple(area for area, chip in self.areas.items() if chip.state == "chosen")

    def _follow(self) -> None:
        self._show()
        self.changed.emit()

    def _follow_area(self, checked: bool) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            chip.set_state("chosen" if checked else "normal")
            self._follow()

    def _show(self) -> None:
        areas = self._areas()
        owned = [card.needle_um for card in self.lengths if card.isChecked()]
        disputed = any(row_for(um).use is Use.DISPUTED for um in owned)
        notes = [wording.professional_note(), *([wording.disputed_note()] if disputed else [])]
        self._note.setText("\n".join(notes))
        scalp_too = bool(owned) and "scalp" in areas and len(areas) > 1
        hint = wording.ONE_FOR_THE_SCALP if scalp_too else ""
        self._hint.setText(wording.NO_AREA if owned and not areas else hint)
        self._hint.setVisible(bool(self._hint.text()))
        self._last.setVisible(bool(areas))
        for place, area in enumerate(areas):
            self._lines[area].setVisible(place > 0)
        for area, row in self.rows.items():
            row.setVisible(area in areas)
            if area not in areas:
                self._lines[area].hide()

    def _arrange(self, columns: int) -> None:
        for place, card in enumerate(self.lengths):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= self._theme.px(_THREE_FROM_PX)
        self._arrange(_COLUMNS if wide else _COLUMNS - 1)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout()
        grid.setSpacing(8)
        self._arrange(_COLUMNS)
        note = QHBoxLayout()
        note.setSpacing(6)
        note.addWidget(IconLabel(self._theme, "stethoscope", "text.secondary", 14))
        note.addWidget(self._note, 1)
        chips = QWidget()
        flow = FlowLayout(chips, gap=8)
        for chip in self.areas.values():
            flow.addWidget(chip)
        surface = Card(padding=1)
        for area, row in self.rows.items():
            self._lines[area] = Hairline(parent=surface)
            surface.add(self._lines[area])
            surface.add(row)
        last = labelled("Your last session, if you remember", surface)
        last.setContentsMargins(0, 0, 0, 0)
        self._last.setLayout(last)
        self.body.addLayout(labelled("Needle lengths", grid, note, gap=8))
        self.body.addSpacing(4)
        self.body.addLayout(labelled("Areas", chips, self._hint, gap=8))
        self.body.addSpacing(4)
        self.body.addWidget(self._last)
        self.body.addStretch()


def _rest(logbook: Logbook, area: str, last: Last | None, now: datetime) -> str:
    if last is None:
        return wording.NO_REST
    if last.on is None:
        return wording.CHOOSE_DAY
    with suppress(Refused):
        after = logbook.after(session_kept(area, last, now)(logbook, now))
        return wording.rest_left(after, area, now.date())
    return wording.NO_REST
