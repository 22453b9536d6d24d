"""``status``, ``agenda``, ``timeline``, ``delete`` and ``settings``."""

import re
from datetime import date

import pytest

from rollerlog.cli import documents
from rollerlog.cli.blank import blank_status
from rollerlog.cli.commands import Sight
from rollerlog.cli.queries import KINDS
from rollerlog.cli.reach import Seen
from rollerlog.cli.standing import status
from rollerlog.cli.told import SAID
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.logbook import DATED, Edit, Step
from rollerlog.domain.model import OwnZone, RuleChange, Session
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.preferences import KEYS
from rollerlog.domain.profile.model import Asked, Condition, DatedEvent, ProfileReview
from tests.domain.builders import at, book, settled


@pytest.fixture
def rolled_on_tuesday(read):
    """0.5 mm on the cheeks on Tue 9 June, as in protocol.md 1."""
    words = ("--zone", "cheek-left", "cheek-right", "--at", "2026-06-09T20:00")
    return read("log", "--needle", "0.5", *words)["id"]


def zone(status, name):
    return next(zone for zone in status["zones"] if zone["zone"] == name)


def test_an_empty_folder_is_looked_at_and_left_alone(call, read, folder):
    assert call("status") == (0, "Nothing logged yet.\n", "")
    assert call("timeline") == (0, "Nothing logged yet.\n", "")
    assert call("agenda") == (0, "No reminders in these days.\n", "")
    assert read("timeline") == {"entries": []}
    assert read("agenda") == {"reminders": []}
    assert not folder.exists()


def test_the_quick_status_of_nothing_is_the_full_one(clock):
    from argparse import Namespace

    logbook = book(OwnZone(id="wrist", name="Wrist", area="hands"))
    sight: Sight = Seen(logbook, clock)
    assert blank_status(logbook) == status(Namespace(on=None), sight).document


def test_status_tells_every_zone(read, rolled_on_tuesday):
    found = read("status")
    assert len(found["zones"]) == 19
    assert zone(found, "cheek-left") == {
        "zone": "cheek-left",
        "area": "face",
        "state": "resting",
        "until": "2026-06-30",
        "day": 5,
        "of_days": 21,
        "last_session_id": rolled_on_tuesday,
    }
    assert zone(found, "back")["state"] == "ready"
    assert found["spf"] == {
        "until": "2026-06-23",
        "last_at": None,
        "next_at": "2026-06-15T08:00:00+02:00",
    }
    assert {"hold": "actives", "area": "face", "until": "2026-06-16"} in found["holds"]
    assert [(due["kind"], due["due_at"]) for due in found["due"]] == [
        ("spf", "2026-06-14T08:00:00+02:00")
    ]
    assert set(found["due"][0]) == {"key", "kind", "due_at", "text"}


def test_status_on_a_day_knows_what_is_dated_up_to_it(read, rolled_on_tuesday):
    assert zone(read("status", "--on", "2026-06-09"), "cheek-left")["until"] is None
    assert zone(read("status", "--on", "2026-06-10"), "cheek-left")["day"] == 1
    ready = zone(read("status", "--on", "2026-06-30"), "cheek-left")
    assert ready == {
        "zone": "cheek-left",
        "area": "face",
        "state": "ready",
        "until": "2026-06-30",
        "day": None,
        "of_days": None,
        "last_session_id": rolled_on_tuesday,
    }
    assert read("status", "--on", "2026-06-30")["spf"]["until"] is None


@pytest.mark.usefixtures("rolled_on_tuesday")
def test_status_as_a_table(call):
    lines = call("status").out.splitlines()
    assert lines[:4] == [
        "Face",
        "  left cheek   resting  day 5 of 21  until Tue 30 June",
        "  right cheek  resting  day 5 of 21  until Tue 30 June",
        "SPF 30+ every day until Tue 23 June",
    ]
    assert lines[-1] == "Due: SPF 30+ on your face"


