from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible

from rollerlog.domain.photos.alignment import pixels
from rollerlog.services.photos.pictures import PictureLoader, Wanted, read
from rollerlog.ui.photos.looks import Look, bounded, first_look, laid, moved, to_pane, zoomed
from rollerlog.ui.photos.names import Mode
from rollerlog.ui.photos.pair import Pair
from rollerlog.ui.photos.stage import Stage
from rollerlog.ui.photos_hidden import PhotosHidden
from tests.conftest import NOW
from tests.photos.albums import Pictures, saved
from tests.photos.portraits import Sitter
from tests.photos.rows import photo_row

PANE = QSizeF(600, 400)
RED, PALE = Sitter(redness=14, shot=1), Sitter(redness=0, shot=2, turn_deg=6, scale=0.85)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return Pictures(tmp_path_factory.mktemp("vault"))


@pytest.fixture
def pair(pictures):
    a = pictures.take(NOW - timedelta(days=20), RED)
    b = pictures.take(NOW - timedelta(days=2), PALE)
    return Pair(a, b, ("Mon 25 May, day 14", "Fri 12 June, day 16"))


@pytest.fixture
def hidden():
    return PhotosHidden()


@pytest.fixture
def stage(qtbot, theme, pictures, hidden, pair):
    stage = Stage(theme, pictures, hidden)
    qtbot.addWidget(stage)
    stage.resize(600, 500)
    stage.show()
    stage.show_pair(pair)
    settle(qtbot, stage)
    return stage


def settle(qtbot, stage):
    """Until both photos are painted from their files."""
    qtbot.waitUntil(lambda: stage.grab() is not None and all(loaded(stage)))


def loaded(stage):
    return [not layer.image.isNull() for layer in stage.findChildren(type(stage._layers[0]))]


def whole_of(photo):
    return QRectF(0, 0, photo.width, photo.height)


def colour(stage, x, y):
    return stage.grab().toImage().pixelColor(round(x), round(y))


def redness(stage, x, y):
    seen = colour(stage, x, y)
    return seen.red() - seen.green()


def cheek(stage, pair):
    """Where the right cheek of photo A is on the stage."""
    (x, y), (far_x, _) = pixels(pair.a.marks, (pair.a.width, pair.a.height))
    eyes = far_x - x
    at = QPointF((x + far_x) / 2 + 0.4 * eyes, y + 0.4 * eyes)
    return to_pane(stage.look(0), pair.a, QSizeF(stage.size())).map(at)


def test_the_eyes_of_both_photos_lie_over_each_other(pair):
    whole = laid(pair.b, pair.a)
    size_a, size_b = (pair.a.width, pair.a.height), (pair.b.width, pair.b.height)
    for of, onto in zip(pixels(pair.b.marks, size_b), pixels(pair.a.marks, size_a), strict=True):
        found = whole.map(QPointF(*of))
        assert (found.x(), found.y()) == pytest.approx(onto, abs=0.01)


def test_photos_that_are_not_marked_are_laid_by_their_height(pictures):
    a = pictures.take(NOW, RED, marked=False, size=(400, 500))
    b = pictures.take(NOW, PALE, marked=False, size=(300, 400))
    corner = laid(b, a).map(QPointF(150, 400))
    assert (corner.x(), corner.y()) == pytest.approx((200, 500))


def test_zooming_leaves_what_is_under_the_pointer_where_it_is(pair):
    at = QPointF(200, 150)
    look = Look(1.2, 0.5, 0.5)
    before = to_pane(look, pair.a, PANE).inverted()[0].map(at)
    nearer = zoomed(look, 1.5, at, pair.a, PANE)
    after = to_pane(nearer, pair.a, PANE).inverted()[0].map(at)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_zooming_ends_at_the_whole_photo_and_at_eight_times(pair):
    far = zoomed(Look(), 1e-3, QPointF(0, 0), pair.a, PANE)
    seen = to_pane(far, pair.a, PANE).mapRect(whole_of(pair.a))
    assert (seen.left(), seen.top()) == pytest.approx((140, 0))
    assert zoomed(Look(), 1e3, QPointF(0, 0), pair.a, PANE).zoom == 8


