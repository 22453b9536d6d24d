"""Protocol.md 1 said again, naively, from the page alone: slow, recursive, nothing shared.

It knows the model's entries and nothing of the rules in the product. What one zone's history is
made of is a tuple of entries; every definition of the page is a function of such a tuple.
"""

from datetime import date, timedelta
from functools import cache
from math import ceil
from typing import NamedTuple

from rollerlog.domain.model import CheckIn, Session, Settled

ROWS = [
    (150, 3, 3),
    (200, 3, 3),
    (250, 3, 4),
    (300, 4, 7),
    (500, 14, 21),
    (750, 21, 28),
    (1000, 28, 28),
    (1250, 28, 35),
    (1500, 30, 42),
    (2000, 42, 42),
    (2500, 42, 56),
    (3000, 42, 56),
]
BODY = {"upper-arms", "abdomen", "flanks", "hips", "buttocks", "thighs", "knees", "back"}
EVERYWHERE = {"spreading", "fever"}


class Skin(NamedTuple):
    """A zone and its user: the zone's id, and the own days set for some rows."""

    zone: str
    own: tuple[tuple[int, int], ...] = ()


class Rolling(NamedTuple):
    """Sessions of one date, which count as one."""

    day0: date
    first: Session
    longest_um: int
    lengths: tuple[int, ...]


def row(needle_um):
    return [line for line in ROWS if line[0] >= needle_um][0]  # noqa: RUF015


def zone_floor_and_recommended(zone, needle_um):
    up_to, floor, recommended = row(needle_um)
    if zone == "scalp" and up_to == 500:
        return 14, 14
    if zone == "under-eye":
        return max(floor, 7), max(recommended, 7)
    if zone in BODY and up_to >= 750:
        return max(floor, 30), max(recommended, 30)
    return floor, recommended


def base(skin, needle_um, *, shortest):
    floor, recommended = zone_floor_and_recommended(skin.zone, needle_um)
    own = dict(skin.own).get(row(needle_um)[0])
    if own is None:
        return recommended
    own = max(own, floor)
    return min(own, recommended) if shortest else own


def rollings(history, skin):
    """The dates the zone was rolled on, by the first one's time."""
    by_date = {}
    for entry in sorted(history, key=lambda entry: entry.at):
        if isinstance(entry, Session) and skin.zone in entry.zones:
            by_date.setdefault(entry.at.date(), []).append(entry)
    found = [
        Rolling(
            day0,
            same[0],
            max(session.needle_um for session in same),
            tuple(session.needle_um for session in same),
        )
        for day0, same in by_date.items()
    ]
    return sorted(found, key=lambda rolling: rolling.first.at)


def check_ins(history, skin):
    return [e for e in history if isinstance(e, CheckIn) and skin.zone in e.zones]


def levels(check_in):
    return [check_in.redness or 0, check_in.swelling or 0, check_in.tenderness or 0]


def not_calm(check_in):
    return max(levels(check_in)) >= 2


def days_of(skin, rolling, *, shortest):
    """The days of the longest length; the user's own may be more for a shorter one."""
    return max(base(skin, needle_um, shortest=shortest) for needle_um in rolling.lengths)


def is_early(history, skin, rolling):
    return rolling.first.override is not None or early_by(history, skin, rolling.first) > 0


def reaction(history, skin, rolling, *, shortest):
    last = rolling.day0 + timedelta(max(14, days_of(skin, rolling, shortest=shortest)))
    takers = [
        later.first.at
        for later in rollings(history, skin)
        if later.first.at > rolling.first.at and not is_early(history, skin, later)
    ]
    return [
        c
        for c in check_ins(history, skin)
        if c.at - rolling.first.at >= timedelta(hours=12)
        and c.at.date() <= last
        and all(c.at < taker for taker in takers)
    ]


def rest(days, reacted):
    severe = any(r == 4 or s >= 3 or t == 4 for r, s, t in map(levels, reacted))
    strong = any(r == 3 or s == 2 or t == 3 for r, s, t in map(levels, reacted))
    if severe:
        return max(ceil(days * 1.5), days + 7)
    return ceil(days * 1.25) if strong else days


def extension(rolling, reacted):
    numbers = [(c.at.date() - rolling.day0).days for c in reacted if not_calm(c)]
    if not numbers:
        return 0
    late = max(numbers) - (3 if row(rolling.longest_um)[0] <= 500 else 5)
    return min(max(7, 2 * late), 28) if late > 0 else 0


def until_of(history, skin, rolling, *, shortest=False):
    reacted = reaction(history, skin, rolling, shortest=shortest)
    days = days_of(skin, rolling, shortest=shortest)
    return rolling.day0 + timedelta(rest(days, reacted) + extension(rolling, reacted))


def clearing_dates(history, skin):
    """The dates on which a pus, spreading or fever that paused the zone was cleared."""
    reports = [
        (sign, c.at, skin.zone in c.zones)
        for c in history
        if isinstance(c, CheckIn)
        for sign in c.signs or ()
    ]
    return [
        word.at.date()
        for word in history
        if isinstance(word, Settled) and word.sign in {"pus", "spreading", "fever"}
        for sign, reported_at, here in reports
        if sign == word.sign and reported_at <= word.at
        if sign in EVERYWHERE or (here and skin.zone in word.zones)
    ]


@cache
def until(history, skin, *, shortest=False):
    """The zone's first free day, or None where nothing asks for a rest."""
    dates = [until_of(history, skin, r, shortest=shortest) for r in rollings(history, skin)]
    dates += [c.at.date() + timedelta(2) for c in check_ins(history, skin) if not_calm(c)]
    dates += [cleared + timedelta(28) for cleared in clearing_dates(history, skin)]
    return max(dates, default=None)


def early_by(history, skin, session):
    known = tuple(
        entry
        for entry in history
        if entry.at < session.at
        and not (isinstance(entry, Session) and entry.at.date() == session.at.date())
    )
    free = until(known, skin, shortest=True)
    return max(0, (free - session.at.date()).days) if free else 0


def early_days(history, session, own=()):
    kept = session.override.early_days if session.override else 0
    return max(kept, *(early_by(history, Skin(z, own), session) for z in session.zones))


def ready(history, skin, now):
    """Whether the zone is free at an instant seen with the machine's own offset."""
    free = until(history, skin)
    if free is None:
        return True
    sessions = [e for e in history if isinstance(e, Session) and skin.zone in e.zones]
    return now.date() >= free and all(
        now - s.at >= timedelta(hours=24 * ((free - s.at.date()).days - 1) - 2) for s in sessions
    )
