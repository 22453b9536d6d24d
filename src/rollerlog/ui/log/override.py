"""The two ways past a refusal: radio, reason, tick and, to go ahead, a wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import Way
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.checkbox import CheckRow, RadioRow
from rollerlog.ui.controls.fields import NoteField
from rollerlog.ui.controls.labels import BoldText, Text
from rollerlog.ui.log.going_ahead import GoingAhead, countdown

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

SHORTEST_REASON = 10
_SEES_REST = "I see that rest starts again"
_SECOND_MS = 1000


class OverridePanel(Card):
    """Hands over a way and a reason once everything asked for is there."""

    confirmed = Signal(str, str)
    cancelled = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=20, spacing=8, parent=parent)
        self._theme = theme
        self._left_s = 0
        self._early = False
        self._way = GoingAhead()
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.tick)
        self.heading = Text("Log an early session", "strong")
        self.did = RadioRow(theme, "I already did it. Record what happened.")
        self.ahead = RadioRow(theme, "I have decided to go ahead today.")
        self.about_ahead = Text("", "caption", "secondary", wrap=True)
        self.seen_holder = QVBoxLayout()
        self.seen = CheckRow(theme, "", name=_SEES_REST)
        self.reason = NoteField(theme, name="Why", lines=2)
        self.hint = Text("", "caption", "tertiary")
        self.mark = Text("", "caption", "secondary", wrap=True)
        self.cancel = Button(theme, "Cancel", "quiet", enter=True)
        self.record = Button(theme, "", "stop-outline", enter=False)
        self._group = QButtonGroup(self)
        self._arrange()
        self._group.buttonClicked.connect(self._choose)
        self.seen.clicked.connect(self._show)
        self.reason.textChanged.connect(self._follow_typing)
        self.cancel.clicked.connect(self.cancelled)
        self.record.clicked.connect(self._confirm)
        self.ask("", "", self._way, early=False)

    @property
    def way(self) -> Way | None:
        """The way chosen."""
        if self.did.isChecked():
            return Way.ALREADY_DID
        return Way.GOING_AHEAD if self.ahead.isChecked() else None

    @property
    def why(self) -> str:
        """The reason typed."""
        return self.reason.toPlainText().strip()

    @property
    def seconds_left(self) -> int:
        """How long going ahead still waits."""
        return self._left_s if self.way is Way.GOING_AHEAD else 0

    @property
    def complete(self) -> bool:
        """Whether everything asked for is there, apart from the wait."""
        enough = len(self.why) >= SHORTEST_REASON
        return self.way is not None and enough and self.seen.isChecked()

    def in_order(self) -> list[QWidget]:
        """Return what can be reached, in reading order."""
        return [self.did, self.ahead, self.seen, self.reason, self.cancel, self.record]

    def ask(self, seen: str, mark: str, ahead: GoingAhead, *, early: bool) -> None:
        """Ask about a rest; another rest has to be ticked, and waited for, again."""
        waits_anew = seen != self.seen.accessibleName() or ahead.wait_s != self._way.wait_s
        if seen != self.seen.accessibleName():
            self._replace_seen(seen)
        self._early, self._way = early, ahead
        self.heading.setText("Log an early session" if early else "Log it anyway")
        self.mark.setText(mark)
        self.ahead.setVisible(ahead.there)
        self.ahead.setEnabled(ahead.may)
        self.about_ahead.setText(ahead.said)
        self.about_ahead.setVisible(bool(ahead.said))
        if self.ahead.isChecked():
            if not ahead.may:
                self._unchoose()
            elif waits_anew:
                self._wait()
        self._show()

    def reset(self, why: str = "") -> None:
        """Start over, with a reason typed before."""
        self._unchoose()
        self.seen.setChecked(False)
        blocked = self.reason.blockSignals(True)
        self.reason.setPlainText(why)
        self.reason.blockSignals(blocked)
        self._show()

    def tick(self) -> None:
        """Let one second of the wait pass."""
        self._left_s = max(0, self._left_s - 1)
        if not self._left_s:
            self._timer.stop()
        self._show()

    def pause(self) -> None:
        """Stop waiting while nobody looks."""
        self._timer.stop()

    def resume(self) -> None:
        """Wait on."""
        if self.seconds_left:
            self._timer.start()

    def _choose(self) -> None:
        self._timer.stop()
        if self.ahead.isChecked():
            self._wait()
        self._show()

    def _wait(self) -> None:
        self._left_s = self._way.wait_s
        if self.isVisible():
            self._timer.start()

    def _unchoose(self) -> None:
        self._timer.stop()
        self._left_s = 0
        self._group.setExclusive(False)
        self.did.setChecked(False)
        self.ahead.setChecked(False)
        self._group.setExclusive(True)

    def _follow_typing(self) -> None:
        self._show()
        self.typed.emit()

    def _show(self) -> None:
        self.record.setEnabled(self.complete and not self.seconds_left)
        what = "early session" if self._early else "session"
        text = f"Record {what}"
        if self.way is Way.GOING_AHEAD:
            left = self.seconds_left
            text = f"Go ahead in {countdown(left)}" if left else "Go ahead"
        self.record.set_text(text)
        missing = SHORTEST_REASON - len(self.why)
        more = "character" if missing == 1 else "characters"
        self.hint.setText(f"{missing} more {more}" if missing > 0 else "")

    def _confirm(self) -> None:
        if self.way is not None and self.record.isEnabled():
            self.confirmed.emit(self.way.value, self.why)

    def _replace_seen(self, text: str) -> None:
        fresh = CheckRow(self._theme, text, name=text or _SEES_REST)
        fresh.clicked.connect(self._show)
        self.seen_holder.replaceWidget(self.seen, fresh)
        QWidget.setTabOrder(self.ahead, fresh)
        QWidget.setTabOrder(fresh, self.reason)
        self.seen.hide()
        self.seen.deleteLater()
        self.seen = fresh

    def _arrange(self) -> None:
        for radio in (self.did, self.ahead):
            self._group.addButton(radio)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.heading)
        left.addSpacing(6)
        left.addWidget(self.did)
        left.addWidget(self.ahead)
        left.addWidget(self.about_ahead)
        left.addSpacing(6)
        self.seen_holder.addWidget(self.seen)
        left.addLayout(self.seen_holder)
        left.addStretch(1)
        why = QHBoxLayout()
        asked = BoldText([("Why? ", True), ("Only you see this. It stays with the entry.", False)])
        asked.setProperty("role", "caption")
        why.addWidget(asked, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.mark, 1)
        below.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(why)
        right.addWidget(self.reason)
        right.addLayout(below)
        right.addStretch(1)
        right.addLayout(buttons)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns)
