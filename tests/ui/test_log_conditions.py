from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDateTimeEdit, QLineEdit

from rollerlog.app import build
from rollerlog.domain.commands import delete
from rollerlog.domain.conditions import EFFECTS, EVENTS
from rollerlog.domain.kit.model import Disinfection, Product, Roller
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.profile.commands import add_condition, record_asked, record_event
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent
from rollerlog.domain.refusals import PatchTestMissing, ProductHeld
from rollerlog.domain.zones import expand
from rollerlog.ui.events.asked_form import AskedForm
from rollerlog.ui.events.event_form import EventForm
from rollerlog.ui.events.why import WHY
from rollerlog.ui.events.wording import EVENT_TITLES
from rollerlog.ui.log.entry import Form
from rollerlog.ui.log.offers import Act
from rollerlog.ui.log.page import LogPage
from rollerlog.ui.log.preview import Judging
from rollerlog.ui.log.strips import strip_for, turned_down
from rollerlog.ui.sources.register import SOURCES
from rollerlog.ui.wording import plain
from tests.builders import a_session
from tests.conftest import ACKNOWLEDGED, NOW
from tests.ui.test_log import Heard, Page

FACE = expand(["face"])
DAY = timedelta(days=1)
SKIN, SUNBURN, RETINOID, ISOTRETINOIN, WHICH, NEEDLES = range(6)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def put(journal):
    """Put entries into the logbook as they are, whatever the gate says."""

    def write(*entries):
        for entry in entries:
            journal.run(lambda _logbook, _now, entry=entry: Step((Edit(None, entry),)))

    return write


@pytest.fixture
def show(theme, desk, drafts, qtbot):
    theme.set_reduced_motion(True)

    def make(*zones, needle_um=250, edit=None):
        page = LogPage(theme, desk, drafts)
        qtbot.addWidget(page)
        page.resize(936, 680)
        page.open()
        if edit is not None:
            page.edit(edit)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        if zones:
            page.sheet.choose_zones(zones, desk.logbook)
            page.sheet.length.show_choice(needle_um, Setting.HOME)
            page.sheet.length_touched = True
            page.sheet.changed.emit()
        return Page(page)

    return make


def screening(page):
    return page.sheet.screening


def statement(page, row):
    return screening(page).rows[row]


def kinds(page, row=SKIN):
    return screening(page).statements.follow_ups[row].kinds


def where(page, row=SKIN):
    return screening(page).statements.follow_ups[row].where


def forget_advice(desk):
    desk.run(delete(ACKNOWLEDGED.id))
    assert desk.logbook.all(Asked) == ()


def a_roller(**changes):
    given = {"name": "Face 0.25", "needle_um": 250, "areas": ("face",)} | changes
    return Roller(added_at=NOW - 100 * DAY, **given)


def rolled_with(roller, days=30, **changes):
    given = {"zones": FACE, "needle_um": roller.needle_um, "roller": roller.id} | changes
    return a_session(NOW - days * DAY, **given)


# Today's conditions


def test_skin_that_is_ticked_asks_which_it_is_and_leaves_it_open_unanswered(show):
    page = show("forehead")
    assert kinds(page).isHidden() or not kinds(page).isVisible()
    statement(page, SKIN).click()
    assert kinds(page).isVisible()
    assert [chip.text() for chip in kinds(page).chips.values()] == [
        "Acne",
        "Rosacea",
        "Eczema",
        "Psoriasis",
        "Infection",
        "Cold sore",
        "Open skin",
        "Irritated skin",
        "Suspicious mole",
    ]
    assert page.sheet.form.answers == ("skin-here",)
    kinds(page).chips["acne"].click()
    kinds(page).chips["cold-sore"].click()
    assert page.sheet.form.answers == ("acne", "cold-sore")
    assert page.body == (
        "You ticked “Acne”. Makers and clinics advise against rolling over it."
        " Not advised while it is there."
    )


def test_where_is_asked_only_of_several_zones(show):
    page = show("forehead")
    statement(page, SKIN).click()
    assert not where(page).isVisible()
    page.sheet.where.toggled.emit(("chin",))
    assert where(page).isVisible()
    assert list(where(page).chips) == ["forehead", "chin"]


