"""The photos on the disk."""

import hashlib
import os
from datetime import timedelta

import pytest

from rollerlog.domain.photos.model import Form
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.vault import Vault
from tests.conftest import NOW

CONTENT, THUMBNAIL = b"the pixels of a photo", b"fewer pixels"
SHA256 = hashlib.sha256(CONTENT).hexdigest()
LONG_AGO = (NOW - timedelta(days=30, seconds=1)).timestamp()
NOT_YET = (NOW - timedelta(days=30) + timedelta(seconds=1)).timestamp()


@pytest.fixture
def vault(folder):
    return Vault(folder)


@pytest.fixture
def incoming(vault):
    incoming = vault.incoming()
    yield incoming
    incoming.close()


@pytest.fixture
def unfinished(incoming):
    """Return a photo and its thumbnail as a child leaves them."""

    def made(content=CONTENT, thumbnail=THUMBNAIL):
        return incoming.keep(content), incoming.keep(thumbnail)

    return made


def files(folder):
    return {path for path in folder.rglob("*") if path.is_file() and "incoming" not in path.parts}


def aged(path, at):
    os.utime(path, (at, at))


@pytest.mark.parametrize(("form", "suffix"), [(Form.JPEG, "jpg"), (Form.WEBP, "webp")])
def test_photo_lies_under_its_hash(vault, folder, unfinished, form, suffix):
    vault.adopt(*unfinished(), SHA256, form)
    photo, thumbnail = vault.path_of(SHA256, form), vault.thumbnail_of(SHA256)
    assert photo == folder / "photos" / SHA256[:2] / f"{SHA256}.{suffix}"
    assert thumbnail == photo.with_name(f"{SHA256}.thumb.jpg")
    assert (photo.read_bytes(), thumbnail.read_bytes()) == (CONTENT, THUMBNAIL)
    assert vault.check(SHA256, form)


def test_vault_is_its_users_alone_and_hidden_from_galleries(vault, folder, unfinished):
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    found = list((folder / "photos").rglob("*"))
    assert {path.stat().st_mode & 0o777 for path in found if path.is_file()} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in found if path.is_dir()} == {0o700}
    assert {".nomedia", ".trackerignore"} <= {path.name for path in found}


def test_looking_makes_nothing(vault, folder):
    assert not vault.check(SHA256, Form.JPEG)
    assert vault.sweep(set(), NOW) == 0
    assert not folder.exists()


def test_same_photo_twice_is_kept_once(vault, folder, unfinished):
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    before = files(folder)
    left = unfinished()
    vault.adopt(*left, SHA256, Form.JPEG)
    assert files(folder) == before
    assert not [path for path in left if path.exists()]


def test_a_damaged_photo_is_replaced_by_the_same_one(vault, unfinished):
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    vault.path_of(SHA256, Form.JPEG).write_bytes(CONTENT[:-1] + b"?")
    assert not vault.check(SHA256, Form.JPEG)
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    assert vault.check(SHA256, Form.JPEG)


def test_neither_comes_in_where_one_cannot(vault, folder, unfinished):
    photo, thumbnail = unfinished()
    for missing in (photo, thumbnail):
        missing.rename(missing.with_suffix(".away"))
        with pytest.raises(StoreError):
            vault.adopt(photo, thumbnail, SHA256, Form.JPEG)
        missing.with_suffix(".away").rename(missing)
    assert not [path for path in files(folder) if SHA256 in path.name]


def test_a_photo_whose_place_is_taken_leaves_no_thumbnail(vault, unfinished):
    vault.path_of(SHA256, Form.JPEG).mkdir(parents=True)
    with pytest.raises(StoreError):
        vault.adopt(*unfinished(), SHA256, Form.JPEG)
    assert not vault.thumbnail_of(SHA256).exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_is_told(vault, folder):
    vault.incoming().close()
    folder.joinpath("photos").chmod(0o500)
    with pytest.raises(StoreError) as told:
        vault.incoming()
    folder.joinpath("photos").chmod(0o700)
    assert told.value.fault is Fault.READ_ONLY


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "data").touch()
    with pytest.raises(StoreError) as told:
        Vault(tmp_path / "data").incoming()
    assert told.value.fault is Fault.NOT_A_FOLDER


@pytest.mark.parametrize("name", ["", "../" * 8, "A" * 64, "a" * 63, f"{'a' * 64}\n", "a/../b"])
def test_a_name_that_is_no_hash_leads_nowhere(vault, name):
    for look in (lambda: vault.path_of(name, Form.JPEG), lambda: vault.thumbnail_of(name)):
        with pytest.raises(StoreError) as told:
            look()
        assert told.value.fault is Fault.DAMAGED


def test_what_nobody_points_at_is_swept_after_30_days(vault, folder, unfinished):
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    photo, thumbnail = vault.path_of(SHA256, Form.JPEG), vault.thumbnail_of(SHA256)
    for path in (photo, thumbnail):
        aged(path, NOT_YET)
    assert vault.sweep(set(), NOW) == 0
    for path in (photo, thumbnail):
        aged(path, LONG_AGO)
    assert vault.sweep({SHA256}, NOW) == 0
    assert vault.sweep(set(), NOW) == 2
    assert not [path for path in files(folder) if SHA256 in path.name]


def test_a_photo_that_comes_again_is_young_again(vault, unfinished):
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    aged(vault.path_of(SHA256, Form.JPEG), LONG_AGO)
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    vault.sweep(set(), NOW)
    assert vault.check(SHA256, Form.JPEG)


def test_sweeping_leaves_what_is_not_its_own(vault, folder, unfinished):
    vault.adopt(*unfinished(), SHA256, Form.JPEG)
    for name in ("holiday.jpg", f"{SHA256}.txt"):
        path = folder / "photos" / SHA256[:2] / name
        path.touch()
        aged(path, LONG_AGO)
    assert vault.sweep({SHA256}, NOW) == 0


def test_sweeping_takes_what_a_stopped_import_left_and_not_what_a_running_one_works_at(
    vault, folder, unfinished
):
    photo, thumbnail = unfinished()
    left = folder / "photos" / "incoming" / "left" / "1.pixels"
    left.parent.mkdir()
    left.write_bytes(CONTENT)
    vault.sweep(set(), NOW)
    assert not left.parent.exists()
    assert photo.exists()
    assert thumbnail.exists()


def test_what_a_stopped_import_left_goes_with_the_next_and_a_running_one_stays(vault, folder):
    running, left = vault.incoming(), folder / "photos" / "incoming" / "left" / "1.photo"
    left.parent.mkdir()
    left.write_bytes(CONTENT)
    running.keep(CONTENT)
    another = vault.incoming()
    assert not left.parent.exists()
    assert set((folder / "photos" / "incoming").iterdir()) == {running.folder, another.folder}
    running.close()
    another.close()
    assert not list((folder / "photos" / "incoming").iterdir())
