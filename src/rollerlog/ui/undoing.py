"""Undo on every page: the word for it, and its key where a text field has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit

from rollerlog.domain.model import CheckIn, OwnZone, Preference, Session, Settled, SpfApplication
from rollerlog.overriding import override
from rollerlog.ui.formats import say_day
from rollerlog.ui.names import SIGN_NAMES, areas_named

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook, Step
    from rollerlog.domain.model import Entity


class UndoKeys(QObject):
    """Leaves Ctrl+Z to a text field while it has typing to undo, and to the window otherwise."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Text fields claim the key whether or not they have anything to undo.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not _has_typing(watched)
        ):
            event.ignore()
            return True
        return False


def undone(logbook: Logbook, step: Step, today: date) -> str:
    """Say what was taken back."""
    named = _named(logbook, step.edits[0].entity, today)
    more = len(step.edits) - 1
    return f"Undone: {named} and {more} more." if more else f"Undone: {named}."


def _named(logbook: Logbook, entity: Entity, today: date) -> str:
    match entity:
        case Session():
            return f"session of {say_day(entity.at.date(), today)}"
        case CheckIn():
            return f"check-in of {say_day(entity.at.date(), today)}"
        case SpfApplication():
            where = areas_named(logbook, entity.zones)
            return f"SPF on {where}, {say_day(entity.at.date(), today)}"
        case Settled():
            return f"{SIGN_NAMES[entity.sign]}, settled"
        case OwnZone():
            return f"zone {entity.name}"
        case Preference():
            return f"setting {entity.id.replace('-', ' ').replace('.', ' ')}"
        case _:
            assert_never(entity)


def _has_typing(field: QObject) -> bool:
    if isinstance(field, QAbstractSpinBox):
        return field.lineEdit().isUndoAvailable()
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable()
    return False
