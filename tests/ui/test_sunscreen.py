"""Sunscreen on Today: the card of its course, the form, and staying in."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from rollerlog.domain.commands import apply_spf, change_setting
from rollerlog.domain.kit.model import Product
from rollerlog.domain.model import CheckIn, Preference, Session, SpfApplication, StayedIn
from rollerlog.domain.planning.model import Course
from rollerlog.domain.zones import expand
from rollerlog.ui.due_wording import spf_noted
from rollerlog.ui.marks.spf_content import Kept
from rollerlog.ui.sunscreen import applied_as_last, last_bottle
from rollerlog.ui.timeline.details import detail_of
from rollerlog.ui.timeline.filters import Filter
from rollerlog.ui.timeline.rows import Feed
from tests.conftest import MADRID, NOW

FACE = expand(["face"])


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def rolled(when, needle_um=500, zones=FACE):
    return Session(at=at(when), logged_at=at(when), zones=tuple(zones), needle_um=needle_um)


def sunscreen(when, **more):
    return SpfApplication(at=at(when), logged_at=at(when), **({"zones": FACE} | more))


def indoors(when):
    return StayedIn(at=at(when), logged_at=at(when))


ANSWERED = tuple(
    CheckIn(at=at(f"2026-06-{day} 10:00"), logged_at=at(f"2026-06-{day} 10:00"), zones=FACE,
            redness=0)
    for day in (10, 12)
)  # fmt: skip
ROLLED = rolled("2026-06-09 20:15")
CREAM = Product(id="cream", added_at=at("2026-05-01 10:00"), name="Anthelios", spf_value=50)
MILK = Product(id="milk", added_at=at("2026-05-02 10:00"), name="Milk", spf_value=30)
SERUM = Product(id="serum", added_at=at("2026-05-02 10:00"), name="Serum")
WITH_CREAM = sunscreen("2026-06-14 09:40", value=50, product="cream")


def card_of(parts):
    return parts.pages.today.board.spf


def applied(parts):
    return parts.desk.logbook.all(SpfApplication)


def press(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def open_form(qtbot, card):
    press(qtbot, card.tell)
    qtbot.wait(60)  # nested layouts find their heights later
    return card.form


def due(parts):
    return [row.title.text() for row in parts.pages.today.board.due.rows]


def test_no_card_while_no_course_runs(today):
    assert not card_of(today(rolled("2026-04-01 20:00"))).isVisible()


def test_the_card_says_how_far_the_course_is_and_what_is_next(today):
    card = card_of(today(ROLLED, *ANSWERED, CREAM, WITH_CREAM))
    assert card.title.text() == "SPF 30+, day 5 of 14"
    assert card.now.text() == "Last applied 09:40, next at 11:40."
    assert card.applied.text() == "09:40  SPF 50, Anthelios · Face"


def test_before_the_first_of_a_day_it_says_since_when_it_is_due(today):
    card = card_of(today(ROLLED, *ANSWERED))
    assert card.now.text() == "Not applied yet today, due since 08:00."
    assert not card.applied.isVisible()


def test_after_the_sun_the_next_is_tomorrow(today):
    late = sunscreen("2026-06-14 15:00")
    card = card_of(today(ROLLED, *ANSWERED, late, when=at("2026-06-14 17:30")))
    assert card.now.text() == "Last applied 15:00, next tomorrow, 08:00."


def test_the_first_day_is_shade_and_a_hat_alone(today):
    parts = today(rolled("2026-06-14 09:00"))
    card = card_of(parts)
    assert card.title.text() == "SPF 30+, day 0 of 14"
    assert card.now.text() == (
        "Shade and a hat for your face until tomorrow, 09:00. No sunscreen there."
    )
    assert not card.apply.isVisible()


def test_a_short_needle_leaves_the_shade_after_six_hours(today, clock):
    parts = today(rolled("2026-06-14 09:00", 250))
    card = card_of(parts)
    assert card.now.text().startswith("Shade and a hat for your face until today, 15:00.")
    clock.advance(hours=4)
    parts.desk.time_passed.emit()
    assert card.apply.isVisible()
    assert card.now.text() == "Not applied yet today, next tomorrow, 08:00."


def test_applied_now_is_noted_as_last_time_and_can_be_undone(today, qtbot):
    parts = today(ROLLED, *ANSWERED, CREAM, WITH_CREAM)
    press(qtbot, card_of(parts).apply)
    last = applied(parts)[-1]
    assert (last.at, last.zones, last.value, last.product) == (NOW, FACE, 50, "cream")
    assert parts.pages.toast.text == "SPF 50, Anthelios, noted at 11:20, as last time."
    parts.pages.undo()
    assert applied(parts) == (WITH_CREAM,)


def test_a_product_that_is_used_up_is_not_taken_again(today, qtbot):
    gone = Product(
        id="cream", added_at=CREAM.added_at, name="Anthelios", spf_value=50, finished_at=NOW
    )
    parts = today(ROLLED, *ANSWERED, gone, WITH_CREAM)
    press(qtbot, card_of(parts).apply)
    last = applied(parts)[-1]
    assert (last.value, last.product) == (None, "")
    assert parts.pages.toast.text == "SPF noted at 11:20."


def test_what_is_said_is_the_same_before_and_after(today):
    parts = today(ROLLED, sunscreen("2026-06-13 09:00", value=30))
    before = spf_noted(parts.desk.logbook, NOW)
    parts.desk.run(applied_as_last(parts.desk.logbook, NOW))
    assert before == spf_noted(parts.desk.logbook, NOW) == "SPF 30 noted at 11:20, as last time."


def test_the_zones_in_the_shade_are_left_out(today):
    parts = today(ROLLED, rolled("2026-06-14 09:00", 500, ["neck"]))
    parts.desk.run(applied_as_last(parts.desk.logbook, NOW))
    assert applied(parts)[-1].zones == FACE
    assert card_of(parts).now.text().startswith("Shade and a hat for your neck until tomorrow")


def test_s_applies_though_nothing_is_due_yet(today, qtbot):
    parts = today(ROLLED, *ANSWERED, sunscreen("2026-06-14 11:00"))
    assert due(parts) == []
    qtbot.keyClick(parts.pages.today, Qt.Key.Key_S)
    assert [entry.at for entry in applied(parts)] == [at("2026-06-14 11:00"), NOW]


def test_another_time_product_and_zone_are_noted_from_the_form(today, qtbot):
    parts = today(ROLLED, rolled("2026-06-10 20:00", 250, ["neck"]), CREAM, MILK, SERUM, WITH_CREAM)
    card = card_of(parts)
    form = open_form(qtbot, card)
    assert form.isVisible()
    assert not card.apply.isVisible()
    assert [form.product.itemData(i).product for i in range(form.product.count())] == [
        "", "cream", "milk",
    ]  # fmt: skip
    assert (form.product.value.product, form.spf.value) == ("cream", 50)
    form.product.setCurrentIndex(2)
    assert form.spf.value == 30
    form.at.setTime(QTime(11, 5))
    neck = next(chip for zones, chip in form.chips.items() if zones == ("neck",))
    press(qtbot, neck)
    press(qtbot, form.save)
    last = applied(parts)[-1]
    assert (last.at, last.zones, last.value, last.product) == (
        at("2026-06-14 11:05"), FACE, 30, "milk",
    )  # fmt: skip
    assert parts.pages.toast.text == "SPF 30, Milk, noted for 11:05."
    assert not form.isVisible()
    assert card.apply.isVisible()


def test_a_time_that_has_not_come_is_turned_down_in_the_form(today, qtbot):
    parts = today(ROLLED, *ANSWERED)
    card = card_of(parts)
    open_form(qtbot, card)
    card.form.at.setTime(QTime(12, 0))
    press(qtbot, card.form.save)
    assert card.form.when.note.text() == (
        "Sun 14 June, 12:00 has not come yet. Record it once it has happened."
    )
    assert (applied(parts), card.form.isVisible()) == ((), True)


def test_a_refusal_leaves_the_fields_where_they_are(today, qtbot):
    form = open_form(qtbot, card_of(today(ROLLED, *ANSWERED)))
    before = form.spf.mapTo(form, form.spf.rect().topLeft())
    form.refuse("Sun 14 June, 12:00 has not come yet. Record it once it has happened.")
    qtbot.wait(60)  # nested layouts find their heights later
    assert form.when.note.isVisible()
    assert form.spf.mapTo(form, form.spf.rect().topLeft()) == before


def test_what_is_typed_in_a_form_opened_again_begins_with_the_hour(today, qtbot):
    card = card_of(today(ROLLED, *ANSWERED))
    for _ in range(2):
        form = open_form(qtbot, card)
        qtbot.keyClicks(form.at, "0940")
        assert form.at.text() == "09:40"
        qtbot.keyClick(form.at, Qt.Key.Key_Escape)


PLACE = Preference(id="place", value="40.4 -3.7 Madrid")
MANY = (
    rolled("2026-06-08 20:15", 250, ["neck"]),
    rolled("2026-06-10 20:15", 250, ["decollete"]),
    # Its card has a button, far below.
    Course(at=NOW, logged_at=NOW, zones=("scalp",), sessions=4),
)


def in_sight(board, widget):
    """Return whether all of a widget stands in what the page shows."""
    top = widget.mapTo(board.viewport(), widget.rect().topLeft()).y()
    return top >= 0 and top + widget.height() <= board.viewport().height()


@pytest.mark.parametrize("size", [(1280, 820), (1000, 680)])
@pytest.mark.parametrize("more", [(), (PLACE,)])
def test_the_form_opens_and_leaves_the_card_in_sight(today, qtbot, size, more):
    parts = today(ROLLED, *MANY, *more)
    parts.frame.resize(*size)
    board, card = parts.pages.today.board, card_of(parts)
    qtbot.wait(60)
    form = open_form(qtbot, card)
    assert in_sight(board, form)
    qtbot.keyClicks(form.spf, "15")
    qtbot.wait(60)
    assert form.remark.isVisible()
    assert in_sight(board, form)
    press(qtbot, form.save)
    qtbot.wait(60)
    assert in_sight(board, card.title)
    assert in_sight(board, card.tell)
    assert card.tell.hasFocus()
    form = open_form(qtbot, card)
    assert in_sight(board, form)
    qtbot.keyClick(form.at, Qt.Key.Key_Escape)
    qtbot.wait(60)
    assert in_sight(board, card.tell)


@pytest.mark.parametrize("typed", ["500", "1", "0"])
def test_a_value_beyond_the_limits_is_turned_down_in_the_form(today, qtbot, typed):
    parts = today(ROLLED, *ANSWERED)
    form = open_form(qtbot, card_of(parts))
    form.spf.clear()
    qtbot.keyClicks(form.spf, typed)
    press(qtbot, form.save)
    assert form.value.note.text() == "Enter a number from 2 to 100."
    assert form.value.note.isVisible()
    assert (applied(parts), form.spf.text(), form.spf.hasFocus()) == ((), typed, True)
    form.spf.selectAll()
    qtbot.keyClicks(form.spf, "50")
    assert not form.value.note.isVisible()
    qtbot.keyClick(form.spf, Qt.Key.Key_Return)
    assert applied(parts)[-1].value == 50


def test_a_value_under_that_of_the_course_is_remarked_on_and_noted(today, qtbot):
    parts = today(ROLLED, *ANSWERED)
    form = open_form(qtbot, card_of(parts))
    assert not form.remark.isVisible()
    form.spf.clear()
    qtbot.keyClicks(form.spf, "15")
    assert form.remark.text() == (
        "The course asks for SPF 30 or more. What you applied is noted as it is."
    )
    assert form.remark.isVisible()
    press(qtbot, form.save)
    assert applied(parts)[-1].value == 15
    form = open_form(qtbot, card_of(parts))
    form.spf.selectAll()
    qtbot.keyClicks(form.spf, "30")
    assert not form.remark.isVisible()


def test_the_form_wants_a_zone(today, qtbot):
    parts = today(ROLLED, rolled("2026-06-10 20:00", 250, ["neck"]))
    card = card_of(parts)
    open_form(qtbot, card)
    for chip in card.form.chips.values():
        press(qtbot, chip)
    press(qtbot, card.form.save)
    assert card.form.where.note.text() == "Choose at least one."
    assert applied(parts) == ()


def test_the_form_is_filled_in_and_left_by_keys(today, qtbot):
    parts = today(ROLLED, *ANSWERED)
    card = card_of(parts)
    open_form(qtbot, card)
    assert card.form.at.hasFocus()
    qtbot.keyClick(card.form.at, Qt.Key.Key_Escape)
    assert not card.form.isVisible()
    assert card.tell.hasFocus()
    qtbot.keyClick(card.tell, Qt.Key.Key_Return)
    qtbot.keyClick(card.form.spf, Qt.Key.Key_Return)
    assert [entry.at for entry in applied(parts)] == [NOW]


def test_staying_in_stops_the_day_until_sunscreen_is_logged(today, qtbot, clock):
    parts = today(ROLLED, *ANSWERED)
    card = card_of(parts)
    press(qtbot, card.stay)
    assert parts.pages.toast.text == (
        "No SPF reminders today. Log SPF when you go out and they go on."
    )
    assert due(parts) == []
    assert card.now.text() == ("Staying in today, noted at 11:20. No SPF reminders until tomorrow.")
    assert not card.stay.isVisible()
    assert card.tell.hasFocus()  # not whatever comes next in the window
    clock.advance(minutes=40)
    press(qtbot, card.apply)
    assert card.now.text() == "Last applied 12:00, next at 14:00."
    assert card.stay.isVisible()


def test_staying_in_can_be_undone(today, qtbot):
    parts = today(ROLLED, *ANSWERED)
    press(qtbot, card_of(parts).stay)
    parts.pages.undo()
    assert parts.desk.logbook.all(StayedIn) == ()
    assert due(parts) == ["SPF 30+ on your face"]


def test_the_row_offers_to_stay_in_too(today, qtbot):
    parts = today(ROLLED, *ANSWERED)
    (row,) = parts.pages.today.board.due.rows
    assert row.also.text() == "Staying in today"
    press(qtbot, row.also)
    assert len(parts.desk.logbook.all(StayedIn)) == 1
    assert due(parts) == []


def test_the_row_says_how_strong_the_sun_is_and_until_about_when(today):
    parts = today(ROLLED, *ANSWERED, PLACE, sunscreen("2026-06-14 09:40"))
    row = parts.pages.today.board.due.rows[0]
    assert row.reason.text() == "UV index 6 (high) until about 17:30 · last applied 09:40"


def test_without_a_place_or_before_the_first_the_row_says_what_it_did(today):
    parts = today(ROLLED, *ANSWERED, sunscreen("2026-06-14 09:40"))
    row = parts.pages.today.board.due.rows[0]
    assert row.reason.text() == "Last applied 09:40 · every 2 hours"


@pytest.mark.parametrize("entries", [(), (PLACE,)])
def test_at_night_no_button_urges_sunscreen(today, clock, entries):
    parts = today(ROLLED, *ANSWERED, *entries)
    row = parts.pages.today.board.due.rows[0]
    assert row.button.property("variant") == "primary"
    clock.now = at("2026-06-14 23:30")
    parts.desk.time_passed.emit()
    row = parts.pages.today.board.due.rows[0]
    assert row.title.text() == "SPF 30+ on your face"
    assert row.button.property("variant") == "secondary"


@pytest.mark.parametrize("width", [1280, 1000])
def test_a_row_of_many_zones_stays_within_three_lines(today, qtbot, width):
    parts = today(*MANY[:2], ROLLED, *ANSWERED, PLACE, sunscreen("2026-06-14 09:10"))
    parts.frame.resize(width, 820)
    qtbot.wait(60)
    row = parts.pages.today.board.due.rows[0]
    assert row.also.isVisible()
    line = QFontMetrics(row.reason.font()).lineSpacing()
    assert row.title.height() < 2 * line
    assert row.reason.height() < 3 * line
    assert not row.also.geometry().intersects(row.button.geometry())


def test_a_block_a_day_leaves_gaps_gaps(today):
    parts = today(
        ROLLED,
        *ANSWERED,
        sunscreen("2026-06-10 09:00"),
        sunscreen("2026-06-10 12:00"),
        indoors("2026-06-12 09:00"),
        sunscreen("2026-06-13 09:00"),
    )
    days = card_of(parts).days
    blocks = days.blocks._blocks
    assert [(block.kept, block.times) for block in blocks[:5]] == [
        (Kept.APPLIED, 2),
        (Kept.NOT_LOGGED, 0),
        (Kept.STAYED_IN, 0),
        (Kept.APPLIED, 1),
        (Kept.NOT_LOGGED, 0),
    ]
    assert {block.kept for block in blocks[5:]} == {Kept.AHEAD}
    assert (len(blocks), [block.is_today for block in blocks].index(True)) == (13, 4)
    assert (days.first.text(), days.last.text()) == ("Wed 10 June", "Mon 22 June")
    assert days.sentence.text() == "Applied on 2 of 4 days, 1 day indoors."
    spoken = days.blocks.accessibleDescription()
    assert spoken.startswith(
        "Wed 10 June: applied 2 times, Thu 11 June: nothing logged, Fri 12 June: indoors,"
        " Sat 13 June: applied 1 time, Sun 14 June: nothing logged yet, Mon 15 June: ahead"
    )


def test_two_days_are_too_few_to_count(today):
    parts = today(rolled("2026-06-12 10:00"), sunscreen("2026-06-13 09:00"))
    assert not card_of(parts).days.sentence.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [1000, 1280, 1600])
def test_nothing_of_the_card_is_cut(today, theme, qtbot, width, scale):
    theme.set_font_scale(scale)
    try:
        long = Product(
            id="long", added_at=CREAM.added_at, spf_value=50,
            name="Mineral sun fluid for very sensitive skin after procedures",
        )  # fmt: skip
        used = sunscreen("2026-06-14 09:40", value=50, product="long", zones=(*FACE, "neck"))
        parts = today(ROLLED, rolled("2026-06-10 20:00", 250, ["neck", "hands"]), long, used)
        card = card_of(parts)
        open_form(qtbot, card)
        parts.frame.resize(width, 820)
        qtbot.wait(60)
        room = card.contentsRect()
        inside = (*card.findChildren(QLabel), *card.findChildren(QAbstractButton))
        for widget in filter(QWidget.isVisible, inside):
            left = widget.mapTo(card, widget.rect().topLeft()).x()
            assert left + widget.width() <= room.right()
            assert widget.height() >= widget.minimumSizeHint().height()
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.heightForWidth(widget.width()) <= widget.height()
    finally:
        theme.set_font_scale(1.0)


def test_everything_on_the_card_has_a_name(today, qtbot):
    parts = today(ROLLED, CREAM)
    card = card_of(parts)
    assert card.accessibleName() == "SPF 30+, day 5 of 14"
    open_form(qtbot, card)
    names = [b.accessibleName() for b in card.findChildren(QAbstractButton) if b.isVisible()]
    assert all(names)
    fields = (card.form.at, card.form.spf, card.form.product)
    assert [field.accessibleName() for field in fields] == ["Time", "SPF value", "Product"]


def test_the_timeline_shows_value_and_product(today):
    parts = today(ROLLED, CREAM, WITH_CREAM)
    timeline = parts.pages
    timeline.open_page("timeline")
    model = timeline.timeline.model
    read = [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert any("SPF 50, Anthelios" in (text or "") for text in read)


def test_the_timeline_finds_sunscreen_by_its_product(today):
    logbook = today(ROLLED, CREAM, WITH_CREAM).desk.logbook
    found = Feed().rows(logbook, Filter(search="spf 50 anthelios"))
    assert [row.entry for row in found] == [WITH_CREAM]


def test_the_details_of_a_day_name_each_bottle(today):
    second = sunscreen("2026-06-14 11:00", value=30)
    logbook = today(ROLLED, CREAM, WITH_CREAM, second).desk.logbook
    folded = next(row for row in Feed().rows(logbook, Filter()) if len(row.entries) > 1)
    found = detail_of(logbook, folded, NOW)
    said = {field.label: field.value for field in found.fields}
    assert (said["SPF"], said["Product"], said["Applied"]) == ("50 and 30", "Anthelios", "2 times")
    times = sorted(text for _id, text in found.times)
    assert times == ["09:40 · SPF 50, Anthelios", "11:00 · SPF 30"]


def test_the_last_bottle_is_that_of_the_last_application(today):
    parts = today(ROLLED, CREAM, MILK, WITH_CREAM)
    parts.desk.run(apply_spf(NOW - timedelta(minutes=5), FACE, 30, product="milk"))
    assert last_bottle(parts.desk.logbook) == (30, "milk")


def test_a_place_says_when_by_the_sun(today):
    parts = today(ROLLED, *ANSWERED, sunscreen("2026-06-14 16:00"), when=at("2026-06-14 16:30"))
    card = card_of(parts)
    assert card.now.text() == "Last applied 16:00, next tomorrow, 08:00."
    parts.desk.run(change_setting("place", "39.5 -0.4 Valencia"))
    assert card.now.text() == "Last applied 16:00, next at 18:00."
