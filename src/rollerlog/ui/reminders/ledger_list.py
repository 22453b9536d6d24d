"""The list of what became of reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from rollerlog.overriding import override
from rollerlog.ui.reminders.ledger_delegate import LedgerDelegate

if TYPE_CHECKING:
    from rollerlog.ui.reminders.ledger_model import LedgerModel
    from rollerlog.ui.theme import Theme

_STEP_PX = 24


class LedgerList(QListView):
    """Rows of their own heights, walked through with the arrow keys."""

    def __init__(self, theme: Theme, model: LedgerModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ledger")
        self.setAccessibleName("What became of reminders")
        self._delegate = LedgerDelegate(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model.modelAboutToBeReset.connect(self._delegate.forget)
        theme.changed.connect(self._follow_theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.forget()
        super().resizeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable():
            event.ignore()  # Qt would search the loaded rows
        else:
            super().keyPressEvent(event)

    def _follow_theme(self) -> None:
        self._delegate.follow_theme()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
