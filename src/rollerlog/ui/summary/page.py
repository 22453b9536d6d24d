"""The page with one sheet to show to a clinician."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from rollerlog.overriding import override
from rollerlog.services.storage import StoreError
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.faults import not_exported
from rollerlog.ui.footed_page import FootedPage
from rollerlog.ui.keys import add_keys
from rollerlog.ui.summary import wording
from rollerlog.ui.summary.content import summary
from rollerlog.ui.summary.paper import file_name, html, plain_text
from rollerlog.ui.summary.sheet import SummarySheet

if TYPE_CHECKING:
    from rollerlog.domain.model import CheckIn
    from rollerlog.services.desk import Desk
    from rollerlog.ui.summary.content import Summary
    from rollerlog.ui.theme import Theme

_WIDEST_PX = 760
_FACE = "face"


class SummaryPage(FootedPage):
    """Shows the summary of an area, copies it and saves it as PDF."""

    noted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording.title(_FACE), "Close", _WIDEST_PX, parent)
        self._desk = desk
        self._area = _FACE
        self._entered: CheckIn | None = None
        self._stale, self._focus_wanted = True, False
        self.dialog: QFileDialog | None = None
        self.sheet = SummarySheet(theme)
        self.copy = Button(theme, "Copy text", height="large")
        self.save = Button(theme, "Save as PDF…", icon="download", height="large")
        self._build()
        self._connect()

    def open(self, area: str, entered: CheckIn | None = None) -> None:
        """Show the summary of an area, with a check-in that is entered and not saved yet."""
        self._area, self._entered = area, entered
        self.hint(wording.HINT)
        self._show()
        self.scrolled.ensureVisible(0, 0)
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
            self.say(not_exported(error, "the file"), urgent=True)
            return
        self.hint(wording.HINT)
        self.noted.emit(wording.saved(path.name))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()
        if self._focus_wanted:
            self._focus_start()

    def _build(self) -> None:
        self.column.addWidget(self.sheet)
        self.column.addStretch(1)
        self.scrolled.setAccessibleName("Summary")
        self.foot.addWidget(self.status, 1)
        self.foot.addWidget(self.copy)
        self.foot.addWidget(self.save)
        self.hint(wording.HINT)

    def _connect(self) -> None:
        self.way_back.clicked.connect(self.closed)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)
        add_keys(self, {"Esc": self.closed.emit})

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
        self.say(wording.COPIED)

    def _ask_where(self) -> None:
        folders = QStandardPaths.StandardLocation
        folder = QStandardPaths.writableLocation(folders.DocumentsLocation)
        self.dialog = QFileDialog(self, wording.SAVE_AS, folder, "PDF (*.pdf)")
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix("pdf")
        self.dialog.selectFile(file_name(self._desk.now().date()))
        self.dialog.fileSelected.connect(self._save_chosen)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))
