"""The form for a session to plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal

from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.protocol import REST_ROWS, Use
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.field import Field
from rollerlog.ui.formats import say_day, say_mm
from rollerlog.ui.marks.length_control import LengthControl
from rollerlog.ui.plan.form import PlanForm
from rollerlog.ui.plan.zone_chips import ZoneChips
from rollerlog.ui.plan.zone_options import by_rest

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme

HOME_UP_TO_UM = max(row.up_to_um for row in REST_ROWS if row.use is not Use.PROFESSIONAL)
_FURTHEST = timedelta(days=3 * 365)
_LONGEST_AGO = "Ready zones stand first, the one rolled longest ago before the others."


class SessionPlanForm(PlanForm):
    """A day, zones and a length; ``changed`` says that one of them is another now."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.moving: PlannedSession | None = None
        self._earliest: date | None = None
        self.day = DayField(theme, name="Day of the session")
        self.zones = ZoneChips(theme)
        self.length = LengthControl(theme, say_mm)
        self.length.setAccessibleName("Needle length")
        self.length.set_professional_from(HOME_UP_TO_UM + 1)
        self.take_earliest = Button(theme, "", icon="calendar-week")
        self.take_earliest.clicked.connect(self._take_earliest)
        self._arrange(
            (Field("Day", self.day),),
            (Field("", self.zones, hint=_LONGEST_AGO),),
            (Field("Needle length, mm", self.length),),
        )
        self.foot.insertWidget(2, self.take_earliest)
        self.day.dateChanged.connect(self._follow)
        self.zones.changed.connect(self._follow)
        self.length.chosen.connect(self._follow)
        self.length.refused.connect(self.refuse)

    @override
    def first(self) -> QWidget:
        return self.day

    def begin(self, logbook: Logbook, now: datetime, day: date | None = None) -> None:
        """Ask for a new session, on a day where one is named."""
        self.moving = None
        self._fill(logbook, now, max(day or now.date(), now.date()), ())
        self.length.set_length(None)

    def move_plan(self, logbook: Logbook, now: datetime, plan: PlannedSession) -> None:
        """Show a planned session to change."""
        self.moving = plan
        self._fill(logbook, now, max(plan.day, now.date()), plan.zones)
        self.length.set_length(plan.needle_um)

    def follow(self, logbook: Logbook, now: datetime) -> None:
        """Keep to how the zones stand now."""
        self.zones.offer(by_rest(logbook, now))

    def entered(self, now: datetime) -> PlannedSession | None:
        """Return the plan as filled in, None without a length."""
        self.day.interpretText()
        if not self.length.commit():
            return None
        needle_um = self.length.length()
        if needle_um is None:
            return None
        plan = self.moving or PlannedSession(
            planned_at=now, day=self.day.day, zones=(), needle_um=needle_um
        )
        return replace(plan, day=self.day.day, zones=self.zones.chosen, needle_um=needle_um)

    def offer_earliest(self, day: date | None, today: date) -> None:
        """Offer the first day that fits, or none."""
        self._earliest = day
        self.take_earliest.setVisible(day is not None)
        if day is not None:
            self.take_earliest.set_text(f"Earliest: {say_day(day, today)}")

    def show_day(self, day: date) -> None:
        """Take over a day, as from the calendar."""
        self.day.setDate(QDate(day.year, day.month, day.day))

    def _fill(self, logbook: Logbook, now: datetime, day: date, zones: tuple[str, ...]) -> None:
        self.day.show_day(day, now.date() + _FURTHEST, now.date())
        self.follow(logbook, now)
        self.zones.choose(zones)
        self.offer_earliest(None, now.date())

    def _take_earliest(self) -> None:
        if self._earliest is not None:
            self.show_day(self._earliest)
            self.save.setFocus()

    def _follow(self) -> None:
        self.refuse("")
        self.take_earliest.hide()
        self.changed.emit()
