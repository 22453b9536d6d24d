"""What is known of a photo, to look at and to change."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.photos.model import Purpose, View
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.labelled import labelled
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.controls.times import DateTimeField
from rollerlog.ui.formats import capital
from rollerlog.ui.photo_names import PURPOSE_NAMES, VIEW_NAMES
from rollerlog.ui.photos.words import NEEDS_ZONE, facts_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.photos.days import DayAfter
    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme


class DetailsForm(QWidget):
    """A photo's time, view, zones and purpose; ``saved`` carries it as it is to be."""

    saved = Signal(object)
    delete_wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self.title = Text("", "strong")
        self.facts = Text("", "caption", "secondary", wrap=True)
        self.at = DateTimeField(theme, name="Taken", large=False)
        self.view = Choice(theme, name="View")
        for view in View:
            self.view.add(capital(VIEW_NAMES[view]), view)
        self.purpose = Segmented(
            theme, [(one.value, PURPOSE_NAMES[one]) for one in Purpose], name="What it shows"
        )
        self.zones = ChipLine(theme, "Zones", "")
        self.note = Text("", "caption", "stop", wrap=True)
        self.save = Button(theme, "Save")
        self.cancel = Button(theme, "Cancel", "quiet", key="Esc", name="Cancel")
        self.delete = Button(theme, "Delete", "danger", icon="trash")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addLayout(labelled("Taken", self.at))
        column.addLayout(labelled("View", self.view))
        column.addLayout(labelled("Shows", self.purpose))
        column.addWidget(self.zones)
        column.addWidget(self.note)
        self.note.hide()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column.addLayout(foot)
        lower = QHBoxLayout()
        lower.addWidget(self.delete)
        lower.addStretch(1)
        column.addLayout(lower)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        self.delete.clicked.connect(self._delete)

    @property
    def photo(self) -> Photo | None:
        """The photo shown."""
        return self._photo

    def show_photo(
        self,
        photo: Photo,
        letter: str,
        after: DayAfter | None,
        zones: Sequence[tuple[str, str]],
        now: datetime,
    ) -> None:
        """Show a photo as it is known now."""
        self._photo = photo
        self.title.setText(f"Photo {letter}")
        self.facts.setText(facts_said(photo, after, now.date()))
        self.at.setDateTimeRange(_LONG_AGO, _qt(now.astimezone(photo.at.tzinfo)))
        self.at.setDateTime(_qt(photo.at))
        self.view.choose(photo.view)
        self.purpose.choose(photo.purpose.value)
        self.zones.offer([(id_, capital(name)) for id_, name in zones])
        self.zones.choose(photo.zones)
        self.note.hide()

    def _save(self) -> None:
        photo = self._photo
        if photo is None:
            return
        if not self.zones.chosen:
            self.note.setText(NEEDS_ZONE)
            self.note.show()
            return
        self.saved.emit(
            replace(
                photo,
                at=self._chosen(photo.at),
                view=self.view.value,
                purpose=Purpose(self.purpose.current),
                zones=self.zones.chosen,
            )
        )

    def _chosen(self, before: datetime) -> datetime:
        """Return the time chosen, to the second as before where the minute is still the same."""
        day, time = self.at.date(), self.at.time()
        chosen = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=before.tzinfo
        )
        return before if chosen == before.replace(second=0, microsecond=0) else chosen

    def _delete(self) -> None:
        if self._photo is not None:
            self.delete_wanted.emit(self._photo)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _qt(at: datetime) -> QDateTime:
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))


_LONG_AGO = QDateTime(QDate(1990, 1, 1), QTime(0, 0))
