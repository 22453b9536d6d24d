import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rollerlog.ui.icons import icon, mark_pixmap, pixmap
from rollerlog.ui.resources import resource
from rollerlog.ui.style import FocusRing
from rollerlog.ui.theme import Theme

MEASURED = json.loads(resource("tokens.json").read_text())["measured"]["wcag_contrast"]
PAIRS = [
    (scheme, pair.split(" on ")[0], pair.split(" on ")[1], float(least))
    for scheme, kinds in MEASURED.items()
    for kind, least in (("text (AA >= 4.5)", 4.5), ("ui (AA >= 3.0)", 3.0))
    for pair in kinds[kind]
]


@pytest.fixture
def theme(qapp):
    made = Theme()
    made.choose("light")
    made.apply(qapp)
    return made


def luminance(color):
    channels = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("scheme", "ink", "ground", "least"), PAIRS)
def test_every_measured_pair_can_be_read(theme, scheme, ink, ground, least):
    theme.choose(scheme)
    assert contrast(theme.color(ink), theme.color(ground)) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("level", range(5))
def test_a_severity_digit_can_be_read_on_its_cell(theme, scheme, level):
    theme.choose(scheme)
    assert contrast(*theme.severity(level)) >= 4.5


def test_a_length_between_the_listed_ones_looks_like_the_next_longer(theme):
    assert theme.length_color(400) == theme.length_color(500)
    assert theme.depth_fraction(400) == theme.depth_fraction(500) == 0.5


def test_the_shortest_and_the_longest_lengths_have_a_colour(theme):
    assert theme.length_color(50) == theme.length_color(200)
    assert theme.length_color(3000) == theme.length_color(2000)
    assert theme.depth_fraction(3000) == 1.0


def test_choosing_dark_changes_colours_palette_and_style_sheet(theme, qapp, qtbot):
    light = theme.color("bg.window")
    with qtbot.waitSignal(theme.changed, timeout=0):
        theme.choose("dark")
    assert theme.dark
    assert theme.color("bg.window") != light
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("bg.window")
    assert theme.color("bg.surface").name() in qapp.styleSheet()


def test_choosing_what_is_shown_already_says_nothing(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("light")


def test_the_style_sheet_has_no_placeholder_left(theme):
    assert "@" not in theme.style_sheet()


def test_text_grows_with_the_font_scale(theme, qtbot):
    before = theme.font("body").pixelSize()
    with qtbot.waitSignal(theme.changed, timeout=0):
        theme.set_font_scale(1.5)
    assert theme.font("body").pixelSize() == round(before * 1.5)
    assert theme.px(32) == 48


def test_type_roles_have_the_designed_sizes(theme):
    sizes = [theme.font(role).pixelSize() for role in ("display", "headline", "title", "body")]
    assert sizes == [28, 20, 16, 13]
    assert theme.font("strong").weight() == 600
    assert theme.font("body", 500).weight() == 500


@pytest.mark.usefixtures("theme")
def test_the_style_sheet_sizes_a_label(qtbot):
    label = QLabel("Title")
    label.setProperty("role", "headline")
    qtbot.addWidget(label)
    label.show()
    assert QFontInfo(label.font()).pixelSize() == 20


def test_reduced_motion_is_what_was_set(theme):
    theme.set_reduced_motion(True)
    assert theme.reduced_motion


def test_an_icon_is_inked_in_the_token_colour(theme):
    image = pixmap(theme, "check", "stop.text", 24, 2.0).toImage()
    assert (image.width(), image.height()) == (48, 48)
    inks = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.color("stop.text").name()}
    assert not icon(theme, "check", "stop.text", 24).isNull()


def test_the_brand_mark_stands_on_the_accent(theme):
    image = mark_pixmap(theme, 20).toImage()
    assert image.pixelColor(10, 2).name() == theme.color("accent.fill").name()
    assert image.pixelColor(0, 0).alpha() < 255


@pytest.fixture
def window(theme, qtbot):
    theme.choose("light")
    made = QWidget()
    layout = QVBoxLayout(made)
    for widget in (QPushButton("Save"), QLineEdit(), QPushButton("Map")):
        layout.addWidget(widget)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_what_the_keyboard_reaches_is_ringed(qapp, window):
    save, field = window.findChild(QPushButton), window.findChild(QLineEdit)
    ring = qapp.findChild(FocusRing)
    save.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.widget is save
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.widget is field
    field.clearFocus()
    assert ring.widget is None


def test_a_widget_that_draws_its_own_focus_is_not_ringed(qapp, window):
    own = window.findChildren(QPushButton)[-1]
    own.setProperty("focusRing", False)
    own.setFocus(Qt.FocusReason.TabFocusReason)
    assert qapp.findChild(FocusRing).widget is None
