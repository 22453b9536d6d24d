"""What makers say of their devices. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.sources.source import Sort, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

MAKERS: Mapping[str, Source] = {
    "S21": Source(
        Sort.MAKER,
        "SkinPen Clinical Study Summary (≤1.5 mm, day 1/30/60, not within orbital rim)",
        "https://pdfslide.us/documents/skinpen-clinical-study-summary-entercare-precision-system-"
        "for-the-treatment-of.html",
    ),
    "S30": Source(
        Sort.MAKER,
        "Dr. Pen, Needle depth guide",
        "https://drpen.net/blogs/how-it-works/needle-depth-guide",
    ),
    "S32": Source(
        Sort.MAKER,
        "Dr. Pen UK, How to use",
        "https://www.dr-pen.co.uk/how-to-use-dr-pen/",
    ),
    "S34": Source(
        Sort.MAKER,
        "SkinPen Precision user manual (Spanish, page 20: contraindications, warnings)",
        "https://manualslib.es/manual/302676/Bellus-Medical-Skinpen-Precision.html?page=20",
    ),
    "S36": Source(
        Sort.MAKER,
        "Dermapen 4 manual, page 23",
        "https://esmanual.top/manual/431836/Dermapen-4.html?page=23",
    ),
    "S37": Source(
        Sort.MAKER,
        "SkinPen patient labelling",
        "https://docslib.org/doc/3587676/patient-labeling",
    ),
    "S49": Source(
        Sort.MAKER,
        "Scandinavian Biolabs, 0.5 mm weekly",
        "https://scandinavianbiolabs.com/en-nl/blogs/hair-questions-database/can-i-use-a-0-5-mm-"
        "derma-roller-every-week-optimizing-treatment-frequency-for-maintenance-growth",
    ),
    "S57": Source(
        Sort.MAKER,
        "Banish, What is microneedling",
        "https://banish.com/blogs/article/what-is-microneedling",
    ),
    "S95": Source(
        Sort.MAKER,
        "InMode Optimas manual, page 58 (a radio-frequency device; waits)",
        "https://www.easymanua.ls/inmode/optimas/manual?p=58",
    ),
    "S156": Source(
        Sort.MAKER,
        "Lumni pen, cartridges",
        "https://buylumni.com/pages/how-often-should-i-use-microneedling-pen",
    ),
    "S166": Source(
        Sort.MAKER,
        "ORA, dermaroller care",
        "https://ora.it.com/dermaroller-care/how-to-take-care-of-a-dermaroller",
    ),
}
