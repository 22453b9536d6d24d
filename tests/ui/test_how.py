import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

import rollerlog.domain
from rollerlog.app import build
from rollerlog.domain.protocol import HOLDS, REST_ROWS, VERSION
from rollerlog.ui.how import content
from rollerlog.ui.how.page import HowPage
from rollerlog.ui.sources.register import SOURCES, graded
from rollerlog.ui.sources.source import Kind, Sort

FORBIDDEN = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe", "!")


@pytest.fixture
def page(theme, qtbot):
    page = HowPage(theme)
    qtbot.addWidget(page)
    page.resize(1072, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    return page


@pytest.fixture
def parts(folder, clock, theme, qtbot):
    parts = build(folder, clock, theme)
    parts.frame.show()
    parts.frame.activateWindow()
    qtbot.waitUntil(parts.frame.isActiveWindow)
    yield parts
    parts.frame.deleteLater()
    qtbot.wait(1)
    parts.file.close()


def sentences():
    return [
        sentence
        for part in content.parts()
        for passage in part.passages
        for sentence in passage.sentences
    ]


def shown_at(page, widget):
    return widget.mapTo(page.scrolled.viewport(), widget.rect().topLeft()).y()


def test_every_source_named_in_the_rules_is_in_the_register():
    text = "".join(
        path.read_text("utf-8") for path in Path(rollerlog.domain.__file__).parent.rglob("*.py")
    )
    assert set(re.findall(r"\bS\d{1,3}b?\b", text)) - set(SOURCES) == set()
    named = {s for table in (REST_ROWS, HOLDS) for row in table for s in row.sources}
    assert named <= set(SOURCES)


def test_every_source_says_what_it_is_and_where_it_was():
    assert [id_ for id_, source in SOURCES.items() if not source.title] == []
    nowhere = {id_ for id_, source in SOURCES.items() if not source.address}
    assert nowhere == {"S45", "A0", "A1", "A2", "A3", "A4"}


def test_every_sentence_has_its_sources_or_is_said_to_be_our_own():
    for sentence in sentences():
        assert sentence.sources or sentence.own
        assert set(sentence.sources) <= set(SOURCES)
        assert ("rollerlog's own" in sentence.basis) is sentence.own
        assert all(id_ in sentence.basis for id_ in sentence.sources)


def test_the_grade_is_said_in_plain_words():
    assert graded(["S1", "S81", "S98", "S141"]) == (
        "randomised trial S1; clinic page with a maker's text S81; clinic pages S98, S141"
    )
    assert Sort.TRIAL.kind is Kind.JOURNAL


def test_all_eight_disagreements_are_told():
    notes = content.parts()[-1].passages
    assert len(notes) == len({note.id for note in notes}) == 8
    for note in notes:
        kinds = {SOURCES[s].sort for line in note.sentences for s in line.sources}
        assert Sort.BEGINNING in kinds


def test_it_says_that_no_trial_and_no_clinician_stand_behind_the_numbers(page):
    said = {line.sentence.text: line.basis.text() for line in page.lines}
    (trial,) = [text for text in said if text.startswith("No trial fixes an interval by needle")]
    assert said[trial] == "Review of studies S10"
    assert f"No clinician has reviewed them (rules {VERSION})." in said


def test_words_promise_nothing(page):
    said = [s.text for s in sentences()]
    said += [
        label.text()
        for label in page.findChildren(QLabel)
        if label.property("role") in ("headline", "title", "strong")
    ]
    assert [text for text in said for word in FORBIDDEN if word in text.lower()] == []


def test_the_sources_of_a_sentence_are_one_click_away(page):
    line = next(line for line in page.lines if "S131" in line.sentence.sources)
    assert not line.sources.isVisible()
    assert line.link.accessibleName() == "Read the source: S131"
    line.link.click()
    assert line.sources.isVisible()
    assert line.sources.ids == ("S131",)
    titles = [label.text() for label in line.sources.findChildren(QLabel)]
    assert any("Soltani-Arabshahi" in title for title in titles)
    line.link.click()
    assert not line.sources.isVisible()


def test_our_own_word_has_no_link(page):
    lone = [line for line in page.lines if not line.sentence.sources]
    assert lone
    assert not any(line.link.isVisible() for line in lone)


def test_citations_can_be_copied_and_open_nothing(page):
    page.open_at(["S30"])
    labels = page.sources.findChildren(QLabel)
    assert not any(label.openExternalLinks() for label in labels)
    cited = [label for label in labels if "drpen.net" in label.text()]
    assert len(cited) == 2
    by_mouse, by_keys = (
        Qt.TextInteractionFlag.TextSelectableByMouse,
        Qt.TextInteractionFlag.TextSelectableByKeyboard,
    )
    assert all(label.textInteractionFlags() & by_mouse for label in cited)
    assert [bool(label.textInteractionFlags() & by_keys) for label in cited] == [True, False]
    assert all("\u200b" not in label.text() for label in labels)


def test_opening_at_sources_puts_them_above_the_others_and_goes_there(page, qtbot):
    page.open_at(["S30", "S1"])
    qtbot.waitUntil(lambda: page.scrolled.verticalScrollBar().value() > 0)
    asked = page.sources.asked
    assert asked.ids == ("S30", "S1")
    assert page.sources.heading.text() == "Asked for: S30 and S1"
    assert 0 <= shown_at(page, asked) < page.scrolled.viewport().height()
    assert asked.isAncestorOf(QApplication.focusWidget())
    page.open_topic()
    qtbot.waitUntil(lambda: page.scrolled.verticalScrollBar().value() == 0)
    assert not asked.isVisible()


def test_opening_at_a_topic_scrolls_there(page, qtbot):
    page.open_topic("vitamin-c")
    qtbot.waitUntil(lambda: 0 <= shown_at(page, page.passages["vitamin-c"]) < 100)


def test_settings_lead_here_and_escape_leads_back(parts, qtbot):
    pages = parts.pages
    pages.open_page("settings")
    pages.settings.rest.how.click()
    assert pages.page == "how"
    assert pages.how.isVisible()
    qtbot.keyClick(parts.frame.focusWidget(), Qt.Key.Key_Escape)
    assert pages.page == "settings"
    pages.open_how(("S1",))
    assert pages.how.sources.asked.ids == ("S1",)
    pages.how.back.click()
    assert pages.page == "settings"


def test_coming_back_to_it_stays_where_it_was_left(parts, qtbot):
    pages = parts.pages
    pages.open_how(topic="interval")
    bar = pages.how.scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.setValue(40)
    pages.go_back()
    pages.go_forward()
    qtbot.wait(20)
    assert pages.page == "how"
    assert bar.value() == 40


def test_everything_to_operate_has_a_name(page):
    buttons = page.findChildren(QAbstractButton)
    assert [button for button in buttons if not button.accessibleName()] == []


@pytest.mark.parametrize(("width", "scale"), [(936, 1.0), (936, 1.5), (1392, 1.0)])
def test_nothing_is_cut_at_any_width(page, theme, qtbot, width, scale):
    theme.set_font_scale(scale)
    page.open_at(["S5", "S38"])
    for line in page.lines:
        if line.sentence.sources:
            line.link.click()
    page.resize(width, 820)
    qtbot.wait(60)
    assert page.scrolled.widget().width() == page.scrolled.viewport().width()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
            assert label.width() >= label.minimumSizeHint().width()
            assert label.mapTo(page, label.rect().topRight()).x() < page.width()
