"""What the timeline lists and says, without a window."""

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from rollerlog.domain.commands import delete, edit_session, restore
from rollerlog.domain.conditions import SOURCES
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.model import Attempt, Door, Override, Pressure, RuleChange, Sign, Way
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.refusals import GateReason
from rollerlog.domain.strict import guarded
from rollerlog.ui.timeline.broken import BROKEN
from rollerlog.ui.timeline.details import detail_of
from rollerlog.ui.timeline.filters import Filter, Show
from rollerlog.ui.timeline.headings import heading_of
from rollerlog.ui.timeline.lines import line_of
from rollerlog.ui.timeline.plan_notes import plans_ahead, plans_said
from rollerlog.ui.timeline.reaction import curve_of
from rollerlog.ui.timeline.rest_rule import rest_rules
from rollerlog.ui.timeline.rows import Feed, place_of_day, rows_of_day, starts_day
from rollerlog.ui.timeline.trash import delete_all, deleted, restored
from rollerlog.ui.timeline.wording import counted, nothing_found
from rollerlog.ui.timeline.year import year_of
from tests.domain.builders import advised, at, book, checked, rolled, setting, settled, sunscreen

NOW = at("2026-06-14 11:20")
TODAY = NOW.date()
FACE = ("forehead", "cheek-left", "cheek-right", "chin")


def rows(logbook, chosen=None):
    return Feed().rows(logbook, chosen or Filter())


def lines(logbook, chosen=None):
    return [line_of(logbook, row, NOW) for row in rows(logbook, chosen)]


def found(logbook, query):
    return [row.entry for row in rows(logbook, Filter(search=query))]


def test_the_newest_stands_first_and_each_day_once():
    logbook = book(
        rolled("2026-06-09 20:15"), checked("2026-06-11 20:40"), sunscreen("2026-06-11 09:00")
    )
    listed = rows(logbook)
    assert [row.day for row in listed] == [date(2026, 6, 11), date(2026, 6, 11), date(2026, 6, 9)]
    assert [starts_day(listed, place) for place in range(3)] == [True, False, True]


def test_sunscreen_of_a_day_is_one_row():
    logbook = book(*(sunscreen(f"2026-06-13 {hour}:05") for hour in (10, 12, 14)))
    (line,) = lines(logbook)
    assert (line.time, line.title) == ("10:05", "SPF applied 3 times")
    assert line.second == "10:05, 12:05, 14:05"


def test_an_entry_stands_on_the_day_it_was_recorded_for_wherever_that_was():
    logbook = book(checked(at("2026-06-10T23:30+09:00")), checked(at("2026-06-10T21:00+00:00")))
    assert {row.day for row in rows(logbook)} == {date(2026, 6, 10)}


def test_rows_of_a_filter_are_of_its_kinds_and_areas():
    session, check_in = rolled("2026-06-09", zones=FACE), checked("2026-06-10", zones=("scalp",))
    word = settled("2026-06-11", Sign.PUS)
    logbook = book(session, check_in, word, sunscreen("2026-06-12"))
    assert [r.entry for r in rows(logbook, Filter(Show.SESSIONS))] == [session]
    assert [r.entry for r in rows(logbook, Filter(Show.CHECK_INS))] == [word, check_in]
    assert [r.entry for r in rows(logbook, Filter(areas=("scalp",)))] == [check_in]
    assert [r.entry for r in rows(logbook, Filter(Show.SESSIONS, ("scalp",)))] == []


def test_a_changed_kind_is_listed_anew():
    feed, session = Feed(), rolled("2026-06-09")
    logbook = book(session, checked("2026-06-10"))
    assert len(feed.rows(logbook, Filter())) == 2
    after = logbook.after(delete(session.id)(logbook, NOW))
    assert len(feed.rows(after, Filter())) == 1
    assert [row.entry.id for row in feed.rows(after, Filter(Show.TRASH))] == [session.id]


NOTED = checked("2026-06-09 21:00", redness=2, itch=0, note="Tight after washing, a bit «Über».")


@pytest.mark.parametrize(
    "query",
    [
        "tight", "TIGHT wash", "uber", "9 june", "june 9", "9 jun 2026", "2026-06-09", "tuesday",
        "tue jun", "left cheek", "face", "redness 2", "check-in", "2026",
    ],
)  # fmt: skip
def test_a_search_finds(query):
    assert found(book(NOTED), query) == [NOTED]


