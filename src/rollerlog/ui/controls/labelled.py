"""The small strong label above a field."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.labels import Text


def field_label(text: str) -> Text:
    """Return the small strong label above a field."""
    label = Text(text, "caption", "secondary")
    label.setProperty("weight", "strong")
    return label


def labelled(text: str, *parts: QWidget | QLayout, gap: int = 6) -> QVBoxLayout:
    """Return a column of a label and what it is about."""
    column = QVBoxLayout()
    column.setSpacing(gap)
    column.addWidget(field_label(text))
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column
