"""``condition`` at 14 June 2026, 11:20 in Madrid."""

import pytest

from rollerlog.domain.conditions import EVENTS, SOURCES, STANDING, TODAY, Ask, Block
from rollerlog.domain.model import Sign
from rollerlog.domain.profile.model import ADVISED, Asked

ROLL = ("may-roll", "--needle", "0.25", "--zone", "nose")


@pytest.fixture
def in_force(read):
    """Everything in force, by its id."""

    def in_force():
        return {one["condition"]: one for one in read("condition")["conditions"]}

    return in_force


def test_nothing_is_noted_at_first_and_nothing_made(call, read, folder):
    assert call("condition") == call("condition", "list") == (0, "Nothing noted.\n", "")
    assert read("condition") == {"conditions": [], "advised": None}
    assert not folder.exists()


@pytest.mark.parametrize("condition", STANDING)
def test_every_standing_condition_is_noted_shown_and_cleared(call, read, in_force, condition):
    saved = read("condition", "add", condition, "--on", "2026-06-01")
    assert saved == {"id": saved["id"], "kind": "condition", "early": 0, "rest_until": {}}
    effect = STANDING[condition]
    from_um = effect.block_from_um if isinstance(effect, Ask) else None
    assert in_force() == {
        condition: {
            "id": saved["id"],
            "kind": "condition",
            "condition": condition,
            "does": "block" if isinstance(effect, Block) else "ask",
            "since": "2026-06-01",
            "until": None,
            "zones": [],
            "block_from_um": from_um,
            "block_from_mm": 0.5 if from_um else None,
            "asked": None,
            "sources": list(SOURCES[condition]),
        }
    }
    (why,) = call(*ROLL, "--json").document["reasons"]
    assert (why["kind"], why["condition"], why["since"]) == ("condition", condition, "2026-06-01")
    assert why["asks"] is isinstance(effect, Ask)
    assert read("condition", "clear", condition)["id"] == saved["id"]
    assert in_force() == {}
    assert call(*ROLL).code == 0


def test_what_is_noted_already_is_not_noted_twice(call, read):
    first = read("condition", "add", "keloid")
    said = call("condition", "add", "keloid")
    assert said == (0, "Keloid history: noted already, since Sun 14 June.\n", "")
    assert read("condition", "add", "keloid")["id"] == first["id"]
    assert len(read("timeline")["entries"]) == 1


def test_what_is_over_is_said_to_be_over_no_sooner_than_it_began(call):
    call("condition", "add", "keloid", "--on", "2026-06-01")
    said = call("condition", "clear", "keloid", "--on", "2026-05-01")
    assert said == (0, "Keloid history: over, since Mon 1 June.\n", "")


def test_what_was_over_later_than_the_clock_stands_is_noted_anew(call, in_force, clock):
    call("condition", "add", "keloid")
    clock.advance(hours=5)
    call("condition", "clear", "keloid")
    clock.advance(hours=-4)
    said = call("condition", "add", "keloid")
    assert said.out.startswith("Keloid history: noted, since Sun 14 June.")
    assert call("condition", "add", "keloid").out.startswith("Keloid history: noted already")
    clock.advance(days=1)
    assert list(in_force()) == ["keloid"]
    assert call(*ROLL).code == 3


@pytest.mark.parametrize("noted", [True, False])
def test_the_word_of_a_clinician_is_noted_with_its_condition(call, read, in_force, noted):
    if noted:
        read("condition", "add", "diabetes", "--on", "2026-01-01")
        assert "rollerlog condition add diabetes --asked WHO" in call(*ROLL).err
    words = ("condition", "add", "diabetes", "--asked", " Dr  Vidal ", "--on", "2026-06-10")
    assert read(*words)["kind"] == "asked"
    found = in_force()["diabetes"]
    assert found["since"] == ("2026-01-01" if noted else "2026-06-10")
    assert found["asked"] == {"who": "Dr Vidal", "on": "2026-06-10", "until": "2026-09-08"}
    assert call(*ROLL).code == 0


def test_a_block_holds_whoever_was_asked(call, read):
    read("condition", "add", "anticoagulant", "--asked", "Dr Vidal")
    read("condition", "advised", "--asked", "Dr Vidal")
    assert call(*ROLL).code == 0
    longer = call("may-roll", "--needle", "0.5", "--zone", "nose", "--json")
    assert [why["asks"] for why in longer.document["reasons"]] == [False]


