"""Conditions, waits and the reasons against a session, copied from protocol.md 2 and 3."""

from datetime import timedelta

import pytest

from rollerlog.domain.agenda import agenda
from rollerlog.domain.commands import log_session
from rollerlog.domain.conditions import EVENTS, STANDING, TODAY
from rollerlog.domain.gate import Plan, judge
from rollerlog.domain.model import Setting, Sign, Way
from rollerlog.domain.profile.commands import (
    add_condition,
    answer_profile,
    clear_condition,
    record_asked,
    record_event,
)
from rollerlog.domain.profile.model import ADVISED, Condition, DatedEvent
from rollerlog.domain.refusals import ConditionApplies, Waiting
from tests.domain.builders import (
    CHEEK,
    CLINIC,
    advised,
    advised_book,
    asked,
    at,
    book,
    checked,
    disinfected,
    done,
    ended,
    judged,
    noted,
    rolled,
    roller,
    setting,
    turned_down,
)

BLOCK = (
    "keloid",
    "bleeding-disorder",
    "metal-allergy",
    "collagen-disease",
    "skin-cancer",
    "chemo-radiotherapy",
    "pregnancy",
    "age-under-18",
)
BLOCK_FROM_500 = ("anticoagulant", "immunosuppression")
ASK = ("diabetes", "hsv-history", "autoimmune-therapy", "poor-healing", "melasma", "age-under-22")
ON_SKIN = (
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
)
NEEDLES = "needles-bent-or-shared"
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
# A length of every row that is rolled at home, the row below 500 and that of 500 at both ends.
LENGTHS = (150, 200, 250, 300, 301, 500, 750, 1000)
NOW = at("2026-06-20 12:00")
SECOND = timedelta(seconds=1)


def days_on(day, number, clock="12:00"):
    return at(f"{at(day).date() + timedelta(number)} {clock}")


def tried(logbook, session, way=None, now=NOW, why="a reason"):
    """A session as it is kept."""
    return log_session(session, way, why)(logbook, now).edits[0].after


def refused(logbook, session, way=None, now=NOW):
    return [reason.kind for reason in turned_down(logbook, log_session(session, way), now)]


def today(**changes):
    return rolled(NOW, **{"needle_um": 250, "answers": ()} | changes)


# Standing conditions


def test_there_are_no_conditions_but_the_pages():
    assert set(STANDING) == {*BLOCK, *BLOCK_FROM_500, *ASK}
    # "skin-here" is the first statement, ticked without saying which it is.
    assert set(TODAY) == {*ON_SKIN, NEEDLES, "skin-here"}
    assert {event: wait.days for event, wait in EVENTS.items()} == WAITS
    assert [event for event, wait in EVENTS.items() if wait.everywhere] == ["isotretinoin"]


def asks_at(condition, needle_um):
    """Whether the page lets a condition be asked about at a length."""
    return condition in ASK or (condition in BLOCK_FROM_500 and needle_um <= 300)


@pytest.mark.parametrize("needle_um", LENGTHS)
@pytest.mark.parametrize("condition", [*BLOCK, *BLOCK_FROM_500, *ASK])
def test_a_standing_condition_blocks_or_asks_at_every_length(condition, needle_um):
    asks = asks_at(condition, needle_um)
    logbook = advised_book(noted(condition, "2026-03-04"))
    found = judged(logbook, NOW, needle_um, (CHEEK, "chin"))
    since = at("2026-03-04").date()
    assert found.reasons == (ConditionApplies(condition, asks=asks, since=since),)
    assert found.may_go_ahead is asks


@pytest.mark.parametrize("needle_um", LENGTHS)
@pytest.mark.parametrize("condition", [*BLOCK, *BLOCK_FROM_500, *ASK])
def test_a_clinicians_word_is_good_for_90_days_where_it_is_asked_for(condition, needle_um):
    logbook = advised_book(noted(condition), asked(condition, "2026-03-04"))
    asks = asks_at(condition, needle_um)
    for number in (0, 1, 89):
        assert judged(logbook, days_on("2026-03-04", number), needle_um).ready is asks
    assert judged(logbook, days_on("2026-03-04", 89, "23:59"), needle_um).ready is asks
    for after in (days_on("2026-03-04", 90, "00:00"), days_on("2026-03-04", 400)):
        assert judged(logbook, after, needle_um).kinds == ("condition",)


