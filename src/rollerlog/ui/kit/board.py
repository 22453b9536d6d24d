"""The parts of the page and their places, in one scroll."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.outline import KitOutline
from rollerlog.ui.kit.product_form import ProductForm
from rollerlog.ui.kit.roller_form import RollerForm
from rollerlog.ui.kit.tables import ProductTable, RollerTable
from rollerlog.ui.tab_order import order_tabs

if TYPE_CHECKING:
    from rollerlog.ui.kit.cells import KitRow
    from rollerlog.ui.theme import Theme

_WIDEST_PX, _NARROW_BELOW_PX, _SCROLL_BAR_PX = 1008, 1000, 12
_AROUND_PX = 24


class KitBoard(QScrollArea):
    """The heading, the rollers and the products, each with its form."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ordered: list[KitRow] | None = None
        self.add_product = Button(theme, "Product", icon="plus", name="Add a product")
        self.add_roller = Button(theme, "Roller", icon="plus", name="Add a roller")
        self.first = Button(theme, "Add a roller", "primary", icon="plus")
        self.empty = EmptyState(
            theme, *wording.EMPTY, drawing=KitOutline(theme), actions=[self.first]
        )
        self.roller_form, self.product_form = RollerForm(theme), ProductForm(theme)
        self.rollers, self.products = RollerTable(theme), ProductTable(theme)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        theme.changed.connect(self._fit)

    @property
    def form_is_open(self) -> bool:
        """Whether something is being filled in."""
        return not (self.roller_form.isHidden() and self.product_form.isHidden())

    def show_empty(self, *, empty: bool) -> None:
        """Show that there is nothing yet, or what there is."""
        self.empty.setVisible(empty and not self.form_is_open)
        self.add_roller.setHidden(self.empty.isVisibleTo(self))
        self.rollers.setVisible(not empty or not self.roller_form.isHidden())
        self.products.setVisible(not empty or not self.product_form.isHidden())
        for table in (self.rollers, self.products):
            table.card.setVisible(not empty)

    def order_tabs(self) -> None:
        """Let Tab go through the rows as they now stand."""
        rows = [*self.rollers.rows, *self.products.rows]
        if rows != self._ordered:
            self._ordered = rows
            order_tabs(self._content)

    def bring(self, widget: QWidget) -> None:
        """Scroll to a widget, once it has its place; one that does not fit shows its top."""
        QTimer.singleShot(0, widget, partial(self._bring, widget))

    def _bring(self, widget: QWidget) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = widget.mapTo(self._content, widget.rect().topLeft()).y() - _AROUND_PX
        bottom = top + widget.height() + 2 * _AROUND_PX
        bar.setValue(min(top, max(bar.value(), bottom - room)))

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(Text("Kit", "headline"), 1)
        heading.addWidget(self.add_product)
        heading.addWidget(self.add_roller)
        self.rollers.column.insertWidget(1, self.roller_form)
        self.products.column.insertWidget(1, self.product_form)
        self._content = content = QWidget()
        content.setObjectName("content")
        self._page = QVBoxLayout(content)
        self._page.setSpacing(0)
        self._page.addLayout(heading)
        self._page.addSpacing(16)
        self._page.addWidget(self.rollers)
        self._page.addSpacing(32)
        self._page.addWidget(self.products)
        self._page.addWidget(self.empty, 1)
        self._page.addStretch()
        self.setWidget(content)

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_BELOW_PX else 32
        # The right margin has room for the scroll bar, which comes and goes.
        width = min(self._theme.px(_WIDEST_PX), self.width() - 2 * margin)
        spare = max(margin - _SCROLL_BAR_PX, self.width() - margin - width - _SCROLL_BAR_PX)
        shown = self.verticalScrollBar().isVisible()
        self._page.setContentsMargins(margin, 24, spare if shown else spare + _SCROLL_BAR_PX, 32)
        for table in (self.rollers, self.products):
            table.set_width(width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows go from row to row, which brings each into view; they would scroll here.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
