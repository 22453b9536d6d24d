import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from rollerlog.services.desk import Desk
from rollerlog.services.drafts import Drafts
from rollerlog.services.journal import Journal
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.theme import Theme

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 6, 14, 11, 20, tzinfo=MADRID)

settings.register_profile("rollerlog", deadline=None, print_blob=True)
settings.load_profile("rollerlog")


class Clock:
    """A clock that only moves when told to."""

    def __init__(self, now=NOW):
        self.now = now

    def __call__(self):
        return self.now

    def advance(self, **by):
        # Through UTC: adding to a local time would pass over the hour DST takes or gives.
        self.now = (self.now.astimezone(ZoneInfo("UTC")) + timedelta(**by)).astimezone(MADRID)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def file(folder):
    file = LogbookFile(folder)
    yield file
    file.close()


@pytest.fixture
def journal(file, clock):
    return Journal(file, clock)


@pytest.fixture
def desk(journal):
    return Desk(journal)


@pytest.fixture
def drafts(file):
    return Drafts(file)


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp)
    return theme
