"""Rollers and products of the kit on the Log page."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from rollerlog.domain.kit.commands import retire_roller
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.zones import expand
from rollerlog.ui.log.offers import Act
from rollerlog.ui.log.page import LogPage
from tests.builders import a_session
from tests.conftest import NOW

FACE = expand(["face"])
DAY = timedelta(days=1)
LONG_AGO = NOW - 200 * DAY


def a_roller(id_, needle_um=500, areas=("scalp",), **changes):
    given = {"name": id_.capitalize(), "added_at": LONG_AGO, "own_uses": 5} | changes
    return Roller(id=id_, needle_um=needle_um, areas=areas, **given)


def a_product(id_, *actives, name, tested=True):
    begun = NOW - 20 * DAY if tested else None
    return Product(id=id_, added_at=LONG_AGO, name=name, actives=actives, patch_begun_at=begun)


def passed(product):
    days = [NOW - days * DAY for days in range(11, 18)]
    return [PatchReading(at=at, logged_at=at, product=product, reacted=False) for at in days]


def cleaned(roller, at=NOW - timedelta(minutes=15)):
    return Disinfection(at=at, logged_at=at, roller=roller)


def on_scalp(days=14, **changes):
    return a_session(NOW - days * DAY, **{"zones": ("scalp",)} | changes)


@pytest.fixture
def put(journal):
    def write(*entities):
        step = Step(tuple(Edit(None, entity) for entity in entities))
        journal.run(lambda _logbook, _now: step)

    return write


@pytest.fixture
def show(theme, desk, drafts, qtbot):
    theme.set_reduced_motion(True)

    def make(area="scalp", *, edit=None):
        page = LogPage(theme, desk, drafts)
        qtbot.addWidget(page)
        page.resize(936, 680)
        if edit is None:
            page.open(area)
        else:
            page.edit(edit)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


def choose_length(page, needle_um):
    page.sheet.length.control.set_length(needle_um)
    page.sheet.length.control.chosen.emit(needle_um)


def choose_roller(page, id_):
    field = page.sheet.roller.field
    row = next(row for row in range(field.count()) if field.itemData(row) == id_)
    field.setCurrentIndex(row)
    field.activated.emit(row)


def offered(page):
    field = page.sheet.roller.field
    return [field.itemText(row) for row in range(field.count())]


def save(page):
    page.sheet.screening.none_apply()
    page.strip.buttons[Act.SAVE].click()


def last(desk):
    return desk.logbook.all(Session)[-1]


def test_the_roller_of_the_last_session_there_is_picked_and_recorded(show, put, desk):
    put(a_roller("spare"), a_roller("mine"), on_scalp(roller="mine"), cleaned("mine"))
    page = show()
    assert page.sheet.roller.value == "mine"
    assert offered(page) == [
        "Mine  \N{MIDDLE DOT} 1 of 5 uses",
        "Spare  \N{MIDDLE DOT} 0 of 5 uses",
    ]
    assert page.sheet.roller.said.text() == "Disinfected today 11:05"
    save(page)
    assert last(desk).roller == "mine"


def test_only_own_rollers_of_the_length_that_are_in_use_are_offered(show, put, journal):
    put(
        a_roller("face", areas=("face",)),
        a_roller("mine"),
        a_roller("hers", owner="Ana"),
        a_roller("short", 250),
        a_roller("old"),
        on_scalp(),
    )
    journal.run(retire_roller("old"))
    page = show()
    ids = [state.roller.id for state in page.sheet.roller._there.states]
    assert ids == ["mine", "face"]
    assert page.sheet.roller.value == "mine"


def test_choosing_a_length_picks_its_roller(show, put):
    put(a_roller("mine"), a_roller("short", 250, ("face", "scalp")), on_scalp(roller="mine"))
    page = show()
    choose_length(page, 250)
    assert page.sheet.roller.value == "short"
    assert page.sheet.roller.said.text() == "Not used yet"
    choose_length(page, 500)
    assert page.sheet.roller.value == "mine"


def test_choosing_a_roller_sets_the_length(show, put, desk):
    put(a_roller("short", 250, ("neck",)))
    page = show("neck")
    assert page.sheet.form.needle_um is None
    assert page.sheet.roller.value == ""
    assert page.sheet.roller.said.text() == "Length comes from the roller"
    choose_roller(page, "short")
    assert (page.sheet.form.needle_um, page.sheet.form.roller) == (250, "short")
    save(page)
    assert (last(desk).needle_um, last(desk).roller) == (250, "short")


def test_a_length_that_is_not_in_the_kit_stays_selectable(show, put, desk):
    put(a_roller("mine"), on_scalp(roller="mine"))
    page = show()
    choose_length(page, 300)
    assert page.sheet.roller.field.currentText() == "No roller in your kit"
    assert not page.sheet.roller.field.isEnabled()
    save(page)
    assert (last(desk).needle_um, last(desk).roller) == (300, "")


def test_a_roller_for_another_area_is_not_picked(show, put):
    put(a_roller("face", areas=("face",)), on_scalp())
    page = show()
    assert page.sheet.roller.field.currentText() == "None for your scalp in your kit"
    choose_roller(page, "face")
    assert page.sheet.roller.said.text() == "For your face only"
    page.sheet.screening.none_apply()
    assert page._view.verdict.kinds == ("roller",)


def test_what_was_not_disinfected_is_said_and_set_right_in_place(show, put, desk):
    put(a_roller("mine"), on_scalp(roller="mine"))
    page = show()
    field = page.sheet.roller
    page.sheet.screening.none_apply()
    assert field.said.text() == "Not disinfected since Sun 31 May"
    assert page._view.verdict.kinds == ("roller",)
    field.act.setFocus()
    field.act.click()
    assert desk.logbook.all(Disinfection)[-1].roller == "mine"
    assert field.said.text() == "Disinfected today 11:20"
    assert field.act.isHidden()
    assert field.field.hasFocus()
    assert page._view.verdict.ready


def test_a_used_up_roller_leads_to_the_kit(show, put):
    put(a_roller("mine", own_uses=1), on_scalp(roller="mine"), cleaned("mine"))
    page = show()
    wanted = []
    page.kit_wanted.connect(wanted.append)
    assert page.sheet.roller.said.text() == "Used up since Sun 31 May"
    assert page.sheet.roller.act.text() == "Open kit"
    page.sheet.roller.act.click()
    assert wanted == ["mine"]


def test_a_roller_past_its_days_is_said_to_be(show, put):
    put(
        a_roller("mine", 250),
        *(on_scalp(days, needle_um=250, roller="mine") for days in (90, 80)),
        cleaned("mine"),
    )
    page = show()
    assert page.sheet.roller.said.text() == "Past its 90 days since today"


def test_an_early_hour_today_cannot_be_set_right_by_disinfecting_now(show, put):
    put(a_roller("mine"), on_scalp(20, roller="mine"))
    page = show()
    page.sheet.when.show_at(NOW - timedelta(hours=3), NOW)
    page.sheet.when.changed.emit()
    assert page.sheet.roller.said.text() == "Not disinfected since Mon 25 May"
    assert page.sheet.roller.act.isHidden()


def test_a_clinic_visit_has_no_roller(show, put, desk):
    put(a_roller("mine"), on_scalp(roller="mine"), cleaned("mine"))
    page = show()
    page.sheet.length.where.choose(Setting.CLINIC.value)
    page.sheet.length.where.chosen.emit(Setting.CLINIC.value)
    assert page.sheet.roller.isHidden()
    page.strip.buttons[Act.SAVE].click()
    assert (last(desk).setting, last(desk).roller) == (Setting.CLINIC, "")


def test_a_roller_named_freely_keeps_its_name_on_edit(show, put, desk):
    session = on_scalp(roller="Grandma's")
    put(a_roller("mine"), session)
    page = show(edit=session.id)
    assert page.sheet.roller.field.currentText() == "Grandma's"
    page.sheet.details.note.setPlainText("edited")
    page.strip.buttons[Act.SAVE].click()
    assert (last(desk).roller, last(desk).note) == ("Grandma's", "edited")


def test_a_session_without_a_roller_stays_without_one_on_edit(show, put, desk):
    session = on_scalp()
    put(a_roller("mine"), session)
    page = show(edit=session.id)
    assert page.sheet.form.roller == ""
    assert page._view.unchanged
    page.sheet.details.note.setPlainText("edited")
    page.strip.buttons[Act.SAVE].click()
    assert last(desk) == replace(session, note="edited")


def test_an_edited_session_keeps_a_roller_that_was_retired_since(show, put, journal):
    session = on_scalp(roller="mine")
    put(a_roller("mine"), session)
    journal.run(retire_roller("mine"))
    page = show(edit=session.id)
    assert page.sheet.form.roller == "mine"
    assert page.sheet.roller.said.text() == "Retired today"
    assert page._view.unchanged


def test_a_roller_is_not_assumed_for_a_day_before_it_was_there(show, put):
    put(a_roller("mine", added_at=NOW - 10 * DAY))
    page = show()
    choose_length(page, 500)
    assert page.sheet.roller.value == "mine"
    page.sheet.when.show_at(NOW - 30 * DAY, NOW)
    page.sheet.when.changed.emit()
    assert page.sheet.roller.value == ""
    assert page.sheet.roller.field.currentText() == "One not in your kit"


def test_a_draft_keeps_roller_and_products(show, put):
    put(a_roller("mine"), a_roller("spare"), on_scalp(roller="mine"))
    put(a_product("serum", name="Serum"), *passed("serum"))
    page = show()
    choose_roller(page, "spare")
    page.sheet.details.products.before.chips["serum"].click()
    page.keep_draft()
    again = show(None)
    assert again.sheet.form.roller == "spare"
    assert again.sheet.form.details.products_before == ("serum",)


def test_products_are_recorded_before_and_after(show, put, desk):
    put(on_scalp(), a_product("serum", name="Serum"), a_product("cream", name="Cream"))
    put(*passed("serum"), *passed("cream"))
    page = show()
    panel = page.sheet.details.products
    panel.after.chips["cream"].click()
    panel.before.chips["serum"].click()
    panel.after.chips["serum"].click()
    assert page.sheet.details._summary.text().endswith("2 products")
    save(page)
    assert last(desk).products_before == ("serum",)
    assert last(desk).products_after == ("cream", "serum")


def test_what_is_held_back_cannot_be_chosen_and_says_its_date(show, put):
    put(
        on_scalp(needle_um=250),
        a_product("serum", name="Serum"),
        a_product("retinal", "retinal:0.05%", name="Night retinal"),
        a_product("toner", name="Glow toner", tested=False),
        a_product("peel", name="Peel"),
        *passed("serum"),
        *passed("retinal"),
        PatchReading(at=NOW - 3 * DAY, logged_at=NOW - 3 * DAY, product="peel", reacted=True),
    )
    page = show()
    panel = page.sheet.details.products
    assert list(panel.before.chips) == ["serum"]
    assert panel.held.text().splitlines() == [
        "Peel: your skin reacted in its patch test",
        "Night retinal: not until Wed 17 June",
        "Glow toner: patch test not passed, not before Thu 18 June",
    ]
    choose_length(page, 500)
    assert panel.held.text().splitlines()[1] == "Night retinal: not until Sun 21 June"


def test_history_and_clinic_visits_can_hold_every_product(show, put, desk):
    put(on_scalp(40), a_product("retinal", "retinal", name="Night retinal"))
    page = show()
    panel = page.sheet.details.products
    assert panel.before.isHidden()
    assert not panel.held.isHidden()
    page.sheet.when.show_at(NOW - 2 * DAY, NOW)
    page.sheet.when.changed.emit()
    assert panel.held.isHidden()
    panel.before.chips["retinal"].click()
    page.sheet.when.show_at(None, NOW)
    page.sheet.when.changed.emit()
    assert page.sheet.form.details.products_before == ()
    page.sheet.length.where.choose(Setting.CLINIC.value)
    page.sheet.length.where.chosen.emit(Setting.CLINIC.value)
    assert page.sheet.form.details.products_before == ("retinal",)
    page.strip.buttons[Act.SAVE].click()
    assert last(desk).products_before == ("retinal",)


def test_an_edited_session_keeps_its_products(show, put, desk):
    session = on_scalp(0, products_after=("retinal",))
    put(a_product("retinal", "retinal", name="Night retinal"), session)
    page = show(edit=session.id)
    assert page.sheet.form.details.products_after == ("retinal",)
    page.sheet.details.note.setPlainText("edited")
    page.strip.buttons[Act.SAVE].click()
    assert last(desk).products_after == ("retinal",)


def test_without_products_nothing_is_shown(show, put):
    put(on_scalp())
    page = show()
    page.sheet.details.toggle()
    assert page.sheet.details.body.isVisible()
    assert not page.sheet.details.products.isVisible()


def test_the_roller_is_reached_by_the_keyboard(show, put, qtbot):
    put(a_roller("mine"), a_roller("spare"), on_scalp(roller="mine"), cleaned("mine"))
    page = show()
    field = page.sheet.roller.field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.accessibleName() == "Roller"
    assert page.sheet.roller.value in {"mine", "spare"}
    assert page.sheet.form.roller == page.sheet.roller.value


def test_tab_passes_the_products_between_the_end_point_and_the_note(show, put, qtbot):
    put(on_scalp(), a_product("serum", name="Serum"), *passed("serum"))
    page = show()
    details = page.sheet.details
    details.toggle()
    details.end_point.setFocus()
    passed_through = []
    for _ in range(3):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        passed_through.append(page.focusWidget())
    chips = [details.products.before.chips["serum"], details.products.after.chips["serum"]]
    assert passed_through == [*chips, details.note]
    assert chips[0].accessibleName() == "Products before Serum"
