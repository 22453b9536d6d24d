"""A field for a place: coordinates, or a city out of a list that opens while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate

from rollerlog.overriding import override
from rollerlog.services.places import find
from rollerlog.ui.controls.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_MOST, _ROOM_PX = 8, 24
# As wide as the list of all but the longest names.
_WIDTH_PX = 264


class PlaceField(LineField):
    """Shows the place that is set; `committed` carries another once it is entered."""

    committed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "City or coordinates", name="Place", icon="map-pin", parent=parent)
        self._stored = ""
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST)
        self.suggestions = QListView()
        self.suggestions.setObjectName("suggestions")
        self.suggestions.setAccessibleName("Cities")
        # Its height would be added below the rows even while it is not shown.
        self.suggestions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt's own delegate for completers takes no style rules.
        self.suggestions.setItemDelegate(QStyledItemDelegate(self.suggestions))
        self._completer.setPopup(self.suggestions)
        # Not `setCompleter`, which would write into the field what the keys pass in the list.
        self._completer.setWidget(self)
        self.textEdited.connect(self._suggest)
        self.editingFinished.connect(self._commit)
        self._completer.activated.connect(self._take)

    def follow(self, text: str) -> None:
        """Show the place that is set where it changed; what is being typed stays otherwise."""
        if text != self._stored:
            self._stored = text
            self.go_back()

    def go_back(self) -> None:
        """Show the place that is set again."""
        self.setText(self._stored)
        self.setCursorPosition(0)

    def _suggest(self, text: str) -> None:
        self._names.setStringList([city.said for city in find(text)[:_MOST]])
        # Before the first paint its rows would be measured without the style.
        self.suggestions.ensurePolished()
        wide = self.suggestions.sizeHintForColumn(0) + self._theme.px(_ROOM_PX)
        self._completer.complete(QRect(0, 0, max(self.width(), wide), self.height()))
        # Qt would choose the first for the user, who may mean the second.
        self.suggestions.setCurrentIndex(QModelIndex())

    def _take(self, city: str) -> None:
        self.setText(city)
        self._commit()

    def _commit(self) -> None:
        if self.suggestions.isVisible() and self.suggestions.currentIndex().isValid():
            return  # Enter is meant for the list, which says next what was chosen.
        typed = self.text().strip()
        if typed and typed != self._stored:
            self.committed.emit(typed)
        elif not typed:
            self.go_back()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH_PX), super().sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        escaped = event.key() == Qt.Key.Key_Escape and not self.suggestions.isVisible()
        if escaped and self.text() != self._stored:
            self.go_back()
        else:
            super().keyPressEvent(event)
