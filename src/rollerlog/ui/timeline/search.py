"""Finding entries by their words, dates and lengths. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.model import (
    SCALES,
    CheckIn,
    Entry,
    OwnZone,
    Session,
    Setting,
    Settled,
    SpfApplication,
)
from rollerlog.ui.formats import MONTHS, WEEKDAYS
from rollerlog.ui.names import (
    END_POINT_NAMES,
    PREP_NAMES,
    PRESSURE_NAMES,
    SIGN_NAMES,
    areas_named,
    product_name,
    roller_name,
    zone_name,
    zones_named,
)
from rollerlog.ui.timeline.attempts import attempt_words
from rollerlog.ui.timeline.notes import note_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt
    from rollerlog.ui.timeline.notes import Noted

_WORD = re.compile(r"\w+(?:[.:\-]\w+)*")
_MONTHS = tuple(month.lower() for month in MONTHS)
_SHORTEST_MONTH = 3


def words_of(text: str) -> list[str]:
    """Return the words of a text without case, accents or punctuation; decimals with a point."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    text = re.sub(r"(?<=\d),(?=\d)", ".", text.casefold())
    return _WORD.findall(re.sub(r"(?<=\d)mm\b", " mm", text))


def wanted(query: str) -> list[str]:
    """Return what must all occur in a text that a query finds."""
    words = words_of(query)
    found = []
    while words:
        needle, taken = _dated(words) or _graded(words) or (_one(words[0]), 1)
        found.append(needle)
        words = words[taken:]
    return found


class Texts:
    """What each entry can be found by, put together once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Entry, str]] = {}
        self._places: dict[Hashable, str] = {}
        self._named: tuple[object, ...] = ()

    def of(self, logbook: Logbook, entries: Iterable[Entry]) -> list[str]:
        """Return the texts of some entries: words with a space on either side of each."""
        named = (logbook.all(OwnZone), logbook.all(Roller), logbook.all(Product))
        if named != self._named:
            self._named = named
            self._known.clear()
            self._places.clear()
        found = []
        for entry in entries:
            kept = self._known.get(entry.id)
            if kept is None or kept[0] is not entry:
                kept = (entry, self._text(logbook, entry))
                self._known[entry.id] = kept
            found.append(kept[1])
        return found

    def of_attempt(self, logbook: Logbook, attempt: Attempt) -> str:
        """Return the text of a refused attempt."""
        place = self._place(logbook, attempt.zones)
        return _say_date(attempt.at.date()) + place + _spaced(attempt_words(attempt))

    def _text(self, logbook: Logbook, entry: Entry) -> str:
        place = self._place(logbook, entry.zones)
        return _say_date(entry.at.date()) + place + _own_words(logbook, entry)

    def _place(self, logbook: Logbook, zones: tuple[str, ...]) -> str:
        place = self._places.get(zones)
        if place is None:
            names = [zone_name(logbook, zone) for zone in zones]
            said = (areas_named(logbook, zones), zones_named(logbook, zones), *names)
            place = self._places[zones] = _spaced(" ".join(said))
        return place


def _own_words(logbook: Logbook, entry: Entry) -> str:
    match entry:
        case Session():
            return _of_session(logbook, entry)
        case CheckIn():
            levels = (getattr(entry, scale) for scale in SCALES)
            said = _of_check_in(tuple(levels), entry.signs)
            return said + _spaced(entry.note) if entry.note else said
        case SpfApplication():
            product = product_name(logbook, entry.product) if entry.product else ""
            return _spaced(f"spf {entry.value or ''} {product}")
        case Settled():
            seen = "seen by a clinician" if entry.seen else ""
            return _spaced(f"settled {SIGN_NAMES[entry.sign]} {seen}")
        case _:
            return _of_note(logbook, entry)


def _of_note(logbook: Logbook, entry: Noted) -> str:
    note = note_of(logbook, entry, (entry,), entry.at.date())
    words = (f"{field.label} {field.value}" for field in note.fields if not field.sources)
    return _spaced(" ".join((note.title, note.second, *words)))


def _of_session(logbook: Logbook, session: Session) -> str:
    parts = [
        "clinic visit" if session.setting is Setting.CLINIC else "session at home",
        f"{session.needle_um / 1000:g} mm",
        f"{PRESSURE_NAMES[session.pressure]} pressure" if session.pressure else "",
        END_POINT_NAMES[session.end_point] if session.end_point else "",
        *(PREP_NAMES[prep] for prep in session.prep),
        f"numbing {session.numbing_product}" if session.numbing_product else "",
        roller_name(logbook, session.roller),
        *(product_name(logbook, id_) for id_ in session.products_before + session.products_after),
        session.note,
    ]
    if session.override is not None:
        parts += ["early" if session.override.early_days else "", session.override.reason]
    return _spaced(" ".join(parts))


@lru_cache(maxsize=4096)
def _of_check_in(levels: tuple[int | None, ...], signs: tuple[str, ...] | None) -> str:
    graded = [f"{s} {level}" for s, level in zip(SCALES, levels, strict=True) if level is not None]
    names = ["warning sign", *(SIGN_NAMES[s] for s in SIGN_NAMES if s in signs)] if signs else []
    return _spaced(" ".join(["check-in checkin", *graded, *names]))


@lru_cache(maxsize=16_384)
def _say_date(day: date) -> str:
    weekday, month = WEEKDAYS[day.weekday()].lower(), _MONTHS[day.month - 1]
    return f" {weekday} {day.day} {month} {day.year} {day.isoformat()} "


def _spaced(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def _dated(words: list[str]) -> tuple[str, int] | None:
    """Read "9 june", "june 9" or "9 jun 2026" at the beginning of some words."""
    if len(words) == 1:
        return None
    day, name = words[:2] if words[0].isdigit() else (words[1], words[0])
    month = _month(name)
    if month is None or not day.isdigit() or len(day) > len("31"):
        return None
    year = words[2] if len(words) > len((day, month)) else ""
    if re.fullmatch(r"\d{4}", year):
        return f" {int(day)} {month} {year} ", 3
    return f" {int(day)} {month} ", 2


def _month(word: str) -> str | None:
    if len(word) < _SHORTEST_MONTH:
        return None
    return next((month for month in _MONTHS if month.startswith(word)), None)


def _graded(words: list[str]) -> tuple[str, int] | None:
    """Read "redness 2" at the beginning of some words."""
    if len(words) > 1 and words[0] in SCALES and re.fullmatch("[0-4]", words[1]):
        return f" {words[0]} {words[1]} ", 2
    return None


def _one(word: str) -> str:
    """Return a word as one that may go on, except a number that could begin many."""
    whole = re.fullmatch(r"\d{1,2}|\d+\.\d+", word)
    return f" {word} " if whole else f" {word}"
