"""The row of what is no longer in use and kept for history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rollerlog.ui.controls.labels import Text
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.cells import KitRow

if TYPE_CHECKING:
    from collections.abc import Sequence


class PastRow(KitRow):
    """A greyed line of texts in columns, the last of them at the right."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self.texts = tuple(texts)
        self.setAccessibleName(", ".join(filter(None, texts)))
        cells = [Text(wording.breakable(text), "body", "tertiary", wrap=True) for text in texts]
        cells[-1].setProperty("role", "caption")
        cells[-1].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.stand(cells, edge=13)