@pytest.mark.parametrize(
    "query", ["19 june", "1 june", "9 may", "redness 1", "scalp", "ight", "6 june", "9 june 2025"]
)
def test_a_search_passes_over(query):
    assert found(book(NOTED), query) == []


def test_lengths_are_found_as_they_are_written():
    half, short = rolled("2026-06-09", 500), rolled("2026-05-01", 250)
    logbook = book(half, short)
    for query in ("0.5", "0,5 mm", "0.5mm"):
        assert found(logbook, query) == [half]
    assert found(logbook, "0.25") == [short]


def test_signs_and_numbing_are_found():
    sign = checked("2026-06-10", signs=(Sign.PUS,))
    numbed = rolled("2026-06-09", numbing_product="Lidocaine cream")
    logbook = book(sign, numbed)
    assert found(logbook, "yellow crusts") == [sign]
    assert found(logbook, "lidocaine") == [numbed]


def test_a_session_says_until_when_it_rests():
    (line,) = lines(book(rolled("2026-06-09", zones=FACE, pressure=Pressure.LIGHT, directions=4)))
    assert line.title == "Session, face"
    assert line.second == "4 directions, light pressure"
    assert (line.mark.text, line.mark.status) == ("Rests until Tue 30", "rest")
    assert line.length == "0.5\u00a0mm"


def test_a_rest_into_next_month_names_the_month():
    (line,) = lines(book(rolled("2026-06-13", zones=FACE)))
    assert line.mark.text == "Rests until Sat 4 July"


def test_a_session_that_is_over_has_rested():
    (line,) = lines(book(rolled("2026-05-01", zones=FACE)))
    assert (line.mark.text, line.mark.status) == ("Rested", "ready")


def test_early_is_said_for_good():
    logbook = book(rolled("2026-01-01", zones=FACE), rolled("2026-01-13", zones=FACE))
    marks = [line.mark for line in lines(logbook)]
    assert [(mark.text, mark.status) for mark in marks] == [
        ("Early by 9 days", "stop"),
        ("Rested", "ready"),
    ]


def test_an_early_day_is_singular():
    logbook = book(rolled("2026-01-01"), rolled("2026-01-21"))
    assert lines(logbook)[0].mark.text == "Early by 1 day"


@pytest.mark.parametrize(
    ("answers", "tag", "second"),
    [
        ({"redness": 2, "swelling": 0, "tenderness": 1, "itch": 0, "dryness": 0, "breakouts": 0},
         "Redness 2", "Tenderness 1 · nothing else"),
        ({"redness": 0, "swelling": 0, "tenderness": 0, "itch": 0, "dryness": 0, "breakouts": 0},
         "Redness 0", "Nothing else"),
        ({"redness": 1}, "Redness 1", "Nothing else answered"),
        ({"redness": 1, "itch": 2}, "Redness 1", "Itch 2 · 4 not answered"),
        ({"redness": 1, "itch": 0}, "Redness 1", "Nothing else · 4 not answered"),
        ({"swelling": 3}, "Swelling 3", "Nothing else answered"),
        ({"redness": 3, "signs": (Sign.PUS,)},
         "Pus or yellow crusts", "Redness 3 · 5 not answered"),
        ({"signs": (Sign.PUS, Sign.FEVER)}, "2 warning signs", "No scale answered"),
        ({"redness": 1, "note": "Fine by\nevening."}, "Redness 1", "“Fine by evening.”"),
    ],
)  # fmt: skip
def test_a_check_in_says_its_foremost_answer(answers, tag, second):
    (line,) = lines(book(checked("2026-06-13", **answers)))
    assert (line.mark.text, line.second) == (tag, second)


def test_a_check_in_of_words_alone_has_no_tag():
    (line,) = lines(book(checked("2026-06-13", note="Hm.")))
    assert line.mark is None


def test_a_settled_sign_says_whether_it_was_seen():
    (line,) = lines(book(settled("2026-06-13", Sign.PUS)))
    assert (line.title, line.second) == ("Pus or yellow crusts settled", "Seen by a clinician")


def test_a_day_says_how_long_after_the_session_it_is():
    logbook = book(rolled("2026-06-09", zones=FACE), checked("2026-06-13", zones=FACE),
                   sunscreen("2026-06-14"))  # fmt: skip
    listed = rows(logbook)
    headings = [heading_of(logbook, rows_of_day(listed, k), TODAY) for k in range(3)]
    assert [heading.text for heading in headings] == [
        "Today, Sunday 14 June",
        "Saturday 13 June",
        "Tuesday 9 June",
    ]
    assert [heading.aside for heading in headings] == ["", "face day 4", ""]


