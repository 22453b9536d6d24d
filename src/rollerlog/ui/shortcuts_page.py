"""The page that lists every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, PageHeader
from rollerlog.ui.controls.keycap import KeyCap
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.keys import add_keys

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

LISTED = {
    "Anywhere": (
        ("Ctrl+N", "Log session"),
        ("Ctrl+R", "Check in, the most overdue area"),
        ("Ctrl+1", "Today"),
        ("Ctrl+2", "Timeline"),
        ("Ctrl+3", "Photos"),
        ("Ctrl+P", "Plan"),
        ("Ctrl+5", "Kit"),
        ("Ctrl+,", "Settings"),
        ("Ctrl+F", "Search the timeline, as does /"),
        ("Ctrl+Z", "Undo the last change"),
        ("Ctrl+Shift+Z", "Redo"),
        ("Alt+←", "Back"),
        ("Alt+→", "Forward"),
        ("F1", "This list, as does ?"),
    ),
    "In a form": (
        ("Ctrl+↵", "Save"),
        ("Esc", "Close and keep the draft"),
        ("Ctrl+D", "Details of a session"),
        ("0", "None of these apply"),
        ("0 to 4", "Answer a row of the check-in"),
        ("P", "Add a photo to a check-in"),
        ("R", "To the warning signs"),
    ),
    "Today": (
        ("↑ ↓", "Move through what is due"),
        ("↵", "Act on the chosen row"),
        ("S", "SPF applied now"),
        ("C", "Check in"),
        ("D", "Disinfected: the roller that is due"),
        ("Z", "Later: snooze the chosen row"),
    ),
    "Timeline": (
        ("↑ ↓", "Move through the entries"),
        ("PgUp PgDn", "A page of entries, or a month in the year"),
        ("↵", "Open the details"),
        ("E", "Edit the chosen entry"),
        ("Del", "Delete it; it stays in the trash for 30 days"),
    ),
    "Photos": (
        ("P", "Add a photo"),
        ("V", "Compare the next way"),
        ("A", "Pick photo A from the film strip"),
        ("B", "Pick photo B from the film strip"),
        ("X", "Swap A and B"),
        ("← →", "Move the divider or the fade; Shift goes further"),
        ("H", "Hide or show every photo, on the timeline and in a check-in too"),
    ),
    "Plan": (
        ("← ↑ ↓ →", "Walk through the calendar, day by day"),
        ("PgUp PgDn", "A month back or on in the calendar; Home is today"),
        ("0 to 9", "Rate a concern; 1 and then 0 is 10"),
    ),
    "Kit": (
        ("↑ ↓", "Move through rollers and products"),
        ("D", "Disinfected: the chosen roller, or the one most overdue"),
    ),
}


class ShortcutsPage(QWidget):
    """Every key in one list."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        header = PageHeader(theme, "Shortcuts", "Everything can be done by keyboard")
        close = Button(theme, "Close", "quiet", key="Esc")
        close.clicked.connect(self.closed)
        header.add_right(close)
        add_keys(self, {"Esc": self.closed.emit})
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for names in (("Anywhere", "Photos"), ("In a form", "Today", "Timeline", "Plan", "Kit")):
            column = QVBoxLayout()
            column.setSpacing(16)
            for name in names:
                column.addWidget(_group(theme, name))
            column.addStretch()
            columns.addLayout(column, 1)
        body = QWidget()
        body.setObjectName("content")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(32, 24, 32, 24)
        outer.addLayout(columns)
        outer.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(header)
        whole.addWidget(scroll, 1)
        self.setFocusProxy(close)


def _group(theme: Theme, name: str) -> Card:
    card = Card()
    card.add(Text(name, "strong"))
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 8, 0, 0)
    grid.setVerticalSpacing(8)
    grid.setHorizontalSpacing(16)
    grid.setColumnStretch(1, 1)
    for row, (key, does) in enumerate(LISTED[name]):
        grid.addWidget(KeyCap(theme, key), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Text(does, wrap=True), row, 1)
    card.add(table)
    return card
