"""What lies in the kit, as immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from rollerlog.domain.ids import new_id


class Device(StrEnum):
    """What holds the needles."""

    ROLLER = "roller"
    STAMP = "stamp"
    PEN = "pen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roller:
    """A tool with needles. ``owner`` is empty for the user's own; ``areas`` are what it is for.

    ``own_uses`` is the user's own limit where one may be set; ``uses_before`` counts the uses
    before it was added here.
    """

    id: str = field(default_factory=new_id)
    added_at: datetime
    name: str
    needle_um: int
    areas: tuple[str, ...]
    device: Device = Device.ROLLER
    needle_count: int | None = None
    material: str = ""
    opened_on: date | None = None
    owner: str = ""
    own_uses: int | None = None
    uses_before: int = 0
    retired_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disinfection:
    """A roller washed, soaked in alcohol and dried, under the roller's id."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    roller: str
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something for the skin. ``actives`` are tags: a word, or a word and a detail after a colon.

    ``patch_begun_at`` is when its last patch test began; ``finished_at`` when it was used up.
    """

    id: str = field(default_factory=new_id)
    added_at: datetime
    name: str
    form: str = ""
    actives: tuple[str, ...] = ()
    opened_on: date | None = None
    lasts_months: int | None = None
    spf_value: int | None = None
    patch_begun_at: datetime | None = None
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchReading:
    """How the spot of a patch test looked on a day, under the product's id."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    product: str
    reacted: bool
    note: str = ""
    deleted_at: datetime | None = None
