"""The panel that makes a time-lapse of a view."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from rollerlog.services.photos.lapse_request import Lapse, LapseForm, LapseFrame, size_of
from rollerlog.services.photos.timelapse import LapseMaker
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.progress_line import ProgressLine
from rollerlog.ui.footed_page import FootedPage
from rollerlog.ui.keys import add_keys
from rollerlog.ui.photos import lapse_words as words
from rollerlog.ui.photos.lapse_form import LapseFields

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.services.photos.timelapse import NotDrawn
    from rollerlog.services.storage import StoreError
    from rollerlog.ui.photos.album import Album, Shown
    from rollerlog.ui.theme import Theme

_WIDEST_PX = 560


class TimelapsePanel(FootedPage):
    """``noted`` carries what was saved."""

    noted = Signal(str)

    def __init__(
        self, theme: Theme, album: Album, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, words.TITLE, "Close", _WIDEST_PX, parent)
        self.setAccessibleName(words.TITLE)
        self._album, self._pictures = album, pictures
        self._used: list[Photo] = []
        self.dialog: QFileDialog | None = None
        self.maker = LapseMaker(self)
        self.fields = LapseFields(theme, album)
        self.outcome = Text("", "strong", wrap=True)
        self.line = ProgressLine(theme, name="Photos drawn")
        self.save = Button(theme, "Save…", icon="download", height="large")
        self.stop = Button(theme, "Stop", height="large", name="Stop drawing")
        self._lay_out()
        self._connect()
        self._show()

    def open(self, shown: Shown) -> None:
        """Begin with a view."""
        if self.maker.running:
            return
        self.hint(words.HINT)
        self.fields.open(shown)
        stop = self.fields.view if self.fields.isEnabled() else self.way_back
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_to(self, path: Path) -> None:
        """Make the time-lapse, as a file or a new folder."""
        used, _ = self.fields.chosen()
        if len(used) < 2:
            return
        self._used = used
        first = next((photo for photo in used if photo.marks is not None), used[0])
        form, dated = self.fields.lapse_form, self.fields.dated.isChecked()
        frames = tuple(
            LapseFrame(
                photo, self._pictures.path_of(photo), words.drawn_date(photo) if dated else None
            )
            for photo in used
        )
        size = size_of(first, form)
        self.maker.make(
            Lapse(frames=frames, form=form, hold_ms=self.fields.hold_ms, size=size), path
        )
        self._show()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.way_back.clicked.connect(self._leave)
        self.save.clicked.connect(self._ask_where)
        self.stop.clicked.connect(self._stop)
        self.fields.changed.connect(self._show)
        self.maker.progress.connect(self._follow)
        self.maker.finished.connect(self._finish)
        self.maker.failed.connect(self._fail)
        add_keys(self, {"Esc": self._leave})

    def _show(self) -> None:
        used, left_out = self.fields.chosen()
        running, empty = self.maker.running, self.fields.shown is None
        moving = self.fields.lapse_form is LapseForm.GIF
        said = words.content(used, left_out, self.fields.hold_ms if moving else None)
        self.outcome.setText(words.NO_PHOTOS if empty else said)
        self.fields.setEnabled(not running and not empty)
        self.save.setEnabled(len(used) >= 2)
        self.save.setVisible(not running)
        self.stop.setVisible(running)
        self.line.setVisible(running)

    def _follow(self, done: int, of: int) -> None:
        self.line.show_done(done, of)
        self.hint(words.drawing(done, of))

    def _finish(self, path: Path) -> None:
        self.hint(words.HINT)
        self._end()
        self.noted.emit(words.saved(path.name, len(self._used)))

    def _fail(self, why: StoreError | NotDrawn) -> None:
        self.say(words.not_made(why, self._used, self._album.now().date()), urgent=True)
        self._end()

    def _stop(self) -> None:
        self.maker.stop()
        self.say(words.STOPPED)
        self._end()

    def _end(self) -> None:
        self._show()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self.maker.running:
            self._stop()
        else:
            self.closed.emit()

    def _ask_where(self) -> None:
        moving = self.fields.lapse_form is LapseForm.GIF
        days = sorted((self.fields.first.day, self.fields.last.day))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = "GIF (*.gif)" if moving else "New folder (*)"
        self.dialog = QFileDialog(self, words.SAVE_AS, folder, kinds)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix("gif" if moving else "")
        self.dialog.selectFile(words.file_name(days[0], days[-1], self.fields.view.currentText()))
        self.dialog.fileSelected.connect(self._save_chosen)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    def _lay_out(self) -> None:
        card = Card(spacing=16)
        card.add(self.fields)
        card.add_line()
        card.add(self.outcome)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.scrolled.setAccessibleName("Choices")
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.status)
        said.addWidget(self.line)
        self.foot.addLayout(said, 1)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.stop)
