"""The verdict strip, docked below the form."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.formats import say_number
from rollerlog.ui.log import wording
from rollerlog.ui.log.ground import Ground
from rollerlog.ui.log.offers import Act, Strip
from rollerlog.ui.log.override import OverridePanel
from rollerlog.ui.wording import plain

if TYPE_CHECKING:
    from rollerlog.ui.controls.buttons import Variant
    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.log.offers import Look, Offer
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.theme import Theme

ANNOUNCE_MS, EXPAND_MS = 400, 150
_TONES: dict[Look, Tone] = {
    "ready": "ready",
    "due": "due",
    "stop": "stop",
    "pro": "pro",
    "plain": "primary",
}
_SAVE_KEY = "Ctrl+\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}"
_QUIET_IN_OVERRIDE = frozenset({Act.OVERRIDE, Act.ONLY, Act.SETTLE})
_LEAST_TEXT = "0.5 mm on Tue 9 June: your face rests 21"
_GAP = 8
_UNBOUND = 16_777_215
_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class VerdictStrip(Ground):
    """Says the verdict and asks with `acted` for what its buttons do."""

    acted = Signal(Act)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.shown: Strip | None = None
        self.buttons: dict[Act, Button] = {}
        self._tile = IconTile(theme, "info-circle", "plain", size=40, filled=True)
        self.title = Text("", "title", wrap=True)
        self.body = BoldText()
        self.more = Button(theme, "", "link", height="small")
        self.reasons = Text("", "body", wrap=True)
        self.override = OverridePanel(theme)
        self._texts = QWidget()
        self._side = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._open = False
        self._grow = QPropertyAnimation(self.override, b"maximumHeight", self)
        self._grow.setDuration(EXPAND_MS)
        self._grow.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._grow.finished.connect(self._unbind)
        self._voice = QTimer(self)
        self._voice.setSingleShot(True)
        self._voice.setInterval(ANNOUNCE_MS)
        self._voice.timeout.connect(self._announce)
        self._arrange()
        self.override.hide()
        self.reasons.hide()
        self.more.clicked.connect(self._open_reasons)
        theme.changed.connect(self._turn)

    @property
    def overriding(self) -> bool:
        """Whether the two ways are open."""
        return self._open

    def show_strip(self, strip: Strip) -> None:
        """Show a verdict; unless it is the one shown, it is read out."""
        if strip == self.shown:
            return
        before, self.shown = self.shown, strip
        self.show_look(strip.look)
        self._tile.set_icon(strip.icon, strip.look)
        self.title.setText(strip.title)
        self.title.set_tone(_TONES[strip.look])
        self.body.set_parts(strip.body)
        self._show_more(strip)
        if before is None or before.offers != strip.offers:
            self._offer(strip.offers)
        if self._open and strip.offer(Act.OVERRIDE) is None:
            self.close_override()
        spoken = f"{strip.title}. {plain(strip.body)}"
        self.setAccessibleName(spoken)
        if before is None or f"{before.title}. {plain(before.body)}" != spoken:
            self._voice.start()

    def ask(self, view: Preview) -> None:
        """Ask in the two ways about the rest that the form would begin."""
        may = view.verdict.may_go_ahead
        self.override.say_only_record(wording.only_record(view))
        seen, mark = wording.sees_rest(view), wording.will_be_marked(view)
        self.override.ask(seen, mark, early=view.early > 0, may_go_ahead=may)

    def open_override(self) -> None:
        """Open the two ways; the focus goes to the button that is safe."""
        self._open = True
        self._veil()
        self.override.resume()
        self.override.setMaximumHeight(_UNBOUND)
        self.override.show()
        if not self._theme.reduced_motion:
            self._grow.setStartValue(0)
            self._grow.setEndValue(self._override_height())
            self._grow.start()
        if self.shown and self.shown.offers:
            self.buttons[self.shown.offers[-1].act].setFocus(Qt.FocusReason.OtherFocusReason)

    def close_override(self) -> None:
        """Close the two ways, and forget what was chosen and ticked there."""
        inside = self.focusWidget()
        had_focus = inside is not None and self.override.isAncestorOf(inside)
        self._open = False
        self._grow.stop()
        self._unbind()
        self.override.hide()
        self.override.reset(self.override.why)
        self._veil()
        if had_focus and Act.OVERRIDE in self.buttons:
            self.buttons[Act.OVERRIDE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self, strip: Strip) -> None:
        count = len(strip.more)
        self.more.setVisible(bool(count))
        self.more.set_text(f"and {say_number(count, 'more reason', 'more reasons')}")
        self.reasons.setText("\n".join(strip.more))
        if not count:
            self.reasons.hide()

    def _open_reasons(self) -> None:
        self.reasons.setVisible(self.reasons.isHidden())

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        focused = next((act for act, button in self.buttons.items() if button.hasFocus()), None)
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for offer in offers:
            last = offer is offers[-1]
            key = _SAVE_KEY if offer.act is Act.SAVE and last else None
            look = _variant(offer, last=last)
            button = Button(self._theme, offer.text, look, key=key, height="large")
            button.setEnabled(offer.enabled)
            button.clicked.connect(self._act)
            self._flow.addWidget(button)
            self.buttons[offer.act] = button
        if focused in self.buttons:
            self.buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self._veil()
        self._turn()
        self._order_tabs()

    def _order_tabs(self) -> None:
        line = [self.more, *self.buttons.values(), *self.override.in_order()]
        for first, second in pairwise(line):
            QWidget.setTabOrder(first, second)

    def _veil(self) -> None:
        for act, button in self.buttons.items():
            button.setHidden(self._open and act in _QUIET_IN_OVERRIDE)

    def _act(self) -> None:
        button = self.sender()
        act = next((act for act, one in self.buttons.items() if one is button), None)
        if act is not None:
            self.acted.emit(act)

    def _announce(self) -> None:
        if self.isVisible():
            announce(self, self.accessibleName())

    def _override_height(self) -> int:
        layout = self.override.layout()
        width = self.width() - self._tile.width() - 80
        return layout.heightForWidth(width) if layout is not None else 0

    def _unbind(self) -> None:
        self.override.setMaximumHeight(_UNBOUND)

    def _turn(self) -> None:
        """Put the buttons below the text where they would leave it too little room."""
        metrics = QFontMetrics(self._theme.font("body"))
        buttons = [button for button in self.buttons.values() if not button.isHidden()]
        wide = sum(button.sizeHint().width() + _GAP for button in buttons) - _GAP
        room = self.width() - wide - self._theme.px(40) - 120
        narrow = room < metrics.horizontalAdvance(_LEAST_TEXT)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._side.setMinimumWidth(0 if narrow else max(0, wide))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _arrange(self) -> None:
        texts = QVBoxLayout(self._texts)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.body)
        texts.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addWidget(self.reasons)
        self._flow = FlowLayout(self._side, gap=_GAP)
        self._side.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line.setSpacing(12)
        self._line.addWidget(self._texts, 1)
        self._line.addWidget(self._side, 0, _BESIDE)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addLayout(self._line)
        right.addWidget(self.override)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(32, 20, 32, 20)
        self.row.setSpacing(16)
        self.row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(right, 1)


def _variant(offer: Offer, *, last: bool) -> Variant:
    if last:
        return "primary"
    return "danger" if offer.act is Act.OVERRIDE else "quiet"
