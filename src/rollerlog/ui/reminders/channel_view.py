"""The ways a reminder takes, and how each is said to stand. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rollerlog.ui.channels import Channel
from rollerlog.ui.formats import capital
from rollerlog.ui.reminders.said import ChannelView
from rollerlog.ui.reminders.wording import tested

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from rollerlog.domain.preferences import Preferences
    from rollerlog.ui.channels import ChannelState

_LOOKS: Mapping[Channel, tuple[str, str]] = {
    Channel.WINDOW: ("columns-2", "In this window"),
    Channel.DESKTOP: ("device-laptop", "Desktop notifications"),
    Channel.TRAY: ("layers-subtract", "Tray message"),
}
_STANDS: Mapping[Channel, str] = {
    Channel.WINDOW: "Above the page, while the window is open, and on Today.",
    Channel.DESKTOP: "There, under no name of its own.",
    Channel.TRAY: "Stands in where there is no notification service.",
}
_OFF = "Off in Settings: the bar above the page stands in."


class CameBack(NamedTuple):
    """What came back of a test, and when."""

    well: bool
    detail: str
    at: datetime


def channel_views(
    states: Sequence[ChannelState], chosen: Preferences, tests: Mapping[str, CameBack]
) -> list[ChannelView]:
    """Say how each way stands, and what came of its last test."""
    there = {state.id for state in states if state.available}
    found = []
    for state in states:
        icon, title = _LOOKS[state.id]
        last = tests.get(state.id)
        detail = _detail(state, there, chosen)
        said = "" if last is None else tested(last.detail, last.at)
        found.append(ChannelView(state.id, icon, title, detail, said, last is None or last.well))
    return found


def _detail(state: ChannelState, there: set[Channel], chosen: Preferences) -> str:
    if state.id is not Channel.WINDOW and not chosen.notifications:
        return _OFF
    said = capital(state.detail)
    if state.id is Channel.DESKTOP and not state.available:
        tray = " and the tray stand" if Channel.TRAY in there else " stands"
        return f"{said}: the bar above the page{tray} in."
    if state.id is Channel.DESKTOP and state.named:
        # The name of who shows them keeps its own letters.
        said = state.detail
    return f"{said}." if said else _STANDS[state.id]
