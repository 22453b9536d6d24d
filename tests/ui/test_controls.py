import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState, PageHeader
from rollerlog.ui.controls.checkbox import CheckRow, RadioRow
from rollerlog.ui.controls.chips import Chip, Tag
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.icon_label import BrandMark
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.controls.message_bar import MessageBar
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.controls.stepper import Stepper
from rollerlog.ui.controls.toast import SHOWN_MS, Toast
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.sidebar import Sidebar
from rollerlog.ui.theme import Theme


@pytest.fixture
def theme(qapp):
    made = Theme()
    made.choose("light")
    made.set_reduced_motion(True)
    made.apply(qapp)
    return made


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


def test_a_text_is_never_read_as_html(qtbot):
    label = Text("<b>5 < 6</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>5 < 6</b>"


def test_bold_parts_are_escaped(qtbot):
    label = BoldText([("until ", False), ("<img src=x>", True)])
    qtbot.addWidget(label)
    assert "<img" not in label.text()
    assert label.accessibleName() == "until <img src=x>"


def test_an_ampersand_in_a_button_is_no_mnemonic(theme, qtbot):
    button = Button(theme, "Edit & save")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Edit & save"


def test_enter_presses_a_button_unless_it_may_not(theme, qtbot, shown):
    button = shown(Button(theme, "Save", "primary"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=0):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    careful = shown(Button(theme, "Record early session", "stop-outline", enter=False))
    with qtbot.assertNotEmitted(careful.clicked):
        qtbot.keyClick(careful, Qt.Key.Key_Return)
    with qtbot.waitSignal(careful.clicked, timeout=0):
        qtbot.keyClick(careful, Qt.Key.Key_Space)


def test_a_button_is_as_wide_as_its_parts_need(theme, qtbot):
    plain, keyed = Button(theme, "Check in"), Button(theme, "Check in", key="C")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert plain.sizeHint().height() == 32


def test_controls_grow_with_the_text(theme, qtbot):
    button = Button(theme, "Save")
    qtbot.addWidget(button)
    theme.set_font_scale(1.5)
    assert button.sizeHint().height() == 48


def test_a_chip_says_its_detail_and_shows_its_state(theme, qtbot):
    chip = Chip(theme, "Face", "9 more days")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Face, 9 more days"
    chip.set_state("too-soon", "too soon")
    assert chip.isChecked()
    assert chip.property("state") == "too-soon"
    assert chip.accessibleName() == "Face, too soon"


def test_a_tag_shows_another_status(theme, qtbot):
    tag = Tag(theme, "Ready", "ready", "check")
    qtbot.addWidget(tag)
    tag.show_status("Resting", "rest", "player-pause")
    assert (tag.text, tag.property("status")) == ("Resting", "rest")


@pytest.fixture
def segmented(theme, shown):
    return shown(Segmented(theme, [("head", "Head"), ("body", "Body"), ("all", "All")]))


def test_arrow_keys_choose_a_segment(qtbot, segmented):
    segmented.step(0)
    with qtbot.waitSignal(segmented.chosen, timeout=0) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert caught.args == ["body"]
    assert segmented.current == "body"
    with qtbot.waitSignal(segmented.chosen, timeout=0):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert segmented.current == "head"


def test_arrow_keys_stop_at_the_ends(qtbot, segmented):
    segmented.step(0)
    with qtbot.assertNotEmitted(segmented.chosen):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)


def test_choosing_by_program_says_nothing(qtbot, segmented):
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.choose("all")
    assert segmented.current == "all"


def test_the_whole_row_ticks_the_box(theme, qtbot, shown):
    row = shown(CheckRow(theme, "Sunburn in the last 7 days"))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight() - QPoint(2, 2))
    assert row.isChecked()


@pytest.mark.parametrize("kind", [CheckRow, RadioRow])
def test_a_row_gets_taller_when_its_text_wraps(theme, qtbot, kind):
    row = kind(theme, "Retinoid or acid on this area in the last three days or so")
    qtbot.addWidget(row)
    assert row.heightForWidth(160) > row.heightForWidth(600) >= 30


def test_a_toggle_is_on_or_off(theme, qtbot, shown):
    toggle = shown(Toggle(theme, name="Discreet wording"))
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=toggle.rect().center())
    assert toggle.isChecked()
    qtbot.keyClick(toggle, Qt.Key.Key_Space)
    assert not toggle.isChecked()


