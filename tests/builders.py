"""Entries for tests: a session is 0.5 mm on the left cheek at home, unless said otherwise."""

from rollerlog.domain.model import CheckIn, Session, SpfApplication
from rollerlog.domain.profile.model import ADVISED, Asked
from tests.conftest import NOW


def a_session(at=NOW, **changes):
    given = {"zones": ("cheek-left",), "needle_um": 500, "answers": ()} | changes
    return Session(at=at, logged_at=at, **given)


def a_check_in(at=NOW, **changes):
    return CheckIn(at=at, logged_at=at, **({"zones": ("cheek-left",)} | changes))


def an_spf(at=NOW, **changes):
    return SpfApplication(at=at, logged_at=at, **({"zones": ("cheek-left",)} | changes))


def an_acknowledgement(at=NOW):
    return Asked(at=at, logged_at=at, condition=ADVISED, who="Dr Vidal")
