"""The user's settings: each under a key, read and printed in one form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime, time
from typing import TYPE_CHECKING

from rollerlog.domain.model import Preference
from rollerlog.domain.places import place_of, read_place
from rollerlog.domain.planning.concerns import CONCERNS
from rollerlog.domain.protocol import LONGEST_OWN_DAYS, PHOTOTYPES, REST_ROWS
from rollerlog.domain.refusals import NoSuchSetting, Refused, UnderTheFloor, UnreadableSetting
from rollerlog.domain.zones import expand, zones_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.places import Place

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of the day that may wrap midnight; empty where both ends are the same."""

    start: time
    end: time

    def hold(self, moment: time) -> bool:
        """Return whether a wall-clock time lies in the span."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True)
class Key:
    """A setting: its default, a value as an example, and how a typed value reads, if it does."""

    default: str
    form: str
    read: Callable[[str], str | None]


def _clock(text: str) -> str | None:
    found = _CLOCK.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else None


def _hours(text: str) -> str | None:
    if text.strip().lower() == "off":
        return "off"
    ends = [_clock(end) for end in re.split(r"[-\u2013]", text)]
    return f"{ends[0]}-{ends[1]}" if len(ends) == 2 and all(ends) else None


def _one_of(*choices: str) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        word = text.strip().lower()
        return word if word in choices else None

    return read


def _days(text: str) -> str | None:
    word = text.strip().lower()
    if word == "default":
        return word
    return str(int(word)) if re.fullmatch(r"[0-9]{1,4}", word) else None


def _whole(least: int, most: int) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        word = text.strip()
        if not re.fullmatch(r"-?[0-9]{1,4}", word):
            return None
        return str(int(word)) if least <= int(word) <= most else None

    return read


def _instant(text: str) -> str | None:
    word = text.strip()
    if word.lower() == "none":
        return "none"
    try:
        found = datetime.fromisoformat(word)
    except ValueError:
        return None
    # In a year at either end another zone or the next morning would lead out of the calendar.
    if found.tzinfo is None or not MINYEAR < found.year < MAXYEAR:
        return None
    return found.replace(second=0, microsecond=0).isoformat("T", "minutes")


def _words(text: str) -> str | None:
    words = text.replace(",", " ").lower().split()
    return "none" if words == ["none"] else " ".join(words) or None


KEYS: Mapping[str, Key] = {
    "spf-time": Key("08:00", "08:00", _clock),
    "rest-ended-time": Key("09:00", "09:00", _clock),
    "check-in-time": Key("09:00", "09:00", _clock),
    "hold-ended-time": Key("09:00", "09:00", _clock),
    "quiet-hours": Key("22:00-08:00", "22:00-08:00, or off", _hours),
    **{
        f"rest-days.{row.up_to_um}": Key("default", f"{row.recommended_days}, or default", _days)
        for row in REST_ROWS
    },
    "advance-notice": Key("off", "on or off", _one_of("on", "off")),
    "pause": Key("none", "until when, as in: 2026-06-20T09:00+02:00; or none", _instant),
    "notifications": Key("on", "on or off", _one_of("on", "off")),
    "place": Key("none", "39.5 -0.4 Valencia, or none", read_place),
    "altitude": Key("0", "metres, as in: 650", _whole(-500, 9000)),
    "ozone": Key("300", "Dobson units from 150 to 600", _whole(150, 600)),
    "strict": Key("off", "on or off", _one_of("on", "off")),
    "concerns": Key("none", "concerns, as in: acne-scars texture; or none", _words),
    "phototype": Key("none", "i to vi, or none", _one_of("none", *PHOTOTYPES)),
    "sun-zones": Key("none", "zones that see the sun, as in: scalp knees; or none", _words),
    "theme": Key("system", "system, light or dark", _one_of("system", "light", "dark")),
    "single-keys": Key("on", "on or off", _one_of("on", "off")),
    "reduced-motion": Key("off", "on or off", _one_of("on", "off")),
    "hide-photos": Key("off", "on or off", _one_of("on", "off")),
    "discreet": Key("on", "on or off", _one_of("on", "off")),
    "on-close": Key("ask", "ask, tray or quit", _one_of("ask", "tray", "quit")),
}


# Those whose change is a change of the rules, which stays on the timeline.
RULES = frozenset(
    {"strict", "phototype", "sun-zones", *(f"rest-days.{row.up_to_um}" for row in REST_ROWS)}
)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings as the rules and the window read them."""

    spf_time: time
    rest_ended_time: time
    check_in_time: time
    hold_ended_time: time
    quiet_hours: Hours | None
    advance_notice: bool
    paused_until: datetime | None
    notifications: bool
    place: Place | None
    own_days: Mapping[int, int]
    concerns: tuple[str, ...]
    phototype: str
    sun_zones: frozenset[str]
    theme: str
    single_keys: bool
    reduced_motion: bool
    hide_photos: bool
    discreet: bool
    on_close: str


