"""A course in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.progress_pips import ProgressPips
from rollerlog.ui.plan.rows import PlanRow

if TYPE_CHECKING:
    from rollerlog.ui.plan.course_view import CourseView
    from rollerlog.ui.theme import Theme

CHANGE, END = "change", "end"


class CourseRow(PlanRow):
    """Where a course is, who advised it, its pips, and what is to be said of it now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._id = ""
        self.name = Text("", "strong", wrap=True)
        self.caption = Text("", "caption", "secondary", wrap=True)
        self.pips = ProgressPips(theme)
        self.count = Text("", "caption", "secondary")
        self.note = Text("", "body", wrap=True)
        self.change = Button(theme, "Change", icon="pencil")
        self.end = Button(theme, "End")
        self.change.clicked.connect(lambda: self.acted.emit(self._id, CHANGE))
        self.end.clicked.connect(lambda: self.acted.emit(self._id, END))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.caption)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(words, 1)
        for button in (self.change, self.end):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        progress = QHBoxLayout()
        progress.setSpacing(12)
        progress.addWidget(self.pips)
        progress.addWidget(self.count)
        progress.addStretch()
        self.column.addLayout(top)
        self.column.addLayout(progress)
        self.column.addWidget(self.note)

    @override
    def show_view(self, view: CourseView) -> None:
        self._id = view.id
        self.setAccessibleName(view.said)
        self.name.setText(view.name)
        self.caption.setText(view.caption)
        self.pips.show_progress(view.done, view.of, f"{view.name}, {view.count}")
        self.count.setText(view.count)
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))
        self.change.setAccessibleName(f"Change the course, {view.name}")
        self.end.setAccessibleName(f"End the course, {view.name}")
