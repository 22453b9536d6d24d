"""The keys that act on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.pages import Pages

_SINGLE = ("/", "?")


class Shortcuts:
    """The keys of a window, of which those of one letter can be switched off."""

    def __init__(self, keys: dict[str, QShortcut]) -> None:
        self._keys = keys

    def set_single_keys(self, *, enabled: bool) -> None:
        """Let the keys of one letter act, or not."""
        for name in _SINGLE:
            self._keys[name].setEnabled(enabled)


def add_shortcuts(pages: Pages, window: QWidget) -> Shortcuts:
    """Give the window its keys."""
    acts: dict[str, Callable[[], None]] = {
        "Ctrl+N": lambda: pages.open_page("log"),
        "Ctrl+R": lambda: pages.open_check_in(),
        "Ctrl+1": lambda: pages.open_page("today"),
        "Ctrl+2": lambda: pages.open_page("timeline"),
        "Ctrl+,": lambda: pages.open_page("settings"),
        "Ctrl+F": pages.search,
        "/": pages.search,
        "Ctrl+Z": pages.undo,
        "Ctrl+Shift+Z": pages.redo,
        "Alt+Left": pages.go_back,
        "Alt+Right": pages.go_forward,
        "F1": lambda: pages.open_page("shortcuts"),
        "?": lambda: pages.open_page("shortcuts"),
    }
    keys = {}
    for name, act in acts.items():
        key = QShortcut(QKeySequence(name), window)
        key.activated.connect(act)
        keys[name] = key
    return Shortcuts(keys)
