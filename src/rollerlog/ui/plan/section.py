"""What the parts of the page share: a title, a button, a form and a way to run commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.refusals import Refused
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.plan import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.commands import Command
    from rollerlog.domain.refusals import Reason
    from rollerlog.services.desk import Desk
    from rollerlog.ui.controls.buttons import Button
    from rollerlog.ui.plan.form import PlanForm
    from rollerlog.ui.theme import Theme


class PlanSection(QWidget):
    """A part of the page.

    ``said`` can be undone, ``noted`` cannot; ``opened`` says that its form appeared, ``grown`` that
    there is more for the keyboard to reach, ``shown`` carries what is to be scrolled to.
    """

    said = Signal(str)
    noted = Signal(str)
    opened = Signal()
    grown = Signal()
    shown = Signal(QWidget)

    def __init__(self, theme: Theme, desk: Desk, title: str, caption: str = "") -> None:
        super().__init__()
        self._theme, self._desk = theme, desk
        self.form: PlanForm | None = None
        self.caption = Text(caption, "caption", "secondary", wrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head = QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addWidget(Text(title, "title"))
        self._head.addWidget(self.caption, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addLayout(self._head)
        self.setAccessibleName(title)

    @property
    def form_is_open(self) -> bool:
        """Whether something is being filled in."""
        return self.form is not None and not self.form.isHidden()

    def refresh(self) -> None:
        """Show how things stand now."""

    def save_form(self) -> None:
        """Keep what was filled in, or say why it cannot be."""

    def close_form(self) -> None:
        """Put the form away; the keyboard goes back to what opened it."""

    def set_width(self, width: int) -> None:
        """Fit a width of the page."""

    def _add_right(self, *buttons: Button) -> None:
        for button in buttons:
            self._head.addWidget(button)

    def _open(self, form: PlanForm, title: str) -> None:
        """Show the form with the keyboard at its start."""
        form.open(title)
        self.refresh()
        self.opened.emit()
        self.shown.emit(form)
        form.first().setFocus(Qt.FocusReason.TabFocusReason)

    def _run(self, command: Command, text: str) -> Sequence[Reason] | None:
        """Run a command and say what came of it; return the reasons against it, if any."""
        try:
            step = self._desk.run(command)
        except Refused as refused:
            return refused.reasons
        if step is None:  # The disk did not take it, which the page says.
            return ()
        if step.edits:
            self.said.emit(text)
        return None

    def _do(self, command: Command, text: str) -> None:
        """Run a command that has no form to say a refusal in."""
        reasons = self._run(command, text)
        if reasons:
            self.noted.emit(self._why(reasons))

    def _why(self, reasons: Sequence[Reason]) -> str:
        return wording.refusals(self._desk.logbook, reasons, self._desk.now().date())