def values(logbook: Logbook) -> dict[str, str]:
    """Return the value of every setting, in its one form; what cannot be read is the default."""
    kept = {preference.id: preference.value for preference in logbook.all(Preference)}
    return {name: key.read(kept.get(name, "")) or key.default for name, key in KEYS.items()}


def preferences(logbook: Logbook) -> Preferences:
    """Return the settings in force."""
    return logbook.derived("preferences", lambda: _read(values(logbook)))


def checked(logbook: Logbook, key: str, text: str) -> Preference:
    """Return a setting as typed in its one form, or raise ``Refused``."""
    if key not in KEYS:
        raise Refused(NoSuchSetting(key))
    value = KEYS[key].read(text)
    if value is None or not _sound(logbook, key, value):
        raise Refused(UnreadableSetting(key, text, KEYS[key].form))
    return Preference(id=key, value=value)


def _sound(logbook: Logbook, key: str, value: str) -> bool:
    if key == "concerns":
        return value == "none" or all(word in CONCERNS for word in value.split())
    if key == "sun-zones":
        return value == "none" or all(zone in zones_of(logbook) for zone in expand(value.split()))
    if key.startswith("rest-days.") and value != "default":
        row = next(row for row in REST_ROWS if key == f"rest-days.{row.up_to_um}")
        if int(value) < row.floor_days:
            raise Refused(UnderTheFloor(row.up_to_um, row.floor_days))
        return int(value) <= LONGEST_OWN_DAYS
    return True


def _read(chosen: Mapping[str, str]) -> Preferences:
    quiet = chosen["quiet-hours"]
    sun = chosen["sun-zones"]
    own = {row.up_to_um: chosen[f"rest-days.{row.up_to_um}"] for row in REST_ROWS}
    return Preferences(
        spf_time=time.fromisoformat(chosen["spf-time"]),
        rest_ended_time=time.fromisoformat(chosen["rest-ended-time"]),
        check_in_time=time.fromisoformat(chosen["check-in-time"]),
        hold_ended_time=time.fromisoformat(chosen["hold-ended-time"]),
        quiet_hours=None if quiet == "off" else Hours(*map(time.fromisoformat, quiet.split("-"))),
        advance_notice=chosen["advance-notice"] == "on",
        paused_until=None if chosen["pause"] == "none" else datetime.fromisoformat(chosen["pause"]),
        notifications=chosen["notifications"] == "on",
        place=place_of(chosen["place"], int(chosen["altitude"]), int(chosen["ozone"])),
        own_days={um: int(days) for um, days in own.items() if days != "default"},
        concerns=() if chosen["concerns"] == "none" else tuple(chosen["concerns"].split()),
        phototype=chosen["phototype"],
        sun_zones=frozenset() if sun == "none" else frozenset(expand(sun.split())),
        theme=chosen["theme"],
        single_keys=chosen["single-keys"] == "on",
        reduced_motion=chosen["reduced-motion"] == "on",
        hide_photos=chosen["hide-photos"] == "on",
        discreet=chosen["discreet"] == "on",
        on_close=chosen["on-close"],
    )