@pytest.mark.usefixtures("rolled_on_tuesday")
def test_the_agenda_is_in_order_from_an_instant_for_some_days(read):
    found = read("agenda", "--from", "2026-06-10", "--days", "30")["reminders"]
    assert set(found[0]) == {"key", "kind", "due_at", "text"}
    assert [due["due_at"] for due in found] == sorted(due["due_at"] for due in found)
    assert found[0]["due_at"] == "2026-06-10T08:00:00+02:00"
    assert {due["kind"] for due in found} == {"spf", "check_in", "hold_ended", "rest_ended"}
    one = read("agenda", "--from", "2026-06-12T08:30", "--days", "1")["reminders"]
    assert [due["due_at"][:10] for due in one if due["kind"] == "check_in"] == ["2026-06-12"]
    assert read("agenda", "--days", "1")["reminders"][0]["due_at"][:10] == "2026-06-15"


@pytest.mark.parametrize("words", [("--days", "0"), ("--days", "x"), ("--from", "x"),
                                   ("--from", "9999-12-31")])  # fmt: skip
def test_no_agenda_is_usage(call, words):
    assert call("agenda", *words).code == 2


def test_the_timeline_is_the_oldest_first_and_can_be_narrowed(read, rolled_on_tuesday):
    check_in = read("check-in", "--zone", "cheek-left", "--redness", 1, "--at", "2026-06-12")["id"]
    spf = read("spf")["id"]

    def ids(*words):
        return [entry["id"] for entry in read("timeline", *words)["entries"]]

    assert ids() == [rolled_on_tuesday, check_in, spf]
    assert ids("--limit", 2) == [check_in, spf]
    assert ids("--since", "2026-06-12") == [check_in, spf]
    assert ids("--until", "2026-06-12") == [rolled_on_tuesday, check_in]
    assert ids("--kind", "check-in") == ids("--kind", "check_in") == [check_in]
    assert ids("--zone", "nose") == []
    assert ids("--zone", "cheek-right") == [rolled_on_tuesday, spf]


def test_the_timeline_as_lines(call, read, rolled_on_tuesday):
    read("check-in", "--zone", "nose", "--redness", 1, "--sign", "pus", "--at", "2026-06-12")
    assert [re.split(" {2,}", line) for line in call("timeline").out.splitlines()] == [
        ["2026-06-09 20:00", "Session", "cheeks", "0.5 mm, home", rolled_on_tuesday],
        ["2026-06-12 12:00", "Check-in", "nose", "redness 1, pus or yellow crusts",
         read("timeline", "--kind", "check_in")["entries"][0]["id"]],
    ]  # fmt: skip


def test_a_settled_sign_is_in_the_timeline(read, file):
    from rollerlog.domain.model import Sign

    word = settled("2026-06-13", Sign.PUS)
    file.write(Step((Edit(None, word),)))
    (entry,) = read("timeline")["entries"]
    assert (entry["kind"], entry["sign"], entry["seen"]) == ("settled", "pus", True)


ROLLER = Roller(id="r", added_at=at("2026-06-01"), name="Blue", needle_um=250, areas=())
PRODUCT = Product(
    id="p",
    added_at=at("2026-06-01"),
    name="Serum",
    actives=("retinal",),
    patch_begun_at=at("2026-06-13"),
)
PLAN = PlannedSession(
    id="plan",
    planned_at=at("2026-06-10"),
    day=date(2026, 6, 14),
    zones=("nose",),
    needle_um=250,
)


def dated(kind, day, **more):
    return kind(id=day, at=at(day), logged_at=at(day), **more)


OF_EACH_KIND = (
    (dated(ProfileReview, "2026-01-05"), "profile", "gone through"),
    (dated(Condition, "2026-05-01", condition="melasma"), "condition", "melasma"),
    (
        dated(DatedEvent, "2026-05-02", event="waxing", zones=("nose",)),
        "event",
        "waxing, waits until 2026-05-09",
    ),
    (
        dated(Asked, "2026-05-03", condition="melasma", who="Dr Vidal"),
        "asked",
        "Dr Vidal about melasma",
    ),
    (
        dated(RuleChange, "2026-05-04", key="strict", before="off", after="on"),
        "rule_change",
        "strict: off to on",
    ),
    (dated(Disinfection, "2026-05-05", roller="r"), "disinfection", "Blue"),
    (
        dated(PatchReading, "2026-05-06", product="p", reacted=False),
        "patch_reading",
        "Serum, no reaction",
    ),
    (dated(Course, "2026-05-07", zones=("nose",), sessions=4), "course", "4 sessions"),
    (
        dated(Rating, "2026-05-08", concern="texture", level=4),
        "rating",
        "rough texture 4 of 10",
    ),
)


