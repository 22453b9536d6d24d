from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QPixmapCache
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel

from rollerlog.domain.photos.alignment import Marks, Point
from rollerlog.domain.photos.model import Purpose, View
from rollerlog.domain.photos.redness import RednessWord, Why
from rollerlog.services.photos.errands import Errand
from rollerlog.services.photos.face import Patch
from rollerlog.services.photos.measuring import Source, guessed, measured, patches
from rollerlog.ui.photos.names import Mode, Rule
from rollerlog.ui.photos.page import PhotosPage
from rollerlog.ui.photos_hidden import PhotosHidden
from tests.builders import a_session
from tests.conftest import NOW
from tests.photos.albums import Album, Pictures, course
from tests.photos.portraits import Sitter

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return Pictures(tmp_path_factory.mktemp("vault"))


@pytest.fixture
def album(pictures):
    return course(pictures)


@pytest.fixture
def show(qtbot, theme, pictures):
    QPixmapCache.clear()

    def show(album, *, hidden=False, size=(1100, 760)):
        page = PhotosPage(theme, album, pictures, PhotosHidden(hidden=hidden))
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.stage.take_focus()
        return page

    return show


@pytest.fixture
def page(show, album):
    return show(album)


def ids(page):
    return [photo.id if photo else None for photo in page.pair]


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(page.focusWidget() or page, key)


