"""The settings page: what can be chosen, and the rules with where they come from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Hairline, PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.settings.about_section import AboutSection
from rollerlog.ui.settings.aftercare_section import AftercareSection
from rollerlog.ui.settings.appearance_section import AppearanceSection
from rollerlog.ui.settings.changes import Changes
from rollerlog.ui.settings.concerns_section import ConcernsSection
from rollerlog.ui.settings.data_section import DataSection
from rollerlog.ui.settings.place_section import PlaceSection
from rollerlog.ui.settings.profile_section import ProfileSection
from rollerlog.ui.settings.reminders_section import RemindersSection
from rollerlog.ui.settings.rest_section import RestSection
from rollerlog.ui.settings.scrolled import Scrolled
from rollerlog.ui.settings.section_list import SectionList
from rollerlog.ui.settings.strictness_section import StrictnessSection
from rollerlog.ui.tray import tray_is_there

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.services.autostart import Autostart
    from rollerlog.services.desk import Desk
    from rollerlog.ui.settings.section import Section
    from rollerlog.ui.theme import Theme

_NARROW_PX, _LIST_ABOVE_BELOW_PX, _TABLE_FOLDS_BELOW_PX = 1000, 820, 720
_TITLES = (
    "Rest intervals",
    "Strictness",
    "Reminders",
    "Place and sun",
    "Aftercare",
    "Concerns",
    "Your profile",
    "Appearance",
    "Your data",
    "About",
)


class SettingsPage(QWidget):
    """All settings in one scroll; each change is made at once and can be undone."""

    said = Signal(str)
    how_wanted = Signal()
    profile_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        folder: Path,
        autostart: Autostart | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self._stale, self._narrow = True, False
        changes = Changes(desk, self)
        changes.said.connect(self.said)
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        keys = undo.toString(QKeySequence.SequenceFormat.NativeText)
        self._header = PageHeader(theme, "Settings", parent=self)
        self._header.add_right(
            Text(f"Changes apply at once. Undo with {keys}.", "caption", "secondary", parent=self)
        )
        self.list = SectionList(theme, _TITLES, self)
        self._line = Hairline(upright=True, parent=self)
        self.scrolled = Scrolled(theme, self)
        column = self.scrolled.column
        self.rest = RestSection(theme, changes, column)
        self.rest.how_wanted.connect(self.how_wanted)
        self.strictness = StrictnessSection(theme, changes, column)
        self.reminders = RemindersSection(theme, desk, changes, autostart, column)
        self.reminders.opened.connect(partial(self.page_wanted.emit, "reminders"))
        self.place = PlaceSection(theme, changes, column)
        self.aftercare = AftercareSection(theme, changes, column)
        self.concerns = ConcernsSection(theme, changes, column)
        self.profile = ProfileSection(theme, desk, column)
        self.profile.wanted.connect(self.profile_wanted)
        self.appearance = AppearanceSection(theme, changes, column)
        self.data = DataSection(theme, folder, column)
        self.about = AboutSection(column)
        self.sections: tuple[Section, ...] = (
            self.rest,
            self.strictness,
            self.reminders,
            self.place,
            self.aftercare,
            self.concerns,
            self.profile,
            self.appearance,
            self.data,
            self.about,
        )
        self.scrolled.place(self.sections)
        self._lay_out()
        self.list.set_current(0)
        self.list.chosen.connect(self.scrolled.jump)
        self.list.entered.connect(self._enter)
        self.scrolled.passed.connect(self.list.set_current)
        desk.changed.connect(self._follow)
        desk.time_passed.connect(self._move_on)
        theme.changed.connect(self._fit)

    def open_place(self) -> None:
        """Go to the place, to set one."""
        # Heights that follow widths are known only once the page is laid out and shown.
        QTimer.singleShot(0, self, self._reach_place)

    def _lay_out(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.list)
        self._beside.addWidget(self._line)
        self._beside.addWidget(self.scrolled, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addLayout(self._beside, 1)

    def _follow(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        logbook = self._desk.logbook
        for section in self.sections:
            section.follow(logbook)

    def _move_on(self) -> None:
        """Follow the time, which ends what is being left, and a pause."""
        if self.isVisible():
            self.strictness.follow(self._desk.logbook)
            self.reminders.follow(self._desk.logbook)

    def _reach_place(self) -> None:
        self.scrolled.jump(self.sections.index(self.place))
        self.place.place.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place.place.field.selectAll()

    def _enter(self, place: int) -> None:
        self.scrolled.jump(place)
        first = self.sections[place].nextInFocusChain()
        while first is not None and not (
            first.isVisibleTo(self) and first.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            first = first.nextInFocusChain()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """Fit the width; text drawn larger needs more of it."""
        px, width = self._theme.px, self.width()
        margin = 24 if width < _NARROW_PX else 32
        across = width < px(_LIST_ABOVE_BELOW_PX)
        self._header.row.setContentsMargins(margin, 0, margin, 0)
        self.scrolled.set_margin(margin)
        self.list.set_across(across=across)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.TopToBottom if across else direction.LeftToRight)
        self._line.setVisible(not across)
        beside = 0 if across else self.list.width()
        narrow = width - beside - 2 * margin < px(_TABLE_FOLDS_BELOW_PX)
        if narrow != self._narrow:
            self._narrow = narrow
            for section in self.sections:
                section.set_narrow(narrow=narrow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reminders.show_tray(there=tray_is_there())
        if self._stale:
            self._follow()
        else:
            self._move_on()
