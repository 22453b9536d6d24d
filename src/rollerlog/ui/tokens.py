"""The design tokens, as values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from rollerlog.ui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

Scheme = Literal["light", "dark"]
Role = Literal["display", "headline", "title", "body", "strong", "caption", "chart"]

_CHART_PX = 11
_T = TypeVar("_T")


class Tokens(NamedTuple):
    """What `tokens.json` says: colours as `#rrggbb`, sizes in px, lengths in µm."""

    colors: Mapping[Scheme, Mapping[str, str]]
    length_colors: Mapping[Scheme, Mapping[int, str]]
    depth_fractions: Mapping[int, float]
    severities: Mapping[Scheme, tuple[tuple[str, str], ...]]
    type_px: Mapping[Role, int]
    type_weight: Mapping[Role, int]


def read_tokens() -> Tokens:
    """Read the tokens shipped with the program."""
    raw: dict[str, Any] = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    schemes: tuple[Scheme, ...] = ("light", "dark")
    lengths, scale = raw["needle_length"], raw["type"]["scale"]
    body = scale["body"]
    return Tokens(
        colors={s: dict(raw["color"][s]) for s in schemes},
        length_colors={s: _by_um(lengths[s]) for s in schemes},
        depth_fractions=_by_um(lengths["depth_mark"]["bar_fraction_of_track"]),
        severities={s: _severities(raw["severity"][s]) for s in schemes},
        type_px={
            "display": scale["display"]["px"],
            "headline": scale["headline"]["px"],
            "title": scale["title"]["px"],
            "body": body["px"],
            "strong": body["px"],
            "caption": scale["caption"]["px"],
            "chart": _CHART_PX,
        },
        type_weight={
            "display": scale["display"]["weight"],
            "headline": scale["headline"]["weight"],
            "title": scale["title"]["weight"],
            "body": body["weight"],
            "strong": 600,
            "caption": scale["caption"]["weight"],
            "chart": 400,
        },
    )


def listed(values: Mapping[int, _T], needle_um: int) -> _T:
    """Return the value of a length, or of the next longer listed one, or of the longest."""
    return values[min((um for um in values if um >= needle_um), default=max(values))]


def _by_um(values: Mapping[str, _T]) -> dict[int, _T]:
    return {round(float(mm) * 1000): value for mm, value in values.items()}


def _severities(cells: Mapping[str, Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((cells[str(i)]["fill"], cells[str(i)]["on"]) for i in range(len(cells)))