def spoken(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def shown(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_without_photos_the_page_says_what_will_be_here_and_how_to_take_them(show):
    page = show(Album())
    said = shown(page.board)
    assert "No photos yet" in said
    assert "How to take them" in said
    assert not page.panel.isVisible()
    assert not page.header.modes.isVisible()


def test_a_single_photo_stands_alone(show, pictures):
    page = show(Album([pictures.take(NOW)]))
    assert page.pair[1] is None
    assert any(said.startswith("One photo of this view so far.") for said in shown(page.panel))


def test_the_page_opens_with_the_last_photo_and_one_of_the_same_day(page, album):
    a, b = page.pair
    assert b is album.photos()[-1]
    assert abs(album.day_after(a).day - album.day_after(b).day) <= 3
    assert page.model.data(page.model.index(8)) == "B · 11 Jun"


def test_a_and_b_are_picked_in_the_strip_by_keyboard_alone(qtbot, page, album):
    page.header.rules.choose(Rule.ANY)
    photos = album.photos()
    press(qtbot, page, "a")
    assert page.board.strip.hasFocus()
    press(qtbot, page, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return)
    press(qtbot, page, "b", Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert page.pair == (photos[1], photos[6])


def test_a_click_in_the_strip_picks_b(qtbot, page, album):
    strip, photo = page.board.strip, album.photos()[4]
    place = strip.visualRect(page.model.index(4)).center()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.pair[1] is photo


def test_picking_a_proposes_the_photo_of_the_same_day_as_b(page, album):
    page.pick("A")
    page.board.strip.picked.emit(1)
    a, b = page.pair
    assert a is album.photos()[1]
    assert abs(album.day_after(a).day - album.day_after(b).day) <= 3
    page.header.rules.choose(Rule.NEAREST)
    page.header.rules.activated.emit(1)
    assert page.pair[1] is album.photos()[0]


def test_x_swaps_and_v_shows_the_next_mode(qtbot, page):
    before = page.pair
    press(qtbot, page, "x")
    assert page.pair == before[::-1]
    press(qtbot, page, "v")
    assert page.stage.mode is Mode.SIDE
    assert page.header.modes.current == "side"
    press(qtbot, page, "v", "v", "v")
    assert page.stage.mode is Mode.SLIDER


def test_the_arrows_move_what_the_mode_is_steered_by(qtbot, page):
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.stage.divider.value() == 51
    page.set_mode(Mode.GHOST)
    page.stage.take_focus()
    press(qtbot, page, Qt.Key.Key_Left)
    assert page.stage.fade.slider.value() == 49


def test_plus_minus_nought_and_ctrl_with_the_arrows_look_closer(qtbot, page):
    page.set_mode(Mode.SIDE)
    page.stage.take_focus()
    first = page.stage.look(0)
    press(qtbot, page, "+", "+")
    nearer = page.stage.look(0)
    assert nearer.zoom > first.zoom
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right, CTRL)
    assert page.stage.look(0).x > nearer.x
    press(qtbot, page, "0")
    assert page.stage.look(0) == first


def test_keys_of_one_letter_rest_where_they_are_switched_off(qtbot, show, pictures):
    page = show(Album(course(pictures).photos(), single=False))
    before = page.pair
    press(qtbot, page, "x", "v", "h")
    assert page.pair == before
    assert page.stage.mode is Mode.SLIDER
    assert not page.hidden.hidden
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.stage.divider.value() == 51


def test_the_named_keys_act_when_they_are_clicked(qtbot, page):
    before, hints = page.pair, page.board.hints
    page.grab()
    at = hints.cap("X").center().toPoint()
    qtbot.mouseClick(hints, Qt.MouseButton.LeftButton, pos=at)
    assert page.pair == before[::-1]


def test_how_two_photos_match_and_how_red_they_are_is_said(qtbot, page, album):
    page._show_chosen(album.photos()[3], album.photos()[6])
    qtbot.waitUntil(lambda: not page.examiner.running)
    panel = page.panel
    assert [row.title.text() for row in panel.match.rows][:3] == [
        "View",
        "Day after 0.5\u00a0mm",
        "Framing",
    ]
    assert panel.redness.value.text().startswith("\N{MINUS SIGN}")
    assert "less red than A" in panel.redness.said.text()
    assert panel.redness.tag.text == "Likely lower"
    assert "Likely lower" in panel.redness.line.accessibleName()
    assert "not a diagnosis" in panel.redness.limits.text()


def test_without_marks_there_is_no_number_but_a_way_to_one(qtbot, show, pictures):
    photos = [pictures.take(NOW - timedelta(days=day), marked=False) for day in (9, 2)]
    page = show(Album(photos, [a_session(NOW - timedelta(days=12))]))
    qtbot.waitUntil(lambda: not page.examiner.running)
    assert not page.panel.redness.value.isVisible()
    assert page.panel.redness.said.text().startswith("The redness index needs the eyes marked")


def test_photos_from_the_side_have_no_number_marked_or_not(qtbot, show, pictures):
    for marked in (True, False):
        photos = [
            pictures.take(NOW - timedelta(days=day), marked=marked, view=View.LEFT)
            for day in (9, 2)
        ]
        page = show(Album(photos))
        page.header.shown_chosen.emit()
        qtbot.waitUntil(lambda page=page: not page.examiner.running)
        said = page.panel.redness.said.text()
        assert said == "The redness index is measured from the front only."


def test_waiting_is_said_only_once_it_takes_long(qtbot, page):
    qtbot.waitUntil(lambda: not page.examiner.running)
    page.swap()
    assert not page.panel.redness.waiting.isVisible()
    assert not page.panel.redness.value.isVisible()
    page.examiner.slow.emit()
    assert page.panel.redness.waiting.text() == "Measuring…"
    assert page.panel.redness.waiting.isVisible()


def test_better_pairs_are_offered_and_shown_when_clicked(qtbot, page, album):
    page._show_chosen(album.photos()[1], album.photos()[6])
    qtbot.waitUntil(lambda: not page.examiner.running)
    button = page.panel.pairs.buttons[0]
    assert button.isVisible()
    pair = button.pair
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.pair == pair


def test_photos_of_other_views_stand_beside_each_other_only_when_allowed(qtbot, show, pictures):
    front, left = (
        pictures.take(NOW - timedelta(days=day), Sitter(shot=day), view=view)
        for day, view in ((9, View.FRONT), (2, View.LEFT))
    )
    page = show(Album([front, left]))
    views = [page.header.views.itemText(row) for row in range(page.header.views.count())]
    assert views == ["Front", "Left profile", "All views"]
    assert page.pair == (front, None)
    page.header.views.setCurrentIndex(2)
    page.header.views.activated.emit(2)
    assert page.board.unlike.isVisible()
    assert not page.stage.isVisible()
    qtbot.mouseClick(page.board.allow, Qt.MouseButton.LeftButton)
    assert page.stage.isVisible()


def test_the_strip_can_be_narrowed_to_one_day_after_each_session(qtbot, page, album):
    page.board.day.number.setValue(14)
    qtbot.mouseClick(page.board.by_day, Qt.MouseButton.LeftButton)
    days = [album.day_after(photo).day for photo in page.model.photos]
    assert 1 < len(days) < len(album.photos())
    assert all(abs(day - 14) <= 2 for day in days)
    page.board.day.number.setValue(60)
    assert page.board.none.isVisible()


def test_h_hides_every_picture_at_once(qtbot, page, theme):
    press(qtbot, page, "h")
    picture = page.grab().toImage()
    strip = page.board.strip
    for place in range(9):
        at = strip.viewport().mapTo(page, strip.visualRect(page.model.index(place)).center())
        here = picture.pixelColor(at - QPoint(20, 20))
        assert here.name() == theme.color("bg.surface").name()
    said = page.model.data(page.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Photo hidden, Sun 11 January")
    assert page.header.hide_button.accessibleName() == "Show photos"


def test_h_hides_what_is_being_marked(qtbot, page):
    page.align()
    handle = page.board.editor.panes[0].handles[0]
    qtbot.waitUntil(handle.isVisible)
    qtbot.keyClick(handle, "h")
    assert page.hidden.hidden
    assert not handle.isVisible()
    qtbot.keyClick(page.board.editor, Qt.Key.Key_H)
    assert not page.hidden.hidden


def test_h_rests_while_marking_where_keys_of_one_letter_are_switched_off(qtbot, show, pictures):
    page = show(Album([pictures.take(NOW)], single=False))
    page.align()
    qtbot.keyClick(page.board.editor, "h")
    assert not page.hidden.hidden


def test_a_page_that_opens_hidden_reads_no_picture(qtbot, show, album):
    page = show(album, hidden=True)
    page.grab()
    qtbot.wait(60)
    assert not any(QPixmapCache.find(photo.sha256) for photo in album.photos())


def test_only_thumbnails_in_sight_are_read(qtbot, show, pictures):
    photo = pictures.take(NOW, Sitter(shot=3))
    many = [
        replace(photo, id=f"p{day}", sha256=f"{day:064x}", at=NOW - timedelta(days=day))
        for day in range(400)
    ]
    page = show(Album(many))
    page.grab()
    asked = page.board.strip._thumbnails._missing
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(60)
    assert len(asked) < 40


def test_the_model_of_the_strip_is_sound(page, album):
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.model.show_photos(album.photos()[:3])
    page.model.show_picked(album.photos()[0].id, album.photos()[1].id)
    page.model.show_photos(())
    assert tester.model() is page.model


def test_eyes_are_marked_by_mouse_and_keyboard_and_kept_beside_the_photo(qtbot, page, album):
    before = page.pair[0].marks
    page.align()
    handle = page.board.editor.panes[0].handles[0]
    qtbot.waitUntil(handle.isVisible)
    page.board.editor.take_focus()
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    qtbot.keyClick(handle, Qt.Key.Key_Down, SHIFT)
    said = []
    page.said.connect(said.append)
    qtbot.keyClick(handle, Qt.Key.Key_Return, CTRL)
    kept = album.kept[0]
    assert kept.marks.left.x == pytest.approx(before.left.x + 1 / 400)
    assert kept.marks.left.y == pytest.approx(before.left.y + 10 / 500)
    assert kept.marks.right == before.right
    assert len(album.kept) == 1
    assert said == ["Eyes marked on 1 photo."]
    assert page.stage.isVisible()
    assert page.pair[0].marks == kept.marks


def test_a_point_follows_the_mouse(qtbot, page):
    page.align()
    pane = page.board.editor.panes[1]
    handle = pane.handles[1]
    qtbot.waitUntil(handle.isVisible)
    before = pane.marks
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    qtbot.mouseMove(handle, handle.rect().center() + QPoint(15, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert pane.marks.right.x > before.right.x
    assert pane.marks.left == before.left


def test_what_is_not_marked_is_guessed_and_the_guess_is_said_to_be_one(qtbot, show, pictures):
    known = pictures.take(NOW - timedelta(days=9), Sitter(shot=1), size=(800, 1000))
    new = pictures.take(NOW, Sitter(shot=2, scale=0.95, turn_deg=3), marked=False, size=(800, 1000))
    page = show(Album([known, new]))
    page.align()
    editor = page.board.editor
    qtbot.waitUntil(editor.note.isVisible, timeout=20000)
    assert editor.note.text() == "A first guess, look at it."
    found, true = (
        editor.panes[1].marks,
        pictures.take(NOW, Sitter(shot=2, scale=0.95, turn_deg=3), size=(800, 1000)).marks,
    )
    assert found.left.x == pytest.approx(true.left.x, abs=0.012)
    assert found.right.y == pytest.approx(true.right.y, abs=0.012)


def test_marks_of_a_photo_that_went_meanwhile_are_left_and_the_other_is_kept_as_it_is(page, album):
    a, b = page.pair
    page.align()
    changed = replace(a, purpose=Purpose.REACTION)
    album.keep(changed)
    album.trash(b)
    moved = Marks(Point(0.3, 0.4), Point(0.7, 0.4))
    page.board.editor.saved.emit([(a, moved), (b, moved)])
    assert album.kept == [changed, replace(changed, marks=moved)]
    assert page.stage.isVisible()


def test_leaving_the_marks_keeps_them_as_they_were(qtbot, page, album):
    page.align()
    qtbot.waitUntil(page.board.editor.panes[0].handles[0].isVisible)
    qtbot.keyClick(page.board.editor, Qt.Key.Key_Escape)
    assert page.stage.isVisible()
    assert album.kept == []


def test_details_of_a_photo_are_changed(qtbot, page, album):
    said = []
    page.said.connect(said.append)
    photo = page.pair[1]
    qtbot.mouseClick(page.panel.of_b, Qt.MouseButton.LeftButton)
    form = page.panel.details
    assert form.title.text() == "Photo B"
    assert "400 \N{MULTIPLICATION SIGN} 500 pixels, JPEG" in form.facts.text()
    form.view.choose(View.LEFT45)
    form.purpose.choose("reaction")
    form.zones.choose(("chin",))
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    kept = album.kept[0]
    assert (kept.id, kept.at) == (photo.id, photo.at)
    assert (kept.view, kept.purpose, kept.zones) == (View.LEFT45, Purpose.REACTION, ("chin",))
    assert said == ["Photo of Thu 11 June changed."]
    assert not form.isVisible()


def test_a_photo_of_no_zone_is_not_kept(page, album):
    page.panel.of_a.click()
    page.panel.details.zones.choose(())
    page.panel.details.save.click()
    assert album.kept == []
    assert page.panel.details.note.text() == "Choose at least one zone the photo shows."


def test_a_deleted_photo_leaves_the_stage_and_the_strip(page, album):
    said = []
    page.said.connect(said.append)
    photo = page.pair[1]
    page.panel.of_b.click()
    page.panel.details.delete.click()
    assert album.trashed == [photo]
    assert said == ["Photo of Thu 11 June deleted. It stays in the trash for 30 days."]
    assert photo.id not in ids(page)
    assert page.model.place_of(photo.id) is None
    assert page.pair[1] is not None


def test_files_dropped_on_the_page_are_to_be_added(page):
    dropped = []
    page.files_dropped.connect(dropped.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/home/ana/{name}") for name in ("one.jpg", "two.heic")])
    page.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert dropped == [[Path("/home/ana/one.jpg"), Path("/home/ana/two.heic")]]


def test_a_copied_picture_is_pasted_as_png(qtbot, page):
    pasted = []
    page.image_pasted.connect(pasted.append)
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_V, CTRL)
    assert QImage.fromData(pasted[0]).size() == image.size()
    QGuiApplication.clipboard().clear()


def test_an_import_says_how_far_it_is_and_keeps_what_was_refused(qtbot, page):
    stopped = []
    page.stop_wanted.connect(lambda: stopped.append(True))
    page.show_progress(5, 12)
    page.refuse("IMG_2041.HEIC could not be opened. Nothing was changed.")
    assert page.adding.progress.text() == "Adding 12 photos, 5 done."
    qtbot.mouseClick(page.adding.stop, Qt.MouseButton.LeftButton)
    page.show_progress(12, 12)
    assert stopped == [True]
    assert page.adding.isVisible()
    assert not page.adding.progress.isVisible()
    page.adding.close_button.click()
    assert not page.adding.isVisible()


@pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "No RHI backend")
def test_the_camera_takes_the_place_of_the_stage_until_it_is_closed(page, pictures):
    page.menu.camera.trigger()
    assert not page.stage.isVisible()
    page.stack.camera.closed.emit()
    assert page.stage.isVisible()
    assert page.stack.last_of(View.FRONT) == pictures.path_of(page.choosing.photos[-1])
    assert page.stack.last_of(View.LEFT) is None
    assert "No photo of this view yet." in spoken(page.stack.camera)
    page.hidden.toggle()
    assert page.stack.last_of(View.FRONT) is None
    assert "Photos are hidden." in spoken(page.stack.camera)


def test_a_time_lapse_is_asked_for_and_left_again(qtbot, page):
    qtbot.mouseClick(page.panel.lapse, Qt.MouseButton.LeftButton)
    assert not page.stage.isVisible()
    qtbot.keyClick(page.stack.lapse, Qt.Key.Key_X)
    page.stack.lapse.closed.emit()
    assert page.stage.isVisible()


def test_where_it_is_narrow_the_panel_slides_over_the_stage(qtbot, show, album, theme):
    theme.set_reduced_motion(True)
    page = show(album, size=(936, 680))
    assert not page.panel.isVisible()
    qtbot.mouseClick(page.header.panel, Qt.MouseButton.LeftButton)
    assert page.panel.isVisible()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    theme.set_reduced_motion(False)


def test_large_type_in_a_small_window_drops_the_modes_down(show, album, theme):
    theme.set_font_scale(1.5)
    page = show(album, size=(936, 680))
    header = page.header
    assert not header.modes.isVisible()
    header.mode_choice.setCurrentIndex(2)
    header.mode_choice.activated.emit(2)
    assert page.stage.mode is Mode.GHOST
    assert header.minimumSizeHint().width() <= 936
    theme.set_font_scale(1.0)


def test_photo_b_is_in_sight_in_a_long_strip(show, pictures):
    photo = pictures.take(NOW, Sitter(shot=3))
    days = range(200)
    many = [replace(photo, id=f"p{day}", at=NOW - timedelta(days=day)) for day in days]
    page = show(Album(many))
    strip = page.board.strip
    place = strip.visualRect(page.model.index(page.model.place_of(page.pair[1].id)))
    assert strip.viewport().rect().contains(place.center())


def test_everything_that_can_be_used_has_a_name(page):
    page.align()
    nameless = [
        button
        for button in page.findChildren(QAbstractButton)
        if not button.accessibleName()
        and button.objectName() != "qt_menubar_ext_button"
        and type(button).__module__.startswith("rollerlog")
        and button.isVisible()
    ]
    assert nameless == []


def test_a_change_elsewhere_is_seen_when_the_page_is_shown_again(page, album, pictures):
    page.hide()
    newest = pictures.take(NOW, Sitter(shot=9))
    album._photos.append(newest)
    page.refresh()
    assert newest not in page.model.photos
    page.show()
    assert newest in page.model.photos


def test_zones_that_were_never_rolled_are_what_others_are_compared_by():
    cheeks = (Patch.LEFT_CHEEK, Patch.RIGHT_CHEEK)
    assert patches({"cheek-left", "cheek-right"}) == (cheeks, (Patch.FOREHEAD, Patch.NECK))
    assert patches({"cheek-left"}) == ((Patch.RIGHT_CHEEK,), (Patch.FOREHEAD, Patch.NECK))
    assert patches({"forehead", "cheek-left", "cheek-right"})[1] == (Patch.NECK,)
    assert patches(set()) == (cheeks, (Patch.FOREHEAD, Patch.NECK))


def test_a_photo_without_its_file_is_not_measured(page, pictures, tmp_path):
    a, b = page.pair
    gone = Source(tmp_path / "gone.jpg", a.marks)
    there = Source(pictures.path_of(b), b.marks)
    found = measured(gone, there, page.examiner.match(a, b), frozenset())
    assert (found.word, found.why) == (RednessWord.NOT_COMPARABLE, (Why.NO_SKIN,))
    assert guessed([there], tmp_path / "gone.jpg") is None


def test_of_two_questions_only_the_last_is_answered(qtbot):
    errand, told = Errand(), []
    errand.done.connect(told.append)
    errand.ask(lambda: 1)
    errand.ask(lambda: 2)
    qtbot.waitUntil(lambda: not errand.running)
    assert told == [2]


def test_marks_that_lie_over_each_other_are_not_saved(qtbot, page, album):
    page.align()
    editor = page.board.editor
    qtbot.waitUntil(editor.panes[0].handles[0].isVisible)
    editor.panes[0].show_marks(Marks(Point(0.4, 0.4), Point(0.6, 0.4)))
    editor.panes[0]._put(1, QPointF(0.4, 0.4))
    editor.save.click()
    assert album.kept == []
    assert editor.note.text().startswith("The two points lie over each other.")
