"""Surfaces, lines and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.keycap import KeyCap
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from rollerlog.ui.theme import Theme

__all__ = ["Card", "EmptyState", "Hairline", "KeyCap", "PageHeader"]

_HEADER_PX = 72
_TEXT_WIDTH_PX = 300


class Hairline(QFrame):
    """A thin line between things above each other, or beside each other."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hairline")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Card(QFrame):
    """A white surface with a hairline around it; `body` is its layout.

    The property `card` may be a status, which colours it: stop, due or pro.
    """

    def __init__(
        self, *, padding: int = 20, spacing: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(spacing)

    def add(self, widget: QWidget) -> None:
        """Add a widget below the others."""
        self.body.addWidget(widget)

    def add_line(self) -> None:
        """Add a hairline from edge to edge of the body."""
        self.body.addWidget(Hairline())


class PageHeader(QWidget):
    """A page's title, a caption beside it, room at the right, and a hairline below."""

    def __init__(
        self, theme: Theme, title: str, caption: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(title, "headline")
        self.caption = Text(caption, "body", "secondary", wrap=True)
        self._content = QWidget()
        self.row = QHBoxLayout(self._content)
        self.row.setContentsMargins(32, 0, 32, 0)
        self.row.setSpacing(16)
        self.row.addWidget(self.title)
        self.row.addWidget(self.caption, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._content)
        self._column.addWidget(Hairline())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_title(self, title: str, caption: str = "") -> None:
        """Show another title and caption."""
        self.title.setText(title)
        self.caption.setText(caption)

    def add_line(self) -> QHBoxLayout:
        """Begin a second line, for what does not fit in the first."""
        line = QHBoxLayout()
        self._column.insertLayout(1, line)
        return line

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right."""
        self.row.addWidget(widget)

    def _follow_theme(self) -> None:
        # A caption that wraps gives the header a height for its width, past any size hint; only
        # a minimum of what is inside keeps the line at the bottom.
        self._content.setMinimumHeight(self._theme.px(_HEADER_PX))


class EmptyState(QWidget):
    """What will be here, drawn and said, and the action that leads there."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        *,
        icon: str | None = None,
        stop: bool = False,
        drawing: QWidget | None = None,
        actions: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(title, "title", wrap=True)
        self.text = Text(text, "body", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch()
        if icon is not None:
            ink = "stop.text" if stop else "text.secondary"
            drawing = IconLabel(theme, icon, ink, 32)
        if drawing is not None:
            column.addWidget(drawing, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(16)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addLayout(_centred([label]))
            column.addSpacing(4)
        if actions:
            column.addSpacing(12)
            column.addLayout(_centred(actions))
        column.addStretch()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_text(self, title: str, text: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)

    def _follow_theme(self) -> None:
        # A fixed width, because a centred label that wraps has no width of its own.
        for label in (self.title, self.text):
            label.setFixedWidth(self._theme.px(_TEXT_WIDTH_PX))


def _centred(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