@pytest.mark.parametrize("condition", [*BLOCK_FROM_500, *ASK])
def test_asking_again_begins_90_days_anew_and_is_about_one_condition(condition):
    first, again = asked(condition, "2026-03-04"), asked(condition, "2026-05-01")
    logbook = advised_book(noted(condition), first, again)
    assert judged(logbook, days_on("2026-05-01", 89)).ready
    assert not judged(logbook, days_on("2026-05-01", 90)).ready
    other = "diabetes" if condition != "diabetes" else "melasma"
    assert not judged(advised_book(noted(condition), asked(other, "2026-06-19")), NOW).ready
    assert not judged(advised_book(noted(condition)), NOW).ready


@pytest.mark.parametrize("condition", [*BLOCK_FROM_500, *ASK])
def test_what_is_asked_is_recorded_with_who_and_when(condition):
    logbook = done(book(noted(condition)), record_asked(condition, "Dr Vidal"), "2026-06-20")
    assert judged(logbook, NOW).ready
    assert judged(logbook, days_on("2026-06-20", 89)).ready
    assert not judged(logbook, days_on("2026-06-20", 90)).ready
    earlier = at("2026-03-22").date()
    logbook = done(book(noted(condition)), record_asked(condition, "Dr Vidal", earlier), NOW)
    assert judged(logbook, "2026-06-19").ready
    assert not judged(logbook, "2026-06-20").ready
    (nobody,) = turned_down(book(), record_asked(condition, "  "), NOW)
    assert nobody.kind == "not_named"
    tomorrow = at("2026-06-21").date()
    (future,) = turned_down(book(), record_asked(condition, "Dr Vidal", tomorrow), NOW)
    assert future.kind == "in_the_future"


@pytest.mark.parametrize("condition", BLOCK)
def test_nobody_is_asked_about_what_blocks(condition):
    (reason,) = turned_down(book(noted(condition)), record_asked(condition, "Dr Vidal"), NOW)
    assert reason.kind == "unknown_condition"


@pytest.mark.parametrize("condition", [*BLOCK, *BLOCK_FROM_500, *ASK])
def test_a_condition_holds_from_the_day_it_is_noted_until_it_is_said_to_be_over(condition):
    logbook = done(book(), add_condition(condition), "2026-06-01 10:00")
    assert judged(logbook, "2026-06-01 10:00").kinds == ("condition",)
    assert judged(logbook, "2027-06-01 10:00").kinds == ("condition",)
    over = done(logbook, clear_condition(condition), "2026-06-10 10:00")
    assert judged(over, "2026-06-10 10:00").ready
    assert judged(over, "2027-06-10 10:00").ready
    again = done(over, add_condition(condition), "2026-06-15")
    assert judged(again, "2026-06-15").kinds == ("condition",)


def test_going_through_the_profile_notes_what_is_named_and_ends_what_is_not():
    logbook = done(book(), answer_profile(("keloid", "diabetes")), "2026-06-01")
    assert [r.condition for r in judged(logbook, NOW).reasons] == ["keloid", "diabetes"]
    logbook = done(logbook, answer_profile(("diabetes",)), "2026-06-10")
    (left,) = judged(logbook, NOW).reasons
    assert (left.condition, left.since) == ("diabetes", at("2026-06-01").date())


def test_going_through_the_profile_ends_what_was_noted_twice():
    logbook = book(noted("keloid", "2026-06-01"), noted("keloid", "2026-06-02"))
    assert judged(done(logbook, answer_profile(()), "2026-06-10"), NOW).ready


@pytest.mark.parametrize("command", [add_condition("keloid"), answer_profile(("keloid",))])
def test_what_is_over_later_than_the_clock_stands_can_be_noted_to_stay(command):
    logbook = book(noted("keloid", "2026-06-01", cleared="2026-06-12"))
    after = done(logbook, command, "2026-06-10")
    assert judged(after, "2026-06-12").kinds == ("condition",)
    assert done(after, command, "2026-06-11").all(Condition) == after.all(Condition)


def test_the_profile_is_asked_again_every_90_days():
    def due(logbook):
        found = agenda(logbook, at("2026-01-01"), at("2027-12-31"), NOW.tzinfo)
        return [str(r.due_at.date()) for r in found if r.kind == "profile"]

    logbook = done(book(), answer_profile(()), "2026-03-04")
    assert due(logbook) == [str(days_on("2026-03-04", 90).date())]
    assert due(done(logbook, answer_profile(()), "2026-05-01")) == [
        str(days_on("2026-05-01", 90).date())
    ]


