"""Where the eyes are, marked by hand on both photos of a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.services.photos.errands import Errand
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.photos.marks_pane import MarksPane
from rollerlog.ui.photos.words import A_GUESS, ALIGN_HELP, NOT_APART

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.photos.pair import Pair
    from rollerlog.ui.photos_hidden import PhotosHidden
    from rollerlog.ui.theme import Theme

    Guesser = Callable[[str], Callable[[], Marks | None] | None]


class MarksEditor(QWidget):
    """Two panes; ``saved`` carries (photo, marks) pairs of what was marked otherwise.

    The guesser answers, for a photo's id, with what works out where its eyes may be.
    """

    saved = Signal(list)
    closed = Signal()

    def __init__(
        self, theme: Theme, pictures: Pictures, hidden: PhotosHidden, guesser: Guesser
    ) -> None:
        super().__init__()
        self._guesser = guesser
        self.panes = [MarksPane(theme, pictures, hidden, letter) for letter in "AB"]
        self._errands = [Errand(self) for _ in self.panes]
        self._touched: set[int] = set()
        self.help = Text(ALIGN_HELP, "caption", "secondary", wrap=True)
        self.note = Text("", "body", "due", wrap=True)
        self.save = Button(theme, "Save", key="Ctrl+↵", name="Save")
        self.cancel = Button(theme, "Cancel", "quiet", key="Esc", name="Cancel")
        panes = QHBoxLayout()
        panes.setSpacing(8)
        for pane in self.panes:
            panes.addWidget(pane, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.note)
        words.addWidget(self.help)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addLayout(words, 1)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(panes, 1)
        column.addLayout(foot)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        for place, pane in enumerate(self.panes):
            pane.moved.connect(lambda place=place: self._touch(place))
            self._errands[place].done.connect(lambda found, place=place: self._guess(place, found))
        self.note.hide()

    def open(self, pair: Pair) -> None:
        """Show a pair; what is not marked yet is guessed where it can be."""
        self._touched = set()
        self.note.hide()
        photos = (pair.a, pair.b)
        for place, (pane, photo) in enumerate(zip(self.panes, photos, strict=True)):
            pane.setVisible(photo is not None)
            pane.show_photo(photo, pair.captions[place])
            self._errands[place].forget()
            work = None if photo is None or photo.marks is not None else self._guesser(photo.id)
            if work is not None:
                self._errands[place].ask(work)

    def take_focus(self) -> None:
        """Give the first point the keyboard."""
        self.panes[0].handles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _touch(self, place: int) -> None:
        self._touched.add(place)
        self._errands[place].forget()

    def _guess(self, place: int, found: Marks | None) -> None:
        if found is not None and place not in self._touched:
            self.panes[place].show_marks(found)
            self._touched.add(place)
            self.note.setText(A_GUESS)
            self.note.show()

    def _save(self) -> None:
        found = []
        for place, pane in enumerate(self.panes):
            if pane.photo is None or (place not in self._touched and pane.photo.marks is not None):
                continue
            if pane.marks is None:
                self.note.setText(NOT_APART)
                self.note.show()
                return
            if pane.marks != pane.photo.marks and place in self._touched:
                found.append((pane.photo, pane.marks))
        self.saved.emit(found)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        elif ctrl and event.key() in ENTERS:
            self._save()
        else:
            super().keyPressEvent(event)
