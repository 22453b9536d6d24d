"""Products used before and after, in the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.kit.model import Product
    from rollerlog.ui.log.product_choice import ProductChoice
    from rollerlog.ui.theme import Theme


class ProductsPanel(QWidget):
    """Two lines of chips, and a sentence for each product that waits; hidden without products."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = ProductChips(theme, "Products before")
        self.after = ProductChips(theme, "Products after")
        self.held = Text("", "caption", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.before, self.after, self.held):
            column.addWidget(part)
        self.before.changed.connect(self.changed)
        self.after.changed.connect(self.changed)
        self.hide()

    def offer(self, choice: ProductChoice) -> None:
        """Offer the products that can be chosen, and say of the others until when they wait."""
        for chips in (self.before, self.after):
            chips.offer_products(choice.free)
            chips.setVisible(bool(choice.free))
        self.held.setText("\n".join(choice.held))
        self.held.setVisible(bool(choice.held))
        self.setVisible(bool(choice.free or choice.held))

    def in_order(self) -> list[QWidget]:
        """Return what can be reached, in reading order."""
        return [*self.before.chips.values(), *self.after.chips.values()]


class ProductChips(ChipLine):
    """Chips of products; one that cannot be chosen for now is remembered, but not among them."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, label, "", parent)
        self._wanted: tuple[str, ...] = ()
        self.changed.connect(self._remember)

    @property
    def products(self) -> tuple[str, ...]:
        """The ids chosen, in the order of the choice."""
        return tuple(id_ for id_ in self._wanted if id_ in self.chips)

    def choose_products(self, wanted: Sequence[str]) -> None:
        """Show products as chosen without saying so."""
        self._wanted = tuple(wanted)
        self.choose(self._wanted)

    def offer_products(self, offered: Sequence[Product]) -> None:
        """Offer these products alone."""
        self.offer([(product.id, product.name) for product in offered])
        self.choose(self._wanted)

    def _remember(self) -> None:
        chosen = self.chosen
        kept = (id_ for id_ in self._wanted if id_ in chosen or id_ not in self.chips)
        self._wanted = tuple(dict.fromkeys((*kept, *chosen)))
