"""Photos beside the entries they belong to: on the timeline, in a check-in and after saving."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from rollerlog.domain.commands import change_setting
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.photos.model import Photo, View
from rollerlog.domain.preferences import preferences
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.vault import Vault
from rollerlog.ui.log.offers import Act
from rollerlog.ui.photos_hidden import HIDDEN
from rollerlog.ui.timeline.filters import Filter, Show
from tests.builders import a_session, an_acknowledgement
from tests.conftest import LONG_AGO, NOW
from tests.photos.albums import FACE, Pictures
from tests.photos.portraits import Sitter
from tests.test_end_to_end import App

DAY = timedelta(days=1)
ROLLED = a_session(NOW - 9 * DAY, zones=FACE, needle_um=250)


class VaultPictures(Pictures):
    """Portraits in the vault of a data folder."""

    def path_of(self, photo):
        return self._made(Vault(self.folder).path_of(photo.sha256, photo.form))

    def thumbnail_of(self, photo):
        return self._made(Vault(self.folder).thumbnail_of(photo.sha256))

    def _made(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


@pytest.fixture
def start(qtbot, folder, clock, theme):
    opened = []

    def _start(*entries):
        file = LogbookFile(folder)
        entries = (an_acknowledgement(LONG_AGO), *entries)
        file.write(Step(tuple(Edit(None, entry) for entry in entries)))
        file.close()
        opened.append(App(qtbot, folder, clock, theme))
        return opened[-1]

    yield _start
    for app in opened:
        app.parts.library.close()
        app.stop()


@pytest.fixture
def take(folder):
    pictures = VaultPictures(folder)

    def _take(days_ago, *, shot=1, **known):
        sitter = Sitter(shot=shot, redness=6.0)
        return pictures.take(NOW - days_ago * DAY, sitter, size=(160, 200), **known)

    return _take


def on_timeline(app, entry):
    app.window.open_page("timeline")
    app.window.timeline.show_entry(entry.id)
    return app.window.timeline.detail


def toast(app, text):
    return next(button for button in app.window.toast.buttons if button.text() == text)


def shown(block):
    return [picture.photo for picture in block.pictures if picture.isVisibleTo(block)]


def pixel(widget, x=0.5, y=0.5):
    image = widget.grab().toImage()
    return image.pixelColor(round(image.width() * x), round(image.height() * y))


def reddish(color):
    """Whether a colour is that of skin, not of a plain card."""
    return color.red() - color.blue() > 20


def test_a_photo_on_the_timeline_shows_its_picture_and_is_compared(start, take, qtbot):
    first, last = take(4, shot=1), take(2, shot=2)
    app = start(ROLLED, first, last)
    detail = on_timeline(app, first)
    assert detail.picture.isVisible()
    assert detail.picture.accessibleName() == "Photo of Wed 10 June, front"
    qtbot.waitUntil(lambda: reddish(pixel(detail.picture, 0.35, 0.6)))
    app.click(detail.compare)
    assert app.window.page == "photos"
    assert first.id in {photo.id for photo in app.window.photos.pair if photo}


def test_the_picture_opens_the_photo_too(start, take):
    photo = take(2)
    app = start(ROLLED, photo)
    detail = on_timeline(app, photo)
    detail.picture.setFocus()
    app.key((Qt.Key.Key_Return,), on=detail.picture)
    assert app.window.page == "photos"


def test_a_session_shows_the_photos_of_its_zones_until_the_next_session_there(start, take):
    early, one, two = take(10, shot=1), take(8, shot=2), take(5, shot=3)
    elsewhere, late = take(6, shot=4, zones=("scalp",)), take(2, shot=5)
    again = a_session(NOW - 3 * DAY, zones=("nose",), needle_um=250)
    app = start(ROLLED, again, early, one, two, elsewhere, late)
    detail = on_timeline(app, ROLLED)
    assert shown(detail.photos) == [one, two]
    assert [day.text() for day in detail.photos.days[:2]] == ["day 1", "day 4"]
    names = [picture.accessibleName() for picture in detail.photos.pictures[:2]]
    assert names == ["Photo of Sat 6 June, front, day 1", "Photo of Tue 9 June, front, day 4"]
    assert shown(on_timeline(app, again).photos) == [late]
    detail.photos.pictures[0].click()
    assert late.id in {photo.id for photo in app.window.photos.pair if photo}


def test_the_last_four_of_many_photos_are_shown_and_counted(start, take):
    photos = [take(8 - shot, shot=shot) for shot in range(6)]
    app = start(ROLLED, *photos)
    detail = on_timeline(app, ROLLED)
    assert shown(detail.photos) == photos[-4:]
    assert detail.photos.count.text() == "last 4 of 6"


def test_a_session_without_photos_offers_to_add_one(start, qtbot):
    app = start(ROLLED)
    detail = on_timeline(app, ROLLED)
    assert shown(detail.photos) == []
    assert not detail.compare.isVisible()
    app.click(detail.photos.add)
    assert app.window.page == "photos"
    qtbot.waitUntil(app.window.photos.menu.isVisible)


def test_what_is_in_the_trash_shows_no_pictures(start, take):
    photo = take(2)
    app = start(ROLLED, photo)
    detail = on_timeline(app, photo)
    app.click(detail.delete)
    detail = on_timeline(app, photo)
    assert not detail.picture.isVisible()
    assert not detail.compare.isVisible()


def test_h_hides_the_pictures_of_the_timeline_and_of_a_check_in(start, take, qtbot):
    photo = take(2)
    app = start(ROLLED, photo)
    detail = on_timeline(app, photo)
    qtbot.waitUntil(lambda: reddish(pixel(detail.picture, 0.35, 0.6)))
    app.key((Qt.Key.Key_H,), on=app.window.timeline.view)
    assert detail.picture.accessibleName() == f"{HIDDEN}, Photo of Fri 12 June, front"
    assert not reddish(pixel(detail.picture, 0.35, 0.6))
    app.window.open_check_in()
    picture = app.window.check_in.side.photo.picture
    assert picture.accessibleName().startswith(HIDDEN)
    app.key((Qt.Key.Key_H,), on=app.frame.focusWidget())
    assert not picture.accessibleName().startswith(HIDDEN)


def test_photos_are_filtered_and_found_on_the_timeline(start, take):
    photo = take(2)
    app = start(ROLLED, photo)
    app.window.open_page("timeline")
    page = app.window.timeline
    page.header.show_filter(Filter(Show.PHOTOS))
    assert [row.entry for row in page.model.rows] == [photo]
    page.header.show_filter(Filter(search="photo"))
    assert [row.entry for row in page.model.rows] == [photo]


def test_no_photos_are_said_where_only_photos_are_asked_for(start):
    app = start(ROLLED)
    app.window.open_page("timeline")
    app.window.timeline.header.show_filter(Filter(Show.PHOTOS))
    assert app.window.timeline.model.rows == []


def test_a_check_in_shows_the_last_front_photo_of_its_zones_faintly(start, take, qtbot):
    front, side = take(4, shot=1), take(2, shot=2, view=View.LEFT)
    scalp = take(1, shot=3, zones=("scalp",))
    app = start(ROLLED, front, side, scalp)
    app.window.open_check_in()
    box = app.window.check_in.side.photo
    assert box.picture.photo == front
    assert box.told.text() == "Frame it like the last one, Wed 10 June, shown faintly."
    qtbot.waitUntil(lambda: reddish(pixel(box.picture, 0.35, 0.6)))
    detail = on_timeline(app, front)
    qtbot.waitUntil(lambda: reddish(pixel(detail.picture, 0.35, 0.6)))
    assert pixel(box.picture, 0.5, 0.1).lightness() > pixel(detail.picture, 0.5, 0.1).lightness()


def test_a_check_in_without_a_photo_says_how_to_take_one(start):
    app = start(ROLLED)
    app.window.open_check_in()
    box = app.window.check_in.side.photo
    assert not box.picture.isVisible()
    assert box.told.text() == "The same light, place and distance each time."


def test_p_adds_a_photo_to_a_check_in_but_types_in_a_note(start):
    app = start(ROLLED)
    app.window.open_check_in()
    page = app.window.check_in
    app.key((Qt.Key.Key_P,), on=page.side.note)
    assert (app.window.page, page.side.note.toPlainText()) == ("check-in", "p")
    page.scales.focus_open_row()
    app.key((Qt.Key.Key_2,), (Qt.Key.Key_P,))
    assert app.window.page == "photos"
    app.window.go_back()
    assert page.scales.grid.answers()["redness"] == 2


def test_p_is_free_where_single_keys_are_off(start):
    app = start(ROLLED)
    app.parts.desk.run(change_setting("single-keys", "off"))
    app.window.open_check_in()
    app.key((Qt.Key.Key_P,))
    assert app.window.page == "check-in"


def test_a_saved_session_offers_undo_and_a_photo_of_it(start, take, folder, tmp_path, qtbot):
    app = start()
    app.log("face", 250)
    assert [button.text() for button in app.window.toast.buttons] == ["Undo", "Add photo"]
    (session,) = app.sessions
    app.clock.advance(minutes=10)
    app.click(toast(app, "Add photo"))
    assert app.window.page == "photos"
    picture = tmp_path / "taken.jpg"
    source = take(1)
    picture.write_bytes(Vault(folder).path_of(source.sha256, source.form).read_bytes())
    app.window.photos.menu.hide()
    keeper = app.parts.library.keeper
    with qtbot.waitSignal(keeper.finished, timeout=30_000):
        app.window.photos.files_dropped.emit([str(picture)])
    (photo,) = app.logbook.all(Photo)
    assert (photo.at, photo.zones) == (app.clock.now, session.zones)


def test_an_edited_session_offers_undo_alone(start):
    app = start(ROLLED)
    app.window.edit(ROLLED.id)
    app.window.log.sheet.details.note.setPlainText("calm all day")
    app.click(app.strip.buttons[Act.SAVE])
    assert app.logbook.find(Session, ROLLED.id).note == "calm all day"
    assert [button.text() for button in app.window.toast.buttons] == ["Undo"]


def test_a_saved_check_in_offers_undo_and_a_photo_and_an_edited_one_undo_alone(start):
    app = start(ROLLED)
    app.window.open_check_in()
    app.key((Qt.Key.Key_1,))
    app.click(app.window.check_in.footer.save)
    assert [button.text() for button in app.window.toast.buttons] == ["Undo", "Add photo"]
    (saved,) = app.logbook.all(CheckIn)
    app.window.edit(saved.id)
    app.key((Qt.Key.Key_3,))
    app.click(app.window.check_in.footer.save)
    assert [button.text() for button in app.window.toast.buttons] == ["Undo"]


def test_hiding_at_the_start_is_a_setting_that_holds_from_the_next_start(
    start, take, qtbot, folder, clock, theme
):
    photo = take(2)
    app = start(ROLLED, photo)
    app.window.open_page("settings")
    section = app.window.settings.appearance
    section.hide_photos.click()
    assert preferences(app.logbook).hide_photos
    app.parts.library.close()
    again = App(qtbot, folder, clock, theme)
    detail = on_timeline(again, photo)
    assert detail.picture.accessibleName().startswith(HIDDEN)
    again.parts.library.close()
    again.stop()
