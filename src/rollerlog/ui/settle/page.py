"""The page that opens sessions again once warning signs have settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from rollerlog.domain.model import Sign
from rollerlog.domain.refusals import Refused
from rollerlog.overriding import override
from rollerlog.ui.care import HowSoon, care_for
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.footed_page import FootedPage
from rollerlog.ui.keys import add_keys
from rollerlog.ui.open_signs import open_signs
from rollerlog.ui.restyling import restyle
from rollerlog.ui.settle import wording
from rollerlog.ui.settle.form import SettleForm
from rollerlog.ui.settle.settling import last_session, settle
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.services.desk import Desk
    from rollerlog.ui.open_signs import OpenSign
    from rollerlog.ui.theme import Theme

_WIDEST_PX = 640
_FACE = "face"


class SettlePage(FootedPage):
    """Takes the word that what pauses an area has settled.

    `check_in_wanted` carries a session's id: skin that was not calm needs a calm check-in.
    `summary_wanted` carries the area.
    """

    said = Signal(str)
    check_in_wanted = Signal(str)
    summary_wanted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording.title(_FACE), "Later", _WIDEST_PX, parent)
        self._desk = desk
        self._area = _FACE
        self._signs: list[OpenSign] = []
        self._not_calm: OpenSign | None = None
        self._stale, self._focus_wanted = True, False
        self.form = SettleForm(theme)
        self.check_in = Button(theme, "Check in", "secondary", icon="clipboard-check")
        self.why = Text(wrap=True)
        self.care = BoldText()
        self.summary = Button(theme, "Summary to show", icon="download")
        self.nothing = Text(role="title", wrap=True)
        self.save = Button(theme, "Save", "primary", key="Ctrl+↵", height="large", name="Save")
        self._build()
        self._connect()

    def open(self, area: str) -> None:
        """Ask about an area that is paused."""
        self._area = area
        self.form.clear()
        self._show()
        self.scrolled.ensureVisible(0, 0)
        self._focus_wanted = True
        if self.isVisible():
            self._focus_start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()
        if self._focus_wanted:
            self._focus_start()

    def _build(self) -> None:
        self._not_calm_card = Card(spacing=12)
        self._not_calm_card.add(Text("Not calm yet", "strong", wrap=True))
        self._not_calm_card.add(self.why)
        self._not_calm_card.body.addWidget(self.check_in, 0, Qt.AlignmentFlag.AlignLeft)
        self._care_card = Card(spacing=12)
        self._care_card.add(Text(wording.UNTIL_THEN, "strong", wrap=True))
        self._care_card.add(self.care)
        self._care_card.body.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.setSpacing(16)
        for part in (self.form, self._not_calm_card, self._care_card, self.nothing):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot.addWidget(self.status, 1)
        self.foot.addWidget(self.save)

    def _connect(self) -> None:
        self.way_back.clicked.connect(self.closed)
        self.form.changed.connect(self._show)
        self.check_in.clicked.connect(self._ask_for_check_in)
        self.summary.clicked.connect(self._ask_for_summary)
        self.save.clicked.connect(self._save)
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)
        add_keys(
            self, {"Esc": self.closed.emit, "Ctrl+Return": self._save, "Ctrl+Enter": self._save}
        )

    def _follow(self) -> None:
        if self.isVisible():
            self._show()
        else:
            self._stale = True

    def _show(self) -> None:
        self._stale = False
        logbook, now = self._desk.logbook, self._desk.now()
        found = open_signs(logbook, self._area, now)
        self._signs = [sign for sign in found if sign.sign is not Sign.NOT_CALM]
        self._not_calm = next((sign for sign in found if sign.sign is Sign.NOT_CALM), None)
        self.header.set_title(wording.title(self._area))
        self.form.setVisible(bool(self._signs))
        self.form.show_signs(logbook, self._signs, now)
        before: QWidget = self.way_back
        for row in self.form.rows:
            self.setTabOrder(before, row)
            before = row
        self._not_calm_card.setVisible(self._not_calm is not None)
        self.check_in.set_variant("secondary" if self._signs else "primary")
        if self._not_calm is not None:
            self.why.setText(wording.not_calm(self._not_calm, now))
        self._show_care(found)
        self.nothing.setVisible(not found)
        self.nothing.setText(wording.not_paused(self._area))
        self.footer.setVisible(bool(self._signs))
        self._show_status()

    def _show_care(self, found: Sequence[OpenSign]) -> None:
        self._care_card.setVisible(bool(found))
        if found:
            care = care_for(sign.sign for sign in found)
            soft = care.how_soon is HowSoon.THIS_WEEK
            restyle(self._care_card, status="due" if soft else "stop")
            self.care.set_parts([(f"{care.whom}. ", True), (care.details, False)])

    def _show_status(self) -> None:
        if not self.form.signs:
            self.hint(wording.WHICH_LEFT)
        elif self.form.seen is None:
            self.hint(wording.SEEN_LEFT)
        else:
            self.hint(wording.outlook(self._area, self._left()))
        self.save.setEnabled(bool(self.form.signs) and self.form.seen is not None)

    def _left(self) -> list[OpenSign]:
        """Return what still pauses the area once the chosen signs have settled."""
        settled = self.form.signs
        left = [sign for sign in self._signs if sign not in settled]
        return [*left, self._not_calm] if self._not_calm else left

    def _focus_start(self) -> None:
        if self.isVisible():
            self._focus_wanted = False
            start = self.form.first() if self._signs else self.check_in
            start = start if start.isVisible() else self.way_back
            start.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_check_in(self) -> None:
        if self._not_calm is not None:
            session = last_session(self._desk.logbook, self._not_calm.zones)
            self.check_in_wanted.emit(session.id if session else "")

    def _ask_for_summary(self) -> None:
        self.summary_wanted.emit(self._area)

    def _save(self) -> None:
        seen = self.form.seen
        if not self.form.signs or seen is None:
            announce(self, self.status.text(), urgent=True)
            return
        now, left, area = self._desk.now(), self._left(), self._area
        try:
            step = self._desk.run(settle(self.form.signs, self.form.settled_on, seen=seen))
        except Refused as refused:
            said = (plain(reason(self._desk.logbook, w, now.date())) for w in refused.reasons)
            self.say(" ".join(said), urgent=True)
            return
        if step is not None:
            self.form.clear()
            self.said.emit(wording.settled(self._desk.logbook, area, left, now))
            self.closed.emit()
