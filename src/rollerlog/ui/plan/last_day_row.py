"""A length, its last day, and what would run from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.day_lanes import DayLanes
from rollerlog.ui.marks.depth_mark import DepthMark
from rollerlog.ui.plan.rows import PlanRow

if TYPE_CHECKING:
    from rollerlog.ui.plan.last_day_view import LengthView
    from rollerlog.ui.theme import Theme

PLAN = "plan"
_LENGTH_PX = 92


class LastDayRow(PlanRow):
    """The answer in words, then drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._id = ""
        self.length = DepthMark(theme, 0, "")
        self.answer = Text("", "strong", wrap=True)
        self.note = Text("", "body", "secondary", wrap=True)
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.trouble.hide()
        self.lanes = DayLanes(theme)
        self.plan = Button(theme, "Plan a session then")
        self.plan.clicked.connect(lambda: self.acted.emit(self._id, PLAN))
        self._top = QHBoxLayout()
        self._top.setSpacing(12)
        self._top.addWidget(self.length, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.answer)
        self._top.addWidget(self.note, 1)
        self._top.addWidget(self.plan)
        self.column.addLayout(self._top)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.lanes)
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def show_view(self, view: LengthView) -> None:
        self._id = view.id
        self.setAccessibleName(view.said or f"{view.length}: {view.answer}. {view.note}")
        self.length.show_length(view.needle_um, view.length)
        self.answer.setText(view.answer)
        self.answer.set_tone("primary" if view.day else "secondary")
        self.note.setText(view.note)
        self.plan.setVisible(view.day is not None)
        self.plan.setAccessibleName(f"Plan a session of {view.length} on {view.answer}")
        self.lanes.setVisible(view.line is not None)
        if view.line is not None:
            self.lanes.show_line(view.line, view.said)
        self.refuse("")

    def refuse(self, text: str) -> None:
        """Say why no session was planned then, or nothing more."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def _fit(self) -> None:
        self.length.setMinimumWidth(self._theme.px(_LENGTH_PX))