def test_a_day_without_entries_leads_to_the_one_before():
    listed = rows(book(checked("2026-06-09"), checked("2026-06-13"), checked("2026-05-01")))
    days = (date(2026, 6, 30), date(2026, 6, 12), date(2026, 6, 9), date(2020, 1, 1))
    assert [place_of_day(listed, day) for day in days] == [0, 1, 1, 2]
    assert place_of_day([], TODAY) is None


def rule(*entries, session):
    ((_where, found),) = rest_rules(book(*entries, session), session, TODAY)
    return found


def test_the_rest_rule_says_whose_days_they_are():
    session = rolled("2026-06-09", zones=FACE)
    assert rule(session=session).text == "21 days, recommended"
    assert rule(setting("rest-days.500", 28), session=session).text == "28 days, your setting"
    assert "popular pages S46, S47" in " ".join(rule(session=session).why)
    assert rule(session=session).sources == ("S12", "S42", "S46", "S47")


@pytest.mark.parametrize(
    ("check_ins", "text"),
    [
        ([checked("2026-06-10", zones=FACE, redness=3)], "27 days: 21 × 1.25 after redness 3"),  # noqa: RUF001
        ([checked("2026-06-10", zones=FACE, swelling=3)], "32 days: 21 × 1.5 after swelling 3"),  # noqa: RUF001
        ([checked("2026-06-15", zones=FACE, redness=2)], "28 days: 21 + 7, not calm on day 6"),
        (
            [
                checked("2026-06-10", zones=FACE, redness=3),
                checked("2026-06-15", zones=FACE, redness=2),
            ],
            "34 days: 21 × 1.25 after redness 3, + 7, not calm on day 6",  # noqa: RUF001
        ),
    ],
)
def test_the_rest_rule_says_how_a_reaction_lengthened_it(check_ins, text):
    assert rule(*check_ins, session=rolled("2026-06-09", zones=FACE)).text == text


def test_a_short_rest_after_a_severe_reaction_is_a_sum():
    session = rolled("2026-06-03", 250, zones=FACE)
    told = rule(checked("2026-06-04", zones=FACE, redness=4), session=session)
    assert told.text == "11 days: 4 + 7 after redness 4"
    assert "11 days" in " ".join(told.why)
    assert "1.5 times" not in " ".join(told.why)


def test_zones_of_different_rests_have_a_rule_each():
    session = rolled("2026-06-09", zones=(*FACE, "scalp"))
    told = rest_rules(book(session), session, TODAY)
    assert [(where, found.text) for where, found in told] == [
        ("Forehead, cheeks and chin", "21 days, recommended"),
        ("Scalp", "14 days, recommended"),
    ]


def test_the_redness_after_a_session_keeps_its_gaps():
    session = rolled("2026-06-01", zones=FACE)
    logbook = book(
        session,
        checked("2026-06-01 22:00", zones=FACE, redness=3),
        checked("2026-06-02 08:00", zones=FACE, redness=1),
        checked("2026-06-02 20:00", zones=FACE, redness=2),
        checked("2026-06-03", zones=FACE, itch=1),
        checked("2026-06-05", zones=("scalp",), redness=4),
    )
    curve = curve_of(logbook, session)
    assert curve.points == ((0, 3), (1, 2), (2, None))
    assert curve.count == "n = 2"
    assert "day 2: not answered" in curve.spoken()


def detail(*entries):
    logbook = book(*entries)
    return detail_of(logbook, rows(logbook)[0], NOW)


def fields(*entries):
    return {field.label: field.value for field in detail(*entries).fields}


def test_a_session_in_full():
    told = detail(rolled("2026-06-09 20:15", zones=FACE, answers=(), pain=3, duration_min=1))
    assert (told.title, told.when) == ("Face, 0.5\u00a0mm", "Tuesday 9 June, 20:15")
    assert [mark.text for mark in told.marks] == ["Day 5 of 21"]
    shown = {field.label: field.value for field in told.fields}
    assert shown["Zones"] == "Forehead, cheeks and chin"
    assert shown["Pain"] == "3 of 10"
    assert shown["Duration"] == "1 minute"
    assert shown["Answers"] == "None of these applied"
    assert "Roller" not in shown
    assert told.edits


