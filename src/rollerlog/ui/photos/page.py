"""The Photos page: two pictures of the same skin, compared fairly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.photos.model import View
from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.photos.add_menu import AddMenu
from rollerlog.ui.photos.adding_bar import AddingBar
from rollerlog.ui.photos.album import day_of, groups, shown_of, shows
from rollerlog.ui.photos.board import Board
from rollerlog.ui.photos.choosing import Choosing
from rollerlog.ui.photos.drop_cover import DropCover
from rollerlog.ui.photos.editing import Editing
from rollerlog.ui.photos.examiner import Examiner
from rollerlog.ui.photos.findings import Findings
from rollerlog.ui.photos.header import PhotosHeader
from rollerlog.ui.photos.incoming import files_in, holds_pictures, image_in
from rollerlog.ui.photos.keys import act_meanwhile, act_of, act_of_letter
from rollerlog.ui.photos.names import Mode, captioned
from rollerlog.ui.photos.page_stack import PageStack
from rollerlog.ui.photos.pair import Pair
from rollerlog.ui.photos.panes import PhotosPanes
from rollerlog.ui.photos.side_panel import SidePanel
from rollerlog.ui.photos.strip_model import StripModel
from rollerlog.ui.photos.words import LINKED
from rollerlog.ui.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.photos.album import Album
    from rollerlog.ui.photos.stage import Stage
    from rollerlog.ui.photos_hidden import PhotosHidden
    from rollerlog.ui.theme import Theme

_SLIDES_UNDER_PX, _SLIDES_ALONE_PX = 1180, 972


class PhotosPage(QWidget):
    """Compares two photos of an album.

    ``files_dropped`` carries paths, ``image_pasted`` PNG bytes and ``taken`` such with their view,
    to be added; ``said`` what was done and can be undone, ``noted`` what else was.
    """

    said = Signal(str)
    noted = Signal(str)
    files_wanted = Signal()
    stop_wanted = Signal()
    files_dropped = Signal(list)
    image_pasted = Signal(bytes)
    taken = Signal(bytes, object)

    def __init__(
        self, theme: Theme, album: Album, pictures: Pictures, hidden: PhotosHidden
    ) -> None:
        super().__init__()
        self._album, self.hidden = album, hidden
        self._stale = True
        self.choosing = Choosing(album)
        self.model = StripModel(album, self)
        thumbnails = Thumbnails(theme, pictures, hidden, self)
        self.examiner = Examiner(album, pictures, self)
        self.header = PhotosHeader(theme)
        self.adding = AddingBar(theme)
        self.board = Board(theme, pictures, hidden, self.model, thumbnails, self.examiner.guesser)
        self.panel = SidePanel(theme, thumbnails)
        self.panes = PhotosPanes(theme, self.board, self.panel)
        self.menu = AddMenu(self)
        self.stack = PageStack(theme, album, pictures, hidden, self)
        self._findings = Findings(album, self.choosing, self.examiner, self.panel, self)
        self._editing = Editing(album, self.panel, self.board.editor, self)
        self._cover = DropCover(theme, self)
        column = QVBoxLayout(self.stack.comparing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.adding)
        column.addWidget(self.panes, 1)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", False)
        self._connect()

    @property
    def stage(self) -> Stage:
        """Where the pair is shown."""
        return self.board.stage

    @property
    def pair(self) -> tuple[Photo | None, Photo | None]:
        """Photo A and photo B."""
        return self.choosing.a, self.choosing.b

    def refresh(self) -> None:
        """Look at the album again."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        everything = self._album.photos()
        self.header.offer(groups(everything), dict(self._album.zones()))
        day, shown = self.board.chosen_day, self.header.shown
        photos = [photo for photo in everything if shows(shown, photo)]
        narrowed = photos if day is None else self._album.strip(photos, day)
        self.choosing.look_again(everything, narrowed, self.header.rule)
        self.model.show_photos(narrowed)
        self.header.show_bare(bare=not everything)
        self._show_pair()

    def show_photo(self, photo_id: str) -> None:
        """Show a photo as B, beside one of its view and the same day after a session."""
        everything = self._album.photos()
        photo = next((one for one in everything if one.id == photo_id), None)
        if photo is None:
            return
        shown = shown_of(photo)
        self.header.offer(groups(everything), dict(self._album.zones()))
        self.header.choose(shown)
        self.choosing.photos = [one for one in everything if shows(shown, one)]
        self.choosing.choose_beside(photo)
        self.refresh()

    @property
    def compares(self) -> bool:
        """Whether the pair is shown, and not the camera or a time-lapse in the making."""
        return self.stack.compares

    def show_progress(self, done: int, total: int) -> None:
        """Say how far an import is."""
        self.adding.show_progress(done, total)

    def refuse(self, sentence: str) -> None:
        """Say why a picture was not added."""
        self.adding.refuse(sentence)

    def pick(self, letter: str) -> None:
        """Let the strip choose photo A or photo B from now on."""
        self.choosing.picking = letter
        self.board.hints.show_picking(letter)
        photo = self.choosing.of(letter)
        place = self.model.place_of(photo.id) if photo is not None else None
        self.board.strip.stand_at(place)
        self.board.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"Pick photo {letter}")

    def swap(self) -> None:
        """Make B of A, and A of B."""
        self.choosing.swap()
        self._show_pair()

    def next_mode(self) -> None:
        """Show the pair the next way."""
        modes = list(Mode)
        self.set_mode(modes[(modes.index(self.stage.mode) + 1) % len(modes)])

    def set_mode(self, mode: Mode) -> None:
        """Show the pair one way."""
        self.header.show_mode(mode)
        self.stage.set_mode(mode)
        self.board.hints.show_mode(mode)

    def show_other(self) -> None:
        """Show the other photo where they take turns, which they do no more by themselves."""
        self.stage.stop_blinking()
        self.stage.show_other()

    def ask_to_add(self) -> None:
        """Offer the ways to add a photo."""
        data = QGuiApplication.clipboard().mimeData()
        self.menu.offer(self.header.add, can_paste=holds_pictures(data))

    def paste(self) -> None:
        """Add what was copied."""
        self._bring(QGuiApplication.clipboard().mimeData())

    def align(self) -> None:
        """Mark the eyes of the pair."""
        a, b = self.pair
        if a is not None:
            self.panes.open_panel(wanted=False)
            self.board.editor.open(self._on_stage(a, b))
            self.board.show_editor()
            self.board.editor.take_focus()

    def open_camera(self) -> None:
        """Let a photo be taken, of the view that is shown."""
        self.stack.open_camera(self.header.shown.view or View.FRONT)

    def open_lapse(self) -> None:
        """Ask what a time-lapse is to be made of."""
        self.stack.open_lapse(self.header.shown)

    def _compare(self) -> None:
        self.stack.compare()
        self.refresh()
        self.stage.take_focus()

    def _connect(self) -> None:
        header, board, panel, stack = self.header, self.board, self.panel, self.stack
        header.mode_chosen.connect(lambda mode: self.set_mode(Mode(mode)))
        header.shown_chosen.connect(self._start_over)
        header.rule_chosen.connect(self._propose)
        header.add_wanted.connect(self.ask_to_add)
        header.hide_wanted.connect(self.hidden.toggle)
        header.panel_wanted.connect(lambda: self._toggle_panel())
        board.add_wanted.connect(self.ask_to_add)
        board.allowed.connect(self._allow)
        board.day_chosen.connect(self._start_over)
        board.strip.picked.connect(self._pick_place)
        board.hints.pressed.connect(self._press)
        board.editor.closed.connect(self._end_align)
        board.stage.linked_changed.connect(self._say_linked)
        panel.align_wanted.connect(self.align)
        panel.lapse_wanted.connect(self.open_lapse)
        panel.details_wanted.connect(self._show_details)
        panel.closed.connect(self._close_panel)
        panel.pairs.chosen.connect(self._show_chosen)
        stack.taken.connect(self.taken)
        stack.noted.connect(self.noted)
        stack.closed.connect(self._compare)
        self._editing.said.connect(self.said)
        self._editing.marked.connect(self._end_align)
        self._editing.changed.connect(self.refresh)
        self.hidden.changed.connect(self._follow_hidden)
        self.menu.files_wanted.connect(self.files_wanted)
        self.menu.camera_wanted.connect(self.open_camera)
        self.menu.paste_wanted.connect(self.paste)
        self.adding.stop_wanted.connect(self.stop_wanted)
        self._follow_hidden()

    def _show_pair(self) -> None:
        a, b = self.pair
        if not self._album.photos():
            self.board.show_empty()
        elif a is None:
            self.board.show_none()
        elif not self.board.aligning:
            self._show_stage(a, b)
        self.model.show_picked(a.id if a else "", b.id if b else "")
        if not self.board.strip.hasFocus() and (last := b or a) is not None:
            self.board.strip.stand_at(self.model.place_of(last.id))
        self._arrange()
        self._findings.follow()

    def _show_stage(self, a: Photo, b: Photo | None) -> None:
        if self.choosing.unlike:
            self.board.show_unlike()
            return
        self.stage.show_pair(self._on_stage(a, b))
        self.board.show_stage()

    def _on_stage(self, a: Photo, b: Photo | None) -> Pair:
        today = self._album.now().date()
        said = [captioned(one, day_of(self._album, one), today) if one else "" for one in (a, b)]
        return Pair(a, b, (said[0], said[1]))

    def _show_chosen(self, a: Photo, b: Photo) -> None:
        self.choosing.choose(a, b)
        self._show_pair()

    def _pick_place(self, place: int) -> None:
        self.choosing.pick(self.choosing.photos[place], self.header.rule)
        self._show_pair()

    def _press(self, key: str) -> None:
        act = act_of_letter(self, key)
        if act is not None:
            act()

    def _start_over(self) -> None:
        self.choosing.start_over()
        self.refresh()

    def _propose(self) -> None:
        self.choosing.propose(self.header.rule)
        self._show_pair()

    def _allow(self) -> None:
        self.choosing.allow()
        self._show_pair()
        self.stage.take_focus()

    def _show_details(self, letter: str) -> None:
        photo = self.choosing.of(letter)
        if photo is not None:
            self._editing.show(photo, letter)

    def _say_linked(self) -> None:
        announce(self, LINKED[self.stage.linked])

    def _end_align(self) -> None:
        self.board.show_stage()
        self._show_pair()
        self.stage.take_focus()

    def _toggle_panel(self) -> None:
        self.panes.open_panel(wanted=not self.panes.open)
        if self.panes.open:
            self.panel.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close_panel(self) -> None:
        self.panel.show_match()
        self.panes.open_panel(wanted=False)
        self.stage.take_focus()

    def _follow_hidden(self) -> None:
        self.header.show_hidden(hidden=self.hidden.hidden)
        self.stack.follow_hidden()

    def _arrange(self) -> None:
        window = self.window()
        alone = window is self
        width = self.width() if alone else window.width()
        over = width < (_SLIDES_ALONE_PX if alone else _SLIDES_UNDER_PX)
        bare = self.choosing.a is None
        self.panes.fit(over=over, bare=bare)
        self.header.fold_panel(folded=over and not bare)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.stack.compares:
            self.stage.take_focus(event.reason())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._stale:
            self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panes.open:
            self._close_panel()
            return
        free = self.stack.compares and not self.board.aligning and not self.panel.asking
        find = act_of if free else act_meanwhile
        act = find(self, event, single=self._album.single_keys())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_pictures(event.mimeData()):
            event.acceptProposedAction()
            self._cover.cover()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._cover.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._cover.hide()
        event.acceptProposedAction()
        self._bring(event.mimeData())

    def _bring(self, data: QMimeData) -> None:
        if files := files_in(data):
            self.files_dropped.emit(files)
        elif content := image_in(data):
            self.image_pasted.emit(content)