@pytest.mark.parametrize("condition", [*BLOCK, *BLOCK_FROM_500, *ASK])
@pytest.mark.parametrize(
    ("when", "cleared", "broke"),
    [
        ("2026-04-30", None, True),
        ("2026-05-02", None, False),
        ("2026-04-01", "2026-05-02", True),
        ("2026-04-01", "2026-04-30", False),
        ("2026-04-01", "2026-06-10", True),
    ],
)
def test_history_is_judged_by_the_conditions_dated_up_to_it(condition, when, cleared, broke):
    logbook = advised_book(noted(condition, when, cleared))
    kept = tried(logbook, rolled("2026-05-01", 500))
    assert (kept.override is not None) is broke
    if broke:
        assert kept.override.broke == ("condition",)


def test_history_is_judged_by_the_words_of_clinicians_dated_up_to_it():
    melasma = noted("melasma")
    for when, broke in (("2026-04-30", False), ("2026-05-02", True), ("2026-01-31", True)):
        kept = tried(advised_book(melasma, asked("melasma", when)), rolled("2026-05-01", 250))
        assert (kept.override is not None) is broke


# Today, on the zones of the session


@pytest.mark.parametrize("needle_um", LENGTHS)
@pytest.mark.parametrize("condition", [*ON_SKIN, NEEDLES, "skin-here"])
def test_what_is_on_the_skin_today_blocks_every_length(condition, needle_um):
    found = judged(advised_book(), NOW, needle_um, (CHEEK, "chin"), (condition,))
    assert found.reasons == (ConditionApplies(condition, asks=False),)
    assert not found.may_go_ahead


@pytest.mark.parametrize("condition", [*ON_SKIN, "skin-here"])
def test_what_is_on_one_zone_blocks_the_sessions_there(condition):
    answers = (f"{condition}@{CHEEK}",)
    assert judged(book(), NOW, 250, (CHEEK, "chin"), answers).reasons == (
        ConditionApplies(condition, asks=False, zone=CHEEK),
    )
    assert judged(book(), NOW, 250, ("chin", "nose"), answers).ready
    both = (f"{condition}@{CHEEK}", f"{condition}@chin")
    assert [r.zone for r in judged(book(), NOW, 250, (CHEEK, "chin"), both).reasons] == [
        CHEEK,
        "chin",
    ]


@pytest.mark.parametrize("condition", [*ON_SKIN, NEEDLES])
def test_what_was_there_one_day_is_not_there_the_next(condition):
    kept = tried(book(), today(answers=(condition,)), Way.ALREADY_DID)
    assert judged(book(kept), "2026-06-25").ready


# The six statements of the first Log page


@pytest.mark.parametrize("needle_um", LENGTHS)
@pytest.mark.parametrize(
    ("answer", "kind", "days"),
    [
        ("skin-here", "condition", None),
        ("sunburned", "condition", None),
        ("retinoid-or-acid", "waiting", 5),
        ("isotretinoin", "waiting", 180),
        ("pregnancy", "condition", None),
        ("keloid", "condition", None),
        ("anticoagulant", "condition", None),
        (NEEDLES, "condition", None),
    ],
)
def test_each_statement_speaks_against_the_session(needle_um, answer, kind, days):
    found = judged(advised_book(), NOW, needle_um, answers=(answer,))
    assert found.kinds == (kind,)
    if days is not None:
        assert found.reasons == (Waiting(answer, NOW.date() + timedelta(days)),)
    else:
        asks = answer == "anticoagulant" and needle_um <= 300
        assert found.reasons == (ConditionApplies(answer, asks=asks),)


@pytest.mark.parametrize(("number", "ready"), [(0, True), (89, True), (90, False)])
def test_a_statement_that_was_asked_about_says_nothing_for_90_days(number, ready):
    logbook = advised_book(asked("anticoagulant", "2026-03-04"))
    when = days_on("2026-03-04", number)
    assert judged(logbook, when, 300, answers=("anticoagulant",)).ready is ready
    assert not judged(logbook, when, 301, answers=("anticoagulant",)).ready


def test_what_the_profile_says_already_is_said_once_with_its_day():
    logbook = book(noted("anticoagulant", "2026-03-04"))
    (reason,) = judged(logbook, NOW, answers=("anticoagulant",)).reasons
    assert str(reason.since) == "2026-03-04"


