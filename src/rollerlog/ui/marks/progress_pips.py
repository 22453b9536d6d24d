"""The pips that count answered scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.marks.blocks import Blocks, Shape

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_SHAPE = Shape(width=24, height=8, gap=4, radius=2.5, ink="accent.fill")


class ProgressPips(Blocks):
    """One pip per scale, filled when it is answered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _SHAPE, parent)

    def show_progress(self, done: int, of: int, accessible_text: str) -> None:
        """Fill so many pips of so many."""
        self.show_count(done, of, accessible_text)
