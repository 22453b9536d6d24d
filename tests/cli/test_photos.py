"""``photo add``, started from outside: on its own, and with the window open."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from PIL import Image

from rollerlog.cli import answer
from rollerlog.domain.photos.model import Form, Photo, View
from rollerlog.domain.zones import expand
from rollerlog.services.handover import WindowServer
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.vault import Vault
from tests.cli.test_processes import LOADED
from tests.photos import corpus

FACE = list(expand(["face"]))


def jpeg(width=160, height=120, **options):
    return corpus.encoded(corpus.picture(width, height), "JPEG", quality=92, **options)


@pytest.fixture
def handed(tmp_path):
    """Return the paths of files with some contents, as they are typed."""

    def made(**contents):
        paths = [tmp_path / name.replace("_", ".") for name in contents]
        for path, content in zip(paths, contents.values(), strict=True):
            path.write_bytes(content)
        return list(map(str, paths))

    return made


@pytest.fixture
def add(folder):
    """Add photos in a process of its own; return its exit code, its document and its errors."""

    def add(*words, as_json=True, zone="Asia/Tokyo"):
        command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder), "photo", "add"]
        command += [*words, *(["--json"] if as_json else [])]
        said = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=os.environ | {"TZ": zone},
        )
        out = json.loads(said.stdout) if as_json and said.stdout else said.stdout
        return said.returncode, out, said.stderr

    return add


def photos(folder):
    file = LogbookFile(folder)
    found = file.load().all(Photo)
    file.close()
    return found


def test_a_photo_is_added_when_its_file_says_on_the_face_from_the_front(add, folder, handed):
    code, document, err = add(*handed(a_jpg=jpeg(exif=corpus.exif(full=True).tobytes())))
    assert (code, err) == (0, "")
    (photo,) = photos(folder)
    assert document == {
        "id": photo.id,
        "kind": "photo",
        "early": 0,
        "rest_until": dict.fromkeys(FACE),
    }
    assert (photo.at.isoformat(), photo.view) == ("2026-06-09T19:30:05+02:00", View.FRONT)
    assert (list(photo.zones), photo.form, photo.width) == (FACE, Form.JPEG, 160)
    assert photo.facts is not None
    assert Vault(folder).check(photo.sha256, photo.form)
    assert Vault(folder).thumbnail_of(photo.sha256).exists()


def test_what_is_typed_comes_before_what_its_file_says(add, folder, handed):
    paths = handed(a_jpg=jpeg(exif=corpus.exif().tobytes()))
    options = ("--zone", "nose", "--zone", "chin", "--view", "close-up", "--at", "2026-06-08T08:00")
    assert add(*options, *paths)[0] == 0
    (photo,) = photos(folder)
    assert (photo.zones, photo.view) == (("nose", "chin"), View.CLOSE_UP)
    assert photo.at.isoformat() == "2026-06-08T08:00:00+09:00"


def test_a_picture_that_does_not_say_when_is_of_now(add, folder, handed):
    begun = datetime.now(UTC)
    assert add(*handed(a_png=corpus.encoded(corpus.picture(), "PNG")))[0] == 0
    (photo,) = photos(folder)
    assert begun <= photo.at <= datetime.now(UTC)
    assert photo.form is Form.WEBP


def test_it_is_said_in_a_line(add, handed):
    code, out, err = add(*handed(a_jpg=jpeg(exif=corpus.exif().tobytes())), as_json=False)
    assert (code, err) == (0, "")
    assert out.startswith("a.jpg added as the photo of Tue 9 June")
    assert out.endswith(": front, face, progress.\n")


def test_all_that_can_come_in_come_in(add, folder, handed):
    paths = handed(a_jpg=jpeg(), words_jpg=b"words", b_jpg=jpeg(200), cut_jpg=jpeg()[:900])
    code, document, err = add(*paths)
    assert code == 1
    assert [line.split()[0] for line in err.splitlines()] == ["words.jpg", "cut.jpg"]
    kept = photos(folder)
    assert [entry["id"] for entry in document["entries"]] == [photo.id for photo in kept]
    assert [photo.width for photo in kept] == [160, 200]


def test_a_file_that_is_no_picture_is_told_in_a_line_and_changes_nothing(add, folder, handed):
    code, out, err = add(*handed(words_jpg=b"words"), as_json=False)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("words.jpg is not a picture rollerlog can open.")
    assert add(str(folder / "none.jpg"))[0] == 1
    assert photos(folder) == ()
    assert not list(folder.glob("photos/??/*"))


def test_the_same_picture_is_a_rules_no(add, folder, handed):
    paths = handed(a_jpg=jpeg(), b_jpg=jpeg(200))
    assert add(paths[0])[0] == 0
    (photo,) = photos(folder)
    code, verdict, err = add(paths[0])
    assert (code, err.count("\n")) == (3, 1)
    assert [why["kind"] for why in verdict["reasons"]] == ["already_kept"]
    assert verdict["reasons"][0]["photo"] == photo.id
    code, document, err = add(*paths)
    assert (code, len(document["entries"])) == (3, 1)
    assert err.startswith("a.jpg: This picture is there already")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--at", "2999-01-01"), 3),
        (("--zone", "eyelids"), 3),
        (("--zone", "elbow"), 2),
        (("--view", "above"), 2),
        (("--at", "soon"), 2),
    ],
)
def test_what_cannot_be_is_told_before_a_file_is_opened(add, folder, handed, words, code):
    said = add(*handed(a_jpg=jpeg()), *words)
    assert (said[0], said[2].count("\n")) == (code, 1)
    assert not folder.exists()


def test_nothing_it_tells_and_no_name_is_anywhere(add, folder, tmp_path):
    path = tmp_path / f"{corpus.CANARY}.jpg"
    path.write_bytes(corpus.with_everything())
    assert add(str(path))[0] == 0
    for file in folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert not [told for told in corpus.TELLTALES if told in content]


def test_a_folder_that_is_none_is_told_in_a_line(add, folder, handed):
    folder.touch()
    code, out, err = add(*handed(a_jpg=jpeg()), as_json=False)
    assert (code, out, err.count("\n")) == (1, "", 1)


def test_a_vault_that_cannot_be_made_is_told_in_a_line(add, folder, handed):
    folder.mkdir()
    folder.joinpath("photos").touch()
    code, out, err = add(*handed(a_jpg=jpeg(), b_jpg=jpeg(200)), as_json=False)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("a.jpg: Not saved")


def test_no_qt_is_loaded(folder, handed):
    words = ["--data-dir", str(folder), "photo", "add", *handed(a_jpg=jpeg())]
    command = [sys.executable, "-c", LOADED, *words]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert said.stdout.splitlines()[-1] == "0"


def test_a_photo_goes_to_the_trash_and_back(add, call, folder, handed):
    assert add(*handed(a_jpg=jpeg()))[0] == 0
    (photo,) = photos(folder)
    assert call("delete", photo.id).code == 0
    assert photos(folder) == ()
    assert call("delete", photo.id, "--undo").code == 0
    assert photos(folder) == (photo,)
    with Image.open(Vault(folder).path_of(photo.sha256, photo.form)) as image:
        assert image.size == (160, 120)


@pytest.fixture
def by_the_window(qtbot, folder, journal):
    """Add photos in another process while the window, which has the lock, answers."""
    lock = WriterLock(folder)
    assert lock.take()
    server = WindowServer(folder, lambda request: answer(journal, request))

    def add(*words):
        command = [sys.executable, "-m", "rollerlog", "--data-dir", str(folder), "photo", "add"]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        with subprocess.Popen([*command, *words, "--json"], **pipes) as process:
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
            return process.returncode, process.stdout.read(), process.stderr.read()

    yield add
    server.close()
    lock.release()


def test_the_open_window_writes_the_rows(by_the_window, journal, folder, handed):
    heard = []
    journal.listen(lambda: heard.append(len(journal.logbook.all(Photo))))
    paths = handed(a_jpg=jpeg(exif=corpus.exif().tobytes()), no_jpg=b"words", b_jpg=jpeg(200))
    code, out, err = by_the_window(*paths, "--view", "left45", "--zone", "nose")
    assert (code, err.split()[0]) == (1, "no.jpg")
    kept = journal.logbook.all(Photo)
    assert {entry["id"] for entry in json.loads(out)["entries"]} == {photo.id for photo in kept}
    assert {(photo.view, photo.zones) for photo in kept} == {(View.LEFT45, ("nose",))}
    assert kept[0].at.isoformat() == "2026-06-09T19:30:05+02:00"
    assert all(photo.facts for photo in kept)
    assert all(Vault(folder).check(photo.sha256, photo.form) for photo in kept)
    assert heard == [1, 2]
    assert photos(folder) == kept


def test_what_the_window_turns_down_is_told(by_the_window, handed):
    paths = handed(a_jpg=jpeg())
    assert by_the_window(*paths)[0] == 0
    code, out, err = by_the_window(*paths)
    assert (code, json.loads(out)["reasons"][0]["kind"]) == (3, "already_kept")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "picture",
    [
        None,
        [],
        {"decoded": {}, "name": "a", "facts": None},
        {"decoded": {"sha256": "../../passwd"}, "name": "a", "facts": None},
    ],
)
def test_a_picture_that_makes_no_sense_is_not_recorded(journal, picture):
    request = {"do": "run", "argv": ["photo", "add", "a"], "id": "given", "picture": picture}
    assert answer(journal, request)["code"] == 2
    assert journal.logbook.all(Photo) == ()
