"""Undo on every page: the word for it, and its key where a text field has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit

from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.model import (
    CheckIn,
    OwnZone,
    Preference,
    RuleChange,
    Session,
    Settled,
    SpfApplication,
    StayedIn,
)
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.strict import STRICT_UNTIL
from rollerlog.overriding import override
from rollerlog.ui.formats import say_day
from rollerlog.ui.names import (
    CONCERN_NAMES,
    CONDITION_NAMES,
    SIGN_NAMES,
    areas_named,
    quoted_product,
    quoted_roller,
)

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Edit, Logbook, Step
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
    found = [edit.entity for edit in step.edits]
    own = [edit.entity for edit in step.edits if not _comes_along(edit)] or found
    reviewed = [entity for entity in own if isinstance(entity, ProfileReview)]
    if reviewed:
        return f"Undone: {_named(logbook, reviewed[0], today)}."
    named, more = _named(logbook, own[0], today), len(own) - 1
    return f"Undone: {named} and {more} more." if more else f"Undone: {named}."


def _comes_along(edit: Edit) -> bool:
    """Return whether something is only kept beside what the user did."""
    match edit.entity:
        case RuleChange():
            return True
        case Preference(id=key):
            return key == STRICT_UNTIL
        case (
            Session(deleted_at=deleted_at)
            | CheckIn(deleted_at=deleted_at)
            | DatedEvent(deleted_at=deleted_at)
        ):
            # In Strict what was changed stays in the trash as it was.
            return deleted_at is not None and None in (edit.before, edit.after)
        case _:
            return False


def _named(logbook: Logbook, entity: Entity, today: date) -> str:
    match entity:
        case Session():
            return f"session of {say_day(entity.at.date(), today)}"
        case CheckIn():
            return f"check-in of {say_day(entity.at.date(), today)}"
        case SpfApplication():
            where = areas_named(logbook, entity.zones)
            return f"SPF on {where}, {say_day(entity.at.date(), today)}"
        case StayedIn():
            return f"staying in, {say_day(entity.at.date(), today)}"
        case Settled():
            return f"{SIGN_NAMES[entity.sign]}, settled"
        case OwnZone():
            return f"zone {entity.name}"
        case Condition():
            return f"{CONDITION_NAMES[entity.condition]} in your profile"
        case DatedEvent():
            return f"{CONDITION_NAMES[entity.event]}, {say_day(entity.at.date(), today)}"
        case Asked():
            what = "longer needles"
            if entity.condition != ADVISED:
                what = CONDITION_NAMES[entity.condition]
            return f"the word of {entity.who} on {what}"
        case ProfileReview():
            return "the answers to your profile"
        case Roller() | Product() | Disinfection() | PatchReading():
            return _of_the_kit(logbook, entity, today)
        case Course():
            return f"course on your {areas_named(logbook, entity.zones)}"
        case PlannedSession():
            return f"session planned for {say_day(entity.day, today)}"
        case Rating():
            day = say_day(entity.at.date(), today)
            return f"rating of {CONCERN_NAMES[entity.concern]}, {day}"
        case Photo():
            return f"photo of {say_day(entity.at.date(), today)}"
        case RuleChange():
            return f"change of {entity.key.replace('-', ' ').replace('.', ' ')}"
        case Preference():
            return f"setting {entity.id.replace('-', ' ').replace('.', ' ')}"
        case _:
            assert_never(entity)


def _of_the_kit(
    logbook: Logbook, entity: Roller | Product | Disinfection | PatchReading, today: date
) -> str:
    match entity:
        case Roller():
            return f"roller “{entity.name}”"
        case Product():
            return f"product “{entity.name}”"
        case Disinfection():
            day = say_day(entity.at.date(), today)
            return f"{quoted_roller(logbook, entity.roller)} disinfected, {day}"
        case PatchReading():
            day = say_day(entity.at.date(), today)
            return f"patch test of {quoted_product(logbook, entity.product)}, {day}"
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
