import re

import pytest

from rollerlog.domain.model import Sign
from rollerlog.ui.care import CARE, HowSoon, care_for
from rollerlog.ui.names import SIGN_NAMES

DISEASES = (
    "infect",
    "cellulit",
    "herpes",
    "cold sore",
    "impetigo",
    "granuloma",
    "allerg",
    "hyperpigmentation",
    "pih",
    "melasma",
    "dermatitis",
    "sepsis",
)
NEVER = ("heal", "cure", "treat", "proven", "result", "glow", "improve", "safe", " we ", "!")


def test_every_sign_has_care_with_its_sources():
    assert set(CARE) == set(Sign)
    for care in CARE.values():
        assert care.may_need
        assert all(re.fullmatch(r"S\d+", source) for source in care.sources)
        assert care.sources


@pytest.mark.parametrize("sign", Sign)
def test_no_disease_is_named_and_nothing_promised(sign):
    said = f"{SIGN_NAMES[sign]} {CARE[sign].said}".lower()
    assert [word for word in (*DISEASES, *NEVER) if word in said] == []


@pytest.mark.parametrize(
    ("sign", "how_soon", "whom"),
    [
        (Sign.FEVER, HowSoon.NOW, "Please get urgent care now"),
        (Sign.SPREADING, HowSoon.TODAY, "Please speak to a doctor today"),
        (Sign.PUS, HowSoon.TODAY, "Please speak to a doctor today"),
        (Sign.BLISTERS, HowSoon.TODAY, "Please speak to a doctor today"),
        (Sign.WORSENING_PAIN, HowSoon.TODAY, "Please speak to a doctor today"),
        (Sign.NODULES, HowSoon.BEFORE_THE_NEXT_SESSION, "Please show this to a clinician"),
        (Sign.TRAM_LINES, HowSoon.BEFORE_THE_NEXT_SESSION, "Please show this to a clinician"),
        (Sign.NOT_CALM, HowSoon.BEFORE_THE_NEXT_SESSION, "Please show this to a clinician"),
        (
            Sign.PATCHES,
            HowSoon.THIS_WEEK,
            "Please show this to a pharmacist or doctor this week",
        ),
    ],
)
def test_whom_to_speak_to_and_how_soon_is_the_protocols(sign, how_soon, whom):
    assert (CARE[sign].how_soon, CARE[sign].whom) == (how_soon, whom)


@pytest.mark.parametrize("sign", [s for s, care in CARE.items() if care.how_soon is HowSoon.TODAY])
def test_what_is_for_a_doctor_today_says_when_it_is_for_urgent_care(sign):
    said = CARE[sign].said
    assert "If it spreads fast or a fever comes, get urgent care now." in said


def test_of_several_signs_the_most_urgent_speaks():
    assert care_for([Sign.PATCHES, Sign.NOT_CALM]) is CARE[Sign.NOT_CALM]
    assert care_for([Sign.PATCHES, Sign.NODULES, Sign.PUS]) is CARE[Sign.PUS]
    assert care_for(Sign) is CARE[Sign.FEVER]
    order = list(HowSoon)
    urgencies = [order.index(care.how_soon) for care in CARE.values()]
    assert urgencies == sorted(urgencies)
