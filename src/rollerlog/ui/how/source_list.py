"""Every source, by who wrote it, below those asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.how import content
from rollerlog.ui.source_entry import SourceEntry
from rollerlog.ui.sources.register import SOURCES
from rollerlog.ui.sources_panel import SourcesPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.sources.source import Kind
    from rollerlog.ui.theme import Theme


class SourceList(QWidget):
    """A card for each kind; those asked for stand together in a card above all."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Text(content.SOURCES_TITLE, "title", parent=self))
        self._column.addWidget(
            Text(content.SOURCES_SAID, "body", "secondary", wrap=True, parent=self)
        )
        self.heading = Text("", "strong", wrap=True)
        self.asked = SourcesPanel(theme, self)
        self._asked_card = Card(spacing=4, parent=self)
        self._asked_card.add(self.heading)
        self._asked_card.add(self.asked)
        self._asked_card.hide()
        self._column.addWidget(self._asked_card)
        for kind in content.KIND_TITLES:
            self._add_card(kind)

    def ask(self, ids: Sequence[str]) -> None:
        """Put these above all others."""
        self.asked.show_sources(ids)
        self.asked.setVisible(bool(ids))
        self.heading.setText(content.asked(ids))
        self._asked_card.setVisible(bool(ids))

    def _add_card(self, kind: Kind) -> None:
        card = Card(spacing=4, parent=self)
        card.add(Text(content.KIND_TITLES[kind], "strong", parent=card))
        for id_, source in SOURCES.items():
            if source.kind is kind:
                card.add(SourceEntry(self._theme, id_, card))
        self._column.addWidget(card)
