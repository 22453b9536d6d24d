"""Time-lapses: faces stay in place, nothing but pixels goes out, and stopping leaves nothing."""

import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rollerlog.domain.photos.model import Form, Photo, Purpose, View
from rollerlog.services.photos.lapse_request import Lapse, LapseForm, LapseFrame, request, size_of
from rollerlog.services.photos.timelapse import LapseMaker, NotDrawn
from rollerlog.services.storage import Fault, StoreError
from rollerlog.ui.photos import lapse_words as words
from rollerlog.ui.photos.album import Shown
from rollerlog.ui.photos.timelapse_panel import TimelapsePanel
from tests.conftest import MADRID
from tests.photos.portraits import portrait

SECRET = b"SECRET-7731"
GREEN = (0, 255, 0)
FIRST = datetime(2026, 3, 1, 9, tzinfo=MADRID)


class Shelf:
    """Photos in files, as the page knows them."""

    def __init__(self, folder, clock):
        self.folder, self.clock = folder, clock
        self.kept, self.files = [], {}
        folder.mkdir()

    def add(self, view=View.FRONT, *, marked=True, **sitter):
        number = len(self.kept)
        sitter = {"size": (400, 500), "noise": 0.0, **sitter}
        content, marks = taken(**sitter)
        width, height = sitter["size"]
        path = self.folder / f"{number}.jpg"
        path.write_bytes(content)
        at = FIRST + number * timedelta(days=7)
        photo = Photo(
            at=at,
            logged_at=at,
            zones=("cheek-left",),
            view=view,
            purpose=Purpose.PROGRESS,
            sha256=f"{number:064x}",
            form=Form.JPEG,
            width=width,
            height=height,
            marks=marks if marked else None,
        )
        self.kept.append(photo)
        self.files[photo.id] = path
        return photo

    def photos(self):
        return self.kept

    def path_of(self, photo):
        return self.files[photo.id]

    def thumbnail_of(self, photo):
        return self.files[photo.id]

    def now(self):
        return self.clock()

    def zones(self):
        return [("cheek-left", "Left cheek")]

    def lapse(self, form=LapseForm.GIF, *, text=None, hold_ms=500):
        frames = tuple(LapseFrame(photo, self.path_of(photo), text) for photo in self.kept)
        size = size_of(self.kept[0], form)
        return Lapse(frames=frames, form=form, hold_ms=hold_ms, size=size)


@cache
def taken(**sitter):
    """A photo with green spots on the corners of the eyes, and where they are."""
    pixels, marks = portrait(**sitter)
    image, content = Image.fromarray(pixels), BytesIO()
    draw = ImageDraw.Draw(image)
    for mark in (marks.left, marks.right):
        x, y = mark.x * image.width, mark.y * image.height
        draw.ellipse((x - 5, y - 5, x + 4, y + 4), fill=GREEN)
    image.save(content, "JPEG", quality=95, subsampling=0, comment=SECRET, exif=_exif())
    return content.getvalue(), marks


def _exif():
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    exif[0x8825] = {1: "N", 2: (39.0, 28.0, 0.0)}
    return exif


@pytest.fixture
def shelf(tmp_path, clock):
    return Shelf(tmp_path / "vault", clock)


@pytest.fixture
def series(shelf):
    shelf.add()
    shelf.add(turn_deg=7, scale=0.85, shift=(0.06, -0.04), redness=4)
    shelf.add(turn_deg=-5, scale=1.1, size=(500, 400))
    shelf.add(scale=0.8, size=(1200, 1500), shot=3)
    return shelf


@pytest.fixture
def out(tmp_path):
    out = tmp_path / "saved"
    out.mkdir()
    return out


