"""The page of the kit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.preferences import preferences
from rollerlog.overriding import override
from rollerlog.ui.keys import add_keys
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.board import KitBoard
from rollerlog.ui.kit.deeds import KitDeeds
from rollerlog.ui.kit.product_row import Deed as ProductDeed
from rollerlog.ui.kit.product_view import product_views
from rollerlog.ui.kit.roller_row import Deed as RollerDeed
from rollerlog.ui.kit.roller_row import RollerRow
from rollerlog.ui.kit.roller_view import Clean, roller_views
from rollerlog.ui.kit.soaking import Soaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.ui.kit.cells import KitRow
    from rollerlog.ui.kit.form import KitForm
    from rollerlog.ui.kit.roller_view import RollerView
    from rollerlog.ui.theme import Theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class KitPage(QWidget):
    """Rollers and products; ``said`` carries what undo takes back, ``noted`` what it does not."""

    said = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, drafts: Drafts) -> None:
        super().__init__()
        self._desk = desk
        self._soaks = Soaks(drafts)
        self._soaked: set[str] | None = None
        self._stale = True
        self.board = KitBoard(theme)
        self._deeds = KitDeeds(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self._connect()

    def open(self, roller_id: str = "") -> None:
        """Show the page, at a roller where one is named."""
        self._refresh()
        row = self.board.rollers.in_use.get(roller_id)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.board.bring(row)

    def add_roller(self) -> None:
        """Open the form for a new roller."""
        self.board.roller_form.open_new(self._desk.now())
        self._show_form(self.board.roller_form)

    def add_product(self) -> None:
        """Open the form for a new product."""
        self.board.product_form.open_new(self._desk.now())
        self._show_form(self.board.product_form)

    def _connect(self) -> None:
        board = self.board
        self._deeds.said.connect(self.said)
        self._deeds.noted.connect(self.noted)
        for button in (board.add_roller, board.first):
            button.clicked.connect(self.add_roller)
        board.add_product.clicked.connect(self.add_product)
        board.rollers.acted.connect(self._do_with_roller)
        board.products.acted.connect(self._do_with_product)
        board.roller_form.saved.connect(self._save_roller)
        board.product_form.saved.connect(self._save_product)
        board.product_form.finish.clicked.connect(self._finish)
        for form in (board.roller_form, board.product_form):
            form.closed.connect(self._close_forms)
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)
        add_keys(self, {"Esc": self._escape, "Ctrl+Return": self._save, "Ctrl+Enter": self._save})

    def _follow(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()
        elif self._soaks.any_begun:
            logbook, now = self._desk.logbook, self._desk.now()
            self._tell_soaked(roller_views(logbook, self._soaks, now))

    def _refresh(self) -> None:
        self._stale = False
        logbook, now = self._desk.logbook, self._desk.now()
        board = self.board
        self._close_gone()
        rollers = roller_views(logbook, self._soaks, now)
        products = product_views(logbook, now)
        board.rollers.show_views(rollers)
        board.products.show_views(products)
        board.show_empty(empty=not rollers and not products)
        board.rollers.set_primary(allowed=not board.form_is_open)
        board.order_tabs()
        self._tell_soaked(rollers)

    def _tell_soaked(self, views: Sequence[RollerView]) -> None:
        """Say once that a soak is over, also while another page is open."""
        over = {view.id: view.name for view in views if view.clean is Clean.SOAKED}
        if self._soaked is not None:
            for id_ in over.keys() - self._soaked:
                self.noted.emit(f"{over[id_]}: {wording.SOAKED}.")
        self._soaked = set(over)

    def _do_with_roller(self, id_: str, deed: RollerDeed) -> None:
        roller = self._desk.logbook.find(Roller, id_)
        if roller is None:
            return
        row = self.board.rollers.in_use[id_]
        if deed is RollerDeed.EDIT:
            used = self._deeds.was_used(roller)
            self.board.roller_form.open_edit(roller, self._desk.now(), used=used)
            self._show_form(self.board.roller_form)
        elif deed is RollerDeed.SOAK:
            self._soaks.begin(id_, self._desk.now())
            self._refresh()
            row.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        elif deed is RollerDeed.STOP_SOAK:
            self._soaks.stop(id_)
            self._refresh()
            row.soak.setFocus(Qt.FocusReason.OtherFocusReason)
        elif deed is RollerDeed.DISINFECT:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._deeds.disinfect(roller)
        elif deed is RollerDeed.RETIRE:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._deeds.retire(roller)

    def _do_with_product(self, id_: str, deed: ProductDeed) -> None:
        product = self._desk.logbook.find(Product, id_)
        if product is None:
            return
        row = self.board.products.in_use[id_]
        if deed is ProductDeed.EDIT:
            self.board.product_form.open_edit(product, self._desk.now())
            self._show_form(self.board.product_form)
            return
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        if deed is ProductDeed.BEGIN_TEST:
            self._deeds.begin_test(product)
        elif deed is ProductDeed.LOOKS_CALM:
            self._deeds.read_test(product)
        elif deed is ProductDeed.REACTED:
            note = row.ask.note.text() if row.ask.note is not None else ""
            row.ask.hide()
            self._deeds.read_test(product, reacted=True, note=" ".join(note.split()))

    def _show_form(self, form: KitForm) -> None:
        board = self.board
        for other in (board.roller_form, board.product_form):
            if other is not form:
                other.hide()
        self._refresh()
        board.bring(form)
        form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self) -> None:
        if not self.board.roller_form.isHidden():
            self._save_roller()
        elif not self.board.product_form.isHidden():
            self._save_product()

    def _save_roller(self) -> None:
        form = self.board.roller_form
        roller = form.entered(self._desk.now())
        if roller is None:
            return
        refused = self._deeds.keep_roller(roller, new=form.editing is None)
        if refused is not None:
            form.refuse(refused)
            return
        self._close_forms()
        self.open(roller.id)

    def _save_product(self) -> None:
        form = self.board.product_form
        product = form.entered(self._desk.now())
        if product is None:
            return
        new, begin = form.editing is None, form.begin_test.isChecked()
        refused = self._deeds.keep_product(product, new=new, begin_patch_test=begin)
        if refused is not None:
            form.refuse(refused)
            return
        self._close_forms()
        row = self.board.products.in_use.get(product.id)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.board.bring(row)

    def _finish(self) -> None:
        product = self.board.product_form.editing
        self._close_forms()
        if product is not None:
            self._deeds.finish(product)

    def _close_forms(self) -> None:
        board = self.board
        from_product = not board.product_form.isHidden()
        board.roller_form.hide()
        board.product_form.hide()
        self._refresh()
        back = board.add_product if from_product else board.add_roller
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_gone(self) -> None:
        """Close a form whose roller or product an undo took away."""
        find, board = self._desk.logbook.find, self.board
        roller, product = board.roller_form.editing, board.product_form.editing
        if roller is not None and find(Roller, roller.id) is None:
            board.roller_form.hide()
        if product is not None and find(Product, product.id) is None:
            board.product_form.hide()

    def _escape(self) -> None:
        if self.board.form_is_open:
            self._close_forms()
            return
        rollers, products = self.board.rollers.in_use, self.board.products.in_use
        asking = [row.ask for row in rollers.values()] + [row.ask for row in products.values()]
        for panel in asking:
            if not panel.isHidden():
                panel.close_panel()

    def _focused(self) -> KitRow | None:
        rows = (*self.board.rollers.rows, *self.board.products.rows)
        here = self.focusWidget()
        return next((r for r in rows if here and (r is here or r.isAncestorOf(here))), None)

    def _disinfect(self) -> None:
        """Mark the roller the keyboard is on, or the most urgent one."""
        row = self._focused()
        if row is None:
            due = (r for r in self.board.rollers.rows if isinstance(r, RollerRow) and r.view.due)
            row = next(due, None)
        if isinstance(row, RollerRow) and row.view.due:
            self._do_with_roller(row.view.id, RollerDeed.DISINFECT)

    def _step(self, by: int) -> None:
        rows = [
            row
            for row in (*self.board.rollers.rows, *self.board.products.rows)
            if not row.isHidden()
        ]
        row = self._focused()
        if rows:
            place = rows.index(row) + by if row in rows else 0
            to = rows[max(0, min(len(rows) - 1, place))]
            to.setFocus(Qt.FocusReason.TabFocusReason)
            self.board.bring(to)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        single = preferences(self._desk.logbook).single_keys and not event.isAutoRepeat()
        if self.board.form_is_open:
            super().keyPressEvent(event)
        elif step is not None:
            self._step(step)
        elif event.key() == Qt.Key.Key_D and plain and single:
            self._disinfect()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
