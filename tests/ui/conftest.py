"""What tests of the window share."""

import pytest

from rollerlog.app import build
from rollerlog.domain.logbook import Edit, Step
from rollerlog.services.scheduler import GuiScheduler
from tests.conftest import ACKNOWLEDGED, NOW


@pytest.fixture
def today(qtbot, folder, clock, theme):
    """Open the window on Today, with entities in its logbook."""
    running = []

    def open_with(*entities, when=NOW):
        clock.now = when
        parts = build(folder, clock, theme)
        scheduler = GuiScheduler()
        scheduler.start(paused=True)
        running.append((parts, scheduler))
        theme.set_reduced_motion(True)
        edits = tuple(Edit(None, entity) for entity in (ACKNOWLEDGED, *entities))
        parts.desk.run(lambda _logbook, _now: Step(edits))
        parts.reminders.ride(scheduler, 30_000)
        parts.frame.resize(1280, 820)
        parts.frame.show()
        parts.pages.open_page("today")
        parts.frame.activateWindow()
        qtbot.waitUntil(parts.frame.isActiveWindow)
        return parts

    yield open_with
    for parts, scheduler in running:
        parts.frame.hide()
        parts.frame.deleteLater()
        scheduler.shutdown(wait=False)
        parts.file.close()
    theme.set_reduced_motion(False)
