"""The page of the reminders through the real window, with a clock that moves when told."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton

from rollerlog.app import build
from rollerlog.domain.agenda import agenda
from rollerlog.domain.commands import (
    apply_spf,
    change_setting,
    delete,
    log_session,
    record_check_in,
)
from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.ledger import Delivery, Event, Why
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import Snooze
from rollerlog.domain.zones import expand
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.channels import Channel, ChannelState
from rollerlog.ui.formats import Formats, use
from rollerlog.ui.reminders.channel_view import CameBack, channel_views
from rollerlog.ui.reminders.folds import Show, chosen, folded
from rollerlog.ui.reminders.ledger_model import PAGE, LedgerModel
from rollerlog.ui.reminders.meaning import look, title
from rollerlog.ui.reminders.wording import late, line_of, outcome, story
from tests.builders import a_check_in, a_session
from tests.conftest import ACKNOWLEDGED, MADRID, NOW

FACE = expand(["face"])
TODAY = NOW.date()
DUE = fixed(datetime(2026, 6, 14, 9, tzinfo=MADRID))
SPF = "spf:2026-06-14:morning"
FORBIDDEN = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe", "please", "!")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def row(key=SPF, event=Event.SHOWN, after=timedelta(), until=None, why="", round_=0, due=DUE):
    return Delivery(key, event, round_, due, due + after, until, why)


def fold_of(*rows, logbook=None):
    (fold,) = folded(logbook or Logbook(), rows)
    return fold


class Window:
    """The window as `main` has it, on a folder, its scheduler paused."""

    def __init__(self, qtbot, folder, clock, theme):
        self.qtbot, self.clock = qtbot, clock
        file = LogbookFile(folder)
        file.write(Step((Edit(None, ACKNOWLEDGED),)))  # Or the first run would come first.
        file.close()
        self.parts = build(folder, clock, theme)
        self.desk, self.pages = self.parts.desk, self.parts.pages
        self.scheduler = GuiScheduler()
        self.scheduler.start(paused=True)
        self.parts.reminders.ride(self.scheduler, 30_000)
        self.parts.frame.show()
        self.parts.frame.activateWindow()
        qtbot.waitUntil(self.parts.frame.isActiveWindow)
        self.wait(seconds=20)
        self.pages.open_page("reminders")

    @property
    def page(self):
        return self.pages.reminders

    @property
    def board(self):
        return self.page.board

    @property
    def ledger(self):
        return self.board.ledger

    def wait(self, **by):
        self.clock.advance(**by)
        self.desk.time_passed.emit()
        self.parts.reminders.look()

    def claim(self, *rows):
        self.parts.file.claim(list(rows))
        self.parts.reminders.changed.emit()

    def next(self):
        return [(each.view.title, each.view.time) for each in self.board.next.rows]

    def told(self):
        lines = map(self.ledger.model.line, range(self.ledger.model.rowCount()))
        return [(line.title, line.outcome.text) for line in lines]

    def stop(self):
        self.parts.frame.hide()
        self.parts.frame.deleteLater()
        self.qtbot.wait(1)
        self.scheduler.shutdown()
        self.parts.file.close()


@pytest.fixture
def window(qtbot, folder, clock, theme):
    made = Window(qtbot, folder, clock, theme)
    yield made
    made.stop()


def test_before_the_first_reminder_it_says_what_will_be_here(window, qtbot):
    assert window.board.header.caption.text() == (
        "Reminders are on. Nothing is due in the next 60 days."
    )
    assert window.board.next.none.isVisible()
    assert window.ledger.empty.isVisible()
    assert not window.ledger.kinds.isEnabled()
    qtbot.mouseClick(window.ledger.begin, Qt.MouseButton.LeftButton)
    assert window.pages.page == "log"


def test_what_is_shown_and_done_stands_in_the_ledger_with_its_times(window):
    window.desk.run(log_session(a_session(NOW, id="s", zones=FACE)))
    window.wait(days=1, minutes=10)
    assert window.told()[0] == ("Day 1 check-in, face", "Shown")
    window.desk.run(record_check_in(a_check_in(window.clock.now, zones=FACE, redness=1)))
    assert window.told()[0] == ("Day 1 check-in, face", "Done")
    line = window.ledger.model.line(0)
    assert "Due 23:20" not in line.story
    assert line.story.startswith("Due ")
    assert line.story.endswith("done by an entry at 11:30")


def test_the_answer_names_the_next_reminder_and_when_it_really_comes(window):
    window.desk.run(log_session(a_session(NOW, zones=FACE)))
    caption = window.board.header.caption
    assert caption.text() == (
        "Reminders are on. Next tomorrow at 08:00: Shade and a hat for your face."
    )
    window.desk.run(change_setting("spf-time", "07:00"))
    assert "Next tomorrow at 08:00: " in caption.text()
    assert window.next()[0][1] == "Tomorrow, 07:00, held until 08:00"


def test_what_is_over_before_it_could_be_told_is_not_next(window):
    window.desk.run(log_session(a_session(NOW - DAY, zones=FACE)))
    window.desk.run(apply_spf(NOW))
    window.desk.run(change_setting("pause", "2026-06-20T09:00+02:00"))
    assert window.board.header.caption.text() == (
        "Paused until Sat 20 June, 09:00. Next on Sat 20 June at 09:00: Make-up, the pause is over."
    )
    assert (
        "Re-apply SPF on your face",
        "Today, 13:20, not shown: held until Sat 20 June, 09:00",
    ) in (window.next())


def test_a_title_with_a_colon_is_one_part_of_the_answer(window):
    window.desk.run(log_session(a_session(NOW - 2 * DAY, needle_um=250, zones=FACE)))
    window.desk.run(change_setting("spf-time", "10:00"))
    window.desk.run(change_setting("check-in-time", "10:00"))
    assert window.board.header.caption.text() == (
        "Reminders are on. Next tomorrow at 09:00:"
        " Retinoids, acids, benzoyl peroxide and scrubs, the pause is over."
    )


def test_the_next_are_gathered_as_today_gathers_them(window):
    window.desk.run(log_session(a_session(NOW - 14 * DAY, zones=FACE)))
    rested = [entry for entry in window.next() if "rested" in entry[0]]
    assert rested == [("Face has rested", "Sun 21 June, 09:00")]
    assert len(window.next()) <= 10 + len(window.parts.reminders.waiting())


def test_what_comes_is_named_by_its_date_not_by_how_near_it_will_be_then(window):
    window.desk.run(change_setting("advance-notice", "on"))
    window.desk.run(log_session(a_session(NOW - 14 * DAY, zones=FACE)))
    assert ("Face: ready Sun 21 June", "Sat 20 June, 18:00") in window.next()


def test_what_waits_can_be_snoozed_here(window):
    window.desk.run(log_session(a_session(NOW, id="s")))
    window.wait(days=1)
    waits = [each for each in window.board.next.rows if each.view.key]
    assert [each.time.text() for each in waits][:1] == ["Due since 08:00"]
    waits[0].snooze.click()
    window.page._menu.hide()
    window.page._menu.chosen.emit(Snooze.MINUTES_20)
    assert window.pages.toast.text == "Waits until 11:40."
    assert ("SPF 30+ in the morning", "Snoozed") in window.told()
    came_back = [each for each in window.next() if "snoozed" in each[1]]
    assert came_back[0][1] == "Today, 11:40 · snoozed, was due 08:00"
    window.wait(minutes=20)
    assert window.told()[0] == ("SPF 30+ in the morning", "Shown")


def test_what_is_put_off_to_another_day_says_the_day_it_was_due_on(window):
    window.desk.run(log_session(a_session(NOW, id="s")))
    window.wait(days=1)
    (check_in,) = [r for r in window.parts.reminders.waiting() if r.kind == "check_in"]
    window.parts.reminders.snooze([check_in], Snooze.TOMORROW)
    came_back = [each for each in window.next() if "snoozed" in each[1]]
    assert came_back[0][1] == "Tomorrow, 09:00 · snoozed, was due today, 09:00"


def test_all_that_waits_can_be_snoozed_at_once(window):
    window.desk.run(log_session(a_session(NOW, id="s")))
    assert not window.board.snooze_all.isVisible()
    window.wait(days=1)
    assert len(window.parts.reminders.waiting()) > 1
    window.board.snooze_all.setFocus()
    window.board.snooze_all.click()
    window.page._menu.hide()
    window.page._menu.chosen.emit(Snooze.HOUR)
    assert window.pages.toast.text == "Waits until 12:20."
    assert window.parts.reminders.waiting() == []
    assert not window.board.snooze_all.isVisible()
    assert window.board.pause.hasFocus()


def test_each_channel_says_what_came_of_its_test(window):
    rows = window.board.channels.rows
    rows[Channel.WINDOW].test.click()
    assert window.pages.banner.isVisible()
    assert rows[Channel.WINDOW].result.text() == "Shown above the page, 11:20."
    rows[Channel.DESKTOP].test.click()
    assert rows[Channel.DESKTOP].result.text() == (
        "No notification service on this desktop, 11:20."
    )
    assert rows[Channel.TRAY].test.isEnabled()
    assert window.told() == []  # no test is of the ledger


def test_a_test_stands_over_a_reminder_until_it_is_closed(window):
    window.desk.run(log_session(a_session(NOW, zones=FACE)))
    window.wait(days=1)
    banner = window.pages.banner
    said = banner.title.text()
    assert banner.reminders
    window.board.channels.rows[Channel.WINDOW].test.click()
    assert banner.title.text() == "A test of rollerlog"
    assert not banner.action.isVisible()
    banner.close_button.click()
    assert banner.title.text() == said
    assert banner.action.isVisible()
    banner.close_button.click()
    assert not banner.isVisible()


def test_the_passing_of_time_alone_reads_no_ledger(window, monkeypatch):
    read = []
    told = window.parts.reminders.told
    monkeypatch.setattr(window.parts.reminders, "told", lambda: read.append(True) or told())
    window.clock.advance(seconds=30)
    window.desk.time_passed.emit()
    assert not read
    window.clock.advance(days=1)
    window.desk.time_passed.emit()
    assert len(read) == 1


def test_a_ledger_that_cannot_be_read_says_so_and_comes_back(window, monkeypatch):
    window.claim(row())

    def damaged():
        raise StoreError(Fault.DAMAGED)

    monkeypatch.setattr(window.parts.reminders, "told", damaged)
    window.parts.reminders.changed.emit()
    assert window.ledger.broken.isVisible()
    assert "damaged" in window.ledger.broken.text.text()
    monkeypatch.undo()
    window.parts.reminders.changed.emit()
    assert window.ledger.list.isVisible()


def test_a_filter_with_nothing_in_it_offers_all(window, qtbot):
    window.claim(row())
    window.ledger.kinds.step(2)
    assert window.ledger.none.isVisible()
    assert window.ledger.none.title.text() == "No reminder was held"
    qtbot.mouseClick(window.ledger.all, Qt.MouseButton.LeftButton)
    assert window.told() == [("SPF 30+ in the morning", "Shown")]


def test_the_list_pages_is_walked_by_key_and_keeps_its_place(window, qtbot):
    days = [row(f"spf:{n}:morning", due=DUE - n * DAY) for n in range(2 * PAGE + 20)]
    window.claim(*days)
    assert window.ledger.model.rowCount() == PAGE
    view = window.ledger.list
    view.setFocus()
    assert view.currentIndex().row() == 0
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_End)
        qtbot.wait(10)
    assert view.currentIndex().row() == len(days) - 1
    place = view.verticalScrollBar().value()
    window.claim(row("spf:new:morning", Event.HELD, MINUTE))
    assert window.ledger.model.rowCount() == len(days) + 1
    assert abs(view.verticalScrollBar().value() - place) < 100
    bottom = view.viewport().height() - 5
    assert view.indexAt(QPoint(60, bottom)).row() > len(days) - 20


@pytest.mark.usefixtures("qapp")
def test_the_model_is_sound():
    model = LedgerModel(Logbook(), TODAY)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    folds = folded(Logbook(), [row(f"spf:{n}:morning", due=DUE - n * DAY) for n in range(250)])
    model.show_folds(folds, Logbook(), TODAY)
    assert model.rowCount() == PAGE
    while model.canFetchMore():
        model.fetchMore()
    assert model.rowCount() == 250
    assert model.index(0).data() == (
        "Today, Sunday 14 June. SPF 30+ in the morning, Shown. Due 09:00 · shown at 09:00, on time"
    )
    model.show_folds(folds[:1], Logbook(), TODAY + DAY)
    assert model.index(0).data().startswith("Sunday 14 June.")
    model.show_folds([], Logbook(), TODAY)
    assert model.rowCount() == 0
    del tester


def test_the_model_of_the_shown_page_is_sound(window):
    tester = QAbstractItemModelTester(
        window.ledger.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    window.desk.run(log_session(a_session(NOW, id="s")))
    window.wait(days=1)
    window.ledger.kinds.step(1)
    window.desk.run(apply_spf(window.clock.now))
    window.ledger.kinds.step(4)
    window.ledger.show_all()
    del tester


def test_a_page_that_is_hidden_looks_again_when_it_is_shown(window):
    window.pages.open_page("today")
    window.claim(row())
    assert window.told() == []
    window.pages.open_page("reminders")
    assert window.told() == [("SPF 30+ in the morning", "Shown")]


def test_escape_closes_the_form_of_the_pause(window, qtbot):
    window.board.pause.click()
    assert window.board.asking.isVisible()
    qtbot.keyClick(window.board.form.chips["1-hour"], Qt.Key.Key_Escape)
    assert not window.board.asking.isVisible()
    assert window.board.pause.hasFocus()


def test_settings_lead_to_it(window):
    window.pages.open_page("settings")
    window.pages.settings.reminders.open.click()
    assert window.pages.page == "reminders"


def test_everything_to_operate_has_a_name(window):
    window.desk.run(log_session(a_session(NOW)))
    window.wait(days=1)
    buttons = window.board.findChildren(QAbstractButton)
    nameless = [b for b in buttons if b.isVisible() and not b.accessibleName()]
    assert nameless == []
    assert window.ledger.list.accessibleName()
    assert all(each.accessibleName() for each in window.board.next.rows)


def test_rows_of_one_reminder_and_day_are_one():
    folds = folded(
        Logbook(),
        [
            row(event=Event.DONE, after=70 * MINUTE),
            row(event=Event.REPEATED, after=HOUR),
            row(event=Event.NOTIFIED),
            row(event=Event.SHOWN),
            row(event=Event.SHOWN, due=DUE - DAY),
        ],
    )
    assert [fold.day for fold in folds] == [TODAY, TODAY - DAY]
    assert story(folds[0]) == (
        "Due 09:00 · shown at 09:00, on time · sent to the desktop · shown once more at 10:00"
        " · marked done at 10:10"
    )


def test_the_zones_of_a_face_that_fared_alike_are_one_row_and_the_others_apart():
    keys = [f"rest-ended:{zone}:2026-06-14" for zone in FACE]
    rows = [row(key) for key in keys]
    (fold,) = folded(Logbook(), rows)
    assert title(Logbook(), fold.keys, TODAY) == "Face has rested"
    rows.append(row("rest-ended:chin:2026-06-14", Event.ACTED, HOUR))
    acted, others = folded(Logbook(), rows)
    assert title(Logbook(), acted.keys, TODAY) == "Chin has rested"
    assert outcome(acted).text == "Done"
    assert set(others.keys) == set(keys) - {"rest-ended:chin:2026-06-14"}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (row(event=Event.SHOWN), "shown at 09:00, on time"),
        (row(event=Event.SHOWN, after=2 * HOUR + 5 * MINUTE), "shown at 11:05, 2 h 5 min late"),
        (row(event=Event.SHOWN, after=HOUR, round_=1), "shown again at 10:00"),
        (row(event=Event.COLLAPSED, after=2 * HOUR), "shown at 11:00 in a summary, 2 h late"),
        (row(event=Event.NOTIFIED, after=12 * MINUTE), "sent to the desktop at 09:12"),
        (row(event=Event.REPEATED, after=HOUR), "shown once more at 10:00"),
        (
            row(event=Event.HELD, until=DUE + 23 * HOUR, why=Why.QUIET_HOURS),
            "held until Mon 15 June, 08:00, quiet hours",
        ),
        (
            row(event=Event.HELD, until=DUE + HOUR, why=Why.PAUSE),
            "held until 10:00, reminders paused",
        ),
        (
            row(event=Event.DEFERRED, until=DUE + 12 * MINUTE, why=Why.TWENTY_MINUTES),
            "notification held until 09:12, 20 minutes after the one before",
        ),
        (
            row(event=Event.DEFERRED, until=DUE + 5 * MINUTE, why=Why.DO_NOT_DISTURB),
            "notification held, the desktop asks not to disturb",
        ),
        (
            row(event=Event.UNSENT, after=MINUTE, why=Why.NO_SERVICE),
            "notification not sent, no notification service",
        ),
        (
            row(event=Event.SNOOZED, after=HOUR, until=DUE + 2 * HOUR),
            "snoozed at 10:00 until 11:00",
        ),
        (row(event=Event.DONE, after=HOUR), "marked done at 10:00"),
        (row(event=Event.ACTED, after=MINUTE), "done by an entry at 09:01 before it was shown"),
        (
            row(event=Event.WITHDRAWN, after=MINUTE),
            "withdrawn at 09:01 before it was shown, as an entry or a setting changed",
        ),
        (row(event=Event.LAPSED, after=HOUR), "lapsed before it could be shown"),
        (row(event=Event.LAPSED, after=MINUTE, round_=1), "lapsed before it could be shown"),
    ],
)
def test_every_event_has_its_words(told, said):
    assert story(fold_of(told)) == f"Due 09:00 · {said}"


SNOOZED = row(event=Event.SNOOZED, after=MINUTE, until=DUE + 20 * MINUTE)
BACK = row(after=20 * MINUTE, round_=1)
MOVED = row(event=Event.WITHDRAWN, after=HOUR)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ([], "lapsed before it could be shown"),
        ([row()], "lapsed before it could be shown again"),
        ([row(), MOVED], "lapsed before it could be shown again"),
        ([SNOOZED], "lapsed while snoozed"),
        ([row(), SNOOZED], "lapsed while snoozed"),
        ([row(), SNOOZED, BACK, MOVED], "lapsed before it could be shown again"),
    ],
)
@pytest.mark.parametrize("days", [0, 1])
def test_what_lapsed_says_what_kept_it_from_being_shown(before, said, days):
    lapsed = row(event=Event.LAPSED, after=2 * HOUR + days * DAY, round_=len(before))
    newest, *_ = folded(Logbook(), [*before, lapsed])
    assert story(newest).endswith(f" · {said}")


def test_a_time_of_a_key_is_said_as_the_locale_says_times():
    use(Formats(twelve_hours=True))
    try:
        narrow = "\N{NARROW NO-BREAK SPACE}"
        assert title(LOGBOOK, ["spf:2026-06-14:13:50"], TODAY) == (
            f"Re-apply SPF, last at 1:50{narrow}pm"
        )
        assert title(LOGBOOK, ["disinfect:r:2026-06-09:20:15"], TODAY) == (
            f"Disinfect “Face 0.5”, used at 8:15{narrow}pm"
        )
    finally:
        use(Formats())


@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("why", ["", "of-a-later-version", *Why])
def test_no_row_is_without_words(event, why):
    fold = fold_of(row(event=event, why=why))
    line = line_of(Logbook(), fold, TODAY)
    assert line.outcome.text
    assert not any(word in line.spoken().lower() for word in FORBIDDEN)


def test_a_notification_that_was_not_taken_is_not_said_to_be_sent():
    fold = fold_of(
        row(),
        row(event=Event.NOTIFIED),
        row(event=Event.UNSENT, after=MINUTE, why=Why.NO_SERVICE),
    )
    assert "sent to the desktop" not in story(fold)
    assert outcome(fold).text == "Not sent"


def test_of_several_rounds_the_one_that_was_not_taken_is_left_out():
    later = [
        row(event=Event.SNOOZED, after=5 * MINUTE, until=DUE + 25 * MINUTE),
        row(after=25 * MINUTE, round_=1),
        row(event=Event.NOTIFIED, after=25 * MINUTE, round_=1),
        row(event=Event.UNSENT, after=26 * MINUTE, why=Why.NO_SERVICE),
    ]
    assert story(fold_of(row(), row(event=Event.NOTIFIED), *later)) == (
        "Due 09:00 · shown at 09:00, on time · sent to the desktop"
        " · snoozed at 09:05 until 09:25 · shown again at 09:25"
        " · notification not sent, no notification service"
    )


def test_what_was_sent_stays_sent_where_only_its_repeat_was_not_taken():
    told = story(
        fold_of(
            row(),
            row(event=Event.NOTIFIED),
            row(event=Event.REPEATED, after=HOUR),
            row(event=Event.UNSENT, after=HOUR + MINUTE, why=Why.NO_SERVICE),
        )
    )
    assert "sent to the desktop" in told
    assert told.endswith(
        "shown once more at 10:00 · notification not sent, no notification service"
    )


def test_what_lies_days_back_says_its_day():
    assert story(fold_of(row(event=Event.COLLAPSED, after=3 * DAY))) == (
        "Due Sun 14 June, 09:00 · shown at 09:00 in a summary, 3 days late"
    )


def test_after_travel_the_times_are_those_of_the_place_it_happened_in():
    kathmandu = fixed(DUE.astimezone(tz=datetime.fromisoformat("2026-06-14T00:00+05:45").tzinfo))
    told = Delivery(SPF, Event.SHOWN, 0, DUE, kathmandu)
    assert story(fold_of(told)) == "Due 12:45 · shown at 12:45, on time"


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (timedelta(seconds=89), "on time"),
        (timedelta(seconds=90), "1 min late"),
        (59 * MINUTE, "59 min late"),
        (HOUR, "1 h late"),
        (DAY - MINUTE, "23 h 59 min late"),
        (DAY, "1 day late"),
        (50 * HOUR, "2 days late"),
    ],
)
def test_lateness_is_said_in_the_unit_that_fits(by, said):
    assert late(by) == said


@pytest.mark.parametrize(
    ("show", "keys"),
    [
        (Show.ALL, {"a", "b", "c", "d", "e", "f"}),
        (Show.SHOWN, {"a", "c", "d"}),
        (Show.HELD, {"b", "d"}),
        (Show.DONE, {"c"}),
        (Show.UNSENT, {"d", "e", "f"}),
    ],
)
def test_a_filter_lets_through_where_it_happened(show, keys):
    told = [
        row("a"),
        row("b", Event.HELD),
        row("c"),
        row("c", Event.DONE, HOUR),
        row("d"),
        row("d", Event.DEFERRED),
        row("d", Event.UNSENT, MINUTE),
        row("e", Event.WITHDRAWN),
        row("f", Event.LAPSED),
    ]
    found = chosen(folded(Logbook(), told), show)
    assert {key for fold in found for key in fold.keys} == keys


def test_what_was_shown_and_then_withdrawn_was_sent():
    fold = fold_of(row(), row(event=Event.WITHDRAWN, after=HOUR))
    assert chosen([fold], Show.UNSENT) == []
    assert story(fold).endswith("withdrawn at 10:00, as an entry or a setting changed")


LOGBOOK = Logbook.of(
    [
        a_session(NOW - 3 * DAY, id="s", zones=FACE),
        Roller(
            id="r",
            name="Face 0.5",
            needle_um=500,
            areas=("face",),
            added_at=NOW - 20 * DAY,
        ),
        Product(id="p", name="Glow toner", actives=(), added_at=NOW - 20 * DAY),
        PlannedSession(id="plan", planned_at=NOW, day=TODAY + 9 * DAY, zones=FACE, needle_um=500),
    ]
)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("spf:2026-06-14:morning", "SPF 30+ in the morning"),
        ("spf:2026-06-14:10:05", "Re-apply SPF, last at 10:05"),
        ("spf:2026-06-14:25:99", "Re-apply SPF, last at 25:99"),
        ("check-in:s:3", "Day 3 check-in, face"),
        ("check-in:gone:3", "Day 3 check-in, its session is deleted"),
        ("rest-ended:chin:2026-06-23", "Chin has rested"),
        ("rest-ended:hands:2026-06-23", "Hands have rested"),
        ("rest-ended:under-eye:2026-06-23", "Under the eyes: rest has ended"),
        ("rest-ended:gone:2026-06-23", "Gone has rested"),
        ("rest-ends:scalp:2026-06-23", "Scalp: ready Tue 23 June"),
        ("hold-ended:vitamin-c:face:2026-06-16", "Vitamin C, face: the pause is over"),
        ("disinfect:r:2026-06-09", "Disinfect “Face 0.5”"),
        ("disinfect:r:2026-06-09:11:05", "Disinfect “Face 0.5”, used at 11:05"),
        ("disinfect:gone:2026-06-09", "Disinfect a roller"),
        ("disinfect:gone:2026-06-09:11:05", "Disinfect a roller, used at 11:05"),
        ("patch-test:p:2026-06-09", "Patch test of “Glow toner”"),
        ("patch-test:gone:2026-06-09", "Patch test of a product"),
        ("planned:plan:2026-06-23", "Planned for Tue 23 June: face, 0.5\N{NO-BREAK SPACE}mm"),
        ("planned:gone:2026-06-23", "Session planned for Tue 23 June, deleted since"),
        ("pause:plan:waxing:2026-06-23", "Leave out waxing"),
        ("profile:2026-09-01", "Is your profile still the same?"),
        ("rating:2026-06-20", "Rate your concerns"),
        ("summary:2026-06-14T11:20:00+02:00", "While you were away"),
        ("of-a-later-version:x", "A reminder of another kind"),
    ],
)
def test_a_key_is_read_also_where_its_entry_is_gone(key, said):
    assert title(LOGBOOK, [key], TODAY) == said


def test_a_session_in_the_trash_is_named_and_said_to_be_deleted(desk):
    desk.run(log_session(a_session(NOW, id="s", zones=FACE)))
    desk.run(delete("s"))
    assert title(desk.logbook, ["check-in:s:1"], TODAY) == (
        "Day 1 check-in, face, its session is deleted"
    )


@given(st.text(max_size=40))
def test_no_key_is_beyond_words(key):
    assert title(LOGBOOK, [key], TODAY)
    assert look(key)


def test_several_zones_that_rested_stand_in_the_plural():
    keys = ["rest-ended:chin:2026-06-23", "rest-ended:forehead:2026-06-23"]
    assert title(LOGBOOK, keys, TODAY) == "Chin and forehead have rested"
    cheeks = ["rest-ended:cheek-left:2026-06-23", "rest-ended:cheek-right:2026-06-23"]
    assert title(LOGBOOK, cheeks, TODAY) == "Cheeks have rested"


def test_every_kind_of_the_agenda_is_known_to_the_ledger(desk):
    desk.run(change_setting("advance-notice", "on"))
    desk.run(log_session(a_session(NOW - DAY, zones=FACE)))
    found = agenda(desk.logbook, NOW - DAY, NOW + 60 * DAY, MADRID)
    assert {reminder.kind for reminder in found} >= {"spf", "check_in", "rest_ends", "rest_ended"}
    for reminder in found:
        assert "another kind" not in title(desk.logbook, [reminder.key], TODAY)


def test_channels_say_who_stands_in(desk):
    def said(*states, notifications="on"):
        desk.run(change_setting("notifications", notifications))
        return [view.detail for view in channel_views(states, preferences(desk.logbook), {})]

    window = ChannelState(Channel.WINDOW, True, "")
    desktop = ChannelState(Channel.DESKTOP, True, "gnome-shell 45.1", named=True)
    missing = ChannelState(Channel.DESKTOP, False, "no notification service on this desktop")
    tray = ChannelState(Channel.TRAY, True, "")
    assert said(window, desktop, tray)[1] == "gnome-shell 45.1."
    nameless = ChannelState(Channel.DESKTOP, True, "do not disturb is on")
    assert said(window, nameless, tray)[1] == "Do not disturb is on."
    assert said(window, missing, tray)[1] == (
        "No notification service on this desktop: the bar above the page and the tray stand in."
    )
    assert said(window, missing)[1].endswith("the bar above the page stands in.")
    assert said(window, desktop, notifications="off")[1].startswith("Off in Settings")


def test_what_came_back_of_a_test_stands_with_its_time(desk):
    tests = {Channel.DESKTOP: CameBack(True, "taken by gnome-shell 45.1 as number 7", NOW)}
    state = ChannelState(Channel.DESKTOP, True, "gnome-shell 45.1")
    (view,) = channel_views([state], preferences(desk.logbook), tests)
    assert view.tested == "Taken by gnome-shell 45.1 as number 7, 11:20."
