"""The pictures of the tray icon: the mark in one ink, with a sign at its corner."""

from __future__ import annotations

import sys
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPixmap,
)

from rollerlog.ui.tokens import read_tokens

if TYPE_CHECKING:
    from rollerlog.ui.tokens import Scheme

# In pixels of the screen: 16 to 64, and what screens with a finer grain make of the small ones.
SIZES = (16, 18, 20, 22, 24, 28, 32, 36, 40, 44, 48, 64, 66, 96)
_GRID = 22
_SKIN = QRectF(2, 7, 18, 2)
_NEEDLES = (QRectF(4, 8, 2, 5), QRectF(10, 8, 2, 13), QRectF(16, 8, 2, 9))
_DOT = QRectF(13, 1, 8, 8)
_BARS = (QRectF(13, 1, 3, 9), QRectF(18, 1, 3, 9))
_BODY = QRectF(13, 5, 8, 6)
_GAP, _OUTLINE = 1.5, 1.0


class TrayState(Enum):
    """What the icon says at a glance."""

    PLAIN = auto()
    DUE = auto()
    PAUSED = auto()
    LOCKED = auto()


def panel_is_dark() -> bool:
    """Return whether the desktop is dark, whatever was chosen for the window."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def tray_icon(state: TrayState, *, dark_panel: bool) -> QIcon:
    """Return the icon for a panel; its outline keeps it legible where the panel is not so."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(picture(state, size, dark_panel=dark_panel))
    # Elsewhere the flag says nothing; on macOS the menu bar then chooses the ink.
    made.setIsMask(sys.platform == "darwin")
    return made


def picture(state: TrayState, size: int, *, dark_panel: bool) -> QPixmap:
    """Return the icon in one size, in pixels of the screen."""
    ink, paper = _inks(dark_panel=dark_panel)
    scale = size / _GRID
    mark, sign = _mark(state, scale), _sign(state, scale)
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if sys.platform != "darwin":
        painter.fillPath(_widened(mark + sign, max(1, round(_OUTLINE * scale))), paper)
    painter.fillPath(mark, ink)
    painter.fillPath(sign, _due_ink(dark_panel=dark_panel) if state is TrayState.DUE else ink)
    painter.end()
    return made


def _mark(state: TrayState, scale: float) -> QPainterPath:
    """Return three needles hanging from the skin line, cut free around the sign."""
    mark = QPainterPath()
    for part in (_SKIN, *_NEEDLES):
        mark = mark.united(_filled(part, scale))
    sign = _sign(state, scale)
    return mark if sign.isEmpty() else mark.subtracted(_widened(sign, _GAP * scale))


def _sign(state: TrayState, scale: float) -> QPainterPath:
    """Return what stands at the upper right corner."""
    sign = QPainterPath()
    match state:
        case TrayState.PLAIN:
            pass
        case TrayState.DUE:
            sign.addEllipse(_on_pixels(_DOT, scale))
        case TrayState.PAUSED:
            for bar in _BARS:
                sign.addPath(_filled(bar, scale))
        case TrayState.LOCKED:
            sign = _padlock(scale)
        case _:
            assert_never(state)
    return sign


def _padlock(scale: float) -> QPainterPath:
    body = _on_pixels(_BODY, scale)
    bow = QRectF(body.left() + 1.8 * scale, 1.8 * scale, body.width() - 3.6 * scale, 5.4 * scale)
    shackle = QPainterPath(QPointF(bow.left(), body.top() + 1))
    shackle.arcTo(bow, 180, -180)
    shackle.lineTo(bow.right(), body.top() + 1)
    stroker = QPainterPathStroker()
    stroker.setWidth(1.6 * scale)
    return stroker.createStroke(shackle).united(_filled(_BODY, scale))


def _filled(part: QRectF, scale: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(_on_pixels(part, scale))
    return path


def _on_pixels(part: QRectF, scale: float) -> QRectF:
    """Return a part with its edges between pixels: blurred, thin lines lose their contrast."""
    width, height = (max(2, round(length * scale)) for length in (part.width(), part.height()))
    return QRectF(round(part.left() * scale), round(part.top() * scale), width, height)


def _widened(path: QPainterPath, by: float) -> QPainterPath:
    """Return a path with a rim of so much all round."""
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * by)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).united(path)


@lru_cache(maxsize=2)
def _inks(*, dark_panel: bool) -> tuple[QColor, QColor]:
    """Return the colour of text on such a panel, and on its opposite."""
    colors = read_tokens().colors
    here, there = _schemes(dark_panel=dark_panel)
    return QColor(colors[here]["text.primary"]), QColor(colors[there]["text.primary"])


@lru_cache(maxsize=2)
def _due_ink(*, dark_panel: bool) -> QColor:
    here, _ = _schemes(dark_panel=dark_panel)
    return QColor(read_tokens().colors[here]["due.fill"])


def _schemes(*, dark_panel: bool) -> tuple[Scheme, Scheme]:
    return ("dark", "light") if dark_panel else ("light", "dark")