def test_a_session_that_does_not_govern_says_until_when_its_zones_rest():
    told = detail(rolled("2026-06-09", zones=FACE), rolled("2026-06-13", 150, zones=FACE))
    assert [mark.text for mark in told.marks] == ["Rests until Tue 30 June", "Early by 17 days"]


def test_an_override_is_told_with_its_reason():
    override = Override(
        way=Way.ALREADY_DID, reason="Counted wrong.", early_days=9, broke=("still_resting",)
    )
    told = detail(rolled("2026-06-09", override=override))
    shown = {field.label: field.value for field in told.fields}
    assert shown["Logged past"] == "Rest not over, early by 9 days"
    assert shown["Reason"] == "Counted wrong."
    assert [mark.text for mark in told.marks] == ["Day 5 of 21", "Early by 9 days"]


def test_what_was_not_answered_is_said():
    shown = fields(checked("2026-06-13", zones=FACE, redness=2, swelling=4))
    assert shown["Redness"] == "2, clearly pink"
    assert shown["Swelling"] == "4, eyes or lips swollen"
    assert shown["Itch"] == shown["Signs"] == "Not answered"
    assert fields(checked("2026-06-13", signs=()))["Signs"] == "None of these"


def test_words_of_the_face_are_not_used_of_the_hands():
    assert fields(checked("2026-06-13", zones=("hands",), swelling=4))["Swelling"] == (
        "4, very swollen"
    )


def test_what_lies_in_the_trash_says_until_when():
    session = rolled("2026-06-09")
    logbook = book(session)
    logbook = logbook.after(delete(session.id)(logbook, NOW))
    (row,) = rows(logbook, Filter(Show.TRASH))
    told = detail_of(logbook, row, NOW)
    shown = {field.label: field.value for field in told.fields}
    assert shown["Deleted for good"] == "Tue 14 July"
    assert told.in_trash
    assert not told.edits
    assert line_of(logbook, row, NOW).mark.text == "Kept until Tue 14 July"


def said_of_deleting(logbook, entry):
    after = logbook.after(delete(entry.id)(logbook, NOW))
    return deleted(logbook, after, (entry,), NOW)


def test_deleting_the_session_that_rests_says_that_it_reads_as_rested():
    session = rolled("2026-06-09", zones=FACE)
    assert said_of_deleting(book(session), session) == (
        "Session of Tue 9 June deleted. Face now reads as rested."
    )


def test_deleting_one_of_two_says_until_when_the_other_rests():
    older, newer = rolled("2026-06-01", zones=FACE), rolled("2026-06-09", zones=FACE)
    assert said_of_deleting(book(older, newer), newer) == (
        "Session of Tue 9 June deleted. Face now rests until Mon 22 June."
    )


def test_deleting_what_is_long_over_says_no_more():
    session = rolled("2025-06-09", zones=FACE)
    assert said_of_deleting(book(session), session) == "Session of Mon 9 June 2025 deleted."


def test_zones_are_named_where_the_area_rests_on():
    cheek, chin = rolled("2026-06-09", zones=("cheek-left",)), rolled("2026-06-13", zones=("chin",))
    assert said_of_deleting(book(cheek, chin), cheek) == (
        "Session of Tue 9 June deleted. Left cheek now reads as rested."
    )


def test_two_areas_read_in_the_plural():
    session = rolled("2026-06-09", 250, zones=(*FACE, "neck"), at=at("2026-06-12"))
    assert said_of_deleting(book(session), session) == (
        "Session of Fri 12 June deleted. Face and neck now read as rested."
    )


def test_deleting_the_report_of_a_sign_ends_its_pause():
    session = rolled("2026-01-09", zones=FACE)
    report = checked("2026-06-13", zones=FACE, signs=(Sign.PUS,))
    assert said_of_deleting(book(session, report), report) == (
        "Check-in of Sat 13 June deleted. Face is no longer paused."
    )


def test_restoring_says_that_it_rests_again():
    session = rolled("2026-06-09", zones=FACE)
    before = book(session)
    before = before.after(delete(session.id)(before, NOW))
    after = before.after(restore(session.id)(before, NOW))
    assert restored(before, after, session, NOW) == (
        "Session of Tue 9 June restored. Face now rests until Tue 30 June."
    )


