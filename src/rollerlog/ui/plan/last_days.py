"""The last day of each length before an occasion, with its rest, its pause and its SPF drawn."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.domain.planning.commands import plan_session
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.field import Field
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.day_lanes import LaneSwatch
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.last_day_row import LastDayRow
from rollerlog.ui.plan.last_day_view import LengthView, length_views
from rollerlog.ui.plan.rows import RowCard
from rollerlog.ui.plan.section import PlanSection
from rollerlog.ui.plan.zone_chips import ZoneChips
from rollerlog.ui.plan.zone_options import zone_options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.services.desk import Desk
    from rollerlog.ui.marks.day_lanes import Look
    from rollerlog.ui.theme import Theme

_AHEAD, _FURTHEST = timedelta(days=28), timedelta(days=3 * 365)
_SAMPLE_UM = 500


class LastDaysSection(PlanSection):
    """Asks for an occasion and the zones, and answers per length."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__(theme, desk, wording.LAST_DAYS)
        self._views: Sequence[LengthView] = ()
        self._today: date | None = None
        self.day = DayField(theme, name="Day of the occasion")
        self.zones = ZoneChips(theme)
        self.procedure = CheckRow(theme, wording.PROCEDURE)
        self.card = RowCard(lambda: LastDayRow(theme), "")
        self.legend = _legend(theme)
        asking = Card(spacing=14)
        occasion = QHBoxLayout()
        occasion.setSpacing(24)
        occasion.addWidget(Field("Day of the occasion", self.day))
        occasion.addWidget(self.procedure, 1, Qt.AlignmentFlag.AlignBottom)
        asking.body.addLayout(occasion)
        asking.add(self.zones)
        self.about = Text("", "caption", "secondary", wrap=True)
        self.column.addWidget(asking)
        self.column.addWidget(self.card)
        self.column.addWidget(self.legend)
        self.column.addWidget(self.about)
        self.day.dateChanged.connect(self.refresh)
        self.zones.changed.connect(self.refresh)
        self.procedure.toggled.connect(self.refresh)
        self.card.acted.connect(self._plan)
        self.card.grown.connect(self.grown)

    @override
    def refresh(self) -> None:
        logbook, now = self._desk.logbook, self._desk.now()
        today = now.date()
        if today != self._today:
            chosen = today + _AHEAD if self._today is None else max(self.day.day, today)
            self._today = today
            self.day.show_day(chosen, today + _FURTHEST, today)
        self.zones.offer(zone_options(logbook))
        self._views = length_views(
            logbook, self.zones.chosen, self.day.day, now, procedure=self.procedure.isChecked()
        )
        self.card.show_views(self._views)
        self.card.setVisible(bool(self._views))
        self.legend.setVisible(any(view.line for view in self._views))
        self.about.setText(wording.WAY_TO_COUNT if self._views else wording.CHOOSE_ZONES)

    def _plan(self, id_: str) -> None:
        view = next((view for view in self._views if view.id == id_), None)
        row = self.card.rows.get(id_)
        if view is None or view.day is None or not isinstance(row, LastDayRow):
            return
        plan = PlannedSession(
            planned_at=self._desk.now(),
            day=view.day,
            zones=self.zones.chosen,
            needle_um=view.needle_um,
        )
        text = wording.planned(view.day, self._desk.now().date())
        reasons = self._run(plan_session(plan), text)
        row.refuse(self._why(reasons) if reasons else "")


def _legend(theme: Theme) -> QWidget:
    looks: tuple[tuple[Look, str], ...] = (
        ("rest", "Rest, in the colour of the length"),
        ("hold", "The longest pause"),
        ("spf", f"{wording.SPF_LANE} each day"),
    )
    holder = QWidget()
    flow = FlowLayout(holder, gap=16)
    for look, text in looks:
        flow.addWidget(_entry(LaneSwatch(theme, look, _SAMPLE_UM), text))
    flow.addWidget(_entry(LaneSwatch(theme, "occasion", 0), "The occasion"))
    return holder


def _entry(swatch: QWidget, text: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(swatch)
    row.addWidget(Text(text, "caption", "secondary"))
    return entry
