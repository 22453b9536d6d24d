import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel

from rollerlog.app import build
from rollerlog.demo import sample_person
from rollerlog.domain.commands import log_session, record_check_in
from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import (
    SCALES,
    CheckIn,
    OwnZone,
    Preference,
    Session,
    Setting,
    Settled,
    Sign,
    Way,
)
from rollerlog.domain.profile.model import Condition, DatedEvent
from rollerlog.domain.zones import expand
from rollerlog.services.one_page import page_of
from rollerlog.ui.summary.content import FOOT, summary
from rollerlog.ui.summary.page import SummaryPage
from rollerlog.ui.summary.paper import file_name, html, plain_text
from tests.conftest import MADRID, NOW
from tests.first_runs import skip_first_run

FACE = expand(["face"])


def day(number, hour=9, month=6):
    return datetime(2026, month, number, hour, tzinfo=MADRID)


def rolled(at, zones=FACE, needle_um=500, **more):
    return Session(at=at, logged_at=at, zones=zones, needle_um=needle_um, **more)


def checked(at, *signs, zones=FACE, **more):
    return CheckIn(at=at, logged_at=at, zones=zones, signs=signs or None, **more)


def sections(*entities, area="face", now=NOW, entered=None):
    found = summary(Logbook.of(entities), area, now, entered)
    return {section.title: section for section in found.sections}


def rows(title, *entities, **more):
    found = sections(*entities, **more)
    return next(section.rows for name, section in found.items() if name.startswith(title))


def test_what_was_reported_says_when_and_on_which_zones():
    reported = rows(
        "Warning signs",
        checked(day(12), Sign.PATCHES, zones=("chin",)),
        checked(day(13), Sign.PUS, zones=("cheek-left", "cheek-right")),
    )
    assert reported == (
        ("Sat 13 June, 09:00", "Pus or yellow crusts, cheeks"),
        ("Fri 12 June, 09:00", "Dark or pale patches, chin"),
    )


def test_what_settled_lately_is_told_with_who_saw_it():
    word = Settled(at=day(10), logged_at=day(10), zones=FACE, sign=Sign.PATCHES, seen=True)
    long_ago = replace(word, id="old", at=day(1, month=2), logged_at=day(1, month=2))
    reported = rows("Warning signs", rolled(day(1)), checked(day(3), Sign.PATCHES), word, long_ago)
    assert reported == (
        ("None open", "No warning sign is open on these zones."),
        ("Wed 10 June", "Dark or pale patches, face: settled, seen by a clinician"),
    )


def test_fever_reported_elsewhere_is_about_where_it_was_reported():
    found = sections(rolled(day(9)), checked(day(13), Sign.FEVER, zones=("scalp",)))
    assert found["Warning signs"].rows == (
        ("Sat 13 June, 09:00", "Fever or feeling unwell, scalp"),
    )
    assert found["Sessions in the last 90 days"].rows[0][0] == "None"


def test_sessions_of_ninety_days_tell_length_roller_setting_and_early():
    roller = Roller(added_at=day(1), name="Slim 0.5", needle_um=500, areas=("face",))
    told = rows(
        "Sessions",
        rolled(day(1, month=3)),
        rolled(day(20, month=3), roller="an old one"),
        rolled(day(1, month=5), setting=Setting.CLINIC, needle_um=1500),
        rolled(day(9), ("chin",), 250, roller=roller.id),
        rolled(day(1), ("neck",)),
        roller,
    )
    mm = "\u00a0mm"
    assert told == (
        ("Tue 9 June", f"0.25{mm}, chin, at home, roller “Slim 0.5”, early by 3 days"),
        ("Fri 1 May", f"1.5{mm}, face, clinic visit"),
        ("Fri 20 March", f"0.5{mm}, face, at home, roller “an old one”, early by 2 days"),
    )