def test_a_day_of_sunscreen_is_deleted_in_one_step():
    entries = tuple(sunscreen(f"2026-06-13 {hour}:05") for hour in (10, 12))
    logbook = book(*entries)
    step = delete_all([entry.id for entry in entries])(logbook, NOW)
    after = logbook.after(step)
    assert len(step.edits) == 2
    assert after.entries() == ()
    assert deleted(logbook, after, entries, NOW) == "2 SPF applications of Sat 13 June deleted."


def test_a_year_has_its_days_and_the_rests_of_two_areas():
    face, scalp = rolled("2026-06-09", zones=FACE), rolled("2026-05-31", zones=("scalp",))
    old = rolled("2025-12-20", zones=FACE)
    hands = rolled("2026-01-09", 250, zones=("hands",))
    logbook = book(face, scalp, old, hands, checked("2026-06-10", zones=FACE))
    year = year_of(logbook, 2026, Filter())
    assert year.areas == ("face", "scalp")
    assert year.sessions_said == "3 sessions"
    assert {day.day: kind for day, kind in year.cells.items() if day.month == 6} == {9: 2, 10: 1}
    assert {(span.start, span.end, span.lane) for span in year.spans} == {
        (date(2025, 12, 20), date(2026, 1, 10), 0),
        (date(2026, 6, 9), date(2026, 6, 30), 0),
        (date(2026, 5, 31), date(2026, 6, 14), 1),
    }
    assert year.months_said({})[5] == (
        "June, 1 session day, face resting 9 to 30, scalp resting 1 to 14"
    )
    assert year_of(logbook, 2026, Filter(areas=("hands",))).areas == ("hands",)


def test_the_words_of_a_filter_are_said():
    assert Filter(Show.SESSIONS, ("face", "scalp"), " peel ").words() == (
        "Sessions on face and scalp, matching “peel”"
    )
    assert not Filter(search="  ").active
    assert Filter(areas=("face",)).words() == "All entries on face"


@pytest.mark.parametrize(
    ("chosen", "title", "leads_to"),
    [
        (Filter(search="peel"), "No entries match “peel”", Filter()),
        (Filter(areas=("face",), search="peel"), "No entries match “peel”", Filter(search="peel")),
        (Filter(Show.TRASH), "The trash is empty", Filter()),
        (Filter(Show.SESSIONS, ("neck",)), "No sessions on neck yet", Filter()),
    ],
)
def test_nothing_found_leads_on(chosen, title, leads_to):
    told = nothing_found(chosen)
    assert (told.title, told.leads_to) == (title, leads_to)


def test_a_day_in_the_trash_that_is_over_goes_with_the_next_change():
    session = rolled("2026-04-09")
    logbook = book(session)
    logbook = logbook.after(delete(session.id)(logbook, NOW - timedelta(days=31)))
    (row,) = rows(logbook, Filter(Show.TRASH))
    shown = {field.label: field.value for field in detail_of(logbook, row, NOW).fields}
    assert shown["Deleted for good"] == "With the next change"


def keloid(day="2026-06-01", **more):
    return Condition(at=at(day), logged_at=at(day), condition="keloid", **more)


def peeled(day="2026-06-10", zones=("cheek-left",), **more):
    return DatedEvent(
        at=at(f"{day} 00:00"), logged_at=NOW, zones=zones, event="peel-superficial", **more
    )


def asked(day, condition, who="Dr Vidal"):
    return Asked(at=at(day), logged_at=NOW, condition=condition, who=who)


def rule_change(key, before, after, when="2026-06-12"):
    return RuleChange(at=at(when), logged_at=at(when), key=key, before=before, after=after)


def cleaned(when, roller):
    return Disinfection(at=at(when), logged_at=at(when), roller=roller)


def rated(when, concern, level):
    return Rating(at=at(when), logged_at=at(when), concern=concern, level=level)


ROLLER = Roller(id="r1", added_at=at("2026-01-01"), name="Face 0.5", needle_um=500, areas=("face",))
TONER = Product(
    id="p1",
    added_at=at("2026-06-08"),
    name="Glow toner",
    actives=("glycolic-acid:7%",),
    patch_begun_at=at("2026-06-08"),
)


def reading(day, *, reacted=False, note=""):
    return PatchReading(at=at(day), logged_at=at(day), product="p1", reacted=reacted, note=note)