def test_a_statement_on_a_zone_is_about_that_zone_but_isotretinoin_about_all():
    acid, pill = (f"retinoid-or-acid@{CHEEK}",), (f"isotretinoin@{CHEEK}",)
    free = NOW.date() + timedelta(5)
    assert judged(book(), NOW, answers=acid).reasons == (Waiting("retinoid-or-acid", free, CHEEK),)
    assert judged(book(), NOW, zones=("chin",), answers=acid).ready
    free = NOW.date() + timedelta(180)
    for zones in ((CHEEK,), ("chin",)):
        found = judged(book(), NOW, zones=zones, answers=pill)
        assert found.reasons == (Waiting("isotretinoin", free),)


# Dated events


@pytest.mark.parametrize(("event", "days"), WAITS.items())
def test_each_event_has_a_last_waiting_and_a_first_free_day(event, days):
    for zones in ((), (CHEEK,)):
        logbook = book(ended(event, "2026-02-03", zones))
        free = days_on("2026-02-03", days).date()
        for number in (0, 1, days - 1):
            (reason,) = judged(logbook, days_on("2026-02-03", number)).reasons
            assert (reason.event, reason.until) == (event, free)
            assert reason.since == at("2026-02-03").date()
        assert judged(logbook, days_on("2026-02-03", days - 1, "23:59")).kinds == ("waiting",)
        assert judged(logbook, days_on("2026-02-03", days, "00:00")).ready


@pytest.mark.parametrize("needle_um", LENGTHS)
@pytest.mark.parametrize("event", WAITS)
def test_an_event_holds_for_every_length_and_may_be_gone_ahead_of(event, needle_um):
    found = judged(advised_book(ended(event, "2026-06-19")), NOW, needle_um)
    assert found.kinds == ("waiting",)
    assert found.may_go_ahead
    assert found.opens_on(NOW.date()) == days_on("2026-06-19", WAITS[event]).date()


@pytest.mark.parametrize("event", WAITS)
def test_an_event_holds_for_its_zones_and_without_any_for_all(event):
    for zones in ("chin", ("chin", "knees")):
        logbook = book(ended(event, "2026-06-19", zones))
        assert judged(logbook, NOW, zones="chin").kinds == ("waiting",)
        assert judged(logbook, NOW, zones=(CHEEK, "chin")).kinds == ("waiting",)
        assert judged(logbook, NOW).ready is (event != "isotretinoin")
    everywhere = book(ended(event, "2026-06-19"))
    for zone in (CHEEK, "knees", "scalp", "hands"):
        assert judged(everywhere, NOW, zones=zone).kinds == ("waiting",)


@pytest.mark.parametrize("event", WAITS)
def test_an_event_is_of_today_unless_a_day_is_named_and_never_to_come(event):
    logbook = done(book(), record_event(event), NOW)
    (reason,) = judged(logbook, NOW).reasons
    assert reason.until == days_on("2026-06-20", WAITS[event]).date()
    logbook = done(book(), record_event(event, at("2026-06-10").date(), ("chin",)), NOW)
    zones = (CHEEK, "chin") if event == "isotretinoin" else ("chin",)
    assert logbook.all(DatedEvent)[0].zones == (() if event == "isotretinoin" else ("chin",))
    for zone in zones:
        ready = judged(logbook, days_on("2026-06-10", WAITS[event]), zones=zone)
        assert ready.ready
        waits = judged(logbook, days_on("2026-06-10", WAITS[event] - 1), zones=zone)
        assert waits.kinds == ("waiting",)
    tomorrow = at("2026-06-21").date()
    assert turned_down(book(), record_event(event, tomorrow), NOW)[0].kind == "in_the_future"


def test_of_one_kind_a_block_comes_before_an_ask_and_the_longest_wait_first():
    logbook = book(noted("diabetes", "2026-01-01"), noted("keloid", "2026-02-01"))
    assert [r.condition for r in judged(logbook, NOW).reasons] == ["keloid", "diabetes"]
    logbook = book(ended("waxing", "2026-06-18"), ended("surgery", "2026-06-19"))
    assert [r.event for r in judged(logbook, NOW).reasons] == ["surgery", "waxing"]


