"""What is said of reasons, of what was undone and of what the tray tells. No window here."""

from datetime import date, datetime, timedelta

import pytest

from rollerlog.domain.agenda import RestEnded, owed
from rollerlog.domain.commands import change_setting
from rollerlog.domain.conditions import EFFECTS, EVENTS
from rollerlog.domain.kit.commands import disinfect
from rollerlog.domain.kit.model import Device, Disinfection, PatchReading, Product, Roller
from rollerlog.domain.kit.products import ACTIVES
from rollerlog.domain.kit.rollers import RollerProblem
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import CheckIn, Preference, RuleChange, Session, Sign
from rollerlog.domain.planning.concerns import CONCERNS
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.planning.plans import LEFT_OUT
from rollerlog.domain.profile.commands import answer_profile
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    ConditionApplies,
    InThePast,
    KeptForGood,
    NameTaken,
    NoNumber,
    NoPatchTest,
    NoSuchThing,
    NotNamed,
    NotNoted,
    OtherLength,
    PatchTestMissing,
    ProductHeld,
    RollerUnfit,
    StillResting,
    UnknownCondition,
    Waiting,
)
from rollerlog.domain.strict import guarded
from rollerlog.ui import names
from rollerlog.ui.notices import notice
from rollerlog.ui.undoing import undone
from rollerlog.ui.wording import first_reason, plain, reason
from tests.conftest import MADRID, NOW

TODAY = NOW.date()
UNTIL = date(2026, 6, 16)
ROLLER = Roller(id="r1", added_at=NOW, name="Face 0.5", needle_um=500, areas=("face", "neck"))
SERUM = Product(id="p1", added_at=NOW, name="Serum", actives=("retinal",))


def a_logbook(*entities):
    return Logbook().after(Step(tuple(Edit(None, entity) for entity in (ROLLER, SERUM, *entities))))


def said(why):
    return plain(reason(a_logbook(), why, TODAY)).replace("\N{NO-BREAK SPACE}", " ")


REASONS = [
    (
        ConditionApplies("keloid", asks=False, since=date(2026, 6, 9)),
        "Keloid history, noted Tue 9 June: rolling is not advised while this applies.",
    ),
    (
        ConditionApplies("acne", asks=False, zone="cheek-left"),
        "Active acne, left cheek: rolling is not advised while this applies.",
    ),
    (
        ConditionApplies("anticoagulant", asks=True, since=date(2026, 6, 9)),
        "Blood thinners, noted Tue 9 June: ask a clinician first, and note whom and when.",
    ),
    (
        ConditionApplies("needles-bent-or-shared", asks=False),
        "Bent, blunt or shared needles: take a sound roller that is yours alone.",
    ),
    (
        Waiting("filler", date(2026, 12, 6), "chin", date(2026, 6, 9)),
        "A filler, Tue 9 June, chin: the skin is left alone 180 days, until Sun 6 December.",
    ),
    (
        Waiting("sunburn", date(2026, 6, 23), since=date(2026, 6, 9)),
        "Sunburn, healed Tue 9 June: the skin is left alone 14 days, until Tue 23 June.",
    ),
    (
        Waiting("retinoid-or-acid", date(2026, 6, 19)),
        "A retinoid or acid: the skin is left alone until Fri 19 June.",
    ),
    (
        AcknowledgementMissing(500),
        "0.5 mm is disputed at home. Note who advised it, and when, first.",
    ),
    (
        RollerUnfit("r1", RollerProblem.RETIRED, date(2026, 6, 9)),
        "“Face 0.5” was retired Tue 9 June. Take another roller.",
    ),
    (
        RollerUnfit("r1", RollerProblem.USED_UP, date(2026, 6, 13)),
        "“Face 0.5” is used up since yesterday. Retire it before the next session.",
    ),
    (
        RollerUnfit("r1", RollerProblem.NOT_DISINFECTED, date(2026, 6, 9)),
        "“Face 0.5” was used Tue 9 June and not disinfected since.",
    ),
    (
        RollerUnfit("r1", RollerProblem.OTHER_PART, zone="scalp"),
        "“Face 0.5” is for your face and neck, not for your scalp.",
    ),
    (
        ProductHeld("p1", "vitamin-c", UNTIL),
        "“Serum” is left out around a session: no vitamin C until Tue 16 June.",
    ),
    (
        PatchTestMissing("p1", reacted=False, until=UNTIL),
        "“Serum” has not passed a patch test. Leave it out around this session, until Tue 16 June.",
    ),
    (
        PatchTestMissing("p1", reacted=True, until=UNTIL),
        "Your skin reacted to “Serum” in its patch test. Leave it out.",
    ),
    (
        OtherLength("r1", 500),
        "“Face 0.5” has needles of 0.5 mm. Take another roller for another length.",
    ),
    (NoSuchThing("Face 1"), "There is no “Face 1” in your kit or your plans."),
    (NotNamed(), "A name is missing. Enter one."),
    (UnknownCondition("gout"), "There is no condition, event or concern “gout”."),
    (NotNoted("keloid"), "Keloid history: not noted in your profile."),
    (NoNumber(1, 24), "Enter a number from 1 to 24."),
    (InThePast(date(2026, 6, 9)), "Tue 9 June is past. Choose today or a later day."),
    (KeptForGood(), "This is kept for good and cannot be deleted."),
    (NoPatchTest("p1"), "“Serum” has no patch test to read today."),
    (NameTaken("Face 0.5"), "There is a “Face 0.5” already. Choose another name."),
]


