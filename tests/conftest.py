import os
from pathlib import Path

# A screen that has room for the window as it was designed; by itself it would be 800 px wide.
if os.name == "posix" and os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    screen = Path(__file__).parents[1] / "tools/screen.json"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
# No test speaks to the desktop of whoever runs it.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = ""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent

from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.profile.model import ADVISED, Asked
from rollerlog.services.desk import Desk
from rollerlog.services.drafts import Drafts
from rollerlog.services.journal import Journal
from rollerlog.services.photos.kept import KeptPictures
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.vault import Vault
from rollerlog.ui.photos_hidden import PhotosHidden
from rollerlog.ui.theme import Theme
from rollerlog.ui.thumbnails import Thumbnails

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 6, 14, 11, 20, tzinfo=MADRID)

LONG_AGO = datetime(2026, 1, 1, 12, tzinfo=MADRID)
# Without a professional's advice 0.5 mm is no home session, and most tests are not about that.
ACKNOWLEDGED = Asked(
    id="advised", at=LONG_AGO, logged_at=LONG_AGO, condition=ADVISED, who="Dr Vidal"
)

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


@pytest.fixture(scope="session", autouse=True)
def own_config(tmp_path_factory):
    """No test changes what starts with the desktop of whoever runs it."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))


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
    file.write(Step((Edit(None, ACKNOWLEDGED),)))
    return Journal(file, clock)


@pytest.fixture
def desk(journal):
    return Desk(journal)


@pytest.fixture
def drafts(file):
    return Drafts(file)


@pytest.fixture
def thumbnails(theme, folder):
    """The pictures of a vault that holds none."""
    hidden = PhotosHidden()
    return Thumbnails(theme, KeptPictures(Vault(folder)), hidden, hidden)


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp)
    yield theme
    # A theme dresses every widget that lives, so a window left behind slows all that follow.
    for widget in qapp.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