def test_a_zone_free_of_it_can_be_logged_alone(show, desk):
    page = show("forehead", "chin")
    statement(page, SKIN).click()
    kinds(page).chips["acne"].click()
    assert page.strip.shown.offer(Act.ONLY) is None
    where(page).chips["chin"].click()
    assert page.sheet.form.answers == ("acne@chin",)
    assert page.verdict == "Not advised today"
    assert "You ticked “Acne” on your chin." in page.body
    assert page.strip.shown.offer(Act.ONLY).text == "Log forehead only"
    page.press(Act.ONLY)
    assert page.zones == ("forehead",)
    assert page.verdict == "Ready"
    page.press(Act.SAVE)
    (made,) = desk.logbook.all(Session)
    assert (made.zones, made.answers, made.override) == (("forehead",), ("acne@chin",), None)


def test_a_zone_that_is_left_out_keeps_what_was_said_of_it(show):
    page = show("forehead", "chin")
    statement(page, SKIN).click()
    where(page).chips["chin"].click()
    page.sheet.where.toggled.emit(("chin",))
    assert page.zones == ("forehead",)
    assert page.sheet.form.answers == ("skin-here@chin",)
    assert where(page).chips["chin"].state == "chosen"
    assert page.verdict == "Ready"
    where(page).chips["chin"].click()
    assert page.sheet.form.answers == ("skin-here",)
    assert page.verdict == "Not advised today"


def test_sunburn_asks_where_too(show):
    page = show("forehead", "chin")
    statement(page, SUNBURN).click()
    assert not kinds(page, SUNBURN).isVisible()
    where(page, SUNBURN).chips["forehead"].click()
    assert page.sheet.form.answers == ("sunburned@forehead",)
    assert page.strip.shown.offer(Act.ONLY).text == "Log chin only"


def test_zones_that_share_a_condition_stand_in_one_sentence(show):
    page = show("forehead", "chin", "nose")
    statement(page, SKIN).click()
    for zone in ("chin", "nose"):
        where(page).chips[zone].click()
    assert "on your nose and chin" in page.body
    assert page.strip.shown.more == ()


def test_unticking_forgets_which_and_where(show):
    page = show("forehead", "chin")
    statement(page, SKIN).click()
    kinds(page).chips["acne"].click()
    where(page).chips["chin"].click()
    statement(page, SKIN).click()
    assert page.sheet.form.answers is None
    statement(page, SKIN).click()
    assert page.sheet.form.answers == ("skin-here",)


def test_answers_of_a_session_stay_as_they_are_until_they_are_touched(show, put, desk):
    old = a_session(
        NOW - 9 * DAY,
        zones=("forehead", "chin"),
        needle_um=250,
        answers=("acne@chin", "eczema@forehead"),
    )
    put(old)
    page = show(edit=old.id)
    page.press(Act.SAVE)
    assert desk.logbook.all(Session) == (old,)
    again = show(edit=old.id)
    assert kinds(again).chosen == ("acne", "eczema")
    assert where(again).chosen == ("forehead", "chin")
    kinds(again).chips["eczema"].click()
    assert again.sheet.form.answers == ("acne@forehead", "acne@chin")


def test_nothing_of_it_is_kept_as_a_draft_or_for_the_next_session(show, drafts):
    page = show("forehead", "chin")
    statement(page, SKIN).click()
    kinds(page).chips["acne"].click()
    page.page.keep_draft()
    assert "acne" not in str(drafts.read("log"))
    again = show()
    assert again.sheet.form.answers is None
    assert kinds(again).chosen == ()


# Dated events


