"""Measure rollerlog beside a bare PySide6 window, in one run, and say what is over its limit.

Times are CPU milliseconds of a whole process up to its first paint, or of one action; the median
of several runs, taken in turn so that a slow moment of the machine meets both alike.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 6, 14, 11, 20, tzinfo=ZoneInfo("Europe/Madrid"))
YEARS = 10
RUNS = 7
IDLE_S = 60
# The start settles for 20 s, and what is missed comes after it: idle is later.
SETTLED_S = 25
YEARS_OF_PHOTOS, SESSIONS = 5000, 1200
WARM_DAYS, SIMULATED_DAYS = 30, 400
ROOT = Path(__file__).parents[1]
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"

BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
"""
APP = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from rollerlog import start
class Window(start.Frame):
    was_seen = False
    def paintEvent(self, event):
        if not self.was_seen:
            self.was_seen = True
            QTimer.singleShot(0, done)
        super().paintEvent(event)
start.Frame = Window
"""
TO_FIRST_PAINT = """
def done():
    print(time.process_time() * 1000, flush=True)
    os._exit(0)
"""
MEMORY = """
def rss():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
def tell():
    print(rss(), flush=True)
    os._exit(0)
def done():
    QTimer.singleShot(2000, tell)
"""
IDLE = f"""
def switches():
    total = 0
    for task in os.listdir("/proc/self/task"):
        for line in open(f"/proc/self/task/{{task}}/status"):
            if line.startswith("voluntary"):
                total += int(line.split()[1])
    return total
def tell(before, cpu):
    print(switches() - before, time.process_time() - cpu, flush=True)
    os._exit(0)
def begin():
    before, cpu = switches(), time.process_time()
    QTimer.singleShot({IDLE_S} * 1000, lambda: tell(before, cpu))
def done():
    QTimer.singleShot({SETTLED_S} * 1000, begin)
"""
A_YEAR = f"""
import gc
from PySide6.QtCore import QCoreApplication
from tests.simulation.run import live
application = QCoreApplication([])
seen = {{}}
def rss(day):
    if day >= {WARM_DAYS} and not seen:
        seen["warm"] = measured()
def measured():
    gc.collect()
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
lived = live(7, {SIMULATED_DAYS}, passing=rss)
assert lived.violation is None, lived.violation
print(measured() - seen["warm"], flush=True)
"""
PHOTOS, PHOTO_SIZE = 100, (4000, 3000)
LEAST = """
import sys
from io import BytesIO
from PIL import Image
for path in sys.argv[1:]:
    with Image.open(path) as image:
        image.load()
        image.save(BytesIO(), "JPEG", quality=95, subsampling=0)
