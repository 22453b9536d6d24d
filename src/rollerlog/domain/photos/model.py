"""Photos as the logbook knows them: what is seen, when, and where the picture lies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from rollerlog.domain.ids import new_id
from rollerlog.domain.photos.alignment import Marks
from rollerlog.domain.photos.facts import Facts


class View(StrEnum):
    """From where a photo is taken: the standard views, or close to one zone (S203)."""

    FRONT = "front"
    LEFT45 = "left45"
    RIGHT45 = "right45"
    LEFT = "left"
    RIGHT = "right"
    CLOSE_UP = "close-up"


class Purpose(StrEnum):
    """What a photo is to show: progress, or how skin reacts in the first 72 hours."""

    PROGRESS = "progress"
    REACTION = "reaction"


class Form(StrEnum):
    """How the picture in the vault is encoded."""

    JPEG = "jpeg"
    WEBP = "webp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture in the vault, under the SHA-256 of its content; width and height in pixels.

    ``marks`` are the outer eye corners as the user set them, None where nobody did.
    """

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    view: View
    purpose: Purpose
    sha256: str
    form: Form
    width: int
    height: int
    marks: Marks | None = None
    facts: Facts | None = None
    deleted_at: datetime | None = None
