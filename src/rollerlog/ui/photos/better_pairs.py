"""Up to three pairs that match better than the one on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photos.pair_button import PairButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

    Offer = tuple[tuple[Photo, Photo], tuple[str, str]]

_MOST = 3


class BetterPairs(QWidget):
    """The pairs to click; ``chosen`` carries the two photos. Hidden where there is none."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [PairButton(theme, thumbnails) for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text("Better pairs", "strong"))
        for button in self.buttons:
            button.clicked.connect(self._choose)
            column.addWidget(button)
        self.show_offers(())

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these pairs, the best first."""
        for button, offer in zip(self.buttons, offers, strict=False):
            button.show_pair(*offer)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(offers))
        self.setVisible(bool(offers))

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, PairButton) and button.pair is not None:
            self.chosen.emit(*button.pair)
