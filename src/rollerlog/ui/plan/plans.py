"""The planned sessions: a list, a calendar, and a form to plan or move one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from rollerlog.domain.planning.commands import drop_plan, plan_session
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.formats import say_near_day
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.calendar_panel import CalendarPanel
from rollerlog.ui.plan.plan_form import SessionPlanForm
from rollerlog.ui.plan.plan_row import MOVE, PlanSessionRow
from rollerlog.ui.plan.plan_view import earliest, plan_views
from rollerlog.ui.plan.rows import RowCard
from rollerlog.ui.plan.section import PlanSection

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_BESIDE_FROM_PX, _CALENDAR_PX = 760, 320


class PlansSection(PlanSection):
    """What is meant for which day, and whether the gate still lets it through."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__(theme, desk, wording.PLANS)
        self.new = Button(theme, "Session", icon="plus", name="Plan a session")
        self.card = RowCard(lambda: PlanSessionRow(theme), wording.NO_PLANS)
        self.plan_form = SessionPlanForm(theme)
        self.form = self.plan_form
        self.calendar = CalendarPanel(theme, desk)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(16)
        self._beside.addWidget(self.card, 1, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self.calendar, 0, Qt.AlignmentFlag.AlignTop)
        self._add_right(self.new)
        self.column.addWidget(self.plan_form)
        self.column.addLayout(self._beside)
        self.new.clicked.connect(lambda: self.begin())
        self.card.acted.connect(self._act)
        self.card.grown.connect(self.grown)
        self.plan_form.saved.connect(self.save_form)
        self.plan_form.closed.connect(self.close_form)
        self.plan_form.changed.connect(self._show_month)
        self.calendar.chosen.connect(self._choose_day)

    @override
    def refresh(self) -> None:
        logbook, now, form = self._desk.logbook, self._desk.now(), self.plan_form
        if form.moving is not None and logbook.find(PlannedSession, form.moving.id) is None:
            form.hide()
        self.card.show_views(plan_views(logbook, now))
        if self.form_is_open:
            form.follow(logbook, now)
        self._show_month()

    def begin(self, day: date | None = None) -> None:
        """Open the form for a new session."""
        self.plan_form.begin(self._desk.logbook, self._desk.now(), day)
        self._open(self.plan_form, "New planned session")

    @override
    def save_form(self) -> None:
        form, now = self.plan_form, self._desk.now()
        plan = form.entered(now)
        if plan is None:
            form.refuse(wording.NO_LENGTH)
            return
        said = wording.planned(plan.day, now.date())
        if form.moving is not None:
            said = f"Session moved to {say_near_day(plan.day, now.date())}."
        reasons = self._run(plan_session(plan), said)
        if reasons is None:
            self.calendar.walk(plan.day)
            self.close_form()
            return
        form.refuse(self._why(reasons))
        first = earliest(self._desk.logbook, plan, now) if plan.zones else None
        form.offer_earliest(first, now.date())

    @override
    def close_form(self) -> None:
        moving = self.plan_form.moving
        self.plan_form.hide()
        row = self.card.rows.get(moving.id) if moving is not None else None
        back = row.move_to if isinstance(row, PlanSessionRow) else self.new
        back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    @override
    def set_width(self, width: int) -> None:
        beside = width >= self._theme.px(_BESIDE_FROM_PX)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._beside.setAlignment(
            self.card, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0)
        )
        self.calendar.setFixedWidth(self._theme.px(_CALENDAR_PX) if beside else width)

    def _show_month(self) -> None:
        self.calendar.refresh(self.plan_form.zones.chosen if self.form_is_open else ())

    def _choose_day(self, day: date) -> None:
        """Plan on the day pressed; a day that is over is only looked at."""
        if day < self._desk.now().date():
            return
        if self.form_is_open:
            self.plan_form.show_day(day)
        else:
            self.begin(day)

    def _act(self, id_: str, deed: str) -> None:
        plan = self._desk.logbook.find(PlannedSession, id_)
        if plan is None:
            return
        if deed == MOVE:
            self.plan_form.move_plan(self._desk.logbook, self._desk.now(), plan)
            self._open(self.plan_form, "Move the session")
            return
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        day = say_near_day(plan.day, self._desk.now().date())
        self._do(drop_plan(id_), f"Plan for {day} dropped.")
