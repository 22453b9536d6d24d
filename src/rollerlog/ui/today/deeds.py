"""What the buttons of the due list record, and what is said of it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain.commands import stay_in
from rollerlog.domain.kit.commands import disinfect, read_patch_test
from rollerlog.ui.due_wording import STAYING_IN, disinfected, spf_noted
from rollerlog.ui.formats import capital
from rollerlog.ui.names import quoted_product
from rollerlog.ui.sunscreen import applied_as_last
from rollerlog.ui.today.due_view import Act

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.today.due_view import Offer


class Deed(NamedTuple):
    """A command, and what is said once it is carried out."""

    command: Command
    said: str


def deed(logbook: Logbook, offer: Offer, now: datetime) -> Deed | None:
    """Return what an offer records, None where it leads somewhere or only takes note."""
    match offer.act:
        case Act.APPLY:
            return Deed(applied_as_last(logbook, now), spf_noted(logbook, now))
        case Act.STAY_IN:
            return Deed(stay_in(now), STAYING_IN)
        case Act.DISINFECT:
            return Deed(disinfect(offer.target, now), disinfected(logbook, offer.target, now))
        case Act.LOOKS_CALM | Act.REACTED:
            reacted = offer.act is Act.REACTED
            name = quoted_product(logbook, offer.target)
            said = (
                f"Your skin reacted to {name}. Leave it out."
                if reacted
                else f"{capital(name)}: the spot looks calm today."
            )
            return Deed(read_patch_test(offer.target, now, reacted=reacted), said)
        case _:
            return None
