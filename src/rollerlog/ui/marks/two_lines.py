"""How wide a short text must be to stand on two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


def longest_word_width(metrics: QFontMetrics, text: str) -> int:
    """Return the least width at which no word is cut."""
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def two_line_width(metrics: QFontMetrics, text: str) -> int:
    """Return the least width at which the text wraps to no more than two lines."""
    words = text.split()
    splits = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1))
    widths = (max(map(metrics.horizontalAdvance, lines)) for lines in splits)
    return min(widths, default=0)