@pytest.fixture
def everything(file):
    """One of each kind of entry, and what lies in the kit and is planned."""
    entities = (ROLLER, PRODUCT, PLAN, *(entry for entry, *_ in OF_EACH_KIND))
    file.write(Step(tuple(Edit(None, entity) for entity in entities)))


@pytest.mark.usefixtures("everything")
def test_every_kind_of_entry_has_a_name_and_a_line(call, read):
    found = read("timeline")["entries"]
    assert [entry["kind"] for entry in found] == [kind for _, kind, _ in OF_EACH_KIND]
    assert all(set(entry) >= {"id", "kind", "at", "early"} for entry in found)
    assert {entry["early"] for entry in found} == {0}
    for entry, kind, said in OF_EACH_KIND:
        for typed in (kind, kind.replace("_", "-")):
            assert [one["id"] for one in read("timeline", "--kind", typed)["entries"]] == [entry.id]
        (line,) = call("timeline", "--kind", kind).out.splitlines()
        assert said in re.split(" {2,}", line)


def test_the_kinds_that_can_be_asked_for_are_those_there_are():
    assert (*documents.KINDS, "refused") == KINDS
    assert {*documents.KINDS.values()} == {*DATED}
    assert set(KINDS) == set(SAID)


@pytest.mark.usefixtures("everything")
def test_what_holds_everywhere_is_on_every_zone(read):
    kinds = [entry["kind"] for entry in read("timeline", "--zone", "nose")["entries"]]
    assert kinds == ["condition", "event", "course"]
    (only,) = read("timeline", "--zone", "chin")["entries"]
    assert only["kind"] == "condition"


@pytest.mark.usefixtures("everything")
def test_what_is_due_of_the_kit_the_profile_and_the_plans_is_told(call, read):
    due = {one["kind"]: one for one in read("status")["due"]}
    assert set(due) == {"profile", "planned_session", "patch_test"}
    assert all(set(one) == {"key", "kind", "due_at", "text"} for one in due.values())
    assert f"Due: {due['profile']['text']}" in call("status").out.splitlines()
    kinds = {one["kind"] for one in read("agenda", "--from", "2026-06-01")["reminders"]}
    assert {"patch_test", "planned_session", "pause_begins"} <= kinds
    assert call("agenda", "--days", "3").code == 0


def test_a_status_before_the_first_session_says_so(call):
    call("condition", "add", "keloid")
    assert call("status") == (0, "No session logged yet.\n", "")


def test_what_is_kept_for_good_is_not_deleted(call, read):
    read("settings", "phototype", "v")
    (entry,) = read("timeline", "--kind", "rule_change")["entries"]
    said = call("delete", entry["id"], "--json")
    assert (said.code, said.document["reasons"][0]["kind"]) == (3, "kept_for_good")
    assert "kept for good" in said.err
    assert len(read("timeline")["entries"]) == 1


def test_strict_that_was_left_says_until_when_it_stays(call, read, clock):
    assert call("settings", "strict", "on").out == "strict on\n"
    clock.advance(hours=1)
    left = call("settings", "strict", "off")
    assert left.out == "strict off\nStrict stays on until tomorrow, 12:20.\n"
    assert read("settings", "strict") == {
        "settings": {"strict": "off"},
        "strict_until": "2026-06-15T12:20:00+02:00",
    }
    clock.advance(hours=24)
    assert read("settings", "strict") == {"settings": {"strict": "off"}}


def test_concerns_are_chosen_by_their_ids(call):
    words = ("settings", "concerns", "texture", "acne-scars")
    assert call(*words).out == "concerns texture acne-scars\n"


def test_in_strict_what_is_deleted_counts_and_says_so(call, read, rolled_on_tuesday):
    read("settings", "strict", "on")
    gone = call("delete", rolled_on_tuesday)
    assert gone.out.splitlines()[1] == "Strict is on: it counts while it is in the trash."
    assert zone(read("status"), "cheek-left")["until"] == "2026-06-30"
    undone = read("delete", rolled_on_tuesday, "--undo")
    assert undone["rest_until"]["cheek-left"] == "2026-06-30"
    assert read("delete", rolled_on_tuesday)["rest_until"]["cheek-left"] == "2026-06-30"