@pytest.mark.parametrize(("why", "text"), REASONS, ids=[why.kind for why, _ in REASONS])
def test_each_reason_says_what_since_when_and_until_when(why, text):
    assert said(why) == text


def test_the_first_reason_counts_the_kinds_of_the_others():
    why = [StillResting(zone, UNTIL, None, None) for zone in ("forehead", "chin")]
    assert first_reason(a_logbook(), why, TODAY) == "Your face rests until Tue 16 June."
    more = [*why, NotNamed(), NotNamed(), KeptForGood()]
    assert first_reason(a_logbook(), more, TODAY).endswith(" And 2 more reasons.")


@pytest.mark.parametrize(
    ("known", "named"),
    [
        (EFFECTS, names.CONDITION_NAMES),
        (ACTIVES, names.ACTIVE_NAMES),
        (CONCERNS, names.CONCERN_NAMES),
        (Device, names.DEVICE_NAMES),
        (RollerProblem, names.ROLLER_PROBLEM_NAMES),
        (LEFT_OUT, names.PAUSE_NAMES),
        (Sign, names.SIGN_NAMES),
    ],
)
def test_everything_has_a_name(known, named):
    assert set(known) <= set(named)
    assert set(names.EVENT_ENDS) <= set(EVENTS)


def test_no_zones_are_all_zones_in_the_plural():
    assert names.areas_named(a_logbook(), ()) == "all zones"
    assert names.verb(a_logbook(), (), "rests", "rest") == "rest"


def test_a_roller_of_the_kit_is_named_by_its_id_and_a_free_one_as_written():
    assert names.roller_name(a_logbook(), "r1") == "Face 0.5"
    assert names.roller_name(a_logbook(), "my old roller") == "my old roller"
    assert names.product_name(a_logbook(), "p1") == "Serum"
    assert names.active_name("retinal:0.05%") == "retinal 0.05%"