@pytest.mark.parametrize("words", [("advised",), ("add", "advised")])
def test_the_acknowledgement_is_good_for_disputed_lengths(call, read, file, words):
    said = call("condition", *words, "--asked", "Dr Vidal", "--on", "2026-06-12")
    assert (said.code, said.out.count("\n"), said.err) == (0, 1, "")
    assert "advised by Dr Vidal, Fri 12 June." in said.out
    assert read("condition")["advised"] == {
        "who": "Dr Vidal",
        "on": "2026-06-12",
        "until": None,
    }
    (word,) = file.load().all(Asked)
    assert word.condition == ADVISED
    assert call("may-roll", "--needle", "0.5", "--zone", "nose").code == 0


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_waits_and_can_be_taken_back(call, read, in_force, event):
    saved = read("condition", "add", event, "--on", "2026-06-13", "--zone", "nose", "chin")
    everywhere = EVENTS[event].everywhere
    assert saved["kind"] == "event"
    assert list(saved["rest_until"]) == ([] if everywhere else ["nose", "chin"])
    found = in_force()[event]
    assert (found["kind"], found["does"], found["since"]) == ("event", "wait", "2026-06-13")
    assert found["sources"] == list(SOURCES[event])
    (why,) = call(*ROLL, "--json").document["reasons"]
    assert why == {
        "kind": "waiting",
        "zone": None if everywhere else "nose",
        "until": found["until"],
        "event": event,
        "since": "2026-06-13",
    }
    assert (call("may-roll", "--needle", "0.25", "--zone", "neck").code == 3) is everywhere
    assert read("condition", "clear", event)["id"] == saved["id"]
    assert (in_force(), call(*ROLL).code) == ({}, 0)
    assert read("delete", saved["id"], "--undo")["kind"] == "event"
    assert call(*ROLL).code == 3


def test_clearing_an_event_takes_the_latest_that_still_runs(read, in_force):
    read("condition", "add", "waxing", "--on", "2026-05-01")
    read("condition", "add", "waxing", "--on", "2026-06-10")
    latest = read("condition", "add", "waxing")
    assert read("condition", "clear", "waxing")["id"] == latest["id"]
    assert in_force()["waxing"]["until"] == "2026-06-17"


def test_an_event_a_clock_set_back_has_yet_to_see_is_in_force_and_can_be_taken_back(
    call, read, in_force, clock
):
    saved = read("condition", "add", "waxing")
    clock.advance(days=-20)
    assert (in_force()["waxing"]["id"], call(*ROLL).code) == (saved["id"], 3)
    assert read("condition", "clear", "waxing")["id"] == saved["id"]
    assert (in_force(), call(*ROLL).code) == ({}, 0)


def test_in_strict_an_event_that_was_taken_back_still_waits(call, read, in_force):
    read("condition", "add", "waxing", "--zone", "nose")
    read("settings", "strict", "on")
    said = call("condition", "clear", "waxing")
    assert said.out.splitlines()[1] == "Strict is on: it counts while it is in the trash."
    assert "waxing" in in_force()
    assert call(*ROLL).code == 3


def test_a_sign_is_settled_on_every_zone_it_is_open_on(call, read, in_force, clock):
    check_in = ("check-in", "--sign", "pus", "--zone")
    read(*check_in, "nose", "--at", "2026-06-10")
    read(*check_in, "neck", "--at", "2026-06-11T20:00")
    assert in_force()["pus"] == {
        "id": None,
        "kind": "sign",
        "condition": "pus",
        "does": "pause",
        "since": "2026-06-11",
        "until": None,
        "zones": ["nose", "neck"],
        "block_from_um": None,
        "block_from_mm": None,
        "asked": None,
        "sources": ["S129", "S130"],
    }
    assert "rollerlog condition clear pus" in call(*ROLL).err
    before = call("condition", "clear", "pus", "--on", "2026-06-10", "--json")
    assert before.code == 3
    assert before.document["reasons"][0]["kind"] == "settled_before_report"
    clock.advance(days=2)
    saved = read("condition", "clear", "pus", "--on", "2026-06-11")
    assert saved["kind"] == "settled"
    assert saved["rest_until"] == {"nose": "2026-07-09", "neck": "2026-07-09"}
    (entry,) = read("timeline", "--kind", "settled")["entries"]
    assert (entry["at"], entry["seen"]) == ("2026-06-11T20:00:00+02:00", False)
    assert in_force() == {}


def test_what_paused_everything_is_settled_everywhere(call, read):
    read("check-in", "--zone", "nose", "--sign", "fever")
    assert read("condition")["conditions"][0]["zones"] == [
        zone["zone"] for zone in read("status")["zones"]
    ]
    assert ", all zones  " in call("condition").out
    said = call("condition", "clear", "fever")
    assert said.out == (
        "Fever or feeling unwell: settled on all zones. All zones rest until Sun 12 July.\n"
    )
    assert {zone["state"] for zone in read("status")["zones"]} == {"resting"}
    assert "  nose            resting  until Sun 12 July" in call("status").out.splitlines()


