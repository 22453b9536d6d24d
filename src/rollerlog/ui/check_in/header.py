"""The check-in page's header: what is asked about, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import say_length
from rollerlog.ui.marks.depth_mark import DepthMark

if TYPE_CHECKING:
    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.tokens import Role

_HEIGHT_PX = 72
_RING_PX = 8


class CheckInHeader(QWidget):
    """Title, session and legend; `later` is the way back."""

    later = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = _Line(role="headline")
        self.after = _After(theme)
        self.legend = _Legend(theme)
        self.way_back = Button(theme, "Later", "quiet", key="Esc", name="Later")
        self.way_back.clicked.connect(self.later)
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.setSpacing(16)
        self._row.addWidget(self.title)
        self._row.addWidget(self.after)
        self._row.addStretch(1)
        self._row.addWidget(self.legend)
        self._row.addWidget(self.way_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(content)
        column.addWidget(Hairline())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._content = content
        theme.changed.connect(self._follow_theme)
        self.set_margin(32)
        self._follow_theme()

    def show_subject(self, title: str, needle_um: int | None, caption: str) -> None:
        """Show a title, the needle length of the session and what stands behind it."""
        self.title.setText(title)
        self.after.show_session(needle_um, caption)

    def set_margin(self, margin: int) -> None:
        """Keep this far from the page's edges."""
        self._row.setContentsMargins(margin, 12, margin - 8, 12)

    def _follow_theme(self) -> None:
        self._content.setMinimumHeight(self._theme.px(_HEIGHT_PX))


class _Line(Text):
    """A text on one line, which wraps only where there is no room for it."""

    def __init__(self, role: Role, tone: Tone = "primary") -> None:
        super().__init__(role=role, tone=tone, wrap=True)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(w) for w in self.text().split()), default=0)
        return QSize(widest + 2, metrics.height())


class _After(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lead = Text("after", tone="secondary")
        self._mark = DepthMark(theme, 500, "")
        self._caption = Text(tone="secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._lead, self._mark, self._caption):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_session(self, needle_um: int | None, caption: str) -> None:
        """Show a session's needle length, if there is one, before a caption."""
        self._lead.setVisible(needle_um is not None)
        self._mark.setVisible(needle_um is not None)
        if needle_um is not None:
            self._mark.show_length(needle_um, say_length(needle_um))
        self._caption.setText(caption)


class _Legend(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = _Line("caption", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Ring(theme))
        row.addWidget(self.text)

    def show_text(self, text: str) -> None:
        """Say what the ring stands for; nothing hides it."""
        self.text.setText(text)
        self.setVisible(bool(text))


class _Ring(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_RING_PX, _RING_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("text.secondary"), 1.25))
        painter.drawEllipse(QRectF(1, 1, _RING_PX - 2, _RING_PX - 2))
