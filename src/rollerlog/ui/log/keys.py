"""The keys of a page, which act while the focus is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def add_keys(page: QWidget, acts: Mapping[str, Callable[[], None]]) -> dict[str, QShortcut]:
    """Give a page its keys; fields that take the same keys as typing go first."""
    keys = {}
    for name, act in acts.items():
        key = QShortcut(QKeySequence(name), page)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)
        keys[name] = key
    return keys
