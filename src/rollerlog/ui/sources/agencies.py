"""What agencies and learned societies say, some of it at second hand. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.sources.source import Seen, Sort, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

AGENCIES: Mapping[str, Source] = {
    "S19": Source(
        Sort.SOCIETY,
        "DermNet, Skin needling",
        "https://dermnetnz.org/topics/skin-needling/",
        Seen.PART,
    ),
    "S22": Source(
        Sort.REGULATOR,
        "FDA 510(k) K202243, SkinPen (neck wrinkles, phototypes II to IV; acne scars)",
        "https://510k.innolitics.com/search/K202243",
        Seen.PART,
    ),
    "S23": Source(
        Sort.REGULATOR,
        "FDA 510(k) K200044, SkinStylus (abdominal scars, ≤2.5 mm, from 22 years)",
        "https://510k.innolitics.com/search/K200044",
        Seen.PART,
    ),
    "S24": Source(
        Sort.REGULATOR,
        "FDA, Microneedling Devices",
        "https://www.fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices",
        Seen.PART,
    ),
    "S25": Source(
        Sort.REGULATOR,
        "FDA guidance, Regulatory Considerations for Microneedling Products, 10 Nov 2020",
        "https://digirepo.nlm.nih.gov/txt/nlm:nlmuid-9918249008306676-pdf",
        Seen.PART,
    ),
    "S26": Source(
        Sort.SECOND_HAND,
        "Report on the FDA guidance of 2020 (class II, 21 CFR 878.4430)",
        "https://www.enzyme.com/blog/fda-microneedling-final-guidance",
        Seen.PART,
    ),
    "S27": Source(
        Sort.SECOND_HAND,
        "Report on the draft of the FDA guidance: claims, “must not penetrate living skin”, risks",
        "https://www.massdevice.com/fda-releases-draft-guidance-microneedling-devices/",
        Seen.FULL,
    ),
    "S28": Source(
        Sort.REGULATOR,
        "FDA consumer update, Microneedling Devices: Getting to the Point on Benefits, Risks and"
        " Safety",
        "https://vesect.com/article/microneedling-devices-getting-to-the-point-on-benefits-risks-"
        "safety/3252 (mirror)",
        Seen.PART,
    ),
    "S106": Source(
        Sort.SOCIETY,
        "Canadian Physiotherapy Association, NRS-11",
        "https://physiotherapy.ca/divisions/pain-science/numeric-rating-scale-nrs-11/",
        Seen.FULL,
    ),
    "S129": Source(
        Sort.SECOND_HAND,
        "Symptoms of cellulitis, after the NHS",
        "https://clearchemist.co.uk/az-health/cellulitis/symptoms-of-cellulitis",
        Seen.FULL,
    ),
    "S130": Source(
        Sort.SECOND_HAND,
        "Signs of infection",
        "https://betadine.ca/stories/what-are-signs-of-infection/",
        Seen.FULL,
    ),
    "S133": Source(
        Sort.SECOND_HAND,
        "Patch-test steps credited to the AAD, signs of allergy; Medical News Today",
        "https://pro.lxcoder2008.cn/https://www.medicalnewstoday.com/articles/how-skin-patch-"
        "test (mirror)",
        Seen.PART,
    ),
    "S134": Source(
        Sort.SECOND_HAND,
        "AAD advice quoted: SPF 30 or more, broad spectrum, water resistant",
        "https://mpi.rxwiki.com/slideshow/sunscreen-breakdown-whats-really-bottle/water-resistance",
        Seen.PART,
    ),
    "S135": Source(
        Sort.SECOND_HAND,
        "AAD advice quoted: 1 oz, every 2 hours",
        "https://wirecutter229.rssing.com/chan-80687985/article399.html",
        Seen.PART,
    ),
    "S136": Source(
        Sort.SECOND_HAND,
        "Summary of the AAD's sunscreen questions",
        "https://skinknowledgebase.com/sources/aad-sunscreen-faqs",
        Seen.PART,
    ),
    "S137": Source(
        Sort.SECOND_HAND,
        "Older AAD text on SPF 15",
        "http://www.medicinenet.com/script/main/art.asp?articlekey=46376&page=2",
        Seen.PART,
    ),
    "S138": Source(
        Sort.SECOND_HAND,
        "How much sunscreen to apply and reapply (source: AAD)",
        "https://selfchec.org/healthy-habits/sun-safe/sunscreen-apply-reapply/",
        Seen.FULL,
    ),
    "S147": Source(
        Sort.SECOND_HAND,
        "FDA lidocaine warning 2024, in the news",
        "https://catesstreetpharmacy.com/patient-resources/article/1711540707323/high-strength-"
        "lidocaine-skin-creams-can-cause-seizures-heart-trouble-fda-warns",
        Seen.PART,
    ),
    "S148": Source(
        Sort.SECOND_HAND,
        "FDA topical anaesthetic advisory 2009, reported",
        "https://uspharmacist.com/article/fda-alerts-public-about-danger-of-skin-numbing-products",
        Seen.PART,
    ),
    "S150": Source(
        Sort.REGULATOR,
        "FDA De Novo DEN160029, SkinPen (single-use cartridge)",
        "https://510k.innolitics.com/search/DEN160029",
        Seen.PART,
    ),
    "S158": Source(
        Sort.SECOND_HAND,
        "Isopropyl alcohol, questions (citing the CDC guideline)",
        "https://docslib.org/doc/11201684/isopropyl-alcohol",
        Seen.PART,
    ),
    "S159": Source(
        Sort.SOCIETY,
        "University of Iowa EHS, alcohols",
        "https://ehs.research.uiowa.edu/821-alcohols",
        Seen.FULL,
    ),
    "S175": Source(
        Sort.SOCIETY,
        "NOAA, General Solar Position Calculations",
        "https://docslib.org/doc/12926600/general-solar-position-calculations-noaa-global-"
        "monitoring-division",
        Seen.FULL,
    ),
    "S186": Source(
        Sort.SOCIETY,
        "EPA, how the UV index is calculated",
        "https://19january2021snapshot.epa.gov/sunsafety/calculating-uv-index-0",
        Seen.PART,
    ),
    "S191": Source(
        Sort.SOCIETY,
        "Environment Canada, How to use the UV index",
        "https://www.canada.ca/en/environment-climate-change/services/weather-health/"
        "uv-index-sun-safety/how-to-use.html",
        Seen.FULL,
    ),
}
