"""The gate: every kind of reason, in the order of protocol.md 2, and what comes past it."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.commands import edit_session, log_session
from rollerlog.domain.gate import Plan, judge
from rollerlog.domain.healing import early_days, rest_of_zone
from rollerlog.domain.model import Setting, Sign, Way
from rollerlog.domain.refusals import (
    CheckInFirst,
    ConditionApplies,
    InTheFuture,
    NeverRolled,
    NotForHomeHere,
    Paused,
    ProfessionalOnly,
    Refused,
    StillResting,
    Unanswered,
    Waiting,
)
from tests.domain.builders import CHEEK, CLINIC, at, checked, rolled, setting, settled
from tests.domain.builders import advised_book as book

NOW = at("2026-06-20 12:00")
HOME = Setting.HOME
SECOND = timedelta(seconds=1)
MADRID = ZoneInfo("Europe/Madrid")


def plan(when=NOW, needle_um=250, zones=(CHEEK,), answers=(), where=HOME):
    moment = at(when) if isinstance(when, str) else when
    return Plan(zones=zones, needle_um=needle_um, setting=where, at=moment, answers=answers)


def reasons(logbook, now=NOW, **plans):
    return judge(logbook, plan(**{"when": now} | plans), now).reasons


def kinds(logbook, now=NOW, **plans):
    return [reason.kind for reason in reasons(logbook, now, **plans)]


def logged(logbook, session, now=NOW, way=None, why=""):
    step = log_session(session, way, why)(logbook, now)
    return next(edit.after for edit in step.edits)


def refused(logbook, session, now=NOW, way=None):
    with pytest.raises(Refused) as caught:
        log_session(session, way)(logbook, now)
    return [reason.kind for reason in caught.value.reasons]


def today(**changes):
    return rolled(NOW, **{"needle_um": 250, "answers": ()} | changes)


def test_nothing_recorded_and_nothing_applying_is_ready():
    verdict = judge(book(), plan(), NOW)
    assert verdict.ready
    assert verdict.opens_on(NOW.date()) == NOW.date()


@pytest.mark.parametrize("zone", ["eyelids", "lips", "ears"])
@pytest.mark.parametrize("where", Setting)
def test_eyelids_lips_and_ears_are_never_rolled(zone, where):
    assert reasons(book(), zones=(zone,), where=where) == (NeverRolled(zone),)


def test_the_future_is_told_by_instants_and_not_by_dates():
    later = at("2026-06-20 14:00+01:00")
    assert reasons(book(), when=later) == (InTheFuture(later),)
    assert kinds(book(), when=NOW + SECOND) == ["in_the_future"]
    assert kinds(book(), when="2026-06-21 01:00+13:00") == []


@pytest.mark.parametrize("sign", [sign for sign in Sign if sign is not Sign.NOT_CALM])
def test_every_open_sign_pauses_its_zone(sign):
    report = checked("2026-06-10", signs=(sign,))
    assert reasons(book(report)) == (Paused(CHEEK, sign, report.at),)
    everywhere = sign in {Sign.SPREADING, Sign.FEVER}
    assert kinds(book(report), zones=("chin",)) == ["paused"] * everywhere


@pytest.mark.parametrize(
    ("needle_um", "home", "clinic"),
    [(1000, [], []), (1001, ["professional_only"], []), (3000, ["professional_only"], [])],
)
def test_a_professional_length_is_never_a_home_session(needle_um, home, clinic):
    assert kinds(book(), needle_um=needle_um) == home
    assert kinds(book(), needle_um=needle_um, where=CLINIC) == clinic


def test_a_professional_length_is_told_with_its_length():
    assert reasons(book(), needle_um=1500) == (ProfessionalOnly(1500),)


@pytest.mark.parametrize(
    ("zone", "longest", "limit"),
    [
        ("under-eye", 250, 250),
        ("upper-lip", 500, 500),
        ("nose", 500, 500),
        ("neck", 300, 300),
        ("decollete", 300, 300),
    ],
)
def test_a_zone_with_a_limit_takes_no_longer_row_at_home(zone, longest, limit):
    assert kinds(book(), zones=(zone,), needle_um=longest) == []
    found = reasons(book(), zones=(zone,), needle_um=longest + 1)
    assert found == (NotForHomeHere(zone, limit),)
    assert kinds(book(), zones=(zone,), needle_um=longest + 1, where=CLINIC) == []


BLOCKS = [
    "keloid",
    "bleeding-disorder",
    "metal-allergy",
    "collagen-disease",
    "skin-cancer",
    "chemo-radiotherapy",
    "pregnancy",
    "age-under-18",
    "acne",
    "rosacea",
    "eczema",
    "psoriasis",
    "infection",
    "cold-sore",
    "open-skin",
    "irritated",
    "sunburned",
    "suspicious-mole",
    "needles-bent-or-shared",
    "skin-here",
]
ASKS = ["diabetes", "hsv-history", "autoimmune-therapy", "poor-healing", "melasma", "age-under-22"]
WAITS = {
    "isotretinoin": 180,
    "retinoid-or-acid": 5,
    "peel-superficial": 14,
    "peel-medium": 30,
    "peel-deep": 90,
    "laser-non-ablative": 21,
    "laser-ablative": 84,
    "botulinum": 14,
    "filler": 180,
    "sunburn": 14,
    "strong-sun": 3,
    "self-tanner": 2,
    "waxing": 7,
    "surgery": 365,
    "new-scar": 365,
    "cold-sore-healed": 7,
    "infection-cleared": 28,
}


@pytest.mark.parametrize("condition", BLOCKS)
@pytest.mark.parametrize("needle_um", [150, 750])
def test_a_condition_that_blocks_blocks_at_every_length(condition, needle_um):
    found = reasons(book(), answers=(condition,), needle_um=needle_um)
    assert found == (ConditionApplies(condition, asks=False),)
    assert not judge(book(), plan(answers=(condition,)), NOW).may_go_ahead


@pytest.mark.parametrize("condition", ASKS)
@pytest.mark.parametrize("needle_um", [150, 750])
def test_a_condition_that_asks_asks_at_every_length(condition, needle_um):
    found = reasons(book(), answers=(condition,), needle_um=needle_um)
    assert found == (ConditionApplies(condition, asks=True),)
    assert judge(book(), plan(answers=(condition,)), NOW).may_go_ahead


@pytest.mark.parametrize("condition", ["anticoagulant", "immunosuppression"])
@pytest.mark.parametrize(("needle_um", "asks"), [(300, True), (301, False), (500, False)])
def test_some_ask_below_the_row_of_500_and_block_from_it_on(condition, needle_um, asks):
    found = reasons(book(), answers=(condition,), needle_um=needle_um)
    assert found == (ConditionApplies(condition, asks=asks),)


@pytest.mark.parametrize(("event", "days"), WAITS.items())
def test_an_event_named_today_waits_its_days_from_today(event, days):
    free = NOW.date() + timedelta(days)
    assert reasons(book(), answers=(event,)) == (Waiting(event, free),)
    assert judge(book(), plan(answers=(event,)), NOW).opens_on(NOW.date()) == free


def test_a_zone_that_rests_says_until_when_and_why():
    session = rolled("2026-06-01", 500)
    free = at("2026-06-22").date()
    assert reasons(book(session)) == (StillResting(CHEEK, free, session.at.date(), 500),)
    assert reasons(book(session), where=CLINIC)[0].until == free
    assert judge(book(session), plan(), NOW).opens_on(NOW.date()) == free
    assert kinds(book(session), now=at("2026-06-21 23:59:59")) == ["still_resting"]
    assert kinds(book(session), now=at("2026-06-22 00:00")) == []


def test_a_second_session_of_one_date_is_still_resting():
    assert kinds(book(rolled("2026-06-20 08:00", 150))) == ["still_resting"]


def test_travellers_are_told_the_day_the_hours_end_where_they_are():
    session = rolled("2026-06-09 23:30-12:00", 150)
    now = at("2026-06-12 12:00+14:00")
    assert reasons(book(session), now)[0].until == at("2026-06-12").date()
    assert kinds(book(session), at("2026-06-12 23:30+14:00")) == []


def test_a_rest_that_no_session_governs_is_told_without_one():
    logbook = book(checked("2026-06-19 13:00", redness=2), checked("2026-06-19 14:00", redness=0))
    assert reasons(logbook) == (StillResting(CHEEK, at("2026-06-21").date(), None, None),)


def test_a_check_in_that_was_not_calm_asks_for_another_however_long_ago():
    angry = checked("2024-01-01", swelling=2)
    assert reasons(book(angry)) == (CheckInFirst(CHEEK, angry.at),)
    assert judge(book(angry), plan(), NOW).opens_on(NOW.date()) is None
    assert kinds(book(angry), zones=("chin",)) == []


@pytest.mark.parametrize(
    ("scales", "asked"),
    [
        ({"redness": 0}, False),
        ({"redness": 1, "swelling": 1, "tenderness": 1}, False),
        ({"redness": 2}, True),
        ({"swelling": 2}, True),
        ({"tenderness": 2}, True),
        ({"itch": 4, "dryness": 4, "breakouts": 4}, True),  # neither: the one before stands
        ({}, True),
    ],
)
def test_only_a_calm_check_in_takes_that_back(scales, asked):
    logbook = book(checked("2024-01-01", redness=2), checked("2024-01-02", **scales))
    assert kinds(logbook) == ["check_in_first"] * asked


def test_a_later_session_that_was_not_early_takes_that_back_and_an_early_one_does_not():
    angry = checked("2026-01-10", redness=2)
    free, soon = rolled("2026-02-20", 150), rolled("2026-01-11", 150)
    assert kinds(book(angry, free)) == []
    assert kinds(book(angry, soon)) == ["check_in_first"]
    kept = logged(book(angry), rolled("2026-02-20", 150), way=Way.ALREADY_DID)
    assert kept.override.broke == ("check_in_first",)
    assert kinds(book(angry, kept)) == ["check_in_first"]


def test_a_check_in_since_the_first_session_of_its_date_counts():
    first, second = rolled("2026-02-20 10:00", 150), rolled("2026-02-20 12:00", 150)
    assert kinds(book(first, second, checked("2026-02-20 10:00", redness=2))) == ["check_in_first"]
    assert kinds(book(first, second, checked("2026-02-20 11:00", redness=2))) == ["check_in_first"]
    assert kinds(book(first, second, checked("2026-02-18 09:00", redness=2))) == []


def test_todays_questions_are_asked_at_home_and_not_of_a_clinic():
    assert reasons(book(), answers=None) == (Unanswered(),)
    assert kinds(book(), answers=None, where=CLINIC) == []


def test_every_reason_is_listed_the_most_serious_first():
    logbook = book(
        checked("2026-06-19", ("neck",), redness=2, signs=(Sign.PUS,)),
        rolled("2026-06-20 11:00", 500, "neck"),
        checked("2026-06-20 11:30", ("neck",), redness=2),
    )
    later = NOW + timedelta(hours=1)
    answers = ("botulinum", "pregnancy", "melasma")
    found = judge(logbook, plan(later, 1500, ("lips", "neck", "chin"), answers), NOW)
    assert [reason.kind for reason in found.reasons] == [
        "never_rolled",
        "in_the_future",
        "paused",
        "professional_only",
        "not_for_home_here",
        "condition",
        "condition",
        "still_resting",
        "waiting",
        "check_in_first",
    ]
    assert found.kinds == tuple(dict.fromkeys(reason.kind for reason in found.reasons))
    assert found.opens_on(NOW.date()) is None
    assert not found.may_go_ahead


def test_each_zone_gives_its_own_reasons():
    logbook = book(rolled("2026-06-18", 250, "chin"), rolled("2026-06-19", 300))
    found = reasons(logbook, zones=(CHEEK, "chin", "nose"))
    assert [(r.zone, r.until.isoformat()) for r in found] == [
        (CHEEK, "2026-06-26"),
        ("chin", "2026-06-22"),
    ]
    verdict = judge(logbook, plan(zones=(CHEEK, "chin")), NOW)
    assert verdict.opens_on(NOW.date()) == at("2026-06-26").date()


def test_a_verdict_can_leave_a_kind_out():
    verdict = judge(book(rolled("2026-06-19", 250)), plan(answers=None), NOW)
    assert verdict.kinds == ("still_resting", "unanswered")
    assert verdict.without("unanswered").kinds == ("still_resting",)


@pytest.mark.parametrize("years", [-1, 1])
def test_may_roll_judges_a_day_by_what_is_dated_up_to_it(years):
    day = NOW.replace(year=NOW.year + years)
    before = rolled(day - timedelta(1), 150)
    after = rolled(day + timedelta(hours=1), 1000)
    assert reasons(book(before, after).known_at(day), now=day) == (
        StillResting(CHEEK, (day + timedelta(2)).date(), before.at.date(), 150),
    )
    assert kinds(book(after).known_at(day), now=day) == []


# Not calm


@pytest.mark.parametrize(
    ("number", "paused"), [(6, False), (7, False), (8, True), (13, True), (14, True)]
)
def test_a_reaction_not_calm_past_day_7_pauses_like_a_sign(number, paused):
    session = rolled("2026-06-01", 150)
    late = checked(session.at + timedelta(number), redness=2)
    found = kinds(book(session, late), now=late.at)
    assert ("paused" in found) is paused
    if paused:
        assert reasons(book(session, late), now=late.at)[0] == Paused(CHEEK, Sign.NOT_CALM, late.at)


@pytest.mark.parametrize(
    ("needle_um", "own", "last_day"), [(150, 3, 14), (500, 14, 14), (500, 16, 16), (1000, 28, 28)]
)
def test_not_calm_ends_with_the_reaction(needle_um, own, last_day):
    session = rolled("2026-06-01", needle_um)
    row = setting(f"rest-days.{needle_um}", own)
    logbook = book(session, checked("2026-06-10", redness=2), row)
    last = session.at.replace(hour=23) + timedelta(last_day)
    assert "paused" in kinds(logbook, now=last)
    assert "paused" not in kinds(logbook, now=last + timedelta(hours=1))


def test_not_calm_is_off_with_a_calm_check_in_and_with_a_session_that_was_not_early():
    session, late = rolled("2026-06-01", 500), checked("2026-06-10", redness=2)
    now = at("2026-06-12 20:00")
    assert "paused" in kinds(book(session, late), now=now)
    assert "paused" not in kinds(book(session, late, checked("2026-06-11", redness=1)), now=now)
    assert "paused" in kinds(book(session, late, checked("2026-06-11", itch=4)), now=now)
    assert "paused" in kinds(book(session, late, rolled("2026-06-12", 150)), now=now)
    short, late = rolled("2026-06-01", 150), checked("2026-06-09", redness=2)
    after, now = rolled("2026-06-14", 150), at("2026-06-15")
    assert "paused" in kinds(book(short, late), now=now)
    assert "paused" not in kinds(book(short, late, after), now=now)


def test_a_check_in_past_day_7_of_another_reaction_pauses_only_its_own_zones():
    logbook = book(rolled("2026-06-01", 500), checked("2026-06-10", redness=2))
    assert kinds(logbook, now=at("2026-06-11"), zones=("chin",)) == []


# Going ahead


@pytest.mark.parametrize(
    ("logbook", "answers", "may"),
    [
        (book(rolled("2026-06-18", 500)), (), True),
        (book(checked("2026-01-01", redness=2)), (), True),
        (book(), ("botulinum",), True),
        (book(), ("melasma",), True),
        (book(rolled("2026-06-18", 500)), ("botulinum", "melasma"), True),
        (book(rolled("2026-06-18", 500)), ("keloid",), False),
        (book(), None, False),
        (book(checked("2026-06-19", signs=(Sign.PATCHES,))), (), False),
    ],
)
def test_going_ahead_comes_past_rest_waiting_a_check_in_and_what_asks(logbook, answers, may):
    session = today(answers=answers)
    verdict = judge(logbook, plan(answers=answers), NOW)
    assert verdict.may_go_ahead is may
    if may:
        kept = logged(logbook, session, way=Way.GOING_AHEAD, why="a wedding").override
        assert (kept.way, kept.reason, kept.broke) == (
            Way.GOING_AHEAD,
            "a wedding",
            verdict.kinds,
        )
    else:
        assert refused(logbook, session, way=Way.GOING_AHEAD) == list(verdict.kinds)


@pytest.mark.parametrize(
    "changes",
    [{"needle_um": 1500}, {"zones": ("neck",), "needle_um": 500}, {"zones": ("lips",)}],
)
def test_going_ahead_never_comes_past_length_and_place(changes):
    assert refused(book(), today(**changes), way=Way.GOING_AHEAD)


# What was done already


def test_without_a_way_a_home_session_of_today_is_refused_with_every_reason():
    logbook = book(rolled("2026-06-18", 500))
    assert refused(logbook, today(answers=("keloid",))) == ["condition", "still_resting"]


def test_what_was_done_is_saved_with_every_reason_and_the_days_it_was_early():
    logbook = book(rolled("2026-06-10", 500, "neck"), checked("2026-06-17", "neck", redness=2))
    session = today(zones=("neck",), needle_um=500, answers=None)
    kept = logged(logbook, session, way=Way.ALREADY_DID, why="it was time").override
    assert kept.broke == ("not_for_home_here", "still_resting", "check_in_first", "unanswered")
    assert (kept.way, kept.reason, kept.early_days) == (Way.ALREADY_DID, "it was time", 19)


@pytest.mark.parametrize(
    ("session", "kind"),
    [
        (today(zones=("ears",)), "never_rolled"),
        (today(needle_um=1001), "professional_only"),
        (rolled("2026-06-20 12:01", 250, answers=()), "in_the_future"),
        (today(zones=("chin",)), "paused"),
    ],
)
def test_what_was_done_today_is_refused_for_four_things_alone(session, kind):
    logbook = book(checked("2026-06-20 08:00", ("chin",), signs=(Sign.NODULES,)))
    assert refused(logbook, session, way=Way.ALREADY_DID) == [kind]


@pytest.mark.parametrize("zone", ["eyelids", "lips", "ears"])
def test_no_history_and_no_clinic_makes_eyelids_rolled(zone):
    assert "never_rolled" in refused(book(), rolled("2026-06-01", 150, zone))
    assert "never_rolled" in refused(book(), today(zones=(zone,), setting=CLINIC))


def test_a_professional_length_at_home_is_refused_in_history_too():
    assert "professional_only" in refused(book(), rolled("2026-06-01", 1500))
    assert logged(book(), rolled("2026-06-01", 1500, setting=CLINIC)).override is None


def test_a_paused_zone_does_not_keep_history_out():
    logbook = book(checked("2026-06-10", signs=(Sign.NODULES,)))
    kept = logged(logbook, rolled("2026-06-15", 250)).override
    assert (kept.way, kept.broke, kept.early_days) == (Way.ALREADY_DID, ("paused",), 0)


def test_history_is_saved_with_every_reason_it_broke_and_marked_early():
    logbook = book(rolled("2026-06-01", 500, "neck"))
    kept = logged(logbook, rolled("2026-06-15", 500, "neck", answers=("keloid",)))
    assert kept.override.broke == ("not_for_home_here", "condition", "still_resting")
    assert kept.override.early_days == 7
    assert early_days(book(kept), kept) == 7


def test_history_that_broke_nothing_is_saved_as_it_was():
    assert logged(book(), rolled("2026-06-15", 250)).override is None


def test_history_is_judged_by_what_is_dated_up_to_it():
    later = rolled("2026-06-16", 1000)
    before = rolled("2026-06-14", 250)
    assert logged(book(later), rolled("2026-06-15", 250)).override is None
    assert logged(book(later, before), rolled("2026-06-15", 250)).override.early_days == 3


def test_what_happened_near_now_is_judged_by_everything_known():
    logbook = book(rolled("2026-06-20 11:00", 250))
    assert refused(logbook, rolled("2026-06-20 10:00", 250, answers=())) == ["still_resting"]


@pytest.mark.parametrize(
    ("when", "now", "history"),
    [
        # Local midnight, and exactly 24 hours for home sessions.
        ("2026-06-19 12:00", "2026-06-20 12:00", True),
        ("2026-06-19 12:00:01", "2026-06-20 12:00", False),
        ("2026-06-19 23:59", "2026-06-20 23:58", False),
        ("2026-06-19 23:59", "2026-06-21 00:00", True),
        ("2026-06-20 00:00", "2026-06-20 23:59", False),
        # Dates are those of the machine's own offset, hours are hours.
        ("2026-06-19 12:00+00:00", "2026-06-20 14:00+02:00", True),
        ("2026-06-19 12:00+00:00", "2026-06-20 13:59+02:00", False),
    ],
)
def test_a_home_session_is_history_the_day_after_and_24_hours_later(when, now, history):
    session, moment = rolled(when, 250), at(now)
    if history:
        assert logged(book(), session, moment).override is None
    else:
        assert refused(book(), session, moment) == ["unanswered"]


@pytest.mark.parametrize(
    ("when", "now", "knows_later"),
    [
        ("2026-06-19 23:59", "2026-06-20 00:00", False),
        ("2026-06-20 00:00", "2026-06-20 10:00", True),
        ("2026-06-19 23:00+00:00", "2026-06-20 01:30+01:00", True),
        ("2026-06-19 22:59+00:00", "2026-06-20 01:30+01:00", False),
    ],
)
def test_a_clinic_visit_is_history_from_local_midnight_on(when, now, knows_later):
    moment = at(now)
    logbook = book(rolled(moment, 250))
    kept = logged(logbook, rolled(when, 250, setting=CLINIC), moment).override
    assert (kept is not None) is knows_later


def test_24_hours_are_hours_when_the_clocks_change():
    when, now = (at(f"2026-03-{day} 12:00").replace(tzinfo=MADRID) for day in (28, 29))
    assert refused(book(), rolled(when, 250), now) == ["unanswered"]
    assert logged(book(), rolled(when, 250), now + timedelta(hours=1))
    assert kinds(book(), now=now, when=when, answers=None) == ["unanswered"]
    long_ago = rolled(when.replace(hour=18), 250)
    assert kinds(book(long_ago), now=now, when=when) == ["still_resting"]
    assert kinds(book(long_ago), now=now + timedelta(hours=1), when=when) == []


def test_the_future_is_told_by_instants_when_the_clocks_go_back():
    first = at("2026-10-25 02:45").replace(tzinfo=MADRID)
    second = first.replace(minute=30, fold=1)
    assert kinds(book(), now=second, when=first) == []
    assert kinds(book(), now=first, when=second) == ["in_the_future"]


def test_a_clinic_visit_is_recorded_as_it_was_today_too():
    logbook = book(rolled("2026-06-18", 250))
    kept = logged(logbook, today(setting=CLINIC, needle_um=1500, answers=None)).override
    assert (kept.way, kept.broke, kept.early_days) == (Way.ALREADY_DID, ("still_resting",), 2)
    later = today(setting=CLINIC, at=NOW + SECOND)
    assert refused(book(), later) == ["in_the_future"]


def test_an_override_keeps_its_days_when_the_earlier_session_is_gone():
    first = rolled("2026-06-18", 500)
    kept = logged(book(first), today(), way=Way.GOING_AHEAD, why="a trip")
    assert kept.override.early_days == 19
    assert early_days(book(kept), kept) == 19
    assert rest_of_zone(book(kept), CHEEK).until == at("2026-06-24").date()


def test_an_edit_of_the_rules_is_judged_anew_and_an_edit_of_words_is_not():
    first, second = rolled("2026-06-18", 500), rolled("2026-06-20 11:00", 250, "chin", answers=())
    logbook = book(first, second)
    words = replace(second, note="pink")
    assert edit_session(words)(logbook, NOW).edits[0].after == words
    moved = replace(words, zones=(CHEEK,))
    with pytest.raises(Refused) as caught:
        edit_session(moved)(logbook, NOW)
    assert [reason.kind for reason in caught.value.reasons] == ["still_resting"]
    kept = edit_session(moved, Way.ALREADY_DID, "wrong zone")(logbook, NOW).edits[0].after
    assert (kept.override.early_days, kept.override.reason) == (19, "wrong zone")


def test_a_session_is_not_judged_by_itself_when_it_is_edited():
    session = rolled("2026-06-20 11:00", 250, answers=())
    longer = replace(session, needle_um=300)
    assert edit_session(longer)(book(session), NOW).edits[0].after.override is None


def test_an_edit_keeps_what_an_override_said_for_good():
    first = rolled("2026-06-18", 500)
    kept = logged(book(first), today(), way=Way.GOING_AHEAD, why="a trip")
    logbook = book(first, kept)
    away = replace(kept, zones=("chin",))
    assert edit_session(away)(logbook, NOW).edits[0].after.override == kept.override
    shorter = replace(kept, needle_um=150)
    after = edit_session(shorter, Way.ALREADY_DID, "it was short")(logbook, NOW).edits[0].after
    assert after.override.reason == "a trip; it was short"
    assert after.override.early_days == 19


def test_a_settled_sign_pauses_no_more_and_a_later_report_pauses_again():
    report = checked("2026-06-01", signs=(Sign.NODULES,))
    word = settled("2026-06-10", Sign.NODULES)
    again = checked("2026-06-10 12:01", signs=(Sign.NODULES,))
    assert kinds(book(report)) == ["paused"]
    assert kinds(book(report, word)) == []
    assert kinds(book(report, word, again)) == ["paused"]
    assert kinds(book(report, settled("2026-06-10", Sign.PUS))) == ["paused"]
    assert kinds(book(report, settled("2026-05-31", Sign.NODULES))) == ["paused"]
    assert kinds(book(report, settled("2026-06-10", Sign.NODULES, "chin"))) == ["paused"]


@pytest.mark.parametrize("sign", [Sign.SPREADING, Sign.FEVER])
def test_what_pauses_everywhere_is_settled_everywhere_and_leaves_28_days(sign):
    report = checked("2026-06-01", signs=(sign,))
    word = settled("2026-06-02", sign, "chin")
    assert kinds(book(report), zones=("knees",)) == ["paused"]
    assert kinds(book(report, word), zones=("knees",)) == ["still_resting"]
    assert kinds(book(report, word), now=at("2026-06-29 23:59")) == ["still_resting"]
    assert kinds(book(report, word), now=at("2026-06-30 00:00")) == []