THEN = datetime(2026, 6, 9, 10, tzinfo=MADRID)
KEPT = {"at": THEN, "logged_at": THEN}
UNDONE = [
    (Condition(condition="keloid", **KEPT), "keloid history in your profile"),
    (DatedEvent(event="filler", **KEPT), "a filler, Tue 9 June"),
    (
        Asked(condition="anticoagulant", who="Dr Vidal", **KEPT),
        "the word of Dr Vidal on blood thinners",
    ),
    (Asked(condition=ADVISED, who="Dr Vidal", **KEPT), "the word of Dr Vidal on longer needles"),
    (ProfileReview(**KEPT), "the answers to your profile"),
    (ROLLER, "roller “Face 0.5”"),
    (SERUM, "product “Serum”"),
    (Disinfection(roller="r1", **KEPT), "“Face 0.5” disinfected, Tue 9 June"),
    (
        PatchReading(product="p1", reacted=False, **KEPT),
        "patch test of “Serum”, Tue 9 June",
    ),
    (Course(zones=("neck",), sessions=4, **KEPT), "course on your neck"),
    (
        PlannedSession(planned_at=THEN, day=UNTIL, zones=("neck",), needle_um=250),
        "session planned for Tue 16 June",
    ),
    (Rating(concern="texture", level=3, **KEPT), "rating of rough texture, Tue 9 June"),
    (RuleChange(key="strict", before="off", after="on", **KEPT), "change of strict"),
]


@pytest.mark.parametrize(("entity", "text"), UNDONE, ids=[type(e).__name__ for e, _ in UNDONE])
def test_undo_says_what_it_took_back(entity, text):
    step = Step((Edit(None, entity),)).inverse()
    assert undone(a_logbook(), step, TODAY) == f"Undone: {text}."


def test_what_is_only_kept_beside_a_change_is_not_counted():
    logbook = a_logbook()
    strict = change_setting("strict", "on")(logbook, NOW)
    assert undone(logbook, strict.inverse(), TODAY) == "Undone: setting strict."
    logbook = logbook.after(strict)
    left = guarded(logbook, change_setting("strict", "off")(logbook, NOW), NOW)
    assert len(left.edits) > 1
    assert undone(logbook, left.inverse(), TODAY) == "Undone: setting strict."


def test_in_strict_the_copy_in_the_trash_is_not_counted():
    check_in = CheckIn(zones=("chin",), redness=1, **KEPT)
    logbook = a_logbook(check_in, Preference(id="strict", value="on"))
    worse = CheckIn(id=check_in.id, zones=("chin",), redness=3, **KEPT)
    step = guarded(logbook, Step((Edit(check_in, worse),)), NOW)
    assert len(step.edits) == 2
    assert undone(logbook, step.inverse(), TODAY) == "Undone: check-in of Tue 9 June."


def test_answering_the_profile_is_one_thing():
    logbook = a_logbook()
    step = answer_profile(["keloid", "melasma"], "iv")(logbook, NOW)
    assert undone(logbook, step.inverse(), TODAY) == "Undone: the answers to your profile."


USED = Session(zones=("chin",), needle_um=250, answers=(), roller="short", **KEPT)
SHORT = Roller(id="short", added_at=THEN, name="Short", needle_um=250, areas=("face",))
TESTED = Product(id="t", added_at=THEN, name="Toner", patch_begun_at=THEN)
PLAN = PlannedSession(planned_at=THEN, day=TODAY, zones=("neck",), needle_um=250)
NEXT = PlannedSession(
    planned_at=THEN, day=TODAY + timedelta(days=1), zones=("neck",), needle_um=250
)
LONG_AGO = NOW - timedelta(days=91)
REVIEW = ProfileReview(at=LONG_AGO, logged_at=LONG_AGO)
NOTICES = [
    (
        [SHORT, USED],
        "disinfect",
        ("Disinfect “Short”", "Used Tue 9 June, not disinfected since. Due Tue 9 June, 11:00."),
        ("A small task is waiting", "Due Tue 9 June, 11:00."),
    ),
    (
        [TESTED],
        "patch_test",
        ("Patch test of “Toner”", "Day 5 of 7. How does the spot look? Due 09:00."),
        ("A short question for today", "Due 09:00."),
    ),
    (
        [PLAN],
        "planned_session",
        (
            "Planned for today: neck, 0.25 mm",
            "Ready, as far as is known before today's questions. Due 09:00.",
        ),
        ("Something is planned for today", "Due 09:00."),
    ),
    (
        [NEXT],
        "pause_begins",
        ("Leave out self-tanner", "Before your neck session on Mon 15 June. Due 09:00."),
        ("A 09:00 reminder", "Open rollerlog to see it."),
    ),
    (
        [REVIEW],
        "profile",
        (
            "Is your profile still the same?",
            "Last gone through Sun 15 March. Due Sat 13 June, 09:00.",
        ),
        ("A few questions are due", "Due Sat 13 June, 09:00."),
    ),
]


