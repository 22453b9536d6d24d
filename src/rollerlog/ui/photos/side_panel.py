"""The panel beside the stage: how a pair matches, or the details of a photo, or how to take one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photos.better_pairs import BetterPairs
from rollerlog.ui.photos.details_form import DetailsForm
from rollerlog.ui.photos.how_card import HowCard
from rollerlog.ui.photos.match_panel import MatchPanel
from rollerlog.ui.photos.redness_panel import RednessPanel
from rollerlog.ui.photos.words import HOW_TITLE, ONE_PHOTO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.photos.better_pairs import Offer
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails


class SidePanel(QFrame):
    """Three things of which one is seen; ``closed`` asks for the first, or to slide away."""

    align_wanted = Signal()
    lapse_wanted = Signal()
    details_wanted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.match = MatchPanel(theme)
        self.redness = RednessPanel(theme)
        self.pairs = BetterPairs(theme, thumbnails)
        self.details = DetailsForm(theme)
        self.one = Text(ONE_PHOTO, "body", "secondary", wrap=True)
        self.align = Button(theme, "Align…", height="small")
        self.of_a = Button(theme, "Details of A", height="small")
        self.of_b = Button(theme, "Details of B", height="small")
        self.lapse = Button(theme, "Time-lapse…", height="small")
        self.how = Button(theme, HOW_TITLE, height="small")
        self.close_button = Button(theme, "", "quiet", icon="x", height="small", name="Close")
        self._how = QWidget()
        self._pair, self._two = QWidget(), QWidget()
        self._lines = [Hairline() for _ in range(3)]
        self._build_pair()
        self._build_how(theme)
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 16, 32, 24)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self.close_button)
        column.addLayout(top)
        for widget in (self._pair, self.details, self._how):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.align.clicked.connect(self.align_wanted)
        self.lapse.clicked.connect(self.lapse_wanted)
        self.of_a.clicked.connect(lambda: self.details_wanted.emit("A"))
        self.of_b.clicked.connect(lambda: self.details_wanted.emit("B"))
        self.how.clicked.connect(self.show_how)
        self.close_button.clicked.connect(self.closed)
        self.details.closed.connect(self.show_match)
        self.show_over(over=False)
        self.show_match()

    @property
    def asking(self) -> bool:
        """Whether details are being changed."""
        return self.details.isVisibleTo(self)

    def show_match(self) -> None:
        """Show how the pair matches."""
        self._show(self._pair)

    def show_details(self) -> None:
        """Show what can be changed of a photo."""
        self._show(self.details)

    def show_how(self) -> None:
        """Show how to take photos that can be compared."""
        self._show(self._how)

    def show_count(self, photos: int) -> None:
        """Judge a pair, or say that there is one photo only."""
        self._two.setVisible(photos > 1)
        self.one.setVisible(photos == 1)
        self.of_b.setVisible(photos > 1)
        self.lapse.setVisible(photos > 1)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer better pairs, where there are any."""
        self.pairs.show_offers(offers)
        self._lines[1].setVisible(bool(offers))

    def show_over(self, *, over: bool) -> None:
        """Offer to close the panel where it lies over the stage."""
        self.close_button.setVisible(over)

    def _show(self, shown: QWidget) -> None:
        for widget in (self._pair, self.details, self._how):
            widget.setVisible(widget is shown)

    def _build_pair(self) -> None:
        two = QVBoxLayout(self._two)
        two.setContentsMargins(0, 0, 0, 0)
        two.setSpacing(16)
        parts: tuple[QWidget, ...] = (self.match, self._lines[0], self.redness)
        for part in (*parts, self._lines[1], self.pairs):
            two.addWidget(part)
        actions = QWidget()
        flow = FlowLayout(actions)
        for button in (self.align, self.of_a, self.of_b, self.lapse, self.how):
            flow.addWidget(button)
        column = QVBoxLayout(self._pair)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(16)
        for widget in (self.one, self._two, self._lines[2], actions):
            column.addWidget(widget)

    def _build_how(self, theme: Theme) -> None:
        back = Button(theme, "Back", "quiet", icon="chevron-left", height="small")
        back.clicked.connect(self.show_match)
        column = QVBoxLayout(self._how)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(HowCard(theme))
