"""The buttons of the verdict strip, the one to prefer last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.log.offers import Act

if TYPE_CHECKING:
    from rollerlog.ui.controls.buttons import Variant
    from rollerlog.ui.log.offers import Offer
    from rollerlog.ui.theme import Theme

_SAVE_KEY = "Ctrl+\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}"
# What would only distract while a form is open below.
_QUIET = frozenset({Act.OVERRIDE, Act.ONLY, Act.SETTLE, Act.ASKED, Act.PROFILE, Act.KIT})
_GAP = 8


class OfferButtons(QWidget):
    """A button for each offer, asking with `acted`.

    ``let_go`` says that the one with the focus is offered no more.
    """

    acted = Signal(Act)
    let_go = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[Act, Button] = {}
        self._flow = FlowLayout(self, gap=_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def line_width(self) -> int:
        """How wide the buttons shown are beside each other."""
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        return max(0, sum(button.sizeHint().width() + _GAP for button in shown) - _GAP)

    def offer(self, offers: tuple[Offer, ...]) -> None:
        """Offer other things; the focus stays on what is still offered."""
        focused = next((act for act, button in self.buttons.items() if button.hasFocus()), None)
        gone, self.buttons = self.buttons, {}
        for button in gone.values():
            self._flow.removeWidget(button)
        for offer in offers:
            last = offer is offers[-1]
            key = _SAVE_KEY if offer.act is Act.SAVE and last else None
            look = _variant(offer, last=last)
            button = Button(self._theme, offer.text, look, key=key, height="large")
            button.setEnabled(offer.enabled)
            button.clicked.connect(self._act)
            self._flow.addWidget(button)
            self.buttons[offer.act] = button
        # Before the old ones go: Qt would give the focus to whatever comes first in the window.
        if focused in self.buttons:
            self.focus(focused)
        elif focused is not None:
            self.let_go.emit()
        for button in gone.values():
            button.hide()
            button.deleteLater()

    def focus(self, act: Act) -> None:
        """Give the focus to the button that does something."""
        self.buttons[act].setFocus(Qt.FocusReason.OtherFocusReason)

    def hush(self, *, while_open: bool) -> None:
        """Hide what would only distract while a form is open."""
        for act, button in self.buttons.items():
            button.setHidden(while_open and act in _QUIET)

    def _act(self) -> None:
        button = self.sender()
        act = next((act for act, one in self.buttons.items() if one is button), None)
        if act is not None:
            self.acted.emit(act)


def _variant(offer: Offer, *, last: bool) -> Variant:
    if last:
        return "primary"
    return "danger" if offer.act is Act.OVERRIDE else "quiet"
