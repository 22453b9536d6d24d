"""The child process that opens foreign pictures, asked line by line."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from rollerlog.services.photos.child_process import command, environment
from tests.photos import corpus

LEVELS = 2
TAKEN_IN = corpus.taken_in()
REFUSED = corpus.refused()
CUT = list(corpus.cut())


class Child:
    """The process, and the folder it writes into."""

    def __init__(self, folder):
        self.folder = folder
        self._process = subprocess.Popen(
            command(folder),
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._asked = 0

    def ask(self, path):
        self._asked += 1
        out = str(self._asked)
        asked = json.dumps({"path": str(path), "out": out}).encode()
        self._process.stdin.write(asked + b"\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline()), out

    def photo(self, out):
        return (self.folder / f"{out}.photo").read_bytes()

    def thumbnail(self, out):
        return (self.folder / f"{out}.thumbnail").read_bytes()

    def status(self, name):
        lines = Path(f"/proc/{self._process.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith(name)).split()[1]) // 1024

    def end(self):
        self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait(10)


@pytest.fixture(scope="module")
def child(tmp_path_factory):
    child = Child(tmp_path_factory.mktemp("incoming"))
    yield child
    assert child.end() == 0


@pytest.fixture
def decode(child, tmp_path):
    """Return the answer to some content, and the photo where there is one."""

    def decoded(content, name="IMG_2041.JPG"):
        path = tmp_path / name
        path.write_bytes(content)
        answer, out = child.ask(path)
        return answer, None if "refused" in answer else child.photo(out)

    return decoded


def apart(photo, wanted):
    """How many levels two pictures differ by, on average in the worst channel."""
    shown = Image.open(BytesIO(photo))
    assert shown.size == wanted.size
    assert shown.mode == "RGB"
    return max(ImageStat.Stat(ImageChops.difference(shown, wanted)).mean)


@pytest.mark.parametrize(
    ("name", "content", "wanted", "form"), TAKEN_IN, ids=[name for name, *_ in TAKEN_IN]
)
def test_comes_in_right(decode, name, content, wanted, form):
    answer, photo = decode(content, name)
    assert answer["form"] == form
    assert (answer["width"], answer["height"]) == wanted.size
    assert apart(photo, wanted) <= LEVELS


@pytest.mark.parametrize(("name", "content", "why"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_is_refused(child, decode, name, content, why):
    before = set(child.folder.iterdir())
    assert decode(content, name)[0] == {"refused": why}
    assert set(child.folder.iterdir()) == before


def test_what_is_no_file_is_refused(child, tmp_path):
    for name, why in corpus.odd_files(tmp_path).items():
        assert child.ask(tmp_path / name)[0] == {"refused": why}, name


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(child, tmp_path):
    (tmp_path / "mine.jpg").touch(mode=0)
    (tmp_path / "mine.jpg").write_bytes(b"x")
    assert child.ask(tmp_path / "mine.jpg")[0] == {"refused": "unreadable"}


@pytest.mark.parametrize(("name", "whole", "part"), CUT, ids=[name for name, _, _ in CUT])
def test_a_cut_file_is_refused_or_whole_all_the_same(decode, name, whole, part):
    answer, photo = decode(part, name)
    if "refused" in answer:
        assert answer["refused"] in {"truncated", "not-a-picture"}
    else:
        assert photo == decode(whole, name)[1]


def test_most_of_a_photo_is_not_enough(decode):
    for name, whole, _ in CUT:
        if name.startswith("cut-10."):
            assert decode(whole[: len(whole) * 19 // 20], name)[0] == {"refused": "truncated"}


@pytest.mark.parametrize("name", ["secrets.jpg", "secrets.png", "secrets.heic"])
def test_nothing_but_pixels_is_kept(child, tmp_path, name):
    content = next(content for known, content, *_ in TAKEN_IN if known == name)
    assert any(secret in content for secret in corpus.TELLTALES)
    (tmp_path / name).write_bytes(content)
    _, out = child.ask(tmp_path / name)
    for kept in (child.photo(out), child.thumbnail(out)):
        assert not [secret for secret in corpus.TELLTALES if secret in kept]
        image = Image.open(BytesIO(kept))
        assert not image.getexif()
        assert not {"icc_profile", "exif", "xmp", "comment", "photoshop"} & image.info.keys()


@pytest.mark.parametrize(
    ("taken", "offset", "said"),
    [
        ("2026:06:09 19:30:05", "+02:00", "2026-06-09T19:30:05+02:00"),
        ("2026:06:09 19:30:05", "-03:30", "2026-06-09T19:30:05-03:30"),
        ("2026:06:09 19:30:05", "", "2026-06-09T19:30:05"),
        ("2026:06:09 19:30:05", "about noon", "2026-06-09T19:30:05"),
        ("2026:06:09 19:30:05", "+99:00", None),
        ("0000:00:00 00:00:00", "", None),
        ("1970:01:01 00:00:00", "", None),
        ("    :  :     :  :  ", "", None),
        ("", "+02:00", None),
    ],
)
def test_the_shutter_is_read_where_it_makes_sense(decode, taken, offset, said):
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        data = corpus.exif(1, taken, offset)
        answer, _ = decode(corpus.encoded(corpus.picture(), kind, exif=data.tobytes()))
        assert answer["taken_at"] == said, kind


def test_the_shutter_of_heic_is_read(decode):
    data = b"Exif\0\0" + corpus.exif().tobytes().removeprefix(b"Exif\0\0")
    assert decode(corpus.heic(6, data))[0]["taken_at"] == "2026-06-09T19:30:05+02:00"


def test_what_is_kept_of_lossless_pictures_is_exact(decode):
    _, photo = decode(corpus.encoded(corpus.picture(), "PNG"))
    shown = Image.open(BytesIO(photo)).convert("RGB")
    assert ImageChops.difference(shown, corpus.picture()).getbbox() is None


def test_a_thumbnail_is_the_picture_320_pixels_long(child, tmp_path):
    image = corpus.picture(900, 600)
    (tmp_path / "a.jpg").write_bytes(corpus.encoded(image, "JPEG", quality=95))
    _, out = child.ask(tmp_path / "a.jpg")
    assert apart(child.thumbnail(out), image.resize((320, 213), Image.Resampling.LANCZOS)) <= 4


@pytest.mark.parametrize(
    "size", [(501, 300), (999, 700), (1_001, 600), (2_100, 1_499), (750, 1_600)]
)
def test_a_thumbnail_is_as_good_from_every_size(child, tmp_path, size):
    image = corpus.picture(*size)
    (tmp_path / "a.jpg").write_bytes(corpus.encoded(image, "JPEG", quality=95))
    answer, out = child.ask(tmp_path / "a.jpg")
    factor = 320 / max(size)
    width, height = (round(side * factor) for side in size)
    assert apart(child.thumbnail(out), image.resize((width, height), Image.Resampling.LANCZOS)) <= 4
    assert 500 <= max(answer["pixels"]) < 1_000


def test_the_same_file_makes_the_same_photo(decode):
    content = corpus.with_everything()
    assert decode(content)[0] == decode(content)[0]


@pytest.mark.parametrize(("kind", "options"), [("JPEG", {}), ("PNG", {"compress_level": 1})])
def test_108_megapixels_come_in_smaller(decode, kind, options):
    large = Image.new("RGB", (12_000, 9_000), (190, 140, 120))
    large.paste((90, 60, 50), (0, 0, 3_000, 9_000))
    answer, photo = decode(corpus.encoded(large, kind, **options))
    assert answer["form"] == "jpeg"
    assert 23_900_000 < answer["width"] * answer["height"] <= 24_000_000
    wanted = large.resize((answer["width"], answer["height"]), Image.Resampling.BOX)
    assert apart(photo, wanted) <= LEVELS


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_process_stays_within_its_memory(child):
    # After everything above, whatever the order was.
    assert child.status("VmPeak") <= 768


@pytest.mark.parametrize("name", ["a picture\nof 😀.jpg", "-rf.jpg", "‮gpj.jpg", "x" * 240 + ".jpg"])
def test_any_name_is_taken(decode, name):
    assert "refused" not in decode(corpus.encoded(corpus.picture(), "JPEG"), name)[0]


def test_a_name_beyond_unicode_is_taken(child, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.jpg"))
    path.write_bytes(corpus.encoded(corpus.picture(), "JPEG"))
    assert "refused" not in child.ask(path)[0]


def test_files_are_their_users_alone(child, decode):
    decode(corpus.encoded(corpus.picture(), "JPEG"))
    assert {path.stat().st_mode & 0o777 for path in child.folder.iterdir()} == {0o600}
