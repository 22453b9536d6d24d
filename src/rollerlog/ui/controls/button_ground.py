"""The ground of a button that paints what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QStylePainter


def paint_ground(painter: QStylePainter, button: QPushButton) -> None:
    """Paint what the style sheet says of a button, without its text."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.text = ""
    painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
