"""What is done on the kit page, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.kit.commands import (
    add_product,
    add_roller,
    begin_patch_test,
    disinfect,
    edit_product,
    edit_roller,
    finish_product,
    read_patch_test,
    retire_roller,
)
from rollerlog.domain.kit.model import Product
from rollerlog.domain.kit.products import patch_test
from rollerlog.domain.model import Session
from rollerlog.domain.refusals import (
    InTheFuture,
    NameTaken,
    NeedleOutOfRange,
    NoNumber,
    NotNamed,
    NoZone,
    OtherLength,
    Refused,
    ScalpApart,
)
from rollerlog.ui.kit import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.commands import Command
    from rollerlog.domain.kit.model import Roller
    from rollerlog.services.desk import Desk

# Under which field of a form a reason stands.
_FIELDS: Mapping[str, str] = {
    NotNamed.kind: "name",
    NameTaken.kind: "name",
    NeedleOutOfRange.kind: "length",
    OtherLength.kind: "length",
    NoZone.kind: "areas",
    ScalpApart.kind: "areas",
    NoNumber.kind: "own_uses",
    InTheFuture.kind: "opened",
}


class KitDeeds(QObject):
    """Runs what the page asks for; ``said`` can be undone, ``noted`` was turned down."""

    said = Signal(str)
    noted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def was_used(self, roller: Roller) -> bool:
        """Return whether a session was done with a roller."""
        return any(session.roller == roller.id for session in self._desk.logbook.all(Session))

    def disinfect(self, roller: Roller) -> None:
        """Mark a roller disinfected now."""
        self._run(disinfect(roller.id, self._desk.now()), f"{roller.name} disinfected.")

    def retire(self, roller: Roller) -> None:
        """Take a roller out of use."""
        self._run(retire_roller(roller.id), f"{roller.name} retired. Its sessions keep it.")

    def finish(self, product: Product) -> None:
        """Take a product as used up."""
        self._run(finish_product(product.id), f"{product.name} is used up. Kept for history.")

    def begin_test(self, product: Product) -> None:
        """Begin the patch test of a product."""
        if self._made(begin_patch_test(product.id)):
            self._say_begun(product)

    def read_test(self, product: Product, *, reacted: bool = False, note: str = "") -> None:
        """Read the patch test of a product today."""
        now = self._desk.now()
        if not self._made(read_patch_test(product.id, now, reacted=reacted, note=note)):
            return
        test = patch_test(self._desk.logbook, product, now)
        if reacted or test is None:
            self.said.emit(f"Reaction noted. {product.name} stays off rolled skin.")
        else:
            self.said.emit(wording.read_calm(product.name, test))

    def keep_roller(self, roller: Roller, *, new: bool) -> Mapping[str, str] | None:
        """Add or change a roller; return what was refused, by field, or None."""
        command = add_roller(roller) if new else edit_roller(roller)
        return self._keep(command, roller.name, new=new)

    def keep_product(
        self, product: Product, *, new: bool, begin_patch_test: bool
    ) -> Mapping[str, str] | None:
        """Add or change a product; return what was refused, by field, or None."""
        command = edit_product(product)
        if new:
            command = add_product(product, begin_patch_test=begin_patch_test)
        refused = self._keep(command, product.name, new=new, silent=new and begin_patch_test)
        if refused is None and new and begin_patch_test:
            self._say_begun(product)
        return refused

    def _say_begun(self, product: Product) -> None:
        logbook, now = self._desk.logbook, self._desk.now()
        begun = logbook.find(Product, product.id)
        test = None if begun is None else patch_test(logbook, begun, now)
        if test is not None:
            today = now.date()
            self.said.emit(wording.begun(product.name, test.next_on(today), today))

    def _keep(
        self, command: Command, name: str, *, new: bool, silent: bool = False
    ) -> Mapping[str, str] | None:
        try:
            step = self._desk.run(command)
        except Refused as refused:
            logbook, today = self._desk.logbook, self._desk.now().date()
            return {
                _FIELDS.get(why.kind, why.kind): wording.refusal(logbook, why, today)
                for why in refused.reasons
            }
        if step is None:
            return {}
        if step.edits and not silent:
            self.said.emit(f"{' '.join(name.split())} {'added' if new else 'changed'}.")
        return None

    def _run(self, command: Command, text: str) -> None:
        if self._made(command):
            self.said.emit(text)

    def _made(self, command: Command) -> bool:
        """Run a command, and return whether it changed anything."""
        try:
            step = self._desk.run(command)
        except Refused as refused:
            logbook, today = self._desk.logbook, self._desk.now().date()
            self.noted.emit(" ".join(wording.refusal(logbook, w, today) for w in refused.reasons))
            return False
        return step is not None and bool(step.edits)
