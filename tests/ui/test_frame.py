"""How large the window is."""

import pytest
from PySide6.QtCore import QSize

from rollerlog.ui.frame import DESIGNED, SMALLEST, Frame, fitting

LAPTOP = QSize(1366, 768)


@pytest.fixture
def frame(theme, qtbot):
    made = Frame(theme)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("wanted", [DESIGNED, SMALLEST, (1600, 1000)])
@pytest.mark.parametrize(
    "room", [LAPTOP, QSize(1366, 728), QSize(1024, 600), QSize(1920, 1080), QSize(800, 480)]
)
def test_the_window_has_room_on_the_screen_with_what_stands_around_it(wanted, room):
    size = fitting(QSize(*wanted), room)
    assert size.width() < room.width()
    assert size.height() + 30 < room.height()
    assert size.boundedTo(QSize(*wanted)) == size


def test_on_a_large_screen_it_is_as_designed(frame):
    assert frame.size() == QSize(*DESIGNED)
    assert frame.minimumSize() == QSize(*SMALLEST)


def test_a_size_kept_from_a_larger_screen_is_cut_to_this_one(frame):
    room = frame.screen().availableSize()
    frame.take_size(4000, 3000)
    assert frame.size() == fitting(QSize(4000, 3000), room)
    frame.take_size(1100, 700)
    assert frame.size() == QSize(1100, 700)


def test_large_letters_make_the_window_no_larger(frame, theme):
    frame.show()
    theme.set_font_scale(1.5)
    assert frame.size() == QSize(*DESIGNED)
    theme.set_font_scale(1)
