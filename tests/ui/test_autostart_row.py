import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.services.autostart import AutostartError, Obstacle
from rollerlog.services.autostart.xdg import XdgAutostart
from rollerlog.ui.settings import autostart_wording as wording
from rollerlog.ui.settings.autostart_row import AutostartRow
from rollerlog.ui.settings.setting_row import SettingCard

FORBIDDEN = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe", "please", "!")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "autostart" / "rollerlog.desktop"


@pytest.fixture
def switch(path):
    return XdgAutostart(("sh", "--hidden"), path.parent)


@pytest.fixture
def row(theme, switch, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    card = SettingCard(page)
    row = AutostartRow(theme, switch, card)
    card.add_row(row)
    QVBoxLayout(page).addWidget(card)
    page.resize(600, 200)
    with qtbot.waitExposed(page):
        page.show()
    yield row
    page.close()


def again(row):
    row.window().hide()
    row.window().show()


def click(qtbot, row):
    qtbot.mouseClick(row.on, Qt.MouseButton.LeftButton)


def test_the_switch_writes_and_removes_the_file(qtbot, row, switch, path):
    assert not row.on.isChecked()
    click(qtbot, row)
    assert row.on.isChecked()
    assert switch.is_on()
    click(qtbot, row)
    assert not row.on.isChecked()
    assert not path.exists()


def test_the_keyboard_reaches_it(qtbot, row, switch):
    row.on.setFocus()
    qtbot.keyClick(row.on, Qt.Key.Key_Space)
    assert switch.is_on()


def test_it_shows_what_was_changed_elsewhere_each_time_it_is_shown(row, switch, path):
    switch.turn_on()
    assert not row.on.isChecked()
    again(row)
    assert row.on.isChecked()
    path.write_text(f"{path.read_text()}X-GNOME-Autostart-enabled=false\n")
    again(row)
    assert not row.on.isChecked()


def test_what_stands_in_the_way_is_said_on_the_row_and_the_switch_goes_back(qtbot, row, path):
    path.mkdir(parents=True)
    click(qtbot, row)
    assert not row.on.isChecked()
    assert row.note.isVisible()
    said = row.note.text().replace("\u200b", "")
    assert said.startswith(f"Not switched: something else stands at {path}.")
    path.rmdir()
    click(qtbot, row)
    assert row.on.isChecked()
    assert not row.note.isVisible()


def test_a_fault_goes_when_the_page_is_left(qtbot, row, path):
    path.mkdir(parents=True)
    click(qtbot, row)
    again(row)
    assert not row.note.isVisible()


def test_a_switch_that_does_not_read_back_is_not_shown_as_on(qtbot, row, monkeypatch):
    # A desktop that goes by something else than what is written.
    monkeypatch.setattr(XdgAutostart, "is_on", lambda _: False)
    click(qtbot, row)
    assert not row.on.isChecked()
    assert "does not go by it" in row.note.text()


def test_where_there_is_no_tray_it_says_that_the_window_opens(row):
    assert row.on.accessibleName() == "Start with the desktop, in the tray"
    row.show_tray(there=False)
    assert row.on.accessibleName() == "Start with the desktop"
    assert "opens its window" in row.detail.text()
    row.show_tray(there=True)
    assert "No window opens" in row.detail.text()


def test_a_long_path_fits_the_row(qtbot, row, tmp_path):
    # As wide as the words and the switch need, the page would be cut off.
    long = tmp_path / ("x" * 120) / "autostart"
    row._autostart = XdgAutostart(("sh",), long)
    (long / "rollerlog.desktop").mkdir(parents=True)
    click(qtbot, row)
    qtbot.wait(60)
    assert row.minimumSizeHint().width() < 400
    assert row.note.height() >= row.note.heightForWidth(row.note.width())


@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_has_its_kind_words(obstacle):
    said = wording.hindered(AutostartError(obstacle, "/a/b"))
    assert said.startswith("Not switched: ")
    assert not [word for word in FORBIDDEN if word in said.lower()]