@pytest.mark.parametrize(
    ("by", "said"),
    [({"minutes": -6}, "6 minutes"), ({"hours": -1}, "1 hour"), ({"days": -3}, "3 days")],
)
def test_a_clock_that_was_set_back_is_a_line_of_its_own(call, clock, by, said):
    log = ("log", "--needle", "0.25", "--zone", "nose", "--nothing-applies")
    may_roll = ("may-roll", "--needle", "0.25", "--zone", "nose")
    check_in = ("check-in", "--zone", "chin", "--redness", "0")
    call(*log)
    clock.advance(**by)
    notice = (
        f"This laptop's clock is {said} behind your last entry."
        " Rest dates may be wrong until it is corrected."
    )
    for words, code in ((("status",), 0), (may_roll, 3), (log, 3), (check_in, 0)):
        told = call(*words)
        assert told.code == code
        assert told.err.splitlines()[-1] == notice
        assert len(told.err.splitlines()) == (2 if code else 1)
    assert call("timeline").err == call("agenda").err == ""
    clock.advance(days=30)
    assert call("status").err == ""


@pytest.mark.usefixtures("rolled_on_tuesday")
def test_a_clock_set_back_frees_no_zone(call, clock):
    clock.advance(days=-20)
    assert zone(call("status", "--json").document, "cheek-left")["state"] == "resting"
    asked = call("may-roll", "--needle", "0.25", "--zone", "cheek-left", "--json")
    assert asked.document["opens_on"] == "2026-06-30"
    on = call("may-roll", "--needle", "0.25", "--zone", "cheek-left", "--on", "2026-06-08")
    assert on.code == 0


@pytest.mark.parametrize("words", [("--since", "x"), ("--kind", "mood"), ("--limit", "-1"),
                                   ("--zone", "moon")])  # fmt: skip
def test_no_timeline_is_usage(call, words):
    assert call("timeline", *words).code == 2


def test_what_is_deleted_can_be_brought_back(call, read, file, rolled_on_tuesday):
    gone = read("delete", rolled_on_tuesday)
    assert gone["rest_until"] == {"cheek-left": None, "cheek-right": None}
    assert read("timeline") == {"entries": []}
    assert call("delete", rolled_on_tuesday).code == 2
    back = read("delete", rolled_on_tuesday, "--undo")
    assert (back["id"], back["kind"]) == (rolled_on_tuesday, "session")
    assert back["rest_until"]["cheek-left"] == "2026-06-30"
    assert file.load().find(Session, rolled_on_tuesday).deleted_at is None
    assert call("delete", rolled_on_tuesday, "--undo").code == 2


def test_an_unknown_entry_is_usage(call):
    said = call("delete", "nothing")
    assert (said.code, said.out) == (2, "")
    assert "nothing" in said.err


def test_settings_are_listed_read_and_changed_in_one_form(call, read, folder):
    assert set(read("settings")["settings"]) == set(KEYS)
    assert call("settings", "quiet-hours").out == "quiet-hours 22:00-08:00\n"
    assert not folder.exists()
    assert call("settings", "quiet-hours", "21:00-7:00").out == "quiet-hours 21:00-07:00\n"
    assert read("settings", "quiet-hours") == {"settings": {"quiet-hours": "21:00-07:00"}}
    assert read("settings", "rest-days.500", "28") == {"settings": {"rest-days.500": "28"}}
    assert call("settings", "sun-zones", "scalp", "knees").out == "sun-zones scalp knees\n"
    assert call("settings").out.splitlines()[0] == "spf-time 08:00"


def test_a_floor_is_a_rule(call, folder):
    said = call("settings", "rest-days.500", "13", "--json")
    assert said.code == 3
    assert said.document["reasons"][0]["kind"] == "under_the_floor"
    assert "14 days is the floor" in said.err
    assert not folder.exists()


@pytest.mark.parametrize("words", [("mood",), ("strict", "maybe"), ("quiet-hours", "always"),
                                   ("rest-days.500", "366"), ("theme", "pink"),
                                   ("concerns", "money")])  # fmt: skip
def test_no_setting_is_usage(call, folder, words):
    said = call("settings", *words)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert not folder.exists()