def test_a_date_turns_the_statement_into_a_wait_of_its_own(show, desk):
    page = show("forehead")
    statement(page, RETINOID).click()
    assert page.verdict == "Not before Fri 19 June"
    screening(page).statements.dates[RETINOID].click()
    form = screening(page).form
    assert form.isVisible()
    assert form.event_id == "retinoid-or-acid"
    assert form.where.chosen == ("forehead",)
    assert form.day.maximumDate() == QDate(2026, 6, 14)
    form.day.setDate(QDate(2026, 6, 12))
    assert plain_of(form.until) == "5 days: the skin waits until Wed 17 June."
    form.save.click()
    (event,) = desk.logbook.all(DatedEvent)
    assert (event.event, event.at.date(), event.zones) == (
        "retinoid-or-acid",
        date(2026, 6, 12),
        ("forehead",),
    )
    assert page.verdict == "Not before Wed 17 June"
    assert page.body == (
        "Retinoid or acid, last used Fri 12 June: your forehead is left alone 5 days, until"
        " Wed 17 June. Sources ask for 12 hours to 7 days."
    )
    assert not statement(page, RETINOID).isChecked()
    assert form.isHidden()
    assert page.said == [
        "Retinoid or acid (forehead), Fri 12 June, noted. No rolling there until Wed 17 June."
    ]
    desk.undo()
    assert desk.logbook.all(DatedEvent) == ()
    assert page.verdict == "One question left"


def plain_of(label):
    return label.accessibleName()


def test_isotretinoin_holds_for_all_skin(show, desk):
    page = show("forehead", "chin")
    statement(page, ISOTRETINOIN).click()
    screening(page).statements.dates[ISOTRETINOIN].click()
    form = screening(page).form
    assert not form.where.isVisible()
    form.day.setDate(QDate(2026, 6, 1))
    form.save.click()
    (event,) = desk.logbook.all(DatedEvent)
    assert event.zones == ()
    assert page.verdict == "Not before Sat 28 November"
    assert page.strip.shown.offer(Act.ONLY) is None


def test_something_else_is_noted_from_the_same_form(show, desk):
    page = show("forehead", "chin")
    screening(page).something_else.click()
    form = screening(page).form
    assert form.event_choice.hasFocus()
    assert not form.save.isEnabled()
    form.event_choice.setCurrentIndex(form.event_choice.findData("waxing"))
    form.where.chips["chin"].click()
    form.save.click()
    assert desk.logbook.all(DatedEvent)[0].zones == ("chin",)
    assert page.verdict == "Not before Sun 21 June"
    assert page.strip.shown.offer(Act.ONLY).text == "Log forehead only"


def test_a_wait_that_is_over_asks_nothing(show):
    page = show("forehead")
    statement(page, RETINOID).click()
    screening(page).statements.dates[RETINOID].click()
    form = screening(page).form
    form.day.setDate(QDate(2026, 6, 9))
    assert plain_of(form.until) == "5 days: the skin was free again on Sun 14 June."
    form.save.click()
    assert page.said == ["Retinoid or acid (forehead), Tue 9 June, noted. Its wait is over."]
    screening(page).none.click()
    assert page.verdict == "Ready"


def test_every_event_has_a_title_and_every_effect_a_reason_in_no_empty_words():
    assert set(EVENT_TITLES) == set(EVENTS)
    assert set(WHY) == set(EFFECTS)
    words = " ".join(WHY.values()).lower()
    assert not [word for word in ("heal", "cure", "proven", "safe", "please", "!") if word in words]


def test_esc_puts_the_small_form_away_before_it_leaves(show, qtbot):
    page = show("forehead")
    link = screening(page).something_else
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert screening(page).form.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert screening(page).form.isHidden()
    assert page.closed == []
    assert screening(page).something_else.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.closed == [True]


def test_ctrl_return_inside_the_small_form_saves_that_form(show, qtbot, desk):
    page = show("forehead")
    screening(page).none.click()
    screening(page).something_else.click()
    form = screening(page).form
    form.event_choice.setCurrentIndex(form.event_choice.findData("filler"))
    qtbot.keyClick(form.day, Qt.Key.Key_Return, CTRL)
    assert len(desk.logbook.all(DatedEvent)) == 1
    assert desk.logbook.all(Session) == ()


# A clinician's word


