"""The form for a course of sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.planning.commands import MOST_SESSIONS
from rollerlog.overriding import override
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.field import Field
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.stepper import Stepper
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.form import PlanForm
from rollerlog.ui.plan.zone_chips import ZoneChips
from rollerlog.ui.plan.zone_options import zone_options

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.model import Course
    from rollerlog.ui.theme import Theme

_USUAL = 4
_KEPT = "Its zones and its first day stay as they are."


class CourseForm(PlanForm):
    """A course to begin, or one of which the number and the adviser change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.editing: Course | None = None
        self.zones = ZoneChips(theme)
        self.sessions = Stepper(theme, 1, MOST_SESSIONS, _USUAL, name="Number of sessions")
        self.advised_by = LineField(theme, "Dr Vidal, or nobody", name="Advised by")
        self.since = DayField(theme, name="Since")
        self._number = Field("Sessions", self.sessions)
        self._since = Field("Since", self.since)
        self._arrange(
            (self.zones,), (self._number, Field("Advised by", self.advised_by), self._since)
        )

    @override
    def first(self) -> QWidget:
        return self.zones.first() if self.editing is None else self.sessions.number

    def begin(self, logbook: Logbook, today: date) -> None:
        """Ask for a new course."""
        self.editing = None
        self.zones.offer(zone_options(logbook))
        self.zones.choose(())
        self.sessions.set_value(_USUAL)
        self.advised_by.clear()
        self.since.show_day(today, today)
        self._show_parts(new=True)

    def edit(self, course: Course) -> None:
        """Show a course to change."""
        self.editing = course
        self.sessions.set_value(course.sessions)
        self.advised_by.setText(course.advised_by)
        self._show_parts(new=False)

    def _show_parts(self, *, new: bool) -> None:
        self.zones.setVisible(new)
        self._since.setVisible(new)
        self._number.hint.setText("" if new else _KEPT)
        self._number.hint.setVisible(not new)

    def title_of(self, logbook: Logbook) -> str:
        """Return what stands above the form."""
        if self.editing is None:
            return "New course"
        return f"Course, {wording.titled(logbook, self.editing.zones)}"
