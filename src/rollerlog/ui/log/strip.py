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
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.events.asked_form import AskedForm
from rollerlog.ui.formats import say_number
from rollerlog.ui.log import wording
from rollerlog.ui.log.going_ahead import SecondWay
from rollerlog.ui.log.ground import Ground
from rollerlog.ui.log.offer_buttons import OfferButtons
from rollerlog.ui.log.offers import Act, Strip
from rollerlog.ui.log.override import OverridePanel
from rollerlog.ui.wording import plain

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.log.offers import Look
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
_LEAST_TEXT = "0.5 mm on Tue 9 June: your face rests 21"
_UNBOUND = 16_777_215
_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class VerdictStrip(Ground):
    """Says the verdict and asks with `acted` for what its buttons do.

    ``sources_wanted`` carries the ids of the sources of what it says, ``let_go`` says that the
    button with the focus is offered no more.
    """

    acted = Signal(Act)
    let_go = Signal()
    sources_wanted = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.shown: Strip | None = None
        self._tile = IconTile(theme, "info-circle", "plain", size=40, filled=True)
        self.title = Text("", "title", wrap=True)
        self.body = BoldText()
        self.why = Button(theme, "Why", "link", height="small", name="Why, with its sources")
        self.more = Button(theme, "", "link", height="small")
        self.reasons = Text("", "body", wrap=True)
        self.override = OverridePanel(theme)
        self._second_way = SecondWay()
        self.asked = AskedForm(theme)
        self._texts = QWidget()
        self._side = OfferButtons(theme)
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
        for folded in (self.override, self.asked, self.why, self.reasons):
            folded.hide()
        self.more.clicked.connect(self._open_reasons)
        self.why.clicked.connect(self._want_sources)
        self.asked.cancelled.connect(self.close_asked)
        self._side.acted.connect(self.acted)
        self._side.let_go.connect(self.let_go)
        theme.changed.connect(self._turn)

    @property
    def buttons(self) -> dict[Act, Button]:
        """The buttons by what they do."""
        return self._side.buttons

    @property
    def overriding(self) -> bool:
        """Whether the two ways are open."""
        return self._open

    @property
    def asking(self) -> bool:
        """Whether the form for a professional's word is open."""
        return not self.asked.isHidden()

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
            self._side.offer(strip.offers)
            self._veil()
            self._order_tabs()
        if self._open and strip.offer(Act.OVERRIDE) is None:
            self.close_override()
        if self.asking and strip.asks != self.asked.condition:
            self.close_asked()
        spoken = f"{strip.title}. {plain(strip.body)}"
        self.setAccessibleName(spoken)
        if before is None or f"{before.title}. {plain(before.body)}" != spoken:
            self._voice.start()

    def ask(self, view: Preview, logbook: Logbook) -> None:
        """Ask in the two ways about the rest that the form would begin."""
        ahead = self._second_way.stands(view, logbook)
        seen, mark = wording.sees_rest(view), wording.will_be_marked(view)
        self.override.ask(seen, mark, ahead, early=view.early > 0)

    def open_override(self) -> None:
        """Open the two ways; the focus goes to the button that is safe."""
        self.close_asked()
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
            self._side.focus(self.shown.offers[-1].act)

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
            self._side.focus(Act.OVERRIDE)

    def open_asked(self, today: date) -> None:
        """Open the form for a professional's word."""
        if self.shown is None or not self.shown.asks:
            return
        self.close_override()
        self.reasons.hide()
        self.asked.ask(self.shown.asks, today)
        self._veil()
        self._order_tabs()
        self.asked.focus_first()

    def close_asked(self) -> None:
        """Put the form for a professional's word away."""
        inside = self.focusWidget()
        had_focus = inside is not None and self.asked.isAncestorOf(inside)
        self.asked.hide()
        self._veil()
        if had_focus and self.shown and self.shown.offers:
            act = Act.ASKED if Act.ASKED in self.buttons else self.shown.offers[-1].act
            self._side.focus(act)

    def _show_more(self, strip: Strip) -> None:
        self.why.setVisible(bool(strip.sources))
        count = len(strip.more)
        self.more.setVisible(bool(count))
        self.more.set_text(f"and {say_number(count, 'more reason', 'more reasons')}")
        self.reasons.setText("\n".join(strip.more))
        if not count:
            self.reasons.hide()

    def _open_reasons(self) -> None:
        self.reasons.setVisible(self.reasons.isHidden())

    def _want_sources(self) -> None:
        if self.shown is not None:
            self.sources_wanted.emit(self.shown.sources)

    def _order_tabs(self) -> None:
        line = [self.why, self.more, *self.buttons.values(), *self.override.in_order()]
        line += self.asked.in_order()
        for first, second in pairwise(line):
            QWidget.setTabOrder(first, second)

    def _veil(self) -> None:
        self._side.hush(while_open=self._open or self.asking)
        self._turn()

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
        wide = self._side.line_width
        room = self.width() - wide - self._theme.px(40) - 120
        narrow = room < metrics.horizontalAdvance(_LEAST_TEXT)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._side.setMinimumWidth(0 if narrow else wide)

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
        links = QHBoxLayout()
        links.setSpacing(16)
        links.addWidget(self.why)
        links.addWidget(self.more)
        links.addStretch(1)
        texts.addLayout(links)
        texts.addWidget(self.reasons)
        self._line.setSpacing(12)
        self._line.addWidget(self._texts, 1)
        self._line.addWidget(self._side, 0, _BESIDE)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addLayout(self._line)
        right.addWidget(self.override)
        right.addWidget(self.asked)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(32, 20, 32, 20)
        self.row.setSpacing(16)
        self.row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(right, 1)
