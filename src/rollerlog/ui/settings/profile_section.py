"""The way to the profile, and when it is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from rollerlog.domain.conditions import REVIEWED_EVERY_DAYS
from rollerlog.domain.profile.standing import last_review, review_on
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.formats import say_day, say_days
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_NEVER = f"Not gone through yet. It is asked about again every {say_days(REVIEWED_EVERY_DAYS)}."


class ProfileSection(Section):
    """Who should not roll at home stands on a page of its own."""

    wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__("Your profile", parent)
        self._desk = desk
        card = SettingCard(self)
        self.row = SettingRow("Conditions, whom you asked, and what to wait after", _NEVER, card)
        self.open = Button(theme, "Open profile", parent=self.row)
        self.row.add(self.open)
        card.add_row(self.row)
        self.body.addWidget(card)
        self.open.clicked.connect(self.wanted)

    @override
    def follow(self, logbook: Logbook) -> None:
        today = self._desk.now().date()
        review, again = last_review(logbook), review_on(logbook)
        if review is None or again is None:
            self.row.show_detail(_NEVER)
        else:
            last = say_day(review.at.date(), today)
            self.row.show_detail(f"Gone through {last}. Asked again {say_day(again, today)}.")
