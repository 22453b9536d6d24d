"""What popular pages and the press say. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.sources.source import Sort, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

POPULAR: Mapping[str, Source] = {
    # The five articles that rollerlog began with: seed0 to seed4 in domain.md.
    "A0": Source(
        Sort.BEGINNING,
        "An article on spacing sessions, and on peels; title and address not kept",
    ),
    "A1": Source(
        Sort.BEGINNING,
        "An article on where on the body rolling is done; title and address not kept",
    ),
    "A2": Source(
        Sort.BEGINNING,
        "An article on what goes on the skin after a session; title and address not kept",
    ),
    "A3": Source(Sort.BEGINNING, "An article on what shows over time; title and address not kept"),
    "A4": Source(
        Sort.BEGINNING, "An article on rolling at home, and how often; title and address not kept"
    ),
    "S31": Source(
        Sort.POPULAR,
        "Dermaroller slides, through a mirror",
        "https://www.scribd.com/presentation/882322951/Dermaroller",
    ),
    "S40": Source(
        Sort.POPULAR,
        "Reprint of the Healthline dermarolling article",
        "https://toppicks.today/health/beauty-skin-care/dermarolling-how-it-works-before-and-after",
    ),
    "S41": Source(
        Sort.QUOTED,
        "Allure, Drs Wexler and Marchbein",
        "https://www.allure.com/story/fda-at-home-microneedling/amp",
    ),
    "S42": Source(
        Sort.QUOTED,
        "InStyle, Dr Gohara",
        "https://www.instyle.com/news/how-to-use-dermarollers",
    ),
    "S43": Source(
        Sort.POPULAR,
        "What size derma roller should I use",
        "https://necolebitchie.com/what-size-derma-roller-should-i-use",
    ),
    "S45": Source(
        Sort.POPULAR,
        "“0.5 derma roller two times per week …”, address not known",
    ),
    "S46": Source(
        Sort.POPULAR,
        "Derma roller, uses and benefits",
        "https://www.trendingindia.com/2019/09/derma-roller-uses-and-benefits-for-your-skin-"
        "care.html",
    ),
    "S47": Source(
        Sort.POPULAR,
        "How often should I use a derma roller",
        "https://questions.ansvers.com/question/how-often-should-i-use-derma-roller/",
    ),
    "S48": Source(
        Sort.POPULAR,
        "How often to use a derma roller for hair growth",
        "https://curiosityinsider.com/how-often-to-use-derma-roller-for-hair-growth",
    ),
    "S51": Source(
        Sort.POPULAR,
        "Derma roller sizes",
        "https://necolebitchie.com/?p=70837",
    ),
    "S52": Source(
        Sort.POPULAR,
        "Derma rolling 101",
        "https://www.danaraiabridal.com/single-post/2018/02/15/derma-rolling-101",
    ),
    "S56": Source(
        Sort.POPULAR,
        "Skin needling lesson 4, needle size and frequency",
        "http://healthbeautyandskincareproducts.com/skin-needling-lesson-4-needle-size-and-"
        "frequency",
    ),
    "S65": Source(
        Sort.POPULAR,
        "Microneedling before and after, questions",
        "https://microneedlingbeforeafter.com/category/microneedling-faq/page/2",
    ),
    "S66": Source(
        Sort.POPULAR,
        "A forum on needling, on a test patch",
        "https://www.owndoc.community/index.php?topic=354.msg1430",
    ),
    "S68": Source(
        Sort.POPULAR,
        "How do you use a roller on your face",
        "https://askvity.info/skincare/how-do-you-use-a-hair-roller-on-your-face",
    ),
    "S93": Source(
        Sort.POPULAR,
        "How long after a chemical peel",
        "https://necolebitchie.com/how-long-after-chemical-peel-microneedling",
    ),
    "S94": Source(
        Sort.POPULAR,
        "When can I do microneedling after a chemical peel",
        "https://au.feau.com/question/when-can-i-do-microneedling-after-chemical-peel",
    ),
    "S124": Source(
        Sort.POPULAR,
        "Acne.org, side effects (citing trials)",
        "https://www.acne.org/treatment/skin-needling-microneedling/side-effects",
    ),
    "S127": Source(
        Sort.NEWS,
        "Professional Beauty: Hong Kong Consumer Council, 43 complaints",
        "https://professionalbeauty.co.uk/site/newsdetails/Call-for-stricter-microneedling-"
        "regulations",
    ),
    "S128": Source(
        Sort.NEWS,
        "Oriental Daily (Chinese)",
        "http://fbihk.org/2011/08/110816-mts/",
    ),
    "S145": Source(
        Sort.POPULAR,
        "SkinSafe, how to perform a use test",
        "https://help.skinsafeproducts.com/articles/how-to-perform-a-use-test",
    ),
    "S146": Source(
        Sort.POPULAR,
        "Face Firma, a shop, on derma rollers",
        "https://facefirma.co.uk/pages/derma-roller-dos-and-do-nots",
    ),
    "S152": Source(
        Sort.POPULAR,
        "Cleaning techniques",
        "https://en.ruli.com/article/cleaning-secrets-revealed-unlocking-the-best-techniques-to-"
        "maintain",
    ),
    "S153": Source(
        Sort.POPULAR,
        "How to know when it is time to replace",
        "https://theglamorouswoman.com/how-to-know-when-its-time-to-replace",
    ),
    "S154": Source(
        Sort.POPULAR,
        "How long do derma rollers last",
        "http://levintel.com/the-best-dermaroller/how-long-do-derma-rollers-last/",
    ),
    "S155": Source(
        Sort.POPULAR,
        "Lifespan of derma rollers",
        "http://www.vuesdailleurs.org/lifespan-of-derma-rollers/",
    ),
    "S157": Source(
        Sort.POPULAR,
        "How often 2.5 mm rollers are replaced",
        "https://necolebitchie.com/how-often-should-2-5-microneedling-rollers-be-replaced",
    ),
    "S161": Source(
        Sort.POPULAR,
        "Cleaning the derma roller",
        "http://levintel.com/the-best-dermaroller/cleaning-the-derma-roller/",
    ),
    "S162": Source(
        Sort.POPULAR,
        "Republic World, a step-by-step guide",
        "https://www.republicworld.com/lifestyle/health/derma-roller-a-step-by-step-guide-to-"
        "perfect-micro-needling.html",
    ),
    "S163": Source(
        Sort.POPULAR,
        "Dermaroller at home, how to use it",
        "https://dermarollerathome.com/2019/02/12/how-to-use-dermaroller/",
    ),
    "S164": Source(
        Sort.POPULAR,
        "Derma roller cleaning tips",
        "https://ca.ruli.com/article/a-clean-slate-for-flawless-skin-the-ultimate-derma-roller-"
        "cleaning-tips",
    ),
    "S167": Source(
        Sort.POPULAR,
        "When to use alcohol as a disinfectant",
        "https://www.rdworldonline.com/when-to-use-alcohol-as-a-disinfectant/",
    ),
    "S193": Source(
        Sort.POPULAR,
        "Reading the UV index, quoting the WHO",
        "https://newsparlor.com/article/reading-the-uv-index-a-summer-guide-to-sun-safety-and-spf",
    ),
}
