"""What the check-in page says. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, assert_never

from rollerlog.domain.aftercare import day_number
from rollerlog.domain.model import SCALES, Sign
from rollerlog.domain.protocol import SIGNS_EVERYWHERE
from rollerlog.ui.care import HowSoon, care_for
from rollerlog.ui.formats import capital, say_day, say_list, say_near_day, say_time
from rollerlog.ui.names import SIGN_NAMES, areas_named, level_name, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session
    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.care import Care
    from rollerlog.ui.check_in.subject import Subject

Anchors = tuple[str, str, str, str, str]

REPORTABLE = tuple(sign for sign in Sign if sign is not Sign.NOT_CALM)

_MOST_NAMED = 3
_ASKED: dict[str, tuple[str, str]] = {
    "redness": ("Redness", "How red is it?"),
    "swelling": ("Swelling", "How puffy?"),
    "tenderness": ("Tenderness", "When touched"),
    "itch": ("Itch", "Over today"),
    "dryness": ("Dryness, flaking", "What you see"),
    "breakouts": ("New breakouts", "Since session"),
}
# Short enough for a cell; a sentence spells the range out.
_SPOTS: Anchors = ("None", "1–2 spots", "3–5 spots", "6–10 spots", "More than 10")  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Warned:
    """What the footer says while warning signs are ticked."""

    status: Literal["stop", "due"]
    title: str
    text: str
    pause: str
    button: str


def scale_texts(scale: str, *, on_face: bool) -> tuple[str, str, Anchors]:
    """Return a scale's title, its hint and the words of its five levels."""
    title, hint = _ASKED[scale]
    if scale == "breakouts":
        return title, hint, _SPOTS
    none, little, some, much, most = (
        capital(level_name(scale, level, on_face=on_face)) for level in range(5)
    )
    return title, hint, (none, little, some, much, most)


def title(
    logbook: Logbook, subject: Subject, zones: Sequence[str], session: Session | None, at: datetime
) -> str:
    """Return the page's title: "Day 5 check-in, face"."""
    where = f", {areas_named(logbook, zones)}" if zones else ""
    if subject.edited is not None:
        return f"Change check-in{where}"
    if session is None:
        return f"Check-in{where}"
    return f"Day {day_number(session, at)} check-in{where}"


def on_day(day: date, today: date) -> str:
    """Return "yesterday" or "on Fri 12 June"."""
    near = say_near_day(day, today)
    return near if near in {"today", "yesterday", "tomorrow"} else f"on {near}"


def previous_answer(at: datetime, now: datetime) -> str:
    """Return what the ring in a cell stands for."""
    day = at.astimezone(now.tzinfo).date()
    if day == now.date():
        return f"your answer today, {say_time(at)}"
    return f"your answer {on_day(day, now.date())}"


def progress(answered: int) -> str:
    """Say how many scales are answered and what becomes of the rest."""
    count = f"{answered} of {len(SCALES)} answered."
    if answered == len(SCALES):
        return count
    return f"{count} You can save with gaps; a gap is kept as “not answered”, not 0."


def warned(logbook: Logbook, signs: Sequence[Sign], zones: Sequence[str]) -> Warned | None:
    """Return what to say about ticked signs: who to speak to and when, and what is paused."""
    if not signs:
        return None
    everywhere = bool(SIGNS_EVERYWHERE.intersection(signs))
    what = "All" if everywhere else title_of(logbook, zones)
    places = areas_named(logbook, zones)
    pause = (
        f"{what} sessions are paused until you tell rollerlog it has settled."
        " Your check-in is saved as it is."
    )
    button = "Save and pause all" if everywhere else f"Save and pause {places}"
    care = care_for(signs)
    text = f"{_to_be_looked_at(signs, care)} {care.details}"
    status: Literal["stop", "due"] = "due" if care.how_soon is HowSoon.THIS_WEEK else "stop"
    return Warned(status, care.whom, text, pause, button)


def _to_be_looked_at(signs: Sequence[Sign], care: Care) -> str:
    names = [SIGN_NAMES[sign] for sign in signs]
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED} more"]
    lead = f"{capital(say_list(names))} should be looked at"
    match care.how_soon:
        case HowSoon.NOW:
            return f"{lead} in person now."
        case HowSoon.TODAY:
            return f"{lead} in person."
        case HowSoon.BEFORE_THE_NEXT_SESSION | HowSoon.THIS_WEEK:
            return f"{lead} before the next session."
        case _:
            assert_never(care.how_soon)


def edited_of(at: datetime, today: date) -> str:
    """Return which check-in is being changed: "of Sat 13 June, 09:05"."""
    return f"of {say_day(at.date(), today)}, {say_time(at)}"


def framing(photo: Photo | None, today: date) -> str:
    """Say how the next photo becomes one that compares with the last."""
    if photo is None:
        return "The same light, place and distance each time."
    return f"Frame it like the last one, {say_day(photo.at.date(), today)}, shown faintly."