@pytest.mark.parametrize(
    ("entry", "title", "second", "tag"),
    [
        (keloid(), "Keloid history noted", "No rolling at home while it applies", None),
        (keloid(cleared_at=at("2026-06-09")), "Keloid history noted", "Over since Tue 9 June",
         None),
        (peeled(), "Superficial peel, face", "14 days without rolling", "Waits until Wed 24 June"),
        (peeled("2026-05-01", ()), "Superficial peel, all zones", "14 days without rolling",
         "Wait over"),
        (asked("2026-06-01", "melasma"), "Asked about melasma", "Dr Vidal",
         "Good until Sun 30 August"),
        (asked("2026-01-01", "melasma"), "Asked about melasma", "Dr Vidal", "Over"),
        (asked("2026-06-01", ADVISED), "Longer lengths advised",
         "By Dr Vidal · 0.5\u00a0mm to 1.0\u00a0mm at home", None),
        (ProfileReview(at=at("2026-06-01"), logged_at=NOW), "Conditions gone through",
         "Asked again Sun 30 August", None),
        (rule_change("strict", "off", "on"), "Strict switched on", "A change of the rules", None),
        (rule_change("strict", "on", "off"), "Strict switched off", "Took effect 24 hours later",
         None),
        (rule_change("rest-days.500", "default", "28"),
         "Rest after 0.5\u00a0mm: 21 to 28 days", "A change of the rules", None),
        (rule_change("phototype", "none", "iii"), "Phototype: none to III",
         "A change of the rules", None),
        (rule_change("sun-zones", "none", "scalp knees"),
         "Zones in the sun: none to scalp and knees", "A change of the rules", None),
        (cleaned("2026-06-12", "r1"), "Face 0.5 disinfected", "Washed, soaked and dried", None),
        (reading("2026-06-10"), "Patch test of Glow toner", "Day 2 of 7", "No reaction"),
        (reading("2026-06-10", reacted=True, note="Itchy and\nred."), "Patch test of Glow toner",
         "“Itchy and red.”", "Reacted"),
        (Course(at=at("2026-06-01"), logged_at=NOW, zones=("scalp",), sessions=4,
                advised_by="Dr Vidal"),
         "Course of 4 sessions begun, scalp", "Advised by Dr Vidal", "0 of 4"),
        (rated("2026-06-12", "acne-scars", 4), "Acne scars rated", "4 of 10", None),
    ],
)  # fmt: skip
def test_what_is_of_no_session_has_a_row_of_its_own(entry, title, second, tag):
    (line,) = lines(book(entry, ROLLER, TONER))
    assert (line.title, line.second) == (title, second)
    assert (line.mark.text if line.mark else None) == tag


def test_what_stands_for_a_day_shows_no_time():
    noted = Condition(at=at("2026-06-12 00:00"), logged_at=NOW, condition="melasma")
    logbook = book(peeled(), noted, asked("2026-06-09 20:15", "melasma"))
    assert [line.time for line in lines(logbook)] == ["", "", "20:15"]
    (_noted, event, _asked) = rows(logbook)
    assert detail_of(logbook, event, NOW).when == "Wednesday 10 June"


def test_disinfections_and_ratings_of_a_day_are_one_row_each():
    other = cleaned("2026-06-12 21:00", "Scalp 0.5")
    both = [rated("2026-06-11", "acne-scars", 4), rated("2026-06-11", "texture", 3)]
    logbook = book(ROLLER, cleaned("2026-06-12 20:00", "r1"), other, *both)
    rollers, concerns = rows(logbook)
    assert [line.title for line in lines(logbook)] == ["2 rollers disinfected", "2 concerns rated"]
    assert [line.second for line in lines(logbook)] == [
        "20:00 Face 0.5, 21:00 Scalp 0.5",
        "Acne scars 4 · rough texture 3",
    ]
    times = detail_of(logbook, rollers, NOW).times
    assert [text for _id, text in times] == ["20:00 Face 0.5", "21:00 Scalp 0.5"]
    assert [text for _id, text in detail_of(logbook, concerns, NOW).times] == [
        "Acne scars 4",
        "Rough texture 3",
    ]


def test_one_roller_disinfected_twice_is_said_so():
    logbook = book(ROLLER, cleaned("2026-06-12 20:00", "r1"), cleaned("2026-06-12 21:00", "r1"))
    assert lines(logbook)[0].title == "Rollers disinfected 2 times"


