"""The redness index beside the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.photos.redness import RednessWord
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photos.redness_line import RednessLine
from rollerlog.ui.photos.redness_words import (
    LIMITS,
    MEASURING,
    TITLE,
    WORDS,
    sentence,
    value_said,
    width_said,
)

if TYPE_CHECKING:
    from rollerlog.domain.photos.facts import Light
    from rollerlog.domain.photos.redness import Redness
    from rollerlog.ui.theme import Theme


class RednessPanel(QWidget):
    """A change with its interval and its word, or why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = Text("", "display")
        self.half_width = Text("", "body", "secondary")
        self.tag = Tag(theme, "", "plain")
        self.line = RednessLine(theme)
        self.said = Text("", wrap=True)
        self.limits = Text(LIMITS, "caption", "tertiary", wrap=True)
        self.waiting = Text(MEASURING, "caption", "tertiary")
        self._number = QWidget()
        row = QHBoxLayout(self._number)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.half_width, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(TITLE, "strong"))
        for widget in (self.waiting, self._number, self.line, self.said, self.limits):
            column.addWidget(widget)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say nothing until there is something to say."""
        for widget in (self.waiting, self._number, self.line, self.said):
            widget.hide()

    def show_waiting(self) -> None:
        """Say that the photos are being measured."""
        self.show_nothing()
        self.waiting.show()

    def show_redness(self, redness: Redness, light: Light) -> None:
        """Show what was measured."""
        self.show_nothing()
        said = sentence(redness, light)
        self.said.setText(said)
        self.said.show()
        value, half_width = redness.value, redness.half_width
        if redness.word is not RednessWord.NOT_COMPARABLE and value is not None:
            width = half_width or 0.0
            word = WORDS[redness.word]
            spoken = f"{TITLE}: {value_said(value)} {width_said(width)}, {word}"
            self.value.setText(value_said(value))
            self.half_width.setText(width_said(width))
            self.tag.show_status(word, "plain")
            self.line.show_interval(value, width, spoken)
            self._number.show()
            self.line.show()
            said = f"{spoken}. {said}"
        announce(self, said)