def test_all_of_it_as_lines(call):
    for words in (
        ("add", "anticoagulant", "--on", "2026-06-09", "--asked", "Dr Vidal"),
        ("add", "waxing", "--on", "2026-06-12", "--zone", "nose"),
        ("advised", "--asked", "Dr Vidal"),
    ):
        assert call("condition", *words).code == 0
    asked = "ask, block from 0.5 mm  since Tue 9 June, Dr Vidal asked, good until Mon 7 September"
    assert [line.split(None, 1) for line in call("condition").out.splitlines()] == [
        ["anticoagulant", f"{asked}  S34 S70 S71 S39 S75"],
        ["waxing", f"{'wait':<22}  since Fri 12 June, until Fri 19 June, nose  S75 S80"],
        ["advised", "by Dr Vidal, Sun 14 June"],
    ]


def test_what_was_noted_says_what_it_does(call):
    assert call("condition", "add", "keloid").out == (
        "Keloid history: noted, since Sun 14 June."
        " Rolling at home is not advised while it applies.\n"
    )
    assert call("condition", "add", "anticoagulant").out == (
        "Blood thinners: noted, since Sun 14 June. A clinician is asked before rolling."
        " From 0.5 mm on, rolling is not advised."
        " Once asked: rollerlog condition add anticoagulant --asked WHO\n"
    )
    said = call("condition", "add", "waxing", "--zone", "nose")
    assert "No rolling there until Sun 21 June." in said.out
    cleared = call("condition", "clear", "keloid", "--on", "2026-06-14")
    assert cleared.out == "Keloid history: over, since Sun 14 June.\n"


@pytest.mark.parametrize("condition", [id_ for id_ in TODAY if id_ != "skin-here"])
@pytest.mark.parametrize("action", ["add", "clear"])
def test_what_is_answered_for_each_session_is_not_noted(call, folder, action, condition):
    said = call("condition", action, condition)
    assert (said.code, said.out) == (2, "")
    assert f"rollerlog log --applies {condition}" in said.err
    assert not folder.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("stray",),
        ("list", "stray"),
        ("add",),
        ("clear",),
        ("add", "luck"),
        ("add", ""),
        ("clear", "luck"),
        ("add", "pus"),
        ("add", "keloid", "--zone", "nose"),
        ("add", "keloid", "--asked", "Dr Vidal"),
        ("add", "waxing", "--asked", "Dr Vidal"),
        ("add", "waxing", "--zone", "moon"),
        ("add", "waxing", "--on", "soon"),
        ("add", "diabetes", "--asked", " "),
        ("add", "advised"),
        ("advised",),
        ("advised", "--asked", ""),
        ("advised", "Dr Vidal"),
        ("clear", "keloid"),
        ("clear", "waxing"),
        ("clear", "pus"),
        ("clear", "not-calm"),
        ("clear", "advised"),
        ("clear", "keloid", "--asked", "Dr Vidal"),
        ("clear", "waxing", "--on", "2026-06-14"),
        ("--on", "2026-06-14"),
    ],
)
def test_no_condition_is_usage_in_one_line(call, folder, words):
    said = call("condition", *words)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert not folder.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("add", "keloid"),
        ("add", "waxing"),
        ("add", "diabetes", "--asked", "Dr Vidal"),
        ("advised", "--asked", "Dr Vidal"),
    ],
)
def test_what_lies_ahead_is_not_noted(call, folder, words):
    said = call("condition", *words, "--on", "2026-06-15", "--json")
    assert said.code == 3
    assert said.document["reasons"][0]["kind"] == "in_the_future"
    assert not folder.exists()


@pytest.mark.parametrize("action", ["list", "add", "clear", "advised"])
def test_help_of_every_action_has_a_real_example(call, action):
    said = call("condition", action, "--help")
    assert (said.code, said.err) == (0, "")
    assert f"example: rollerlog condition {action}" in said.out


def test_help_lists_the_ids(call):
    shown = set(call("condition", "add", "--help").out.split())
    assert {*STANDING, *EVENTS} <= shown
    shown = set(call("condition", "clear", "--help").out.split())
    assert {*STANDING, *EVENTS, *Sign} - {Sign.NOT_CALM} <= shown


def test_options_stand_before_or_after_the_id(read):
    assert read("condition", "add", "--on", "2026-06-10", "waxing")["kind"] == "event"
