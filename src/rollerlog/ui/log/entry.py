"""What stands on the Log page, as values, and how it is kept as a draft. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rollerlog.domain.localtime import fixed
from rollerlog.domain.model import EndPoint, Prep, Pressure, Session, Setting

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The folded part, under the names a session gives it."""

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
    products_before: tuple[str, ...] = ()
    products_after: tuple[str, ...] = ()

    @classmethod
    def of(cls, session: Session) -> Details:
        """Return the details of a session."""
        return cls(**{name: getattr(session, name) for name in _NAMES})

    def as_last_time(self) -> Details:
        """Return what may be taken over to the next session: not what the skin answered."""
        return replace(self, pain=None, end_point=None, note="")

    def values(self) -> dict[str, Any]:
        """Return every detail under its name."""
        return {name: getattr(self, name) for name in _NAMES}


_NAMES = tuple(field.name for field in fields(Details))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What stands on the page. ``at`` is None while it is now.

    ``roller`` is the id of one in the kit, or the name of another; a clinic visit has none.
    ``answers`` is None while the questions are open, which they are too while ``which`` says that
    the fifth statement applies without saying what of it.
    """

    zones: tuple[str, ...] = ()
    needle_um: int | None = None
    setting: Setting = Setting.HOME
    roller: str = ""
    at: datetime | None = None
    answers: tuple[str, ...] | None = None
    which: bool = False
    details: Details = field(default_factory=Details)

    @classmethod
    def of(cls, session: Session) -> Form:
        """Return the form that shows a session."""
        return cls(
            zones=session.zones,
            needle_um=session.needle_um,
            setting=session.setting,
            roller=session.roller,
            at=session.at,
            answers=session.answers,
            details=Details.of(session),
        )

    def session(self, now: datetime, before: Session | None, id_: str) -> Session | None:
        """Return the session to record, or None where the place or the length is missing."""
        if not self.zones or self.needle_um is None:
            return None
        at = fixed(self.at or now.replace(microsecond=0))
        session = before or Session(
            id=id_, at=at, logged_at=at, zones=self.zones, needle_um=self.needle_um
        )
        at_home = self.setting is Setting.HOME
        was_visit = before is not None and before.setting is Setting.CLINIC
        return replace(
            session,
            at=at,
            zones=self.zones,
            needle_um=self.needle_um,
            setting=self.setting,
            answers=self.answers if at_home else None,
            roller=self.roller if at_home or was_visit else "",
            **self.details.values(),
        )


def to_plain(form: Form) -> dict[str, object]:
    """Return a form as plain values; today's answers are not among them."""
    details = form.details.values()
    return {
        "zones": list(form.zones),
        "needle_um": form.needle_um,
        "setting": form.setting.value,
        "roller": form.roller,
        "at": form.at.isoformat() if form.at else None,
        "details": {name: list(d) if isinstance(d, tuple) else d for name, d in details.items()},
    }


def from_plain(plain: Mapping[str, object], zones: Collection[str]) -> Form | None:
    """Return the form a draft holds, without zones that are gone, or None if it is unreadable."""
    try:
        return _read(plain, zones)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _read(plain: Mapping[str, Any], zones: Collection[str]) -> Form:
    kept = dict(plain["details"])
    pressure, end_point = kept["pressure"], kept["end_point"]
    kept["pressure"] = Pressure(pressure) if pressure else None
    kept["end_point"] = EndPoint(end_point) if end_point else None
    kept["prep"] = tuple(Prep(prep) for prep in kept["prep"])
    for when in ("products_before", "products_after"):
        kept[when] = tuple(map(str, kept.get(when, ())))
    at = datetime.fromisoformat(plain["at"]) if plain["at"] else None
    if at is not None and at.utcoffset() is None:
        raise ValueError(at)
    return Form(
        zones=tuple(zone for zone in plain["zones"] if zone in zones),
        needle_um=plain["needle_um"],
        setting=Setting(plain["setting"]),
        roller=str(plain.get("roller") or ""),
        at=at,
        details=Details(**kept),
    )
