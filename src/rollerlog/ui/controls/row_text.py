"""Where the box and the wrapping text of a row stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from rollerlog.ui.controls.keycap import keycap_size, paint_keycap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QAbstractButton

    from rollerlog.ui.theme import Theme

_BOX = 18
_GAP = 10
_MARGIN = 5
_FLAGS = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_TALL = 100_000


class RowText:
    """A box, a text that wraps beside it, and perhaps a key's cap at the right."""

    def __init__(
        self,
        theme: Theme,
        button: QAbstractButton,
        text: str,
        *,
        row_px: int = 30,
        padding_px: int = 0,
        key: str | None = None,
    ) -> None:
        self._theme, self._button, self._text = theme, button, text
        self._row_px, self._padding_px, self._key = row_px, padding_px, key

    def size(self, font: QFont) -> QSize:
        """Return the size on one line."""
        width = QFontMetrics(font).horizontalAdvance(self._text) + 2
        width += self._before() + self._after()
        return QSize(width, self.height(font, width))

    def height(self, font: QFont, width: int) -> int:
        """Return the height the text needs in a width."""
        room = max(1, width - self._before() - self._after())
        text = QFontMetrics(font).boundingRect(QRect(0, 0, room, _TALL), _FLAGS, self._text)
        return max(self._theme.px(self._row_px), text.height() + 2 * self._top(font))

    def box(self, font: QFont) -> QRectF:
        """Return the place of the box, level with the first line."""
        side = self._theme.px(_BOX)
        middle = self._top(font) + QFontMetrics(font).height() / 2
        return QRectF(self._theme.px(self._padding_px), round(middle - side / 2), side, side)

    def paint(self, painter: QPainter, font: QFont) -> None:
        """Paint the text and the key's cap."""
        enabled = self._button.isEnabled()
        painter.setFont(font)
        painter.setPen(self._theme.color("text.primary" if enabled else "text.disabled"))
        room = max(1, self._button.width() - self._before() - self._after())
        place = QRect(self._before(), self._top(font), room, self._button.height())
        painter.drawText(place, _FLAGS, self._text)
        if self._key:
            self._paint_key(painter, self._key)

    def _paint_key(self, painter: QPainter, key: str) -> None:
        cap = keycap_size(self._theme, key)
        x = self._button.width() - self._theme.px(self._padding_px) - cap.width()
        y = (self._button.height() - cap.height()) // 2
        ink, ground = self._theme.color("text.tertiary"), self._theme.color("bg.sunken")
        place = QRectF(x, y, cap.width(), cap.height())
        paint_keycap(painter, self._theme, place, key, ink, ground)

    def _before(self) -> int:
        return self._theme.px(self._padding_px + _BOX + _GAP)

    def _after(self) -> int:
        cap = keycap_size(self._theme, self._key).width() + _GAP if self._key else 0
        return self._theme.px(self._padding_px) + cap

    def _top(self, font: QFont) -> int:
        # First lines stay level when a neighbour in the grid needs more of them.
        return max(_MARGIN, (self._theme.px(self._row_px) - QFontMetrics(font).height()) // 2)