def test_of_two_events_each_waits_and_the_later_date_opens():
    logbook = book(ended("waxing", "2026-06-19"), ended("waxing", "2026-06-17"))
    verdict = judged(logbook, NOW)
    assert verdict.kinds == ("waiting",)
    assert str(verdict.opens_on(NOW.date())) == "2026-06-26"


@pytest.mark.parametrize("event", WAITS)
def test_history_is_judged_by_the_events_dated_up_to_it(event):
    for on, broke in (("2026-05-01", True), ("2026-05-02", False)):
        kept = tried(book(ended(event, on)), rolled("2026-05-01", 250))
        assert (kept.override is not None) is broke
        if broke:
            assert kept.override.broke == ("waiting",)


# Disputed lengths


@pytest.mark.parametrize(
    ("needle_um", "needed"),
    [(50, 0), (150, 0), (250, 0), (300, 0), (301, 1), (500, 1), (501, 1), (750, 1), (1000, 1)],
)
def test_a_disputed_length_at_home_needs_the_acknowledgement(needle_um, needed):
    against = ("acknowledgement_missing",) * needed
    assert judged(book(), NOW, needle_um).kinds == against
    assert judged(book(), NOW, needle_um, where=CLINIC).ready
    assert judged(advised_book(), NOW, needle_um).ready
    assert judged(book(asked("melasma", "2026-06-19")), NOW, needle_um).kinds == against
    if needed:
        assert not judged(book(), NOW, needle_um).may_go_ahead


@pytest.mark.parametrize("needle_um", [1001, 1250, 1500, 2000, 3000])
def test_no_acknowledgement_makes_a_professional_length_a_home_session(needle_um):
    assert judged(advised_book(), NOW, needle_um).kinds == ("professional_only",)
    assert judged(book(), NOW, needle_um).kinds == ("professional_only",)
    assert judged(book(), NOW, needle_um, where=CLINIC).ready


def test_the_acknowledgement_does_not_expire():
    logbook = done(book(), record_asked(ADVISED, "Dr Vidal"), "2020-01-01")
    for when in ("2020-01-01", "2020-03-30", "2020-03-31", "2030-01-01"):
        assert judged(logbook, when, 500).ready


def test_in_history_a_missing_acknowledgement_alone_breaks_nothing():
    assert tried(book(), rolled("2026-05-01", 500)).override is None
    assert tried(book(advised("2026-05-02")), rolled("2026-05-01", 500)).override is None
    assert refused(book(), today(needle_um=500)) == ["acknowledgement_missing"]


# The order of the reasons, and what comes past them


def against_everything(needle_um):
    """A logbook and a session that every reason its length can have speaks against."""
    tool = roller("tool", needle_um, ("scalp",))
    sign = checked("2026-06-19 09:00", ("neck",), redness=2, signs=(Sign.PUS,))
    before = rolled("2026-06-18", needle_um, "neck", roller="tool", setting=CLINIC)
    logbook = book(tool, sign, before, noted("keloid"), ended("waxing", "2026-06-19"))
    later = NOW + timedelta(hours=1)
    wanted = Plan(
        zones=("lips", "neck"),
        needle_um=needle_um,
        setting=Setting.HOME,
        at=later,
        answers=None,
        roller="tool",
    )
    return logbook, wanted


@pytest.mark.parametrize(
    ("needle_um", "kinds"),
    [
        (
            500,
            (
                "never_rolled",
                "in_the_future",
                "paused",
                "not_for_home_here",
                "condition",
                "still_resting",
                "waiting",
                "check_in_first",
                "acknowledgement_missing",
                "unanswered",
                "roller",
            ),
        ),
        (
            1500,
            (
                "never_rolled",
                "in_the_future",
                "paused",
                "professional_only",
                "not_for_home_here",
                "condition",
                "still_resting",
                "waiting",
                "check_in_first",
                "unanswered",
                "roller",
            ),
        ),
    ],
)
def test_all_reasons_are_listed_the_most_serious_first(needle_um, kinds):
    logbook, wanted = against_everything(needle_um)
    assert judge(logbook, wanted, NOW).kinds == kinds


