from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from rollerlog.ui.marks.check_in_grid import CheckInGrid, ScaleRow
from rollerlog.ui.marks.curve import ReactionCurve
from rollerlog.ui.marks.depth_mark import DepthMark
from rollerlog.ui.marks.face_map import FaceMap
from rollerlog.ui.marks.face_shapes import face_drawing
from rollerlog.ui.marks.face_zone import ZoneLook
from rollerlog.ui.marks.length_control import LengthControl
from rollerlog.ui.marks.progress_pips import ProgressPips
from rollerlog.ui.marks.rest_bar import RestBar
from rollerlog.ui.marks.rest_captions import caption_places
from rollerlog.ui.marks.severity import SeverityCells, SeverityDay
from rollerlog.ui.marks.typed_length import LISTED_UM, TypedLength, parse_length
from rollerlog.ui.marks.year_content import RestSpan, YearContent
from rollerlog.ui.marks.year_panel import YearPanel, YearTexts
from rollerlog.ui.marks.zone_legend import ZoneLegend
from rollerlog.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from rollerlog.ui.marks.face_zone import ZoneState

TODAY = date(2026, 6, 14)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SCALES = (
    ScaleRow("redness", "Redness", "How red?", ("None", "Faint", "Pink", "All over", "Deep red")),
    ScaleRow("itch", "Itch", "Over today", ("None", "At times", "Often", "Hard", "Constant")),
    ScaleRow("dryness", "Dryness", "What you see", ("None", "Dry", "Flakes", "Peeling", "Cracks")),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., None]]:
    """Show widgets between two fields, so that Tab has somewhere to come from and to go to."""
    kept: list[QWidget] = []

    def place(*widgets: QWidget) -> None:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in (QLineEdit(), *widgets, QLineEdit()):
            column.addWidget(widget)
        window.resize(900, 700)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return place


def millimetres(needle_um: int) -> str:
    return f"{needle_um / 1000:g}"


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


class Heard(list[object]):
    """Collects what a signal says, so that tests assert outside slots."""

    def __call__(self, said: object) -> None:
        self.append(said)


# Depth mark, rest bar, severity, curve, pips


def painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_every_mark_paints_in_light_and_dark_and_at_150_percent(qtbot: QtBot, theme: Theme) -> None:
    rest = RestBar(theme)
    rest.show_rest(5, 14, "Tue 9", "Today", "Ready Tue 23", "Face rest")
    cells = SeverityCells(theme)
    cells.show_days([SeverityDay("Tue", 3), SeverityDay("Today", None, is_today=True)], "Redness")
    curve = ReactionCurve(theme)
    curve.show_points([(0, 3), (1, None), (2, 1)], 14, 500, "Redness by day")
    pips = ProgressPips(theme)
    pips.show_progress(5, 6, "5 of 6 answered")
    legend = ZoneLegend(theme, [("ready", "Ready"), ("never-rolled", "Never rolled")])
    marks = (rest, cells, curve, pips, legend, DepthMark(theme, 500, "0.5 mm"))
    for mark in marks:
        qtbot.addWidget(mark)
        theme.choose("light")
        light = painted(mark)
        theme.choose("dark")
        assert painted(mark) != light
    before = [mark.sizeHint().height() for mark in marks]
    theme.set_font_scale(1.5)
    after = [mark.sizeHint().height() for mark in marks]
    assert all(now >= then for now, then in zip(after, before, strict=True))


def test_a_rest_of_28_days_has_a_block_per_day_and_a_longer_one_a_block_per_two(
    qtbot: QtBot, theme: Theme
) -> None:
    bar = RestBar(theme)
    qtbot.addWidget(bar)
    bar.show_rest(5, 28, "", "Today", "Ready", "")
    single = bar.sizeHint().height()
    assert (bar.block_count(), bar.days_per_block()) == (28, 1)
    bar.show_rest(5, 29, "", "Today", "Ready", "")
    assert (bar.block_count(), bar.days_per_block()) == (15, 2)
    assert bar.sizeHint().height() > single


