"""How well two photos match, in words. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.photos.facts import LightWord, SharpnessWord
from rollerlog.domain.photos.framing import Closeness
from rollerlog.services.photos.pairing import SETTLED_DAY, Match, Row
from rollerlog.ui.formats import capital, say_length, say_list
from rollerlog.ui.photo_names import VIEW_NAMES
from rollerlog.ui.photos.names import short_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rollerlog.services.photos.pairing import Shot

LIGHTS: Mapping[LightWord, str] = {
    LightWord.SAME: "same",
    LightWord.COOLER: "A is cooler",
    LightWord.WARMER: "A is warmer",
    LightWord.GREENER: "A is greener",
    LightWord.PINKER: "A is pinker",
    LightWord.DARKER: "A is darker",
    LightWord.BRIGHTER: "A is brighter",
    LightWord.TOO_DIFFERENT: "differs too much",
    LightWord.UNKNOWN: "cannot be told",
}
_FRAMINGS: Mapping[Closeness, str] = {
    Closeness.CLOSE: "close",
    Closeness.DIFFERS: "differs",
    Closeness.FAR: "differs too much",
}
_SHARPNESSES: Mapping[SharpnessWord, str] = {
    SharpnessWord.BOTH_SHARP: "both sharp",
    SharpnessWord.A_BLURRED: "A is blurred",
    SharpnessWord.B_BLURRED: "B is blurred",
    SharpnessWord.BOTH_BLURRED: "both are blurred",
    SharpnessWord.UNKNOWN: "cannot be told",
}
NOT_MARKED = "eyes not marked"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the panel: what is judged, in a word how, and whether it fits."""

    title: str
    word: str
    fits: bool

    @property
    def spoken(self) -> str:
        """The row as it is read out."""
        return f"{self.title}: {self.word}, {'fits' if self.fits else 'look out'}"


def lines(match: Match, lengths_um: tuple[int | None, int | None]) -> list[Line]:
    """Return the rows of the panel; the lengths are those of the sessions before each photo."""
    return [Line(_title(row, lengths_um), _word(row, match), match.passes(row)) for row in Row]


def pair_said(pair: tuple[Shot, Shot], match: Match, today: date) -> tuple[str, str]:
    """Return a better pair as its dates, and what is better about it."""
    a, b = pair
    title = f"{short_day(a.taken_on, today)} and {short_day(b.taken_on, today)}"
    same = {Row.LIGHT: "same light", Row.FRAMING: "same framing", Row.SHARPNESS: "both sharp"}
    parts = [said for row, said in same.items() if match.passes(row)][:1]
    if None not in match.days:
        parts.append(f"days {match.days[0]} and {match.days[1]}")
    return title, ", ".join(parts)


def _title(row: Row, lengths_um: tuple[int | None, int | None]) -> str:
    match row:
        case Row.VIEW:
            return "View"
        case Row.DAY:
            a, b = lengths_um
            return f"Day after {say_length(a)}" if a is not None and a == b else "Day after session"
        case Row.FRAMING:
            return "Framing"
        case Row.LIGHT:
            return "Light"
        case Row.SHARPNESS:
            return "Sharpness"
        case _:
            assert_never(row)


def _word(row: Row, match: Match) -> str:
    match row:
        case Row.VIEW:
            names = [VIEW_NAMES[view] for view in match.views]
            return f"{capital(names[0])}, both" if match.passes(row) else capital(say_list(names))
        case Row.DAY:
            return _days(match.days)
        case Row.FRAMING:
            return NOT_MARKED if match.framing is None else _FRAMINGS[match.framing.closeness]
        case Row.LIGHT:
            return LIGHTS[match.light.word]
        case Row.SHARPNESS:
            return _SHARPNESSES[match.sharpness]
        case _:
            assert_never(row)


def _days(days: Sequence[int | None]) -> str:
    if None not in days:
        early = any(day is not None and day < SETTLED_DAY for day in days)
        return f"{days[0]} and {days[1]}" + (", still fresh" if early else "")
    if days[0] is days[1]:
        return "no session before"
    return f"no session before {'A' if days[0] is None else 'B'}"
