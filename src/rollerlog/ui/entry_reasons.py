"""What is said of entries and settings that were turned down. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from rollerlog.domain.refusals import (
    NameTaken,
    NeedleOutOfRange,
    NoOpenSign,
    NoSuchEntry,
    NoSuchSetting,
    NothingAnswered,
    NoZone,
    SettledBeforeReport,
    UnderTheFloor,
    UnknownZone,
    UnreadableSetting,
)
from rollerlog.ui.formats import capital, say_day, say_days, say_length
from rollerlog.ui.names import SIGN_NAMES

if TYPE_CHECKING:
    from datetime import date

EntryReason: TypeAlias = (
    NoZone
    | UnknownZone
    | NeedleOutOfRange
    | NothingAnswered
    | NoSuchEntry
    | NoOpenSign
    | SettledBeforeReport
    | UnderTheFloor
    | NoSuchSetting
    | UnreadableSetting
    | NameTaken
)


def of_an_entry(why: EntryReason, today: date) -> str:
    """Say why an entry or a setting was turned down."""
    match why:
        case NoZone():
            return "No zone was chosen. Choose at least one."
        case UnknownZone(zone):
            return f"There is no zone “{zone}”. Choose one of the zones listed."
        case NeedleOutOfRange(needle_um):
            return f"{say_length(needle_um)} is no needle length. Enter one from 0.05 to 3 mm."
        case NothingAnswered():
            return "Nothing was answered yet. Answer at least one row, or tick a sign."
        case NoSuchEntry(id_):
            return f"There is no entry “{id_}”. Look it up in the timeline."
        case NoOpenSign(sign):
            return f"There is no open report of {SIGN_NAMES[sign]}."
        case SettledBeforeReport(sign, reported_at):
            day = say_day(reported_at.date(), today)
            return f"{capital(SIGN_NAMES[sign])}: last reported {day}. It cannot settle before."
        case UnderTheFloor(needle_um, floor_days):
            return f"{say_days(floor_days)} is the floor for {say_length(needle_um)}."
        case NoSuchSetting(key):
            return f"There is no setting “{key}”. “rollerlog settings” lists them."
        case UnreadableSetting(key, value, form):
            return f"“{value}” cannot be read as {key}. Write it as: {form}."
        case NameTaken(name):
            return f"There is a “{name}” already. Choose another name."
        case _:
            assert_never(why)
