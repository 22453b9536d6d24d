"""A planned session in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.plan.plan_view import Standing
from rollerlog.ui.plan.rows import PlanRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.ui.controls.icon_label import Status
    from rollerlog.ui.plan.plan_view import PlanView
    from rollerlog.ui.theme import Theme

MOVE, DROP = "move", "drop"
_TAGS: Mapping[Standing, tuple[str, Status, str]] = {
    Standing.FITS: ("Fits", "ready", "check"),
    Standing.DONE: ("Done", "ready", "check"),
    Standing.NOT_ANY_MORE: ("Does not fit", "due", "alert-triangle"),
    Standing.PASSED: ("Passed", "plain", "clock"),
}


class PlanSessionRow(PlanRow):
    """When and what, whether it still fits, and what is left out before it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._id = ""
        self.when = Text("", "strong", wrap=True)
        self.what = Text("", "body", wrap=True)
        self.tag = Tag(theme, "", "plain")
        self.trouble = Text("", "body", "due", wrap=True)
        self.before = Text("", "caption", "secondary", wrap=True)
        self.move_to = Button(theme, "Move", height="small", icon="calendar-week")
        self.drop = Button(theme, "Drop", height="small")
        self.move_to.clicked.connect(lambda: self.acted.emit(self._id, MOVE))
        self.drop.clicked.connect(lambda: self.acted.emit(self._id, DROP))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.when)
        words.addWidget(self.what)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(words, 1)
        for part in (self.tag, self.move_to, self.drop):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.before)

    @override
    def show_view(self, view: PlanView) -> None:
        self._id = view.id
        self.setAccessibleName(view.said)
        self.when.setText(view.when)
        self.what.setText(view.what)
        self.tag.show_status(*_TAGS[view.standing])
        self.trouble.setText(view.trouble)
        passed = view.standing is Standing.PASSED
        self.trouble.set_tone("secondary" if passed else "due")
        self.trouble.setVisible(bool(view.trouble))
        self.before.setText(f"Before it: {view.before}")
        self.before.setVisible(bool(view.before))
        self.move_to.setVisible(view.standing is not Standing.DONE)
        self.move_to.setAccessibleName(f"Move the session of {view.when}: {view.what}")
        verb = "Remove" if passed else "Drop"
        self.drop.set_text(verb, f"{verb} the session of {view.when}: {view.what}")
