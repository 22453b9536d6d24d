"""A photo that is in the vault becomes an entry."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rollerlog.domain.logbook import Logbook
from rollerlog.domain.photos.commands import add_photo
from rollerlog.domain.photos.model import Form, Photo, Purpose, View
from rollerlog.domain.photos.reasons import AlreadyKept, KeptInTrash
from rollerlog.domain.refusals import InTheFuture, NoZone, Refused
from tests.conftest import NOW

PHOTO = Photo(
    at=NOW - timedelta(days=1),
    logged_at=NOW,
    zones=("nose",),
    view=View.FRONT,
    purpose=Purpose.PROGRESS,
    sha256="a" * 64,
    form=Form.JPEG,
    width=4_000,
    height=3_000,
)
AGAIN = replace(PHOTO, id="again", at=NOW)


def refused(logbook, photo):
    with pytest.raises(Refused) as told:
        add_photo(photo)(logbook, NOW)
    return told.value.reasons


def test_a_photo_is_recorded_when_it_was_taken():
    (edit,) = add_photo(replace(PHOTO, logged_at=PHOTO.at))(Logbook(), NOW).edits
    assert (edit.before, edit.after.at, edit.after.logged_at) == (None, PHOTO.at, NOW)


def test_the_same_picture_is_kept_once():
    logbook = Logbook.of([PHOTO])
    assert refused(logbook, AGAIN) == (AlreadyKept(PHOTO.id, PHOTO.at),)
    assert add_photo(replace(AGAIN, sha256="b" * 64))(logbook, NOW).edits


def test_the_same_picture_in_the_trash_is_brought_back_instead():
    trashed = replace(PHOTO, deleted_at=NOW)
    assert refused(Logbook.of([trashed]), AGAIN) == (KeptInTrash(PHOTO.id, PHOTO.at),)


def test_one_in_use_is_told_before_one_in_the_trash():
    trashed = replace(PHOTO, id="trashed", deleted_at=NOW)
    assert refused(Logbook.of([trashed, PHOTO]), AGAIN) == (AlreadyKept(PHOTO.id, PHOTO.at),)


def test_a_photo_is_of_some_zone_and_of_the_past():
    assert refused(Logbook(), replace(PHOTO, zones=())) == (NoZone(),)
    later = NOW + timedelta(seconds=1)
    assert refused(Logbook(), replace(PHOTO, at=later)) == (InTheFuture(later),)
