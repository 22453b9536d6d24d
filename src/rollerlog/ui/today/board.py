"""The parts of the page and their places: one column beside the other, or below it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.today.away_card import AwayCard
from rollerlog.ui.today.coming_panel import ComingPanel
from rollerlog.ui.today.course_card import CourseCard
from rollerlog.ui.today.due_list import DueList
from rollerlog.ui.today.first_day import FirstDay
from rollerlog.ui.today.side_cards import AftercareCard, RednessCard
from rollerlog.ui.today.skin_panel import SkinPanel
from rollerlog.ui.today.spf_card import SpfCard
from rollerlog.ui.today.uv_card import UvCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.aftercare_view import AftercareView
    from rollerlog.ui.today.coming_view import Coming
    from rollerlog.ui.today.course_view import CourseView
    from rollerlog.ui.today.redness_view import RednessView

_WIDEST_PX = 880
_NARROW_BELOW_PX, _WIDE_FROM_PX = 1000, 1300
_BESIDE_FROM_PX = 900
_ROOMY_ROW_PX = 640
_NO_COMING_UP_BELOW = 700
_ROOM_PX = 16


class Board(QScrollArea):
    """Everything on the page, in one scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._coming: tuple[Coming, ...] = ()
        self.date = Text("", "display", wrap=True)
        self.sentence = Text("", "body", "secondary", wrap=True)
        self.first_day = FirstDay(theme)
        self.away = AwayCard(theme)
        self.due = DueList(theme)
        self.skin = SkinPanel(theme)
        self.coming = ComingPanel()
        self.uv = UvCard(theme)
        self.spf = SpfCard(theme)
        self.aftercare: list[AftercareCard] = []
        self.courses = CourseCard(theme)
        self.redness = RednessCard(theme)
        self._main, self._side = QWidget(), QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.spf.shifted.connect(self._reveal)
        theme.changed.connect(self._fit)

    def show_first_day(self, *, first: bool) -> None:
        """Show that nothing was logged yet, or what was."""
        self.first_day.setVisible(first)
        self._main.setVisible(not first)
        self._side.setVisible(not first)
        self.sentence.setVisible(not first)

    def show_coming(self, views: tuple[Coming, ...]) -> None:
        """Show the next days, where the page is high enough."""
        if views != self._coming:
            self._coming = views
            self.coming.show_views(views)
        self._fit_height()

    def show_side(
        self,
        above: Sequence[AftercareView],
        courses: Sequence[CourseView],
        below: Sequence[AftercareView],
        redness: RednessView | None,
    ) -> None:
        """Show what stands beside the list: cards above the courses and below them.

        The sun and sunscreen stand over them all.
        """
        views = [*above, *below]
        if [card.view for card in self.aftercare] != views:
            for card in self.aftercare:
                self._beside.removeWidget(card)
                card.hide()
                card.deleteLater()
            self.aftercare = [AftercareCard(self._theme, view) for view in views]
            for place, card in enumerate(self.aftercare, start=2):
                self._beside.insertWidget(place if place < len(above) + 2 else place + 1, card)
        self.courses.show_views(courses)
        self.redness.setVisible(redness is not None)
        if redness is not None:
            self.redness.show_view(redness)

    def order_tabs(self) -> None:
        """Let Tab go through the page as it is read."""
        stops: list[QWidget] = [self.away.button]
        stops += [b for row in self.due.rows for b in (row.also, row.button)]
        stops.append(self.due.more)
        stops += [b for card in self.skin.pauses for b in (card.button, card.summary)]
        stops += [row.button for row in self.skin.shown]
        stops += [self.uv.button, *self.spf.stops, self.courses.button]
        for before, after in pairwise([*stops, self.first_day.button]):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(24)
        for part in (self.away, self.due, self.skin, self.coming):
            main.addWidget(part)
        main.addStretch(1)
        self._beside = QVBoxLayout(self._side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(16)
        self._beside.addWidget(self.uv)
        self._beside.addWidget(self.spf)
        self._beside.addWidget(self.courses)
        self._beside.addWidget(self.redness)
        self._beside.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._main)
        self._columns.addWidget(self._side)
        self._columns.addStretch(1)
        content = QWidget()
        content.setObjectName("content")
        self._page = QVBoxLayout(content)
        self._page.setSpacing(0)
        self._page.addWidget(self.date)
        self._page.addWidget(self.sentence)
        self._page.addSpacing(16)
        self._page.addLayout(self._columns)
        self._page.addWidget(self.first_day, 1)
        self._page.addStretch()
        self.setWidget(content)

    def _reveal(self, part: QWidget) -> None:
        """Scroll to a part, once it has its place; to its head where it is taller than the page."""

        def scroll() -> None:
            self.ensureWidgetVisible(part, 0, _ROOM_PX)
            above = part.mapTo(self.viewport(), part.rect().topLeft()).y() - _ROOM_PX
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + min(0, above))

        QTimer.singleShot(0, part, scroll)

    def _fit(self) -> None:
        width, px = self.width(), self._theme.px
        narrow = width < _NARROW_BELOW_PX
        margin = 24 if narrow else 32
        gap = 16 if narrow else 24 if width < _WIDE_FROM_PX else 32
        side = px(264 if narrow else 304 if width < _WIDE_FROM_PX else 360)
        room = width - 2 * margin
        beside = width >= px(_BESIDE_FROM_PX)
        main = min(px(_WIDEST_PX), room - side - gap if beside else room)
        # The right margin has room for the scroll bar, which comes and goes.
        self._page.setContentsMargins(margin, 24, 0, 24)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._columns.setSpacing(gap)
        self._main.setFixedWidth(main)
        self._side.setFixedWidth(side if beside else main)
        for text in (self.date, self.sentence):
            text.setFixedWidth(room)
        self.first_day.setFixedWidth(room)
        self.due.set_narrow(narrow=main < px(_ROOMY_ROW_PX))
        self._fit_height()

    def _fit_height(self) -> None:
        high = self.height() >= _NO_COMING_UP_BELOW
        self.coming.setVisible(bool(self._coming) and high)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
