"""The blocks that count the uses of a roller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.marks.blocks import Blocks, Shape

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_SHAPE = Shape(width=9, height=14, gap=2, radius=2, ink="text.secondary")


class UseBlocks(Blocks):
    """One block per session a roller is for, filled when it is used."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _SHAPE, parent)

    def show_uses(self, used: int, of: int, accessible_text: str) -> None:
        """Fill so many blocks of so many; more uses than there are blocks fill them all."""
        self.show_count(used, of, accessible_text)