def test_check_ins_since_the_last_session_tell_their_levels_in_words():
    told = rows(
        "Check-ins since",
        rolled(day(9, 20)),
        checked(day(8), redness=4),
        checked(day(12), redness=2, swelling=0, tenderness=0, itch=0, dryness=0),
        checked(day(13), Sign.BLISTERS),
    )
    none = "swelling, tenderness, itch and dryness"
    assert told == (
        (
            "Fri 12 June, day 3",
            f"Redness 2 (clearly pink); none: {none}; not answered: breakouts",
        ),
    )


@pytest.mark.parametrize(
    ("levels", "told"),
    [
        ([], ("Not known", "No check-in has answered redness, swelling or tenderness.")),
        ([2, 0], ("Calm", "at the last check-in, Thu 11 June.")),
        (
            [0, 3],
            ("Thu 11 June", "Not calm at the last check-in, calm or not known before."),
        ),
        ([0, 2, 3, 2], ("For 3 days", "Thu 11 June to Sat 13 June, at every check-in.")),
    ],
)
def test_how_long_not_calm_is_counted_from_the_check_ins(levels, told):
    entries = [checked(day(10 + k), redness=level) for k, level in enumerate(levels)]
    assert rows("Not calm", rolled(day(9)), *entries) == (told,)


def test_skin_not_calm_after_a_week_is_named_as_raised_by_rollerlog():
    found = sections(rolled(day(4)), checked(day(13), redness=2))
    (row,) = found["Warning signs"].rows
    assert row == (
        "Sat 13 June, 09:00",
        "Skin not calm after a week, face; raised by rollerlog",
    )
    assert "Please show this to a clinician." in found["What rollerlog told the user"].rows[0][1]


def test_conditions_events_phototype_and_products_are_told_where_known():
    told = rows(
        "Conditions and products",
        checked(day(13), Sign.PUS),
        Condition(at=day(1), logged_at=day(1), condition="diabetes"),
        Condition(at=day(1), logged_at=day(1), condition="melasma", cleared_at=day(2)),
        DatedEvent(at=day(2), logged_at=day(2), event="waxing", zones=("chin",)),
        DatedEvent(at=day(2), logged_at=day(2), event="waxing", zones=("scalp",)),
        Preference(id="phototype", value="iii"),
        Product(added_at=day(1), name="Night cream", actives=("retinoid:0.3 %",)),
        Product(added_at=day(1), name="Old one", finished_at=day(2)),
    )
    assert told == (
        ("Conditions", "diabetes"),
        ("Lately", "waxing to Tue 2 June"),
        ("Phototype", "III"),
        ("Products", "Night cream (retinoid 0.3 %)"),
    )


def test_unknown_background_is_said_to_be_unknown():
    told = rows("Conditions and products", checked(day(13), Sign.PUS))
    assert told == (("Not noted", "None of this is in the logbook."),)


def test_notes_are_left_out_because_they_may_hold_names():
    logbook = Logbook.of([rolled(day(9), note="Anna"), checked(day(13), Sign.PUS, note="Anna")])
    assert "Anna" not in plain_text(summary(logbook, "face", NOW))


def test_a_check_in_not_saved_yet_is_in_it_and_said_to_be():
    entered = checked(day(14), Sign.PUS, redness=3)
    found = summary(Logbook.of([rolled(day(9))]), "face", NOW, entered)
    assert found.made == "Made Sun 14 June 2026, 11:20. It holds a check-in that is not saved yet."
    assert "Pus or yellow crusts" in plain_text(found)


def test_older_items_are_counted_instead_of_listed():
    many = [checked(day(1) + timedelta(hours=k), redness=1) for k in range(13)]
    sessions = [rolled(day(1, month=5) - timedelta(days=k), needle_um=150) for k in range(9)]
    found = sections(*sessions, *many)
    assert found["Check-ins since the last session, levels 0 to 4"].more == (
        "and 5 earlier check-ins"
    )
    assert found["Sessions in the last 90 days"].more == "and 3 earlier sessions"


