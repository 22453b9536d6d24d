"""What is said of the kit, the profile and the plans where they turn something down. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import RollerProblem
from rollerlog.domain.refusals import (
    InThePast,
    KeptForGood,
    NoNumber,
    NoPatchTest,
    NoSuchThing,
    NotNamed,
    NotNoted,
    OtherLength,
    PatchTestMissing,
    ProductHeld,
    ScalpApart,
    UnknownCondition,
)
from rollerlog.ui.formats import capital, say_day, say_length, say_list, say_near_day
from rollerlog.ui.names import (
    AREA_NAMES,
    CONDITION_NAMES,
    HOLD_NAMES,
    areas_named,
    quoted_product,
    quoted_roller,
)

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.refusals import RollerUnfit

Parts: TypeAlias = list[tuple[str, bool]]
_PlainReason: TypeAlias = (
    OtherLength
    | ScalpApart
    | NoSuchThing
    | NotNamed
    | UnknownCondition
    | NotNoted
    | NoNumber
    | InThePast
    | KeptForGood
    | NoPatchTest
)
KitReason: TypeAlias = ProductHeld | PatchTestMissing | _PlainReason


def roller_unfit(logbook: Logbook, why: RollerUnfit, today: date) -> str:
    """Say why a roller of the kit may not be used, and what to do."""
    name = quoted_roller(logbook, why.roller)
    since = f" {say_near_day(why.since, today)}" if why.since else ""
    match why.problem:
        case RollerProblem.RETIRED:
            return f"{name} was retired{since}. Take another roller."
        case RollerProblem.USED_UP:
            was = f" since{since}" if since else ""
            return f"{name} is used up{was}. Retire it before the next session."
        case RollerProblem.NOT_DISINFECTED:
            return f"{name} was used{since} and not disinfected since."
        case RollerProblem.OTHER_PART:
            where = areas_named(logbook, (why.zone,))
            kept = logbook.find(Roller, why.roller)
            areas = say_list([AREA_NAMES[area] for area in kept.areas]) if kept else ""
            own = f"is for your {areas}, not" if areas else "is not"
            return f"{name} {own} for your {where}."
        case _:
            assert_never(why.problem)


def of_the_kit(logbook: Logbook, why: KitReason, today: date) -> Parts:
    """Say why something of the kit, the profile or the plans was turned down."""
    match why:
        case ProductHeld(product, hold, until):
            name = capital(quoted_product(logbook, product))
            return [
                (f"{name} is left out around a session: no {HOLD_NAMES[hold]} until ", False),
                (say_day(until, today), True),
                (".", False),
            ]
        case PatchTestMissing(product, reacted, until):
            if reacted:
                name = quoted_product(logbook, product)
                return [(f"Your skin reacted to {name} in its patch test. Leave it out.", False)]
            name = capital(quoted_product(logbook, product))
            return [
                (f"{name} has not passed a patch test. Leave it out around this session", False),
                (", until ", False),
                (say_day(until, today), True),
                (".", False),
            ]
        case _:
            return [(_plain(logbook, why, today), False)]


def _plain(logbook: Logbook, why: _PlainReason, today: date) -> str:
    match why:
        case OtherLength(roller, needle_um):
            name, length = quoted_roller(logbook, roller), say_length(needle_um)
            return f"{name} has needles of {length}. Take another roller for another length."
        case ScalpApart():
            return "A scalp roller is not a face roller. Add one for your scalp alone."
        case NoSuchThing(id_):
            return f"There is no “{id_}” in your kit or your plans."
        case NotNamed():
            return "A name is missing. Enter one."
        case UnknownCondition(condition):
            return f"There is no condition, event or concern “{condition}”."
        case NotNoted(condition):
            return f"{capital(CONDITION_NAMES[condition])}: not noted in your profile."
        case NoNumber(lowest, highest):
            return f"Enter a number from {lowest} to {highest}."
        case InThePast(day):
            return f"{say_day(day, today)} is past. Choose today or a later day."
        case KeptForGood():
            return "This is kept for good and cannot be deleted."
        case NoPatchTest(product):
            name = capital(quoted_product(logbook, product))
            return f"{name} has no patch test to read today."
        case _:
            assert_never(why)
