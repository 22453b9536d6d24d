"""The card of what a warning sign has paused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.pause_view import PauseView


class PauseCard(Card):
    """What was reported, whom to speak to, a summary to show, and the word that it has settled."""

    settle_wanted = Signal(str)
    check_in_wanted = Signal(str)
    summary_wanted = Signal(str)

    def __init__(self, theme: Theme, view: PauseView) -> None:
        super().__init__(padding=16)
        self.view = view
        restyle(self, status="stop")
        self.setAccessibleName(f"{view.title}. {view.reported} {view.whom}.")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(f"{view.title}.", "title", "stop", wrap=True))
        words.addWidget(Text(view.reported, wrap=True))
        care = [(f"{view.whom}. ", True), (view.details, False)]
        words.addWidget(BoldText(care))
        if view.rest:
            words.addWidget(Text(view.rest, "caption", "secondary", wrap=True))
        words.addSpacing(8)
        self.button = Button(
            theme,
            "It has settled…" if view.settle_area else "Check in",
            "stop-outline",
            name=f"It has settled… {view.title}" if view.settle_area else f"Check in. {view.title}",
        )
        self.button.clicked.connect(self._ask)
        self.summary = Button(
            theme,
            "Summary to show",
            "stop-outline",
            icon="download",
            name=f"Summary to show. {view.title}",
        )
        self.summary.clicked.connect(self._ask_for_summary)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.button)
        acts.addWidget(self.summary)
        acts.addStretch(1)
        words.addLayout(acts)
        row = QHBoxLayout()
        row.setSpacing(16)
        tile = IconTile(theme, "octagon-minus", "stop", size=40, filled=True)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def _ask_for_summary(self) -> None:
        self.summary_wanted.emit(self.view.area)

    def _ask(self) -> None:
        if self.view.settle_area:
            self.settle_wanted.emit(self.view.settle_area)
        else:
            self.check_in_wanted.emit(self.view.session_id)