@pytest.mark.parametrize("days", [1, 3, 14, 28, 42, 90])
@pytest.mark.parametrize("width", [240, 474, 475])
def test_the_blocks_of_a_rest_bar_fill_its_width_two_pixels_apart(
    qtbot: QtBot, theme: Theme, days: int, width: int
) -> None:
    bar = RestBar(theme)
    qtbot.addWidget(bar)
    bar.show_rest(0, days, "", "", "", "")
    bar.resize(width, bar.sizeHint().height())
    blocks = [bar.block_rect(index) for index in range(bar.block_count())]
    assert blocks[0].left() == 0
    assert blocks[-1].right() == width
    gaps = {right.left() - left.right() for left, right in itertools.pairwise(blocks)}
    assert gaps <= {2}


def test_a_rest_bar_is_a_progress_bar_to_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    bar = RestBar(theme)
    qtbot.addWidget(bar)
    bar.show_rest(5, 14, "", "", "", "Face rest, day 5 of 14, ready Tuesday 23 June")
    assert role(bar) == QAccessible.Role.ProgressBar
    assert bar.accessibleName() == "Face rest, day 5 of 14, ready Tuesday 23 June"
    assert bar.value() == 5


@pytest.mark.parametrize("centre", range(0, 301, 10))
def test_captions_never_overlap_and_only_the_start_gives_way(centre: int) -> None:
    start, today, end = caption_places(300, (40, 40, 80), centre)
    assert today is not None
    assert 0 <= today <= end - 40
    assert start is None or start + 40 < today


def test_today_stands_under_its_block_where_there_is_room() -> None:
    _, today, _ = caption_places(300, (40, 40, 80), 120)
    assert today == 100


def test_a_curve_writes_no_day_over_another(qtbot: QtBot, theme: Theme) -> None:
    curve = ReactionCurve(theme)
    qtbot.addWidget(curve)
    curve.show_points([], 29, 500, "")
    curve.resize(200, curve.sizeHint().height())
    ticks = curve.day_ticks()
    assert ticks[-1] == 29
    assert 28 not in ticks
    assert ticks == sorted(ticks)


def test_a_curve_is_a_graphic_to_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    curve = ReactionCurve(theme)
    qtbot.addWidget(curve)
    curve.show_points([], 14, 500, "Redness fell from 3 to 1")
    assert role(curve) == QAccessible.Role.Graphic


# Face map


@pytest.fixture
def face(theme: Theme, show: Callable[..., None]) -> FaceMap:
    face = FaceMap(theme)
    face.setFixedSize(240, 300)
    show(face)
    return face


def test_each_zone_is_hit_at_its_badge_and_nowhere_else(face: FaceMap) -> None:
    for zone in face_drawing().tab_order:
        assert face.zone_at(QPointF(face.zone_centre(zone))) == zone
    assert face.zone_at(QPointF(1, 1)) is None


def test_a_click_on_a_zone_asks_for_it_once_and_changes_nothing_itself(
    qtbot: QtBot, face: FaceMap
) -> None:
    asked = Heard()
    face.toggled.connect(asked)
    box = face.zone_box("cheek-left")
    qtbot.mouseClick(
        box, Qt.MouseButton.LeftButton, pos=box.mapFromParent(face.zone_centre("cheek-left"))
    )
    assert asked == ["cheek-left"]
    assert not box.isChecked()


def test_a_point_belongs_to_the_zone_drawn_there_though_boxes_overlap(face: FaceMap) -> None:
    for zone in face_drawing().tab_order:
        assert face.childAt(face.zone_centre(zone)) is face.zone_box(zone)


@pytest.mark.parametrize("part", ["eyelids-left", "eyelids-right", "lips"])
def test_parts_that_are_never_rolled_cannot_be_clicked(face: FaceMap, part: str) -> None:
    middle = face_drawing().shapes.excluded[part].boundingRect().center() * (240 / 320)
    assert face.childAt(middle.toPoint()) is None
    assert face.zone_at(middle) is None