@pytest.fixture
def stepper(theme, shown):
    return shown(Stepper(theme, 14, 90, 14, name="Face, 0.5 millimetres", unit="days"))


def test_stepping_below_the_floor_is_refused(qtbot, stepper):
    for step in (
        lambda: qtbot.keyClick(stepper.number, Qt.Key.Key_Down),
        lambda: qtbot.mouseClick(stepper.less, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(stepper.refused, timeout=0), qtbot.assertNotEmitted(stepper.changed):
            step()
    assert stepper.value == 14


def test_stepping_up_changes(qtbot, stepper):
    with qtbot.waitSignal(stepper.changed, timeout=0) as caught:
        qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    assert caught.args == [15]


def test_typing_below_the_floor_is_refused_and_put_back(qtbot, stepper):
    stepper.set_value(20)
    stepper.number.selectAll()
    with qtbot.waitSignal(stepper.refused, timeout=0):
        qtbot.keyClicks(stepper.number, "3")
        qtbot.keyClick(stepper.number, Qt.Key.Key_Return)
    assert stepper.value == 20


def test_typing_a_number_changes_once(qtbot, stepper):
    said = []
    stepper.changed.connect(said.append)
    stepper.number.selectAll()
    qtbot.keyClicks(stepper.number, "28")
    qtbot.keyClick(stepper.number, Qt.Key.Key_Return)
    assert said == [28]


def test_showing_a_number_says_nothing(qtbot, stepper):
    with qtbot.assertNotEmitted(stepper.changed):
        stepper.set_value(30)
    assert stepper.value == 30


def test_a_choice_gives_the_value_of_its_item(theme, qtbot):
    choice = Choice(theme, name="Roller")
    qtbot.addWidget(choice)
    choice.add("Face 0.5", 7, "· 3 of 10 uses")
    choice.add("Scalp 0.5", 8)
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.choose(8)
    assert choice.value == 8


def test_the_key_of_a_field_makes_room_for_what_is_typed(theme, shown):
    field = shown(LineField(theme, "Search", name="Search", icon="search", key="/"))
    room = field.textMargins().right()
    field.setText("peel")
    assert field.textMargins().right() < room


@pytest.fixture
def toast(theme, shown):
    window = QWidget()
    window.resize(800, 600)
    shown(window)
    return Toast(theme, window)


def point_at(widget):
    place = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(place, place, place))


def test_a_toast_goes_away_when_its_time_is_over(toast):
    toast.say("Saved.")
    assert toast.isVisible()
    assert toast.timer.interval() == SHOWN_MS
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_pointing_at_a_toast_keeps_it(toast):
    toast.say("Saved.")
    point_at(toast)
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_focus_in_a_toast_keeps_it(toast, qtbot):
    toast.say("Saved.", [("Undo", lambda: None)])
    toast.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.timer.isActive()
    toast.buttons[0].clearFocus()
    qtbot.waitUntil(toast.timer.isActive)


def test_an_action_of_a_toast_is_done_and_ends_it(toast, qtbot):
    done = []
    toast.say("Saved.", [("Undo", lambda: done.append("undo"))])
    qtbot.mouseClick(toast.buttons[0], Qt.MouseButton.LeftButton)
    assert done == ["undo"]
    assert not toast.isVisible()


def test_a_toast_takes_the_place_of_the_one_before(toast):
    toast.say("Saved.", [("Undo", lambda: None)])
    toast.say("Deleted.")
    assert toast.text == "Deleted."
    assert toast.buttons == ()


def test_a_toast_in_place_of_another_has_room_for_its_action(toast):
    toast.say("Saved: the first message, which is a long one.", [("Undo", lambda: None)])
    toast.say("Saved.", [("Undo", lambda: None)])
    (button,) = toast.buttons
    label = toast.findChild(Text)
    assert not label.geometry().intersects(button.geometry())
    assert toast.rect().contains(button.geometry())


def test_a_toast_stands_inside_its_window(toast):
    toast.say("Scalp session saved. " * 20, [("Undo", lambda: None), ("Add photo", lambda: None)])
    assert toast.parentWidget().rect().contains(toast.geometry())
    assert toast.height() > 60


def test_a_message_stays_until_it_is_closed(theme, qtbot, shown):
    page = QWidget()
    bar = MessageBar(theme, page)
    QVBoxLayout(page).addWidget(bar)
    shown(page)
    bar.say("Not saved: the disk is full.", "stop")
    assert bar.isVisible()
    assert bar.property("status") == "stop"
    with qtbot.waitSignal(bar.closed, timeout=0):
        qtbot.mouseClick(bar.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_an_action_of_the_message_bar_may_say_something_new(theme, qtbot, shown):
    bar = MessageBar(theme)
    shown(bar)
    bar.say("It failed.", "due", [("Try again", lambda: bar.say("It failed again."))])
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    assert bar.text == "It failed again."


def test_a_flow_starts_a_new_line_where_the_width_ends(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=8)
    for _ in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(320) == 20
    assert flow.heightForWidth(220) == 48
    assert flow.heightForWidth(100) == 76
    flow.setGeometry(QRect(0, 0, 220, 100))
    third = flow.itemAt(2)
    assert third.geometry().topLeft() == QPoint(0, 28)


def test_a_text_wider_than_a_flow_wraps_in_it(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=8)
    text = Text("5 of 10 left, until Sun 29 November", wrap=True)
    flow.addWidget(text)
    host.resize(80, 200)
    flow.activate()
    assert host.rect().contains(text.geometry())
    assert text.height() == text.heightForWidth(80) > text.sizeHint().height()


def test_a_page_header_is_as_high_as_designed(theme, shown):
    page = QWidget()
    page.resize(900, 400)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    header = PageHeader(theme, "Log session", "Filled in from your last session")
    column.addWidget(header)
    column.addStretch()
    shown(page)
    assert header.height() == 73


def test_an_empty_state_shows_its_whole_text(theme, shown):
    state = EmptyState(theme, "Nothing yet", "Searched notes, products and rollers. " * 4)
    state.resize(600, 500)
    shown(state)
    assert state.text.height() >= state.text.heightForWidth(state.text.width())


@pytest.fixture
def sidebar(theme, shown):
    made = Sidebar(theme)
    made.resize(208, 700)
    return shown(made)


@pytest.mark.parametrize("page", ["log", "today", "timeline", "settings"])
def test_the_sidebar_opens_a_page_without_marking_it(qtbot, sidebar, page):
    sidebar.set_current("today")
    with qtbot.waitSignal(sidebar.opened, timeout=0) as caught:
        qtbot.mouseClick(sidebar.items[page], Qt.MouseButton.LeftButton)
    assert caught.args == [page]
    assert [name for name, item in sidebar.items.items() if item.isChecked()] == ["today"]


def test_the_sidebar_counts_what_is_due(sidebar):
    sidebar.set_due(3)
    assert sidebar.items["today"].note == "3 due"
    assert sidebar.items["today"].accessibleName() == "Today, 3 due, Ctrl+1"
    sidebar.set_due(0)
    assert sidebar.items["today"].note == ""


def test_a_narrow_window_has_a_rail_that_says_what_its_icons_mean(sidebar):
    sidebar.follow_width(1000)
    assert sidebar.width() == 64
    assert sidebar.items["today"].toolTip() == "Today  Ctrl+1"
    sidebar.follow_width(1280)
    assert sidebar.width() == 208
    assert sidebar.items["today"].toolTip() == ""


def test_the_rail_says_that_something_is_due(sidebar):
    sidebar.follow_width(1000)
    plain = sidebar.items["today"].grab().toImage()
    sidebar.set_due(5)
    assert sidebar.items["today"].grab().toImage() != plain
    assert sidebar.items["today"].toolTip() == "Today, 5 due  Ctrl+1"
    sidebar.set_due(0)
    assert sidebar.items["today"].grab().toImage() == plain
    assert sidebar.items["today"].toolTip() == "Today  Ctrl+1"


@pytest.mark.parametrize("scale", [1, 1.5])
def test_the_mark_stands_over_the_icons_of_the_rail(theme, sidebar, scale):
    theme.set_font_scale(scale)
    sidebar.follow_width(1000)
    QApplication.processEvents()
    mark, today = sidebar.findChild(BrandMark), sidebar.items["today"]
    middles = [part.geometry().left() + part.width() / 2 for part in (mark, today)]
    assert abs(middles[0] - middles[1]) <= 0.5
    sidebar.follow_width(2000)
    QApplication.processEvents()
    assert mark.geometry().left() == 20
    theme.set_font_scale(1)


def test_arrow_keys_move_through_the_sidebar(qtbot, sidebar):
    sidebar.items["log"].setFocus()
    qtbot.keyClick(sidebar.items["log"], Qt.Key.Key_Down)
    assert sidebar.items["today"].hasFocus()
