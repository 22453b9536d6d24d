"""Generated portraits of half a year, taken into a data folder as a user's photos are."""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from rollerlog.app import build
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.photos.commands import change_photo
from rollerlog.domain.photos.model import View
from rollerlog.services.photos.taking import Taking
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.photos.names import Mode

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from rollerlog.app import Rollerlog
    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme

# The portraits are those of the tests.
sys.path.append(str(Path(__file__).parents[1]))

SIZE, FRAME = (1200, 1500), (1600, 1200)
FACE = ("forehead", "cheek-left", "cheek-right", "nose", "chin")
# Of the redness that the tests draw: a face that is a little less red after half a year.
_MILDER, _REDDER = 0.325, 2.3
_A, _B = 1, 6  # Sun 25 January and Sat 23 May


@dataclass(frozen=True)
class Drawn:
    """Who was drawn, and when the picture is of."""

    at: datetime
    sitter: object


class Drawing:
    """Notes whom the tests' course would draw."""

    def take(self, at: datetime, sitter: object, *, size: tuple[int, int]) -> Drawn:
        """Note a picture, a little less red."""
        redness = _REDDER + _MILDER * sitter.redness
        return Drawn(at, replace(sitter, redness=redness, size=size))


def fill(folder: Path, theme: Theme, now: datetime) -> None:
    """Fill a data folder with the sessions and the photos."""
    shutil.copytree(_taken_in(theme, now), folder, dirs_exist_ok=True)


@cache
def _taken_in(theme: Theme, now: datetime) -> Path:
    """Take the portraits in once, through the decoder and into a vault."""
    from tests.photos.albums import course
    from tests.photos.portraits import portrait

    kept = tempfile.TemporaryDirectory(prefix="rollerlog-photos-")
    _kept.append(kept)
    folder = Path(kept.name, "data")
    album = course(Drawing(), SIZE)
    file = LogbookFile(folder)
    file.write(Step(tuple(Edit(None, session) for session in album.sessions)))
    file.close()
    parts = build(folder, lambda: now, theme)
    for number, drawn in enumerate(album.photos()):
        image, marks = portrait(drawn.sitter)
        path = Path(kept.name, f"{number}.jpg")
        Image.fromarray(image).save(path, quality=97, subsampling=0)
        photo = _added(parts, path, drawn.at)
        parts.desk.run(change_photo(replace(photo, marks=marks)))
    parts.library.close()
    parts.frame.deleteLater()
    parts.file.close()
    return folder


def _added(parts: Rollerlog, path: Path, at: datetime) -> Photo:
    keeper, added, ended = parts.library.keeper, [], []
    keeper.added.connect(added.append)
    keeper.finished.connect(lambda: ended.append(True))
    keeper.add([path], Taking(View.FRONT, FACE, at))
    while not ended:
        QTest.qWait(10)
    keeper.added.disconnect(added.append)
    return added[0]


_kept: list[tempfile.TemporaryDirectory[str]] = []


def compare(parts: Rollerlog, mode: Mode = Mode.SLIDER) -> None:
    """Compare the photo of January with that of May."""
    parts.pages.open_page("photos")
    QTest.qWait(60)
    page, measured = parts.pages.photos, []
    page.examiner.measured.connect(measured.append)
    for letter, place in (("A", _A), ("B", _B)):
        measured.clear()
        page.pick(letter)
        page.board.strip.picked.emit(place)
    page.set_mode(mode)
    page.stage.take_focus()
    while not measured:
        QTest.qWait(10)


def align(parts: Rollerlog) -> None:
    """Mark the eyes of both."""
    compare(parts)
    parts.pages.photos.align()
    QTest.qWait(300)


def hide(parts: Rollerlog) -> None:
    """Hide every picture."""
    compare(parts)
    parts.pages.photos_hidden.set_hidden(hidden=True)


def lapse(parts: Rollerlog) -> None:
    """Ask for a time-lapse."""
    compare(parts)
    parts.pages.photos.open_lapse()
    QTest.qWait(300)


def camera(parts: Rollerlog) -> None:
    """Let a camera see a portrait, where the extra is installed."""
    from tests.photos.portraits import portrait

    compare(parts)
    page = parts.pages.photos
    page.open_camera()
    image, _ = portrait(size=FRAME, shot=20, redness=2.4, scale=0.97, shift=(0.015, 0.0))
    height, width = image.shape[:2]
    seen = QImage(image.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    if (show := _fed(page.findChild(_panel()), seen)) is not None:
        show()
        QTest.qWait(300)


def _panel() -> type:
    from rollerlog.ui.photos.camera import CameraPanel

    return CameraPanel


def _fed(panel: object, image: QImage) -> Callable[[], object] | None:
    """Put a camera before the panel that sees one picture."""
    try:
        from PySide6.QtMultimedia import QVideoFrame, QVideoFrameInput

        from rollerlog.services.camera.feed import CameraFeed
        from rollerlog.services.camera.source import Source
    except ImportError:
        return None

    class Fed(Source):
        def __init__(self) -> None:
            super().__init__()
            self.input = QVideoFrameInput(self)

        def join(self, session: object) -> None:
            session.setVideoFrameInput(self.input)

        def start(self) -> None:
            pass

        def stop(self) -> None:
            pass

    source = Fed()
    panel._opened = lambda: CameraFeed(source)  # noqa: SLF001 - as the tests hand it over
    panel.open(View.FRONT)
    # A copy: the array behind the picture goes away.
    frame = QVideoFrame(image.convertToFormat(QImage.Format.Format_RGB32))
    return lambda: source.input.sendVideoFrame(frame)


def session(parts: Rollerlog) -> None:
    """Show a session on the timeline, with the photos after it."""
    from rollerlog.domain.model import Session

    parts.pages.open_page("timeline")
    parts.pages.timeline.show_entry(parts.desk.logbook.all(Session)[-1].id)
    QTest.qWait(300)


def photo(parts: Rollerlog) -> None:
    """Show a photo on the timeline."""
    from rollerlog.domain.photos.model import Photo

    parts.pages.open_page("timeline")
    parts.pages.timeline.show_entry(parts.desk.logbook.all(Photo)[-1].id)
    QTest.qWait(300)


def check_in(parts: Rollerlog) -> None:
    """Open a check-in on skin of which there is a photo."""
    parts.pages.open_check_in()
    QTest.qWait(300)
