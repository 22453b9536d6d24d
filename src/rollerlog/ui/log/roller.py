"""Which roller of the kit it is done with, and how clean and worn that one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import Setting
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labelled import field_label
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.log import kit_wording
from rollerlog.ui.log.kit_wording import RollerLine
from rollerlog.ui.log.rollers import NONE, Rollers, choices, picked

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session
    from rollerlog.ui.log.entry import Form
    from rollerlog.ui.theme import Theme

_LEAST_PX, _ICON_PX = 120, 16
_ACTS = {"disinfect": "Disinfected just now", "kit": "Open kit"}


class RollerField(QWidget):
    """A drop-down of the rollers that a length has, and a line under it.

    ``chosen`` says that the user took another one; ``needle_um`` is its length then.
    """

    chosen = Signal()
    disinfected = Signal(str)
    kit_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._there = Rollers()
        self._items: tuple[tuple[str, str, str], ...] = ()
        self._value = NONE
        self._touched = False
        self._line = RollerLine("")
        self.field = Choice(theme, name="Roller", icon="roller", large=True)
        self.field.setPlaceholderText(kit_wording.CHOOSE)
        self._icon = IconLabel(theme, "check", size=_ICON_PX)
        self.said = Text("", "caption", "secondary", wrap=True)
        self.act = Button(theme, _ACTS["disinfect"], "link", height="small")
        self._arrange()
        self.field.activated.connect(self._choose)
        self.act.clicked.connect(self._act)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def value(self) -> str:
        """The id of the roller, the name of one not in the kit, or nothing."""
        return self._value

    @property
    def needle_um(self) -> int | None:
        """The length of the roller, where it is in the kit."""
        state = self._there.state(self._value)
        return state.roller.needle_um if state else None

    def show_roller(self, roller: str, *, touched: bool) -> None:
        """Show a roller without saying so; one that nobody touched follows the length."""
        self._value, self._touched = roller, touched

    def fit(self, logbook: Logbook, form: Form, before: Session | None, now: datetime) -> None:
        """Offer the rollers that a form can be done with, and keep or pick one of them."""
        self._there = there = choices(logbook, form, before, now)
        self._touched = self._touched and there.holds(self._value)
        if not self._touched:
            self._value = picked(logbook, form, there)
        self._fill(self._options(logbook, form))
        self._say(self._lined(logbook, form, now))
        self.setVisible(form.setting is Setting.HOME)

    def _options(self, logbook: Logbook, form: Form) -> tuple[tuple[str, str, str], ...]:
        there = self._there
        found = [
            (state.roller.name, state.roller.id, kit_wording.uses(state)) for state in there.states
        ]
        if there.other:
            found.insert(0, (there.other, there.other, ""))
        if there.lack:
            found.append((kit_wording.none_named(logbook, there, form), NONE, ""))
        return tuple(found)

    def _fill(self, items: tuple[tuple[str, str, str], ...]) -> None:
        if items != self._items:
            self._items = items
            blocked = self.field.blockSignals(True)
            self.field.clear()
            for text, value, detail in items:
                self.field.add(text, value, detail)
            self.field.blockSignals(blocked)
        self.field.choose(self._value)
        self.field.setEnabled(len(items) > 1 or bool(self._there.states))
        self.field.setToolTip(self.field.currentText())

    def _lined(self, logbook: Logbook, form: Form, now: datetime) -> RollerLine:
        state = self._there.state(self._value)
        if state is None:
            choose = self.field.currentIndex() < 0
            return RollerLine(kit_wording.FROM_ROLLER if choose else "")
        return kit_wording.roller_line(
            logbook, state, form, now.date(), may_disinfect=form.at is None
        )

    def _say(self, line: RollerLine) -> None:
        self._line = line
        had_focus = self.act.hasFocus()
        self._icon.setVisible(bool(line.icon))
        if line.icon:
            self._icon.set_icon(line.icon, f"{line.tone}.text")
        self.said.setText(line.text)
        self.said.set_tone(line.tone)
        self.said.setVisible(bool(line.text))
        if line.act:
            self.act.set_text(_ACTS[line.act])
        self.act.setVisible(bool(line.act))
        self.field.setAccessibleDescription(line.text)
        if had_focus and not line.act:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self._value, self._touched = self.field.value, True
        self.chosen.emit()

    def _act(self) -> None:
        wanted = self.disinfected if self._line.act == "disinfect" else self.kit_wanted
        wanted.emit(self._value)

    def _follow_theme(self) -> None:
        # A long name is shown whole where it drops down, and must not widen the page.
        self.field.setMinimumWidth(self._theme.px(_LEAST_PX))

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label("Roller"))
        column.addWidget(self.field)
        column.addLayout(line)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
