"""How much alike two photos are framed, judged by the corners of the eyes (S201, S203)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import atan2, degrees, hypot, log
from typing import TYPE_CHECKING

from rollerlog.domain.photos.alignment import eye_distance, pixels

if TYPE_CHECKING:
    from rollerlog.domain.photos.alignment import Marks, Size

# POLICY: what still counts as close, and what can no longer be compared.
_CLOSE_SCALE, _FAR_SCALE = log(1.1), log(1.35)
_CLOSE_TURN_DEG, _FAR_TURN_DEG = 5.0, 15.0
_CLOSE_SHIFT, _FAR_SHIFT = 0.08, 0.25


class Closeness(StrEnum):
    """How alike the framing is."""

    CLOSE = "close"
    DIFFERS = "differs"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Framing:
    """How the first photo's face differs from the second's.

    ``scale`` is how many times larger it is and ``shift`` how far away, both by the longer side
    of the photos, which a camera turned upright does not change; ``turn_deg`` is clockwise.
    """

    scale: float
    turn_deg: float
    shift: float

    @property
    def excess(self) -> float:
        """How far it differs: 1 is the end of close, 2 the begin of far."""
        return max(
            _excess(abs(log(self.scale)), _CLOSE_SCALE, _FAR_SCALE),
            _excess(abs(self.turn_deg), _CLOSE_TURN_DEG, _FAR_TURN_DEG),
            _excess(self.shift, _CLOSE_SHIFT, _FAR_SHIFT),
        )

    @property
    def closeness(self) -> Closeness:
        """The word for it."""
        if self.excess <= 1:
            return Closeness.CLOSE
        return Closeness.DIFFERS if self.excess <= 2 else Closeness.FAR


def framing(a: Marks, size_a: Size, b: Marks, size_b: Size) -> Framing:
    """Return how two photos differ in framing."""
    (x_a, y_a, turn_a), (x_b, y_b, turn_b) = _place(a, size_a), _place(b, size_b)
    scale = eye_distance(a, size_a) / max(size_a) / (eye_distance(b, size_b) / max(size_b))
    return Framing(scale, turn_a - turn_b, hypot(x_a - x_b, y_a - y_b))


def _excess(amount: float, close: float, far: float) -> float:
    return amount / close if amount <= close else 1 + (amount - close) / (far - close)


def _place(marks: Marks, size: Size) -> tuple[float, float, float]:
    """Return where the middle of the eyes lies from the photo's, and how the line of them turns."""
    (x, y), (far_x, far_y) = pixels(marks, size)
    longer = max(size)
    across, down = (x + far_x - size[0]) / 2 / longer, (y + far_y - size[1]) / 2 / longer
    return across, down, degrees(atan2(far_y - y, far_x - x))
