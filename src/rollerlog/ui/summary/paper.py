"""A summary as plain text and as what is printed. No Qt here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.ui.summary.content import Summary
    from rollerlog.ui.summary.section import Section


def file_name(today: date) -> str:
    """Return the name of the file that is offered."""
    return f"rollerlog summary {today:%Y-%m-%d}.pdf"


def plain_text(summary: Summary) -> str:
    """Return a summary as lines of text."""
    lines = [summary.title, summary.made]
    for section in summary.sections:
        lines += ["", section.title]
        lines += [f"- {lead}: {said}" for lead, said in section.rows]
        lines += [f"- {section.more}"] if section.more else []
    return "\n".join([*lines, "", summary.foot, ""])


def html(summary: Summary) -> str:
    """Return a summary as a document in black on white."""
    return (
        f'<p style="font-size:x-large; font-weight:600; margin:0">{escape(summary.title)}</p>'
        f'<p style="margin:2px 0 0 0">{escape(summary.made)}</p>'
        f"{''.join(map(_section, summary.sections))}"
        f'<hr><p style="margin:0">{escape(summary.foot)}</p>'
    )


def _section(section: Section) -> str:
    rows = [f"{escape(lead)}</td><td>{escape(said)}" for lead, said in section.rows]
    rows += [f"</td><td>{escape(section.more)}"] if section.more else []
    cells = "".join(f'<tr><td width="26%">{row}</td></tr>' for row in rows)
    return (
        f'<p style="font-size:large; font-weight:600; margin:10px 0 2px 0">'
        f"{escape(section.title)}</p>"
        f'<table width="100%" cellspacing="0" cellpadding="1">{cells}</table>'
    )
