"""The slider that fades from photo A to photo B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.slider import Slider

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_WIDTH_PX, _HEIGHT_PX = 280, 40


class FadeBar(QFrame):
    """How much of photo B lies over photo A, from 0 to 100 percent."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._theme = theme
        self.slider = Slider(theme, 0, 100, 50, name="Fade from A to B")
        self._said = Text("50%", "caption", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(Text("A", "strong"))
        row.addWidget(self.slider, 1)
        row.addWidget(Text("B", "strong"))
        row.addWidget(self._said)
        self.slider.valueChanged.connect(self._follow)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self._follow(50)

    @property
    def share(self) -> float:
        """How much of photo B is seen, 0 to 1."""
        return self.slider.value() / 100

    def step(self, by: int) -> None:
        """Fade by so many percent."""
        self.slider.setValue(self.slider.value() + by)

    def _follow(self, value: int) -> None:
        self._said.setText(f"{value}%")
        self.slider.setAccessibleName(f"Fade from A to B, {value} percent B")
        self.changed.emit()

    def _follow_theme(self) -> None:
        px = self._theme.px
        self.setFixedSize(px(_WIDTH_PX), px(_HEIGHT_PX))
        self._said.setMinimumWidth(self._said.fontMetrics().horizontalAdvance("100%"))
