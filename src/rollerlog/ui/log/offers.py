"""What the verdict strip holds. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from rollerlog.ui.wording import Parts

Look = Literal["ready", "due", "stop", "pro", "plain"]


class Act(Enum):
    """What a button of the strip does."""

    SAVE = auto()
    TAKE_BACK = auto()
    CLOSE = auto()
    REMIND = auto()
    OVERRIDE = auto()
    SETTLE = auto()
    CHECK_IN = auto()
    SHORTER = auto()
    CLINIC = auto()
    ONLY = auto()
    NOW = auto()
    ASKED = auto()
    PROFILE = auto()
    DISINFECT = auto()
    KIT = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the strip."""

    act: Act
    text: str
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Strip:
    """A title, a sentence and buttons, the one to prefer last. ``more`` are further reasons.

    ``sources`` are those of the first reason, and ``asks`` is what a professional's word is for.
    """

    look: Look
    icon: str
    title: str
    body: Parts
    offers: tuple[Offer, ...]
    more: tuple[str, ...] = ()
    refuses: bool = False
    sources: tuple[str, ...] = ()
    asks: str = ""

    def offer(self, act: Act) -> Offer | None:
        """Return the button that does something, if there is one."""
        return next((offer for offer in self.offers if offer.act is act), None)