def test_tab_enters_at_the_first_zone_arrows_follow_the_order_and_tab_leaves(
    qtbot: QtBot, face: FaceMap
) -> None:
    window = face.window()
    before, after = window.findChildren(QLineEdit)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    walked = [face.focused_zone()]
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        walked.append(face.focused_zone())
    order = list(face_drawing().tab_order)
    assert walked == [*order, order[-1]]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert face.focused_zone() == order[-2]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert face.focused_zone() == order[0]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert before.hasFocus()


def test_space_asks_for_the_focused_zone(qtbot: QtBot, face: FaceMap) -> None:
    asked = Heard()
    face.toggled.connect(asked)
    face.zone_box("chin").setFocus()
    qtbot.keyClick(face.zone_box("chin"), Qt.Key.Key_Space)
    assert asked == ["chin"]


def test_a_zone_is_a_check_box_that_says_its_look(face: FaceMap) -> None:
    face.set_states({"cheek-left": ZoneLook("too-soon", "Left cheek, too soon, 9 more days")})
    box = face.zone_box("cheek-left")
    assert role(box) == QAccessible.Role.CheckBox
    assert box.accessibleName() == "Left cheek, too soon, 9 more days"
    assert box.toolTip() == "Left cheek, too soon, 9 more days"
    assert box.isChecked()
    assert not face.zone_box("chin").isChecked()


@pytest.mark.parametrize("state", ["ready", "resting", "chosen", "too-soon", "paused"])
def test_every_state_looks_different_without_its_colours(face: FaceMap, state: ZoneState) -> None:
    def grey(zones: dict[str, ZoneLook]) -> QImage:
        face.set_states(zones)
        return painted(face).convertToFormat(QImage.Format.Format_Grayscale8)

    assert grey({"forehead": ZoneLook(state, "")}) != grey({})


def test_a_map_to_look_at_takes_neither_clicks_nor_focus(
    qtbot: QtBot, theme: Theme, show: Callable[..., None]
) -> None:
    face = FaceMap(theme, interactive=False)
    face.setFixedSize(124, 155)
    show(face)
    asked = Heard()
    face.toggled.connect(asked)
    box = face.zone_box("scalp")
    middle = box.mapFromParent(face.zone_centre("scalp"))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=middle)
    before, after = face.window().findChildren(QLineEdit)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert asked == []


# Length control


@pytest.fixture
def control(theme: Theme, show: Callable[..., None]) -> LengthControl:
    control = LengthControl(theme, millimetres)
    control.set_professional_from(1500)
    show(control)
    return control


@pytest.mark.parametrize(
    ("text", "needle_um"),
    [("0.5", 500), ("0,5", 500), (" 1 ", 1000), (".25", 250), ("0.05", 50), ("3.00", 3000)],
)
def test_lengths_are_read_with_comma_or_point(text: str, needle_um: int) -> None:
    assert parse_length(text) == needle_um


@pytest.mark.parametrize("text", ["", "0.04", "3.01", "-1", "1.2.3", "abc", "1e0", "٣", "0.5 mm"])
def test_anything_else_is_no_length(text: str) -> None:
    assert parse_length(text) is None


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        ("0.5", [500]),
        ("1", [1000]),
        ("1.5", [1000, 1500]),
        ("0,25", [200, 250]),
        ("0.51", [500, 1000]),
        ("0.75", [750]),
        ("0.4", ["0.4"]),
        ("2" + "0.3", [2000, 300]),
        ("3", ["3"]),
    ],
)
def test_keys_choose_a_length_as_soon_as_it_is_certain(keys: str, answers: list[object]) -> None:
    typed = TypedLength()
    assert [answer for key in keys if (answer := typed.feed(key)) is not None] == answers


@pytest.mark.parametrize("needle_um", LISTED_UM)
def test_a_click_chooses_a_listed_length(
    qtbot: QtBot, control: LengthControl, needle_um: int
) -> None:
    chosen = Heard()
    control.chosen.connect(chosen)
    qtbot.mouseClick(control.cell(needle_um), Qt.MouseButton.LeftButton)
    assert chosen == [needle_um]
    assert control.cell(needle_um).isChecked()