class Making:
    """A maker, and what it told."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.maker = LapseMaker()
        self.done, self.ends = [], []
        self.maker.progress.connect(lambda done, of: self.done.append((done, of)))
        self.maker.finished.connect(self.ends.append)
        self.maker.failed.connect(self.ends.append)

    def make(self, lapse, path):
        self.maker.make(lapse, path)
        self.qtbot.waitUntil(lambda: bool(self.ends), timeout=30_000)
        return self.ends[-1]


@pytest.fixture
def making(qtbot):
    making = Making(qtbot)
    yield making
    making.maker.stop()


def green_spots(image):
    """The middles of the two green spots, by their weight, from left to right."""
    pixels = np.asarray(image.convert("RGB"), dtype=float)
    weight = np.clip(pixels[..., 1] - np.maximum(pixels[..., 0], pixels[..., 2]) - 60, 0, None)
    ys, xs = np.nonzero(weight)
    split = (xs.min() + xs.max()) / 2
    spots = []
    for side in (xs < split, xs >= split):
        share = weight[ys[side], xs[side]]
        spots += [
            np.average(xs[side] + 0.5, weights=share),
            np.average(ys[side] + 0.5, weights=share),
        ]
    return np.array(spots)


def test_eyes_stay_where_they_are_within_a_pixel_in_single_pictures(series, making, out):
    made = making.make(series.lapse(LapseForm.PNG), out / "front")
    assert made == out / "front"
    pictures = [Image.open(path) for path in sorted(made.iterdir())]
    assert [path.name for path in sorted(made.iterdir())] == [f"00{n}.png" for n in range(1, 5)]
    assert {picture.size for picture in pictures} == {(400, 500)}
    first = green_spots(pictures[0])
    for picture in pictures[1:]:
        assert np.abs(green_spots(picture) - first).max() <= 1


def test_eyes_stay_where_they_are_within_a_pixel_in_a_gif(series, making, out):
    made = making.make(series.lapse(hold_ms=700), out / "front.gif")
    with Image.open(made) as gif:
        assert (gif.n_frames, gif.info["duration"], gif.info["loop"]) == (4, 700, 0)
        frames = []
        for index in range(gif.n_frames):
            gif.seek(index)
            frames.append(gif.convert("RGB"))
    first = green_spots(frames[0])
    for frame in frames[1:]:
        assert np.abs(green_spots(frame) - first).max() <= 1


def test_a_gif_looks_like_the_photos(series, making, out):
    made = making.make(series.lapse(), out / "front.gif")
    with Image.open(made) as gif, Image.open(series.path_of(series.kept[0])) as photo:
        shown = np.asarray(gif.convert("RGB").resize((40, 50), Image.Resampling.BOX), dtype=float)
        wanted = np.asarray(
            photo.convert("RGB").resize((40, 50), Image.Resampling.BOX), dtype=float
        )
    assert np.abs(shown - wanted).mean() < 2


@pytest.mark.parametrize("form", LapseForm)
def test_nothing_but_pixels_goes_out_and_only_its_user_can_read_it(series, making, out, form):
    made = making.make(series.lapse(form), out / "front")
    files = [made] if made.is_file() else sorted(made.iterdir())
    for file in files:
        content = file.read_bytes()
        assert SECRET not in content
        assert b"Exif" not in content
        assert b"!\xfe" not in content[:1000]
        with Image.open(file) as image:
            assert {"comment", "exif", "icc_profile", "dpi"}.isdisjoint(image.info)
            assert not getattr(image, "text", None)
    if sys.platform != "win32":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_the_date_is_drawn_in_only_where_it_is_wanted(shelf, making, out):
    shelf.add()
    shelf.add()
    plain = making.make(shelf.lapse(LapseForm.PNG), out / "plain")
    making.ends.clear()
    dated = making.make(shelf.lapse(LapseForm.PNG, text="Sun 1 March 2026"), out / "dated")
    first, other = (np.asarray(Image.open(folder / "001.png")) for folder in (plain, dated))
    changed = np.nonzero((first != other).any(axis=2))
    assert changed[0].min() > 400
    assert changed[1].max() < 320
    assert (other[changed] > 240).any()


def test_a_photo_without_marks_stands_as_it_was_taken_whole(shelf, making, out):
    shelf.add(marked=False)
    shelf.add(marked=False, size=(800, 500))
    made = making.make(shelf.lapse(LapseForm.PNG), out / "plain")
    pixels = np.asarray(Image.open(made / "002.png"))
    assert (pixels[:120] == (222, 222, 218)).all()
    assert not (pixels[130:370] == (222, 222, 218)).all(axis=2).any()


def test_it_tells_how_far_it_is(series, making, out):
    making.make(series.lapse(), out / "front.gif")
    assert sorted(set(making.done)) == [(done, 4) for done in range(5)]
    assert making.done == sorted(making.done)


@pytest.mark.parametrize("form", LapseForm)
def test_stopped_it_leaves_nothing_and_what_was_there_stays(series, making, qtbot, out, form):
    there = out / "front.gif"
    there.write_bytes(b"older")
    for _ in range(6):
        for photo in series.kept[:4]:
            series.kept.append(photo)
    path = there if form is LapseForm.GIF else out / "front"
    making.maker.make(series.lapse(form), path)
    qtbot.waitUntil(lambda: making.done[-1][0] > 2, timeout=20_000)
    making.maker.stop()
    assert not making.maker.running
    qtbot.waitUntil(lambda: [file.name for file in out.iterdir()] == ["front.gif"])
    qtbot.wait(200)
    assert [file.name for file in out.iterdir()] == ["front.gif"]
    assert there.read_bytes() == b"older"
    assert making.ends == []


def test_a_damaged_photo_is_named_and_nothing_is_saved(series, making, out):
    file = series.path_of(series.kept[2])
    file.write_bytes(file.read_bytes()[:3000])
    assert making.make(series.lapse(), out / "front.gif") == NotDrawn(2)
    assert list(out.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are not known there")
@pytest.mark.parametrize("form", LapseForm)
def test_on_a_full_disk_nothing_is_saved(series, making, out, form):
    import resource

    # A file that may not grow is as good as a disk that is full.
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        error = making.make(series.lapse(form), out / "front")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert isinstance(error, StoreError)
    assert error.fault is Fault.DISK_FULL
    assert list(out.iterdir()) == []


def test_a_folder_that_is_there_is_not_written_into(series, making, out):
    there = out / "front"
    there.mkdir()
    (there / "mine.txt").write_text("mine")
    error = making.make(series.lapse(LapseForm.PNG), there)
    assert isinstance(error, StoreError)
    assert [file.name for file in out.iterdir()] == ["front"]
    assert [file.name for file in there.iterdir()] == ["mine.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("form", LapseForm)
def test_where_whoever_asked_is_gone_nothing_is_left(series, out, form):
    asked = request(series.lapse(form), out / ".part")
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "rollerlog.decoding.timelapse"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    child.stdin.write(asked)
    child.stdin.close()
    child.stdout.close()
    child.wait(timeout=60)
    assert list(out.iterdir()) == []


QUITTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from rollerlog.services.photos import lapse_request, timelapse

app, asked = QCoreApplication([]), Path(sys.argv[1]).read_bytes()
timelapse.request = lambda lapse, out: asked.replace(b"OUT", str(out).encode())
maker = timelapse.LapseMaker()
maker.progress.connect(lambda done, of: app.quit() if done else None)
maker.make(lapse_request.Lapse(frames=(), form="gif", hold_ms=500, size=(1, 1)), Path(sys.argv[2]))
app.exec()
"""


