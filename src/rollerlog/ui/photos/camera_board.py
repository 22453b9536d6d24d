"""What is on the panel for taking photos: the picture, the choices and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rollerlog.domain.photos.model import View
from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState, PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photos import camera_wording as wording
from rollerlog.ui.photos.camera_side import CameraSide
from rollerlog.ui.photos.live_stage import Guides, LiveStage

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from rollerlog.ui.theme import Theme

_NARROW_PX, _SIDE_PX = 1000, 272


class CameraBoard(QWidget):
    """Shows what is seen, what was taken, or why nothing is seen."""

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.header = PageHeader(theme, wording.TITLE)
        self.way_back = Button(theme, "Close", "quiet", key="Esc", name="Close")
        self.header.add_right(self.way_back)
        self.stage, self.side = LiveStage(theme), CameraSide(theme)
        self.status = Text("", tone="secondary", wrap=True)
        self.take = Button(
            theme, wording.TAKE, "primary", key="Space", icon="camera", height="large"
        )
        self.again = Button(theme, "Take again", height="large")
        self.keep = Button(theme, "Keep", "primary", height="large", name="Keep the photo")
        self.retry = Button(theme, "Try again")
        self.trouble = EmptyState(theme, "", "", icon="camera", actions=[self.retry])
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def show_camera(self) -> None:
        """Show the picture and what is chosen for it."""
        self._pages.setCurrentIndex(0)
        self._foot.show()

    def show_trouble(self, title: str, text: str, *, may_pass: bool) -> None:
        """Say why nothing is seen, and let it be tried again where that may pass."""
        self.trouble.show_text(title, text)
        self.retry.setVisible(may_pass)
        self._pages.setCurrentIndex(1)
        self._foot.hide()
        self.focus_first()
        announce(self, f"{title}. {text}", urgent=True)

    def show_live(self, seen: QImage, ghost: QImage, *, counting: bool) -> None:
        """Show what the camera sees, with a photo over it."""
        view = self.side.chosen_view
        strength = self.side.ghost.value() if not ghost.isNull() else 0
        lined = self.side.lines.isChecked()
        self.stage.show_picture(seen)
        self.stage.show_ghost(ghost, strength / 100)
        self.stage.show_guides(
            Guides(
                mirrored=self.side.mirror.isChecked(),
                thirds=lined,
                eyes=lined and view is not View.CLOSE_UP,
                outline=lined and view is View.FRONT,
            )
        )
        self.stage.setAccessibleName(wording.seen(view, strength))
        if not counting:
            self.stage.show_count(0)
        self.take.set_text(wording.STOP_TIMER if counting else wording.TAKE)
        self.take.set_icon("x" if counting else "camera")
        self.take.setEnabled(not seen.isNull())
        self._show_buttons(taken=False)
        self.status.setText("")

    def show_taken(self, image: QImage, *, keeping: bool) -> None:
        """Show a photo as it would be kept."""
        self.stage.show_count(0)
        self.stage.show_guides(Guides())
        self.stage.show_ghost(image, 0)
        self.stage.show_picture(image)
        self.stage.setAccessibleName(wording.AS_KEPT)
        self._show_buttons(taken=True)
        self.keep.setEnabled(not keeping)
        self.again.setEnabled(not keeping)
        self.status.setText(wording.KEEPING if keeping else wording.AS_KEPT)

    def focus_first(self) -> None:
        """Give the keyboard to what is to be done."""
        stops = (self.keep, self.stage, self.retry, self.way_back)
        stop = next((stop for stop in stops if stop.isVisibleTo(self)), self.way_back)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def _show_buttons(self, *, taken: bool) -> None:
        self.take.setVisible(not taken)
        self.side.let_frame(allowed=not taken)
        self.again.setVisible(taken)
        self.keep.setVisible(taken)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        self._beside = QVBoxLayout(content)
        self._beside.addWidget(self.side)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName("Choices")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        camera = QWidget()
        self._row = QHBoxLayout(camera)
        self._row.setSpacing(0)
        self._row.addWidget(self.stage, 1)
        self._row.addWidget(self._scroll)
        self._pages = QStackedWidget()
        self._pages.addWidget(camera)
        self._pages.addWidget(self.trouble)
        self._foot = QFrame()
        self._foot.setObjectName("footer")
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.setSpacing(16)
        self._foot_row.addWidget(self.status, 1)
        for button in (self.take, self.again, self.keep):
            self._foot_row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)

    def _fit(self) -> None:
        margin = 24 if self.width() < _NARROW_PX else 32
        self.header.row.setContentsMargins(margin, 0, margin - 8, 0)
        self._row.setContentsMargins(margin, 16, 0, 16)
        self._beside.setContentsMargins(24, 4, margin, 4)
        self._scroll.setFixedWidth(self._theme.px(_SIDE_PX) + 24 + margin)
        self._foot_row.setContentsMargins(margin, 15, margin, 15)
