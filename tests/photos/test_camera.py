"""Taking photos: what is seen, the last photo over it, the timer, and what is kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from rollerlog.domain.photos.model import View
from rollerlog.services.camera import CameraState
from rollerlog.services.camera.trouble import Trouble
from rollerlog.ui.photos import camera_wording as wording
from rollerlog.ui.photos.camera import CameraPanel
from rollerlog.ui.photos.self_timer import SelfTimer

# Only where the extra is installed.
multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
feed = pytest.importorskip("rollerlog.services.camera.feed", exc_type=ImportError)
source = pytest.importorskip("rollerlog.services.camera.source", exc_type=ImportError)

# What the backend says of libraries for cards and cameras that this machine does not have.
pytestmark = pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "No RHI backend")

SIZE = (800, 600)
LEFT, RIGHT = QColor("#c81e1e"), QColor("#1e1ec8")


def halves(left=LEFT, right=RIGHT, size=SIZE):
    """A picture of two halves, so that it is seen which way round it is."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(left)
    painter = QPainter(image)
    painter.fillRect(size[0] // 2, 0, size[0], size[1], right)
    painter.end()
    return image


def near(color, wanted, by=4):
    parts = zip(color.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    return all(abs(one - other) <= by for one, other in parts)


class FedSource(source.Source):
    """Frames come from the test."""

    def __init__(self):
        super().__init__()
        self.input = multimedia.QVideoFrameInput(self)
        self.running = False

    def join(self, session):
        session.setVideoFrameInput(self.input)

    def start(self):
        self.running = True

    def stop(self):
        self.running = False


class Bench:
    """A panel in front of a camera that the test holds."""

    def __init__(self, qtbot, theme, clock):
        self.qtbot, self.clock = qtbot, clock
        self.sources, self.kept, self.closed = [], [], []
        self.lasts, self.state = {}, CameraState.READY
        self.panel = CameraPanel(theme, clock, self.lasts.get, self.opened)
        self.panel.taken.connect(lambda png, view: self.kept.append((png, view)))
        self.panel.closed.connect(lambda: self.closed.append(True))
        qtbot.addWidget(self.panel)
        self.panel.resize(1000, 680)

    def opened(self):
        if self.state is not CameraState.READY:
            return self.state
        self.sources.append(FedSource())
        return feed.CameraFeed(self.sources[-1])

    @property
    def board(self):
        return self.panel.board

    @property
    def source(self):
        return self.sources[-1]

    def show(self, view=View.FRONT):
        self.panel.open(view)
        with self.qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.panel)
        return self

    def see(self, image=None):
        frame = multimedia.QVideoFrame(image or halves())
        assert self.source.input.sendVideoFrame(frame)
        self.qtbot.waitUntil(lambda: self.board.stage.sees)
        return self

    def press(self, key=Qt.Key.Key_Space):
        self.qtbot.keyClick(self.panel.focusWidget(), key)

    def take(self):
        self.press()
        self.qtbot.waitUntil(self.board.keep.isVisible)

    def color(self, across=0.25, down=0.5):
        """What the stage shows at a place within the frame."""
        stage = self.board.stage
        shown = stage.grab().toImage()
        width = min(stage.width(), stage.height() * SIZE[0] / SIZE[1])
        x = stage.width() / 2 + (across - 0.5) * width
        height = width * SIZE[1] / SIZE[0]
        y = stage.height() / 2 + (down - 0.5) * height
        return shown.pixelColor(QPoint(round(x), round(y)))


@pytest.fixture
def bench(qtbot, theme, clock):
    bench = Bench(qtbot, theme, clock)
    bench.board.side.lines.setChecked(False)
    return bench


def picture_of(png):
    image = QImage()
    assert image.loadFromData(png)
    return image


def test_the_view_is_mirrored_and_what_is_kept_is_not(bench, qtbot):
    bench.show().see()
    assert near(bench.color(0.25), RIGHT)
    bench.take()
    assert near(bench.color(0.25), LEFT)
    assert bench.board.status.text() == wording.AS_KEPT
    bench.press()
    qtbot.waitUntil(lambda: bool(bench.kept))
    ((png, view),) = bench.kept
    kept = picture_of(png)
    assert view is View.FRONT
    assert (kept.width(), kept.height()) == SIZE
    assert near(kept.pixelColor(10, 300), LEFT)
    assert near(kept.pixelColor(790, 300), RIGHT)


def test_the_mirror_can_be_switched_off(bench):
    bench.show().see()
    bench.board.side.mirror.click()
    assert near(bench.color(0.25), LEFT)


def test_a_frame_larger_than_what_is_shown_is_kept_whole(bench, qtbot):
    bench.show().see(halves(size=(2400, 1800)))
    assert bench.board.stage.width() < 2400
    bench.take()
    bench.board.keep.click()
    qtbot.waitUntil(lambda: bool(bench.kept))
    kept = picture_of(bench.kept[0][0])
    assert (kept.width(), kept.height()) == (2400, 1800)


def test_of_many_frames_at_once_few_are_shown_and_the_last_of_them_is(bench, qtbot):
    bench.show()
    told = []
    bench.panel._feed.framed.connect(lambda: told.append(True))
    for _ in range(20):
        bench.source.input.sendVideoFrame(multimedia.QVideoFrame(halves()))
    bench.source.input.sendVideoFrame(multimedia.QVideoFrame(halves(RIGHT, LEFT)))
    qtbot.waitUntil(lambda: bench.board.stage.sees and near(bench.color(0.25), LEFT))
    assert len(told) <= 3


def test_a_photo_can_be_taken_again(bench, qtbot):
    bench.show().see().take()
    assert not bench.source.running
    bench.board.again.click()
    assert bench.source.running
    assert bench.board.take.isVisible()
    bench.see(halves(RIGHT, LEFT))
    bench.take()
    bench.press()
    qtbot.waitUntil(lambda: bool(bench.kept))
    assert near(picture_of(bench.kept[0][0]).pixelColor(10, 300), RIGHT)
    assert len(bench.kept) == 1


def test_after_one_photo_the_next_can_be_taken(bench, qtbot):
    bench.show().see().take()
    bench.press()
    qtbot.waitUntil(lambda: bool(bench.kept))
    bench.board.side.view.setCurrentIndex(1)
    bench.see().take()
    bench.press()
    qtbot.waitUntil(lambda: len(bench.kept) == 2)
    assert [view for _, view in bench.kept] == [View.FRONT, View.LEFT45]


def test_the_last_photo_of_the_view_lies_over_it_at_the_chosen_strength(bench, qtbot, tmp_path):
    last = tmp_path / "last.png"
    halves(QColor("white"), QColor("white")).save(str(last))
    bench.lasts[View.FRONT] = last
    bench.show().see(halves(QColor("black"), QColor("black")))
    qtbot.waitUntil(lambda: not bench.panel.ghost.image.isNull())
    side = bench.board.side
    assert near(bench.color(), QColor(102, 102, 102))
    side.ghost.setValue(80)
    assert near(bench.color(), QColor(204, 204, 204))
    assert side.strength.text() == "80%"
    side.ghost.setValue(0)
    assert near(bench.color(), QColor("black"))
    side.ghost.setValue(99)
    assert side.ghost.value() == 80


def test_the_last_photo_is_mirrored_with_the_view_and_never_kept(bench, qtbot, tmp_path):
    last = tmp_path / "last.png"
    halves(QColor("white"), QColor("black")).save(str(last))
    bench.lasts[View.FRONT] = last
    bench.show().see(halves(QColor("black"), QColor("black")))
    qtbot.waitUntil(lambda: not bench.panel.ghost.image.isNull())
    assert near(bench.color(0.25), QColor("black"))
    assert near(bench.color(0.75), QColor(102, 102, 102))
    bench.take()
    bench.press()
    qtbot.waitUntil(lambda: bool(bench.kept))
    assert near(picture_of(bench.kept[0][0]).pixelColor(10, 300), QColor("black"))


def test_another_view_has_its_own_last_photo_and_pose(bench, qtbot, tmp_path):
    last = tmp_path / "last.png"
    halves(QColor("white"), QColor("white")).save(str(last))
    bench.lasts[View.FRONT] = last
    bench.show().see(halves(QColor("black"), QColor("black")))
    qtbot.waitUntil(lambda: not bench.panel.ghost.image.isNull())
    side = bench.board.side
    side.view.setCurrentIndex(side.view.findData(View.LEFT45))
    assert side.pose.text() == "Turn your head left until the far cheek just shows."
    assert near(bench.color(), QColor("black"))
    assert not side.ghost.isEnabled()


def test_lines_and_an_outline_are_drawn_where_they_are_wanted(bench):
    bench.show().see(halves(QColor("black"), QColor("black")))
    assert near(bench.color(1 / 3, 0.1), QColor("black"))
    bench.board.side.lines.click()
    assert bench.color(1 / 3, 0.1).lightness() > 60
    # The top of the head, which is one line wide.
    assert any(bench.color(0.5, 0.12 + off / 500).lightness() > 60 for off in range(-3, 4))


@pytest.mark.parametrize(("option", "seconds"), [("3", 3), ("10", 10)])
def test_the_timer_counts_down_and_then_takes_the_photo(bench, qtbot, option, seconds):
    bench.show().see()
    bench.board.side.timer.choose(option)
    bench.press()
    stage = bench.board.stage
    assert stage.count == seconds
    assert bench.board.take.text() == wording.STOP_TIMER
    bench.clock.advance(seconds=seconds - 1)
    qtbot.waitUntil(lambda: stage.count == 1)
    assert not bench.board.keep.isVisible()
    bench.clock.advance(seconds=1)
    qtbot.waitUntil(bench.board.keep.isVisible)
    assert stage.count == 0


def test_each_second_left_is_told_once(qtbot, clock):
    timer, heard = SelfTimer(clock), []
    timer.counted.connect(heard.append)
    timer.ended.connect(lambda: heard.append("ended"))
    timer.start(3)
    for _ in range(3):
        clock.advance(seconds=1)
        before = len(heard)
        qtbot.waitUntil(lambda before=before: len(heard) > before)
    assert heard == [3, 2, 1, "ended"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_a_key_stops_the_timer_and_nothing_is_taken(bench, qtbot, key):
    bench.show().see()
    bench.board.side.timer.choose("3")
    bench.press()
    bench.press(key)
    bench.clock.advance(seconds=5)
    qtbot.wait(120)
    assert bench.board.take.isVisible()
    assert bench.board.stage.count == 0
    assert not bench.closed


def test_escape_closes_and_keeps_nothing(bench):
    bench.show().see().take()
    bench.press(Qt.Key.Key_Escape)
    assert bench.closed
    bench.panel.open(View.FRONT)
    assert bench.board.take.isVisible()
    assert bench.kept == []


def test_nothing_is_taken_before_something_is_seen(bench, qtbot):
    bench.show()
    assert not bench.board.take.isEnabled()
    bench.press()
    qtbot.wait(80)
    assert bench.board.take.isVisible()


def test_the_camera_runs_only_while_it_is_looked_through(bench):
    bench.show().see()
    assert bench.source.running
    bench.panel.hide()
    assert not bench.source.running
    assert not bench.board.stage.sees
    bench.panel.show()
    assert bench.source.running
    assert len(bench.sources) == 1


@pytest.mark.parametrize("trouble", Trouble)
def test_a_camera_that_is_lost_is_told_and_can_be_tried_again(bench, trouble):
    bench.show().see()
    bench.board.side.timer.choose("10")
    bench.press()
    bench.source.lost.emit(trouble)
    title, text = wording.troubled(trouble)
    assert (bench.board.trouble.title.text(), bench.board.trouble.text.text()) == (title, text)
    assert bench.board.trouble.isVisible()
    assert not bench.board.take.isVisible()
    assert not bench.panel.timer.running
    bench.board.retry.click()
    assert len(bench.sources) == 2
    bench.see()
    assert bench.board.take.isVisible()


def test_a_photo_taken_before_the_camera_was_lost_can_still_be_kept(bench, qtbot):
    bench.show().see().take()
    bench.source.lost.emit(Trouble.UNPLUGGED)
    bench.state = CameraState.NO_CAMERA
    bench.board.keep.click()
    qtbot.waitUntil(lambda: bool(bench.kept))
    assert bench.board.trouble.title.text() == "No camera found"


def test_the_keyboard_is_where_something_is_to_be_done(bench):
    bench.show().see()
    assert bench.panel.focusWidget() is bench.board.stage
    bench.take()
    assert bench.panel.focusWidget() is bench.board.keep
    bench.board.again.click()
    assert bench.panel.focusWidget() is bench.board.stage
    bench.source.lost.emit(Trouble.UNPLUGGED)
    assert bench.panel.focusWidget() is bench.board.retry


def test_without_a_camera_it_says_so_until_there_is_one(bench):
    bench.state = CameraState.NO_CAMERA
    bench.show()
    assert bench.board.trouble.isVisible()
    assert bench.board.trouble.title.text() == "No camera found"
    assert bench.panel.focusWidget() is bench.board.retry
    bench.state = CameraState.READY
    bench.board.retry.click()
    bench.see()
    assert bench.board.take.isVisible()


@pytest.mark.parametrize("state", [CameraState.NOT_INSTALLED, CameraState.NOT_LOADED])
def test_what_takes_a_new_start_cannot_be_tried_again(bench, state):
    bench.state = state
    bench.show()
    title, text = wording.missing(state)
    assert (bench.board.trouble.title.text(), bench.board.trouble.text.text()) == (title, text)
    assert not bench.board.retry.isVisible()
    assert bench.panel.focusWidget() is bench.board.way_back


def test_every_choice_has_a_name_and_the_keyboard_reaches_it(bench, qtbot):
    bench.show().see()
    side, reached = bench.board.side, set()
    for _ in range(20):
        qtbot.keyClick(bench.panel.focusWidget(), Qt.Key.Key_Tab)
        reached.add(bench.panel.focusWidget())
        assert bench.panel.focusWidget().accessibleName()
    assert {side.view, side.lines, side.mirror, bench.board.take, bench.board.way_back} <= reached