def test_showing_a_length_is_not_choosing_it(control: LengthControl) -> None:
    chosen = Heard()
    control.chosen.connect(chosen)
    control.set_length(500)
    assert chosen == []
    assert control.cell(500).isChecked()


def test_arrows_move_and_choose(qtbot: QtBot, control: LengthControl) -> None:
    chosen = Heard()
    control.set_length(500)
    control.chosen.connect(chosen)
    control.cell(500).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert chosen == [750, 500, 300]
    assert control.cell(300).hasFocus()


def test_typing_a_number_chooses_it(qtbot: QtBot, control: LengthControl) -> None:
    chosen = Heard()
    control.chosen.connect(chosen)
    control.cell(200).setFocus()
    for key in "0.75":
        qtbot.keyClicks(QApplication.focusWidget(), key)
    assert chosen == [750]
    assert control.cell(750).hasFocus()


def test_another_length_is_entered_in_place(qtbot: QtBot, control: LengthControl) -> None:
    chosen = Heard()
    control.chosen.connect(chosen)
    qtbot.mouseClick(control.other_cell(), Qt.MouseButton.LeftButton)
    assert control.entry().hasFocus()
    qtbot.keyClicks(control.entry(), "0,4")
    qtbot.keyClick(control.entry(), Qt.Key.Key_Return)
    assert chosen == [400]
    assert control.entry().isHidden()
    assert control.other_cell().isChecked()
    assert control.other_cell().accessibleName() == "0.4 millimetres"


def test_typing_an_unlisted_number_carries_on_in_the_field(
    qtbot: QtBot, control: LengthControl
) -> None:
    chosen = Heard()
    control.chosen.connect(chosen)
    control.cell(200).setFocus()
    for key in "0.45":
        qtbot.keyClicks(QApplication.focusWidget(), key)
    qtbot.keyClick(control.entry(), Qt.Key.Key_Return)
    assert chosen == [450]


