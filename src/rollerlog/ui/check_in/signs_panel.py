"""The warning signs to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import Sign
from rollerlog.overriding import override
from rollerlog.ui.check_in.wording import REPORTABLE
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import capital
from rollerlog.ui.keys import PLAIN, claim
from rollerlog.ui.names import SIGN_NAMES

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SignsPanel(QWidget):
    """Every sign that can be reported, and none of them; ticking one takes back the other."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {
            sign: CheckRow(theme, capital(SIGN_NAMES[sign]), stop=True) for sign in REPORTABLE
        }
        self.none = CheckRow(theme, "None of these", bold=True, key="0")
        self.none.setAccessibleName("No warning signs, none of these")
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(IconLabel(theme, "alert-octagon", "stop.text"))
        heading.addWidget(Text("Any warning signs?", "strong", wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addSpacing(8)
        for row in self.rows.values():
            column.addWidget(row)
            row.clicked.connect(self._follow_sign)
        column.addSpacing(6)
        column.addWidget(Hairline())
        column.addSpacing(6)
        column.addWidget(self.none)
        self.none.clicked.connect(self._follow_none)

    def signs(self) -> tuple[Sign, ...] | None:
        """Return the ticked signs, empty for none of these, None for no answer."""
        ticked = tuple(sign for sign, row in self.rows.items() if row.isChecked())
        return ticked if ticked or self.none.isChecked() else None

    def set_signs(self, signs: tuple[Sign, ...] | None) -> None:
        """Show these signs without saying so."""
        for sign, row in self.rows.items():
            row.setChecked(signs is not None and sign in signs)
        self.none.setChecked(signs == ())

    def focus_signs(self) -> None:
        """Give the keyboard to the first sign."""
        self.rows[REPORTABLE[0]].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        # 0 belongs to whoever has the keyboard before it belongs to a page.
        return claim(event, self._ours) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [*self.rows.values(), self.none]
        at = next((index for index, row in enumerate(rows) if row.hasFocus()), None)
        if at is None or not self._ours(event):
            event.ignore()
        elif event.key() in _STEPS:
            to = min(max(0, at + _STEPS[event.key()]), len(rows) - 1)
            rows[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.none.setChecked(True)
            self.none.setFocus(Qt.FocusReason.TabFocusReason)
            self._follow_none()

    @staticmethod
    def _ours(event: QKeyEvent) -> bool:
        known = event.text() == "0" or event.key() in _STEPS
        return known and event.modifiers() in PLAIN

    def _follow_sign(self) -> None:
        if any(row.isChecked() for row in self.rows.values()):
            self.none.setChecked(False)
        self.changed.emit()

    def _follow_none(self) -> None:
        if self.none.isChecked():
            for row in self.rows.values():
                row.setChecked(False)
        self.changed.emit()
