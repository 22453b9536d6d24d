"""What single practices ask of their clients. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.sources.source import Sort, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

CLINICS: Mapping[str, Source] = {
    "S35": Source(
        Sort.CLINIC_MAKER,
        "SkinPen contraindication list",
        "https://42westllc.com/service/personalized-aesthetic-injectables",
    ),
    "S39": Source(
        Sort.CLINIC,
        "Rejuveness, how derma rollers work (text of a journal review on acne scars)",
        "http://www.rejuveness.com/How-Do-Derma-Rollers-Work-c189.html",
    ),
    "S44": Source(
        Sort.CLINIC,
        "An aesthetic nurse prescriber",
        "https://www.carlypearce.co.uk/2021/10/",
    ),
    "S50": Source(
        Sort.CLINIC,
        "Alana, dermaroller",
        "https://alanaskinhairlaserclnic.com/dermaroller",
    ),
    "S53": Source(
        Sort.CLINIC,
        "Dermacosm, dermaroller",
        "https://dermacosm.com/procedures/dermaroller",
    ),
    "S54": Source(
        Sort.CLINIC,
        "A clinic for plastic surgery, microneedling",
        "https://www.plasticna-kirurgija.si/en/non-surgical/microneedling/",
    ),
    "S67": Source(
        Sort.CLINIC,
        "Youth Maintenance, microneedling",
        "http://youthmaintenance.co.uk/treatments/microneedling/",
    ),
    "S70": Source(
        Sort.CLINIC,
        "Balance Day Spa, contraindications",
        "https://balancedayspa.com/pages/microneedling-contraindications",
    ),
    "S71": Source(
        Sort.CLINIC,
        "Renewed Spirit Day Spa, contraindications",
        "https://www.renewedspiritdayspa.com/microneedling-contraindications",
    ),
    "S72": Source(
        Sort.CLINIC,
        "Purely Boutique, microneedling",
        "https://www.purelyboutique.com/microneedling-treatment-holliston/",
    ),
    "S73": Source(
        Sort.CLINIC,
        "Blessed Hands, consent form",
        "https://blessedhandsiv.com/microneedling-or-microneedling-with-prp-consent-form/",
    ),
    "S74": Source(
        Sort.CLINIC,
        "Prime Care of Michigan, consent",
        "https://www.primecareofmichigan.com/microneedling-consent/",
    ),
    "S75": Source(
        Sort.CLINIC,
        "Filtered Skin, advice for before",
        "https://www.filtered-skin.com/pages/pre-care-advice-micro-needling-treatment",
    ),
    "S77": Source(
        Sort.CLINIC_MAKER,
        "Osei 22 Derm, Dermapen sheet for before",
        "http://www.osei22derm.com/cryoshape",
    ),
    "S78": Source(
        Sort.CLINIC,
        "Beauty and the Brow, before your appointment",
        "https://beautyandthebroworlando.com/before-your-microneedling-appointment/",
    ),
    "S79": Source(
        Sort.CLINIC,
        "TK Esthetics, consent form",
        "https://www.tkestheticsllc.com/microneedling-consent-form",
    ),
    "S80": Source(
        Sort.CLINIC,
        "SkinPen, before and after",
        "https://shop.browsofjoy.com/pages/skinpen-microneedling-pre-post-care",
    ),
    "S81": Source(
        Sort.CLINIC_MAKER,
        "SkinPen, text for before and after",
        "https://nuanceaesthetics.com/post-care/microneedling/",
    ),
    "S84": Source(
        Sort.CLINIC,
        "Ramco Advanced, Dr. Pen",
        "http://www.ramcoadvanced.com/product/dr-pen/",
    ),
    "S85": Source(
        Sort.CLINIC,
        "Desert Sage Dermatology, instructions for after",
        "https://www.desertsagederm.com/microneedling-after-instructions-dermatology-nurse-"
        "practitioner-scottsdale-az.html",
    ),
    "S88": Source(
        Sort.CLINIC,
        "A dermatologist on microneedling while on isotretinoin",
        "https://projectlead.health/clinical-corner/what-do-you-tell-your-patients-about-"
        "microneedling-while-on-isotretinoin/",
    ),
    "S89": Source(
        Sort.CLINIC,
        "Esthetik, consultation",
        "https://www.esthetikmtl.com/en/consultation-microneedling",
    ),
    "S90": Source(
        Sort.CLINIC_MAKER,
        "Elle Skin and Beauty, before and after (SkinPen text)",
        "https://elleskinandbeautyco.com/skinpen-microneedling-pre-post-care",
    ),
    "S91": Source(
        Sort.CLINIC_MAKER,
        "SkinPen, instructions for before and after",
        "https://www.dermatiquelaserandskin.com/skinpen-pre-post-care-instructions/",
    ),
    "S92": Source(
        Sort.CLINIC,
        "Kichi, suitability",
        "https://kichi.studio/pages/microneedling-suitability",
    ),
    "S96": Source(
        Sort.CLINIC,
        "Yazbek Artistry",
        "https://www.yazbekartistry.com/read-me2",
    ),
    "S98": Source(
        Sort.CLINIC,
        "Monarch, instructions for aftercare",
        "https://monarchbrowandfacials.com/blog//microneedling-aftercare-instructions",
    ),
    "S121": Source(
        Sort.CLINIC,
        "Aftercare (Dermapen 4)",
        "https://www.hypedbeautyandco.com.au/skinneedlingaftercare",
    ),
    "S123": Source(
        Sort.CLINIC,
        "A clinic in London",
        "http://findhealthclinics.com/GB/London/2034558833470307/",
    ),
    "S139": Source(
        Sort.CLINIC,
        "RealSelf, quoting Dr Tanghetti",
        "https://www.realself.com/microneedling-rf",
    ),
    "S140": Source(
        Sort.CLINIC,
        "Moon Aesthetics, Dermapen",
        "https://moonaesthetics.co.uk/microneedling-dermapen-treatments-essex",
    ),
    "S141": Source(
        Sort.CLINIC,
        "Fifth Element, aftercare",
        "https://www.fifthelementesthetics.com/pages/microneedling-aftercare",
    ),
    "S142": Source(
        Sort.CLINIC,
        "Flawless, what to expect",
        "https://flawlesssi.com/microneedling-and-fibroblast-what-to-expect/",
    ),
    "S143": Source(
        Sort.CLINIC,
        "Facially Conscious, how to care for your skin after",
        "https://faciallyconscious.com/blog/how-to-care-for-your-skin-after-microneedling",
    ),
    "S144": Source(
        Sort.CLINIC,
        "Nextbeu, microneedling",
        "https://nextbeu.com/microneedling-%E5%BE%AE%E9%92%88%E7%BE%8E%E5%A1%91/",
    ),
}