def test_nonsense_is_refused_with_a_sentence_and_stays_to_be_corrected(
    qtbot: QtBot, control: LengthControl
) -> None:
    chosen, refused = Heard(), Heard()
    control.chosen.connect(chosen)
    control.refused.connect(refused)
    qtbot.mouseClick(control.other_cell(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(control.entry(), "9")
    qtbot.keyClick(control.entry(), Qt.Key.Key_Return)
    assert refused == ["Enter a length from 0.05 to 3 mm."]
    assert control.entry().isVisible()
    assert control.entry().selectedText() == "9"
    assert chosen == []


def test_leaving_the_field_takes_a_good_number_and_refuses_a_bad_one_once(
    qtbot: QtBot, control: LengthControl
) -> None:
    chosen, refused = Heard(), Heard()
    control.chosen.connect(chosen)
    control.refused.connect(refused)
    for text in ("0.6", "9"):
        control.other_cell().click()
        control.entry().setText(text)
        qtbot.keyClick(control.entry(), Qt.Key.Key_Tab)
    assert chosen == [600]
    assert refused == ["Enter a length from 0.05 to 3 mm."]
    assert control.entry().isHidden()


def test_escape_leaves_the_field_and_keeps_the_length(qtbot: QtBot, control: LengthControl) -> None:
    chosen = Heard()
    control.set_length(500)
    control.chosen.connect(chosen)
    control.other_cell().click()
    qtbot.keyClicks(control.entry(), "0.6")
    qtbot.keyClick(control.entry(), Qt.Key.Key_Escape)
    assert chosen == []
    assert control.entry().isHidden()
    assert control.other_cell().hasFocus()
    assert control.length() == 500


def test_an_open_field_is_taken_along_when_the_page_saves(
    qtbot: QtBot, control: LengthControl
) -> None:
    assert control.commit()
    control.other_cell().click()
    qtbot.keyClicks(control.entry(), "9")
    assert not control.commit()
    control.entry().setText("0.6")
    assert control.commit()
    assert control.length() == 600


def test_professional_lengths_are_the_ones_told(control: LengthControl) -> None:
    professional = [um for um in LISTED_UM if control.cell(um).professional]
    assert professional == [1500, 2000]
    control.set_professional_from(None)
    assert not any(control.cell(um).professional for um in LISTED_UM)


def test_a_length_is_a_radio_button_with_a_name_and_a_description(control: LengthControl) -> None:
    control.set_description(500, "14 days' rest")
    cell = control.cell(500)
    assert role(cell) == QAccessible.Role.RadioButton
    assert cell.accessibleName() == "0.5 millimetres"
    assert cell.accessibleDescription() == "14 days' rest"


def test_the_control_is_one_tab_stop(qtbot: QtBot, control: LengthControl) -> None:
    control.set_length(1000)
    before, after = (
        field for field in control.window().findChildren(QLineEdit) if field.parent() != control
    )
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert control.cell(1000).hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_length_cells_grow_with_the_font(theme: Theme, control: LengthControl) -> None:
    before = control.cell(250).sizeHint()
    theme.set_font_scale(1.5)
    after = control.cell(250).sizeHint()
    room = QFontMetrics(theme.font("body")).horizontalAdvance("0.25")
    assert after.height() > before.height()
    assert after.width() > room
    assert min(before.width(), before.height()) >= 28


# Check-in grid


@pytest.fixture
def grid(theme: Theme, show: Callable[..., None]) -> CheckInGrid:
    grid = CheckInGrid(theme, SCALES)
    show(grid)
    grid.focus_row(0)
    return grid


def press(qtbot: QtBot, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def test_digits_answer_and_move_to_the_next_row(qtbot: QtBot, grid: CheckInGrid) -> None:
    press(qtbot, "1", "0")
    assert grid.answers() == {"redness": 1, "itch": 0, "dryness": None}
    assert grid.focused_row() == 2
    press(qtbot, "4")
    assert grid.answers() == {"redness": 1, "itch": 0, "dryness": 4}
    assert grid.focused_row() == 2


def test_other_digits_and_digits_with_ctrl_answer_nothing(qtbot: QtBot, grid: CheckInGrid) -> None:
    press(qtbot, "5", "9")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert grid.answers() == {"redness": None, "itch": None, "dryness": None}


def test_arrows_walk_rows_and_move_the_answer(qtbot: QtBot, grid: CheckInGrid) -> None:
    press(qtbot, Qt.Key.Key_Down)
    assert grid.focused_row() == 1
    assert grid.answers()["itch"] is None
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert grid.answers()["itch"] == 1
    press(qtbot, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert grid.focused_row() == 0


def test_backspace_clears_the_row_back_to_not_answered(qtbot: QtBot, grid: CheckInGrid) -> None:
    changes: list[None] = []
    grid.changed.connect(lambda: changes.append(None))
    press(qtbot, "3", Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert grid.answers()["redness"] is None
    assert not any(grid.cell("redness", level).isChecked() for level in range(5))
    assert len(changes) == 2


def test_a_click_chooses_and_a_second_one_clears(qtbot: QtBot, grid: CheckInGrid) -> None:
    qtbot.mouseClick(grid.cell("itch", 2), Qt.MouseButton.LeftButton)
    assert grid.answers()["itch"] == 2
    assert grid.focused_row() == 1
    qtbot.mouseClick(grid.cell("itch", 3), Qt.MouseButton.LeftButton)
    assert [grid.cell("itch", level).isChecked() for level in range(5)] == [0, 0, 0, 1, 0]
    qtbot.mouseClick(grid.cell("itch", 3), Qt.MouseButton.LeftButton)
    assert grid.answers()["itch"] is None


def test_not_answered_is_never_drawn_as_none(grid: CheckInGrid) -> None:
    grid.window().setFocus()
    unanswered = painted(grid)
    grid.set_answers({"redness": 0})
    assert painted(grid) != unanswered


def test_each_row_is_one_tab_stop_at_its_answer(qtbot: QtBot, grid: CheckInGrid) -> None:
    grid.set_answers({"itch": 3})
    press(qtbot, Qt.Key.Key_Tab)
    assert grid.cell("itch", 3).hasFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert grid.focused_row() == 2
    press(qtbot, Qt.Key.Key_Tab)
    assert grid.focused_row() is None


def test_a_cell_is_a_radio_button_that_says_its_scale_and_anchor(grid: CheckInGrid) -> None:
    grid.set_previous({"redness": 1}, "yesterday: 1")
    cell = grid.cell("redness", 1)
    assert role(cell) == QAccessible.Role.RadioButton
    assert cell.accessibleName() == "Redness, 1 of 4, faint"
    assert cell.accessibleDescription() == "yesterday: 1"
    assert [grid.cell("redness", level).is_previous() for level in range(5)] == [0, 1, 0, 0, 0]
    assert grid.answers()["redness"] is None


def test_clearing_a_grid_says_nothing_and_starts_over(qtbot: QtBot, grid: CheckInGrid) -> None:
    press(qtbot, "1", "2")
    changes: list[None] = []
    grid.changed.connect(lambda: changes.append(None))
    grid.clear()
    assert grid.answers() == {"redness": None, "itch": None, "dryness": None}
    assert changes == []


def test_answer_cells_hold_their_words_at_150_percent(theme: Theme, grid: CheckInGrid) -> None:
    theme.set_font_scale(1.5)
    metrics = QFontMetrics(theme.font("caption"))
    for level in range(5):
        cell = grid.cell("itch", level)
        assert cell.minimumSizeHint().height() >= 2 * metrics.height()
        longest = max(SCALES[1].anchors[level].split(), key=len)
        assert cell.minimumSizeHint().width() > metrics.horizontalAdvance(longest)


# Year strip


def texts() -> YearTexts:
    said = tuple(f"{month}, 3 sessions" for month in MONTHS)
    return YearTexts("18 sessions", "none, entries, session day", "upper", "", MONTHS, said)


@pytest.fixture
def panel(theme: Theme, show: Callable[..., None]) -> YearPanel:
    panel = YearPanel(theme)
    panel.setFixedWidth(220)
    rest = RestSpan(date(2026, 6, 9), date(2026, 6, 23), 500, 0)
    panel.set_year(2026, TODAY, {date(2026, 6, 9): 2}, [rest], texts(), first_year=2025)
    show(panel)
    return panel


def test_every_day_is_found_where_it_is_drawn(panel: YearPanel) -> None:
    day = date(2026, 1, 1)
    while day.year == 2026:
        assert panel.strip.day_at(panel.strip.day_centre(day)) == day
        day += timedelta(days=1)


def test_there_is_no_30_february(panel: YearPanel) -> None:
    under_30_january = panel.strip.day_centre(date(2026, 1, 30))
    row = panel.strip.day_centre(date(2026, 2, 1)).y()
    assert panel.strip.day_at(QPointF(under_30_january.x(), row)) is None


def test_a_click_on_a_day_chooses_it(qtbot: QtBot, panel: YearPanel) -> None:
    chosen = Heard()
    panel.day_chosen.connect(chosen)
    where = panel.strip.day_centre(date(2026, 3, 17)).toPoint()
    qtbot.mouseClick(panel.strip, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseClick(panel.strip, Qt.MouseButton.LeftButton, pos=QPoint(2, where.y()))
    assert chosen == ["2026-03-17"]


def test_keys_walk_from_today(qtbot: QtBot, panel: YearPanel) -> None:
    chosen = Heard()
    panel.day_chosen.connect(chosen)
    keys = Qt.Key
    for key in (keys.Key_Left, keys.Key_Up, keys.Key_Right, keys.Key_PageDown, keys.Key_Down):
        qtbot.keyClick(panel.strip, key)
    assert chosen == ["2026-06-13", "2026-05-13", "2026-05-14", "2026-06-14", "2026-07-14"]


def test_walking_stays_in_the_year_and_in_the_month(qtbot: QtBot, panel: YearPanel) -> None:
    chosen = Heard()
    panel.day_chosen.connect(chosen)
    panel.strip.focus_day(date(2026, 1, 31))
    qtbot.keyClick(panel.strip, Qt.Key.Key_PageUp)
    qtbot.keyClick(panel.strip, Qt.Key.Key_PageDown)
    panel.strip.focus_day(date(2026, 12, 31))
    qtbot.keyClick(panel.strip, Qt.Key.Key_Right)
    assert chosen == ["2026-02-28"]
    assert panel.strip.focused_day() == date(2026, 12, 31)


def test_ctrl_page_wants_another_year_where_there_is_one(qtbot: QtBot, panel: YearPanel) -> None:
    wanted = Heard()
    panel.year_wanted.connect(wanted)
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(panel.strip, Qt.Key.Key_PageUp, ctrl)
    qtbot.keyClick(panel.strip, Qt.Key.Key_PageDown, ctrl)
    assert wanted == [2025]
    panel.set_year(2025, TODAY, {}, [], texts(), first_year=2025)
    qtbot.keyClick(panel.strip, Qt.Key.Key_PageUp, ctrl)
    qtbot.keyClick(panel.strip, Qt.Key.Key_PageDown, ctrl)
    assert wanted == [2025, 2026]
    assert panel.strip.focused_day() == date(2025, 1, 1)


def test_new_data_and_a_new_theme_are_painted(panel: YearPanel, theme: Theme) -> None:
    theme.choose("light")
    first = painted(panel.strip)
    assert painted(panel.strip) == first
    panel.set_year(2026, TODAY, {date(2026, 2, 2): 2}, [], texts(), first_year=2025)
    second = painted(panel.strip)
    assert second != first
    theme.choose("dark")
    assert painted(panel.strip) != second


def test_a_rest_is_cut_at_months_and_at_today() -> None:
    content = YearContent(2026, TODAY)
    rest = RestSpan(date(2026, 5, 31), date(2026, 7, 3), 1000, 1)
    pieces = list(content.pieces(rest))
    assert pieces == [(5, 31, 31, False), (6, 1, 14, False), (6, 15, 30, True), (7, 1, 2, True)]


def test_a_rest_over_new_year_shows_in_each_year_its_part() -> None:
    rest = RestSpan(date(2025, 12, 30), date(2026, 1, 2), 250, 0)
    assert list(YearContent(2025, TODAY).pieces(rest)) == [(12, 30, 31, False)]
    assert list(YearContent(2026, TODAY).pieces(rest)) == [(1, 1, 1, False)]


def test_each_month_row_speaks(panel: YearPanel) -> None:
    interface = QAccessible.queryAccessibleInterface(panel.strip)
    names = {
        interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())
    }
    assert names == set(texts().month_texts)
    assert panel.strip.accessibleDescription() == "2026-06-14. Jun, 3 sessions"


# Keys that belong to no one


@pytest.mark.parametrize("key", [0, 0x01FF0000, Qt.Key.Key_F13])
def test_unknown_keys_pass_through(theme: Theme, show: Callable[..., None], key: int) -> None:
    panel = YearPanel(theme)
    face, control, grid = (
        FaceMap(theme),
        LengthControl(theme, millimetres),
        CheckInGrid(theme, SCALES),
    )
    show(face, control, grid, panel)
    for target in (face.zone_box("chin"), control.cell(500), grid.cell("itch", 1), panel.strip):
        target.setFocus()
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, event)
            assert not event.isAccepted()


def test_keys_of_a_mark_do_not_set_off_shortcuts_of_the_page(
    qtbot: QtBot, control: LengthControl
) -> None:
    fired: list[None] = []
    shortcut = QShortcut(QKeySequence("0"), control.window())
    shortcut.activated.connect(lambda: fired.append(None))
    control.cell(200).setFocus()
    press(qtbot, "0")
    press(qtbot, ".")
    press(qtbot, "3")
    assert fired == []
    assert control.length() == 300
