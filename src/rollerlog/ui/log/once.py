"""The last thing made, made again only where it would be another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Once(Generic[T]):
    """Keeps one value for the objects and the key it was made for."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._key: Hashable = None
        self._made: list[T] = []

    def get(self, of: tuple[object, ...], key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept, or make it for other objects or another key."""
        # Logbooks are compared by identity: reading them through would take longer than making.
        same = len(of) == len(self._of) and all(
            now is before for now, before in zip(of, self._of, strict=True)
        )
        if not self._made or not same or key != self._key:
            self._made = [make()]
            self._of, self._key = of, key
        return self._made[0]
