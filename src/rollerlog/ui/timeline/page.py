"""The timeline: everything recorded, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.logbook import DATED, live
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.overriding import override
from rollerlog.ui.photos_hidden import PhotosHidden
from rollerlog.ui.thumbnails import Thumbnails
from rollerlog.ui.timeline.deeds import Deeds
from rollerlog.ui.timeline.detail_panel import DetailPanel
from rollerlog.ui.timeline.details import detail_of
from rollerlog.ui.timeline.event_asking import EventAsking
from rollerlog.ui.timeline.feed_column import FeedColumn
from rollerlog.ui.timeline.filters import Filter, Show
from rollerlog.ui.timeline.header import TimelineHeader
from rollerlog.ui.timeline.kept_place import KeptPlace
from rollerlog.ui.timeline.model import FeedModel
from rollerlog.ui.timeline.panes import Panes
from rollerlog.ui.timeline.plan_notes import plans_said
from rollerlog.ui.timeline.rows import Feed, Row, place_of, place_of_day
from rollerlog.ui.timeline.warming import Warming
from rollerlog.ui.timeline.year_pane import YearPane
from rollerlog.ui.timeline.years import Years

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.model import Entry
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

# DESIGN 3d counts the window's width; a page alone has no sidebar beside it.
_FOLDS_UNDER_PX, _SLIDES_UNDER_PX = 1100, 1180
_FOLDS_ALONE_PX, _SLIDES_ALONE_PX = 1036, 972
_FOLLOW_MS = 150


class TimelinePage(QWidget):
    """Lists, filters, searches and shows entries; deletes and restores them, and adds events.

    ``edit_wanted`` carries the id of a session or a check-in, ``how_wanted`` ids of sources,
    ``photo_wanted`` the id of a photo to be compared, ``add_photo_wanted`` the zones of one to be
    added and None, as its file says when it was taken.
    """

    said = Signal(str)
    edit_wanted = Signal(str)
    log_wanted = Signal()
    how_wanted = Signal(tuple)
    photo_wanted = Signal(str)
    add_photo_wanted = Signal(tuple, object)

    def __init__(self, theme: Theme, desk: Desk, thumbnails: Thumbnails | None = None) -> None:
        super().__init__()
        self._theme, self._desk = theme, desk
        self._thumbnails = thumbnails or Thumbnails(theme, None, PhotosHidden(parent=self), self)
        self._feed = Feed()
        self._stale, self._replacing = True, False
        key = "/" if preferences(desk.logbook).single_keys else None
        self.model = FeedModel(desk.logbook, desk.now(), self)
        self.header = TimelineHeader(theme, key=key)
        self.year = YearPane(theme)
        self.column = FeedColumn(theme, self.model)
        self.detail = DetailPanel(theme, self._thumbnails)
        self.view = self.column.view
        self._panes = Panes(theme, self.year, self.column, self.detail)
        self._years = Years(desk, self.year, self)
        self._deeds = Deeds(desk, self)
        self._asking = EventAsking(desk, self.detail)
        self._warming = Warming(self._feed, self)
        self._soon = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._panes, 1)
        self._connect()

    def _connect(self) -> None:
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow_time)
        self._theme.changed.connect(self._arrange)
        self.header.changed.connect(self._follow_filter)
        self.header.year_wanted.connect(self._toggle_year)
        self.header.left_search.connect(self._to_feed)
        self.header.add_wanted.connect(self.add_event)
        self.column.cleared.connect(self.header.show_filter)
        self.column.log_wanted.connect(self.log_wanted)
        self.view.selectionModel().currentChanged.connect(self._show_detail)
        self.view.opened.connect(self.open_detail)
        self.view.clicked.connect(self._slide_in)
        self._years.chosen.connect(self._jump)
        self._years.turned.connect(self._show_year)
        self._soon.timeout.connect(self._follow_selection)
        self._deeds.said.connect(self.said)
        self._asking.said.connect(self.said)
        self._asking.ended.connect(self._end_event)
        self.detail.edit_wanted.connect(self.edit)
        self.detail.delete_wanted.connect(self.delete)
        self.detail.time_delete_wanted.connect(self._delete_one)
        self.detail.restore_wanted.connect(self.restore)
        self.detail.closed.connect(self._close_over)
        self.detail.how_wanted.connect(self.how_wanted)
        self.detail.photo_wanted.connect(self.photo_wanted)
        self.detail.add_photo_wanted.connect(self._ask_for_photo)

    @property
    def selected(self) -> Row | None:
        """The row selected."""
        place = self.view.currentIndex().row()
        return self.model.rows[place] if 0 <= place < len(self.model.rows) else None

    def show_entry(self, entry_id: str) -> None:
        """Select an entry, whatever is filtered, and show it in full."""
        entry = self._desk.logbook.entry(entry_id)
        if entry is None:
            return
        if self._stale:
            self._refresh()
        if place_of(self.model.rows, entry_id) is None:
            self.header.show_filter(Filter(Show.ALL if live(entry) else Show.TRASH))
        place = place_of(self.model.rows, entry_id)
        if place is not None:
            self.view.choose(place)
            self.view.scrollTo(self.view.currentIndex(), self.view.ScrollHint.PositionAtCenter)
            self._panes.open_detail(wanted=True)

    def focus_search(self) -> None:
        """Give the search field the keyboard."""
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def open_detail(self) -> None:
        """Show the selected entry in full, with the keyboard there."""
        if self.selected is not None:
            self._panes.open_detail(wanted=True)
            self.detail.focus_first()

    def edit(self) -> None:
        """Ask for the selected entry's form, where it has one."""
        entry = self._entry
        if isinstance(entry, Session | CheckIn) and live(entry):
            self.edit_wanted.emit(entry.id)
        elif isinstance(entry, DatedEvent) and live(entry):
            self._panes.open_detail(wanted=True)
            self._asking.edit(entry)

    def add_event(self) -> None:
        """Ask for something the skin waits after."""
        self._arrange(bare=False)
        self._panes.open_detail(wanted=True)
        self._asking.add()

    def delete(self) -> None:
        """Move what is selected to the trash, where it may go there."""
        row, found = self.selected, self.detail.detail
        if row is None or found is None or not found.deletes:
            return
        if self._deeds.delete(row.entries):
            self._to_feed()

    def restore(self) -> None:
        """Bring what is selected back from the trash."""
        entry = self._entry
        if entry is not None and not live(entry) and self._deeds.restore(entry):
            self._to_feed()

    @property
    def _entry(self) -> Entry | None:
        row = self.selected
        return row.entry if row is not None and row.entries else None

    def _ask_for_photo(self) -> None:
        if (entry := self._entry) is not None:
            self.add_photo_wanted.emit(entry.zones, None)

    def _delete_one(self, id_: str) -> None:
        entry = self._desk.logbook.entry(id_)
        if entry is not None:
            self._deeds.delete((entry,))

    def _follow(self) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _follow_time(self) -> None:
        if self.isVisible():
            self.model.show_time(self._desk.now())
            if not self.detail.asking:
                self._show_detail()
            self._show_year()
        else:
            self._stale = True

    def _follow_filter(self) -> None:
        self._refresh(filtered=True)

    def _refresh(self, *, filtered: bool = False) -> None:
        chosen, logbook = self.header.chosen(), self._desk.logbook
        kept = KeptPlace.of(self.view, self.model)
        attempts = self._desk.attempts() if chosen.attempts else ()
        rows = self._feed.rows(logbook, chosen, attempts)
        first = not rows and chosen.show is not Show.TRASH and not any(map(logbook.all, DATED))
        self._replacing = True
        self.column.plan_bar.hide()
        self.model.show_rows(rows, logbook, self._desk.now())
        self.column.show_filter(chosen, rows, first=first)
        self._arrange(bare=first and not self.detail.asking)
        (kept.put_back_filtered if filtered else kept.put_back)(self.view, rows)
        self._replacing = self._stale = False
        self._show_year()
        if not self.detail.asking:
            self._show_detail()
        self._warming.start(logbook)

    def _show_detail(self) -> None:
        if self._replacing:
            return
        row = self.selected
        found = None if row is None else detail_of(self._desk.logbook, row, self._desk.now())
        self.detail.show_detail(found)
        if found is None:
            self._panes.open_detail(wanted=False)
        self._soon.start()

    def _show_year(self) -> None:
        self._years.show(self.header.chosen())
        self.header.show_year(self._years.year, folded=self._panes.folded and not self._panes.bare)

    def _follow_selection(self) -> None:
        row = self.selected
        if row is not None:
            self._years.follow(row.day)

    def _end_event(self, event_id: str) -> None:
        self._close_over()
        if event_id:
            self.show_entry(event_id)
            self._to_feed()

    def _jump(self, day: date) -> None:
        said = plans_said(self._desk.logbook, self.header.chosen(), day, self._desk.now().date())
        self.column.plan_bar.show_words(said)
        place = place_of_day(self.model.rows, day)
        if place is not None:
            self.view.choose(place)
            self.view.show_at_top(place)

    def _slide_in(self) -> None:
        self._panes.open_year(wanted=False)
        self._panes.open_detail(wanted=True)

    def _toggle_year(self) -> None:
        self._panes.open_year(wanted=not self._panes.year_open)
        opened = self._panes.year_open
        widget = self.year.panel.strip if opened else self.header.year
        widget.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close_over(self) -> None:
        if self.detail.asking:
            self._show_detail()
            self._refresh()
        self._panes.open_detail(wanted=False)
        self._panes.open_year(wanted=False)
        self._to_feed()

    def _to_feed(self) -> None:
        if self._panes.over:
            self._panes.open_detail(wanted=False)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_pane(self) -> None:
        strip = self.year.panel.strip
        if strip.hasFocus():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.view.hasFocus():
            self.open_detail()
        elif strip.isVisible():
            strip.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._close_over()

    def _arrange(self, *, bare: bool | None = None) -> None:
        panes, width, window = self._panes, self.width(), self.window()
        alone = window is self
        measured = width if alone else window.width()
        folded = measured < (_FOLDS_ALONE_PX if alone else _FOLDS_UNDER_PX)
        folded = folded or not panes.room_for_feed(width - panes.year_width())
        left = 0 if folded else panes.year_width()
        over = measured < (_SLIDES_ALONE_PX if alone else _SLIDES_UNDER_PX)
        over = over or not panes.room_for_feed(width - left - panes.detail_width())
        bare = panes.bare if bare is None else bare
        panes.fit(folded=folded, over=over, bare=bare, asking=self.detail.asking)
        self.header.show_year(self._years.year, folded=folded and not panes.bare)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.view.setFocus(event.reason())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._stale:
            self._refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        single = preferences(self._desk.logbook).single_keys
        key = event.text().lower() if single and not event.modifiers() else ""
        panes = self._panes
        if event.matches(QKeySequence.StandardKey.Find) or key == "/":
            self.focus_search()
        elif event.key() == Qt.Key.Key_Escape and (
            panes.detail_open or panes.year_open or self.detail.asking
        ):
            self._close_over()
        elif event.key() == Qt.Key.Key_Tab and event.modifiers() & _CTRL:
            self._turn_pane()
        elif self.detail.asking:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete()
        elif key == "e":
            self.edit()
        elif key == "h":
            self._thumbnails.toggle_hidden()
        else:
            super().keyPressEvent(event)


_CTRL = Qt.KeyboardModifier.ControlModifier