@pytest.mark.parametrize(
    ("entities", "kind", "full", "discreet"), NOTICES, ids=[kind for _, kind, _, _ in NOTICES]
)
def test_the_tray_tells_of_the_kit_the_profile_and_the_plans(entities, kind, full, discreet):
    logbook = a_logbook(*entities)
    found = [due for due in owed(logbook, NOW) if due.kind == kind][-1:]
    title, body = notice(logbook, found, NOW, discreet=False)
    assert (title.replace("\N{NO-BREAK SPACE}", " "), body) == full
    assert notice(logbook, found, NOW, discreet=True) == discreet


def notices_of(kind, now, *entities):
    """Return a notification in full and discreetly, at a time."""
    logbook = a_logbook(*entities)
    found = [due for due in owed(logbook, now) if due.kind == kind][-1:]
    return [notice(logbook, found, now, discreet=discreet) for discreet in (False, True)]


def test_a_roller_used_before_midnight_was_used_the_day_before():
    late = datetime(2026, 6, 13, 23, 30, tzinfo=MADRID)
    used = Session(
        zones=("chin",), needle_um=250, answers=(), roller="short", at=late, logged_at=late
    )
    full, discreet = notices_of(
        "disinfect", datetime(2026, 6, 14, 0, 31, tzinfo=MADRID), SHORT, used
    )
    assert full[1] == "Used yesterday, not disinfected since."
    assert discreet[1] == "Since yesterday."


def test_on_time_it_is_not_said_discreetly_when_it_was_due():
    on_time = datetime(2026, 6, 14, 9, tzinfo=MADRID)
    _, discreet = notices_of("patch_test", on_time, TESTED)
    assert discreet == ("A short question for today", "Takes a moment.")


@pytest.mark.parametrize(
    ("quiet", "due_at", "now", "said"),
    [
        ("22:00-08:00", (13, 23), (14, 8), "waited overnight"),
        ("22:00-08:00", (14, 6), (14, 8), "are waiting"),
        ("07:30-14:00", (14, 9), (14, 14), "are waiting"),
    ],
)
def test_overnight_is_only_over_a_midnight(quiet, due_at, now, said):
    days = [
        RestEnded(
            key=zone,
            due_at=datetime(2026, 6, *due_at, tzinfo=MADRID),
            lapses_at=datetime(2026, 6, 20, tzinfo=MADRID),
            logged_at=THEN,
            zone=zone,
            area=zone,
            day=TODAY,
        )
        for zone in ("scalp", "neck")
    ]
    logbook = a_logbook(Preference(id="quiet-hours", value=quiet))
    at = datetime(2026, 6, *now, tzinfo=MADRID)
    assert notice(logbook, days, at, discreet=True)[0] == f"2 reminders {said}"


def test_areas_are_named_in_one_order():
    assert names.areas_named(a_logbook(), ("neck", "decollete", "chin")) == (
        "face, neck and décolleté"
    )
    assert names.areas_named(a_logbook(), ("thighs", "scalp", "knees")) == (
        "scalp, thighs and knees"
    )


def test_a_roller_disinfected_is_not_told_of():
    logbook = a_logbook(SHORT, USED)
    cleaned = logbook.after(disinfect("short", NOW)(logbook, NOW))
    assert "disinfect" not in {due.kind for due in owed(cleaned, NOW)}
