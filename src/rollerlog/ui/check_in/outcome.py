"""What a saved check-in did to the rest and the pauses of its zones. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.pauses import pauses
from rollerlog.domain.protocol import SIGNS_EVERYWHERE
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import capital, say_day, say_days
from rollerlog.ui.names import PLURAL_ZONES, areas_named, title_of, verb, zones_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import CheckIn, Sign

SAVED = "Check-in saved."


def outcome(before: Logbook, after: Logbook, check_in: CheckIn, now: datetime) -> str:
    """Say that a check-in is saved, and what is another than before."""
    paused = _of_pauses(before, after, check_in.zones, now)
    if paused and _paused(after, check_in.zones, now):
        return f"{SAVED} {paused}"
    rests = _Rests(before, after, now).changed(check_in)
    return " ".join([SAVED, *([paused] if paused else []), *rests])


def _of_pauses(before: Logbook, after: Logbook, zones: Sequence[str], now: datetime) -> str:
    was, now_paused = _paused(before, zones, now), _paused(after, zones, now)
    if _everywhere(now_paused) and not _everywhere(was):
        return "All sessions are paused."
    begun = [zone for zone in zones if zone in now_paused and zone not in was]
    ended = [zone for zone in zones if zone in was and zone not in now_paused]
    if begun:
        return f"{title_of(after, begun)} {verb(after, begun, 'is', 'are')} paused."
    if ended:
        return f"{title_of(after, ended)} {verb(after, ended, 'is', 'are')} no longer paused."
    return ""


def _paused(logbook: Logbook, zones: Iterable[str], now: datetime) -> dict[str, tuple[Sign, ...]]:
    found = {zone: tuple(r.sign for r in pauses(logbook, zone, now)) for zone in zones}
    return {zone: signs for zone, signs in found.items() if signs}


def _everywhere(paused: Mapping[str, tuple[Sign, ...]]) -> bool:
    return any(SIGNS_EVERYWHERE.intersection(signs) for signs in paused.values())


@dataclass(frozen=True)
class _Rests:
    """The rests of two logbooks, one a check-in later than the other."""

    before: Logbook
    after: Logbook
    now: datetime

    def changed(self, check_in: CheckIn) -> Iterator[str]:
        """Say of each area whether it rests longer, shorter or, with skin not calm, as long."""
        known = zones_of(self.after)
        for area in dict.fromkeys(known[zone].area for zone in check_in.zones):
            inside = [zone for zone in check_in.zones if known[zone].area == area]
            whole = [zone.id for zone in known.values() if zone.area == area]
            changed = [z for z in inside if self._was([z]) != self._is([z])]
            if area == "body":
                for zone in changed:
                    yield self._said([zone], areas_named(self.after, [zone]), [zone])
            elif self._was(whole) != self._is(whole):
                yield self._said(inside, areas_named(self.after, inside), whole)
            elif changed:
                yield self._said(changed, zones_named(self.after, changed), changed)
            if not changed and check_in.calm is False and self._is(inside) > self.now.date():
                rests = verb(self.after, inside, "rests", "rest")
                until = say_day(self._is(inside), self.now.date())
                yield f"{title_of(self.after, inside)} still {rests} until {until}."

    def _said(self, zones: Sequence[str], name: str, over: Sequence[str]) -> str:
        was, is_, today = self._was(over), self._is(over), self.now.date()
        many = verb(self.after, zones, "", "many") or (
            "many" if name != areas_named(self.after, zones) and _plural(zones) else ""
        )
        if is_ <= today:
            return f"{capital(name)} now {'read' if many else 'reads'} as rested."
        lead = f"{capital(name)} now {'rest' if many else 'rests'} until {say_day(is_, today)}"
        if was <= today:
            return f"{lead}."
        days = (is_ - was).days
        return f"{lead}, {say_days(abs(days))} {'longer' if days > 0 else 'shorter'}."

    def _was(self, zones: Sequence[str]) -> date:
        return max(self._free_on(self.before, zone) for zone in zones)

    def _is(self, zones: Sequence[str]) -> date:
        return max(self._free_on(self.after, zone) for zone in zones)

    def _free_on(self, logbook: Logbook, zone: str) -> date:
        rest = rest_of_zone(logbook, zone)
        return max(rest.opens_on(self.now), self.now.date()) if rest else self.now.date()


def _plural(zones: Sequence[str]) -> bool:
    return len(zones) > 1 or bool(PLURAL_ZONES.intersection(zones))
