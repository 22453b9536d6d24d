"""Short words for what turns a session down. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# By the kinds of ``domain.refusals``, which are kept with what was refused or overridden.
BROKEN: Mapping[str, str] = {
    "never_rolled": "a zone that is never rolled",
    "in_the_future": "a time to come",
    "paused": "a pause by a warning sign",
    "professional_only": "a professional-only length",
    "not_for_home_here": "too long for this zone at home",
    "condition": "a condition",
    "still_resting": "rest not over",
    "waiting": "a wait after an event",
    "check_in_first": "a calm check-in missing",
    "acknowledgement_missing": "no advice noted for this length",
    "unanswered": "questions not answered",
    "roller": "the roller",
    "product_held": "a product that is left out",
    "patch_test_missing": "a patch test missing",
}


def broken(kinds: Iterable[str]) -> str:
    """Return what was broken, in short words."""
    return ", ".join(BROKEN.get(kind, kind.replace("_", " ")) for kind in kinds)
