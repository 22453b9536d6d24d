"""The list of the timeline."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.timeline.delegate import FeedDelegate

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.model import FeedModel

_Action = QAbstractItemView.CursorAction
_Index = QModelIndex | QPersistentModelIndex
_STEP_PX = 24


class FeedView(QListView):
    """A list that keeps the places of its rows, so that another page of them costs little.

    QListView asks for the size of every loaded row again each time a page is loaded, which takes
    longer than a page turn may once there are some thousands.
    """

    opened = Signal()

    def __init__(self, theme: Theme, model: FeedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("feed")
        self.setAccessibleName("Entries")
        self._model = model
        self._delegate = FeedDelegate(theme, model, self)
        self._tops = [0]
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self._follow_theme)

    def choose(self, place: int) -> None:
        """Select a row without scrolling to it."""
        index = self._model.load(place)
        selects = QItemSelectionModel.SelectionFlag.ClearAndSelect
        scrolls = self.hasAutoScroll()
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, selects)
        self.setAutoScroll(scrolls)

    def show_at_top(self, place: int, offset: int = 0) -> None:
        """Scroll so that a row stands at the top, moved up by an offset."""
        self._model.load(place)
        self._measure()
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._tops[place] + offset)

    def at_top(self) -> tuple[int, int]:
        """Return the row at the top, and how far it is moved up."""
        self._measure()
        offset = self.verticalOffset()
        place = self._place_at(offset)
        return (place, offset - self._tops[place]) if self._loaded() else (0, 0)

    @override
    def reset(self) -> None:
        self._tops = [0]
        super().reset()

    @override
    def doItemsLayout(self) -> None:
        self._measure()
        QAbstractItemView.doItemsLayout(self)

    @override
    def updateGeometries(self) -> None:
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setSingleStep(_STEP_PX)
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._tops[-1] - page))
        QAbstractItemView.updateGeometries(self)

    @override
    def visualRect(self, index: _Index) -> QRect:
        place = index.row()
        if not 0 <= place < self._loaded():
            return QRect()
        top, height = self._tops[place], self._tops[place + 1] - self._tops[place]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._tops[-1]:
            return QModelIndex()
        return self._model.index(self._place_at(y))

    @override
    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        self._measure()
        self.updateGeometries()
        top, bottom = self._tops[index.row()], self._tops[index.row() + 1]
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - page) // 2)
        elif top < bar.value() or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top)
        elif bottom > bar.value() + page:
            bar.setValue(bottom - page)

    @override
    def moveCursor(self, cursorAction: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not self._loaded():
            return QModelIndex()
        self._measure()
        place = max(0, self.currentIndex().row())
        last = len(self._model.rows) - 1
        page = self.viewport().height()
        match cursorAction:
            case _Action.MoveUp | _Action.MovePrevious | _Action.MoveLeft:
                place -= 1
            case _Action.MoveDown | _Action.MoveNext | _Action.MoveRight:
                place += 1
            case _Action.MoveHome:
                place = 0
            case _Action.MoveEnd:
                place = last
            case _Action.MovePageUp:
                place = min(place - 1, self._place_at(self._tops[place] - page) + 1)
            case _Action.MovePageDown:
                place = max(place + 1, self._place_below(self._tops[place] + page) - 1)
        return self._model.load(max(0, min(place, last)))

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: _Index) -> bool:
        return False

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._measure()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        calm, chosen = option.state, self.selectionModel().isSelected
        focused = self.currentIndex() if self.hasFocus() else QModelIndex()
        painter = QPainter(self.viewport())
        top, bottom = event.rect().top(), event.rect().bottom()
        first = self._place_at(max(0, top + self.verticalOffset()))
        for place in range(first, self._loaded()):
            index = self._model.index(place)
            option.rect = self.visualRect(index)
            if option.rect.top() > bottom:
                break
            option.state = calm
            if chosen(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == focused:
                option.state |= QStyle.StateFlag.State_HasFocus
            self._delegate.paint(painter, option, index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete or (event.text() and event.text().isprintable()):
            event.ignore()  # the page's keys; Qt would search the loaded rows
        else:
            super().keyPressEvent(event)

    def _loaded(self) -> int:
        return min(len(self._tops) - 1, self._model.rowCount())

    def _measure(self) -> None:
        tops, height = self._tops, self._delegate.height
        for place in range(len(tops) - 1, self._model.rowCount()):
            tops.append(tops[-1] + height(place))

    def _place_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._tops) - 2))

    def _place_below(self, y: int) -> int:
        """Return the row at a place, loading what is needed to know it."""
        while self._tops[-1] <= y and self._model.canFetchMore():
            self._model.fetchMore()
            self._measure()
        return self._place_at(y)

    def _follow_theme(self) -> None:
        self._delegate.follow_theme()
        self._tops = [0]
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