def test_photos_cannot_be_pushed_out_of_sight(pair):
    look = moved(Look(2.0), QPointF(1e5, 1e5), pair.a, PANE)
    seen = to_pane(look, pair.a, PANE).mapRect(whole_of(pair.a))
    assert seen.left() == pytest.approx(0)
    assert seen.top() == pytest.approx(0)


def test_the_first_look_holds_the_face_from_the_hair_to_the_chin(pair):
    (x, y), (far_x, _) = pixels(pair.a.marks, (pair.a.width, pair.a.height))
    eyes = far_x - x
    seen = to_pane(first_look(pair.a, PANE), pair.a, PANE)
    assert seen.map(QPointF((x + far_x) / 2, y - 0.6 * eyes)).y() > 0
    assert seen.map(QPointF((x + far_x) / 2, y + eyes)).y() < PANE.height()


def test_a_look_is_never_wider_than_it_must(pair):
    look = bounded(Look(1.0, 0.0, 1.0), pair.a, PANE)
    assert to_pane(look, pair.a, PANE).mapRect(whole_of(pair.a)).bottom() == pytest.approx(400)


def test_left_of_the_divider_is_photo_a_and_right_of_it_photo_b(stage, pair):
    at = cheek(stage, pair)
    stage.divider.move_to(1)
    red = redness(stage, at.x(), at.y())
    stage.divider.move_to(0)
    assert red > redness(stage, at.x(), at.y()) + 15


def test_the_divider_is_a_slider_named_by_its_percent(qtbot, stage):
    stage.take_focus()
    assert stage.divider.hasFocus()
    qtbot.keyClick(stage.divider, Qt.Key.Key_Right)
    qtbot.keyClick(stage.divider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(stage.divider, Qt.Key.Key_Left)
    spoken = QAccessible.queryAccessibleInterface(stage.divider)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Divider, 60 percent A"


def test_the_divider_follows_the_mouse_finer_than_a_percent(qtbot, stage):
    at = stage.divider.rect().center()
    at.setX(123)
    qtbot.mousePress(stage.divider, Qt.MouseButton.LeftButton, pos=at)
    assert stage.divider.share == pytest.approx(123 / stage.divider.width())
    assert stage.divider.value() == round(100 * 123 / stage.divider.width())


def test_the_ghost_fades_from_one_photo_to_the_other(stage, pair):
    at = cheek(stage, pair)
    stage.set_mode(Mode.GHOST)
    found = []
    for share in (0, 50, 100):
        stage.fade.slider.setValue(share)
        found.append(redness(stage, at.x(), at.y()))
    assert found[0] > found[1] > found[2]
    assert stage.fade.slider.accessibleName() == "Fade from A to B, 100 percent B"


def test_side_by_side_both_are_zoomed_and_pushed_until_unlinked(stage):
    stage.set_mode(Mode.SIDE)
    stage.zoom_by(2)
    assert stage.look(0) == stage.look(1)
    stage.toggle_linked()
    stage.zoom_by(1.5, QPointF(500, 200))
    assert stage.look(1).zoom > stage.look(0).zoom
    stage.pan_by(QPointF(30, 0), 1)
    assert stage.look(1).x != stage.look(0).x
    stage.toggle_linked()
    assert stage.look(0) == stage.look(1)


def test_the_wheel_zooms_and_dragging_pushes(qtbot, stage):
    stage.set_mode(Mode.SIDE)
    stage.zoom_by(3)
    before = stage.look(0)
    qtbot.mousePress(stage, Qt.MouseButton.LeftButton, pos=QPointF(100, 100).toPoint())
    qtbot.mouseMove(stage, QPointF(60, 100).toPoint())
    qtbot.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=QPointF(60, 100).toPoint())
    assert stage.look(0).x > before.x


def test_zooming_in_reads_a_sharper_picture(qtbot, theme, pictures, hidden):
    photo = pictures.take(NOW, RED, size=(1600, 2000))
    stage = Stage(theme, pictures, hidden)
    qtbot.addWidget(stage)
    stage.resize(300, 260)
    stage.show()
    stage.show_pair(Pair(photo))
    layer = stage._layers[0]
    qtbot.waitUntil(lambda: not layer.image.isNull())
    first = layer.image.height()
    assert first < 1100
    stage.zoom_by(6)
    qtbot.waitUntil(lambda: stage.grab() is not None and layer.image.height() == 2000)


