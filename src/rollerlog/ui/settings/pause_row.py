"""Whether reminders are paused, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rollerlog.domain.ledger import Why
from rollerlog.domain.preferences import preferences
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.pause_form import PauseForm
from rollerlog.ui.pausing import RESUMED, resume, standing
from rollerlog.ui.settings.setting_row import SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.services.desk import Desk
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_OFF = "For a holiday, or while you are ill. Rest counts on."


class PauseRow(SettingRow):
    """Says until when nothing is said, and asks for how long below."""

    def __init__(self, theme: Theme, desk: Desk, changes: Changes, parent: QWidget) -> None:
        super().__init__("Pause reminders", _OFF, parent)
        self._theme, self._desk, self._changes = theme, desk, changes
        self.form: PauseForm | None = None
        self.begin = Button(theme, "Pause…", name="Pause reminders…", parent=self)
        self.resume = Button(theme, "Resume now", name="Resume reminders now", parent=self)
        self.add(self.begin)
        self.add(self.resume)
        self.begin.clicked.connect(self._ask)
        self.resume.clicked.connect(self._resume)

    def follow(self) -> None:
        """Show whether reminders are paused now."""
        told = standing(preferences(self._desk.logbook), self._desk.now())
        paused = told.why is Why.PAUSE
        self.show_detail(f"{told.line} Rest counts on." if paused else _OFF)
        if self.resume.hasFocus() and not paused:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resume.setVisible(paused)
        if self.form is not None and not self.form.isHidden():
            self.form.follow()

    def _ask(self) -> None:
        # Its calendar takes long to make, and few come here to pause.
        if self.form is None:
            self.form = PauseForm(self._theme, self._desk, self)
            self.form.said.connect(self._changes.said)
            self.form.closed.connect(self._close)
            self.add_below(self.form)
        self.form.open()
        self.form.show()
        self.form.focus_first()

    def _close(self) -> None:
        if self.form is not None:
            self.form.hide()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _resume(self) -> None:
        if self._desk.run(resume()) is not None:
            self._changes.said.emit(RESUMED)
