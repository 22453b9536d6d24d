"""The stage with its film strip, or what stands in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.stepper import Stepper
from rollerlog.ui.photos.how_card import HowCard
from rollerlog.ui.photos.key_hints import KeyHints
from rollerlog.ui.photos.marks_editor import MarksEditor
from rollerlog.ui.photos.stage import Stage
from rollerlog.ui.photos.strip import Strip
from rollerlog.ui.photos.words import ALLOW, DAY_STRIP, NO_PHOTOS, NO_PHOTOS_THEN, OTHER_VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.photos.strip_model import StripModel
    from rollerlog.ui.photos_hidden import PhotosHidden
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_DAY, _LAST_DAY, _HOW_PX, _WIDE_PX = 7, 60, 440, 700


class Board(QWidget):
    """Four things of which one is seen: the stage, its marks, a warning, or how to begin."""

    add_wanted = Signal()
    allowed = Signal()
    day_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        pictures: Pictures,
        hidden: PhotosHidden,
        model: StripModel,
        thumbnails: Thumbnails,
        guesser: Callable[[str], Callable[[], Marks | None] | None],
    ) -> None:
        super().__init__()
        self._theme = theme
        self.stage = Stage(theme, pictures, hidden)
        self.editor = MarksEditor(theme, pictures, hidden, guesser)
        self.strip = Strip(theme, model, thumbnails)
        self.hints = KeyHints(theme)
        self.by_day = Chip(theme, DAY_STRIP[0], name=" ".join(DAY_STRIP))
        self.day = Stepper(theme, 0, _LAST_DAY, _DAY, name="Day after each session")
        self._after = Text(DAY_STRIP[1], "body", "secondary")
        self.allow = Button(theme, ALLOW)
        self.unlike = EmptyState(theme, *OTHER_VIEWS, icon="columns-2", actions=[self.allow])
        self.none = EmptyState(theme, *NO_PHOTOS_THEN, icon="photo")
        add = Button(theme, "Add photo", "primary", icon="camera", key="P")
        self.empty = EmptyState(theme, *NO_PHOTOS, icon="photo", actions=[add])
        self._how = HowCard(theme)
        self._stack = QStackedWidget()
        self._foot = QWidget()
        self._build()
        add.clicked.connect(self.add_wanted)
        self.allow.clicked.connect(self.allowed)
        self.by_day.clicked.connect(self._follow_day)
        self.day.changed.connect(self.day_chosen)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def chosen_day(self) -> int | None:
        """The day after each session that the strip is narrowed to, None for all photos."""
        return self.day.number.value() if self.by_day.state == "chosen" else None

    @property
    def aligning(self) -> bool:
        """Whether the eyes are being marked."""
        return self._stack.currentWidget() is self.editor

    def show_stage(self) -> None:
        """Show the pair."""
        self._show(self.stage)

    def show_editor(self) -> None:
        """Show where the eyes are marked."""
        self._show(self.editor)

    def show_unlike(self) -> None:
        """Say that the pair shows different views."""
        self._show(self.unlike)

    def show_none(self) -> None:
        """Say that nothing is left of what was narrowed down."""
        self._show(self.none)

    def show_empty(self) -> None:
        """Say how to begin."""
        self._show(self._empty_page)

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self._foot.setVisible(widget is not self._empty_page and widget is not self.editor)

    def _follow_day(self) -> None:
        self.by_day.set_state("chosen" if self.by_day.isChecked() else "normal")
        self.day.setVisible(self.by_day.isChecked())
        self._after.setVisible(self.by_day.isChecked())
        self.day_chosen.emit()

    def _follow_theme(self) -> None:
        self._how.setMaximumWidth(self._theme.px(_HOW_PX))

    def _build(self) -> None:
        self._empty_page = QWidget()
        column = QVBoxLayout(self._empty_page)
        column.addStretch(2)
        column.addWidget(self.empty)
        column.addSpacing(16)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._how, 4)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        for widget in (self.stage, self.editor, self.unlike, self.none, self._empty_page):
            self._stack.addWidget(widget)
        hints = QHBoxLayout()
        hints.setSpacing(8)
        hints.addWidget(self.hints, 1, Qt.AlignmentFlag.AlignVCenter)
        hints.addWidget(self.by_day)
        hints.addWidget(self.day)
        hints.addWidget(self._after)
        self.day.hide()
        self._after.hide()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(4)
        foot.addWidget(self.strip)
        foot.addLayout(hints)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self._foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = 32 if self.width() >= _WIDE_PX else 24
        self._column.setContentsMargins(side, 16, 24, 16)
        super().resizeEvent(event)
