"""The menu of the tray icon."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from rollerlog.domain.snoozes import Snooze
from rollerlog.ui.announcement import Answer
from rollerlog.ui.icons import icon
from rollerlog.ui.pausing import PAUSES, Pause

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.tray_wording import Entry, TrayView

_ICON_PX = 16
_SNOOZES = {
    Snooze.MINUTES_20: "20 minutes",
    Snooze.HOUR: "1 hour",
    Snooze.THIS_EVENING: "This evening",
    Snooze.TOMORROW: "Tomorrow",
}


class TrayMenu(QMenu):
    """Says how things stand, and offers what is due; all of it is in the window too.

    ``answered`` carries an ``Answer``, ``snoozed`` a ``Snooze`` for all that waits, ``paused`` a
    ``Pause``, ``page_wanted`` the name of a page.
    """

    answered = Signal(object)
    snoozed = Signal(object)
    paused = Signal(object)
    resumed = Signal()
    log_wanted = Signal(str)
    page_wanted = Signal(str)
    pause_wanted = Signal()
    opened = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icons: list[tuple[QAction, str]] = []
        # Lines that can be chosen: a tray host draws those that cannot too faint to read.
        self.status = self.addAction("", partial(self.answered.emit, Answer()))
        self.below = self.addAction("", partial(self.page_wanted.emit, "reminders"))
        font = self.status.font()
        font.setBold(True)
        self.status.setFont(font)
        self.addSeparator()
        self.log = self._add("plus", "Log session…", partial(self.log_wanted.emit, ""))
        self.spf = self._add("sun-high", "", partial(self.answered.emit, Answer(applies=True)))
        self._before_due = self.addSeparator()
        self.check_ins: list[QAction] = []
        self.disinfections: list[QAction] = []
        self.snooze = self._add_choices("clock", "Snooze all", _SNOOZES, self.snoozed.emit)
        pauses = {pause: PAUSES[pause] for pause in (Pause.HOUR, Pause.TODAY)}
        self.pause = self._add_choices("bell-off", "Pause reminders", pauses, self.paused.emit)
        self.pause.addAction("Until…", self.pause_wanted.emit)
        self.resume = self._add("bell", "Resume reminders", self.resumed.emit)
        self._before_open = self.addSeparator()
        self.open = self._add("calendar-week", "Open rollerlog", self.opened.emit)
        self.quit = self._add("power", "Quit\treminders stop", self.quit_wanted.emit)
        theme.changed.connect(self._draw)
        self._draw()

    def show_view(self, view: TrayView, *, sample: bool = False) -> None:
        """Show how things stand now; over sample data nothing of it can be acted on."""
        self.status.setText(_shown(view.title))
        self.below.setText(_shown(view.below))
        self.below.setVisible(bool(view.below))
        self.log.setVisible(not sample)
        self.spf.setVisible(view.spf is not None)
        if view.spf is not None:
            self.spf.setText(_words(view.spf))
        self._show_entries(self.check_ins, "clipboard-check", view.check_ins, _check_in)
        self._show_entries(self.disinfections, "spray", view.disinfections, _disinfect)
        self.snooze.menuAction().setVisible(bool(view.snoozes))
        for snooze, way in zip(_SNOOZES, self.snooze.actions(), strict=True):
            way.setVisible(snooze in view.snoozes)
        self.pause.menuAction().setVisible(not (view.paused or sample))
        self.resume.setVisible(view.paused)
        for line in (self._before_due, self._before_open):
            line.setVisible(not sample)

    def _show_entries(
        self,
        actions: list[QAction],
        name: str,
        entries: Sequence[Entry],
        answer: Callable[[str], Answer],
    ) -> None:
        """Show entries in the actions there are, and in further ones.

        None is ever deleted: that of the one being chosen, with its connections, may crash.
        """
        while len(actions) < len(entries):
            action = QAction(self)
            action.triggered.connect(partial(self._answer, action, answer))
            self.insertAction(self._before_due, action)
            self._icons.append((action, name))
            actions.append(action)
            self._draw()
        for place, action in enumerate(actions):
            action.setVisible(place < len(entries))
            if place < len(entries):
                action.setText(_words(entries[place]))
                action.setData(entries[place].target)

    def _answer(self, action: QAction, answer: Callable[[str], Answer]) -> None:
        self.answered.emit(answer(str(action.data())))

    def _add(self, name: str, text: str, act: Callable[[], None]) -> QAction:
        action = self.addAction(text, act)
        self._icons.append((action, name))
        return action

    def _add_choices(
        self, name: str, text: str, choices: dict[Snooze, str] | dict[Pause, str],
        choose: Callable[[object], None],
    ) -> QMenu:  # fmt: skip
        menu = self.addMenu(text)
        for choice, words in choices.items():
            menu.addAction(words, partial(choose, choice))
        self._icons.append((menu.menuAction(), name))
        return menu

    def _draw(self) -> None:
        for action, name in self._icons:
            action.setIcon(icon(self._theme, name, "text.secondary", _ICON_PX))


def _check_in(session: str) -> Answer:
    return Answer("Check in", session_id=session)


def _disinfect(roller: str) -> Answer:
    return Answer("Disinfected", roller=roller)


def _words(entry: Entry) -> str:
    """Return an entry with when it is due at its end, where menus have their keys."""
    return "\t".join(filter(None, (_shown(entry.text), entry.when)))


def _shown(text: str) -> str:
    """Return a text as a menu takes it: a name may hold what marks its key, or ends its words."""
    return text.replace("&", "&&").replace("\t", " ")
