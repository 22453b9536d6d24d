"""An album of generated portraits, as the page is handed one."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from hashlib import sha256

import numpy as np
from PySide6.QtGui import QImage

from rollerlog.domain.photos.days import DayAfter
from rollerlog.domain.photos.model import Form, Photo, Purpose, View
from rollerlog.services.photos.light import facts
from rollerlog.ui.names import ZONE_NAMES
from tests.builders import a_session
from tests.conftest import NOW
from tests.photos.portraits import Sitter, portrait

FACE = ("forehead", "cheek-left", "cheek-right", "nose", "chin")
SIZE = (400, 500)


@cache
def drawn(sitter):
    """A portrait with its marks and facts, drawn once."""
    image, marks = portrait(sitter)
    return image, marks, facts(image)


def saved(image, path, quality=90):
    """Write a picture as the vault would have it."""
    height, width = image.shape[:2]
    image = np.ascontiguousarray(image)
    made = QImage(image.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    assert made.save(str(path), None, quality)


class Pictures:
    """Pictures in a folder, under the photo's hash."""

    def __init__(self, folder):
        self.folder = folder

    def path_of(self, photo):
        return self.folder / f"{photo.sha256}.jpg"

    def thumbnail_of(self, photo):
        return self.folder / f"{photo.sha256}.thumb.jpg"

    def take(self, at, sitter=None, *, marked=True, size=SIZE, **known):
        """Take a portrait of a sitter and return the photo."""
        sitter = replace(sitter or Sitter(), size=size)
        image, marks, measured = drawn(sitter)
        name = sha256(repr(sitter).encode()).hexdigest()
        step = max(1, max(size) // 320)
        known = {"view": View.FRONT, "zones": FACE, "purpose": Purpose.PROGRESS} | known
        photo = Photo(
            at=at,
            logged_at=at,
            sha256=name,
            form=Form.JPEG,
            width=size[0],
            height=size[1],
            marks=marks if marked else None,
            facts=measured,
            **known,
        )
        if not self.path_of(photo).exists():
            saved(image, self.path_of(photo))
            saved(image[::step, ::step], self.thumbnail_of(photo))
        return photo


class Album:
    """Photos in memory, with the sessions before them."""

    def __init__(self, photos=(), sessions=(), *, single=True, now=NOW):
        self._photos = sorted(photos, key=lambda photo: photo.at)
        self.sessions = sorted(sessions, key=lambda session: session.at)
        self.trashed, self.kept, self.single, self._now = [], [], single, now

    def now(self):
        return self._now

    def photos(self):
        return tuple(self._photos)

    def day_after(self, photo):
        before = [session for session in self.sessions if session.at <= photo.at]
        if not before:
            return None
        return DayAfter(before[-1], (photo.at.date() - before[-1].at.date()).days)

    def rolled(self, photo):
        return frozenset(z for s in self.sessions if s.at <= photo.at for z in s.zones)

    def strip(self, photos, day):
        found = {}
        for photo in photos:
            after = self.day_after(photo)
            if after is not None and abs(after.day - day) <= 2:
                found.setdefault(after.session.id, photo)
        return list(found.values())

    def zones(self):
        return list(ZONE_NAMES.items())[:9]

    def single_keys(self):
        return self.single

    def keep(self, *photos):
        self.kept += photos
        known = {photo.id: photo for photo in photos}
        self._photos = [known.get(one.id, one) for one in self._photos]
        return True

    def trash(self, photo):
        self.trashed.append(photo)
        self._photos = [one for one in self._photos if one.id != photo.id]
        return True


def course(pictures, size=SIZE):
    """Photos of half a year in which a face gets less red, the second in cooler light."""
    days = (154, 140, 112, 92, 67, 51, 22, 5, 3)
    sessions = [
        a_session(NOW - timedelta(days=day), zones=("cheek-left", "cheek-right"), needle_um=500)
        for day in (168, 154, 130, 110, 84, 68, 38, 8)
    ]
    photos = []
    for place, day in enumerate(days):
        redness = max(0, 13 - 1.6 * place)
        sitter = Sitter(
            redness=redness,
            blots=max(0, 14 - 2 * place),
            shot=place,
            kelvin=6950 if place == 1 else 6504,
            background=(81.0, -1.0, 2.0),
            turn_deg=(place % 3 - 1) * 1.5,
            scale=1 + 0.02 * (place % 4),
            shift=(0.01 * (place % 3 - 1), 0.01 * (place % 2)),
        )
        photos.append(pictures.take(NOW - timedelta(days=day), sitter, size=size))
    return Album(photos, sessions)
