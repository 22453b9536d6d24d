"""The page that says how this works, each sentence with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.how import content
from rollerlog.ui.how.sentence_line import SentenceLine
from rollerlog.ui.how.source_list import SourceList
from rollerlog.ui.keys import add_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.how.passage import Part, Passage
    from rollerlog.ui.theme import Theme

_NARROW_PX, _WIDEST_PX, _TOP_PX = 1000, 760, 20


class HowPage(QWidget):
    """What is known, what is not, and where the sources disagree."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[SentenceLine] = []
        self.passages: dict[str, QWidget] = {}
        self._place: QWidget | None = None
        self._wanted = False
        self._header = PageHeader(theme, content.TITLE, content.CAPTION, self)
        self.scrolled = QScrollArea(self)
        self.back = Button(theme, "Back", "quiet", key="Esc", parent=self)
        self._content = QWidget(self)
        self._content.setObjectName("content")
        self._column = QWidget(self._content)
        self._build()
        self.back.clicked.connect(self.closed)
        add_keys(self, {"Esc": self.closed.emit})
        theme.changed.connect(self._fit)

    def open_at(self, source_ids: Sequence[str]) -> None:
        """Put these sources above the others, and scroll there."""
        self.sources.ask(source_ids)
        self._go_to(self.sources)

    def open_topic(self, topic: str = "") -> None:
        """Scroll to a passage by its id, or to the top."""
        self.sources.ask(())
        self._go_to(self.passages.get(topic))

    def _build(self) -> None:
        self._header.add_right(self.back)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in content.parts():
            self._add_part(column, part)
        self.sources = SourceList(self._theme, self._column)
        self.passages["sources"] = self.sources
        column.addWidget(self.sources)
        column.addStretch()
        self._row = QHBoxLayout(self._content)
        self._row.addWidget(self._column, 1)
        self._row.addStretch()
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setAccessibleName(content.TITLE)
        # The whole page is read with the keys that scroll; a ring around it would say nothing.
        self.scrolled.setProperty("focusRing", False)
        self.scrolled.setWidget(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(self.scrolled, 1)
        self.setFocusProxy(self.scrolled)
        self._fit()

    def _add_part(self, column: QVBoxLayout, part: Part) -> None:
        column.addWidget(Text(part.title, "title", parent=self._column))
        for passage in part.passages:
            card = self._card(passage)
            self.passages[passage.id] = card
            column.addWidget(card)
        column.addSpacing(16)

    def _card(self, passage: Passage) -> Card:
        card = Card(spacing=10, parent=self._column)
        if passage.heading:
            card.add(Text(passage.heading, "strong", wrap=True, parent=card))
        for sentence in passage.sentences:
            line = SentenceLine(self._theme, sentence, card)
            self.lines.append(line)
            card.add(line)
        return card

    def _go_to(self, place: QWidget | None) -> None:
        self._place, self._wanted = place, True
        self._reach_soon()

    def _reach_soon(self) -> None:
        # Heights that follow widths are known only once the page is laid out and shown.
        if self._wanted and self.isVisible():
            QTimer.singleShot(0, self, self._reach)

    def _reach(self) -> None:
        self._wanted = False
        top = 0
        if self._place is not None:
            top = self._place.mapTo(self._content, self._place.rect().topLeft()).y() - _TOP_PX
        self.scrolled.verticalScrollBar().setValue(top)
        if self._place is self.sources and self.sources.asked.ids:
            self.sources.asked.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.sources.heading.text())

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        self._header.row.setContentsMargins(margin, 0, margin - 8, 0)
        self._row.setContentsMargins(margin, _TOP_PX, margin, _TOP_PX)
        self._column.setMaximumWidth(self._theme.px(_WIDEST_PX))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reach_soon()
