"""What the timeline says of the kit. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Disinfection, Product
from rollerlog.domain.protocol import PATCH_TEST_DAYS
from rollerlog.ui.formats import capital, say_list, say_number, say_time
from rollerlog.ui.names import product_name, roller_name
from rollerlog.ui.timeline.said import Field, Mark, Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.kit.model import PatchReading
    from rollerlog.domain.logbook import Logbook


def of_disinfections(logbook: Logbook, found: Sequence[Disinfection]) -> Note:
    """Return what is said of the rollers disinfected on a day."""
    names = list(dict.fromkeys(roller_name(logbook, one.roller) for one in found))
    title, second = f"{capital(say_list(names))} disinfected", "Washed, soaked and dried"
    if len(found) > 1:
        title = f"{say_number(len(found), 'roller', 'rollers')} disinfected"
        if len(names) < len(found):
            title = f"Rollers disinfected {len(found)} times"
        second = ", ".join(cleaned(logbook, one) for one in found)
    rollers = Field("Roller" if len(names) == 1 else "Rollers", say_list(names))
    return Note("spray", "ready", title, second, fields=(rollers,))


def cleaned(logbook: Logbook, one: Disinfection) -> str:
    """Return a disinfection among several: "20:15 Face 0.5"."""
    return f"{say_time(one.at)} {roller_name(logbook, one.roller)}"


def of_reading(logbook: Logbook, reading: PatchReading) -> Note:
    """Return what is said of a reading of a patch test."""
    day = _day(logbook, reading)
    mark = Mark("Reacted", "stop") if reading.reacted else Mark("No reaction", "ready")
    note = " ".join(reading.note.split())
    said = {
        "Product": product_name(logbook, reading.product),
        "Day": day,
        "Note": reading.note,
    }
    return Note(
        "shield-check",
        "stop" if reading.reacted else "ready",
        f"Patch test of {product_name(logbook, reading.product)}",
        f"“{note}”" if note else day,
        mark,
        tuple(Field(label, value) for label, value in said.items() if value),
    )


def _day(logbook: Logbook, reading: PatchReading) -> str:
    product = logbook.find(Product, reading.product)
    if product is None or product.patch_begun_at is None:
        return ""
    day = (reading.at.date() - product.patch_begun_at.date()).days
    # A test begun anew has left the readings of the one before behind.
    return f"Day {day} of {PATCH_TEST_DAYS}" if 0 < day <= PATCH_TEST_DAYS else ""
