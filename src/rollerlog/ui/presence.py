"""What of the desktop there is around the window, as it comes and goes: its tray, its buses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.ui.tray import Tray, tray_is_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.services.bus import Bus
    from rollerlog.services.desk import Desk
    from rollerlog.services.notifications import DesktopNotifications
    from rollerlog.services.reminders import Reminders
    from rollerlog.services.sleep import SleepWatch
    from rollerlog.ui.frame import Frame
    from rollerlog.ui.notifier import Notifier
    from rollerlog.ui.pages import Pages
    from rollerlog.ui.theme import Theme

_FIRST_RUN = "first-run"
_PATIENCE_MS = 200


class Presence(QObject):
    """Leads from the tray and from notifications into the window, and tells of the machine's sleep.

    Over sample data no bus is used. The window is never left hidden where there is no tray.
    """

    quit_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        pages: Pages,
        desk: Desk,
        reminders: Reminders,
        notifier: Notifier,
        *,
        sample: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._frame, self._pages = theme, frame, pages
        self._desk, self._reminders, self._notifier = desk, reminders, notifier
        self._sample = sample
        self._tray: Tray | None = None
        self._buses: list[Bus] = []
        self._desktop: DesktopNotifications | None = None
        self._sleep: SleepWatch | None = None
        self._lead_in(notifier)
        self._follow_tray()
        # A tray may come after the window, and go while it is hidden.
        desk.time_passed.connect(self._follow_tray)
        desk.time_passed.connect(self._show_without_tray)
        desk.time_passed.connect(self._reach_buses)

    def begin(self) -> None:
        """Use the buses of the desktop and of the machine."""
        if self._sample:
            return
        from rollerlog.services.bus import Bus
        from rollerlog.services.notifications import DesktopNotifications
        from rollerlog.services.sleep import SleepWatch

        session, system = Bus.session(), Bus.system()
        self._buses = [session, system]
        self._desktop = DesktopNotifications(session)
        self._sleep = SleepWatch(system)
        self._sleep.resumed.connect(self._wake)
        self._sleep.zone_changed.connect(self._look_at_clock)
        self._notifier.use(self._desktop, self._tray)

    def end(self) -> None:
        """Take away what stands on the desktop; for one just sent it waits a moment."""
        self._notifier.withdraw_all()
        self._notifier.use(None, None)
        if self._desktop is not None:
            self._desktop.finish(_PATIENCE_MS)
        for bus in self._buses:
            bus.close()
        self._buses = []
        self._desktop = self._sleep = None
        if self._tray is not None:
            self._tray.hide()

    def _follow_tray(self) -> None:
        there = tray_is_there()
        if there == (self._tray is not None):
            return
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
        self._tray = self._added() if there else None
        self._pages.has_tray = there
        self._notifier.use(self._desktop, self._tray)

    def _show_without_tray(self) -> None:
        if self._tray is None and self._frame.isHidden():
            self._frame.show()

    def _reach_buses(self) -> None:
        """Reach what was lost, or not there at the start, which else nobody would ask for."""
        for bus in self._buses:
            bus.reach()

    def _added(self) -> Tray:
        tray = Tray(self._theme, self._desk, self._reminders, sample=self._sample)
        self._lead_in(tray)
        tray.pause_wanted.connect(self._into(self._pages.open_pause))
        tray.quit_wanted.connect(self.quit_wanted)
        return tray

    def _lead_in(self, source: Tray | Notifier) -> None:
        pages = self._pages
        source.opened.connect(self._frame.come_forward)
        source.log_wanted.connect(self._into(pages.open_log))
        source.check_in_wanted.connect(self._into(pages.open_check_in))
        source.page_wanted.connect(self._into(pages.open_page))
        source.today_wanted.connect(self._into(partial(pages.open_page, "today")))
        source.said.connect(pages.say)
        source.noted.connect(pages.note)

    def _into(self, go: Callable[..., None]) -> Callable[..., None]:
        """Return the way to a page of the window, which comes forward; not past the first run."""

        def lead(*words: str) -> None:
            self._frame.come_forward()
            if self._pages.page != _FIRST_RUN:
                go(*words)

        return lead

    def _wake(self) -> None:
        self._desk.time_passed.emit()
        self._reminders.settle()

    def _look_at_clock(self) -> None:
        self._desk.time_passed.emit()
        self._reminders.look()
