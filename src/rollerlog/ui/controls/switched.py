"""What a switch is about, and the switch at the right of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.controls.toggle import Toggle


def switched(text: str, toggle: Toggle) -> QHBoxLayout:
    """Return a row of a text and a switch."""
    row = QHBoxLayout()
    row.setSpacing(12)
    label = Text(text, wrap=True)
    label.setBuddy(toggle)
    row.addWidget(label, 1)
    row.addWidget(toggle)
    return row