def test_a_large_photo_that_is_moved_is_sharp_again_once_it_lies_still(
    qtbot, theme, hidden, tmp_path
):
    stripes = np.zeros((3000, 3000, 3), dtype=np.uint8)
    stripes[:, 1::4] = stripes[:, 2::4] = 255
    photo = photo_row(NOW, width=3000, height=3000)
    pictures = Pictures(tmp_path)
    saved(stripes, pictures.path_of(photo))
    stage = Stage(theme, pictures, hidden)
    qtbot.addWidget(stage)
    stage.resize(300, 300)
    stage.show()
    stage.show_pair(Pair(photo))

    def contrast():
        row = [colour(stage, x, 150).lightness() for x in range(100, 200)]
        return max(row) - min(row)

    qtbot.waitUntil(lambda: stage.grab() is not None and all(loaded(stage)[:1]))
    assert contrast() < 60
    stage.zoom_by(8)
    qtbot.waitUntil(lambda: contrast() > 120)
    stage.pan_by(QPointF(10, 0))
    assert contrast() < 60
    qtbot.waitUntil(lambda: contrast() > 120)


def test_photos_take_turns_unless_nothing_may_move(qtbot, stage, theme):
    stage.set_mode(Mode.BLINK)
    assert stage.blinking
    qtbot.waitUntil(lambda: stage.shows_b)
    stage.stop_blinking()
    theme.set_reduced_motion(True)
    stage.set_mode(Mode.BLINK)
    assert not stage.blinking
    stage.show_other()
    assert stage.shows_b
    assert stage.accessibleName().endswith("B is in sight")
    theme.set_reduced_motion(False)


def test_a_hidden_stage_shows_no_pixel_of_a_photo_and_lets_go_of_both(stage, hidden, theme, pair):
    at = cheek(stage, pair)
    hidden.set_hidden(hidden=True)
    assert colour(stage, at.x(), at.y()).name() == theme.color("bg.surface").name()
    assert not any(loaded(stage))
    assert stage.accessibleName().startswith("Photo hidden")
    assert not stage.divider.isVisible()


def test_photos_come_back_once_they_are_not_hidden_any_more(qtbot, stage, hidden, pair):
    at = cheek(stage, pair)
    hidden.toggle()
    hidden.toggle()
    settle(qtbot, stage)
    assert redness(stage, at.x(), at.y()) > 20


def test_a_photo_without_its_file_is_said_to_be_gone(qtbot, theme, tmp_path, hidden, pair):
    stage = Stage(theme, Pictures(tmp_path), hidden)
    qtbot.addWidget(stage)
    stage.resize(400, 300)
    stage.show()
    stage.show_pair(Pair(pair.a))
    qtbot.waitUntil(lambda: stage.grab() is not None and stage._layers[0].missing)


def test_the_stage_is_read_out_as_its_two_photos(stage):
    assert stage.accessibleName() == "A, Mon 25 May, day 14; B, Fri 12 June, day 16"
    spoken = QAccessible.queryAccessibleInterface(stage)
    assert spoken.role() == QAccessible.Role.Graphic


def test_a_picture_is_read_no_larger_than_it_is_wanted(pictures, pair):
    image = read(Wanted(pictures.path_of(pair.a), 100))
    assert (image.width(), image.height()) == (80, 100)
    assert read(Wanted(pictures.path_of(pair.a), 9000)).height() == 500
    assert read(Wanted(pictures.folder / "nothing.jpg")).isNull()


def test_what_is_not_wanted_any_more_is_not_told(qtbot, pictures, pair):
    loader = PictureLoader()
    told = []
    loader.loaded.connect(lambda wanted, _image: told.append(wanted.longest))
    loader.ask(Wanted(pictures.path_of(pair.a), 50))
    loader.forget()
    loader.ask(Wanted(pictures.path_of(pair.a), 60))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [60]


def test_a_loader_that_is_gone_while_it_reads_harms_nobody(qtbot, pictures, pair):
    for size in range(20, 60):
        loader = PictureLoader()
        loader.ask(Wanted(pictures.path_of(pair.a), size))
        loader.deleteLater()
    del loader
    qtbot.wait(60)
