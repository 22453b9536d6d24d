"""The redness after a session, under its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.curve import ReactionCurve

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.reaction import Curve


class CurveBlock(QWidget):
    """A title, how many days were answered, and the curve."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = Text("", "caption", "secondary")
        self.curve = ReactionCurve(theme)
        title = QHBoxLayout()
        title.addWidget(Text("Redness by day", "strong"))
        title.addStretch(1)
        title.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addWidget(Hairline())
        column.addLayout(title)
        column.addWidget(self.curve)

    def show_curve(self, curve: Curve | None) -> None:
        """Show a curve, or nothing."""
        self.setVisible(curve is not None)
        if curve is not None:
            self._count.setText(curve.count)
            self.curve.show_points(curve.points, curve.last_day, curve.needle_um, curve.spoken())
