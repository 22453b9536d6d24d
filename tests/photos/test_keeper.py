"""Photos into the logbook while the window goes on, and out of it for good."""

import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from itertools import pairwise

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QElapsedTimer, QTimer

from rollerlog.domain.commands import apply_spf, delete, restore
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.photos.model import Form, Photo, Purpose, View
from rollerlog.domain.photos.reasons import AlreadyKept, KeptInTrash
from rollerlog.domain.refusals import InTheFuture
from rollerlog.services.desk import Desk
from rollerlog.services.journal import Journal
from rollerlog.services.photos.decoded import Decoded, Small, Unfit
from rollerlog.services.photos.keeper import PhotoKeeper
from rollerlog.services.photos.kept import KeptPictures
from rollerlog.services.photos.taking import Taking, facts_of
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.vault import Vault
from tests.builders import a_session
from tests.conftest import NOW
from tests.photos import corpus

PATIENCE_MS = 20_000
FRONT = Taking(View.FRONT, ("nose",))


class Told:
    """What a keeper said, in order."""

    def __init__(self, keeper, desk):
        self.added, self.refused, self.failed, self.progress = [], [], [], []
        self.untaken, self.finished, self.swept = [], 0, 0
        keeper.added.connect(self.added.append)
        keeper.refused.connect(lambda name, why: self.refused.append((name, why)))
        keeper.failed.connect(self.failed.append)
        keeper.progress.connect(lambda done, total: self.progress.append((done, total)))
        keeper.finished.connect(self._finish)
        keeper.swept.connect(self._sweep)
        desk.failed.connect(self.untaken.append)

    def _finish(self):
        self.finished += 1

    def _sweep(self):
        self.swept += 1


class Keeping:
    """A keeper at a desk, and what it said."""

    def __init__(self, qtbot, desk, vault):
        self.qtbot, self.desk, self.vault = qtbot, desk, vault
        self.keeper = PhotoKeeper(desk, vault)
        self.pictures = KeptPictures(vault)
        self.told = Told(self.keeper, desk)

    @property
    def photos(self):
        return self.desk.logbook.all(Photo)

    def add(self, paths, taking=FRONT):
        """Add pictures, wait for them, and return the photos they became."""
        before = len(self.told.added)
        with self.qtbot.waitSignal(self.keeper.finished, timeout=PATIENCE_MS):
            self.keeper.add(paths, taking)
        return self.told.added[before:]

    def sweep(self):
        with self.qtbot.waitSignal(self.keeper.swept, timeout=PATIENCE_MS):
            self.keeper.sweep()

    def files_of(self, photo):
        both = self.pictures.path_of(photo), self.pictures.thumbnail_of(photo)
        return [path for path in both if path.exists()]


@contextmanager
def at_work(qtbot, desk, vault):
    kept = Keeping(qtbot, desk, vault)
    yield kept
    kept.keeper.close()


@pytest.fixture
def vault(folder):
    return Vault(folder)


@pytest.fixture
def keeping(qtbot, desk, vault):
    with at_work(qtbot, desk, vault) as keeping:
        yield keeping


@pytest.fixture
def handed(tmp_path):
    """Return the paths of files with some contents, as they are handed in."""

    def made(**contents):
        paths = [tmp_path / name.replace("_", ".") for name in contents]
        for path, content in zip(paths, contents.values(), strict=True):
            path.write_bytes(content)
        return paths

    return made


def jpeg(width=160, height=120, **options):
    return corpus.encoded(corpus.picture(width, height), "JPEG", quality=92, **options)


def taken(at, width=160):
    return jpeg(width, exif=corpus.exif(1, f"{at:%Y:%m:%d %H:%M:%S}").tobytes())


def aged(paths, at):
    for path in paths:
        os.utime(path, (at.timestamp(), at.timestamp()))


