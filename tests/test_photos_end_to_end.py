"""Photos through the real window: in by files, compared, hidden, and there after a restart."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from rollerlog.domain.commands import log_session
from rollerlog.domain.photos.commands import change_photo
from rollerlog.domain.photos.model import Photo, Purpose, View
from rollerlog.services.photos.keeper import PhotoKeeper
from tests.builders import a_session
from tests.conftest import NOW
from tests.photos.portraits import portrait
from tests.test_end_to_end import FACE, App

OPEN_THE_PAGE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rollerlog.app import build
from rollerlog.ui.theme import Theme
from tests.conftest import NOW
from tests.photos.rows import years
application = QApplication([])
before = "numpy" in sys.modules
theme = Theme()
theme.apply(application)
parts = build(Path(sys.argv[1]), lambda: NOW, theme, sample=years(5, 3, NOW))
parts.frame.show()
parts.pages.open_page("photos")
page = parts.pages.photos
while not all(page.pair) or page.examiner.running:
    QTest.qWait(10)
print(before, "numpy" in sys.modules)
parts.file.close()
"""


@pytest.fixture
def app(qtbot, folder, clock, theme):
    opened = []

    def _open():
        opened.append(App(qtbot, folder, clock, theme))
        return opened[-1]

    yield _open
    for each in opened:
        each.parts.library.close()
        each.scheduler.shutdown()
        each.parts.file.close()
        each.frame.deleteLater()


@pytest.fixture
def files(tmp_path):
    def save(name, **changes):
        image, _ = portrait(size=(320, 400), **changes)
        path = tmp_path / name
        Image.fromarray(image).save(path, quality=92)
        return path

    return save


def add(app, *paths):
    app.window.open_page("photos")
    keeper: PhotoKeeper = app.parts.library.keeper
    with app.qtbot.waitSignal(keeper.finished, timeout=30_000):
        app.window.photos.files_dropped.emit([str(path) for path in paths])


def photos(app):
    return app.logbook.all(Photo)


def test_files_become_photos_that_are_compared_and_stay(app, files):
    first = app()
    first.parts.desk.run(
        log_session(a_session(NOW - timedelta(hours=1), zones=FACE, needle_um=250, id="s"))
    )
    add(first, files("one.jpg"), files("two.png", shot=2, redness=4.0))
    found = photos(first)
    assert [(photo.view, photo.purpose) for photo in found] == [
        (View.FRONT, Purpose.REACTION),
        (View.FRONT, Purpose.REACTION),
    ]
    assert all(photo.facts is not None for photo in found)
    page = first.window.photos
    assert {photo.id for photo in page.pair if photo} == {photo.id for photo in found}
    assert first.window.toast.text == "2 photos added."
    second = app()
    assert photos(second) == found
    paths = [second.parts.library.pictures.path_of(photo) for photo in found]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in paths)


def test_marked_eyes_leave_what_was_measured_of_a_photo_alone(app, files, qtbot):
    opened = app()
    add(opened, files("one.jpg"), files("two.jpg", shot=2))
    before = {photo.id: photo.facts for photo in photos(opened)}
    opened.window.photos.align()
    editor = opened.window.photos.board.editor
    for pane in editor.panes:
        qtbot.waitUntil(pane.handles[0].isVisible)
        qtbot.keyClick(pane.handles[0], Qt.Key.Key_Right)
    editor.save.click()
    assert all(photo.marks is not None for photo in photos(opened))
    assert {photo.id: photo.facts for photo in photos(opened)} == before
    # They were saved together, so they are taken back together.
    opened.window.undo()
    assert [photo.marks for photo in photos(opened)] == [None, None]


def test_the_page_opens_without_numpy(folder):
    ran = subprocess.run(
        [sys.executable, "-c", OPEN_THE_PAGE, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stdout.split() == ["False", "False"], ran.stderr


def test_one_photo_can_be_undone_and_lies_on_the_timeline(app, files):
    opened = app()
    add(opened, files("one.jpg"))
    (photo,) = photos(opened)
    opened.window.open_page("timeline")
    assert opened.window.timeline.model.line(0).title == "Photo, face"
    opened.window.undo()
    assert photos(opened) == ()
    opened.window.redo()
    assert photos(opened) == (photo,)


def test_the_same_picture_twice_is_said_and_kept_once(app, files):
    opened = app()
    path = files("one.jpg")
    add(opened, path)
    add(opened, path)
    assert len(photos(opened)) == 1
    said = opened.window.photos.adding.refusals.text()
    assert "one.jpg: This picture is there already, as the photo of Sun 14 June." in said


def test_what_is_no_picture_is_refused_in_a_sentence(app, tmp_path):
    opened = app()
    path = tmp_path / "text.jpg"
    path.write_text("no picture", "utf-8")
    add(opened, path)
    assert photos(opened) == ()
    assert opened.window.photos.adding.refusals.text().startswith("text.jpg is not a picture")


def test_h_hides_every_picture_at_once(app, files, qtbot):
    opened = app()
    add(opened, files("one.jpg"), files("two.jpg", shot=2))
    page = opened.window.photos
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert opened.window.photos_hidden.hidden
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert not opened.window.photos_hidden.hidden


def test_the_page_looks_at_photos_that_come_in_together(app, files):
    opened = app()
    keeper, model, shown = opened.parts.library.keeper, opened.window.photos.model, []
    keeper.added.connect(lambda _photo: shown.append(model.rowCount()))
    add(opened, *(files(f"{shot}.jpg", shot=shot) for shot in range(3)))
    assert shown[0] == 0
    assert model.rowCount() >= len(shown) == 3
    opened.parts.desk.undo()
    assert {photo for photo in opened.window.photos.pair if photo} == set(photos(opened))


def test_photos_of_a_session_are_of_its_zones_and_the_next_ones_are_not(app, files, qtbot):
    opened = app()
    opened.window.add_photo(("scalp",))
    opened.window.photos.menu.close()
    qtbot.wait(20)
    add(opened, files("one.jpg"))
    opened.window.add_photo(("scalp",))
    opened.window.photos.menu.files.trigger()
    opened.window.photos.menu.close()
    dialog = opened.window.intake.dialog
    with qtbot.waitSignal(opened.parts.library.keeper.finished, timeout=30_000):
        dialog.filesSelected.emit([str(files("two.jpg", shot=2))])
    dialog.close()
    assert {photo.zones for photo in photos(opened)} == {tuple(FACE), ("scalp",)}


def test_a_photo_of_another_view_is_shown_among_its_own(app, files):
    opened = app()
    add(opened, files("one.jpg"), files("two.jpg", shot=2), files("three.jpg", shot=3))
    left = replace(photos(opened)[0], view=View.LEFT)
    opened.parts.desk.run(change_photo(left))
    opened.window.show_photo(left.id)
    page = opened.window.photos
    assert page.header.shown.view is View.LEFT
    assert page.pair[1] == left
