"""An area in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import say_length
from rollerlog.ui.marks.depth_mark import DepthMark
from rollerlog.ui.standing import Look
from rollerlog.ui.today.due_row import ACTION_PX

if TYPE_CHECKING:
    from rollerlog.ui.controls.icon_label import Status
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.skin_view import AreaView

_ROW_PX, _NAME_PX, _TAG_PX = 56, 76, 100
_DATE_FROM_PX = 640
TAGS: dict[Look, tuple[str, Status, str]] = {
    Look.PAUSED: ("Paused", "stop", "octagon-minus"),
    Look.RESTING: ("Resting", "rest", "player-pause"),
    Look.CHECK_FIRST: ("Check in first", "due", "clipboard-check"),
    Look.READY: ("Ready", "ready", "check"),
}


class AreaRow(QWidget):
    """How an area stands and since when, and the way to log it once it is ready."""

    log_wanted = Signal(str)
    check_in_wanted = Signal(str)

    def __init__(self, theme: Theme, view: AreaView) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self.name = Text("", "strong", wrap=True)
        self.tag = Tag(theme, "", "plain")
        self.mark = DepthMark(theme, 500, "")
        self.detail = Text("", "caption", "secondary", wrap=True)
        self.note = Text("", "caption", "secondary", wrap=True)
        self.button = Button(theme, "")
        self.button.clicked.connect(self._ask)
        self._lay_out()
        self.show_view(view)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def view(self) -> AreaView:
        """What is shown."""
        return self._view

    def show_view(self, view: AreaView) -> None:
        """Show how the area stands now."""
        self._view = view
        self.name.setText(view.name)
        self.tag.show_status(*TAGS[view.look])
        self.mark.setVisible(view.needle_um is not None)
        if view.needle_um is not None:
            self.mark.show_length(view.needle_um, say_length(view.needle_um))
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))
        checks = view.look is Look.CHECK_FIRST
        self.button.setVisible(checks or view.look is Look.READY)
        if checks:
            self.button.set_text("Check in", f"Check in, {view.name.lower()}")
        else:
            self.button.set_text(view.log_text)
        self.setAccessibleName(f"{view.name}, {self.tag.text.lower()}")
        self._show_detail()

    def _show_detail(self) -> None:
        # The date gives way first, as the length says what matters more.
        wide = self.width() >= self._theme.px(_DATE_FROM_PX) or not self._view.detail
        parts = [self._view.last_on if wide else "", self._view.detail]
        self.detail.setText(" · ".join(part for part in parts if part))

    def _ask(self) -> None:
        if self._view.look is Look.CHECK_FIRST:
            self.check_in_wanted.emit(self._view.session_id)
        else:
            self.log_wanted.emit(self._view.area)

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.setSpacing(10)
        last.addWidget(self.mark)
        last.addWidget(self.detail, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addLayout(last)
        words.addWidget(self.note)
        words.addStretch()
        self._tag_room = QWidget()
        tag = QHBoxLayout(self._tag_room)
        tag.setContentsMargins(0, 0, 0, 0)
        tag.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self._tag_room)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.line = Hairline()
        column.addWidget(self.line)
        column.addLayout(row, 1)

    def _fit(self) -> None:
        px = self._theme.px
        self.setMinimumHeight(px(_ROW_PX))
        self.name.setFixedWidth(px(_NAME_PX))
        self._tag_room.setMinimumWidth(px(_TAG_PX))
        self.button.setMinimumWidth(px(ACTION_PX))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_detail()