"""
IMPORT = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from rollerlog.app import build
from rollerlog.clock import local_now
from rollerlog.domain.photos.model import View
from rollerlog.services.photos.keeper import PhotoKeeper
from rollerlog.services.photos.taking import Taking
from rollerlog.store.vault import Vault
from rollerlog.ui.theme import Theme
application, theme = QApplication([]), Theme()
theme.apply(application)
parts = build(Path(sys.argv[1]), local_now, theme)
parts.frame.show()
keeper = PhotoKeeper(parts.desk, Vault(Path(sys.argv[1])))
seen = dict(photos=0, cpu=0.0, beat=0.0, stall=0.0)
def beat():
    now = time.perf_counter()
    seen["stall"] = max(seen["stall"], now - seen["beat"])
    seen["beat"] = now
timer = QTimer(interval=5)
timer.timeout.connect(beat)
def count():
    seen["photos"] += 1
keeper.added.connect(count)
# To quit would close the frame first, which has a mind of its own.
keeper.finished.connect(lambda: application.exit())
def begin():
    seen["beat"], seen["cpu"] = time.perf_counter(), time.process_time()
    timer.start()
    keeper.add([Path(path) for path in sys.argv[2:]], Taking(View.FRONT, ("nose",)))
QTimer.singleShot(1000, begin)
application.exec()
keeper.close()
most = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(seen["photos"], seen["cpu"], most / 1024, seen["stall"] * 1000)
"""
OUR_THUMBNAIL = """
import sys, time
from PIL import Image
from rollerlog.decoding.writing import small_of, thumbnail_of
image = Image.open(sys.argv[1])
image.load()
thumbnail_of(image, small_of(image))
begun = time.process_time()
for _ in range(20):
    thumbnail_of(image, small_of(image))
print((time.process_time() - begun) * 50)
"""
QT_THUMBNAIL = """
import sys, time
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader
def scaled():
    reader = QImageReader(sys.argv[1])
    reader.setAutoTransform(True)
    reader.setScaledSize(QSize(320, 240))
    assert not reader.read().isNull()
scaled()
begun = time.process_time()
for _ in range(20):
    scaled()
print((time.process_time() - begun) * 50)
"""
FILL_PHOTOS = f"""
import sys
from datetime import datetime
from pathlib import Path
from rollerlog.store.logbook_file import LogbookFile
from tests.photos.rows import years
file = LogbookFile(Path(sys.argv[1]))
now = datetime.fromisoformat("{NOW.isoformat()}")
file.write(years(int(sys.argv[2]), {SESSIONS}, now))
file.close()
print(0)
"""
OPEN_PHOTOS = f"""
import os, sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rollerlog.app import build
from rollerlog.ui.theme import Theme
application = QApplication([])
theme = Theme()
theme.apply(application)
parts = build(Path(sys.argv[1]), lambda: datetime.fromisoformat("{NOW.isoformat()}"), theme)
parts.frame.resize(1280, 820)
parts.frame.show()
QTest.qWait(300)
begun = time.process_time()
parts.pages.open_page("photos")
parts.pages.photos.repaint()
QApplication.processEvents()
print((time.process_time() - begun) * 1000, flush=True)
os._exit(0)
"""
DRAG_SLIDER = """
import os, sys, time
from math import sin
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rollerlog.ui.photos.pair import Pair
from rollerlog.ui.photos.stage import Stage
from rollerlog.ui.photos_hidden import PhotosHidden
from rollerlog.ui.theme import Theme
from tests.photos.rows import photo_row
from datetime import UTC, datetime
class Pictures:
    def path_of(self, photo):
        return Path(sys.argv[1], photo.id)
application = QApplication([])
theme = Theme()
theme.apply(application)
stage = Stage(theme, Pictures(), PhotosHidden())
stage.resize(712, 552)
stage.show()
now = datetime.now(UTC)
stage.show_pair(Pair(photo_row(now, id="0.jpg"), photo_row(now, id="1.jpg")))
QTest.qWait(1500)
times = []
for step in range(300):
    begun = time.perf_counter()
    stage.divider.move_to(0.5 + 0.45 * sin(step / 12))
    stage.repaint()
    QApplication.processEvents()
    times.append((time.perf_counter() - begun) * 1000)
times.sort()
print(times[len(times) // 2], times[int(len(times) * 0.95)], flush=True)
os._exit(0)
"""
SHOW_BARE = """
window = Window()
window.resize(1280, 820)
window.show()
application.exec()
"""
SHOW_APP = """
start.run_window(Path(sys.argv[1]))
"""


def numbers(code: str, *arguments: str) -> list[float]:
    """Run a piece of Python in a process of its own and return the numbers it prints."""
    # Python keeps what it compiled, as it does for the user.
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=kept,
    )
    if not ran.stdout:
        raise SystemExit(ran.stderr)
    return [float(word) for word in ran.stdout.splitlines()[-1].split()]


def in_turn(*pieces: tuple[str, ...]) -> list[float]:
    """Return the median of what each piece prints, the pieces run in turn."""
    found: list[list[float]] = [[] for _ in pieces]
    for _ in range(RUNS):
        for values, (code, *arguments) in zip(found, pieces, strict=True):
            values += numbers(code, *arguments)
    return [statistics.median(values) for values in found]