def test_a_picture_becomes_a_photo_with_its_files(keeping, vault, handed):
    (photo,) = keeping.add(handed(a_jpg=jpeg(exif=corpus.exif().tobytes())))
    assert keeping.photos == (photo,)
    assert (photo.view, photo.zones, photo.form) == (View.FRONT, ("nose",), Form.JPEG)
    assert (photo.width, photo.height) == (160, 120)
    assert (photo.at.isoformat(), photo.logged_at) == ("2026-06-09T19:30:05+02:00", NOW)
    assert vault.check(photo.sha256, photo.form)
    assert len(keeping.files_of(photo)) == 2
    assert keeping.told.progress == [(0, 1), (1, 1)]
    assert (keeping.told.finished, keeping.keeper.running) == (1, False)


def test_the_light_is_measured_as_it_comes_in(keeping, tmp_path):
    wall = Image.new("RGB", (1_200, 1_500), (150, 150, 150))
    ImageDraw.Draw(wall).ellipse((300, 300, 900, 1_200), (205, 160, 140))
    wall.save(tmp_path / "wall.jpg", quality=95)
    (photo,) = keeping.add([tmp_path / "wall.jpg"])
    grey = ((150 / 255 + 0.055) / 1.055) ** 2.4
    assert photo.facts.background == pytest.approx((grey, grey, grey), abs=0.01)


@pytest.mark.parametrize("size", [(1, 1), (1, 1_000), (1_000, 1), (2, 3), (5, 5)])
def test_the_smallest_pictures_can_be_measured(size):
    small = Small(*size, bytes(3 * size[0] * size[1]))
    found = Decoded(
        sha256="a" * 64,
        form=Form.JPEG,
        width=size[0],
        height=size[1],
        taken_at=None,
        source_name="a",
        small=small,
    )
    assert facts_of(found).background is None


