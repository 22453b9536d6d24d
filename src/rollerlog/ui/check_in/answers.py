"""What is filled in on the page, and its draft. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from rollerlog.domain.model import SCALES, CheckIn, Sign

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from rollerlog.services.drafts import Drafts

PAGE = "check-in"
_LEVELS = range(5)


@dataclass(frozen=True, slots=True)
class Answers:
    """Levels by scale, signs, note, when (None is now) and, where they are chosen, the zones."""

    levels: Mapping[str, int | None] = field(default_factory=dict)
    signs: tuple[Sign, ...] | None = None
    note: str = ""
    at: datetime | None = None
    zones: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing worth keeping is filled in."""
        answered = any(level is not None for level in self.levels.values())
        return not answered and self.signs is None and not self.note.strip()

    @property
    def answered(self) -> int:
        """How many scales have a level."""
        return sum(level is not None for level in self.levels.values())


def answers_of(check_in: CheckIn) -> Answers:
    """Return what a check-in holds."""
    return Answers(
        levels={scale: getattr(check_in, scale) for scale in SCALES},
        signs=check_in.signs,
        note=check_in.note,
        at=check_in.at,
        zones=check_in.zones,
    )


def check_in_of(answers: Answers, now: datetime, edited: CheckIn | None) -> CheckIn:
    """Return the check-in the answers make, or what they make of one that is there."""
    at = answers.at or now
    blank = edited or CheckIn(at=at, logged_at=now, zones=answers.zones)
    return replace(
        blank,
        at=at,
        redness=answers.levels.get("redness"),
        swelling=answers.levels.get("swelling"),
        tenderness=answers.levels.get("tenderness"),
        itch=answers.levels.get("itch"),
        dryness=answers.levels.get("dryness"),
        breakouts=answers.levels.get("breakouts"),
        signs=answers.signs,
        note=answers.note.strip(),
    )


def read_draft(drafts: Drafts, key: str, today: date) -> Answers | None:
    """Return what was filled in under a key today and not saved."""
    found = _of_today(drafts, today).get(key)
    return _decoded(found) if isinstance(found, dict) else None


def keep_draft(drafts: Drafts, key: str, today: date, answers: Answers | None) -> None:
    """Keep what is filled in under a key, or forget it; what is left of other days goes."""
    kept = _of_today(drafts, today)
    had = kept.pop(key, None)
    if answers is not None:
        kept[key] = _encoded(answers)
    if kept:
        drafts.keep(PAGE, {"day": today.isoformat(), "drafts": kept})
    elif had is not None:
        drafts.forget(PAGE)


def _of_today(drafts: Drafts, today: date) -> dict[str, object]:
    draft = drafts.read(PAGE) or {}
    found = draft.get("drafts")
    same_day = draft.get("day") == today.isoformat()
    return dict(found) if same_day and isinstance(found, dict) else {}


def _encoded(answers: Answers) -> dict[str, object]:
    return {
        "levels": dict(answers.levels),
        "signs": None if answers.signs is None else [sign.value for sign in answers.signs],
        "note": answers.note,
        "at": answers.at.isoformat() if answers.at else None,
        "zones": list(answers.zones),
    }


def _decoded(draft: Mapping[str, object]) -> Answers:
    levels, signs, zones = (draft.get(name) for name in ("levels", "signs", "zones"))
    note, at = draft.get("note"), draft.get("at")
    known = {sign.value: sign for sign in Sign if sign is not Sign.NOT_CALM}
    return Answers(
        levels={scale: level for scale in SCALES if (level := _level(levels, scale)) is not None},
        signs=tuple(known[s] for s in signs if s in known) if isinstance(signs, list) else None,
        note=note if isinstance(note, str) else "",
        at=_instant(at),
        zones=tuple(str(zone) for zone in zones) if isinstance(zones, list) else (),
    )


def _level(levels: object, scale: str) -> int | None:
    level = levels.get(scale) if isinstance(levels, dict) else None
    return level if isinstance(level, int) and level in _LEVELS else None


def _instant(text: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None
