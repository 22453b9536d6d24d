"""Entities as rows: a table per kind, a column per field, under the same names."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, fields
from datetime import date, datetime, tzinfo
from enum import StrEnum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from rollerlog.domain.conditions import EVENTS, STANDING
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.model import Override, OwnZone, Way
from rollerlog.domain.photos.alignment import Marks, Point
from rollerlog.domain.photos.facts import Facts
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent
from rollerlog.domain.zones import AREAS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from rollerlog.domain.model import Entity


def table(kind: type[Entity]) -> str:
    """Return the table of a kind."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def columns(kind: type[Entity]) -> tuple[str, ...]:
    """Return the columns of a kind, in the order of its fields."""
    return tuple(field.name for field in fields(kind))


def to_row(entity: Entity) -> list[object]:
    """Return an entity as cells in the order of its columns."""
    return [_to_cell(getattr(entity, name)) for name in columns(type(entity))]


def from_rows(kind: type[Entity], rows: Iterable[tuple[Any, ...]]) -> list[Entity]:
    """Return rows as entities; raises ``ValueError`` where a cell cannot be what it stands for."""
    names = columns(kind)
    hints = get_type_hints(kind)
    reads = [_reader(hints[name], _WORDS.get((kind, name))) for name in names]
    make: Callable[..., Entity] = kind
    return [
        make(
            **{
                name: cell if cell is None or read is None else read(cell)
                for name, read, cell in zip(names, reads, row, strict=True)
            }
        )
        for row in rows
    ]


def _to_cell(value: Any) -> object:
    if isinstance(value, date):  # An instant is one, too.
        return value.isoformat()
    if isinstance(value, tuple):
        return " ".join(value)
    if isinstance(value, Override | Marks | Facts):
        return json.dumps(asdict(value), ensure_ascii=False)
    if isinstance(value, StrEnum):
        return value.value
    return value


# Words that the rules look up: one they do not know would be found out too late.
_WORDS: Mapping[tuple[type[Entity], str], Collection[str]] = {
    (Condition, "condition"): STANDING,
    (DatedEvent, "event"): EVENTS,
    (Asked, "condition"): {*STANDING, ADVISED},
    (OwnZone, "area"): AREAS,
    (Roller, "areas"): AREAS,
}


def _reader(hint: Any, words: Collection[str] | None) -> Callable[[Any], object] | None:
    """Return how a cell of a type is read, or None where the cell is the value."""
    if isinstance(hint, UnionType):
        hint = next(kind for kind in get_args(hint) if kind is not NoneType)
    if get_origin(hint) is tuple:
        return _Words(get_args(hint)[0] if words is None else _one_of(words))
    if words is not None:
        return _one_of(words)
    if hint is datetime:
        return _Instants()
    if hint is date:
        return date.fromisoformat
    if hint in _VALUES:
        return _VALUES[hint]
    return hint if hint is bool or issubclass(hint, StrEnum) else None


def _one_of(words: Collection[str]) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if cell not in words:
            raise ValueError(cell)
        return cell

    return read


class _Words(dict[str, tuple[str, ...]]):
    """Words in one cell; equal cells share one tuple, as most sessions repeat their zones."""

    def __init__(self, kind: Callable[[str], str]) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, cell: str) -> tuple[str, ...]:
        self[cell] = tuple(self._kind(word) for word in cell.split())
        return self[cell]

    def __call__(self, cell: str) -> tuple[str, ...]:
        return self[cell]


_DATE_LENGTH = len("2026-06-14")
_FAR = "9000"  # years beyond are nobody's, and adding days to them may leave the calendar


class _Instants:
    """Instants whose offsets are one object each: those compare fast, and are kept once."""

    def __init__(self) -> None:
        self._zones: dict[str, tzinfo | None] = {}

    def __call__(self, cell: str) -> datetime:
        sign = max(cell.rfind("+"), cell.rfind("-", _DATE_LENGTH))
        if sign < 0 or cell >= _FAR:
            raise ValueError(cell)
        offset = cell[sign:]
        if offset not in self._zones:
            self._zones[offset] = datetime.fromisoformat(cell).tzinfo
        return datetime.fromisoformat(cell[:sign]).replace(tzinfo=self._zones[offset])


def _marks(cell: str) -> Marks:
    found = json.loads(cell)
    left, right = (Point(float(found[side]["x"]), float(found[side]["y"])) for side in _SIDES)
    return Marks(left, right)


_SIDES = ("left", "right")


def _facts(cell: str) -> Facts:
    found = json.loads(cell)
    light = found["background"]
    red, green, blue = map(float, light) if light is not None else (0.0, 0.0, 0.0)
    return Facts(
        background=None if light is None else (red, green, blue),
        exposure=float(found["exposure"]),
        sharpness=float(found["sharpness"]),
    )


def _override(cell: str) -> Override:
    found = json.loads(cell)
    return Override(
        way=Way(found["way"]),
        reason=str(found["reason"]),
        early_days=int(found["early_days"]),
        broke=tuple(found["broke"]),
    )


# Values that stand in one cell as JSON, and how each is read.
_VALUES: Mapping[object, Callable[[str], object]] = {
    Override: _override,
    Marks: _marks,
    Facts: _facts,
}
