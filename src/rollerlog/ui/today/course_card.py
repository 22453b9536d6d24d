"""The courses, a line each, and the way to the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.course_view import CourseView


class CourseCard(Card):
    """How far the courses are; hidden while there are none."""

    plan_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=16)
        self.lines: list[CourseLine] = []
        self._views: tuple[CourseView, ...] = ()
        self._words = QVBoxLayout()
        self._words.setSpacing(10)
        self.button = Button(theme, "Plan", "quiet", height="small", name="Open the plan")
        self.button.clicked.connect(self.plan_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self._words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.setAccessibleName("Courses")
        self.hide()

    def show_views(self, views: Sequence[CourseView]) -> None:
        """Show how far the courses are now."""
        self.setVisible(bool(views))
        if self._views == tuple(views):
            return
        self._views = tuple(views)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [CourseLine(view) for view in views]
        for line in self.lines:
            self._words.addWidget(line)


class CourseLine(QWidget):
    """How far one course is."""

    def __init__(self, view: CourseView) -> None:
        super().__init__()
        self.title = Text(view.title, "strong", wrap=True)
        self.detail = Text(view.detail, "caption", "secondary", wrap=True)
        self.detail.setVisible(bool(view.detail))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(self.detail)
