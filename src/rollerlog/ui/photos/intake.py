"""New photos on their way in: what is asked for on the page, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog

from rollerlog.domain.photos.model import Photo, View
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import expand
from rollerlog.services.photos.taking import Taking
from rollerlog.ui.faults import fault
from rollerlog.ui.photo_wording import PASTED, added, refused, show_name
from rollerlog.ui.wording import first_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.services.desk import Desk
    from rollerlog.services.photos.decoded import Unfit
    from rollerlog.services.photos.keeper import PhotoKeeper
    from rollerlog.services.storage import StoreError
    from rollerlog.ui.photos.page import PhotosPage

_PICTURES = "Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif);;All files (*)"
_TAKEN = "The photo"
_TOGETHER_MS = 100


class Intake(QObject):
    """Leads files, what was pasted and what the camera took to the keeper, and tells the page.

    What is added shows the view the page shows; who came from a session, adds photos of its zones
    with what is chosen next, and with that alone.
    """

    def __init__(self, page: PhotosPage, desk: Desk, keeper: PhotoKeeper) -> None:
        super().__init__(page)
        self.page, self._desk, self._keeper = page, desk, keeper
        self._zones: tuple[str, ...] = ()
        self._added: list[Photo] = []
        self.dialog: QFileDialog | None = None
        page.menu.aboutToHide.connect(self._end_asking)
        page.files_wanted.connect(self.choose_files)
        page.files_dropped.connect(self._add_files)
        page.image_pasted.connect(self._add_pasted)
        page.taken.connect(self._add_taken)
        page.stop_wanted.connect(keeper.stop)
        keeper.progress.connect(page.show_progress)
        keeper.added.connect(self._added.append)
        keeper.refused.connect(self._refuse)
        keeper.failed.connect(self._fail)
        keeper.finished.connect(self._finish)
        # While photos come in, the page looks at several of them together.
        self._looking = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._looking.timeout.connect(page.refresh)
        desk.changed.connect(self._follow)

    def add_to(self, zones: Sequence[str]) -> None:
        """Ask for photos of some zones, as of a session."""
        self._zones = tuple(zones)
        self.page.ask_to_add()

    def choose_files(self) -> None:
        """Let the user choose files."""
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
        self.dialog = QFileDialog(self.page, "Add photos", next(iter(places), ""), _PICTURES)
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.dialog.filesSelected.connect(partial(self._add_files, taking=self._taking()))
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _add_files(self, files: Sequence[object], taking: Taking | None = None) -> None:
        self._keeper.add([Path(str(file)) for file in files], taking or self._taking())

    def _add_pasted(self, content: bytes) -> None:
        self._keeper.add_image(content, PASTED, self._taking())

    def _add_taken(self, content: bytes, view: View) -> None:
        self._keeper.add_image(content, _TAKEN, self._taking(view))

    def _taking(self, view: View | None = None) -> Taking:
        shown = self.page.header.shown
        zones = self._zones or ((shown.zone,) if shown.zone else tuple(expand(["face"])))
        return Taking(view or shown.view or View.FRONT, zones)

    def _end_asking(self) -> None:
        # What was chosen of the menu comes after it is gone.
        QTimer.singleShot(0, self, self._forget_zones)

    def _forget_zones(self) -> None:
        if self.page.compares:
            self._zones = ()

    def _follow(self) -> None:
        if not self._keeper.running:
            self.page.refresh()
        elif not self._looking.isActive():
            self._looking.start()

    def _refuse(self, name: str, why: Unfit | Refused) -> None:
        if isinstance(why, Refused):
            today = self._desk.now().date()
            said = f"{show_name(name)}: {first_reason(self._desk.logbook, why.reasons, today)}"
        else:
            said = refused(name, why)
        self.page.refuse(said)

    def _fail(self, error: StoreError) -> None:
        self.page.refuse(fault(error, "The photos that are in stay."))

    def _finish(self) -> None:
        self.page.show_progress(0, 0)
        photos, self._added[:] = list(self._added), []
        if not photos:
            return
        self._looking.stop()
        self.page.show_photo(photos[-1].id)
        # One undo takes one photo back.
        (self.page.said if len(photos) == 1 else self.page.noted).emit(added(len(photos)))
