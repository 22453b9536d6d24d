"""What the rules turn down, and why. ``ui.wording`` says it to the user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from rollerlog.domain.photos.reasons import AlreadyKept, KeptInTrash

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.kit.rollers import RollerProblem
    from rollerlog.domain.model import Session, Sign


@dataclass(frozen=True, slots=True)
class NeverRolled:
    """Eyelids, lips and ears are not rolled at all."""

    kind: ClassVar[str] = "never_rolled"
    zone: str


@dataclass(frozen=True, slots=True)
class InTheFuture:
    """What has not happened yet cannot be recorded."""

    kind: ClassVar[str] = "in_the_future"
    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """An open warning sign pauses the zone."""

    kind: ClassVar[str] = "paused"
    zone: str
    sign: Sign
    reported_at: datetime


@dataclass(frozen=True, slots=True)
class ProfessionalOnly:
    """The length is never a home session."""

    kind: ClassVar[str] = "professional_only"
    needle_um: int


@dataclass(frozen=True, slots=True)
class NotForHomeHere:
    """The zone takes only shorter needles at home."""

    kind: ClassVar[str] = "not_for_home_here"
    zone: str
    limit_um: int


@dataclass(frozen=True, slots=True)
class ConditionApplies:
    """A condition blocks, or asks for a clinician's word first.

    ``zone`` is empty where it holds for all; ``since`` is known of those in the profile.
    """

    kind: ClassVar[str] = "condition"
    condition: str
    asks: bool
    zone: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class StillResting:
    """The zone rests until a day; ``since`` is day 0 of the session that governs."""

    kind: ClassVar[str] = "still_resting"
    zone: str
    until: date
    since: date | None
    needle_um: int | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dated event asks for days without rolling, on one zone or, where empty, on all."""

    kind: ClassVar[str] = "waiting"
    event: str
    until: date
    zone: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class CheckInFirst:
    """The last check-in was not calm, and none since says that it is."""

    kind: ClassVar[str] = "check_in_first"
    zone: str
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class AcknowledgementMissing:
    """A disputed length at home needs the word that a professional advised it."""

    kind: ClassVar[str] = "acknowledgement_missing"
    needle_um: int


@dataclass(frozen=True, slots=True)
class RollerUnfit:
    """A roller of the kit may not be used; ``since`` is the day it came to that, if there is one.

    ``zone`` is named where the roller is for another part of the body.
    """

    kind: ClassVar[str] = "roller"
    roller: str
    problem: RollerProblem
    since: date | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Today's questions are open."""

    kind: ClassVar[str] = "unanswered"


@dataclass(frozen=True, slots=True)
class NoZone:
    """No zone was chosen."""

    kind: ClassVar[str] = "no_zone"


@dataclass(frozen=True, slots=True)
class UnknownZone:
    """No such zone."""

    kind: ClassVar[str] = "unknown_zone"
    zone: str


@dataclass(frozen=True, slots=True)
class NeedleOutOfRange:
    """A length under 0.05 or over 3 mm is a mistake."""

    kind: ClassVar[str] = "needle_out_of_range"
    needle_um: int


@dataclass(frozen=True, slots=True)
class NothingAnswered:
    """A check-in without an answer, a sign or a word says nothing."""

    kind: ClassVar[str] = "nothing_answered"


@dataclass(frozen=True, slots=True)
class NoSuchEntry:
    """No entry under this id."""

    kind: ClassVar[str] = "no_such_entry"
    id: str


@dataclass(frozen=True, slots=True)
class NoOpenSign:
    """There is no open report of the sign to settle."""

    kind: ClassVar[str] = "no_open_sign"
    sign: Sign


@dataclass(frozen=True, slots=True)
class SettledBeforeReport:
    """A sign cannot have settled before its last report."""

    kind: ClassVar[str] = "settled_before_report"
    sign: Sign
    reported_at: datetime


@dataclass(frozen=True, slots=True)
class UnderTheFloor:
    """Days of rest may be lengthened, never set under the floor."""

    kind: ClassVar[str] = "under_the_floor"
    needle_um: int
    floor_days: int