def test_text_has_every_section_and_the_foot():
    text = plain_text(summary(Logbook.of([checked(day(13), Sign.PUS)]), "face", NOW))
    assert text.startswith("Skin summary, face\nMade Sun 14 June 2026, 11:20.\n")
    assert "\nWarning signs\n- Sat 13 June, 09:00: Pus or yellow crusts, face\n" in text
    assert text.endswith(f"\n{FOOT}\n")
    assert FOOT == "Made by the user with rollerlog; guidance, not medical advice."


def test_words_of_the_user_are_no_markup_on_paper():
    logbook = Logbook.of([rolled(day(9), roller="<img src=x>"), checked(day(13), Sign.PUS)])
    assert "<img" not in html(summary(logbook, "face", NOW))


def pages(found):
    return len(re.findall(rb"/Type\s*/Page\b", page_of(html(found), found.title)))


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("area", ["face", "scalp", "neck", "body"])
def test_ten_years_fit_on_one_page(area):
    logbook = Logbook().after(sample_person(1, 10, NOW))
    logbook = logbook.after(record_check_in(checked(NOW, *_REPORTABLE))(logbook, NOW))
    assert pages(summary(logbook, area, NOW)) == 1


@pytest.mark.usefixtures("theme")
def test_the_longest_words_fit_on_one_page():
    wide = "Under the left jaw " * 12
    own = [OwnZone(id=f"own-{k}", name=f"{k} {wide}", area="face") for k in range(9)]
    zones = tuple(zone.id for zone in own)
    levels = dict.fromkeys(SCALES, 3)
    events = ("laser-non-ablative", "cold-sore-healed", "peel-superficial", "self-tanner")
    entities = [
        *own,
        *(rolled(NOW - timedelta(days=k), zones, roller=wide) for k in range(1, 40)),
        *(checked(NOW - timedelta(minutes=k), zones=zones, **levels) for k in range(40)),
        checked(NOW, *_REPORTABLE, zones=zones, **levels),
        *(
            Settled(at=NOW, logged_at=NOW, zones=zones[:1], sign=sign, seen=False)
            for sign in (Sign.PATCHES,) * 9
        ),
        *(Condition(at=NOW, logged_at=NOW, condition=name) for name in _STANDING),
        *(DatedEvent(at=NOW, logged_at=NOW, event=name) for name in events * 3),
        *(Product(added_at=NOW, name=f"{k} {wide}", actives=(wide,)) for k in range(40)),
    ]
    assert pages(summary(Logbook.of(entities), "face", NOW)) == 1


_REPORTABLE = tuple(sign for sign in Sign if sign is not Sign.NOT_CALM)
_STANDING = (
    "keloid",
    "bleeding-disorder",
    "metal-allergy",
    "collagen-disease",
    "skin-cancer",
    "chemo-radiotherapy",
    "anticoagulant",
    "immunosuppression",
    "diabetes",
    "hsv-history",
    "autoimmune-therapy",
    "poor-healing",
    "melasma",
)


@pytest.fixture
def heard():
    return []


@pytest.fixture
def page(qtbot, theme, desk, heard):
    page = SummaryPage(theme, desk)
    qtbot.addWidget(page)
    page.resize(936, 680)
    page.noted.connect(lambda text: heard.append(("noted", text)))
    page.closed.connect(lambda: heard.append(("closed", "")))
    return page


def keep(desk, *entries):
    for entry in entries:
        if isinstance(entry, Session):
            desk.run(log_session(entry, Way.ALREADY_DID, "done before rollerlog"))
        else:
            desk.run(record_check_in(entry))


def texts(page):
    return [label.text() for label in page.sheet.findChildren(QLabel) if label.isVisibleTo(page)]


