"""A concern in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rollerlog.overriding import override
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.rating_line import RatingLine
from rollerlog.ui.plan.rows import PlanRow

if TYPE_CHECKING:
    from rollerlog.ui.plan.concern_view import ConcernView
    from rollerlog.ui.theme import Theme

_LINE_PX = 340


class ConcernRow(PlanRow):
    """How often it was rated; the ratings themselves only where they are to be seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = Text("", "strong", wrap=True)
        self.caption = Text("", "caption", "secondary", wrap=True)
        self.change = Text("", "body", wrap=True)
        self.ratings = RatingLine(theme)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.name, self.caption, self.change):
            words.addWidget(part)
        words.addStretch()
        whole = QHBoxLayout()
        whole.setSpacing(24)
        whole.addLayout(words, 1)
        whole.addWidget(self.ratings)
        self.column.addLayout(whole)
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def show_view(self, view: ConcernView) -> None:
        said = (view.name, view.caption, view.change)
        self.setAccessibleName(", ".join(filter(None, said)))
        self.name.setText(view.name)
        self.caption.setText(view.caption)
        self.change.setText(view.change)
        self.change.setVisible(bool(view.change))
        self.ratings.setVisible(bool(view.points))
        if view.points:
            self.ratings.show_points(view.points, view.ends, view.said)

    def _fit(self) -> None:
        self.ratings.setFixedWidth(self._theme.px(_LINE_PX))
