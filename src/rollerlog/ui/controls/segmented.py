"""A row of segments of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStylePainter,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.button_ground import paint_ground
from rollerlog.ui.controls.content import Content, content_size, paint_content
from rollerlog.ui.keys import ARROWS
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rollerlog.ui.theme import Theme


class Segmented(QFrame):
    """Segments as pairs of id and text; `chosen` carries the id the user chose.

    ``icons`` names the icons of some of them by their ids.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        *,
        name: str = "",
        icons: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._ids = [option for option, _ in options]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for index, (option, text) in enumerate(options):
            segment = _Segment(theme, text, (icons or {}).get(option), self)
            segment.setChecked(index == 0)
            self._group.addButton(segment, index)
            layout.addWidget(segment)
        self._group.idClicked.connect(self._announce)

    @property
    def current(self) -> str:
        """The id of the chosen segment."""
        return self._ids[self._group.checkedId()]

    def choose(self, option: str) -> None:
        """Choose a segment without saying so."""
        self._group.button(self._ids.index(option)).setChecked(True)

    def step(self, by: int) -> None:
        """Choose the segment so many places on, as the arrow keys do."""
        index = max(0, min(len(self._ids) - 1, self._group.checkedId() + by))
        segment = self._group.button(index)
        segment.setFocus(Qt.FocusReason.TabFocusReason)
        if not segment.isChecked():
            segment.setChecked(True)
            self._announce(index)

    def _announce(self, index: int) -> None:
        self.chosen.emit(self._ids[index])


class _Segment(QPushButton):
    def __init__(self, theme: Theme, text: str, icon: str | None, owner: Segmented) -> None:
        super().__init__(owner)
        self.setObjectName("segment")
        self._theme, self._label, self._icon, self._owner = theme, text, icon, owner
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setProperty("radius", 7)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        follow_theme(self, theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._owner.step(step)

    @override
    def sizeHint(self) -> QSize:
        # As wide as the chosen weight, so that choosing moves nothing.
        inner = content_size(self._theme, self._content(on=True))
        height = max(self._theme.px(28), inner.height() + 6)
        return QSize(inner.width() - 1 + 2 * self._theme.px(12), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        paint_ground(painter, self)
        content, ratio = self._content(on=self.isChecked()), self.devicePixelRatioF()
        paint_content(painter, self._theme, self.rect(), content, ratio=ratio)

    def _content(self, *, on: bool) -> Content:
        ink = "text.primary" if on else "text.secondary"
        return Content(
            text=self._label,
            font=self._theme.font("body", 600 if on else 500),
            ink=ink if self.isEnabled() else "text.disabled",
            icon=self._icon,
        )
