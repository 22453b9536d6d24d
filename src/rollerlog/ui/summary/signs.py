"""What was reported, when and where, and what of it has settled. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.model import Settled, Sign
from rollerlog.ui.care import CARE
from rollerlog.ui.formats import capital, say_time
from rollerlog.ui.names import SIGN_NAMES
from rollerlog.ui.summary.section import Section, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.open_signs import OpenSign
    from rollerlog.ui.summary.section import Row, Subject

_MOST_SETTLED = 2
_NONE = ("None open", "No warning sign is open on these zones.")


def reported(subject: Subject, signs: Sequence[OpenSign]) -> Section:
    """Return the open signs, the latest and most urgent first, then what settled lately."""
    urgency = list(CARE)
    listed = sorted(signs, key=lambda s: (-s.reported_at.timestamp(), urgency.index(s.sign)))
    found = [_open(subject, sign) for sign in listed] or [_NONE]
    words = [
        word
        for word in reversed(subject.logbook.all(Settled))
        if word.at >= subject.since and subject.covers(word.zones)
    ]
    settled, more = cut(
        [_settled(subject, word) for word in words],
        _MOST_SETTLED,
        "sign that settled earlier",
        "signs that settled earlier",
    )
    return Section("Warning signs", (*found, *settled), more)


def _open(subject: Subject, sign: OpenSign) -> Row:
    at = sign.reported_at
    said = f"{capital(SIGN_NAMES[sign.sign])}, {subject.where(sign.zones)}"
    when = f"{subject.day(at.date())}, {say_time(at)}"
    return when, f"{said}; raised by rollerlog" if sign.sign is Sign.NOT_CALM else said


def _settled(subject: Subject, word: Settled) -> Row:
    seen = "seen by a clinician" if word.seen else "not seen by a clinician"
    said = f"{capital(SIGN_NAMES[word.sign])}, {subject.where(word.zones)}: settled, {seen}"
    return subject.day(word.at.date()), said
