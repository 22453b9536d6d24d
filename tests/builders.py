"""Entries for tests: a session is 0.5 mm on the left cheek at home, unless said otherwise."""

from rollerlog.domain.model import CheckIn, Session, SpfApplication
from tests.conftest import NOW


def a_session(at=NOW, **changes):
    given = {"zones": ("cheek-left",), "needle_um": 500, "answers": ()} | changes
    return Session(at=at, logged_at=at, **given)


def a_check_in(at=NOW, **changes):
    return CheckIn(at=at, logged_at=at, **({"zones": ("cheek-left",)} | changes))


def an_spf(at=NOW, **changes):
    return SpfApplication(at=at, logged_at=at, **({"zones": ("cheek-left",)} | changes))
