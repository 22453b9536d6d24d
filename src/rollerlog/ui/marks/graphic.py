"""What every curve and strip is to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_LEAST_PX = 160


class Graphic(QLabel):
    """Something drawn, as wide as there is room for."""

    # A QLabel with a picture only for its accessible role, graphic: it paints itself.

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPixmap(QPixmap(1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, self.sizeHint().height())