def test_what_asks_for_a_clinician_is_free_for_90_days_once_one_was_asked(show, desk, clock):
    desk.run(add_condition("diabetes", date(2026, 3, 2)))
    page = show("forehead")
    screening(page).none.click()
    assert page.verdict == "Ask a clinician first"
    assert page.body == (
        "In your profile since Mon 2 March: diabetes. Clinics advise to ask."
        " Ask a clinician before rolling."
    )
    page.press(Act.ASKED)
    asked = page.strip.asked
    assert asked.tick.hasFocus()
    assert asked.tick.accessibleName() == "I asked a clinician about diabetes"
    assert asked.good.text() == "Good for 90 days from that day, until Sat 12 September."
    asked.tick.click()
    assert not asked.save.isEnabled()
    asked.who.setText("Dr Vidal")
    asked.day.setDate(QDate(2026, 6, 10))
    asked.save.click()
    word = desk.logbook.all(Asked)[-1]
    assert (word.condition, word.who, word.at.date()) == ("diabetes", "Dr Vidal", date(2026, 6, 10))
    assert page.verdict == "Ready"
    assert page.body.endswith("Dr Vidal was asked about diabetes: good until Tue 8 September.")
    assert not page.strip.asking
    assert page.said == ["Diabetes: Dr Vidal was asked, Wed 10 June. Good until Tue 8 September."]
    clock.now += 90 * DAY
    desk.time_passed.emit()
    assert page.verdict == "Ask a clinician first"


@pytest.mark.parametrize("left_out", ["tick", "who"])
def test_a_clinicians_word_needs_all_of_it(show, left_out):
    page = show("forehead")
    statement(page, WHICH).click()
    screening(page).which["anticoagulant"].click()
    page.press(Act.ASKED)
    asked = page.strip.asked
    if left_out != "tick":
        asked.tick.click()
    asked.who.setText("  " if left_out == "who" else "Dr Vidal")
    assert not asked.save.isEnabled()


def test_a_word_older_than_90_days_cannot_be_given(show):
    page = show("forehead")
    statement(page, WHICH).click()
    screening(page).which["anticoagulant"].click()
    page.press(Act.ASKED)
    assert page.strip.asked.day.minimumDate() == QDate(2026, 3, 17)
    assert page.strip.asked.day.maximumDate() == QDate(2026, 6, 14)


def test_a_block_offers_no_clinicians_word(show):
    page = show("forehead", needle_um=500)
    statement(page, WHICH).click()
    screening(page).which["anticoagulant"].click()
    assert page.verdict == "Not advised today"
    assert page.strip.shown.offer(Act.ASKED) is None
    assert "Over 0.3\u00a0mm rolling is not advised." in page.body


def test_the_form_closes_where_another_reason_comes_first(show, desk):
    desk.run(add_condition("diabetes"))
    page = show("forehead")
    screening(page).none.click()
    page.press(Act.ASKED)
    page.strip.asked.who.setText("Dr")
    statement(page, RETINOID).click()
    assert page.verdict == "Ask a clinician first"
    assert page.strip.asking
    assert page.strip.asked.who.text() == "Dr"
    statement(page, NEEDLES).click()
    assert page.verdict == "Not advised today"
    assert not page.strip.asking


def test_a_block_comes_before_what_a_clinician_is_asked_about(show, desk):
    desk.run(add_condition("diabetes"))
    desk.run(add_condition("keloid"))
    page = show("forehead")
    assert page.verdict == "Not advised today"
    assert "keloid history" in page.body
    assert "diabetes" in page.strip.shown.more[0]


def test_the_two_forms_of_the_strip_are_never_open_together(show, desk):
    desk.run(add_condition("diabetes"))
    page = show("forehead")
    screening(page).none.click()
    page.press(Act.ASKED)
    assert page.strip.buttons[Act.OVERRIDE].isHidden()
    page.strip.asked.cancel.click()
    assert page.strip.buttons[Act.ASKED].hasFocus()
    page.press(Act.OVERRIDE)
    assert not page.strip.asking
    assert page.strip.override.isVisible()


# Disputed lengths