def median_ms(act: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the median and the 95th percentile of an action's wall time."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        act()
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


class Report:
    """The figures, each with its limit where it has one."""

    def __init__(self) -> None:
        self.over = False

    def say(self, what: str, value: float, unit: str, limit: float | None = None) -> None:
        """Print a figure, and remember whether it is over its limit."""
        verdict = ""
        if limit is not None:
            good = value <= limit
            self.over |= not good
            verdict = f"   at most {limit:g}   {'ok' if good else 'OVER'}"
        sys.stdout.write(f"{what:<58}{value:9.2f} {unit:<4}{verdict}\n")
        sys.stdout.flush()


def measure_start(report: Report, empty: Path, full: Path) -> None:
    """First paint and memory, as ratios against the bare window."""
    for what, measured, limits in (
        ("start to first paint", TO_FIRST_PAINT, (1.6, 2.0)),
        ("memory after 2 s", MEMORY, (1.6, None)),
    ):
        unit = "MiB" if "memory" in what else "ms"
        bare, none, years = in_turn(
            (BARE + measured + SHOW_BARE,),
            (APP + measured + SHOW_APP, str(empty)),
            (APP + measured + SHOW_APP, str(full)),
        )
        report.say(f"{what}, bare window", bare, unit)
        report.say(f"{what}, empty", none / bare, "x", limits[0])
        report.say(f"{what}, {YEARS} years", years / bare, "x", limits[1] or limits[0])


def measure_idle(report: Report, full: Path) -> None:
    """Wake-ups of all threads over a minute."""
    sleeps, cpu_s = numbers(APP + IDLE + SHOW_APP, str(full))
    # The last sleep is ended by the measurement.
    report.say("idle wake-ups a minute, all threads", (sleeps - 1) * 60 / IDLE_S, "", 3)
    report.say("idle CPU", cpu_s / IDLE_S * 100, "%")


def measure_year(report: Report) -> None:
    """Memory over the simulated 400 days, what the person logs and the oracle notes included."""
    (grown,) = numbers(A_YEAR)
    report.say(f"memory growth over {SIMULATED_DAYS} simulated days", grown, "MiB", 5)


def measure_rules(report: Report, full: Path) -> None:
    """Verdict and agenda right after a change, nothing of them known before."""
    from rollerlog.domain.agenda import agenda
    from rollerlog.domain.commands import log_session
    from rollerlog.domain.gate import Plan, judge
    from rollerlog.domain.kit.rollers import rollers
    from rollerlog.domain.model import Session, Setting, Way
    from rollerlog.domain.profile.commands import add_condition, record_event
    from rollerlog.domain.protocol import SPF_DEFAULT_ZONES
    from rollerlog.store.logbook_file import LogbookFile

    logbook = LogbookFile(full).load()
    for command in (add_condition("diabetes"), record_event("waxing")):
        logbook = logbook.after(command(logbook, NOW))
    roller = next(roller for roller in rollers(logbook) if roller.name == "Face 0.5")
    plan = Plan(
        zones=SPF_DEFAULT_ZONES,
        needle_um=roller.needle_um,
        setting=Setting.HOME,
        at=NOW,
        answers=(),
        roller=roller.id,
    )
    agenda(logbook, NOW, NOW + timedelta(days=14), NOW.tzinfo)
    session = Session(at=NOW, logged_at=NOW, zones=plan.zones, needle_um=500, answers=())
    step = log_session(session, Way.ALREADY_DID, "as a measurement")(logbook, NOW)

    def after_a_change() -> None:
        changed = logbook.after(step)
        judge(changed, plan, NOW)
        agenda(changed, NOW, NOW + timedelta(days=14), NOW.tzinfo)

    def verdict() -> None:
        judge(logbook.after(step), plan, NOW)

    middle, high = median_ms(verdict, 30)
    report.say("verdict after a change, 10 years", middle, "ms", 8)
    report.say("  95th percentile", high, "ms")
    middle, high = median_ms(after_a_change, 30)
    report.say("verdict and agenda after a change, 10 years", middle, "ms", 16)
    report.say("  95th percentile", high, "ms")
    first, _ = median_ms(lambda: judge(LogbookFile(full).load(), plan, NOW), 3)
    read, _ = median_ms(lambda: LogbookFile(full).load(), 3)
    report.say("first verdict, reading 10 years from the disk included", first, "ms")
    report.say("  reading alone", read, "ms")


def measure_disk(report: Report, full: Path) -> None:
    """One session on the disk, beside one synced write of the same size."""
    from rollerlog.domain.commands import log_session
    from rollerlog.domain.model import Session, Way
    from rollerlog.services.journal import Journal
    from rollerlog.store.logbook_file import LogbookFile

    journal = Journal(LogbookFile(full), lambda: NOW)

    def log() -> None:
        session = Session(at=NOW, logged_at=NOW, zones=("knees",), needle_um=200, answers=())
        journal.run(log_session(session, Way.ALREADY_DID, "as a measurement"))

    def sync() -> None:
        with (full / "sync").open("wb") as file:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())

    middle, high = median_ms(log, 40)
    plain, _ = median_ms(sync, 40)
    report.say("one logged session, durable on the disk", middle, "ms")
    report.say("  95th percentile", high, "ms")
    report.say("  against one synced write of a page", middle / plain, "x")


