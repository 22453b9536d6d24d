"""How trouble with the file is said. No Qt here: the command line says it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.services.storage import Fault

if TYPE_CHECKING:
    from rollerlog.services.storage import StoreError


def fault(error: StoreError, entry: str = "Nothing was changed.") -> str:
    """Say what happened to the file, what is true now and what to do."""
    match error.fault:
        case Fault.DISK_FULL:
            return f"Not saved: the disk is full. {entry} Free some space, then save again."
        case Fault.READ_ONLY:
            return (
                f"Not saved: the data folder cannot be written to. {entry}"
                " Allow writing there, then save again."
            )
        case Fault.IN_USE:
            return (
                f"Not saved: another program is using the logbook. {entry}"
                " Wait a moment, then save again."
            )
        case Fault.DAMAGED:
            return (
                "The logbook could not be read: the file is damaged. Nothing was changed."
                " Put back a copy of it, and keep the damaged file."
            )
        case Fault.NEWER:
            return (
                "This logbook was written by a newer rollerlog. Nothing was read or changed."
                " Open it with that version."
            )
        case Fault.NOT_A_LOGBOOK:
            return (
                "The file in the data folder is not a rollerlog logbook. It was not touched."
                " Move it away, or choose another folder."
            )
        case Fault.NOT_A_FOLDER:
            return (
                "A file stands where the data folder should be, or a link that leads nowhere."
                " It was not touched. Choose another folder."
            )
        case Fault.MOVED:
            return (
                f"Not saved: the data folder was moved or deleted while rollerlog ran. {entry}"
                " Put it back, then save again."
            )
        case Fault.FAILED:
            return f"Not saved: the disk did not take it. {entry} Check the disk, then save again."
        case _:
            assert_never(error.fault)


def not_exported(error: StoreError, what: str) -> str:
    """Say why a file outside the data folder is not there, and what to do."""
    match error.fault:
        case Fault.DISK_FULL:
            return "Not saved: the disk is full. Free some space, or choose another folder."
        case Fault.READ_ONLY:
            return "Not saved: that folder cannot be written to. Choose another folder."
        case (
            Fault.IN_USE
            | Fault.DAMAGED
            | Fault.NEWER
            | Fault.NOT_A_LOGBOOK
            | Fault.NOT_A_FOLDER
            | Fault.MOVED
            | Fault.FAILED
        ):
            return f"Not saved: {what} could not be written there. Choose another folder or name."
        case _:
            assert_never(error.fault)


def unread(error: StoreError) -> str:
    """Say why the logbook could not even be read, where nothing was to be saved yet."""
    match error.fault:
        case Fault.READ_ONLY:
            return (
                "The logbook could not be read: the data folder may not be opened."
                " Nothing was changed. Allow reading there, then try again."
            )
        case Fault.IN_USE:
            return (
                "The logbook could not be read: another program is using it."
                " Nothing was changed. Try again in a moment."
            )
        case Fault.DISK_FULL | Fault.MOVED | Fault.FAILED:
            return (
                "The logbook could not be read: the disk did not give it."
                " Nothing was changed. Check the disk, then try again."
            )
        case _:
            return fault(error)
