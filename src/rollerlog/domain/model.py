"""What the user records, as immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from rollerlog.domain.ids import new_id
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.profile.model import (
    Asked,
    Condition,
    DatedEvent,
    ProfileReview,
)


class Setting(StrEnum):
    """Where a session takes place."""

    HOME = "home"
    CLINIC = "clinic"


class Pressure(StrEnum):
    """How hard the roller is pressed."""

    LIGHT = "light"
    MEDIUM = "medium"
    FIRM = "firm"


class EndPoint(StrEnum):
    """What the skin showed when rolling ended (S53)."""

    NONE = "none"
    PINK = "pink"
    PINPOINT_BLEEDING = "pinpoint-bleeding"


class Prep(StrEnum):
    """What was done to the skin before rolling."""

    CLEANSED = "cleansed"
    MAKE_UP_OFF = "make-up-off"
    DISINFECTED = "disinfected"


class Way(StrEnum):
    """The two ways past a refusal (protocol.md 2)."""

    ALREADY_DID = "already-did"
    GOING_AHEAD = "going-ahead"


class Sign(StrEnum):
    """The warning signs of protocol.md 4; ``NOT_CALM`` is derived, never reported."""

    PUS = "pus"
    SPREADING = "spreading"
    FEVER = "fever"
    BLISTERS = "blisters"
    WORSENING_PAIN = "worsening-pain"
    NODULES = "nodules"
    TRAM_LINES = "tram-lines"
    PATCHES = "patches"
    NOT_CALM = "not-calm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """How a session came past a refusal. Kept for good, whatever is edited or deleted later."""

    way: Way
    reason: str
    early_days: int
    broke: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One rolling of some zones with one needle length. ``answers`` is None when not asked.

    An answer is a condition, on all zones, or ``condition@zone``. ``roller`` is the id of one in
    the kit or the name of another; products are ids.
    """

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    needle_um: int
    setting: Setting = Setting.HOME
    answers: tuple[str, ...] | None = None
    override: Override | None = None
    roller: str = ""
    products_before: tuple[str, ...] = ()
    products_after: tuple[str, ...] = ()
    duration_min: int | None = None
    directions: int | None = None
    passes: int | None = None
    pressure: Pressure | None = None
    prep: tuple[Prep, ...] = ()
    numbing_product: str = ""
    numbing_permille: int | None = None
    numbing_min: int | None = None
    pain: int | None = None
    end_point: EndPoint | None = None
    note: str = ""
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """How some zones look and feel, each scale 0 to 4; None is not answered, which is not 0.

    ``signs`` is None when not answered, empty for "none of these".
    """

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    redness: int | None = None
    swelling: int | None = None
    tenderness: int | None = None
    itch: int | None = None
    dryness: int | None = None
    breakouts: int | None = None
    signs: tuple[Sign, ...] | None = None
    note: str = ""
    deleted_at: datetime | None = None

    @property
    def calm(self) -> bool | None:
        """Whether redness, swelling and tenderness are under 2; None when none is answered."""
        answered = [
            level for level in (self.redness, self.swelling, self.tenderness) if level is not None
        ]
        return max(answered) < 2 if answered else None


SCALES = ("redness", "swelling", "tenderness", "itch", "dryness", "breakouts")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpfApplication:
    """Sunscreen applied on some zones; ``value`` is the SPF on the bottle, ``product`` its id."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    value: int | None = None
    product: str = ""
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StayedIn:
    """The user's word that they stay in for the rest of a day, so that no sunscreen is due."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The user's word that a warning sign on some zones has settled, and whether it was seen.

    ``at`` is when it settled: it closes the reports up to that instant.
    """

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    sign: Sign
    seen: bool
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnZone:
    """A zone the user added; ``area`` lends it that area's strictest rules."""

    id: str
    name: str
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """One setting under its key, in the one form settings read and print."""

    id: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """A setting that the rules follow became another. Kept for good."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    key: str
    before: str
    after: str
    deleted_at: datetime | None = None


class Door(StrEnum):
    """Where a request came in."""

    WINDOW = "window"
    TRAY = "tray"
    COMMAND_LINE = "command-line"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A session that was refused: what for and why; nothing else of it is kept."""

    at: datetime
    door: Door
    zones: tuple[str, ...]
    needle_um: int
    reasons: tuple[str, ...]


Entry: TypeAlias = (
    Session
    | CheckIn
    | SpfApplication
    | StayedIn
    | Settled
    | Condition
    | DatedEvent
    | Asked
    | ProfileReview
    | RuleChange
    | Disinfection
    | PatchReading
    | Course
    | Rating
    | Photo
)
Entity: TypeAlias = Entry | OwnZone | Preference | Roller | Product | PlannedSession
