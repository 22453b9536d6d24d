"""How actives are written as tags, and read again. No Qt here."""

from __future__ import annotations

from rollerlog.domain.kit.products import ACTIVES, active_of
from rollerlog.ui.formats import capital
from rollerlog.ui.names import ACTIVE_NAMES, active_name

_SPACE, _LONGEST = "_", 40


def said(tag: str) -> str:
    """Return a tag with its detail: "Retinal 0.05%"; what the user named stays as typed."""
    name = active_name(tag)
    return capital(name) if active_of(tag) in ACTIVES else name


def tag_of(name: str, detail: str) -> str:
    """Return the tag of an active and its detail; a known active typed by name is known."""
    # A colon parts the two, and a tag is one word.
    typed = _word(name.replace(":", " "))
    known = {_word(shown).casefold(): active for active, shown in ACTIVE_NAMES.items()}
    active = typed if typed in ACTIVES else known.get(typed.casefold(), typed)
    about = _word(detail)
    return f"{active}:{about}" if active and about else active


def _word(text: str) -> str:
    return _SPACE.join(text.split())[:_LONGEST]
