"""The first step: who should not roll at home."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from rollerlog.ui.first_run.step import FirstStep
from rollerlog.ui.first_run.wording import HEADINGS, WHO_LEAD
from rollerlog.ui.profile_form.about_you import AboutYou
from rollerlog.ui.profile_form.standing_list import StandingList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.first_run.answers import Answers
    from rollerlog.ui.theme import Theme


class WhoStep(FirstStep):
    """The standing conditions, age and phototype."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, HEADINGS[0], WHO_LEAD, parent)
        self.list = StandingList(theme)
        self.about = AboutYou(theme)
        self.body.addWidget(self.list)
        self.body.addWidget(self.about)
        self.body.addStretch()
        for part in (self.list, self.about):
            part.changed.connect(self.changed)
        none = QShortcut(QKeySequence(Qt.Key.Key_0), self)
        none.setContext(Qt.ShortcutContext.WindowShortcut)
        none.activated.connect(self.list.tick_none)

    def fill(self, answers: Answers) -> None:
        """Show what was answered."""
        self.list.tick(answers.conditions, none=answers.none)
        self.about.fill(answers.age, answers.phototype)

    def answered(self, answers: Answers) -> Answers:
        """Return the answers with those of this step."""
        return replace(
            answers,
            conditions=self.list.ticked,
            none=self.list.none.isChecked(),
            age=self.about.age,
            phototype=self.about.skin,
        )
