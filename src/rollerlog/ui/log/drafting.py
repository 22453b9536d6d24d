"""The draft of the page: kept on each change, resumed when the page opens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rollerlog.ui.log.entry import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from rollerlog.services.drafts import Drafts
    from rollerlog.ui.log.entry import Form

NEW, EDITED = "log", "log-edit"
KEEP_AFTER_MS = 500


class Drafting(QObject):
    """Writes what the page holds shortly after it changed, and at once when told to."""

    def __init__(self, drafts: Drafts, held: Callable[[], Form], why: Callable[[], str]) -> None:
        super().__init__()
        self._drafts, self._held, self._why = drafts, held, why
        self._session_id = ""
        self._touched = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def touched(self) -> bool:
        """Whether there is something unsaved on the page."""
        return self._touched

    def begin(self, session_id: str = "") -> None:
        """Begin with an untouched page, for a new session or for one that is edited."""
        self._timer.stop()
        self._session_id, self._touched = session_id, False

    def touch(self) -> None:
        """Take note that the user changed something."""
        self._touched = True
        self._timer.start()

    def keep(self) -> None:
        """Write the draft now, if there is something unsaved."""
        self._timer.stop()
        if self._touched:
            plain = {**to_plain(self._held()), "why": self._why(), "session": self._session_id}
            self._drafts.keep(self._page, plain)

    def resume(self, zones: Collection[str]) -> tuple[Form, str] | None:
        """Return the form and the reason kept for this page, if there are any."""
        plain = self._drafts.read(self._page)
        if plain is None or plain.get("session") != self._session_id:
            return None
        form = from_plain(plain, zones)
        if form is None:
            return None
        self._touched = True
        return form, str(plain.get("why") or "")

    def forget(self) -> None:
        """Forget the draft, and what was touched."""
        self._timer.stop()
        self._touched = False
        self._drafts.forget(self._page)

    @property
    def _page(self) -> str:
        return EDITED if self._session_id else NEW