def measure_timeline(report: Report, full: Path) -> None:
    """A page turn of the timeline, its painting included."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QListView

    from rollerlog.services.desk import Desk
    from rollerlog.services.journal import Journal
    from rollerlog.store.logbook_file import LogbookFile
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.page import TimelinePage

    application = QApplication([])
    theme = Theme()
    theme.apply(application)
    page = TimelinePage(theme, Desk(Journal(LogbookFile(full), lambda: NOW)))
    page.resize(1072, 820)
    page.show()
    QTest.qWait(200)
    feed = page.findChild(QListView)
    feed.setFocus()

    def turn() -> None:
        QTest.keyClick(feed, Qt.Key.Key_PageDown)
        page.repaint()
        QApplication.processEvents()

    middle, high = median_ms(turn, 60)
    report.say("timeline page turn, 10 years", middle, "ms", 16)
    report.say("  95th percentile", high, "ms")


def measure_photos(report: Report, folder: Path) -> None:
    """Photos coming in, beside Pillow and Qt doing the least of it on as many cores."""
    folder.mkdir()
    paths = make_photos(folder)
    least, _ = cpu_s(*((LEAST, *paths[part::2]) for part in range(2)))
    whole, (words,) = cpu_s((IMPORT, str(folder / "data"), *paths))
    added, started_s, window_mib, stall_ms = map(float, words.split())
    if added != PHOTOS:
        raise SystemExit(f"only {added:.0f} of {PHOTOS} photos came in")
    ours, qt = in_turn((OUR_THUMBNAIL, paths[0]), (QT_THUMBNAIL, paths[0]))
    spent = whole - started_s
    report.say(f"CPU of {PHOTOS} photos coming in, beside Pillow", spent / least, "x", 1.3)
    report.say("  of one photo", spent / PHOTOS * 1000, "ms")
    report.say("a thumbnail beside QImageReader's", ours / qt, "x", 1.2)
    report.say("memory of the window at its most while they come in", window_mib, "MiB", 250)
    report.say("longest the window did not answer meanwhile", stall_ms, "ms", 50)


def make_photos(folder: Path) -> list[str]:
    """Make photos with the grain of a camera, each its own."""
    from PIL import Image

    paths = []
    grain = Image.effect_noise((PHOTO_SIZE[0] // 4, PHOTO_SIZE[1] // 4), 40)
    face = Image.radial_gradient("L").resize(PHOTO_SIZE)
    for number in range(PHOTOS):
        noise = grain.rotate(number * 3.6).resize(PHOTO_SIZE, Image.Resampling.BICUBIC)
        mixed = Image.blend(face, noise, 0.35)
        image = Image.merge("RGB", (mixed, face, noise))
        paths.append(str(folder / f"{number}.jpg"))
        image.save(paths[-1], quality=90)
    return paths


def cpu_s(*pieces: tuple[str, ...]) -> tuple[float, list[str]]:
    """Run pieces of Python at once; return the CPU seconds of all processes, and what they said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    runs = [
        subprocess.Popen([sys.executable, "-c", *piece], stdout=subprocess.PIPE, text=True)
        for piece in pieces
    ]
    words = [run.communicate()[0] for run in runs]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, words


def measure_photo_page(report: Report, root: Path) -> None:
    """The Photos page with the photos of years, beside the page with none; and the slider."""
    from PIL import Image

    folders = {count: str(root / f"{count} photos") for count in (0, YEARS_OF_PHOTOS)}
    for count, folder in folders.items():
        numbers(FILL_PHOTOS, folder, str(count))
    none, many = in_turn(*((OPEN_PHOTOS, folder) for folder in folders.values()))
    report.say("photos: open with none", none, "ms")
    report.say(f"photos: open with {YEARS_OF_PHOTOS:,}, over none", many - none, "ms", 150)
    for number in range(2):
        noise = Image.effect_noise((750, 1000), 40).resize((3000, 4000))
        Image.merge("RGB", [noise] * 3).save(root / f"{number}.jpg", quality=95)
    middle, high = numbers(DRAG_SLIDER, str(root))
    report.say("photos: slider drag on 12 megapixels", middle, "ms")
    report.say("  95th percentile", high, "ms", 16)


def main() -> int:
    """Print every figure; 1 where one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-idle", action="store_true", help="leave out the idle minute")
    asked = parser.parse_args()
    screen = Path(__file__).with_name("screen.json")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
    from rollerlog.demo import sample_person
    from rollerlog.store.logbook_file import LogbookFile

    report = Report()
    with tempfile.TemporaryDirectory() as root:
        empty, full = Path(root, "empty"), Path(root, "full")
        file = LogbookFile(full)
        file.write(sample_person(1, YEARS, NOW))
        file.close()
        measure_start(report, empty, full)
        measure_rules(report, full)
        measure_disk(report, full)
        measure_timeline(report, full)
        measure_photo_page(report, Path(root))
        measure_photos(report, Path(root, "photos"))
        measure_year(report)
        if not asked.no_idle:
            measure_idle(report, full)
    return int(report.over)


if __name__ == "__main__":
    sys.exit(main())