def test_a_disputed_length_asks_who_advised_it(show, desk):
    forget_advice(desk)
    page = show("forehead", needle_um=500)
    assert page.verdict == "Has a professional advised you?"
    assert page.body == (
        "0.5\u00a0mm reaches living skin, and opinions differ on using it at home."
        " Note who advised it, and when."
    )
    assert page.offers == ["Log it anyway…", "A professional advised me…", "Choose 0.3\u00a0mm"]
    page.press(Act.ASKED)
    asked = page.strip.asked
    assert (
        asked.tick.accessibleName()
        == "A professional advised me to use needles over 0.3\u00a0mm at home"
    )
    asked.tick.click()
    asked.who.setText("Dr Vidal")
    asked.save.click()
    assert desk.logbook.all(Asked)[-1].condition == ADVISED
    assert page.verdict == "One question left"


def test_without_advice_the_shorter_length_is_one_nobody_disputes(show, desk):
    forget_advice(desk)
    page = show("forehead", needle_um=500)
    page.press(Act.SHORTER)
    assert page.sheet.form.needle_um == 300
    assert page.verdict == "One question left"


# The profile


def test_a_condition_of_the_profile_says_since_when_and_opens_it(show, desk):
    desk.run(add_condition("keloid", date(2026, 3, 2)))
    page = show("forehead")
    wanted = []
    page.page.profile_wanted.connect(lambda: wanted.append(True))
    assert page.verdict == "Not advised today"
    assert page.body == (
        "In your profile since Mon 2 March: keloid history. Clinics advise against it, and"
        " makers have not studied it. Rolling is not advised while this applies."
    )
    page.press(Act.PROFILE)
    assert wanted == [True]


def test_an_event_noted_elsewhere_is_a_reason_with_its_days(show, desk):
    desk.run(record_event("peel-medium", date(2026, 6, 1)))
    page = show("forehead", "chin")
    assert page.body == (
        "Medium peel, Mon 1 June: the skin is left alone 30 days, until Wed 1 July."
        " Sources ask for 4 to 6 weeks."
    )
    assert page.strip.shown.offer(Act.ONLY) is None


def test_of_several_waits_the_longest_is_said_first(show, desk):
    desk.run(record_event("waxing", date(2026, 6, 12)))
    desk.run(record_event("laser-ablative", date(2026, 6, 1)))
    page = show("forehead")
    assert page.verdict == "Not before Mon 24 August"
    assert page.body.startswith("Laser, ablative, Mon 1 June:")
    assert page.strip.shown.more[0].startswith("Waxing or depilation, Fri 12 June:")


def test_a_zone_with_a_condition_is_marked_as_not_advised(show):
    page = show("forehead", "neck")
    statement(page, SKIN).click()
    where(page).chips["neck"].click()
    assert page.chip("Neck").accessibleName() == "Neck, not advised"
    assert page.chip("Face").state == "chosen"


# The roller


@pytest.fixture
def strip_with(put, desk):
    """What the strip shows for a form with a roller, whether or not the page would offer it."""

    def judged(roller, *zones, entries=()):
        put(roller, *entries)
        form = Form(
            zones=zones or ("forehead",),
            needle_um=roller.needle_um,
            answers=(),
            roller=roller.id,
        )
        view = Judging().preview(desk.logbook, form, None, NOW, "new")
        return strip_for(view)

    return judged


def test_a_roller_that_was_used_is_disinfected_from_the_strip(show, put, desk):
    roller = a_roller()
    put(roller, rolled_with(roller))
    page = show("forehead")
    screening(page).none.click()
    assert page.sheet.form.roller == roller.id
    assert page.verdict == "Roller needs disinfecting"
    assert page.body == "“Face 0.25” was used Fri 15 May and not disinfected since."
    assert page.offers == ["Log it anyway…", "Open kit", "Disinfected just now"]
    page.press(Act.DISINFECT)
    (done,) = desk.logbook.all(Disinfection)
    assert (done.roller, done.at) == (roller.id, NOW)
    assert page.said == ["“Face 0.25” disinfected just now."]
    assert page.verdict == "Ready"


