"""Letting Tab follow the places of things, also of those made later."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def order_tabs(root: QWidget) -> None:
    """Let Tab walk what is inside in the order of the layouts."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    proxied = widget.focusProxy()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and proxied is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.widget() if item is not None else None
        nested = item.layout() if item is not None else None
        if inner is not None:
            yield from _stops(inner)
        elif nested is not None:
            yield from _in_layout(nested)