@dataclass(frozen=True, slots=True)
class NoSuchSetting:
    """No setting under this key."""

    kind: ClassVar[str] = "no_such_setting"
    key: str


@dataclass(frozen=True, slots=True)
class UnreadableSetting:
    """The value is none this setting takes; ``form`` shows one it does."""

    kind: ClassVar[str] = "unreadable_setting"
    key: str
    value: str
    form: str


@dataclass(frozen=True, slots=True)
class NameTaken:
    """There is a zone of this name already."""

    kind: ClassVar[str] = "name_taken"
    name: str


@dataclass(frozen=True, slots=True)
class ProductHeld:
    """A product with an active is left out around the session; ``until`` is its first free day."""

    kind: ClassVar[str] = "product_held"
    product: str
    hold: str
    until: date


@dataclass(frozen=True, slots=True)
class PatchTestMissing:
    """A product has not passed its patch test; after the session it is free on ``until``."""

    kind: ClassVar[str] = "patch_test_missing"
    product: str
    reacted: bool
    until: date


@dataclass(frozen=True, slots=True)
class OtherLength:
    """The roller has needles of another length."""

    kind: ClassVar[str] = "other_length"
    roller: str
    needle_um: int


@dataclass(frozen=True, slots=True)
class ScalpApart:
    """A scalp roller is for the scalp alone."""

    kind: ClassVar[str] = "scalp_apart"


@dataclass(frozen=True, slots=True)
class NoSuchThing:
    """No such roller, product, plan or course."""

    kind: ClassVar[str] = "no_such_thing"
    id: str


@dataclass(frozen=True, slots=True)
class NotNamed:
    """Something needs a name, or the name of who was asked."""

    kind: ClassVar[str] = "not_named"


@dataclass(frozen=True, slots=True)
class UnknownCondition:
    """No such condition or event of the profile."""

    kind: ClassVar[str] = "unknown_condition"
    condition: str


@dataclass(frozen=True, slots=True)
class NotNoted:
    """The condition is not in the profile."""

    kind: ClassVar[str] = "not_noted"
    condition: str


@dataclass(frozen=True, slots=True)
class NoNumber:
    """A number lies outside what can be."""

    kind: ClassVar[str] = "no_number"
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class InThePast:
    """A plan is for a day to come."""

    kind: ClassVar[str] = "in_the_past"
    day: date


@dataclass(frozen=True, slots=True)
class KeptForGood:
    """What is kept for good cannot be deleted."""

    kind: ClassVar[str] = "kept_for_good"


@dataclass(frozen=True, slots=True)
class NoPatchTest:
    """No patch test is running for a product, or it was read that day already."""

    kind: ClassVar[str] = "no_patch_test"
    product: str


GateReason: TypeAlias = (
    NeverRolled
    | InTheFuture
    | Paused
    | ProfessionalOnly
    | NotForHomeHere
    | ConditionApplies
    | StillResting
    | Waiting
    | CheckInFirst
    | AcknowledgementMissing
    | RollerUnfit
    | Unanswered
)
Reason: TypeAlias = (
    GateReason
    | NoZone
    | UnknownZone
    | NeedleOutOfRange
    | NothingAnswered
    | NoSuchEntry
    | NoOpenSign
    | SettledBeforeReport
    | UnderTheFloor
    | NoSuchSetting
    | UnreadableSetting
    | NameTaken
    | ProductHeld
    | PatchTestMissing
    | OtherLength
    | ScalpApart
    | NoSuchThing
    | NotNamed
    | UnknownCondition
    | NotNoted
    | NoNumber
    | InThePast
    | KeptForGood
    | NoPatchTest
    | AlreadyKept
    | KeptInTrash
)


class Refused(Exception):  # noqa: N818
    """A command was turned down, for reasons listed most serious first.

    ``session`` is the one the gate did not let through, where it is about one.
    """

    def __init__(self, *reasons: Reason, session: Session | None = None) -> None:
        super().__init__(*reasons)
        self.reasons = reasons
        self.session = session
