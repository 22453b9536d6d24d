"""The rest bar: one block per day, today's block framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.rest_captions import paint_captions, strong_caption
from rollerlog.ui.restyling import follow_theme, redraw

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

MOST_SINGLE_DAYS = 28
_BLOCK_PX = 12
_GAP_PX = 2
_FRAME_PX = 3


class RestBar(QProgressBar):
    """How far an area's rest has come, day by day."""

    # A QProgressBar only for its accessible role and value: all painting is done here.

    def __init__(
        self,
        theme: Theme,
        two_days_text: str = "One block is two days",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._two_days_text = two_days_text
        self._day = 0
        self._of_days = 1
        self._texts = ("", "", "")
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def show_rest(
        self,
        day: int,
        of_days: int,
        start_text: str,
        today_text: str,
        end_text: str,
        accessible_text: str,
    ) -> None:
        """Show day so many of so many, with the captions for its three moments."""
        self._day = day
        self._of_days = max(1, of_days)
        self._texts = (start_text, today_text, end_text)
        self.setRange(0, self._of_days)
        self.setValue(min(max(0, day), self._of_days))
        self.setAccessibleName(accessible_text)
        redraw(self)

    def days_per_block(self) -> int:
        """Return how many days one block stands for."""
        return 1 if self._of_days <= MOST_SINGLE_DAYS else 2

    def block_count(self) -> int:
        """Return how many blocks are drawn."""
        return -(-self._of_days // self.days_per_block())

    def block_rect(self, index: int) -> QRectF:
        """Return where a block is drawn."""
        pitch = (self.width() + _GAP_PX) / self.block_count()
        left, right = round(index * pitch), round((index + 1) * pitch) - _GAP_PX
        return QRectF(left, _FRAME_PX, right - left, _BLOCK_PX)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font("caption")).height()
        lines = 1 if self.days_per_block() == 1 else 2
        return QSize(320, 2 * _FRAME_PX + _BLOCK_PX + 4 + lines * (line + 2))

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(strong_caption(self._theme))
        texts = metrics.horizontalAdvance(self._texts[1] + self._texts[2]) + 16
        return QSize(max(texts, 5 * self.block_count()), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        today = self._day // self.days_per_block()
        for index in range(self.block_count()):
            self._paint_block(painter, self.block_rect(index), rested=index < today)
        frame = None
        if 0 <= today < self.block_count():
            frame = self.block_rect(today)
            self._paint_frame(painter, frame)
        top = 2.0 * _FRAME_PX + _BLOCK_PX + 4
        below = QRectF(0, top, self.width(), self.height() - top)
        note = self._two_days_text if self.days_per_block() == 2 else ""
        paint_captions(painter, self._theme, below, self._texts, frame, note)

    def _paint_block(self, painter: QPainter, block: QRectF, *, rested: bool) -> None:
        painter.setPen(QPen(self._theme.color("rest.fill"), 1))
        painter.setBrush(self._theme.color("rest.fill" if rested else "rest.soft"))
        painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _paint_frame(self, painter: QPainter, block: QRectF) -> None:
        painter.setPen(QPen(self._theme.color("text.primary"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = QRectF(self.rect()).adjusted(1, 0, -1, 0)
        painter.drawRoundedRect(block.adjusted(-2, -2, 2, 2) & inside, 3, 3)
