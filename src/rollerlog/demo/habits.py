"""What the invented person rolls, how, and how often."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from rollerlog.domain.model import EndPoint, Prep, Pressure, Session, Setting
from rollerlog.domain.protocol import SPF_DEFAULT_ZONES

_SOME_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # replaced in every session made from a pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """One area's routine: ``like`` is the pattern of its sessions, every ``gap`` days or so.

    The last session lies ``last_ago`` days back; the first ``begins`` days into the record, and
    not more than ``taken_up_ago`` days back.
    """

    like: Session
    clock: time
    last_ago: int
    gap: tuple[int, int]
    begins: int = 0
    taken_up_ago: int = 100_000


def _like(roller: str, zones: tuple[str, ...], needle_um: int, passes: int, pain: int) -> Session:
    return Session(
        id="",
        at=_SOME_TIME,
        logged_at=_SOME_TIME,
        zones=zones,
        needle_um=needle_um,
        answers=(),
        roller=f"{roller} {needle_um / 1000:g}",
        duration_min=25 if needle_um > 300 else 20,
        directions=4,
        passes=passes,
        pressure=Pressure.LIGHT,
        prep=(Prep.CLEANSED, Prep.DISINFECTED) if needle_um > 300 else (Prep.CLEANSED,),
        pain=pain,
        end_point=EndPoint.PINK,
    )


def _numbed(zone: str) -> Session:
    return replace(
        _like(zone.capitalize(), (zone,), 500, passes=6, pain=2),
        duration_min=30,
        numbing_product="Lidocaine cream 4 %",
        numbing_permille=40,
        numbing_min=30,
    )


FACE = Habit(
    like=_like("Face", SPF_DEFAULT_ZONES, 500, passes=5, pain=3),
    clock=time(20, 15),
    last_ago=5,
    gap=(21, 27),
)
HANDS = Habit(
    like=_like("Hands", ("hands",), 300, passes=5, pain=2),
    clock=time(17, 30),
    last_ago=26,
    gap=(12, 18),
    begins=45,
)
_OTHERS = (
    Habit(
        like=_like("Scalp", ("scalp",), 500, passes=5, pain=3),
        clock=time(18, 30),
        last_ago=14,
        gap=(14, 19),
        begins=10,
    ),
    Habit(
        like=_like("Neck", ("neck",), 250, passes=4, pain=1),
        clock=time(19, 40),
        last_ago=11,
        gap=(10, 14),
        begins=20,
    ),
    Habit(
        like=_like("Décolleté", ("decollete",), 200, passes=4, pain=1),
        clock=time(20, 40),
        last_ago=7,
        gap=(10, 15),
        begins=30,
        taken_up_ago=505,
    ),
    Habit(
        like=_like("Décolleté", ("decollete",), 250, passes=4, pain=2),
        clock=time(20, 40),
        last_ago=520,
        gap=(11, 16),
        begins=30,
    ),
    Habit(like=_numbed("thighs"), clock=time(17, 45), last_ago=38, gap=(55, 75), begins=90),
    Habit(like=_numbed("abdomen"), clock=time(18, 0), last_ago=64, gap=(60, 90), begins=100),
)
HABITS = (FACE, HANDS, *_OTHERS)

VISIT_CLOCK = time(11, 0)
VISIT = Session(
    id="",
    at=_SOME_TIME,
    logged_at=_SOME_TIME,
    zones=SPF_DEFAULT_ZONES,
    needle_um=1500,
    setting=Setting.CLINIC,
    duration_min=40,
    directions=4,
    prep=(Prep.MAKE_UP_OFF, Prep.CLEANSED, Prep.DISINFECTED),
    numbing_product="Lidocaine cream 4 %",
    numbing_permille=40,
    numbing_min=45,
    pain=4,
    end_point=EndPoint.PINPOINT_BLEEDING,
    note="Yearly visit.",
)
NOTES = (
    "Slow and light, lifted between strokes.",
    "Skin a little dry beforehand, more serum than usual.",
    "Short of time, kept it gentle.",
    "Went easy where it was sore last time.",
    "Hyaluronic serum before, plain cream after.",
    "New bottle of disinfectant, ten full minutes.",
)
EARLY_REASONS = (
    "Counted from the wrong week and noticed it afterwards.",
    "Went by memory while away from home, and was wrong.",
    "Thought the last one was a week ago, it was not.",
)