def test_open_kit_says_which_roller(show, put):
    roller = a_roller()
    put(roller, rolled_with(roller))
    page = show("forehead")
    screening(page).none.click()
    wanted = Heard(page.page.kit_wanted)
    page.press(Act.KIT)
    assert wanted == [roller.id]


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"uses_before": 10}, "Roller is used up"),
        ({"retired_at": NOW - DAY}, "Retired roller"),
        ({"areas": ("scalp",)}, "Roller for another part of the body"),
    ],
)
def test_a_roller_that_cannot_be_used_leads_to_the_kit(strip_with, changes, title):
    roller = a_roller(**changes)
    clean = Disinfection(at=NOW - DAY, logged_at=NOW - DAY, roller=roller.id)
    strip = strip_with(roller, entries=[clean])
    assert strip.title == title
    assert [offer.text for offer in strip.offers] == ["Log it anyway…", "Open kit"]


def test_a_roller_for_another_part_leaves_the_part_it_is_for(strip_with):
    strip = strip_with(a_roller(areas=("scalp",)), "forehead", "scalp")
    assert strip.offer(Act.ONLY).text == "Log scalp only"


def test_somebody_elses_roller_is_no_statement_that_was_ticked(strip_with):
    assert plain(strip_with(a_roller(owner="Ana")).body) == (
        "This roller is somebody else's. Take a sound roller that is yours alone."
    )


# Products


def test_products_that_are_turned_down_are_named_with_their_date(show, put):
    serum = Product(added_at=NOW, name="Retinal 0.05", actives=("retinal:0.05%",))
    put(serum)
    page = show("forehead")
    until = date(2026, 6, 17)
    held = ProductHeld(serum.id, "actives", until)
    missing = PatchTestMissing(serum.id, reacted=False, until=until)
    strip = turned_down(page.page._view, [held, missing])
    assert strip.title == "Not with this product"
    assert "“Retinal 0.05”" in plain(strip.body)
    assert "Wed 17 June" in plain(strip.body)
    assert len(strip.more) == 1
    assert strip.sources == ("S143", "S121", "S80", "S91")
    alone = turned_down(page.page._view, [missing])
    assert (alone.title, alone.sources) == ("Patch test first", ("S133",))


# Sources


def test_why_opens_the_sources_of_the_first_reason(show, put):
    put(a_session(NOW - 5 * DAY, zones=("forehead",)))
    page = show("forehead")
    wanted = Heard(page.page.how_wanted)
    assert page.strip.why.isVisible()
    page.strip.why.click()
    statement(page, SKIN).click()
    kinds(page).chips["acne"].click()
    page.strip.why.click()
    assert wanted == [("S12", "S42", "S46", "S47"), ("S36", "S70", "S57")]
    screening(page).none.click()
    page.sheet.where.toggled.emit(("forehead",))
    assert not page.strip.why.isVisible()


def test_what_lies_back_keeps_its_sources_too(show, put):
    put(a_session(NOW - 20 * DAY, zones=("forehead",)))
    page = show("forehead", needle_um=500)
    page.sheet.when.open()
    page.sheet.when.field.setDateTime(page.sheet.when.field.dateTime().addDays(-10))
    assert page.verdict == "Early by 11 days"
    assert page.strip.shown.sources == ("S12", "S42", "S46", "S47")


def test_every_source_a_reason_can_name_is_in_the_register():
    from rollerlog.domain.conditions import SOURCES as BY_CONDITION
    from rollerlog.ui.log import grounds

    named = {id_ for ids in BY_CONDITION.values() for id_ in ids}
    named |= {id_ for ids in grounds._ROLLER.values() for id_ in ids}
    named |= {*grounds._HOME_LIMITS, *grounds._CALM, *grounds._NEVER, *grounds._PATCH_TEST}
    assert named <= set(SOURCES)


@pytest.fixture
def pages(qtbot, theme, folder, clock):
    parts = build(folder, clock, theme)
    parts.frame.show()
    parts.frame.activateWindow()
    qtbot.waitUntil(parts.frame.isActiveWindow)
    yield parts.pages
    parts.frame.deleteLater()
    parts.file.close()


def test_the_sources_the_kit_and_the_profile_are_one_click_away_and_lead_back(pages):
    pages.open_log("scalp")
    page = pages.log
    page.sheet.screening.rows[SKIN].click()
    page.sheet.screening.statements.follow_ups[SKIN].kinds.chips["acne"].click()
    page.strip.why.click()
    assert pages.page == "how"
    pages.go_back()
    assert pages.page == "log"
    assert page.sheet.form.answers == ("acne",)
    page.profile_wanted.emit()
    assert pages.page == "profile"
    page.kit_wanted.emit("")
    assert pages.page == "kit"


