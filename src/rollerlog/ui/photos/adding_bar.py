"""The bar that says how far an import is, and what could not be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photo_wording import adding

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_MOST_SAID = 4


class AddingBar(QFrame):
    """Progress with a way to stop it; refusals stay until they are closed."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._refused: list[str] = []
        self.progress = Text("")
        self.refusals = Text("", "body", "due", wrap=True)
        self.stop = Button(theme, "Stop", height="small")
        self.close_button = Button(
            theme, "", "quiet", icon="x", height="small", name="Close what was not added"
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.progress)
        words.addWidget(self.refusals)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 10, 24, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        row.addWidget(self.close_button)
        self.stop.clicked.connect(self.stop_wanted)
        self.close_button.clicked.connect(self._close)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is, or that nothing is added any more."""
        self.progress.setText(adding(done, total))
        self._arrange(running=done < total)

    def refuse(self, sentence: str) -> None:
        """Say why a picture was not added."""
        self._refused.append(sentence)
        more = len(self._refused) - _MOST_SAID
        said = [*self._refused[:_MOST_SAID], *([f"And {more} more."] if more > 0 else [])]
        self.refusals.setText("\n".join(said))
        self._arrange(running=self.stop.isVisibleTo(self))
        announce(self, sentence)

    def _close(self) -> None:
        self._refused = []
        self._arrange(running=self.stop.isVisibleTo(self))

    def _arrange(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.refusals.setVisible(bool(self._refused))
        self.close_button.setVisible(bool(self._refused) and not running)
        self.setVisible(running or bool(self._refused))