def test_what_has_no_zones_holds_for_every_area():
    general, left = keloid(), peeled()
    logbook = book(general, left)
    assert [r.entry for r in rows(logbook, Filter(areas=("scalp",)))] == [general]
    assert [r.entry for r in rows(logbook, Filter(areas=("face",)))] == [left, general]


@pytest.mark.parametrize(
    ("query", "entry"),
    [
        ("keloid", keloid()),
        ("superficial peel left cheek", peeled()),
        ("vidal melasma", asked("2026-06-01", "melasma")),
        ("strict switched", rule_change("strict", "off", "on")),
        ("face 0.5 disinfected", cleaned("2026-06-12", "r1")),
        ("glow toner reaction", None),
        ("course dr vidal", Course(at=at("2026-06-01"), logged_at=NOW, zones=("scalp",),
                                   sessions=4, advised_by="Dr Vidal")),
        ("acne scars 4", rated("2026-06-12", "acne-scars", 4)),
    ],
)  # fmt: skip
def test_a_search_finds_what_is_of_no_session(query, entry):
    logbook = book(ROLLER, TONER, rolled("2026-05-01"), *([entry] if entry else []))
    assert found(logbook, query) == ([entry] if entry else [])


def test_a_session_is_found_by_its_roller_under_the_name_it_has_now():
    session = rolled("2026-06-09", roller="r1")
    assert found(book(ROLLER, session), "face 0.5") == [session]
    renamed = book(replace(ROLLER, name="Travel roller"), session)
    assert found(renamed, "travel") == [session]


def test_a_rule_change_is_kept_for_good_and_an_event_can_be_changed():
    assert not detail(rule_change("strict", "off", "on")).deletes
    assert not detail(rule_change("strict", "off", "on")).edits
    assert detail(peeled()).edits
    assert detail(keloid()).deletes
    assert not detail(keloid()).edits


def test_a_condition_and_an_event_name_their_sources():
    for entry, condition in ((keloid(), "keloid"), (peeled(), "peel-superficial")):
        (why,) = [field for field in detail(entry).fields if field.label == "Why"]
        assert why.sources == SOURCES[condition]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (keloid(), "Keloid history, noted Mon 1 June, deleted."),
        (peeled(), "Superficial peel of Wed 10 June deleted."),
        (asked("2026-06-01", "melasma"), "Word of Dr Vidal, Mon 1 June, deleted."),
        (ProfileReview(at=at("2026-06-01"), logged_at=NOW),
         "Review of your conditions, Mon 1 June, deleted."),
        (cleaned("2026-06-12", "r1"), "Disinfection of Face 0.5, Fri 12 June, deleted."),
        (reading("2026-06-10"), "Patch test of Glow toner, Wed 10 June, deleted."),
        (Course(at=at("2026-06-01"), logged_at=NOW, zones=("scalp",), sessions=1),
         "Course of 1 session, begun Mon 1 June, deleted."),
        (rated("2026-06-12", "acne-scars", 4), "Rating of acne scars, Fri 12 June, deleted."),
    ],
)  # fmt: skip
def test_each_kind_is_named_when_it_is_deleted(entry, said):
    assert said_of_deleting(book(entry, ROLLER, TONER), entry) == said


def test_a_deleted_session_still_counts_in_strict():
    session = rolled("2026-06-09", zones=FACE)
    assert said_of_deleting(book(session, setting("strict", "on")), session) == (
        "Session of Tue 9 June deleted. In Strict it still counts."
    )


def test_what_an_edit_leaves_in_the_trash_reads_as_it_was():
    session = rolled("2026-06-09 20:15", zones=FACE, note="Gentle.")
    strict = book(advised(), session, setting("strict", "on"))
    edit = edit_session(replace(session, at=at("2026-06-08 20:15")))(strict, NOW)
    after = strict.after(guarded(strict, edit, NOW))
    (row,) = rows(after, Filter(Show.TRASH))
    line, told = line_of(after, row, NOW), detail_of(after, row, NOW)
    assert (line.second, line.mark.text) == ("As it was before an edit", "Kept until Tue 14 July")
    assert told.fields[0].value == "As it was before an edit. In Strict it still counts."
    later = NOW + timedelta(hours=1)
    gone = after.after(guarded(after, delete(session.id)(after, later), later))
    seconds = [line_of(gone, r, NOW).second for r in rows(gone, Filter(Show.TRASH))]
    assert sorted(seconds) == ["As it was before an edit", "“Gentle.”"]


