"""The page with one sheet to show to a clinician."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.services.storage import StoreError
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.faults import not_exported
from rollerlog.ui.summary import wording
from rollerlog.ui.summary.content import summary
from rollerlog.ui.summary.paper import file_name, html, plain_text
from rollerlog.ui.summary.sheet import SummarySheet

if TYPE_CHECKING:
    from rollerlog.domain.model import CheckIn
    from rollerlog.services.desk import Desk
    from rollerlog.ui.summary.content import Summary
    from rollerlog.ui.theme import Theme

_NARROW_PX = 1000
_WIDEST_PX = 760


class SummaryPage(QWidget):
    """Shows the summary of an area, copies it and saves it as PDF."""

    closed = Signal()
    noted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self._area = "face"
        self._entered: CheckIn | None = None
        self._stale, self._focus_wanted = True, False
        self.dialog: QFileDialog | None = None
        self.header = PageHeader(theme, wording.title(self._area))
        self.way_back = Button(theme, "Close", "quiet", key="Esc", name="Close")
        self.sheet = SummarySheet(theme)
        self.status = Text(wording.HINT, tone="secondary", wrap=True)
        self.copy = Button(theme, "Copy text", height="large")
        self.save = Button(theme, "Save as PDF…", icon="download", height="large")
        self._build()
        self._connect()

    def open(self, area: str, entered: CheckIn | None = None) -> None:
        """Show the summary of an area, with a check-in that is entered and not saved yet."""
        self._area, self._entered = area, entered
        self._say(wording.HINT)
        self._show()
        self._scroll.ensureVisible(0, 0)
        self._focus_wanted = True
        if self.isVisible():
            self._focus_start()

    def save_to(self, path: Path) -> None:
        """Write the summary as PDF."""
        # The PDF writer is slow to load, and seldom wanted.
        from rollerlog.services.one_page import save_page

        shown = self._summary()
        try:
            save_page(path, html(shown), shown.title)
        except StoreError as error:
            self._say(not_exported(error, "the file"), urgent=True)
            return
        self._say(wording.HINT)
        self.noted.emit(wording.saved(path.name))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()
        if self._focus_wanted:
            self._focus_start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self.header.add_right(self.way_back)
        content = QWidget()
        content.setObjectName("content")
        self._column = QVBoxLayout(content)
        self._column.addWidget(self.sheet)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName("Summary")
        self._scroll.setWidget(content)
        footer = QFrame()
        footer.setObjectName("footer")
        self._foot = QHBoxLayout(footer)
        self._foot.setSpacing(16)
        self._foot.addWidget(self.status, 1)
        self._foot.addWidget(self.copy)
        self._foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)
        column.addWidget(footer)
        self._fit()

    def _connect(self) -> None:
        self.way_back.clicked.connect(self.closed)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)
        self._theme.changed.connect(self._fit)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        self.header.row.setContentsMargins(margin, 0, margin - 8, 0)
        # A margin, not a maximum: texts that wrap reckon their height with all of the width.
        spare = self.width() - margin - self._theme.px(_WIDEST_PX)
        self._column.setContentsMargins(margin, 24, max(margin, spare), 24)
        self._foot.setContentsMargins(margin, 15, margin, 15)

    def _follow(self) -> None:
        if self.isVisible():
            self._show()
        else:
            self._stale = True

    def _show(self) -> None:
        self._stale = False
        self.header.set_title(wording.title(self._area))
        self.sheet.show_summary(self._summary())

    def _summary(self) -> Summary:
        return summary(self._desk.logbook, self._area, self._desk.now(), self._entered)

    def _focus_start(self) -> None:
        if self.isVisible():
            self._focus_wanted = False
            self.save.setFocus(Qt.FocusReason.TabFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(plain_text(self._summary()))
        self._say(wording.COPIED)

    def _ask_where(self) -> None:
        folders = QStandardPaths.StandardLocation
        folder = Path(QStandardPaths.writableLocation(folders.DocumentsLocation))
        self.dialog = QFileDialog(self, wording.SAVE_AS)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setNameFilter("PDF (*.pdf)")
        self.dialog.setDefaultSuffix("pdf")
        self.dialog.setDirectory(str(folder))
        self.dialog.selectFile(file_name(self._desk.now().date()))
        self.dialog.fileSelected.connect(self._save_chosen)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    def _say(self, text: str, *, urgent: bool = False) -> None:
        self.status.setText(text)
        self.status.set_tone("stop" if urgent else "secondary")
        if text != wording.HINT:
            announce(self, text, urgent=urgent)
