"""The tray icon is legible on every panel, in every state."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from rollerlog.ui.tray_icon import SIZES, TrayState, picture, tray_icon

PANELS = ("#000000", "#ffffff", "#808080", "#2e2e2e", "#f0f0f0")
ENOUGH, LEGIBLE = 0.12, 3.0
SMALL = (16, 22, 24)

pytestmark = pytest.mark.usefixtures("qapp")


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def on_panel(pixmap, panel):
    shown = QImage(pixmap.size(), QImage.Format.Format_RGB32)
    shown.fill(QColor(panel))
    painter = QPainter(shown)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return shown


def places(pixmap):
    """Where the picture is not empty."""
    image = pixmap.toImage()
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 25
    ]


def box_area(found):
    across, down = ([place[axis] for place in found] for axis in (0, 1))
    return (max(across) - min(across) + 1) * (max(down) - min(down) + 1)


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("dark_panel", [True, False])
@pytest.mark.parametrize("state", TrayState)
def test_it_stands_out_from_every_panel_whatever_was_taken_for_its_shade(state, dark_panel, panel):
    for size in SMALL:
        drawn = picture(state, size, dark_panel=dark_panel)
        found, shown = places(drawn), on_panel(drawn, panel)
        seen = [at for at in found if contrast(shown.pixelColor(*at), QColor(panel)) >= LEGIBLE]
        assert len(seen) >= ENOUGH * box_area(found), size


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("dark_panel", [True, False])
def test_its_states_differ_to_the_eye(dark_panel, panel):
    for size in SMALL:
        shown = [
            on_panel(picture(state, size, dark_panel=dark_panel), panel) for state in TrayState
        ]
        for one, other in combinations(shown, 2):
            different = sum(
                contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= 1.5
                for x in range(size)
                for y in range(size)
            )
            assert different >= 0.02 * size * size, size


@pytest.mark.parametrize("state", TrayState)
def test_nothing_of_it_is_cut_off_at_the_edge(state):
    for size in (22, 44, 220):
        image = picture(state, size, dark_panel=True).toImage()
        edge = [
            image.pixelColor(x, y)
            for along in range(size)
            for x, y in ((along, 0), (along, size - 1), (0, along), (size - 1, along))
        ]
        # The outline may touch it; the ink is light, and of colour for the dot.
        assert not [color for color in edge if color.alpha() > 25 and color.lightness() > 60], size


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_panels_get_it_drawn_for_their_size_and_not_enlarged(size, ratio):
    wanted = round(size * ratio)
    got = tray_icon(TrayState.PLAIN, dark_panel=True).pixmap(QSize(size, size), ratio)
    if wanted <= max(SIZES):
        assert got.width() >= wanted - 2
    else:
        assert got.width() == max(SIZES)


def test_it_follows_the_panel():
    dark, light = (picture(TrayState.PLAIN, 22, dark_panel=dark) for dark in (True, False))
    ink = (11, 12)
    assert dark.toImage().pixelColor(*ink).lightness() > 200
    assert light.toImage().pixelColor(*ink).lightness() < 60
