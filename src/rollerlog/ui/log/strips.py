"""What the verdict strip shows and offers for each answer of the gate. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rollerlog.domain.model import Setting
from rollerlog.domain.refusals import PatchTestMissing, ProductHeld, Unanswered
from rollerlog.ui import wording as said
from rollerlog.ui.formats import say_days
from rollerlog.ui.log import places, wording
from rollerlog.ui.log.conditional import words_given
from rollerlog.ui.log.grounds import sources_of
from rollerlog.ui.log.offers import Act, Offer, Strip
from rollerlog.ui.log.reasons import ranked, reason_lines
from rollerlog.ui.log.refusing import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.refusals import Reason
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.wording import Parts


def strip_for(view: Preview) -> Strip:
    """Return what the strip shows for a form."""
    save = Offer(Act.SAVE, "Save session" if view.before is None else "Save changes")
    if not view.form.zones:
        return _open("Where?", "Choose a zone on the map, or an area.", save)
    if view.form.needle_um is None:
        return _open("Which needle length?", "Choose how long the needles are.", save)
    if view.free and view.later:
        return _later(view)
    if view.free and not view.verdict.ready:
        return _as_it_was(view, save)
    if view.free:
        return _ready(view, save)
    top = view.verdict.reasons[0]
    if isinstance(top, Unanswered):
        ask = said.plain(said.reason(view.base, top, view.today))
        return _open("One question left", _WHICH if view.form.which else ask, save)
    return refused(view)


def turned_down(view: Preview, reasons: Sequence[Reason]) -> Strip:
    """Return the strip for what a command turned down although the strip had offered it."""
    lines = [said.reason(view.base, why, view.today) for why in reasons]
    first = said.plain(lines[0])
    more = tuple(line for line in dict.fromkeys(map(said.plain, lines)) if line != first)
    close = Offer(Act.CLOSE, "Close")
    body: Parts = [*lines[0], (" Your entry is still on this page.", False)]
    why, title = reasons[0], "Not saved"
    sources: tuple[str, ...] = ()
    if isinstance(why, ProductHeld | PatchTestMissing):
        title, sources = _product_title(why), sources_of(why)
    return Strip(
        "stop", "octagon-minus", title, body, (close,), more, refuses=True, sources=sources
    )


def _product_title(why: ProductHeld | PatchTestMissing) -> str:
    if isinstance(why, PatchTestMissing) and not why.reacted:
        return "Patch test first"
    return "Not with this product"


_WHICH = "Tick which of the three applies."


def _open(title: str, ask: str, save: Offer) -> Strip:
    return Strip("plain", "info-circle", title, [(ask, False)], (replace(save, enabled=False),))


def _ready(view: Preview, save: Offer) -> Strip:
    if view.unchanged:
        stays: Parts = [("Nothing here changes how long it rests.", False)]
        return Strip("ready", "check", "Ready to save", stays, (save,))
    lead, name = _lead(view), ""
    if lead.startswith(places.title(view.base, view.form.zones)):
        name = places.form(view.base, view.form.zones, "it", "they")
    body: Parts = [(f"{lead} ", False), *_rests(view, name), (words_given(view), False)]
    return Strip("ready", "check", "Ready", body, (save,))


def _lead(view: Preview) -> str:
    if view.form.setting is Setting.CLINIC:
        return "A clinic visit."
    if view.past:
        return "Nothing spoke against it that day."
    return wording.has_rested(view.base, view.form.zones)


def _as_it_was(view: Preview, save: Offer) -> Strip:
    """What lies back, or was done in a clinic, is recorded with every reason it broke."""
    first, *others = reason_lines(view)
    if view.early:
        title, kept = f"Early by {say_days(view.early)}", " It stays marked early for good. "
    else:
        title, kept = "Logged as it was", " What happened is recorded all the same. "
    body: Parts = [*first, (kept, False), *_rests(view)]
    more = tuple(said.plain(line) for line in others)
    sources = sources_of(ranked(view)[0])
    return Strip("due", "alert-triangle", title, body, (save,), more, sources=sources)


def _later(view: Preview) -> Strip:
    body = wording.becomes_early(view.later, view.today)
    offers = (Offer(Act.SAVE, "Save anyway"), Offer(Act.TAKE_BACK, "Cancel"))
    return Strip("due", "alert-triangle", "A later session becomes early", body, offers)


def _rests(view: Preview, name: str = "") -> Parts:
    on_today = view.session is not None and view.session.at.date() == view.today
    lead = "After today" if on_today else "With it"
    return wording.rests_until(view.base, view.ends, view.today, lead, name)
