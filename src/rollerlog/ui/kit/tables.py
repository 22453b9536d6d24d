"""The two tables of the kit, and the rows in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from rollerlog.overriding import override
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.cells import EDGE
from rollerlog.ui.kit.product_row import ProductRow
from rollerlog.ui.kit.roller_row import MAIN_PX, RollerRow
from rollerlog.ui.kit.roller_view import Clean
from rollerlog.ui.kit.table import KitTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.kit.product_view import ProductView
    from rollerlog.ui.kit.roller_view import RollerView
    from rollerlog.ui.theme import Theme

_EDIT_PX, _GAP_PX = 36, 8


class RollerTable(KitTable):
    """The rollers; ``acted`` carries an id and a deed."""

    acted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        columns = [
            ("Roller", 24, True),
            ("Length", 84, False),
            ("Uses left", 19, True),
            ("Disinfected", 22, True),
            ("", MAIN_PX + _GAP_PX + _EDIT_PX, False),
        ]
        super().__init__(theme, "Rollers", wording.ONE_BLOCK, columns)
        self.in_use: dict[str, RollerRow] = {}
        self._views: Sequence[RollerView] = ()
        self._hint = Text(wording.AFTER_USE, "caption", "secondary", wrap=True)
        self._hint.setContentsMargins(EDGE, 0, EDGE, 0)
        self.column.addWidget(self._hint)

    def show_views(self, views: Sequence[RollerView]) -> None:
        """Show how the rollers stand now."""
        self._views = views
        used = [view for view in views if view.clean is not Clean.RETIRED]
        past = [_retired(view) for view in views if view.clean is Clean.RETIRED]
        self.in_use = {view.id: self._row(view) for view in used}
        shown = self.past_rows(past)
        self.show_rows([*self.in_use.values(), *shown], len(past), wording.NO_ROLLERS)
        self._hint.setVisible(bool(used))

    def set_primary(self, *, allowed: bool) -> None:
        """Let one row have the page's filled button, or none."""
        for row in self.in_use.values():
            row.set_primary(allowed=allowed)

    @override
    def show_again(self) -> None:
        self.show_views(self._views)

    def _row(self, view: RollerView) -> RollerRow:
        row = self.in_use.get(view.id)
        if row is None:
            row = RollerRow(self._theme, view)
            row.acted.connect(self.acted)
        elif row.view != view:
            row.show_view(view)
        return row


class ProductTable(KitTable):
    """The products; ``acted`` carries an id and a deed."""

    acted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        columns = [
            ("Product", 25, True),
            ("Actives", 25, True),
            ("After a session", 24, True),
            ("Patch test", 25, True),
            ("", _EDIT_PX, False),
        ]
        super().__init__(theme, "Products", wording.ACTIVES_DECIDE, columns)
        self.in_use: dict[str, ProductRow] = {}
        self._views: Sequence[ProductView] = ()

    def show_views(self, views: Sequence[ProductView]) -> None:
        """Show how the products stand now."""
        self._views = views
        past = [_finished(view) for view in views if view.finished]
        self.in_use = {view.id: self._row(view) for view in views if not view.finished}
        shown = self.past_rows(past)
        self.show_rows([*self.in_use.values(), *shown], len(past), wording.NO_PRODUCTS)

    @override
    def show_again(self) -> None:
        self.show_views(self._views)

    def _row(self, view: ProductView) -> ProductRow:
        row = self.in_use.get(view.id)
        if row is None:
            row = ProductRow(self._theme, view)
            row.acted.connect(self.acted)
        elif row.view != view:
            row.show_view(view)
        return row


def _retired(view: RollerView) -> tuple[str, ...]:
    return view.name, view.length, view.left, view.clean_text, wording.KEPT


def _finished(view: ProductView) -> tuple[str, ...]:
    used_up = f"Used up {view.finished}"
    return view.name, ", ".join(view.actives), used_up, wording.KEPT, ""
