"""Taking a photo with the camera, the last one of the same view over what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.services.camera import CameraState, camera_state, open_camera
from rollerlog.services.photos.still import Still
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.keys import add_keys
from rollerlog.ui.photos import camera_wording as wording
from rollerlog.ui.photos.camera_board import CameraBoard
from rollerlog.ui.photos.ghost import Ghost
from rollerlog.ui.photos.self_timer import SelfTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from rollerlog.domain.photos.model import View
    from rollerlog.services.camera.feed import CameraFeed
    from rollerlog.services.camera.trouble import Trouble
    from rollerlog.ui.theme import Theme

__all__ = ["CameraPanel", "camera_state"]


class CameraPanel(QWidget):
    """The camera runs while this is shown.

    ``taken`` carries the PNG of a photo that is to be kept, and its view; ``last_of`` gives the
    file of the last photo of a view, or None where there is none or photos are hidden.
    """

    taken = Signal(bytes, object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        last_of: Callable[[View], Path | None],
        opened: Callable[[], CameraFeed | CameraState] = open_camera,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(wording.TITLE)
        self._opened = opened
        self._feed: CameraFeed | None = None
        self._still: Still | None = None
        self._keeping = False
        self.board = CameraBoard(theme)
        self.ghost = Ghost(last_of, self)
        self.timer = SelfTimer(now, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self._connect()

    def open(self, view: View) -> None:
        """Begin with a view, and with nothing taken."""
        self._drop()
        self.board.side.view.choose(view)
        self.board.side.follow_view()
        self._start()

    def show_hidden(self, *, hidden: bool) -> None:
        """Lay no photo over what is seen while photos are hidden."""
        self.board.side.show_hidden(hidden=hidden)
        self.follow()

    def follow(self) -> None:
        """Look for the last photo of the view again."""
        self.ghost.seek(self.board.side.chosen_view)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start()
        self.board.focus_first()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()
        if self._feed is not None:
            self._feed.stop()
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._press()

    def _connect(self) -> None:
        board, side = self.board, self.board.side
        board.take.clicked.connect(self._press)
        board.keep.clicked.connect(self._keep)
        board.again.clicked.connect(self._take_again)
        board.retry.clicked.connect(self._try_again)
        board.way_back.clicked.connect(self._leave)
        board.resized.connect(self._fit)
        side.viewed.connect(self.follow)
        side.viewed.connect(self._show)
        side.changed.connect(self._show)
        self.ghost.changed.connect(self._show)
        self.timer.counted.connect(self._count)
        self.timer.ended.connect(self._take)
        add_keys(self, {"Esc": self._escape})

    def _start(self) -> None:
        """Let the camera run, if this is shown and nothing is taken."""
        if not self.isVisible() or self._still is not None:
            return
        if self._feed is None:
            found = self._opened()
            if isinstance(found, CameraState):
                title, text = wording.missing(found)
                self.board.show_trouble(title, text, may_pass=found is CameraState.NO_CAMERA)
                return
            found.setParent(self)
            found.framed.connect(self._see)
            found.lost.connect(self._lose)
            self._feed = found
        self.board.show_camera()
        self._fit()
        self.follow()
        self._feed.start()
        self._show()

    def _see(self) -> None:
        if self._feed is not None and self._still is None:
            had_none = not self.board.stage.sees
            self.board.stage.show_picture(self._feed.frame)
            if had_none:
                self._show()

    def _lose(self, trouble: Trouble) -> None:
        self.timer.stop()
        self._forget_feed()
        if self._still is None:
            self.board.show_trouble(*wording.troubled(trouble), may_pass=True)
        self._show()

    def _press(self) -> None:
        """Take a photo, now or when the timer ends; while it runs, stop it."""
        if self.timer.running:
            self.timer.stop()
            self._show()
        elif self._still is None and self.board.stage.sees:
            self.timer.start(self.board.side.seconds)
            self._show()

    def _count(self, left: int) -> None:
        self.board.stage.show_count(left)
        announce(self, wording.counted(left), urgent=True)

    def _take(self) -> None:
        if self._feed is None or self._feed.still().isNull():
            return
        self._still = Still(self._feed.still(), self)
        self._still.made.connect(self._hand_over)
        self._feed.stop()
        self._show()
        self.board.focus_first()
        announce(self, wording.TAKEN)

    def _keep(self) -> None:
        self._keeping = True
        self._show()
        self._hand_over()

    def _hand_over(self) -> None:
        if self._keeping and self._still is not None and self._still.png is not None:
            content = self._still.png
            self._take_again()
            self.taken.emit(content, self.board.side.chosen_view)

    def _take_again(self) -> None:
        self._drop()
        self._start()
        self.board.focus_first()

    def _try_again(self) -> None:
        self._forget_feed()
        self._start()

    def _escape(self) -> None:
        if self.timer.running:
            self._press()
        else:
            self._leave()

    def _leave(self) -> None:
        self._drop()
        self.closed.emit()

    def _drop(self) -> None:
        """Keep nothing that was taken."""
        self.timer.stop()
        if self._still is not None:
            self._still.deleteLater()
        self._still, self._keeping = None, False
        self._show()

    def _forget_feed(self) -> None:
        if self._feed is not None:
            self._feed.stop()
            self._feed.deleteLater()
        self._feed = None

    def _fit(self) -> None:
        if self._feed is not None:
            self._feed.show_within(self.board.stage.size() * self.devicePixelRatioF())

    def _show(self) -> None:
        board, taken = self.board, self._still
        running = self._feed is not None and self._feed.running
        board.side.offer_ghost(there=not self.ghost.image.isNull())
        if taken is not None:
            board.show_taken(taken.image, keeping=self._keeping)
        else:
            seen = self._feed.frame if running and self._feed is not None else QImage()
            board.show_live(seen, self.ghost.image, counting=self.timer.running)
