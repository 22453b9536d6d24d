"""The pages, each made, and its modules loaded, when it is first opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from rollerlog.domain.preferences import preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.services.photos.library import PhotoLibrary
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.check_in.page import CheckInPage
    from rollerlog.ui.first_run.page import FirstRunPage
    from rollerlog.ui.how.page import HowPage
    from rollerlog.ui.kit.page import KitPage
    from rollerlog.ui.log.page import LogPage
    from rollerlog.ui.notifier import Notifier
    from rollerlog.ui.photos.intake import Intake
    from rollerlog.ui.photos.page import PhotosPage
    from rollerlog.ui.photos_hidden import PhotosHidden
    from rollerlog.ui.plan.page import PlanPage
    from rollerlog.ui.profile.page import ProfilePage
    from rollerlog.ui.reminders.page import RemindersPage
    from rollerlog.ui.settings.page import SettingsPage
    from rollerlog.ui.settle.page import SettlePage
    from rollerlog.ui.shortcuts_page import ShortcutsPage
    from rollerlog.ui.summary.page import SummaryPage
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails
    from rollerlog.ui.timeline.page import TimelinePage

P = TypeVar("P", bound=QWidget)


class Shelf(QWidget):
    """All pages but Today, which the window opens with: that halves the time to its first paint.

    ``ways`` says what the signals of pages lead to, by their names.
    """

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        reminders: Reminders,
        drafts: Drafts,
        folder: Path,
        notifier: Notifier,
        library: PhotoLibrary,
        parent: QWidget,
        *,
        sample: bool,
    ) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._drafts, self._folder = theme, desk, drafts, folder
        self._reminders, self._notifier, self._sample = reminders, notifier, sample
        self._library = library
        self.has_tray = False
        self._stack = QStackedWidget()
        self._ways: Mapping[str, Callable[..., None]] = {}

    @cached_property
    def timeline(self) -> TimelinePage:
        """The feed of everything, and the year beside it."""
        from rollerlog.ui.timeline.page import TimelinePage

        return self._placed(TimelinePage(self._theme, self._desk, self.thumbnails))

    @cached_property
    def photos(self) -> PhotosPage:
        """The photos, compared two at a time."""
        from rollerlog.ui.photos.desk_album import DeskAlbum
        from rollerlog.ui.photos.page import PhotosPage

        album = DeskAlbum(self._desk, lambda said: page.noted.emit(said))
        page = PhotosPage(self._theme, album, self._library.pictures, self.photos_hidden)
        return self._placed(page)

    @cached_property
    def intake(self) -> Intake:
        """The way in for new photos."""
        from rollerlog.ui.photos.intake import Intake

        return Intake(self.photos, self._desk, self._library.keeper)

    @cached_property
    def photos_hidden(self) -> PhotosHidden:
        """Whether pictures may be seen."""
        from rollerlog.ui.photos_hidden import PhotosHidden

        return PhotosHidden(hidden=preferences(self._desk.logbook).hide_photos, parent=self)

    @cached_property
    def thumbnails(self) -> Thumbnails:
        """The photos as pages besides their own show them."""
        from rollerlog.ui.thumbnails import Thumbnails

        return Thumbnails(self._theme, self._library.pictures, self.photos_hidden, self)

    @cached_property
    def log(self) -> LogPage:
        """The form for a session."""
        from rollerlog.ui.log.page import LogPage

        return self._placed(LogPage(self._theme, self._desk, self._drafts))

    @cached_property
    def check_in(self) -> CheckInPage:
        """The form for a check-in."""
        from rollerlog.ui.check_in.page import CheckInPage

        page = CheckInPage(self._theme, self._desk, self._drafts, self.thumbnails)
        return self._placed(page)

    @cached_property
    def settle(self) -> SettlePage:
        """The page on which warning signs settle."""
        from rollerlog.ui.settle.page import SettlePage

        return self._placed(SettlePage(self._theme, self._desk))

    @cached_property
    def summary(self) -> SummaryPage:
        """The page with one sheet to show to a clinician."""
        from rollerlog.ui.summary.page import SummaryPage

        return self._placed(SummaryPage(self._theme, self._desk))

    @cached_property
    def plan(self) -> PlanPage:
        """Courses, last days, planned sessions and concerns."""
        from rollerlog.ui.plan.page import PlanPage

        return self._placed(PlanPage(self._theme, self._desk))

    @cached_property
    def kit(self) -> KitPage:
        """The rollers and the products."""
        from rollerlog.ui.kit.page import KitPage

        return self._placed(KitPage(self._theme, self._desk, self._drafts))

    @cached_property
    def first_run(self) -> FirstRunPage:
        """The three steps before the first day."""
        from rollerlog.ui.first_run.page import FirstRunPage

        return self._placed(
            FirstRunPage(
                self._theme,
                self._desk,
                self._drafts,
                lambda: self.has_tray,
                lambda: self._notifier.is_there,
            )
        )

    @cached_property
    def profile(self) -> ProfilePage:
        """The standing conditions, whom the user asked, and dated events."""
        from rollerlog.ui.profile.page import ProfilePage

        return self._placed(ProfilePage(self._theme, self._desk))

    @cached_property
    def reminders(self) -> RemindersPage:
        """What comes next, by which way, and what became of what came."""
        from rollerlog.ui.reminders.page import RemindersPage

        return self._placed(RemindersPage(self._theme, self._desk, self._reminders, self._notifier))

    @cached_property
    def settings(self) -> SettingsPage:
        """The settings."""
        from rollerlog.services.autostart import autostart_here
        from rollerlog.services.storage import own_folder
        from rollerlog.ui.settings.page import SettingsPage

        # Sample data lies in a folder that is thrown away.
        autostart = None if self._sample else autostart_here(self._folder, own_folder())
        return self._placed(SettingsPage(self._theme, self._desk, self._folder, autostart))

    @cached_property
    def how(self) -> HowPage:
        """How this works, and the sources."""
        from rollerlog.ui.how.page import HowPage

        return self._placed(HowPage(self._theme))

    @cached_property
    def shortcuts(self) -> ShortcutsPage:
        """The list of keys."""
        from rollerlog.ui.shortcuts_page import ShortcutsPage

        return self._placed(ShortcutsPage(self._theme))

    def _placed(self, page: P) -> P:
        self._lead_on(page)
        self._stack.addWidget(page)
        return page

    def _lead_on(self, source: QWidget) -> None:
        """Connect a page, or what stands above the pages, by the names of its signals."""
        for name, way in self._ways.items():
            if hasattr(type(source), name):
                getattr(source, name).connect(way)
