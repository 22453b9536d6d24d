"""The panel that makes a time-lapse of a view."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.services.photos.lapse_request import Lapse, LapseForm, LapseFrame, size_of
from rollerlog.services.photos.timelapse import LapseMaker
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.progress_line import ProgressLine
from rollerlog.ui.photos import lapse_words as words
from rollerlog.ui.photos.lapse_form import LapseFields

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.services.photos.timelapse import NotDrawn
    from rollerlog.services.storage import StoreError
    from rollerlog.ui.photos.album import Album, Shown
    from rollerlog.ui.theme import Theme

_NARROW_PX, _WIDEST_PX = 1000, 560


class TimelapsePanel(QWidget):
    """``noted`` carries what was saved; ``closed`` asks to go back."""

    noted = Signal(str)
    closed = Signal()

    def __init__(
        self, theme: Theme, album: Album, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TITLE)
        self._theme, self._album, self._pictures = theme, album, pictures
        self._used: list[Photo] = []
        self.dialog: QFileDialog | None = None
        self.maker = LapseMaker(self)
        self.header = PageHeader(theme, words.TITLE)
        self.way_back = Button(theme, "Close", "quiet", key="Esc", name="Close")
        self.fields = LapseFields(theme, album)
        self.outcome = Text("", "strong", wrap=True)
        self.status = Text("", tone="secondary", wrap=True)
        self.line = ProgressLine(theme, name="Photos drawn", parent=self)
        self.save = Button(theme, "Save…", icon="download", height="large", parent=self)
        self.stop = Button(theme, "Stop", height="large", name="Stop drawing", parent=self)
        self._lay_out()
        self._connect()
        self._show()

    def open(self, shown: Shown) -> None:
        """Begin with a view."""
        if self.maker.running:
            return
        self._say(words.HINT)
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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.way_back.clicked.connect(self._leave)
        self.save.clicked.connect(self._ask_where)
        self.stop.clicked.connect(self._stop)
        self.fields.changed.connect(self._show)
        self.maker.progress.connect(self._follow)
        self.maker.finished.connect(self._finish)
        self.maker.failed.connect(self._fail)
        self._theme.changed.connect(self._fit)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)

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
        self.status.setText(words.drawing(done, of))
        self.status.set_tone("secondary")

    def _finish(self, path: Path) -> None:
        self._end(words.HINT)
        self.noted.emit(words.saved(path.name, len(self._used)))

    def _fail(self, why: StoreError | NotDrawn) -> None:
        self._end(words.not_made(why, self._used, self._album.now().date()), urgent=True)

    def _stop(self) -> None:
        self.maker.stop()
        self._end(words.STOPPED)

    def _end(self, text: str, *, urgent: bool = False) -> None:
        self._say(text, urgent=urgent)
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
        self.dialog = QFileDialog(self, words.SAVE_AS)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setNameFilter("GIF (*.gif)" if moving else "New folder (*)")
        self.dialog.setDefaultSuffix("gif" if moving else "")
        self.dialog.setDirectory(folder)
        self.dialog.selectFile(words.file_name(days[0], days[-1], self.fields.view.currentText()))
        self.dialog.fileSelected.connect(self._save_chosen)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    def _say(self, text: str, *, urgent: bool = False) -> None:
        self.status.setText(text)
        self.status.set_tone("stop" if urgent else "secondary")
        if text != words.HINT:
            announce(self, text, urgent=urgent)

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        self.header.row.setContentsMargins(margin, 0, margin - 8, 0)
        # A margin, not a maximum: texts that wrap reckon their height with all of the width.
        spare = self.width() - margin - self._theme.px(_WIDEST_PX)
        self._column.setContentsMargins(margin, 24, max(margin, spare), 24)
        self._foot.setContentsMargins(margin, 15, margin, 15)

    def _lay_out(self) -> None:
        self.header.add_right(self.way_back)
        card = Card(spacing=16)
        card.add(self.fields)
        card.add_line()
        card.add(self.outcome)
        content = QWidget()
        content.setObjectName("content")
        self._column = QVBoxLayout(content)
        self._column.addWidget(card)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName("Choices")
        scroll.setWidget(content)
        footer = QFrame()
        footer.setObjectName("footer")
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.status)
        said.addWidget(self.line)
        self._foot = QHBoxLayout(footer)
        self._foot.setSpacing(16)
        self._foot.addLayout(said, 1)
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(scroll, 1)
        column.addWidget(footer)
        self._fit()
