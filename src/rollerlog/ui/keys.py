"""The keys of a page, and of the parts of it that have keys of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS: Mapping[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def add_keys(page: QWidget, acts: Mapping[str, Callable[[], None]]) -> dict[str, QShortcut]:
    """Give a page keys that act while the focus is on it; what claims the same keys goes first."""
    keys = {}
    for name, act in acts.items():
        key = QShortcut(QKeySequence(name), page)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)
        keys[name] = key
    return keys


def claim(event: QEvent, ours: Callable[[QKeyEvent], object]) -> bool:
    """Take a key of ours before it sets off a shortcut, and return whether it was one."""
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and ours(event)
    ):
        event.accept()
        return True
    return False
