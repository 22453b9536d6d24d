"""The film strip under the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.photos.strip_delegate import StripDelegate

if TYPE_CHECKING:
    from rollerlog.ui.photos.strip_model import StripModel
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_BAR_PX = 12


class Strip(QListView):
    """Photos side by side; ``picked`` carries the place that Enter or a click chose."""

    picked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: StripModel,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # The ground of the page, not that of lists.
        self.setObjectName("pane")
        self.setAccessibleName("Photos")
        self._model, self._thumbnails = model, thumbnails
        self._delegate = StripDelegate(theme, model, thumbnails, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        thumbnails.changed.connect(self._look_again)
        model.modelReset.connect(self._measure)
        theme.changed.connect(self._measure)
        self.horizontalScrollBar().valueChanged.connect(self._drop_unseen)
        self._measure()

    def stand_at(self, place: int | None) -> None:
        """Put the keyboard's place at a photo, in sight."""
        if place is not None:
            self.setCurrentIndex(self._model.index(place))
            self.scrollTo(self.currentIndex())

    def _measure(self) -> None:
        years = {photo.at.year for photo in self._model.photos}
        self._delegate.with_years = len(years) > 1
        self._thumbnails.forget()
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _look_again(self) -> None:
        self._model.hidden = self._thumbnails.hidden
        self.viewport().update()

    def _drop_unseen(self) -> None:
        self._thumbnails.forget()

    @override
    def sizeHint(self) -> QSize:
        cell = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex())
        return QSize(cell.width() * 9, cell.height() + _BAR_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.photos:
            self.stand_at(0)

    @override
    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        # Places are other ones now, and may be out of sight.
        self.scrollTo(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self.picked.emit(self.currentIndex().row())
        elif (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
            or event.key() == Qt.Key.Key_Delete
            or (event.text() and event.text().isprintable())
        ):
            event.ignore()  # the page's keys; Qt would search the dates
        else:
            super().keyPressEvent(event)
