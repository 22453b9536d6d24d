"""What the page says of conditions and waits: what, since when, until when and why. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import ASKED_FOR_DAYS, EFFECTS, EVENTS, TODAY, Ask, split
from rollerlog.domain.model import Setting
from rollerlog.domain.profile.standing import asked, standing
from rollerlog.domain.protocol import REST_ROWS
from rollerlog.ui.events.why import WHY
from rollerlog.ui.events.wording import EVENT_TITLES
from rollerlog.ui.formats import capital, say_day, say_days, say_length
from rollerlog.ui.log import places
from rollerlog.ui.log.statements import stated
from rollerlog.ui.names import CONDITION_NAMES, EVENT_ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.refusals import ConditionApplies, Waiting
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.wording import Parts

# Their reason says already what has to come first.
_NO_MORE_TO_SAY = frozenset(
    {"skin-here", "sunburned", "open-skin", "irritated", "needles-bent-or-shared"}
)


def condition_line(view: Preview, why: ConditionApplies, zones: Sequence[str]) -> Parts:
    """Say that a condition speaks against rolling."""
    condition = why.condition
    then = f" {WHY[condition]}{_then(why)}"
    if why.since is not None:
        return [
            ("In your profile since ", False),
            (say_day(why.since, view.today), True),
            (f": {CONDITION_NAMES[condition]}.{then}", False),
        ]
    if condition not in {split(answer)[0] for answer in view.form.answers or ()}:
        return [(f"This roller is somebody else's.{then}", False)]
    return [(f"{_ticked(view, condition, zones)}{then}", False)]


def waiting_line(view: Preview, why: Waiting, zones: Sequence[str]) -> Parts:
    """Say that something is waited after."""
    until = say_day(why.until, view.today)
    name = places.yours(view.base, zones) if zones else "the skin"
    is_ = places.form(view.base, zones, "is", "are") if zones else "is"
    if why.since is None:
        lead = f"{_ticked(view, why.event, ())} {capital(name)} {is_} left alone until "
        return [(lead, False), (until, True), (". With its date it may be sooner.", False)]
    ends = EVENT_ENDS.get(why.event, "")
    on = f"{ends} {say_day(why.since, view.today)}".strip()
    days = say_days(EVENTS[why.event].days)
    lead = f"{EVENT_TITLES[why.event]}, {on}: {name} {is_} left alone {days}, until "
    return [(lead, False), (until, True), (f". {WHY[why.event]}", False)]


def words_given(view: Preview) -> str:
    """Say which word of a clinician lets the form be saved, and until when it is good."""
    if view.session is None or view.form.setting is not Setting.HOME:
        return ""
    at = view.session.at
    conditions = [noted.condition for noted in standing(view.base, at)]
    conditions += [split(answer)[0] for answer in view.form.answers or ()]
    said = ""
    for condition in dict.fromkeys(conditions):
        word = asked(view.base, condition, at.date())
        if word is not None:
            until = word.at.date() + timedelta(days=ASKED_FOR_DAYS)
            said += f" {word.who} was asked about {CONDITION_NAMES[condition]}: good until"
            said += f" {say_day(until, view.today)}."
    return said


def _ticked(view: Preview, condition: str, zones: Sequence[str]) -> str:
    where = f" on {places.yours(view.base, zones)}" if zones else ""
    return f"You ticked “{stated(condition) or CONDITION_NAMES[condition]}”{where}."


def _then(why: ConditionApplies) -> str:
    condition = why.condition
    if why.asks:
        return " Ask a clinician before rolling."
    if condition in _NO_MORE_TO_SAY:
        return ""
    effect = EFFECTS[condition]
    if isinstance(effect, Ask) and effect.block_from_um is not None:
        least = effect.block_from_um
        longest = max(row.up_to_um for row in REST_ROWS if row.up_to_um < least)
        return f" Over {say_length(longest)} rolling is not advised."
    if condition in TODAY:
        return " Not advised while it is there."
    return " Rolling is not advised while this applies."