def test_what_measures_is_loaded_with_the_collector_at_rest_and_then_back():
    code = """
import gc, sys
from rollerlog.services.photos.taking import prepare
seen, usual = [], (gc.get_freeze_count(), sys.getswitchinterval())
gc.callbacks.append(lambda phase, info: seen.append(phase))
prepare()
print("numpy" in sys.modules, seen, gc.isenabled())
print((gc.get_freeze_count(), sys.getswitchinterval()) == usual)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["True [] True", "True"]


def test_when_it_was_taken_is_what_was_said_or_what_its_file_says_or_now(keeping, handed):
    known, unknown, ahead = handed(
        known_jpg=taken(NOW - timedelta(days=2)),
        unknown_jpg=jpeg(200),
        ahead_jpg=taken(NOW + timedelta(days=365), 240),
    )
    said = Taking(View.LEFT, ("nose",), at=NOW - timedelta(days=9))
    (photo,) = keeping.add([known])
    assert photo.at == NOW - timedelta(days=2)
    assert keeping.desk.undo()
    assert [photo.at for photo in keeping.add([known], said)] == [said.at]
    assert [photo.at for photo in keeping.add([unknown, ahead])] == [NOW, NOW]


def test_it_shows_the_reaction_for_72_hours_after_a_session(keeping, journal, file, handed):
    session = a_session(NOW - timedelta(days=5), zones=("nose",))
    file.write(Step((Edit(None, session),)))
    desk = Desk(Journal(file, journal.now))
    within, after, said = handed(
        within_jpg=taken(session.at + timedelta(hours=71)),
        after_jpg=taken(session.at + timedelta(hours=73), 240),
        said_jpg=taken(session.at, 200),
    )
    with at_work(keeping.qtbot, desk, keeping.vault) as other:
        found = other.add([within, after])
        assert [photo.purpose for photo in found] == [Purpose.REACTION, Purpose.PROGRESS]
        (photo,) = other.add([said], Taking(View.FRONT, ("nose",), purpose=Purpose.PROGRESS))
        assert photo.purpose is Purpose.PROGRESS


def test_several_come_in_their_order_and_what_is_no_picture_is_told(keeping, handed):
    paths = handed(large_jpg=jpeg(2_000, 1_500), text_jpg=b"words", small_jpg=jpeg(90, 60))
    found = keeping.add(paths)
    assert [photo.width for photo in found] == [2_000, 90]
    assert keeping.told.refused == [("text.jpg", Unfit.NOT_A_PICTURE)]
    assert keeping.told.progress[0] == (0, 3)
    assert keeping.told.progress[-1] == (3, 3)
    assert keeping.told.finished == 1


def test_the_same_picture_is_kept_once_and_each_time_told(keeping, handed):
    paths = handed(a_jpg=jpeg(), again_jpg=jpeg())
    (photo,) = keeping.add(paths)
    ((name, why),) = keeping.told.refused
    assert (name, why.reasons) == ("again.jpg", (AlreadyKept(photo.id, photo.at),))
    keeping.desk.run(delete(photo.id))
    assert keeping.add(paths[:1]) == []
    assert keeping.told.refused[-1][1].reasons == (KeptInTrash(photo.id, photo.at),)
    assert len(keeping.files_of(photo)) == 2


def test_what_was_not_taken_yet_is_turned_down(keeping, handed):
    later = Taking(View.FRONT, ("nose",), at=NOW + timedelta(hours=1))
    assert keeping.add(handed(a_jpg=jpeg()), later) == []
    ((_, why),) = keeping.told.refused
    assert why.reasons == (InTheFuture(later.at),)


def test_a_pasted_picture_is_a_photo(keeping):
    with keeping.qtbot.waitSignal(keeping.keeper.finished, timeout=PATIENCE_MS):
        keeping.keeper.add_image(corpus.encoded(corpus.picture(), "PNG"), "Pasted", FRONT)
    (photo,) = keeping.photos
    assert (photo.form, photo.at) == (Form.WEBP, NOW)


def test_stopping_keeps_what_is_recorded(keeping, handed):
    paths = handed(**{f"a{number}_jpg": jpeg(100 + number) for number in range(12)})
    keeper = keeping.keeper
    keeper.added.connect(lambda _: keeper.stop() if len(keeping.told.added) == 3 else None)
    with keeping.qtbot.waitSignal(keeper.finished, timeout=PATIENCE_MS):
        keeper.add(paths, FRONT)
    assert (len(keeping.photos), keeping.told.finished, keeper.running) == (3, 1, False)
    keeper.stop()
    assert keeping.told.finished == 1
    assert len(keeping.add(paths[3:5])) == 2


def test_nothing_to_add_is_nothing(keeping):
    keeping.keeper.add([], FRONT)
    keeping.keeper.stop()
    assert (keeping.told.progress, keeping.told.finished) == ([], 0)


def test_a_folder_that_is_none_is_told(qtbot, desk, tmp_path, handed):
    (tmp_path / "none").touch()
    with at_work(qtbot, desk, Vault(tmp_path / "none")) as keeping:
        keeping.keeper.add(handed(a_jpg=jpeg()), FRONT)
        keeping.keeper.add_image(b"", "Pasted", FRONT)
        assert [error.fault for error in keeping.told.failed] == [Fault.NOT_A_FOLDER] * 2
        assert (keeping.told.finished, keeping.keeper.running) == (2, False)


class Full(LogbookFile):
    """A logbook on a disk that is full after some writes."""

    room = 1

    def write(self, step, outcomes=()):
        if not self.room:
            raise StoreError(Fault.DISK_FULL)
        self.room -= 1
        super().write(step, outcomes)


def test_a_row_the_disk_does_not_take_ends_the_rest(qtbot, folder, vault, clock, handed):
    file = Full(folder)
    paths = handed(**{f"a{number}_jpg": jpeg(100 + number) for number in range(4)})
    with at_work(qtbot, Desk(Journal(file, clock)), vault) as keeping:
        assert len(keeping.add(paths)) == 1
        assert [error.fault for error in keeping.told.untaken] == [Fault.DISK_FULL]
        assert (keeping.told.failed, keeping.keeper.running) == ([], False)
        file.room = 9
        assert len(keeping.add(paths[1:])) == 3
    file.close()


def test_nothing_a_file_tells_is_anywhere_in_the_data_folder(keeping, folder, tmp_path, file):
    contents = [content for name, content, *_ in corpus.taken_in() if "secrets" in name]
    paths = [tmp_path / f"{corpus.CANARY} {number}" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    assert len(keeping.add(paths)) + len(keeping.told.refused) == len(contents)
    assert keeping.photos
    file.close()
    assert (folder / "logbook.sqlite").exists()
    for path in folder.rglob("*"):
        assert corpus.CANARY not in str(path)
        if path.is_file():
            content = path.read_bytes()
            assert not [told for told in corpus.TELLTALES if told in content]


def test_deleting_restoring_and_undo_leave_the_files(keeping, handed):
    (photo,) = keeping.add(handed(a_jpg=jpeg()))
    desk = keeping.desk
    desk.run(delete(photo.id))
    assert (keeping.photos, [entry.id for entry in desk.logbook.trash()]) == ((), [photo.id])
    desk.undo()
    assert keeping.photos == (photo,)
    desk.redo()
    desk.run(restore(photo.id))
    assert keeping.photos == (photo,)
    assert len(keeping.files_of(photo)) == 2


def test_an_addition_taken_back_comes_again_while_the_window_is_open(keeping, handed):
    (photo,) = keeping.add(handed(a_jpg=jpeg()))
    keeping.desk.undo()
    aged(keeping.files_of(photo), NOW - timedelta(days=31))
    keeping.sweep()
    keeping.desk.redo()
    assert keeping.photos == (photo,)
    assert len(keeping.files_of(photo)) == 2


def test_files_nobody_points_at_go_after_30_days(qtbot, keeping, file, clock, handed):
    stays, taken_back, trashed = keeping.add(handed(a_jpg=jpeg(), b_jpg=jpeg(200), c_jpg=jpeg(300)))
    for _ in range(2):
        keeping.desk.undo()
    keeping.desk.redo()
    # Only the third is gone; the second is put in the trash.
    keeping.desk.run(delete(taken_back.id))
    with at_work(qtbot, Desk(Journal(file, clock)), keeping.vault) as next_start:
        every = [path for photo in (stays, taken_back, trashed) for path in keeping.files_of(photo)]
        aged(every, NOW - timedelta(days=29))
        next_start.sweep()
        assert len(every) == len([path for path in every if path.exists()]) == 6
        aged(every, NOW - timedelta(days=31))
        next_start.sweep()
        assert [len(keeping.files_of(one)) for one in (stays, taken_back, trashed)] == [2, 2, 0]


def test_a_photo_goes_with_its_files_when_the_trash_is_emptied(keeping, clock, handed):
    gone, stays = keeping.add(handed(a_jpg=jpeg(), b_jpg=jpeg(200)))
    keeping.desk.run(delete(gone.id))
    clock.advance(days=29)
    keeping.desk.run(apply_spf(clock()))
    assert len(keeping.files_of(gone)) == 2
    clock.advance(days=1)
    # Its files are of today on this machine, and go all the same.
    with keeping.qtbot.waitSignal(keeping.keeper.swept, timeout=PATIENCE_MS):
        keeping.desk.run(apply_spf(clock()))
    assert keeping.files_of(gone) == []
    assert len(keeping.files_of(stays)) == 2


def test_a_picture_that_comes_again_as_its_photo_goes_has_its_file(keeping, clock, handed):
    first, again = handed(a_jpg=jpeg(), b_jpg=jpeg(200))
    (photo,) = keeping.add([again])
    keeping.desk.run(delete(photo.id))
    clock.advance(days=30)
    # The row of the first empties the trash, where the second still was when it was asked for.
    with keeping.qtbot.waitSignal(keeping.keeper.swept, timeout=PATIENCE_MS):
        found = keeping.add([first, again])
    assert [len(keeping.files_of(photo)) for photo in found] == [2, 2]
    assert len(found) == 2


@pytest.mark.parametrize("size", [(300, 200), (4_000, 3_000)])
def test_the_window_goes_on_while_photos_come_in(keeping, handed, size):
    paths = handed(**{f"a{number}_jpg": jpeg(size[0] + number, size[1]) for number in range(3)})
    beats, clock = [0], QElapsedTimer()
    beat = QTimer(interval=10)
    beat.timeout.connect(lambda: beats.append(clock.nsecsElapsed() / 1e6))
    clock.start()
    beat.start()
    assert len(keeping.add(paths)) == 3
    longest = max(after - before for before, after in pairwise(beats))
    # The machine that runs tests may be busy: 50 ms are measured by the bench.
    assert longest < 500
