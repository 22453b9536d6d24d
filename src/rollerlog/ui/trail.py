"""The way the user came through the pages."""

from __future__ import annotations

_LONGEST = 50


class Trail:
    """The pages behind and ahead of the one that is open."""

    def __init__(self, here: str) -> None:
        self._behind: list[str] = []
        self._ahead: list[str] = []
        self.here = here

    def go(self, page: str) -> None:
        """Go to a page; what lay ahead is forgotten."""
        if page != self.here:
            self._behind = [*self._behind, self.here][-_LONGEST:]
            self._ahead = []
            self.here = page

    def back(self) -> str:
        """Go back a page, and return the one that is open then."""
        if self._behind:
            self._ahead.append(self.here)
            self.here = self._behind.pop()
        return self.here

    def forward(self) -> str:
        """Go forward a page, and return the one that is open then."""
        if self._ahead:
            self._behind.append(self.here)
            self.here = self._ahead.pop()
        return self.here