# A refused Save


def test_ctrl_return_on_a_refused_form_is_noted_and_changes_nothing_else(show, put, desk, qtbot):
    put(a_session(NOW - 5 * DAY, zones=("forehead",)))
    page = show("forehead", needle_um=500)
    before = page.strip.shown
    qtbot.keyClick(statement(page, SKIN), Qt.Key.Key_Return, CTRL)
    (attempt,) = desk.attempts()
    assert (attempt.zones, attempt.needle_um) == (("forehead",), 500)
    assert attempt.reasons == ("still_resting", "unanswered")
    assert page.strip.shown == before
    assert page.closed == []
    assert len(desk.logbook.all(Session)) == 1


def test_ctrl_return_on_open_questions_is_no_attempt(show, desk, qtbot):
    page = show("forehead")
    qtbot.keyClick(statement(page, SKIN), Qt.Key.Key_Return, CTRL)
    assert page.verdict == "One question left"
    assert desk.attempts() == ()
    page.sheet.where.toggled.emit(("forehead",))
    qtbot.keyClick(statement(page, SKIN), Qt.Key.Key_Return, CTRL)
    assert desk.attempts() == ()


# Keyboard and names


def test_everything_of_the_small_forms_has_a_name_and_is_reached_in_reading_order(show, desk):
    desk.run(add_condition("diabetes"))
    page = show("forehead", "chin")
    statement(page, SKIN).click()
    statement(page, RETINOID).click()
    screening(page).something_else.click()
    statement(page, SKIN).setFocus()
    names = []
    for _ in range(40):
        names.append(QApplication.focusWidget().accessibleName())
        page.page.focusNextChild()
    expected = [
        "Which is it? Acne",
        "Where is it? Forehead",
        "Retinoid or acid here in the last 5 days",
        "Isotretinoin in the last 6 months",
        "Add the date… Retinoid or acid here in the last 5 days",
        "Something to wait after",
        "Where Chin",
        "Note no event",
        "None of these apply",
        "Details",
    ]
    assert [name for name in dict.fromkeys(names) if name in expected] == expected
    kinds_ = (QAbstractButton, QLineEdit, QComboBox, QDateTimeEdit)
    nameless = [
        widget
        for kind in kinds_
        for widget in page.page.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not isinstance(widget.parent(), QDateTimeEdit)
    ]
    assert nameless == []


def test_the_strip_with_its_form_leaves_room_for_the_page(show, desk, qtbot):
    desk.run(add_condition("diabetes"))
    page = show("forehead")
    screening(page).none.click()
    page.press(Act.ASKED)
    qtbot.wait(60)
    assert page.page.height() == 680
    assert page.strip.height() < 340
    assert page.sheet.height() > 260


# The shared forms alone, as other pages use them


def test_an_event_form_starts_with_what_is_known(qtbot, theme, desk):
    form = EventForm(theme)
    qtbot.addWidget(form)
    heard = []
    form.submitted.connect(lambda *given: heard.append(given))
    form.ask(
        desk.logbook,
        NOW.date(),
        ("chin", "neck"),
        event="waxing",
        on=date(2026, 6, 1),
        chosen=("neck",),
    )
    form.save.click()
    assert heard == [("waxing", date(2026, 6, 1), ("neck",))]


def test_an_asked_form_starts_over_each_time(qtbot, theme):
    form = AskedForm(theme)
    qtbot.addWidget(form)
    form.ask("diabetes", NOW.date())
    form.tick.click()
    form.who.setText("Dr Vidal")
    form.ask(ADVISED, NOW.date())
    assert not form.complete
    assert form.who.text() == ""
    assert form.day.day == NOW.date()


def test_a_word_given_elsewhere_counts_here(show, desk):
    desk.run(add_condition("diabetes"))
    desk.run(record_asked("diabetes", "Dr Vidal"))
    page = show("forehead")
    screening(page).none.click()
    assert page.verdict == "Ready"
    assert desk.logbook.all(Condition)
