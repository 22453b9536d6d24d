"""What a time-lapse is made of: a view, days, and how it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.services.photos.lapse_request import LapseForm
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.labelled import labelled
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.controls.slider import Slider
from rollerlog.ui.controls.switched import switched
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.photos import lapse_words as words
from rollerlog.ui.photos.album import Shown, groups, shows
from rollerlog.ui.photos.names import shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.album import Album
    from rollerlog.ui.theme import Theme

# Tenths of a second.
_LEAST_HOLD, _MOST_HOLD, _HOLD = 3, 20, 8


class LapseFields(QWidget):
    """The choices; ``changed`` follows each of them."""

    changed = Signal()

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self.view = Choice(theme, name="View")
        self.first = DayField(theme, name="First day")
        self.last = DayField(theme, name="Last day")
        self.form = Segmented(theme, words.FORMS, name="Save as")
        self.hold = Slider(theme, _LEAST_HOLD, _MOST_HOLD, _HOLD, name="Tenths of a second a photo")
        self.hold.setPageStep(3)
        self.dated = Toggle(theme, name="Draw the dates in")
        self.unaligned = Toggle(theme, name=words.UNALIGNED)
        self.dated.setChecked(True)
        self._lay_out()
        self.view.currentIndexChanged.connect(self._follow_view)
        for told in (self.first.dateChanged, self.last.dateChanged, self.hold.valueChanged):
            told.connect(self._follow)
        for toggle in (self.dated, self.unaligned):
            toggle.toggled.connect(self._follow)
        self.form.chosen.connect(self._follow)

    @property
    def shown(self) -> Shown | None:
        """The view that is chosen, None where there are no photos."""
        found = self.view.value
        return found if isinstance(found, Shown) else None

    @property
    def lapse_form(self) -> LapseForm:
        """What is made."""
        return LapseForm(self.form.current)

    @property
    def hold_ms(self) -> int:
        """How long each photo is shown."""
        return self.hold.value() * 100

    def open(self, shown: Shown) -> None:
        """Begin with a view, with all of its photos."""
        zones = dict(self._album.zones())
        blocked = self.view.blockSignals(True)
        self.view.clear()
        for group in groups(self._album.photos()):
            self.view.add(shown_name(group, zones), group)
        self.view.choose(shown)
        if self.view.currentIndex() < 0 and self.view.count():
            self.view.setCurrentIndex(0)
        self.view.blockSignals(blocked)
        self._follow_view()

    def chosen(self) -> tuple[list[Photo], int]:
        """Return the photos that go in, in order, and how many stay out for want of marks."""
        first, last = sorted((self.first.day, self.last.day))
        within = [photo for photo in self._of_view() if first <= photo.at.date() <= last]
        aligned = [photo for photo in within if photo.marks is not None]
        if self.unaligned.isChecked():
            return within, 0
        return aligned, len(within) - len(aligned)

    def _of_view(self) -> Sequence[Photo]:
        shown = self.shown
        if shown is None:
            return ()
        return [photo for photo in self._album.photos() if shows(shown, photo)]

    def _follow_view(self) -> None:
        photos = self._of_view()
        today = self._album.now().date()
        days = [photo.at.date() for photo in photos] or [today]
        self.first.show_day(days[0], days[-1], days[0])
        self.last.show_day(days[-1], days[-1], days[0])
        self._follow()

    def _follow(self) -> None:
        moving = self.lapse_form is LapseForm.GIF
        self._hint.setText(words.HINTS[self.lapse_form])
        self._speed.setVisible(moving)
        self._seconds.setText(words.say_seconds(self.hold_ms))
        self._apart.setVisible(any(photo.marks is None for photo in self._of_view()))
        self.changed.emit()

    def _lay_out(self) -> None:
        self._hint = Text("", "caption", "tertiary", wrap=True)
        self._seconds = Text("", tone="secondary")
        days = QHBoxLayout()
        days.setSpacing(16)
        days.addLayout(labelled("First day", self.first))
        days.addLayout(labelled("Last day", self.last))
        days.addStretch(1)
        held = QHBoxLayout()
        held.setSpacing(12)
        held.addWidget(self.hold, 1)
        held.addWidget(self._seconds)
        self._speed = QWidget()
        speed = labelled("Each photo stays for", held)
        speed.setContentsMargins(0, 0, 0, 0)
        self._speed.setLayout(speed)
        self._apart = QWidget()
        apart = QVBoxLayout(self._apart)
        apart.setContentsMargins(0, 0, 0, 0)
        apart.setSpacing(2)
        apart.addLayout(switched(words.UNALIGNED, self.unaligned))
        apart.addWidget(Text(words.UNALIGNED_HINT, "caption", "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(labelled("View", self.view))
        column.addLayout(days)
        saved = labelled("Save as", self.form, self._hint)
        saved.setAlignment(self.form, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(saved)
        column.addWidget(self._speed)
        column.addLayout(switched("Draw the dates in", self.dated))
        column.addWidget(self._apart)
