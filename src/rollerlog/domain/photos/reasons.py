"""Why a photo is turned down. ``ui.wording`` says it to the user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class AlreadyKept:
    """The same picture is there already, under an id and of an instant."""

    kind: ClassVar[str] = "already_kept"
    photo: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KeptInTrash:
    """The same picture is in the trash, from where it can be brought back."""

    kind: ClassVar[str] = "kept_in_trash"
    photo: str
    at: datetime
