"""How a pair is painted on the stage, in each mode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QRectF

from rollerlog.ui.photos.names import Mode
from rollerlog.ui.photos.stage_paint import paint_line, paint_note, paint_tag
from rollerlog.ui.photos.words import LOADING, NO_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from rollerlog.ui.photos.layer import Layer
    from rollerlog.ui.photos.looking import Looking
    from rollerlog.ui.photos.pair import Pair
    from rollerlog.ui.theme import Theme

_FAR_RIGHT = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """How far the line and the fade are, whose turn it is, and whether loading takes long."""

    line_x: float
    fade: float
    shows_b: bool
    late: bool


class PairPainter:
    """Paints the layers of a pair and what stands on them."""

    def __init__(self, theme: Theme, looking: Looking, layers: Sequence[Layer]) -> None:
        self._theme, self._looking, self._layers = theme, looking, layers

    def paint_photos(self, painter: QPainter, now: Moment) -> None:
        """Paint the photos as far as they are there."""
        pair, panes = self._looking.pair, self._looking.panes()
        if pair is None:
            return
        if pair.b is None:
            self._paint_layer(painter, now, 0, panes[0])
            return
        match self._looking.mode:
            case Mode.SIDE:
                for index, pane in enumerate(panes):
                    self._paint_layer(painter, now, index, pane)
            case Mode.SLIDER:
                self._paint_layer(painter, now, 0, panes[0], right=now.line_x)
                self._paint_layer(painter, now, 1, panes[0], left=now.line_x)
                paint_line(painter, panes[0], now.line_x)
            case Mode.GHOST:
                self._paint_layer(painter, now, 0, panes[0])
                self._paint_layer(painter, now, 1, panes[0], strength=now.fade)
            case Mode.BLINK:
                self._paint_layer(painter, now, int(now.shows_b), panes[0])
            case _:
                assert_never(self._looking.mode)

    def paint_tags(self, painter: QPainter, now: Moment) -> None:
        """Paint which photo is A and which B, and their days."""
        pair, mode, panes = self._looking.pair, self._looking.mode, self._looking.panes()
        if pair is None:
            return
        a_seen, b_seen = _seen(pair, mode, shows_b=now.shows_b)
        a, b = pair.captions
        if a_seen:
            paint_tag(painter, self._theme, panes[0], "A", a)
        if b_seen:
            paint_tag(painter, self._theme, panes[-1], "B", b, right=mode is not Mode.SIDE)

    def _paint_layer(
        self,
        painter: QPainter,
        now: Moment,
        index: int,
        pane: QRectF,
        *,
        left: float = 0,
        right: float = _FAR_RIGHT,
        strength: float = 1,
    ) -> None:
        layer = self._layers[index]
        if layer.photo is None:
            return
        ratio = painter.device().devicePixelRatioF()
        whole = self._looking.laid(index, layer.photo)
        made = layer.pane(whole, pane.size().toSize(), ratio)
        seen = pane.intersected(QRectF(left, pane.top(), right - left, pane.height()))
        if made is None:
            if layer.missing or now.late:
                paint_note(painter, self._theme, seen, NO_FILE if layer.missing else LOADING)
            return
        start = seen.topLeft() - pane.topLeft()
        part = QRectF(start * ratio, seen.size() * ratio)
        painter.setOpacity(strength)
        painter.drawPixmap(seen, made, part)
        painter.setOpacity(1)


def _seen(pair: Pair, mode: Mode, *, shows_b: bool) -> tuple[bool, bool]:
    if pair.b is None:
        return True, False
    return (not shows_b, shows_b) if mode is Mode.BLINK else (True, True)
