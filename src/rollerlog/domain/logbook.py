"""Everything recorded, and the edits that change it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast, get_args

from rollerlog.domain.model import (
    CheckIn,
    Entity,
    Entry,
    OwnZone,
    Preference,
    Session,
    Settled,
)
from rollerlog.domain.profile.model import Condition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

E = TypeVar("E", bound=Entity)
D = TypeVar("D", bound=Entry)
T = TypeVar("T")

KINDS: tuple[type[Entity], ...] = get_args(Entity)
DATED: tuple[type[Entry], ...] = get_args(Entry)


@dataclass(frozen=True, slots=True)
class Edit:
    """One entity before and after a change. ``None`` stands for absent, on one side only."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """The entity the edit is about, in a state it exists in."""
        entity = self.after or self.before
        assert entity is not None  # noqa: S101
        return entity

    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """The edits of one user action, which undo and redo move through as a unit."""

    edits: tuple[Edit, ...] = ()

    def inverse(self) -> Step:
        """Return the step that takes this one back."""
        return Step(tuple(edit.inverse() for edit in reversed(self.edits)))


def live(entity: Entity) -> bool:
    """Return whether an entity is in use, not in the trash."""
    return getattr(entity, "deleted_at", None) is None


def _order(entry: Entry) -> tuple[float, float, str]:
    """Return what entries are ordered by: of one instant, the one written down first."""
    # Seconds, because datetimes of differing offsets compare a hundred times slower.
    return entry.at.timestamp(), entry.logged_at.timestamp(), entry.id


@dataclass(frozen=True, slots=True)
class Logbook:
    """Everything recorded so far. Replaced as a whole, never changed in place.

    What was sorted of the kinds a step leaves alone is carried over to the next logbook.
    """

    _tables: Mapping[type[object], Mapping[str, Entity]] = field(default_factory=dict)
    _sorted: dict[type[object], tuple[Entity, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _by_zone: dict[type[object], dict[str, list[Entry]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _derived: dict[tuple[str, str], object] = field(default_factory=dict, compare=False, repr=False)
    last_logged_at: datetime | None = field(default=None, compare=False)

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Logbook:
        """Return the logbook that holds these entities."""
        return cls().after(Step(tuple(Edit(None, entity) for entity in entities)))

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind that is in use; entries in the order of their instants."""
        if kind not in self._sorted:
            found = [entity for entity in self._tables.get(kind, {}).values() if live(entity)]
            if kind in DATED:
                found.sort(key=lambda entry: _order(cast("Entry", entry)))
            self._sorted[kind] = tuple(found)
        return cast("tuple[E, ...]", self._sorted[kind])

    def on_zone(self, kind: type[D], zone: str) -> Sequence[D]:
        """Return every entry of a kind that touched a zone, in the order of their instants."""
        if kind not in self._by_zone:
            index: defaultdict[str, list[Entry]] = defaultdict(list)
            for entry in self.all(kind):
                for touched in entry.zones:
                    index[touched].append(entry)
            self._by_zone[kind] = dict(index)
        return cast("list[D]", self._by_zone[kind].get(zone, []))

    def entries(self) -> tuple[Entry, ...]:
        """Return everything dated that is in use, in the order of the instants."""
        found = [entry for kind in DATED for entry in self.all(kind)]
        return tuple(sorted(found, key=_order))

    def trash(self) -> tuple[Entry, ...]:
        """Return what was deleted and can still be restored."""
        return tuple(
            cast("Entry", entity)
            for kind in DATED
            for entity in self._tables.get(kind, {}).values()
            if not live(entity)
        )

    def find(self, kind: type[E], id_: str) -> E | None:
        """Return the entity of a kind under an id, in the trash or not."""
        return cast("E | None", self._tables.get(kind, {}).get(id_))

    def entry(self, id_: str) -> Entry | None:
        """Return the dated entity under an id, in the trash or not."""
        return next((found for kind in DATED if (found := self.find(kind, id_))), None)

    def entities(self) -> Iterator[Entity]:
        """Return everything there is, the trash included."""
        return (entity for table in self._tables.values() for entity in table.values())

    def derived(self, key: str, make: Callable[[], T], zone: str = "") -> T:
        """Return what ``make`` makes of this logbook, made once for each key and zone.

        What is of a zone may rest on its sessions and check-ins, on warning signs, the user's
        own zones: later logbooks keep it while those stand.
        """
        if (key, zone) not in self._derived:
            self._derived[key, zone] = make()
        return cast("T", self._derived[key, zone])

    def known_at(self, moment: datetime) -> Logbook:
        """Return the logbook with the entries dated up to a moment alone."""
        if all(not found or found[-1].at <= moment for found in map(self.all, DATED)):
            return self
        return Logbook.of(e for e in self.entities() if not isinstance(e, DATED) or e.at <= moment)

    def after(self, step: Step) -> Logbook:
        """Return the logbook as it reads once the step is made."""
        changed: dict[type[object], dict[str, Entity]] = {}
        for edit in step.edits:
            kind = type(edit.entity)
            if kind not in changed:
                changed[kind] = dict(self._tables.get(kind, {}))
            if edit.after is None:
                changed[kind].pop(edit.entity.id, None)
            else:
                changed[kind][edit.after.id] = edit.after
        return Logbook(
            {kind: table for kind, table in {**self._tables, **changed}.items() if table},
            {kind: found for kind, found in self._sorted.items() if kind not in changed},
            {kind: index for kind, index in self._by_zone.items() if kind not in changed},
            self._derived_apart_from(step),
            self._last_logged(step),
        )

    def _last_logged(self, step: Step) -> datetime | None:
        entries = [entry for edit in step.edits if isinstance(entry := edit.after, DATED)]
        times = [entry.logged_at for entry in entries]
        if self.last_logged_at is not None:
            gone = (edit.before for edit in step.edits if edit.after is None)
            if any(isinstance(e, DATED) and e.logged_at >= self.last_logged_at for e in gone):
                left = {edit.entity.id for edit in step.edits}
                times += [
                    entry.logged_at
                    for entry in self.entities()
                    if isinstance(entry, DATED) and entry.id not in left
                ]
            else:
                times.append(self.last_logged_at)
        return max(times, default=None)

    def _derived_apart_from(self, step: Step) -> dict[tuple[str, str], object]:
        touched: set[str] = {""}
        for edit in step.edits:
            for entity in (edit.before, edit.after):
                match entity:
                    case Session():
                        touched.update(entity.zones)
                    case CheckIn() if not entity.signs:
                        touched.update(entity.zones)
                    case CheckIn() | Condition() | Settled() | OwnZone() | Preference():
                        return {}
                    case _:
                        pass
        return {of: made for of, made in self._derived.items() if of[1] not in touched}
