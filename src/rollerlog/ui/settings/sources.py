"""Where the numbers that Settings shows come from: the sources they cite, by id. No Qt here.

The addresses are text to be read; nothing opens them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """Who wrote a source."""

    JOURNAL = "Journal"
    MAKER = "Maker"
    CLINIC = "Clinic"
    POPULAR = "Popular page"


class Source(NamedTuple):
    """A source as the register of domain.md has it."""

    kind: Kind
    title: str
    address: str = ""


SOURCES: Mapping[str, Source] = {
    "S1": Source(
        Kind.JOURNAL,
        "Han et al., Facial skin barrier function recovery after microneedle transdermal"
        " delivery treatment, Dermatol Surg 2012;38:1816",
        "pubmed 22882208",
    ),
    "S2": Source(
        Kind.JOURNAL,
        "Harris, Naidoo, Murrell, Skin needling as a treatment for acne scarring: up-to-date"
        " review, Int J Womens Dermatol 2015;1:77",
        "https://d.docksci.com/skin-needling-as-a-treatment-for-acne-scarring-an-up-to-date-"
        "review-of-the-liter_59f17e95d64ab26ec9e55217.html",
    ),
    "S4": Source(
        Kind.JOURNAL,
        "El-Domyati et al., Microneedling therapy for atrophic acne scars: an objective"
        " evaluation, J Clin Aesthet Dermatol 2015",
        "https://jcadonline.com/microneedling-therapy-for-atrophic-acne-scars-an-objective-"
        "evaluation/",
    ),
    "S5": Source(
        Kind.JOURNAL,
        "Evaluation of microneedling depth of penetration in management of atrophic acne scars:"
        " split-face (2.5 vs 1.5 mm, 2-week)",
        "https://discovery.researcher.life/article/evaluation-of-microneedling-depth-of-"
        "penetration-in-management-of-atrophic-acne-scars-a-split-face-comparative-study/"
        "467aff39cd983c4da3351226945d34f0",
    ),
    "S7": Source(
        Kind.JOURNAL,
        "Fernandes, Current concepts on how to optimise skin needling 2020: a personal experience"
        " (funding: Vivida, Environ)",
        "https://www.scribd.com/document/557676694/Current-concepts-on-how-to-optimise-skin-"
        "needling-2020",
    ),
    "S9": Source(
        Kind.JOURNAL,
        "1340-nm NAFL vs microneedling for striae alba (NCT03390439), Am J Clin Dermatol 2019",
        "https://link.springer.com/article/10.1007/s40257-018-0415-0",
    ),
    "S12": Source(
        Kind.JOURNAL,
        "Faghihi et al., Microneedling in AGA; comparing two different depths, J Cosmet Dermatol"
        " 2021",
        "https://www.pubmed.gov/32897622/",
    ),
    "S21": Source(
        Kind.MAKER,
        "SkinPen Clinical Study Summary (≤1.5 mm, day 1/30/60, not within orbital rim)",
        "https://pdfslide.us/documents/skinpen-clinical-study-summary-entercare-precision-"
        "system-for-the-treatment-of.html",
    ),
    "S30": Source(
        Kind.MAKER,
        "Dr. Pen, Needle depth guide",
        "https://drpen.net/blogs/how-it-works/needle-depth-guide",
    ),
    "S31": Source(
        Kind.POPULAR,
        "Dermaroller slides, through a mirror",
        "https://www.scribd.com/presentation/882322951/Dermaroller",
    ),
    "S40": Source(
        Kind.POPULAR,
        "Reprint of the Healthline dermarolling article",
        "https://toppicks.today/health/beauty-skin-care/dermarolling-how-it-works-before-and-after",
    ),
    "S41": Source(
        Kind.POPULAR,
        "Allure, Drs Wexler and Marchbein",
        "https://www.allure.com/story/fda-at-home-microneedling/amp",
    ),
    "S42": Source(
        Kind.POPULAR,
        "InStyle, Dr Gohara",
        "https://www.instyle.com/news/how-to-use-dermarollers",
    ),
    "S44": Source(
        Kind.CLINIC, "An aesthetic nurse prescriber", "https://www.carlypearce.co.uk/2021/10/"
    ),
    "S45": Source(Kind.POPULAR, "“0.5 derma roller two times per week …”, address not known"),
    "S46": Source(
        Kind.POPULAR,
        "Derma roller, uses and benefits",
        "https://www.trendingindia.com/2019/09/derma-roller-uses-and-benefits-for-your-skin-"
        "care.html",
    ),
    "S47": Source(
        Kind.POPULAR,
        "How often should I use a derma roller",
        "https://questions.ansvers.com/question/how-often-should-i-use-derma-roller/",
    ),
    "S48": Source(
        Kind.POPULAR,
        "How often to use a derma roller for hair growth",
        "https://curiosityinsider.com/how-often-to-use-derma-roller-for-hair-growth",
    ),
    "S50": Source(
        Kind.CLINIC, "Alana, dermaroller", "https://alanaskinhairlaserclnic.com/dermaroller"
    ),
    "S52": Source(
        Kind.POPULAR,
        "Derma rolling 101",
        "https://www.danaraiabridal.com/single-post/2018/02/15/derma-rolling-101",
    ),
    "S53": Source(
        Kind.CLINIC, "Dermacosm, dermaroller", "https://dermacosm.com/procedures/dermaroller"
    ),
    "S54": Source(
        Kind.CLINIC,
        "A clinic for plastic surgery, microneedling",
        "https://www.plasticna-kirurgija.si/en/non-surgical/microneedling/",
    ),
    "S56": Source(
        Kind.POPULAR,
        "Skin needling lesson 4, needle size and frequency",
        "http://healthbeautyandskincareproducts.com/skin-needling-lesson-4-needle-size-and-"
        "frequency",
    ),
    "S67": Source(
        Kind.CLINIC,
        "Youth Maintenance, microneedling",
        "http://youthmaintenance.co.uk/treatments/microneedling/",
    ),
    "S80": Source(
        Kind.CLINIC,
        "SkinPen, before and after",
        "https://shop.browsofjoy.com/pages/skinpen-microneedling-pre-post-care",
    ),
    "S81": Source(
        Kind.CLINIC,
        "SkinPen, text for before and after",
        "https://nuanceaesthetics.com/post-care/microneedling/",
    ),
    "S84": Source(
        Kind.CLINIC, "Ramco Advanced, Dr. Pen", "http://www.ramcoadvanced.com/product/dr-pen/"
    ),
    "S85": Source(
        Kind.CLINIC,
        "Desert Sage Dermatology, instructions for after",
        "https://www.desertsagederm.com/microneedling-after-instructions-dermatology-nurse-"
        "practitioner-scottsdale-az.html",
    ),
    "S89": Source(
        Kind.CLINIC,
        "Esthetik, consultation",
        "https://www.esthetikmtl.com/en/consultation-microneedling",
    ),
    "S91": Source(
        Kind.CLINIC,
        "SkinPen, instructions for before and after",
        "https://www.dermatiquelaserandskin.com/skinpen-pre-post-care-instructions/",
    ),
    "S96": Source(Kind.CLINIC, "Yazbek Artistry", "https://www.yazbekartistry.com/read-me2"),
    "S98": Source(
        Kind.CLINIC,
        "Monarch, instructions for aftercare",
        "https://monarchbrowandfacials.com/blog//microneedling-aftercare-instructions",
    ),
    "S121": Source(
        Kind.CLINIC,
        "Aftercare (Dermapen 4)",
        "https://www.hypedbeautyandco.com.au/skinneedlingaftercare",
    ),
    "S131": Source(
        Kind.JOURNAL,
        "Soltani-Arabshahi et al., Facial allergic granulomatous reaction … microneedle therapy,"
        " JAMA Dermatol 2014",
        "https://tighti.best/article/adverse-reactions-with-microneedle-therapy/2951 (mirror)",
    ),
    "S141": Source(
        Kind.CLINIC,
        "Fifth Element, aftercare",
        "https://www.fifthelementesthetics.com/pages/microneedling-aftercare",
    ),
    "S142": Source(
        Kind.CLINIC,
        "Flawless, what to expect",
        "https://flawlesssi.com/microneedling-and-fibroblast-what-to-expect/",
    ),
    "S143": Source(
        Kind.CLINIC,
        "Facially Conscious, how to care for your skin after",
        "https://faciallyconscious.com/blog/how-to-care-for-your-skin-after-microneedling",
    ),
}
