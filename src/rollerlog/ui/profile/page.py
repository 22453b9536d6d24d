"""The profile: what keeps from rolling at home, gone through every 90 days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.commands import answer_profile
from rollerlog.domain.profile.standing import last_review, standing
from rollerlog.domain.refusals import Refused
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.keys import add_keys
from rollerlog.ui.profile import wording
from rollerlog.ui.profile.asked_part import AskedPart
from rollerlog.ui.profile.events_part import EventsPart
from rollerlog.ui.profile.foot import Foot
from rollerlog.ui.profile_form.about_you import AboutYou
from rollerlog.ui.profile_form.advice_card import AdviceCard
from rollerlog.ui.profile_form.standing_list import StandingList
from rollerlog.ui.profile_form.wording import AGES
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_NARROW_PX, _WIDEST_PX, _TOP_PX = 1000, 760, 20


class ProfilePage(QWidget):
    """The standing conditions, whom the user asked, and what the skin waits after.

    What is ticked and not saved stays while the program runs.
    """

    said = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme, self._desk = theme, desk
        self._touched = False
        self.header = PageHeader(theme, wording.TITLE)
        self.back = Button(theme, "Back", "quiet", key="Esc")
        self.header.add_right(self.back)
        self.list, self.about = StandingList(theme), AboutYou(theme)
        self.advice = AdviceCard(theme)
        self.asked, self.events = AskedPart(theme, desk), EventsPart(theme, desk)
        self.foot = Foot(theme)
        self._lay_out()
        self._connect()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The conditions ticked, that of the age among them."""
        return (*self.list.ticked, *([self.about.age] if self.about.age else []))

    @property
    def changed(self) -> bool:
        """Whether saving would note anything but that the profile was gone through."""
        logbook = self._desk.logbook
        same_skin = self.about.skin == preferences(logbook).phototype
        return not same_skin or set(self.ticked) != self._noted()

    def follow(self) -> None:
        """Show what is noted; what was ticked and not saved stays."""
        logbook, now = self._desk.logbook, self._desk.now()
        self.header.set_title(wording.TITLE, wording.caption(logbook, now.date()))
        if not self._touched:
            noted = self._noted()
            none = not noted and last_review(logbook) is not None
            self.list.tick(noted, none=none)
            age = next((id_ for id_, _ in AGES if id_ in noted), None)
            self.about.fill(age, preferences(logbook).phototype)
        self._none.setEnabled(preferences(logbook).single_keys)
        self.list.show_since(wording.since(logbook, now))
        self.asked.follow()
        self.events.follow()
        self._show()

    def _noted(self) -> set[str]:
        return {found.condition for found in standing(self._desk.logbook, self._desk.now())}

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.foot.save.clicked.connect(self._save)
        for answered in (self.list, self.about):
            answered.changed.connect(self._take)
        for part in (self.asked, self.events):
            part.said.connect(self.said)
        add_keys(self, {"Esc": self.closed.emit, "Ctrl+Return": self._save})
        self._none = add_keys(self, {"0": self.list.tick_none})["0"]
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)
        self._theme.changed.connect(self._fit)

    def _take(self) -> None:
        self._touched = True
        self._show()

    def _follow(self) -> None:
        if self.isVisible():
            self.follow()

    def _show(self) -> None:
        self.advice.show_advice(self.ticked, self.about.skin)
        first = last_review(self._desk.logbook) is None
        self.foot.show_changed(changed=first or self.changed)
        self.foot.complain("")

    def _save(self) -> None:
        today = self._desk.now().date()
        self._touched = False
        try:
            step = self._desk.run(answer_profile(self.ticked, self.about.skin))
        except Refused as refused:
            self._touched = True
            why = plain(reason(self._desk.logbook, refused.reasons[0], today))
            self.foot.complain(why)
            return
        self._touched = step is None
        if step is not None:
            self.closed.emit()
            self.said.emit(wording.saved(self._desk.logbook, today))

    def _lay_out(self) -> None:
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(wording.STANDING_TITLE, "title", wrap=True))
        column.addWidget(Text(wording.STANDING_LEAD, "body", "secondary", wrap=True))
        for part in (self.list, self.about, self.advice):
            column.addWidget(part)
        for noted in (self.asked, self.events):
            column.addSpacing(16)
            column.addWidget(noted)
        column.addStretch()
        content = QWidget()
        content.setObjectName("content")
        self._row = QHBoxLayout(content)
        self._row.addWidget(self._column, 1)
        self._row.addStretch()
        self.scrolled = QScrollArea()
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.scrolled, 1)
        whole.addWidget(self.foot)
        self.setFocusProxy(next(iter(self.list.rows.values())))
        self._fit()

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        self.header.row.setContentsMargins(margin, 0, margin - 8, 0)
        self._row.setContentsMargins(margin, _TOP_PX, margin, _TOP_PX)
        self._column.setMaximumWidth(self._theme.px(_WIDEST_PX))
        self.foot.set_margin(margin)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()
