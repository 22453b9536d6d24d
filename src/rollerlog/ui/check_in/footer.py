"""The docked foot of the check-in page: how far it is, what to do about signs, and Save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import SCALES
from rollerlog.overriding import override
from rollerlog.ui.check_in.wording import progress
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.progress_pips import ProgressPips
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from rollerlog.ui.check_in.wording import Warned
    from rollerlog.ui.theme import Theme

_SAVE = "Save check-in"
_WORDS_PX = 260
_ICONS = {"stop": "alert-octagon", "due": "alert-triangle"}


class CheckInFooter(QFrame):
    """Pips and a count, or a warning; `submitted` is the wish to save."""

    submitted = Signal()
    summary_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._theme = theme
        self._warned: Warned | None = None
        self.tile = IconTile(theme, "alert-octagon", "stop", size=40, filled=True)
        self.pips = ProgressPips(theme)
        self.title = Text(role="title", tone="stop", wrap=True)
        self.text = Text(wrap=True)
        self.pause = Text(wrap=True)
        self.problem = Text(tone="stop", wrap=True)
        self.save = Button(theme, _SAVE, "primary", key="Ctrl+↵", height="large", name=_SAVE)
        self.save.clicked.connect(self.submitted)
        self.summary = Button(theme, "Summary to show", icon="download", height="large")
        self.summary.clicked.connect(self.summary_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.text, self.pause, self.problem):
            words.addWidget(label)
        middle = Qt.AlignmentFlag.AlignVCenter
        told = QHBoxLayout()
        told.setSpacing(16)
        told.addWidget(self.tile, 0, middle)
        told.addWidget(self.pips, 0, middle)
        told.addLayout(words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(16)
        acts.addStretch()
        acts.addWidget(self.summary, 0, middle)
        acts.addWidget(self.save, 0, middle)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(16)
        self._row.addLayout(told, 1)
        self._row.addLayout(acts)
        theme.changed.connect(self._fit)
        self.set_margin(32)
        self.show_progress(0, None)

    def set_margin(self, margin: int) -> None:
        """Keep this far from the page's edges."""
        self._row.setContentsMargins(margin, 15, margin, 15)
        self._fit()

    def show_progress(self, answered: int, warned: Warned | None) -> None:
        """Show how many scales are answered, or the warning in their place."""
        said = progress(answered)
        self.problem.hide()
        self.pips.show_progress(answered, len(SCALES), said)
        self.pips.setVisible(warned is None)
        for widget in (self.tile, self.title, self.pause, self.summary):
            widget.setVisible(warned is not None)
        self.text.setText(warned.text if warned else said)
        self.text.show()
        self.text.set_tone("primary" if warned else "secondary")
        if warned == self._warned:
            return
        self._warned = warned
        self.save.set_text(warned.button if warned else _SAVE)
        self._fit()
        restyle(self, status=warned.status if warned else "")
        if warned is not None:
            self.tile.set_icon(_ICONS[warned.status], warned.status)
            self.title.setText(warned.title)
            self.title.set_tone(warned.status)
            self.pause.setText(warned.pause)
            announce(self, f"{warned.title}. {warned.text} {warned.pause}", urgent=True)

    def show_problem(self, text: str) -> None:
        """Say why nothing was saved."""
        self.problem.setText(text)
        self.problem.show()
        if self._warned is None:
            self.text.hide()
        announce(self, text, urgent=True)

    def _fit(self) -> None:
        """Put the buttons below a warning that has no room beside them."""
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right() + self.tile.sizeHint().width() + 3 * 16
        taken += self.summary.sizeHint().width() + self.save.sizeHint().width()
        narrow = self.width() - taken < self._theme.px(_WORDS_PX)
        direction = QBoxLayout.Direction
        below = self._warned is not None and narrow
        self._row.setDirection(direction.TopToBottom if below else direction.LeftToRight)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
