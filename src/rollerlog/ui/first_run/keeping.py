"""What the answers ask to be written, as commands. No Qt here."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from rollerlog.domain.commands import change_setting, log_session
from rollerlog.domain.kit.commands import add_roller
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import roller_named
from rollerlog.domain.localtime import instant
from rollerlog.domain.logbook import Step
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.commands import answer_profile
from rollerlog.domain.profile.standing import last_review, standing
from rollerlog.domain.protocol import HISTORY_AFTER, Use, row_for
from rollerlog.domain.zones import expand
from rollerlog.ui.first_run.wording import WHY, roller_title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.first_run.answers import Answers, Last

_NOON = time(12)


def profile_kept(logbook: Logbook, answers: Answers, now: datetime) -> Command | None:
    """Return what keeps the first step, None where it was left open or is kept already."""
    noted = {found.condition for found in standing(logbook, now)}
    skin = answers.phototype
    if not answers.ticked and not answers.none and not noted:
        same_skin = skin == preferences(logbook).phototype
        return None if same_skin else change_setting("phototype", skin)
    same = noted == set(answers.ticked) and skin == preferences(logbook).phototype
    if same and last_review(logbook) is not None:
        return None
    return answer_profile(answers.ticked, skin)


def kit_kept(logbook: Logbook, answers: Answers, now: datetime) -> Command | None:
    """Return what keeps the second step in one go, None where it was left open."""
    commands = [
        add_roller(roller)
        for roller in _rollers(answers, now)
        if roller_named(logbook, roller.name) is None
    ]
    remembered = [(area, last) for area, last in answers.last.items() if area in answers.areas]
    commands += [
        session_kept(area, last, now)
        for area, last in sorted(remembered, key=lambda found: found[1].on or now.date())
        if last.on is not None
    ]
    return together(commands) if commands else None


def settings_kept(answers: Answers) -> Command:
    """Return what keeps the third step; what was not touched stays as it is."""
    commands = []
    if answers.discreet is not None:
        commands.append(change_setting("discreet", "on" if answers.discreet else "off"))
    if answers.tray is not None:
        commands.append(change_setting("on-close", "tray" if answers.tray else "ask"))
    return together(commands)


def session_kept(area: str, last: Last, now: datetime) -> Command:
    """Return what keeps the last session of an area, as history at noon of its day."""
    assert last.on is not None  # noqa: S101
    professional = row_for(last.needle_um).use is Use.PROFESSIONAL
    session = Session(
        at=_at(last.on, now),
        logged_at=now,
        zones=expand([area]),
        needle_um=last.needle_um,
        setting=Setting.CLINIC if professional else Setting.HOME,
    )
    return log_session(session, None, WHY)


def together(commands: Sequence[Command]) -> Command:
    """Return one command that takes the steps of several, each on what the one before left."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        step = Step()
        for command in commands:
            more = command(logbook, now)
            logbook = logbook.after(more)
            step = Step(step.edits + more.edits)
        return step

    return decide


def _at(on: date, now: datetime) -> datetime:
    """Return noon of a day, or earlier where noon is not a whole day ago: that is no history."""
    noon = instant(on, _NOON, now.tzinfo)
    return min(noon, now.astimezone(noon.tzinfo) - HISTORY_AFTER)


def _rollers(answers: Answers, now: datetime) -> list[Roller]:
    """Return a roller for each length. One for the scalp is for nothing else."""
    areas = tuple(area for area in answers.areas if area != "scalp") or answers.areas
    if not areas:
        return []
    return [
        Roller(added_at=now, name=roller_title(needle_um), needle_um=needle_um, areas=areas)
        for needle_um in answers.lengths
    ]
