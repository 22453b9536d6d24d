import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from rollerlog.domain.commands import change_setting
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sun import Place
from rollerlog.ui import place_wording
from rollerlog.ui.formats import NO_BREAK, Formats, use
from tests.ui.test_settings import page, said, stored

__all__ = ["page", "said"]

FORBIDDEN = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe", "!", "please")
MADRID = f"40.4°{NO_BREAK}N, 3.8°{NO_BREAK}W"


@pytest.fixture
def field(page):
    page.open_place()
    return page.place.place.field


def typed(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def enter(qtbot, field):
    # An open list has the keyboard, and hands on to the field what it does not want.
    popup = field.suggestions
    qtbot.keyClick(popup if popup.isVisible() else field, Qt.Key.Key_Return)


def rows(field):
    model = field.suggestions.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_stands_after_the_reminders(page):
    titles = [section.title for section in page.sections]
    assert titles[titles.index("Reminders") + 1] == "Place and sun"
    assert [item.text() for item in page.list.items] == titles


def test_opening_the_place_puts_the_keyboard_there(page, qtbot):
    page.open_place()
    qtbot.waitUntil(page.place.place.field.hasFocus)
    top = page.place.mapTo(page.scrolled, page.place.rect().topLeft()).y()
    assert 0 <= top < page.scrolled.height() // 2


def test_typed_coordinates_are_kept_to_a_tenth_of_a_degree(field, page, desk, said, qtbot):
    typed(qtbot, field, "39.4699, -0.3763")
    enter(qtbot, field)
    assert stored(desk, "place") == "39.5 -0.4"
    degrees = f"39.5°{NO_BREAK}N, 0.4°{NO_BREAK}W"
    assert said == [f"Your place is now {degrees}."]
    assert field.text() == degrees
    assert page.place.place.detail.text() == "Kept to 0.1°, about 10 km. It stays on this laptop."


def test_typing_opens_a_list_of_cities_and_the_keys_choose_one(field, desk, said, qtbot):
    typed(qtbot, field, "birm")
    assert field.suggestions.isVisible()
    assert rows(field) == ["Birmingham, England", "Birmingham, USA"]
    popup = field.suggestions
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert stored(desk, "place") == "33.6 -86.8 Birmingham"
    assert not popup.isVisible()
    assert field.text() == "Birmingham"
    assert said == [f"Your place is now Birmingham, 33.6°{NO_BREAK}N, 86.8°{NO_BREAK}W."]


def test_escape_closes_the_list_and_leaves_what_was_typed(field, desk, qtbot):
    typed(qtbot, field, "madr")
    qtbot.keyClick(field.suggestions, Qt.Key.Key_Down)
    qtbot.keyClick(field.suggestions, Qt.Key.Key_Escape)
    assert not field.suggestions.isVisible()
    assert field.text() == "madr"
    assert stored(desk, "place") == "none"


def test_a_click_in_the_list_chooses_a_city(field, desk, qtbot):
    typed(qtbot, field, "madri")
    view = field.suggestions
    at = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert stored(desk, "place") == "40.4 -3.8 Madrid"
    assert preferences(desk.logbook).place == Place(40.4, -3.8, "Madrid")


def test_the_place_says_where_it_lies(field, page, qtbot):
    typed(qtbot, field, "Madrid")
    enter(qtbot, field)
    assert page.place.place.detail.text() == (
        f"{MADRID}. Kept to 0.1°, about 10 km. It stays on this laptop."
    )


def test_what_is_no_place_is_said_beside_the_field_with_what_is_near(field, page, desk, qtbot):
    typed(qtbot, field, "Londn")
    enter(qtbot, field)
    note = page.place.place.note
    assert note.isVisible()
    assert note.text() == (
        "“Londn” is no city in the list. Near it: London, England."
        " Type coordinates, as in 39.5 -0.4."
    )
    assert field.text() == "Londn"
    assert stored(desk, "place") == "none"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert not note.isVisible()


def test_a_name_of_two_cities_asks_which(field, page, desk, qtbot):
    typed(qtbot, field, "Birmingham")
    enter(qtbot, field)
    assert page.place.place.note.text() == (
        "There is more than one “Birmingham”: Birmingham, England; Birmingham, USA."
        " Name the one you mean."
    )
    assert stored(desk, "place") == "none"


@pytest.mark.parametrize("text", ["95 10", "99 0", "40.4, 181", "-90.5 10", "95° N, 10° E"])
def test_degrees_that_lie_nowhere_are_said_to_be_out_of_range(field, page, desk, qtbot, text):
    typed(qtbot, field, text)
    enter(qtbot, field)
    assert page.place.place.note.text() == (
        f"“{text}” is out of range: degrees north go up to 90, degrees east up to 180,"
        " south and west too."
    )
    assert stored(desk, "place") == "none"


def test_what_is_no_degrees_is_said_to_be_unreadable(field, page, qtbot):
    typed(qtbot, field, "40.4")
    enter(qtbot, field)
    assert page.place.place.note.text() == (
        "“40.4” cannot be read. Write degrees north and east, as in 39.5 -0.4."
    )


def test_the_list_of_cities_is_as_wide_as_its_field(field, qtbot):
    for text in ("Valencia", "Mad", "San", "Lond"):
        typed(qtbot, field, text)
        assert field.suggestions.width() == field.width()


def test_escape_and_an_empty_field_keep_the_place(field, desk, qtbot):
    typed(qtbot, field, "39.5 -0.4 Valencia")
    enter(qtbot, field)
    typed(qtbot, field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Valencia"
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    enter(qtbot, field)
    assert field.text() == "Valencia"
    assert stored(desk, "place") == "39.5 -0.4 Valencia"


def test_removing_the_place_says_what_stands_in_for_it_and_can_be_undone(
    field, page, desk, said, qtbot
):
    remove = page.place.place.remove
    assert not remove.isVisible()
    typed(qtbot, field, "Madrid")
    enter(qtbot, field)
    assert remove.isVisible()
    assert remove.accessibleName() == "Remove place"
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert stored(desk, "place") == "none"
    assert said[-1] == ("Place removed. Without a place, 10:00 to 16:00 stands in for the sun.")
    assert field.text() == ""
    desk.undo()
    assert field.text() == "Madrid"
    desk.undo()
    assert field.text() == ""


def test_altitude_and_ozone_are_folded_until_they_are_others(page, desk, said, qtbot):
    section = page.place
    assert section.more.isHidden()
    qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)
    altitude = section.rows["altitude"].field
    assert altitude.isVisible()
    altitude.setFocus()
    altitude.selectAll()
    qtbot.keyClicks(altitude, "650")
    qtbot.keyClick(altitude, Qt.Key.Key_Return)
    assert stored(desk, "altitude") == "650"
    assert said == [f"Altitude is now 650{NO_BREAK}m."]
    ozone = section.rows["ozone"].field
    ozone.setFocus()
    ozone.selectAll()
    qtbot.keyClicks(ozone, "900")
    qtbot.keyClick(ozone, Qt.Key.Key_Return)
    assert ozone.text() == "300"
    assert stored(desk, "ozone") == "300"


def test_what_was_folded_again_stays_so_until_it_changes(page, desk, qtbot):
    section = page.place
    desk.run(change_setting("altitude", "650"))
    assert section.more.isVisible()
    qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)
    desk.run(change_setting("discreet", "off"))
    assert section.more.isHidden()
    desk.run(change_setting("altitude", "700"))
    assert section.more.isVisible()


def test_everything_is_reached_by_tab_in_the_order_it_is_read(field, page, qtbot):
    typed(qtbot, field, "Madrid")
    enter(qtbot, field)
    section = page.place
    section.unfold(on=True)
    field.setFocus()
    order = [section.place.remove, section.fold, *(row.field for row in section.rows.values())]
    for expected in order:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    focusable = [
        w for w in section.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [w for w in focusable if not w.accessibleName()] == []


def test_degrees_follow_the_decimal_sign_of_the_locale():
    use(Formats(decimal_sign=","))
    try:
        assert place_wording.say_degrees(Place(-33.9, 151.2)) == (
            f"33,9°{NO_BREAK}S, 151,2°{NO_BREAK}E"
        )
    finally:
        use(Formats())


def test_no_wording_promises_or_pleads():
    place = Place(40.4, -3.8, "Madrid")
    texts = [
        *(f(p) for f in (place_wording.detail, place_wording.now_set) for p in (place, None)),
        *(place_wording.not_found(text, text) for text in ("Londn", "qqqq", "99 0", "Birmingham")),
        *(f("0") for f in (place_wording.altitude_set, place_wording.ozone_set)),
    ]
    assert [(t, w) for t in texts for w in FORBIDDEN if w in t.lower()] == []
