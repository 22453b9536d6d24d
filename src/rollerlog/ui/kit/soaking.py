"""Which rollers lie in alcohol, and since when; kept through a restart. No Qt here."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.protocol import SOAK

if TYPE_CHECKING:
    from rollerlog.domain.kit.rollers import RollerState
    from rollerlog.services.drafts import Drafts

_DRAFT, _SOAKING = "kit", "soaking"
_MINUTE = timedelta(minutes=1)
_KEPT_FOR = timedelta(days=1)


class Soaks:
    """The soaks begun, each under its roller's id."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._begun = _read(drafts)

    @property
    def any_begun(self) -> bool:
        """Whether any soak was begun, over or not."""
        return bool(self._begun)

    def begin(self, roller: str, now: datetime) -> None:
        """Begin to soak a roller."""
        kept = {id_: at for id_, at in self._begun.items() if now - at < _KEPT_FOR}
        self._begun = kept | {roller: now}
        self._keep()

    def stop(self, roller: str) -> None:
        """Take a roller out early."""
        self._begun.pop(roller, None)
        self._keep()

    def begun_at(self, state: RollerState) -> datetime | None:
        """Return since when a roller soaks after its last use, None where it does not."""
        begun_at, used_at = self._begun.get(state.roller.id), state.unclean_since
        if begun_at is None or used_at is None or begun_at < used_at:
            return None
        return begun_at

    def _keep(self) -> None:
        soaking = {id_: at.isoformat() for id_, at in self._begun.items()}
        self._drafts.keep(_DRAFT, {_SOAKING: soaking})


def minutes_left(begun_at: datetime, now: datetime) -> int:
    """Return how many minutes a soak still takes, counting one that has begun as whole."""
    left = min(SOAK, SOAK - (now - begun_at))
    return max(0, -(-left // _MINUTE))


def _read(drafts: Drafts) -> dict[str, datetime]:
    found = (drafts.read(_DRAFT) or {}).get(_SOAKING)
    begun = {}
    for id_, text in found.items() if isinstance(found, dict) else ():
        try:
            at = datetime.fromisoformat(text)
        except (TypeError, ValueError):
            continue
        if at.tzinfo is not None:
            begun[id_] = at
    return begun
