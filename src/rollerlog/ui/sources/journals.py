"""What stood in journals. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.sources.source import Seen, Sort, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

JOURNALS: Mapping[str, Source] = {
    "S1": Source(
        Sort.TRIAL,
        "Han et al., Facial skin barrier function recovery after microneedle transdermal delivery"
        " treatment, Dermatol Surg 2012;38:1816",
        "pubmed 22882208",
        Seen.ABSTRACT,
    ),
    "S2": Source(
        Sort.REVIEW,
        "Harris, Naidoo, Murrell, Skin needling as a treatment for acne scarring: up-to-date"
        " review, Int J Womens Dermatol 2015;1:77",
        "https://d.docksci.com/skin-needling-as-a-treatment-for-acne-scarring-an-up-to-date-"
        "review-of-the-liter_59f17e95d64ab26ec9e55217.html",
        Seen.ABSTRACT,
    ),
    "S3": Source(
        Sort.TRIAL,
        "Alam et al., Efficacy of a needling device for the treatment of acne scars: RCT, JAMA"
        " Dermatol 2014",
        "https://pl.scribd.com/document/244986530/",
        Seen.ABSTRACT,
    ),
    "S4": Source(
        Sort.STUDY,
        "El-Domyati et al., Microneedling therapy for atrophic acne scars: an objective"
        " evaluation, J Clin Aesthet Dermatol 2015",
        "https://jcadonline.com/microneedling-therapy-for-atrophic-acne-scars-an-objective-"
        "evaluation/",
        Seen.ABSTRACT,
    ),
    "S5": Source(
        Sort.STUDY,
        "Evaluation of microneedling depth of penetration in management of atrophic acne scars:"
        " split-face (2.5 vs 1.5 mm, 2-week)",
        "https://discovery.researcher.life/article/evaluation-of-microneedling-depth-of-"
        "penetration-in-management-of-atrophic-acne-scars-a-split-face-comparative-study/"
        "467aff39cd983c4da3351226945d34f0",
        Seen.ABSTRACT,
    ),
    "S6": Source(
        Sort.STUDY,
        "Ablon, Safety and effectiveness of an automated microneedling device …, J Clin Aesthet"
        " Dermatol 2018",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC6122507/",
        Seen.ABSTRACT,
    ),
    "S7": Source(
        Sort.OPINION,
        "Fernandes, Current concepts on how to optimise skin needling 2020: a personal experience"
        " (funding: Vivida, Environ)",
        "https://www.scribd.com/document/557676694/Current-concepts-on-how-to-optimise-skin-"
        "needling-2020",
        Seen.ABSTRACT,
    ),
    "S8": Source(
        Sort.STUDY,
        "Dogra et al., Microneedling for acne scars in Asian skin type, J Cosmet Dermatol 2014",
        "https://read.qxmd.com/read/25196684/",
        Seen.ABSTRACT,
    ),
    "S9": Source(
        Sort.STUDY,
        "1340-nm NAFL vs microneedling for striae alba (NCT03390439), Am J Clin Dermatol 2019",
        "https://link.springer.com/article/10.1007/s40257-018-0415-0",
        Seen.ABSTRACT,
    ),
    "S10": Source(
        Sort.REVIEW,
        "Iriarte et al., Review of applications of microneedling in dermatology, Clin Cosmet"
        " Investig Dermatol 2017",
        "https://de.scribd.com/document/440219765/Review-of-applications-of-microneedling",
        Seen.ABSTRACT,
    ),
    "S11": Source(
        Sort.TRIAL,
        "Dhurat et al., Randomized evaluator blinded study of microneedling in AGA: pilot, Int J"
        " Trichology 2013",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3746236/",
        Seen.ABSTRACT,
    ),
    "S12": Source(
        Sort.TRIAL,
        "Faghihi et al., Microneedling in AGA; comparing two different depths, J Cosmet Dermatol"
        " 2021",
        "https://www.pubmed.gov/32897622/",
        Seen.ABSTRACT,
    ),
    "S13": Source(
        Sort.STUDY,
        "Lotfi et al., Percutaneous collagen induction (dermaroller) in postacne scars, J Egypt"
        " Women Dermatol Soc 2013",
        "https://journals.lww.com/jewds/Fulltext/2013/09000/Clinical_and_histopathological_"
        "evaluation_of.8.aspx",
        Seen.ABSTRACT,
    ),
    "S14": Source(
        Sort.TRIAL,
        "Kumar et al., Topical minoxidil plus microneedling vs minoxidil alone in AGA, J Cutan"
        " Aesthet Surg 2018",
        "https://vdocuments.us/a-randomized-controlled-single-observer-blinded-study-to-a-derma-"
        "roller.html",
        Seen.ABSTRACT,
    ),
    "S15": Source(
        Sort.VOLUNTEERS,
        "Micropore closure time … anatomical sites (upper arm, forearm, abdomen)",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC8259462",
        Seen.ABSTRACT,
    ),
    "S16": Source(
        Sort.VOLUNTEERS,
        "Gupta et al., Kinetics of skin resealing after insertion of microneedles in human"
        " subjects, J Control Release 2011",
        "https://scholars.ttu.edu/en/publications/kinetics-of-skin-resealing-after-insertion-of-"
        "microneedles-in-hum-6",
        Seen.ABSTRACT,
    ),
    "S17": Source(
        Sort.ANIMALS,
        "Kalluri, Kolli, Banga, Characterization of microchannels created by metal microneedles"
        " (DermaRoller), AAPS J 2011",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3160154",
        Seen.ABSTRACT,
    ),
    "S18": Source(
        Sort.VOLUNTEERS,
        "Hydrogel-forming microneedle arrays: barrier recovery in human volunteers",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC4119956",
        Seen.ABSTRACT,
    ),
    "S20": Source(
        Sort.ARTICLE,
        "Schwarz & Laaff, A prospective controlled assessment of microneedling with the"
        " Dermaroller device, Plast Reconstr Surg 2011",
        "http://journals.lww.com/plasreconsurg/Fulltext/2011/06000/A_Prospective_Controlled_"
        "Assessment_of.72.aspx",
        Seen.PART,
    ),
    "S38": Source(
        Sort.REVIEW,
        "Chu, Foulad, Mesinkovska, Safety profile for microneedling: a systematic review,"
        " Dermatol Surg 2021",
        "https://ouci.dntb.gov.ua/en/works/7X1Z3mr4",
        Seen.ABSTRACT,
    ),
    "S62": Source(
        Sort.STUDY,
        "Garg & Chaudhary, Efficacy of dermaroller on morphology of acne scars, IJORD",
        "https://www.ijord.com/index.php/ijord/article/view/212",
        Seen.ABSTRACT,
    ),
    "S63": Source(
        Sort.STUDY,
        "Lima et al., Skin microneedling as adjuvant therapy for facial melasma: pilot, BMC"
        " Dermatol 2017",
        "https://bmcdermatol.biomedcentral.com/articles/10.1186/s12895-017-0066-5",
        Seen.ABSTRACT,
    ),
    "S64": Source(
        Sort.STUDY,
        "Ismail et al., Microneedling with topical vitamin C in melasma, J Cosmet Dermatol 2019",
        "https://scribd.com/document/707890737/",
        Seen.ABSTRACT,
    ),
    "S82": Source(
        Sort.STUDY,
        "Skin microneedling for acne scars associated with pigmentation in dark skin (39 people)",
        "https://revivetrainings.com/skin-microneedling-for-acne-scars-associated-with-"
        "pigmentation-in-patients-with-dark-skin/ (mirror)",
        Seen.ABSTRACT,
    ),
    "S83": Source(
        Sort.REVIEW,
        "Singh & Yadav, Microneedling: advances and widening horizons, Indian Dermatol Online J"
        " 2016;7:244",
        "http://www.idoj.in/article.asp?issn=2229-5178;year=2016;volume=7;issue=4;spage=244",
        Seen.ABSTRACT,
    ),
    "S87": Source(
        Sort.CONSENSUS,
        "Waldman et al., ASDS consensus: safety of procedures during and after isotretinoin,"
        " Dermatol Surg 2017",
        "https://scholars.mssm.edu/en/publications/asds-guidelines-task-force-consensus-"
        "recommendations-regarding-th-2",
        Seen.ABSTRACT,
    ),
    "S101": Source(
        Sort.ARTICLE,
        "Summary of Reliability of Clinician's Erythema Assessment grading scale, JAAD 2014",
        "https://www.derm.city/post/2016/01/01/assessment-tool-for-facial-erythema-determined-to-"
        "be-reliable",
        Seen.PART,
    ),
    "S118": Source(
        Sort.ARTICLE,
        "Fitzpatrick table with MED, Int J Mol Sci",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3709783/table/t1-ijms-14-12222",
        Seen.FULL,
    ),
    "S122": Source(
        Sort.STUDY,
        "Microneedling for atrophic post-acne scars, Hong Kong J Dermatol Venereol 2018;26:52",
        "https://medcomhk.com/hkdvb/details.asp?id=825&show=1234",
        Seen.ABSTRACT,
    ),
    "S125": Source(
        Sort.CASES,
        "Granulomatous dermatitis after microneedling, methotrexate",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC8008152",
        Seen.PART,
    ),
    "S126": Source(
        Sort.NEWS_OF_REVIEW,
        "MDedge on the review S38 (2,805 patients)",
        "https://mdedge9-ma1.mdedge.com/dermatology/article/245879/",
        Seen.PART,
    ),
    "S131": Source(
        Sort.CASES,
        "Soltani-Arabshahi et al., Facial allergic granulomatous reaction … microneedle therapy,"
        " JAMA Dermatol 2014",
        "https://tighti.best/article/adverse-reactions-with-microneedle-therapy/2951 (mirror)",
        Seen.ABSTRACT,
    ),
    "S132": Source(
        Sort.REVIEW,
        "Manuskiatti et al., PIH in Asians: focused review, JEADV",
        "http://onlinelibrary.wiley.com/doi/10.1111/jdv.12050/full",
        Seen.PART,
    ),
    "S149": Source(
        Sort.ARTICLE,
        "Doddaballapur, Microneedling with dermaroller, J Cutan Aesthet Surg 2009;2:110",
        "https://www.researchgate.net/publication/46108349_Microneedling_with_Dermaroller",
        Seen.PART,
    ),
    "S160": Source(
        Sort.ARTICLE,
        "Rutala, Disinfection and sterilization: issues and controversies (Spaulding classes)",
        "https://studylib.net/doc/9429399/",
        Seen.PART,
    ),
    "S179": Source(
        Sort.ARTICLE,
        "Madronich, Analytic formula for the clear-sky UV index, Photochem Photobiol 2007;83:1537",
        "https://www.semanticscholar.org/paper/f2cd8b5e6f3aa69e868ca4cb3703137fd1a1f61e",
        Seen.ABSTRACT,
    ),
    "S201": Source(
        Sort.ARTICLE,
        "Matched facial clinical photography, Australas J Plast Surg",
        "https://ajops.com/article/32031",
        Seen.PART,
    ),
    "S203": Source(
        Sort.ARTICLE,
        "Nair et al., Clinical photography for periorbital and facial aesthetic practice, J Cutan"
        " Aesthet Surg 2016;9:115",
        "https://discovery.researcher.life/article/clinical-photography-for-periorbital-and-facial-"
        "aesthetic-practice/332b8a77dded3094afb3a495e74a2ab2",
        Seen.ABSTRACT,
    ),
}
