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
        self._single, self._held = True, False

    def set_single_keys(self, *, enabled: bool) -> None:
        """Let the keys of one letter act, or not."""
        self._single = enabled
        self._follow()

    def hold(self, *, held: bool) -> None:
        """Let none of the keys act for a while, or as they did."""
        self._held = held
        self._follow()

    def _follow(self) -> None:
        for name, key in self._keys.items():
            key.setEnabled(not self._held and (self._single or name not in _SINGLE))


def add_shortcuts(pages: Pages, window: QWidget) -> Shortcuts:
    """Give the window its keys."""
    acts: dict[str, Callable[[], None]] = {
        "Ctrl+N": lambda: pages.open_page("log"),
        "Ctrl+R": lambda: pages.open_check_in(),
        "Ctrl+1": lambda: pages.open_page("today"),
        "Ctrl+2": lambda: pages.open_page("timeline"),
        "Ctrl+3": lambda: pages.open_page("photos"),
        "Ctrl+P": lambda: pages.open_page("plan"),
        "Ctrl+5": lambda: pages.open_page("kit"),
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