def test_rollerlog_that_ends_meanwhile_leaves_nothing(series, out, tmp_path):
    lapse = series.lapse()
    asked = tmp_path / "asked"
    asked.write_bytes(request(replace(lapse, frames=lapse.frames * 8), Path("OUT")))
    words = [sys.executable, "-c", QUITTING, str(asked), str(out / "front.gif")]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert list(out.iterdir()) == []


def test_a_child_that_is_too_slow_is_ended(series, qtbot, out):
    maker, ends = LapseMaker(patience_ms=1), []
    maker.failed.connect(ends.append)
    maker.make(series.lapse(), out / "front.gif")
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [NotDrawn(None)]
    qtbot.waitUntil(lambda: list(out.iterdir()) == [])


@pytest.fixture
def panel(shelf, theme, qtbot):
    for turn in (0, 4, -4):
        shelf.add(turn_deg=turn)
    shelf.add(marked=False)
    panel = TimelapsePanel(theme, shelf, shelf)
    qtbot.addWidget(panel)
    panel.resize(1000, 680)
    panel.open(Shown(View.FRONT))
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    panel.heard = []
    panel.noted.connect(panel.heard.append)
    panel.closed.connect(lambda: panel.heard.append("closed"))
    yield panel
    panel.maker.stop()


def test_the_panel_says_what_would_be_in_it(panel):
    assert panel.outcome.text() == (
        "3 photos, 2.4\u00a0s long. 1 photo without marked eyes stays out."
    )
    panel.fields.hold.setValue(20)
    assert panel.outcome.text().startswith("3 photos, 6.0\u00a0s long.")
    panel.fields.unaligned.click()
    assert panel.outcome.text() == "4 photos, 8.0\u00a0s long."


def test_fewer_than_two_photos_make_no_time_lapse(panel):
    panel.fields.last.setDate(panel.fields.first.date())
    assert panel.outcome.text() == "One photo is in these days. A time-lapse takes two."
    assert not panel.save.isEnabled()


def test_the_panel_saves_and_says_so(panel, qtbot, out):
    panel.save_to(out / "front.gif")
    assert panel.stop.isVisible()
    assert not panel.fields.isEnabled()
    assert panel.status.text() == "Drawing 3 photos, 0 done."
    qtbot.waitUntil(lambda: bool(panel.heard), timeout=30_000)
    assert panel.heard == ["3 photos saved as “front.gif”."]
    assert panel.save.isVisible()
    with Image.open(out / "front.gif") as gif:
        assert gif.n_frames == 3


def test_the_panel_stops_on_its_button_and_on_escape(panel, qtbot, out):
    for stop in (panel.stop.click, lambda: qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)):
        panel.save_to(out / "front.gif")
        stop()
        assert panel.status.text() == words.STOPPED
        assert panel.save.isVisible()
        assert panel.heard == []
    qtbot.waitUntil(lambda: list(out.iterdir()) == [])
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
    assert panel.heard == ["closed"]


def test_the_panel_says_which_photo_could_not_be_read(panel, shelf, qtbot, out):
    Path(shelf.path_of(shelf.kept[1])).write_bytes(b"")
    panel.save_to(out / "front.gif")
    qtbot.waitUntil(panel.save.isVisible, timeout=30_000)
    assert panel.status.text() == (
        "The photo of Sun 8 March could not be read. Nothing was saved. Leave that day out."
    )


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(panel, qtbot, out):
    out.chmod(0o500)
    panel.save_to(out / "front.gif")
    qtbot.waitUntil(panel.save.isVisible, timeout=30_000)
    out.chmod(0o700)
    assert "cannot be written to" in panel.status.text()


def test_single_pictures_have_no_speed(panel):
    panel.fields.form.step(1)
    assert not panel.fields.hold.isVisible()
    assert panel.fields.lapse_form is LapseForm.PNG
    assert panel.outcome.text() == "3 photos. 1 photo without marked eyes stays out."