def test_page_shows_the_summary_and_follows_the_logbook(qtbot, desk, page):
    keep(desk, rolled(day(9)), checked(day(13), Sign.PUS))
    page.open("face")
    with qtbot.waitExposed(page):
        page.show()
    assert page.header.title.text() == "Summary to show, face"
    assert "Pus or yellow crusts, face" in texts(page)
    assert FOOT in texts(page)
    desk.undo()
    assert "Pus or yellow crusts, face" not in texts(page)


def test_text_is_copied(desk, page):
    keep(desk, checked(day(13), Sign.PUS))
    page.open("face")
    page.copy.click()
    assert QGuiApplication.clipboard().text() == plain_text(summary(desk.logbook, "face", NOW))
    assert page.status.text() == "The summary is on the clipboard."


def test_pdf_is_saved_under_the_name_offered(qtbot, desk, page, heard, tmp_path):
    keep(desk, checked(day(13), Sign.PUS))
    page.open("face")
    with qtbot.waitExposed(page):
        page.show()
    page.save.click()
    qtbot.waitUntil(page.dialog.isVisible)
    assert [Path(name).name for name in page.dialog.selectedFiles()] == [file_name(NOW.date())]
    page.dialog.setDirectory(str(tmp_path))
    page.dialog.selectFile(file_name(NOW.date()))
    page.dialog.accept()
    saved = tmp_path / "rollerlog summary 2026-06-14.pdf"
    assert saved.read_bytes().startswith(b"%PDF-")
    assert heard == [("noted", "Saved as “rollerlog summary 2026-06-14.pdf”.")]


def test_pdf_that_cannot_be_written_is_said_on_the_page(desk, page, heard, tmp_path):
    keep(desk, checked(day(13), Sign.PUS))
    page.open("face")
    page.save_to(tmp_path / "gone" / "summary.pdf")
    assert page.status.text() == (
        "Not saved: the file could not be written there. Choose another folder or name."
    )
    assert page.status.property("tone") == "stop"
    assert heard == []


def test_escape_closes_the_page(qtbot, page, heard):
    page.open("face")
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(page.save.hasFocus)
    qtbot.keyClick(page.save, Qt.Key.Key_Escape)
    assert heard == [("closed", "")]


@pytest.fixture
def app(folder, clock, theme):
    skip_first_run(folder)
    parts = build(folder, clock, theme)
    parts.frame.resize(1280, 820)
    parts.frame.show()
    yield parts
    parts.frame.hide()
    parts.frame.deleteLater()
    parts.file.close()


def test_today_leads_to_the_summary_and_closing_leads_back(qtbot, app):
    keep(app.desk, rolled(day(9)), checked(day(13), Sign.PUS))
    (card,) = app.pages.today.board.skin.pauses
    qtbot.mouseClick(card.summary, Qt.MouseButton.LeftButton)
    assert app.pages.page == "summary"
    assert "Pus or yellow crusts, face" in texts(app.pages.summary)
    app.pages.summary.way_back.click()
    assert app.pages.page == "today"


def test_settle_leads_to_the_summary(app):
    keep(app.desk, rolled(day(9)), checked(day(13), Sign.PUS))
    app.pages.open_settle("face")
    app.pages.settle.summary.click()
    assert app.pages.page == "summary"


def test_check_in_leads_to_the_summary_of_what_is_entered_and_keeps_it(app):
    keep(app.desk, rolled(day(9)))
    app.pages.open_check_in()
    app.pages.check_in.side.signs.rows[Sign.PUS].click()
    app.pages.check_in.footer.summary.click()
    assert app.pages.page == "summary"
    assert "Pus or yellow crusts, face" in texts(app.pages.summary)
    assert app.desk.logbook.all(CheckIn) == ()
    app.pages.summary.way_back.click()
    assert app.pages.page == "check-in"
    assert app.pages.check_in.side.signs.signs() == (Sign.PUS,)


def test_every_button_of_the_page_has_a_name_and_is_reached_by_tab(app):
    app.pages.open_summary("face")
    buttons = app.pages.summary.findChildren(QAbstractButton)
    assert len(buttons) >= 3
    for button in buttons:
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
