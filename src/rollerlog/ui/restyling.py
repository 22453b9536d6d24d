"""Letting the style sheet, and what paints itself, follow what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Set dynamic properties and let the style sheet see them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    redraw(widget)


def redraw(widget: QWidget) -> None:
    """Let a widget that paints itself be measured and painted anew."""
    widget.updateGeometry()
    widget.update()


def follow_theme(widget: QWidget, theme: Theme) -> None:
    """Redraw a widget that paints itself whenever the theme changes."""
    theme.changed.connect(widget.updateGeometry)
    theme.changed.connect(widget.update)
