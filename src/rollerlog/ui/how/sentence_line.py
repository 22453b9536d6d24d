"""A sentence, what it rests on, and its sources folded below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.how.content import read
from rollerlog.ui.sources_panel import SourcesPanel

if TYPE_CHECKING:
    from rollerlog.ui.how.passage import Sentence
    from rollerlog.ui.theme import Theme

_GAP = 16


class SentenceLine(QWidget):
    """The grade in plain words stands below the sentence, the link to its sources beside it."""

    def __init__(self, theme: Theme, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = sentence
        self.text = Text(sentence.text, wrap=True, parent=self)
        self.basis = Text(sentence.basis, "caption", "secondary", wrap=True, parent=self)
        self.link = Button(theme, "", "link", height="small", parent=self)
        # Its room stays where there is nothing to read, so that all lines are of one height.
        policy = self.link.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.link.setSizePolicy(policy)
        self.link.setVisible(bool(sentence.sources))
        self.sources = SourcesPanel(theme, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.text, 0, 0, 1, 2)
        grid.addWidget(self.basis, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.link, 1, 1, top)
        grid.addWidget(self.sources, 2, 0, 1, 2)
        self.link.clicked.connect(self._unfold)
        self._name_link()

    def _unfold(self) -> None:
        unfolded = self.sources.isHidden()
        if unfolded:
            self.sources.show_sources(self.sentence.sources)
        self.sources.setVisible(unfolded)
        self._name_link()

    def _name_link(self) -> None:
        unfolded = not self.sources.isHidden()
        self.link.set_text(*read(self.sentence.sources, unfolded=unfolded))
