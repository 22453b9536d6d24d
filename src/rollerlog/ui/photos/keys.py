"""The page's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from rollerlog.ui.photos.stage import PAN_PX, ZOOM_STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.ui.photos.page import PhotosPage

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_WAYS = {
    Qt.Key.Key_Left: QPointF(1, 0),
    Qt.Key.Key_Right: QPointF(-1, 0),
    Qt.Key.Key_Up: QPointF(0, 1),
    Qt.Key.Key_Down: QPointF(0, -1),
}


def act_of(page: PhotosPage, event: QKeyEvent, *, single: bool) -> Callable[[], None] | None:
    """Return what a key does on the page, None where it does nothing."""
    stage, way = page.stage, _WAYS.get(Qt.Key(event.key()))
    if event.matches(QKeySequence.StandardKey.Paste):
        return page.paste
    if way is not None and event.modifiers() & _CTRL:
        return lambda: stage.pan_by(way * PAN_PX)
    if way is not None and way.x():
        far = 10 if event.modifiers() & _SHIFT else 1
        return lambda: stage.step(-round(way.x()) * far)
    if event.key() == Qt.Key.Key_Space:
        return stage.toggle_blinking
    if event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier) or not single:
        return None
    return act_of_letter(page, event.text())


def act_meanwhile(page: PhotosPage, event: QKeyEvent, *, single: bool) -> Callable[[], None] | None:
    """Return what a key does while a form or the camera has the page: it can hide photos."""
    plain = not event.modifiers() & ~_SHIFT
    return page.hidden.toggle if single and plain and event.text().lower() == "h" else None


def act_of_letter(page: PhotosPage, letter: str) -> Callable[[], None] | None:
    """Return what a key of one letter or sign does."""
    stage = page.stage
    acts: dict[str, Callable[[], None]] = {
        "a": lambda: page.pick("A"),
        "b": lambda: page.pick("B"),
        "x": page.swap,
        "v": page.next_mode,
        "u": stage.toggle_linked,
        "k": page.show_other,
        "h": page.hidden.toggle,
        "p": page.ask_to_add,
        "+": lambda: stage.zoom_by(ZOOM_STEP),
        "=": lambda: stage.zoom_by(ZOOM_STEP),
        "-": lambda: stage.zoom_by(1 / ZOOM_STEP),
        "\N{MINUS SIGN}": lambda: stage.zoom_by(1 / ZOOM_STEP),
        "←": lambda: stage.step(-1),
        "→": lambda: stage.step(1),
        "0": stage.look_at_all,
        "space": stage.toggle_blinking,
    }
    return acts.get(letter.lower())
