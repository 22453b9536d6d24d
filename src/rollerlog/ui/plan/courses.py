"""The courses: how far each is, and a form to begin or change one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rollerlog.domain.planning.commands import begin_course, change_course, end_course
from rollerlog.domain.planning.model import Course
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.names import areas_named
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.course_form import CourseForm
from rollerlog.ui.plan.course_row import CHANGE, CourseRow
from rollerlog.ui.plan.course_view import course_views
from rollerlog.ui.plan.rows import RowCard
from rollerlog.ui.plan.section import PlanSection

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme


class CoursesSection(PlanSection):
    """Courses that run or are in maintenance."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__(theme, desk, wording.COURSES)
        self.new = Button(theme, "Course", icon="plus", name="Begin a course")
        self.card = RowCard(lambda: CourseRow(theme), wording.NO_COURSES)
        self.course_form = CourseForm(theme)
        self.form = self.course_form
        self._add_right(self.new)
        self.column.addWidget(self.course_form)
        self.column.addWidget(self.card)
        self.new.clicked.connect(self.begin)
        self.card.acted.connect(self._act)
        self.card.grown.connect(self.grown)
        self.course_form.saved.connect(self.save_form)
        self.course_form.closed.connect(self.close_form)

    @override
    def refresh(self) -> None:
        logbook, editing = self._desk.logbook, self.course_form.editing
        if editing is not None and logbook.find(Course, editing.id) is None:
            self.course_form.hide()
        self.card.show_views(course_views(logbook, self._desk.now().date()))

    def begin(self) -> None:
        """Open the form for a new course."""
        self.course_form.begin(self._desk.logbook, self._desk.now().date())
        self._open(self.course_form, self.course_form.title_of(self._desk.logbook))

    @override
    def save_form(self) -> None:
        form, logbook = self.course_form, self._desk.logbook
        form.since.interpretText()
        form.sessions.number.interpretText()
        sessions, advised_by = form.sessions.value, form.advised_by.text()
        if form.editing is not None:
            where = areas_named(logbook, form.editing.zones)
            command = change_course(form.editing.id, sessions, advised_by)
            reasons = self._run(command, f"Course on your {where} changed.")
        else:
            where = areas_named(logbook, form.zones.chosen)
            command = begin_course(form.zones.chosen, sessions, advised_by, form.since.day)
            reasons = self._run(command, f"Course on your {where} begun.")
        if reasons is None:
            self.close_form()
        else:
            form.refuse(self._why(reasons))

    @override
    def close_form(self) -> None:
        editing = self.course_form.editing
        self.course_form.hide()
        row = self.card.rows.get(editing.id) if editing is not None else None
        back = row.change if isinstance(row, CourseRow) else self.new
        back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _act(self, id_: str, deed: str) -> None:
        course = self._desk.logbook.find(Course, id_)
        if course is None:
            return
        if deed == CHANGE:
            self.course_form.edit(course)
            self._open(self.course_form, self.course_form.title_of(self._desk.logbook))
            return
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        where = areas_named(self._desk.logbook, course.zones)
        self._do(end_course(id_), f"Course on your {where} ended. Its sessions stay.")
