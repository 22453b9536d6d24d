"""The kit page through the real window, with a clock that moves when told."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from rollerlog.app import build
from rollerlog.domain.commands import change_setting
from rollerlog.domain.kit.commands import add_product, add_roller, retire_roller
from rollerlog.domain.kit.model import Device, Disinfection, PatchReading, Product, Roller
from rollerlog.domain.logbook import Edit, Step
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.kit.actives import said, tag_of
from rollerlog.ui.kit.product_view import product_views
from rollerlog.ui.kit.roller_view import Clean, roller_views
from rollerlog.ui.kit.soaking import Soaks, minutes_left
from tests.builders import a_session
from tests.conftest import ACKNOWLEDGED, MADRID, NOW


def a_roller(**changes):
    given = {"id": "r", "name": "Face 0.25", "needle_um": 250, "areas": ("face",)} | changes
    return Roller(added_at=NOW - timedelta(days=20), **given)


def a_product(**changes):
    given = {"id": "p", "name": "Night retinal", "actives": ("retinal:0.05%",)} | changes
    return Product(added_at=NOW - timedelta(days=20), **given)


class Kit:
    """The window on a folder, with its kit page."""

    def __init__(self, qtbot, folder, clock, theme):
        self.qtbot, self.clock = qtbot, clock
        if not folder.exists():
            file = LogbookFile(folder)
            file.write(Step((Edit(None, ACKNOWLEDGED),)))  # Or the first run would come first.
            file.close()
        self.parts = build(folder, clock, theme)
        self.desk, self.window = self.parts.desk, self.parts.pages
        self.parts.frame.resize(1280, 820)
        self.parts.frame.show()
        self.parts.frame.activateWindow()
        qtbot.waitUntil(self.parts.frame.isActiveWindow)

    @property
    def page(self):
        return self.window.kit

    @property
    def board(self):
        return self.page.board

    @property
    def logbook(self):
        return self.desk.logbook

    @property
    def toast(self):
        return self.window.toast.text

    def open(self, roller=""):
        self.window.open_kit(roller)
        return self

    def put(self, *entities):
        """Have these in the logbook, as if they had been recorded before."""
        self.desk.run(lambda _logbook, _now: Step(tuple(Edit(None, entity) for entity in entities)))

    def roll(self, at=None, **changes):
        """Have a session that was done with the roller."""
        at = at or self.clock.now
        self.put(a_session(at, needle_um=250, roller="r", **changes))

    def row(self, id_="r"):
        return self.board.rollers.in_use[id_]

    def product(self, id_="p"):
        return self.board.products.in_use[id_]

    def names(self):
        rows = self.board.rollers.rows
        return [row.name.text() if hasattr(row, "name") else row.texts[0] for row in rows]

    def click(self, button):
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.parts.frame.focusWidget() or self.page, key, modifier)

    def wait(self, **by):
        self.clock.advance(**by)
        self.desk.time_passed.emit()

    def stop(self):
        self.parts.frame.hide()
        self.parts.frame.deleteLater()
        self.parts.file.close()


@pytest.fixture
def start(qtbot, folder, clock, theme):
    def _start():
        running.append(Kit(qtbot, folder, clock, theme))
        return running[-1]

    running = []
    yield _start
    for kit in running:
        kit.stop()


@pytest.fixture
def kit(start):
    return start()


def test_a_roller_lives_from_new_to_retired(kit):
    kit.put(a_roller())
    kit.open()
    row = kit.row()
    assert row.left.text() == "10 of 10 left"
    assert row.clean.text.text() == "New, not used yet"
    assert row.main.text() == "Retire…"

    kit.roll()
    kit.wait(minutes=1)
    assert row.left.text() == "9 of 10 left"
    assert row.blocks.value() == 1
    assert row.blocks.accessibleName() == "Face 0.25: 9 of 10 left"
    assert row.clean.text.text() == "Due: used today"
    assert row.main.text() == "Mark disinfected"

    kit.wait(days=1)
    assert row.clean.text.text() == "Due: used yesterday"
    kit.click(row.main)
    assert row.clean.text.text() == "Today, 11:21"
    assert kit.toast == "Face 0.25 disinfected."

    for _ in range(7):
        kit.roll()
        kit.wait(days=1)
    assert row.left.text() == "2 of 10 left"
    assert row.soon.isVisible()
    kit.roll()
    kit.roll(kit.clock.now + timedelta(minutes=1))
    kit.wait(days=1)
    assert row.left.text() == "0 of 10 left"
    assert not row.soon.isVisible()
    assert row.warning.text() == "Used up. Retire it before the next session."
    assert row.main.text() == "Retire…"

    kit.click(row.main)
    assert kit.logbook.find(Roller, "r").retired_at is None
    kit.click(row.ask.yes)
    (past,) = kit.board.rollers.rows
    assert past.accessibleName() == (
        "Face 0.25, 0.25\u00a0mm, Retired at 10 of 10, Tue 23 June, kept for history"
    )
    assert kit.toast == "Face 0.25 retired. Its sessions keep it."
    kit.desk.undo()
    assert kit.row().main.text() == "Retire…"


def test_retiring_can_be_thought_better_of(kit):
    kit.put(a_roller())
    kit.open()
    kit.click(kit.row().main)
    assert kit.row().ask.question.text() == (
        "Retire Face 0.25? Its sessions keep it; it is not offered again."
    )
    assert kit.row().ask.no.hasFocus()
    kit.press(Qt.Key.Key_Escape)
    assert not kit.row().ask.isVisible()
    assert kit.row().hasFocus()
    assert kit.logbook.find(Roller, "r").retired_at is None


def test_due_ones_come_first_and_retired_ones_last(kit):
    kit.put(
        a_roller(id="gone", name="Gone", retired_at=NOW),
        a_roller(id="clean", name="Clean"),
        a_roller(id="late", name="Late"),
        a_roller(id="later", name="Later"),
        a_roller(id="worn", name="Worn", needle_um=500),
    )
    for days, roller in ((1, "later"), (3, "late"), (5, "worn")):
        kit.put(a_session(NOW - timedelta(days=days), roller=roller))
    kit.open()
    assert kit.names() == ["Late", "Later", "Worn", "Clean", "Gone"]
    primary = [
        row.view.name
        for row in kit.board.rollers.in_use.values()
        if row.main.property("variant") == "primary"
    ]
    assert primary == ["Late"]


def test_of_many_retired_ones_the_latest_are_enough(kit):
    days = [NOW - timedelta(days=day) for day in range(6)]
    kit.put(*(a_roller(id=f"r{i}", name=f"Roller {i}", retired_at=at) for i, at in enumerate(days)))
    kit.open()

    def shown():
        return [row.texts[0] for row in kit.board.rollers.rows if row.isVisible()]

    assert shown() == ["Roller 0", "Roller 1", "Roller 2"]
    assert kit.board.rollers.more.text() == "3 more, kept for history"
    kit.click(kit.board.rollers.more)
    assert len(shown()) == 6
    kit.wait(minutes=1)
    assert len(shown()) == 6
    kit.click(kit.board.rollers.more)
    assert len(shown()) == 3


def test_a_roller_that_was_used_before_is_due_from_the_start(kit):
    kit.desk.run(add_roller(a_roller(uses_before=8)))
    kit.open()
    assert kit.row().clean.text.text() == "Due: used before"
    assert kit.row().left.text() == "2 of 10 left"
    assert kit.row().soon.isVisible()


def test_age_wears_a_roller_out_too_and_says_until_when(kit):
    kit.put(a_roller())
    kit.roll(NOW - timedelta(days=80))
    kit.open()
    assert kit.row().soon.isVisible()
    assert kit.row().left.text() == "9 of 10 left, until Wed 24 June"
    kit.wait(days=10)
    assert kit.row().warning.text() == ("Used up after 90 days. Retire it before the next session.")


def test_someone_elses_roller_is_not_for_you(kit):
    kit.put(a_roller(owner="Ana"))
    kit.open()
    assert kit.row().clean.text.text() == "Belongs to Ana: not for you"
    assert "not for you" in kit.row().accessibleName()
    assert kit.row().main.text() == "Retire…"


def test_a_soak_counts_down_by_the_wall_clock_and_ends_in_the_primary_button(kit):
    kit.put(a_roller(), a_roller(id="other", name="Late"))
    kit.put(a_session(NOW - timedelta(days=3), roller="other"))
    kit.roll(NOW - timedelta(hours=1))
    kit.open()
    row = kit.row()
    assert row.main.property("variant") == "secondary"
    kit.click(row.soak)
    assert row.soaking.text.text() == "Soaking, 10 min left"
    kit.wait(seconds=61)
    assert row.soaking.text.text() == "Soaking, 9 min left"
    kit.wait(minutes=8, seconds=58)
    assert row.soaking.text.text() == "Soaking, 1 min left"
    kit.wait(seconds=1)
    assert row.soaking.text.text() == "10 minutes done"
    assert kit.toast == "Face 0.25: 10 minutes done."
    assert row.main.property("variant") == "primary"
    assert kit.row("other").main.property("variant") == "secondary"
    kit.click(row.main)
    assert not row.soaking.isVisible()
    assert [d.roller for d in kit.logbook.all(Disinfection)] == ["r"]


def test_a_soak_survives_another_page_and_a_restart(start):
    kit = start()
    kit.put(a_roller())
    kit.roll(NOW - timedelta(hours=1))
    kit.open()
    kit.click(kit.row().soak)
    kit.window.open_page("today")
    kit.wait(minutes=4)
    kit.open()
    assert kit.row().soaking.text.text() == "Soaking, 6 min left"

    again = start().open()
    assert again.row().soaking.text.text() == "Soaking, 6 min left"
    again.window.open_page("today")
    again.wait(minutes=6)
    assert again.toast == "Face 0.25: 10 minutes done."


def test_a_soak_can_be_stopped_and_belongs_to_the_last_use_only(kit):
    kit.put(a_roller())
    kit.roll(NOW - timedelta(hours=1))
    kit.open()
    kit.click(kit.row().soak)
    kit.click(kit.row().stop)
    assert kit.row().soak.isVisible()
    kit.click(kit.row().soak)
    kit.wait(minutes=1)
    kit.roll()
    kit.wait(minutes=1)
    assert not kit.row().soaking.isVisible()
    assert kit.row().soak.isVisible()


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(-3600, 10), (0, 10), (1, 10), (60, 9), (599, 1), (600, 0), (9999, 0)]
)
def test_minutes_left_of_a_soak(seconds, minutes):
    assert minutes_left(NOW, NOW + timedelta(seconds=seconds)) == minutes


def test_a_soak_that_cannot_be_read_is_none(drafts, desk):
    for kept in ({"soaking": {"r": "yesterday", "s": 3, "t": "2026-06-14"}}, {"soaking": 1}):
        drafts.keep("kit", kept)
        desk.run(lambda _l, _n: Step((Edit(None, a_roller()), Edit(None, a_session(roller="r")))))
        later = NOW + timedelta(minutes=1)
        (view,) = roller_views(desk.logbook, Soaks(drafts), later)
        assert view.clean is not Clean.SOAKING
        desk.undo()


def test_d_marks_the_focused_roller_or_the_most_overdue(kit):
    kit.put(a_roller(), a_roller(id="late", name="Late"))
    kit.put(a_session(NOW - timedelta(days=3), roller="late"))
    kit.roll(NOW - timedelta(days=1))
    kit.open("r")
    assert kit.row().hasFocus()
    kit.press(Qt.Key.Key_D)
    assert [d.roller for d in kit.logbook.all(Disinfection)] == ["r"]
    kit.press(Qt.Key.Key_D)
    assert len(kit.logbook.all(Disinfection)) == 1
    kit.page.setFocus()
    kit.press(Qt.Key.Key_D)
    assert {d.roller for d in kit.logbook.all(Disinfection)} == {"r", "late"}


def test_d_types_in_a_form_and_can_be_switched_off(kit):
    kit.put(a_roller())
    kit.roll(NOW - timedelta(days=1))
    kit.open()
    kit.click(kit.board.add_roller)
    kit.press(Qt.Key.Key_D)
    assert kit.board.roller_form.name.text() == "d"
    kit.press(Qt.Key.Key_Escape)
    kit.desk.run(change_setting("single-keys", "off"))
    kit.page.setFocus()
    kit.press(Qt.Key.Key_D)
    assert not kit.logbook.all(Disinfection)


def test_arrows_move_through_rollers_and_products(kit):
    kit.put(a_roller(), a_roller(id="s", name="Second"), a_product())
    kit.open()
    kit.page.setFocus()
    kit.press(Qt.Key.Key_Down)
    assert kit.row().hasFocus()
    kit.press(Qt.Key.Key_Down)
    kit.press(Qt.Key.Key_Down)
    assert kit.product().hasFocus()
    kit.press(Qt.Key.Key_Up)
    assert kit.row("s").hasFocus()


def test_a_roller_is_added_by_keyboard_and_kept_as_typed(kit):
    kit.open()
    assert kit.board.empty.isVisible()
    kit.click(kit.board.first)
    form = kit.board.roller_form
    assert form.name.hasFocus()
    assert not kit.board.empty.isVisible()
    form.name.setText("  Face  0.5 ")
    kit.click(form.length.cell(500))
    assert form.own_uses.isVisible()
    form.own_uses.set_value(3)
    form.needles.setText("192")
    form.material.setText("titanium")
    form.opened.field.setDate(date(2026, 1, 27))
    form.used_before.setText("1")
    kit.click(form.areas.chips["neck"])
    kit.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (roller,) = kit.logbook.all(Roller)
    assert (roller.name, roller.needle_um, roller.own_uses) == ("Face 0.5", 500, 3)
    assert (roller.needle_count, roller.material) == (192, "titanium")
    assert (roller.opened_on, roller.uses_before) == (date(2026, 1, 27), 1)
    assert (roller.areas, roller.owner, roller.device) == (("face", "neck"), "", Device.ROLLER)
    assert kit.toast == "Face 0.5 added."
    assert kit.row(roller.id).hasFocus()
    caption = kit.row(roller.id).caption.text().replace("\u00a0", " ")
    assert caption == "192 needles, titanium · since 27 Jan"
    kit.desk.undo()
    assert kit.board.empty.isVisible()


def test_tab_goes_through_the_page_as_it_is_read(kit):
    kit.put(a_roller(), a_product())
    kit.roll(NOW - timedelta(days=1))
    kit.open()
    kit.page.add_product()
    passed = []
    for _ in range(60):
        name = kit.parts.frame.focusWidget().accessibleName().replace("\u00a0", " ")
        # Inside a date, Tab goes from day to month to year first.
        passed += [name] if passed[-1:] != [name] else []
        kit.press(Qt.Key.Key_Tab)
    form = ["Name", "Form", "Active", "Opened on", "Opened on: not known"]
    form += ["Lasts, months after opening", "SPF value", "Begin a patch test now", "Save", "Cancel"]
    rows = ["Add a product", "Add a roller", kit.row().accessibleName().replace("\u00a0", " ")]
    rows += ["Start soak: Face 0.25", "Edit Face 0.25", "Mark disinfected: Face 0.25"]
    rows += ["Retire Face 0.25…"]
    product = [kit.product().accessibleName().replace("\u00a0", " ")]
    product += ["Begin the patch test of Night retinal", "Edit Night retinal"]
    assert passed[: len(form) + len(product)] == [*form, *product]
    again = passed.index("Add a product")
    assert passed[again : again + len(rows)] == rows


def test_what_a_form_is_refused_for_stands_beside_its_field(kit):
    kit.put(a_roller())
    kit.open()
    kit.click(kit.board.add_roller)
    form = kit.board.roller_form
    kit.click(form.save)
    assert form._fields["length"].note.text() == "Choose its needle length."
    kit.click(form.length.cell(250))
    assert not form._fields["length"].note.isVisible()
    kit.click(form.save)
    assert form._fields["name"].note.isVisible()
    form.name.setText("FACE 0.25")
    kit.click(form.save)
    taken = "“FACE 0.25” is in your kit already. Choose another name."
    assert form._fields["name"].note.text() == taken
    form.name.setText("Another")
    kit.click(form.areas.chips["face"])
    kit.click(form.save)
    assert form._fields["areas"].note.text() == "Choose at least one area."
    assert len(kit.logbook.all(Roller)) == 1
    assert form.isVisible()


def test_a_number_beyond_its_limits_is_not_dropped_without_a_word(kit):
    kit.open()
    kit.page.add_product()
    product = kit.board.product_form
    product.name.setText("Anthelios")
    product.spf.setText("500")
    kit.click(product.save)
    assert product._fields["spf"].note.text() == "Enter a number from 2 to 100."
    assert (kit.logbook.all(Product), product.spf.text()) == ((), "500")
    kit.click(product.cancel)
    kit.page.add_roller()
    roller = kit.board.roller_form
    roller.name.setText("Mine")
    roller.length.set_length(250)
    roller.needles.setText("0")
    kit.click(roller.save)
    assert roller._fields["needles"].note.isVisible()
    assert kit.logbook.all(Roller) == ()


def test_someone_elses_roller_needs_their_name(kit):
    kit.open()
    kit.page.add_roller()
    form = kit.board.roller_form
    form.name.setText("Ana's")
    form.length.set_length(250)
    form.owner.step(1)
    kit.click(form.save)
    assert form._fields["owner"].note.text() == "Say whose it is."
    form.whose.setText("Ana")
    kit.click(form.save)
    assert [roller.owner for roller in kit.logbook.all(Roller)] == ["Ana"]


@pytest.mark.parametrize(
    ("needle_um", "device", "may"),
    [
        (300, "roller", False),
        (310, "roller", True),
        (1000, "stamp", True),
        (1010, "roller", False),
        (500, "pen", False),
    ],
)
def test_own_uses_are_chosen_only_where_the_protocol_lets_them(kit, needle_um, device, may):
    kit.open()
    kit.page.add_roller()
    form = kit.board.roller_form
    form.device.choose(device)
    form.length.set_length(needle_um)
    form.length.chosen.emit(needle_um)
    assert form.own_uses.isVisible() == may


def test_a_used_roller_is_changed_but_keeps_its_length(kit):
    kit.put(a_roller())
    kit.roll(NOW - timedelta(days=1))
    kit.open()
    kit.click(kit.row().edit)
    form = kit.board.roller_form
    assert not form.length.isVisible()
    assert "its length stays" in form._fields["length"].hint.text()
    form.name.setText("Cheeks")
    kit.click(form.opened.clear if form.opened.clear.isVisible() else form.opened.add)
    kit.click(form.save)
    assert kit.logbook.find(Roller, "r").name == "Cheeks"
    assert kit.row().name.text() == "Cheeks"
    assert kit.toast == "Cheeks changed."


def test_a_form_closes_when_undo_takes_away_what_it_edits(kit):
    kit.desk.run(add_roller(a_roller()))
    kit.open()
    kit.click(kit.row().edit)
    kit.desk.undo()
    assert not kit.board.form_is_open
    assert kit.board.empty.isVisible()


def test_a_product_passes_its_patch_test_with_seven_readings(kit):
    kit.open()
    kit.click(kit.board.add_product)
    form = kit.board.product_form
    form.name.setText("Night retinal")
    form.kind.setText("Cream")
    form.actives.choice.setCurrentIndex(form.actives.choice.findData("retinal"))
    form.actives.detail.setText("0.05%")
    kit.click(form.actives.button)
    form.months.setText("9")
    assert form.begin_test.isChecked()
    kit.click(form.save)
    (product,) = kit.logbook.all(Product)
    assert (product.actives, product.lasts_months) == (("retinal:0.05%",), 9)
    assert product.opened_on == NOW.date()
    assert kit.toast == ("Patch test of Night retinal begun. Read it for 7 days from Mon 15 June.")
    row = kit.product(product.id)
    assert [tag.text for tag in row.tags] == ["Retinal 0.05%"]
    assert row.caption.text() == "Cream · use until Mar 2027"
    assert row.test.text.text() == "Read it tomorrow"
    assert not row.calm.isVisible()
    assert row.apart.isVisible()

    for day in range(1, 7):
        kit.wait(days=1)
        assert row.test.text.text() == "Read it today"
        kit.click(row.calm)
        left = 7 - day
        days = "1 day" if left == 1 else f"{left} days"
        assert kit.toast == f"Night retinal looks calm. {days} left to read."
        assert row.detail.text() == f"{day} of 7 days read"
        assert not row.calm.isVisible()
    kit.wait(days=1)
    kit.click(row.calm)
    assert kit.toast == "Patch test of Night retinal passed."
    assert row.test.text.text() == "Passed Sun 21 June"
    assert not row.apart.isVisible()
    assert not row.reacted.isVisible()
    assert len(kit.logbook.all(PatchReading)) == 7


def test_a_reaction_is_noted_and_keeps_the_product_off_rolled_skin(kit):
    kit.desk.run(add_product(a_product()))
    kit.open()
    row = kit.product()
    kit.click(row.reacted)
    row.ask.note.setText("itch 3")
    kit.click(row.ask.yes)
    assert not row.ask.isVisible()
    assert row.test.text.text() == "Reacted Sun 14 June"
    assert row.detail.text() == "itch 3"
    assert row.wait.text() == "Not on rolled skin"
    assert kit.toast == "Reaction noted. Night retinal stays off rolled skin."
    assert row.begin.text() == "Begin again"
    kit.desk.undo()
    assert row.test.text.text() == "Read it tomorrow"


def test_a_patch_test_can_be_left_for_later_and_begun(kit):
    kit.open()
    kit.page.add_product()
    kit.board.product_form.name.setText("Cream")
    kit.click(kit.board.product_form.begin_test)
    kit.click(kit.board.product_form.save)
    (product,) = kit.logbook.all(Product)
    row = kit.product(product.id)
    assert row.test.text.text() == "Not done"
    assert kit.toast == "Cream added."
    kit.click(row.begin)
    assert row.test.text.text() == "Read it tomorrow"


def test_actives_are_added_and_taken_out_again(kit):
    kit.open()
    kit.page.add_product()
    actives = kit.board.product_form.actives
    actives.choice.setCurrentIndex(actives.choice.findData(""))
    actives.other.setText("pH")
    actives.detail.setText("3.2")
    kit.press(Qt.Key.Key_Return) if actives.detail.hasFocus() else actives.take()
    assert actives.tags == ("pH:3.2",)
    assert actives.chips[0].accessibleName() == "Take out pH 3.2"
    kit.click(actives.chips[0])
    assert actives.tags == ()


@pytest.mark.parametrize(
    ("name", "detail", "tag", "shown"),
    [
        ("retinal", "0.05%", "retinal:0.05%", "Retinal 0.05%"),
        ("Vitamin  c", "", "vitamin-c", "Vitamin C"),
        ("Glycolic acid", "7 %", "glycolic-acid:7_%", "Glycolic acid 7 %"),
        ("Snail: slime", "", "Snail_slime", "Snail slime"),
        ("  ", "5%", "", ""),
    ],
)
def test_actives_are_one_word_each_and_read_like_words(name, detail, tag, shown):
    assert tag_of(name, detail) == tag
    assert said(tag) == shown


def test_a_used_up_product_is_kept_for_history(kit):
    kit.put(a_product())
    kit.open()
    kit.click(kit.product().edit)
    kit.click(kit.board.product_form.finish)
    (past,) = kit.board.products.rows
    assert past.texts[0] == "Night retinal"
    assert past.texts[2] == "Used up Sun 14 June"
    kit.desk.undo()
    assert kit.product().isVisible()


def test_waits_are_said_for_the_lengths_of_the_kit(desk):
    def put(*entities):
        desk.run(lambda _l, _n: Step(tuple(Edit(None, entity) for entity in entities)))

    def wait(product_id):
        views = product_views(desk.logbook, NOW)
        return next(v.wait for v in views if v.id == product_id).replace("\u00a0", " ")

    put(
        a_product(),
        a_product(id="serum", name="Serum", actives=("hyaluronic-acid",)),
        a_product(id="spf", name="SPF", actives=("zinc-oxide",), spf_value=50),
    )
    assert wait("p") == "Wait 3 days up to 0.3 mm, 7 days above 0.3 mm"
    assert wait("serum") == "Fine straight away"
    assert wait("spf") == "Every 2 hours outdoors"
    put(a_roller(needle_um=500))
    assert wait("p") == "Wait 7 days after 0.5 mm"
    put(a_roller(id="s", name="S", needle_um=250), a_roller(id="t", name="T", needle_um=1000))
    assert wait("p") == "Wait 3 days after 0.25 mm, 7 days after 0.5 and 1.0 mm"
    desk.run(retire_roller("s"))
    assert wait("p") == "Wait 7 days after 0.5 and 1.0 mm"


def test_a_product_past_its_period_says_so(kit):
    kit.put(a_product(opened_on=date(2025, 12, 14), lasts_months=6))
    kit.open()
    assert kit.product().expired.text() == "Past its period: Jun 2026"
    assert kit.product().expired.property("tone") == "due"


def test_the_page_follows_undo_and_redo_from_anywhere(kit):
    kit.put(a_roller())
    kit.roll(datetime(2026, 6, 9, 20, tzinfo=MADRID))
    kit.open()
    kit.click(kit.row().main)
    kit.window.open_page("today")
    kit.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    kit.open()
    assert kit.row().clean.text.text() == "Due: used Tue 9 June"
    kit.desk.redo()
    assert kit.row().clean.text.text() == "Today, 11:20"


def test_the_sidebar_and_its_key_lead_to_the_kit(kit):
    kit.click(kit.window._sidebar.items["kit"])
    assert kit.window.page == "kit"
    kit.window.open_page("today")
    kit.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert kit.window.page == "kit"
