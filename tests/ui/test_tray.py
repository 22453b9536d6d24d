"""What the tray says and offers, and where that leads."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from rollerlog.domain.commands import change_setting
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import state_of
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, Sign, SpfApplication
from rollerlog.domain.preferences import preferences
from rollerlog.domain.zones import expand
from rollerlog.services.reminders import Reminders
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.ui.reminders.next_view import answer
from rollerlog.ui.tray import Tray
from tests.builders import a_session
from tests.conftest import LONG_AGO, MADRID, NOW

# Without a tray Qt looks for one of X11, and complains that there is none.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")

FACE = expand(["face"])
FACE_ROLLED = a_session(
    datetime(2026, 6, 12, 21, tzinfo=MADRID), id="s", zones=FACE, needle_um=250, roller="r"
)
SCALP_ROLLED = a_session(datetime(2026, 5, 1, 21, tzinfo=MADRID), zones=("scalp",))
ROLLER = Roller(id="r", added_at=LONG_AGO, name="Face & neck 0.25", needle_um=250, areas=("face",))
SIGNALS = (
    *("opened", "log_wanted", "check_in_wanted", "page_wanted", "today_wanted"),
    *("pause_wanted", "quit_wanted", "said", "noted"),
)


class Scene:
    """The tray, and all it asked for."""

    def __init__(self, theme, desk, reminders, clock, **more):
        self.desk, self.reminders, self.clock = desk, reminders, clock
        self.tray = Tray(theme, desk, reminders, **more)
        self.menu, self.told = self.tray.menu, []
        for name in SIGNALS:
            signal = getattr(self.tray, name)
            signal.connect(lambda *words, name=name: self.told.append((name, *words)))

    @property
    def shown(self):
        """The menu line by line, "-" for a line between."""
        return ["-" if a.isSeparator() else a.text() for a in self.menu.actions() if a.isVisible()]

    def choose(self, words, menu=None):
        (action,) = [a for a in (menu or self.menu).actions() if a.text() == words]
        assert action.isVisible()
        action.trigger()

    def settle(self, *pairs):
        for key, value in pairs:
            self.desk.run(change_setting(key, value))


@pytest.fixture
def scene(qtbot, theme, desk, file, clock):
    kept = (FACE_ROLLED, SCALP_ROLLED, ROLLER)
    desk.run(lambda _logbook, _now: Step(tuple(Edit(None, entity) for entity in kept)))
    reminders = Reminders(desk, file)
    scheduler = GuiScheduler()
    scheduler.start(paused=True)
    reminders.ride(scheduler, 30_000)
    clock.advance(seconds=20)
    reminders.look()
    scene = Scene(theme, desk, reminders, clock)
    yield scene
    scheduler.shutdown()
    scene.tray.hide()
    qtbot.wait(1)


def test_discreetly_it_names_no_place_and_no_roller(scene):
    assert scene.shown == [
        "3 reminders wait",
        "Next tomorrow at 08:00",
        "-",
        "Log session…",
        "SPF applied now\tdue 08:00",
        "Check in…\tdue",
        "Mark the roller disinfected",
        "-",
        "Snooze all",
        "Pause reminders",
        "-",
        "Open rollerlog",
        "Quit\treminders stop",
    ]
    assert scene.tray.icon.toolTip() == "rollerlog: 3 reminders"


def test_in_full_it_says_how_each_area_stands_and_what_comes_next(scene):
    scene.settle(("discreet", "off"))
    assert scene.shown[:7] == [
        "Face rests 2 more days",
        "Scalp ready · next: SPF tomorrow at 08:00",
        "-",
        "Log session…",
        "SPF applied now\tdue 08:00",
        "Check in, face…\tdue",
        "Mark “Face && neck 0.25” disinfected",
    ]
    assert scene.tray.icon.toolTip() == "rollerlog: 3 due. Face rests 2 more days"


def test_sunscreen_is_noted_at_once_and_the_menu_says_when_it_is_due_again(scene):
    scene.choose("SPF applied now\tdue 08:00")
    assert [spf.at for spf in scene.desk.logbook.all(SpfApplication)] == [scene.clock.now]
    assert scene.told == [("said", "SPF noted at 11:20.")]
    assert "SPF applied now\tdue 13:20" in scene.shown
    assert scene.shown[0] == "2 reminders wait"


def test_a_check_in_and_a_session_are_opened_never_logged(scene):
    sessions = scene.desk.logbook.all(Session)
    scene.choose("Check in…\tdue")
    scene.choose("Log session…")
    assert scene.told == [("check_in_wanted", "s"), ("log_wanted", "")]
    assert scene.desk.logbook.all(Session) == sessions
    assert not scene.desk.logbook.all(CheckIn)


def test_a_roller_is_noted_as_disinfected(scene):
    scene.choose("Mark the roller disinfected")
    assert state_of(scene.desk.logbook, ROLLER, scene.clock.now).unclean_since is None
    assert scene.told == [("said", "“Face & neck 0.25” disinfected at 11:20.")]
    assert "Mark the roller disinfected" not in scene.shown


def test_of_several_rollers_it_is_not_said_discreetly_which(scene):
    used = a_session(
        datetime(2026, 6, 12, 22, tzinfo=MADRID), zones=("neck",), needle_um=250, roller="n"
    )
    another = Roller(id="n", added_at=LONG_AGO, name="Neck", needle_um=250, areas=("neck",))
    scene.desk.run(lambda _logbook, _now: Step((Edit(None, used), Edit(None, another))))
    scene.choose("2 rollers to disinfect…\tdue")
    assert scene.told == [("today_wanted",)]
    scene.settle(("discreet", "off"))
    assert {"Mark “Face && neck 0.25” disinfected", "Mark “Neck” disinfected"} <= set(scene.shown)
    scene.choose("Mark “Neck” disinfected")
    assert "Mark “Neck” disinfected" not in scene.shown


def test_all_that_waits_is_put_off_together(scene):
    scene.choose("1 hour", scene.menu.snooze)
    assert scene.reminders.waiting() == []
    assert scene.told == [("noted", "Waits until 12:20.")]
    assert scene.shown[:2] == ["Nothing is waiting", "Next at 12:20"]
    assert "Snooze all" not in scene.shown
    assert scene.tray.icon.toolTip() == "rollerlog"
    # The sunscreen is put off, and due as the window says it is.
    assert "SPF applied now\tdue 08:00" in scene.shown


def test_what_is_next_is_told_when_quiet_hours_end_as_the_page_says(scene):
    scene.settle(("spf-time", "06:00"))
    scene.reminders.done(*scene.reminders.waiting())
    assert scene.shown[1] == "Next tomorrow at 08:00"
    page = answer(scene.desk.logbook, scene.reminders.ahead(), scene.clock.now)
    assert page.startswith("Reminders are on. Next tomorrow at 08:00: ")


def test_it_says_the_truth_of_all_that_is_put_off(scene):
    scene.choose("Tomorrow", scene.menu.snooze)
    assert scene.told == [
        ("noted", "They come back from tomorrow, 09:00. Today's sunscreen does not come back.")
    ]


def test_from_18_on_this_evening_is_no_choice(scene):
    def offered():
        scene.menu.aboutToShow.emit()
        return [action.text() for action in scene.menu.snooze.actions() if action.isVisible()]

    assert offered() == ["20 minutes", "1 hour", "This evening", "Tomorrow"]
    scene.clock.now = datetime(2026, 6, 14, 18, tzinfo=MADRID)
    assert offered() == ["20 minutes", "1 hour", "Tomorrow"]
    scene.reminders.done(*[r for r in scene.reminders.waiting() if r.kind != "spf"])
    assert offered() == ["20 minutes", "1 hour"]
    scene.clock.now = datetime(2026, 6, 14, 21, 50, tzinfo=MADRID)
    assert offered() == []
    assert "Snooze all" not in scene.shown


def test_it_follows_the_clock_into_quiet_hours_and_a_new_day(scene):
    scene.settle(("discreet", "off"))

    def beat(*when):
        scene.clock.now = datetime(*when, tzinfo=MADRID)
        scene.desk.time_passed.emit()

    beat(2026, 6, 14, 22, 0)
    assert scene.shown[1] == "Scalp ready · quiet until 08:00"
    assert "Face rests 2 more days" in scene.tray.icon.toolTip()
    beat(2026, 6, 15, 0, 0)
    assert scene.shown[0] == "Face is ready tomorrow"
    assert "Face is ready tomorrow" in scene.tray.icon.toolTip()


def test_reminders_are_paused_for_an_hour_and_go_on(scene):
    scene.choose("1 hour", scene.menu.pause)
    assert preferences(scene.desk.logbook).paused_until == NOW + timedelta(hours=1)
    assert scene.shown[:2] == ["Reminders paused until 12:20", "3 reminders wait"]
    assert "Pause reminders" not in scene.shown
    scene.choose("Resume reminders")
    assert preferences(scene.desk.logbook).paused_until is None
    assert "Pause reminders" in scene.shown
    assert [name for name, *_ in scene.told] == ["said", "said"]


def test_until_any_time_is_asked_in_the_window(scene):
    scene.choose("Until…", scene.menu.pause)
    assert scene.told == [("pause_wanted",)]


def test_the_two_lines_on_top_open_today_and_the_reminders(scene):
    scene.menu.status.trigger()
    scene.menu.below.trigger()
    assert scene.told == [("today_wanted",), ("page_wanted", "reminders")]


def test_it_opens_and_quits(scene):
    scene.choose("Open rollerlog")
    scene.choose("Quit\treminders stop")
    scene.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)
    scene.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.DoubleClick)
    scene.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert scene.told == [("opened",), ("quit_wanted",), ("opened",), ("opened",)]


def test_its_picture_says_whether_anything_is_due_or_paused(scene):
    keys = {"due": scene.tray.icon.icon().cacheKey()}
    scene.tray.menu.aboutToShow.emit()
    assert scene.tray.icon.icon().cacheKey() == keys["due"]
    scene.settle(("pause", "2026-06-20T09:00+02:00"))
    keys["paused"] = scene.tray.icon.icon().cacheKey()
    scene.settle(("pause", "none"))
    scene.reminders.done(*scene.reminders.waiting())
    keys["plain"] = scene.tray.icon.icon().cacheKey()
    assert len(set(keys.values())) == 3


def test_in_the_shade_no_sunscreen_is_offered(scene):
    scene.clock.now = datetime(2026, 6, 12, 23, 30, tzinfo=MADRID)
    scene.menu.aboutToShow.emit()
    assert not [line for line in scene.shown if line.startswith("SPF")]


def test_a_paused_area_comes_first(scene):
    sign = CheckIn(at=NOW, logged_at=NOW, zones=("scalp",), signs=(Sign.PUS,))
    scene.desk.run(lambda _logbook, _now: Step((Edit(None, sign),)))
    scene.settle(("discreet", "off"))
    assert scene.shown[0] == "Scalp is paused"
    assert scene.shown[1].startswith("Face resting 2 more days · next: ")


def test_over_sample_data_it_only_opens_and_quits(scene, theme):
    sample = Scene(theme, scene.desk, scene.reminders, scene.clock, sample=True)
    assert sample.shown == [
        "Sample data",
        "Your own reminders wait until you go back.",
        "-",
        "Open rollerlog",
        "Quit\treminders stop",
    ]
    sample.tray.hide()