def test_a_session_names_its_roller_and_its_products():
    first = rolled("2026-05-01", zones=FACE, roller="r1")
    session = rolled(
        "2026-06-09",
        zones=FACE,
        roller="r1",
        products_before=("p1", "gone"),
        products_after=("p1",),
    )
    shown = fields(ROLLER, TONER, first, session)
    assert shown["Roller"] == "Face 0.5, use 2 of 1"
    assert shown["Before"] == "Glow toner and a product"
    assert shown["After"] == "Glow toner"
    assert lines(book(ROLLER, rolled("2026-06-09", roller="r1")))[0].second == "Face 0.5"
    assert fields(rolled("2026-06-09", roller="Borrowed 0.5"))["Roller"] == "Borrowed 0.5"


def test_answers_name_the_zones_they_are_of():
    answers = ("cold-sore@chin", "cold-sore@nose", "melasma", "acne@forehead")
    assert fields(rolled("2026-06-09", zones=FACE, answers=answers))["Answers"] == (
        "A cold sore on chin and nose; melasma; active acne on forehead"
    )


def refused(when="2026-06-14 10:00", **changes):
    given = {"zones": FACE, "needle_um": 500, "reasons": ("still_resting", "paused")} | changes
    return Attempt(at=at(when), **({"door": Door.WINDOW} | given))


def test_refused_attempts_are_listed_only_where_they_are_asked_for():
    tries = [refused(), refused("2026-06-13", zones=("scalp",), door=Door.COMMAND_LINE)]
    logbook = book(rolled("2026-06-09"))
    assert len(Feed().rows(logbook, Filter(), tries)) == 1
    asked_for = Feed().rows(logbook, Filter(refused=True), tries)
    assert [row.attempt for row in asked_for] == [*tries, None]
    on_scalp = Feed().rows(logbook, Filter(areas=("scalp",), refused=True), tries)
    assert [row.attempt for row in on_scalp] == [tries[1]]
    assert Feed().rows(logbook, Filter(Show.SPF, refused=True), tries) == []
    found_by = Feed().rows(logbook, Filter(search="command line", refused=True), tries)
    assert [row.attempt for row in found_by] == [tries[1]]


def test_a_refused_attempt_says_when_where_what_and_why():
    (row,) = Feed().rows(book(), Filter(refused=True), [refused()])
    line = line_of(book(), row, NOW)
    assert line.spoken() == (
        "10:00, Refused, face, 0.5\u00a0mm,"
        " In the window · rest not over, a pause by a warning sign"
    )
    told = detail_of(book(), row, NOW)
    assert (told.title, told.when) == ("Refused: 0.5\u00a0mm, face", "Sunday 14 June, 10:00")
    assert not told.edits
    assert not told.deletes


def test_a_filter_with_refused_attempts_says_so():
    chosen = Filter(refused=True, areas=("face",))
    assert chosen.words() == "All entries and refused attempts on face"
    assert chosen.active
    listed = Feed().rows(book(rolled("2026-06-09")), chosen, [refused()])
    assert counted(chosen, listed) == f"{chosen.words()} · 1 entry, 1 refused"


@pytest.mark.parametrize("why", get_args(GateReason))
def test_every_reason_of_the_gate_has_short_words(why):
    assert why.kind in BROKEN


def planned_for(day, zones=("neck",)):
    return PlannedSession(planned_at=NOW, day=day, zones=zones, needle_um=250)


def test_what_is_planned_is_said_by_day():
    coming, past = planned_for(date(2026, 6, 20)), planned_for(date(2026, 6, 1))
    done = planned_for(TODAY)
    logbook = book(coming, past, done, rolled(NOW, 250, zones=("neck",)))
    assert plans_ahead(logbook, Filter(), TODAY) == {date(2026, 6, 20): [coming]}
    assert plans_ahead(logbook, Filter(areas=("face",)), TODAY) == {}
    assert plans_said(logbook, Filter(), date(2026, 6, 20), TODAY) == (
        "Planned: 0.25\u00a0mm on your neck, Sat 20 June"
    )
    assert plans_said(logbook, Filter(), TODAY, TODAY) == ""
    june = year_of(logbook, 2026, Filter()).months_said({date(2026, 6, 20): 1})[5]
    assert june.startswith("June, 1 session day, 1 planned session, neck resting")
