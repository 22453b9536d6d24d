"""The card of sunscreen while a course of it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.spf_days import SpfDays
from rollerlog.ui.today.spf_form import SpfForm

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.spf_choice import SpfChoice
    from rollerlog.ui.today.spf_days_view import DaysView
    from rollerlog.ui.today.spf_view import SpfView


class SpfCard(Card):
    """When sunscreen was and is next due, what was applied today, and the days so far.

    ``shifted`` carries what stands in place of something else and is to be in sight.
    """

    applied_now = Signal()
    form_wanted = Signal()
    stays_in = Signal()
    shifted = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=16, spacing=8)
        self._view: SpfView | None = None
        self.title = Text("", "strong", wrap=True)
        self.now = Text("", "body", wrap=True)
        self.applied = Text("", "caption", "secondary", wrap=True)
        self.apply = Button(theme, "Applied now", height="small", name="Sunscreen applied now")
        self.tell = Button(
            theme, "Applied…", height="small", name="Sunscreen applied at another time…"
        )
        self.stay = Button(theme, "Staying in today", height="small")
        self.apply.clicked.connect(self.applied_now)
        self.tell.clicked.connect(self.form_wanted)
        self.stay.clicked.connect(self.stays_in)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=6)
        for button in (self.apply, self.tell, self.stay):
            flow.addWidget(button)
        self.form = SpfForm(theme)
        self.form.closed.connect(self._close)
        self.form.resized.connect(self._follow_form)
        self.days = Days(theme)
        for part in (self.title, self.now, self.applied, self._buttons, self.form, self.days):
            self.add(part)
        self.hide()

    def show_view(self, view: SpfView | None) -> None:
        """Show how sunscreen stands now; nothing while no course runs."""
        self.setVisible(view is not None)
        if view is None or view == self._view:
            return
        self._view = view
        self.setAccessibleName(view.title)
        self.title.setText(view.title)
        self.now.setText(" ".join(view.now))
        self.now.setVisible(bool(view.now))
        self.applied.setText("\n".join(view.applied))
        self.applied.setVisible(bool(view.applied))
        held = self.apply.hasFocus() or self.stay.hasFocus()
        self.apply.setVisible(view.can_apply)
        self.stay.setVisible(view.can_stay_in)
        if held and not (self.apply.hasFocus() or self.stay.hasFocus()):
            self.tell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.days.show_view(view.days)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [self.apply, self.tell, self.stay, *self.form.stops]

    @property
    def can_apply(self) -> bool:
        """Whether a course runs and some of its zones take sunscreen now."""
        return self._view is not None and self._view.can_apply and not self.isHidden()

    def ask(self, choice: SpfChoice, now: datetime) -> None:
        """Stand the form in the place of the buttons."""
        # The focus moves on first: Qt would give it to what comes next, and scroll there.
        self.form.show()
        self.form.open(choice, now)
        self._buttons.hide()
        self._follow_form()

    def _follow_form(self) -> None:
        if self.form.isVisible() and self.form.isAncestorOf(self.window().focusWidget() or self):
            self.shifted.emit(self.form)

    def _close(self) -> None:
        self._buttons.show()
        self.tell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.hide()
        self.shifted.emit(self)


class Days(QWidget):
    """A block a day, with the first and the last day below, and what they come to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.blocks = SpfDays(theme)
        self.first = Text("", "caption", "secondary")
        self.last = Text("", "caption", "secondary")
        self.sentence = Text("", "body", wrap=True)
        self.key = Text("", "caption", "secondary", wrap=True)
        ends = QHBoxLayout()
        ends.addWidget(self.first)
        ends.addStretch(1)
        ends.addWidget(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.blocks)
        column.addLayout(ends)
        column.addWidget(self.sentence)
        column.addWidget(self.key)

    def show_view(self, view: DaysView | None) -> None:
        """Show these days, or none."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.blocks.show_blocks(view.blocks, "Sunscreen by day")
        self.first.setText(view.first)
        self.last.setText(view.last)
        self.key.setText(view.key)
        self.sentence.setText(view.sentence)
        self.sentence.setVisible(bool(view.sentence))
