"""The parts of the page and their places, in one scroll."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.plan.concerns import ConcernsSection
from rollerlog.ui.plan.courses import CoursesSection
from rollerlog.ui.plan.last_days import LastDaysSection
from rollerlog.ui.plan.plans import PlansSection

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.plan.section import PlanSection
    from rollerlog.ui.theme import Theme

_WIDEST_PX, _NARROW_BELOW_PX, _SCROLL_BAR_PX, _ABOVE_PX = 880, 1000, 12, 24


class PlanBoard(QScrollArea):
    """The heading, what comes next in a sentence, and the four parts."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme = theme
        self.answer = BoldText(tone="secondary")
        self.courses = CoursesSection(theme, desk)
        self.last_days = LastDaysSection(theme, desk)
        self.plans = PlansSection(theme, desk)
        self.concerns = ConcernsSection(theme, desk)
        self.sections: tuple[PlanSection, ...] = (
            self.courses,
            self.last_days,
            self.plans,
            self.concerns,
        )
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName("content")
        self._page = QVBoxLayout(self.content)
        self._page.setSpacing(0)
        self._page.addWidget(Text("Plan", "headline"))
        self._page.addSpacing(4)
        self._page.addWidget(self.answer)
        for section in self.sections:
            self._page.addSpacing(28)
            self._page.addWidget(section)
        self._page.addStretch()
        self.setWidget(self.content)
        theme.changed.connect(self._fit)

    def bring(self, widget: QWidget) -> None:
        """Scroll to the top of a widget, once it has its place."""
        QTimer.singleShot(0, widget, partial(self._scroll_to, widget))

    def _scroll_to(self, widget: QWidget) -> None:
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + _ABOVE_PX <= top <= bar.value() + height - widget.height():
            bar.setValue(top - _ABOVE_PX)

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_BELOW_PX else 32
        # The right margin has room for the scroll bar, which comes and goes.
        width = min(self._theme.px(_WIDEST_PX), self.width() - 2 * margin)
        spare = max(margin - _SCROLL_BAR_PX, self.width() - margin - width - _SCROLL_BAR_PX)
        shown = self.verticalScrollBar().isVisible()
        self._page.setContentsMargins(margin, 24, spare if shown else spare + _SCROLL_BAR_PX, 32)
        for section in self.sections:
            section.set_width(width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
