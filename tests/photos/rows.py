"""Photos of a logbook without a file: what the page asks of them is in their rows."""

from datetime import timedelta
from hashlib import sha256

from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session
from rollerlog.domain.photos.facts import Facts
from rollerlog.domain.photos.model import Form, Photo, Purpose, View

FACE = ("forehead", "cheek-left", "cheek-right", "nose", "chin")
FACTS = Facts(background=(0.5, 0.5, 0.5), exposure=-1.0, sharpness=9.0)
FRONT = {
    "zones": FACE,
    "view": View.FRONT,
    "purpose": Purpose.PROGRESS,
    "width": 3000,
    "height": 4000,
}


def photo_row(at, number=0, **known):
    """A photo of a face, under a hash of its own."""
    return Photo(
        at=at,
        logged_at=at,
        sha256=sha256(str(number).encode()).hexdigest(),
        form=Form.JPEG,
        facts=FACTS,
        **FRONT | known,
    )


def session_row(at):
    """A session on a face."""
    return Session(at=at, logged_at=at, zones=FACE, needle_um=250, answers=())


def years(photos, sessions, until, **known):
    """Photos and sessions of years, the last of them just before an instant."""
    every = timedelta(days=10 * 365)
    taken = (
        photo_row(until - every * number / max(photos, 1), number, **known)
        for number in range(photos)
    )
    rolled = (session_row(until - every * (number + 0.5) / sessions) for number in range(sessions))
    return Step(tuple(Edit(None, entity) for entity in (*taken, *rolled)))