USED = (roller(), rolled("2026-06-01", 250, roller="blue"))
# Each reason alone: the logbook, what the session is, whether it may be gone ahead of.
ALONE = {
    "still_resting": (advised_book(rolled("2026-06-18", 500)), {}, True),
    "waiting": (book(ended("waxing", "2026-06-19")), {}, True),
    "waiting, as said": (book(), {"answers": ("retinoid-or-acid",)}, True),
    "check_in_first": (book(checked("2026-01-01", redness=2)), {}, True),
    "roller": (book(*USED), {"roller": "blue"}, True),
    "condition that asks": (book(noted("diabetes")), {}, True),
    "condition that asks, below 500": (book(noted("anticoagulant")), {"needle_um": 300}, True),
    "condition that blocks": (book(noted("keloid")), {}, False),
    "condition that blocks from 500": (
        advised_book(noted("anticoagulant")),
        {"needle_um": 301},
        False,
    ),
    "condition on the skin": (book(), {"answers": ("acne",)}, False),
    "condition of someone else's roller": (
        book(roller(owner="Ana")),
        {"roller": "blue"},
        False,
    ),
    "acknowledgement_missing": (book(), {"needle_um": 500}, False),
    "unanswered": (book(), {"answers": None}, False),
    "not_for_home_here": (advised_book(), {"zones": ("neck",), "needle_um": 500}, False),
    "paused": (book(checked("2026-06-19", signs=(Sign.NODULES,))), {}, False),
    "professional_only": (book(), {"needle_um": 1500}, False),
    "never_rolled": (book(), {"zones": ("lips",)}, False),
    "in_the_future": (book(), {"at": NOW + SECOND}, False),
}
NEVER_TAKEN = {"paused", "professional_only", "never_rolled", "in_the_future"}


@pytest.mark.parametrize("name", ALONE)
def test_going_ahead_comes_past_five_kinds_of_reason_alone(name):
    logbook, changes, may = ALONE[name]
    kind = name.split()[0].rstrip(",")
    session = today(**changes)
    assert refused(logbook, session) == [kind]
    if may:
        kept = tried(logbook, session, Way.GOING_AHEAD).override
        assert (kept.way, kept.reason, kept.broke) == (Way.GOING_AHEAD, "a reason", (kind,))
    else:
        assert refused(logbook, session, Way.GOING_AHEAD) == [kind]


@pytest.mark.parametrize("name", ALONE)
def test_in_strict_there_is_no_going_ahead(name):
    logbook, changes, _ = ALONE[name]
    strict = book(*logbook.entities(), setting("strict", "on"))
    kind = name.split()[0].rstrip(",")
    assert refused(strict, today(**changes), Way.GOING_AHEAD) == [kind]


@pytest.mark.parametrize("strict", ["off", "on"])
@pytest.mark.parametrize("name", ALONE)
def test_what_was_done_already_is_saved_with_what_it_broke_but_for_four_reasons(name, strict):
    logbook, changes, _ = ALONE[name]
    logbook = book(*logbook.entities(), setting("strict", strict))
    kind = name.split()[0].rstrip(",")
    session = today(**changes)
    if kind in NEVER_TAKEN:
        assert refused(logbook, session, Way.ALREADY_DID) == [kind]
    else:
        kept = tried(logbook, session, Way.ALREADY_DID).override
        assert (kept.way, kept.reason, kept.broke) == (Way.ALREADY_DID, "a reason", (kind,))


def test_what_was_done_yesterday_on_a_paused_zone_is_saved_with_what_it_broke():
    logbook = book(checked("2026-06-18", signs=(Sign.NODULES,)))
    for when in ("2026-06-19 12:01", "2026-06-19 12:00", "2026-06-18 12:00"):
        kept = tried(logbook, rolled(when, 250, answers=()), Way.ALREADY_DID)
        assert kept.override.broke == ("paused",)


def test_all_that_may_be_gone_ahead_of_may_be_so_together_and_nothing_with_what_may_not():
    logbook = book(
        *USED,
        noted("melasma"),
        noted("anticoagulant"),
        ended("botulinum", "2026-06-19"),
        checked("2026-06-18", redness=2),
    )
    session = today(roller="blue")
    kinds = ("condition", "still_resting", "waiting", "check_in_first", "roller")
    resting = book(*logbook.entities(), rolled("2026-06-18", 250))
    assert tried(resting, session, Way.GOING_AHEAD).override.broke == kinds
    blocked = book(*resting.entities(), noted("keloid"))
    against = refused(blocked, session, Way.GOING_AHEAD)
    assert list(dict.fromkeys(against)) == list(kinds)
    assert against.count("condition") == 3


def test_a_roller_made_clean_says_nothing_against_it():
    assert judged(book(*USED, disinfected("2026-06-01 13:00")), NOW, tool="blue").ready
