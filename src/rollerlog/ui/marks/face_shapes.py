"""The drawn head and its zones, read from facemap.json."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from rollerlog.ui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TOKEN = re.compile(r"[MCLZ]|-?\d+\.?\d*")


@dataclass(frozen=True)
class FaceShapes:
    """Every path of the map, all in one coordinate system."""

    outline: QPainterPath
    behind: QPainterPath
    lines: tuple[QPainterPath, ...]
    zones: Mapping[str, QPainterPath]
    badges: Mapping[str, QPointF]
    excluded: Mapping[str, QPainterPath]

    def mapped(self, transform: QTransform) -> FaceShapes:
        """Return the shapes carried over by the transform."""
        return FaceShapes(
            transform.map(self.outline),
            transform.map(self.behind),
            tuple(transform.map(line) for line in self.lines),
            {zone: transform.map(path) for zone, path in self.zones.items()},
            {zone: transform.map(point) for zone, point in self.badges.items()},
            {zone: transform.map(path) for zone, path in self.excluded.items()},
        )


@dataclass(frozen=True)
class FaceDrawing:
    """The map as stored: its size, its shapes, the order of its zones and their labels."""

    width: int
    height: int
    shapes: FaceShapes
    tab_order: tuple[str, ...]
    labels: Mapping[str, str]


@cache
def face_drawing() -> FaceDrawing:
    """Return the front of the head."""
    stored = json.loads(resource("facemap.json").read_text(encoding="utf-8"))
    front = stored["front"]
    zones, excluded, decoration = front["zones"], front["excluded"], front["decoration"]
    shapes = FaceShapes(
        outline=_path(front["head_outline"]),
        behind=_path(decoration["ears"]),
        lines=tuple(_path(line) for line in (*decoration["eyelids"], decoration["mouth"])),
        zones={zone: _path(entry["path"]) for zone, entry in zones.items()},
        badges={zone: QPointF(*entry["badge"]) for zone, entry in zones.items()},
        excluded={zone: _path(entry["path"]) for zone, entry in excluded.items()},
    )
    labels = {zone: str(entry["label"]) for zone, entry in (*zones.items(), *excluded.items())}
    _, _, width, height = stored["viewBox"]
    return FaceDrawing(width, height, shapes, tuple(front["tab_order"]), labels)


def _path(text: str) -> QPainterPath:
    path = QPainterPath()
    for command, points in _commands(_TOKEN.findall(text)):
        match command, points:
            case "M", [point]:
                path.moveTo(point)
            case "L", [point]:
                path.lineTo(point)
            case "C", [first, second, end]:
                path.cubicTo(first, second, end)
            case _:
                path.closeSubpath()
    return path


def _commands(tokens: list[str]) -> Iterable[tuple[str, list[QPointF]]]:
    sizes = {"M": 1, "L": 1, "C": 3}
    at, command = 0, "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        end = at + 2 * sizes.get(command, 0)
        numbers = [float(number) for number in tokens[at:end]]
        yield command, [QPointF(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        at = end
