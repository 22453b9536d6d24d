"""``may-roll`` and ``log`` at 14 June 2026, 11:20 in Madrid."""

import io
from dataclasses import fields

import pytest

from rollerlog.cli import documents
from rollerlog.domain.conditions import EFFECTS
from rollerlog.domain.gate import Plan, judge
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Setting, Sign
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile
from tests.conftest import LONG_AGO
from tests.domain.builders import book, checked, rolled

CHEEKS = ("--zone", "cheek-left", "--zone", "cheek-right")


def log(*more, needle="0.25"):
    return ("log", "--needle", needle, *(more or CHEEKS), "--nothing-applies")


def test_a_session_is_saved_and_says_until_when_its_zones_rest(call, folder, clock):
    said = call(*log())
    assert said == (0, "Session saved. Cheeks rest until Thu 18 June.\n", "")
    (session,) = LogbookFile(folder).load().entries()
    assert (session.needle_um, session.zones) == (250, ("cheek-left", "cheek-right"))
    assert session.answers == ()
    assert session.at == clock.now


def test_a_saved_session_as_a_document(read):
    saved = read(*log("--zone", "nose"))
    assert saved == {
        "id": saved["id"],
        "kind": "session",
        "early": 0,
        "rest_until": {"nose": "2026-06-18"},
    }


def test_every_detail_is_kept(read):
    details = (
        *("--roller", "blue", "--duration", 12, "--passes", 8, "--pressure", "light"),
        *("--pain", 3, "--note", "after a walk", "--setting", "clinic", "--at", "2026-06-01"),
    )
    read("log", "--needle", "1,5", "--zone", "abdomen", *details)
    (entry,) = read("timeline")["entries"]
    assert (
        entry.items()
        >= {
            "roller": "blue",
            "duration_min": 12,
            "passes": 8,
            "pressure": "light",
            "pain": 3,
            "note": "after a walk",
            "setting": "clinic",
            "at": "2026-06-01T12:00:00+02:00",
            "answers": None,
            "needle_um": 1500,
            "needle_mm": 1.5,
        }.items()
    )


def test_answers_are_open_none_or_named(call):
    said = call("log", "--needle", "0.25", "--zone", "nose", "--json")
    assert said.code == 3
    assert [why["kind"] for why in said.document["reasons"]] == ["unanswered"]
    assert "--nothing-applies" in said.err
    said = call("log", "--needle", "0.25", "--zone", "nose", "--applies", "acne", "--json")
    assert said.document["reasons"] == [
        {
            "kind": "condition",
            "zone": None,
            "until": None,
            "condition": "acne",
            "asks": False,
            "since": None,
        }
    ]


def test_an_answer_may_be_about_one_of_the_zones(call, read):
    words = ("log", "--needle", "0.25", "--zone", "nose", "chin", "--applies", "acne@nose")
    (why,) = call(*words, "--json").document["reasons"]
    assert (why["condition"], why["zone"]) == ("acne", "nose")
    read(*words, "--early-reason", "done", "--at", "2026-06-13")
    assert read("timeline")["entries"][0]["answers"] == ["acne@nose"]
    face = call(*words, "psoriasis@face", "--json").document["reasons"]
    assert [(why["condition"], why["zone"]) for why in face if why["kind"] == "condition"] == [
        ("acne", "nose"),
        ("psoriasis", "nose"),
        ("psoriasis", "chin"),
    ]


def test_a_disputed_length_at_home_names_what_acknowledges_it(call, read):
    said = call(*log(needle="0.5"), "--json")
    assert said.document["reasons"] == [
        {
            "kind": "acknowledgement_missing",
            "zone": None,
            "until": None,
            "needle_um": 500,
            "needle_mm": 0.5,
        }
    ]
    assert "rollerlog condition advised --asked WHO" in said.err
    asked = call("may-roll", "--needle", "0.5", "--zone", "nose")
    assert (asked.code, asked.out) == (3, "Not now.\n")
    assert "rollerlog condition advised --asked WHO" in asked.err
    read("condition", "advised", "--asked", "Dr Vidal")
    assert read(*log(needle="0.5"))["early"] == 0


@pytest.fixture
def kit(file):
    """A clean 0.25 mm roller for the face, and one of a friend."""
    blue = Roller(id="r1", added_at=LONG_AGO, name="Blue", needle_um=250, areas=("face",))
    lent = Roller(
        id="r2", added_at=LONG_AGO, name="Lent", needle_um=250, areas=("face",), owner="Ana"
    )
    file.write(Step((Edit(None, blue), Edit(None, lent))))


@pytest.mark.usefixtures("kit")
def test_a_roller_of_the_kit_is_meant_by_its_name(call, read, clock):
    read(*log("--zone", "nose"), "--roller", "blue")
    assert read("timeline")["entries"][0]["roller"] == "r1"
    clock.advance(minutes=1)
    unclean = call(*log("--zone", "chin"), "--roller", "BLUE", "--json")
    assert unclean.document["reasons"] == [
        {
            "kind": "roller",
            "zone": None,
            "until": None,
            "roller": "r1",
            "problem": "not-disinfected",
            "since": "2026-06-14",
        }
    ]
    assert "“Blue” was used today and not disinfected since." in unclean.err
    lent = call(*log("--zone", "chin"), "--roller", "lent", "--json").document["reasons"]
    assert [why["condition"] for why in lent] == ["needles-bent-or-shared"]
    read(*log("--zone", "chin"), "--roller", "green")
    assert read("timeline")["entries"][-1]["roller"] == "green"


@pytest.mark.usefixtures("kit")
@pytest.mark.parametrize("more", [(), ("--early-reason", "done"), ("--at", "2026-06-01")])
def test_a_roller_has_one_length(call, read, more):
    said = call(*log(needle="0.2"), "--roller", "Blue", *more, "--json")
    assert said.code == 3
    assert said.document["reasons"][0] == {
        "kind": "other_length",
        "zone": None,
        "until": None,
        "roller": "r1",
        "needle_um": 250,
        "needle_mm": 0.25,
    }
    assert said.err.startswith("“Blue” has needles of 0.25 mm.")
    assert read("timeline") == {"entries": []}


def refused(read):
    return read("timeline", "--kind", "refused")["entries"]


def test_a_refused_session_is_noted_and_nothing_else_of_it(call, read, clock):
    read(*log("--zone", "nose"))
    clock.advance(hours=1)
    call(*log("--zone", "nose", "chin"), "--note", "in secret", "--pain", "3")
    assert refused(read) == [
        {
            "id": None,
            "kind": "refused",
            "at": "2026-06-14T12:20:00+02:00",
            "early": 0,
            "door": "command-line",
            "zones": ["nose", "chin"],
            "needle_um": 250,
            "needle_mm": 0.25,
            "reasons": ["still_resting"],
        }
    ]
    assert len(read("timeline")["entries"]) == 1
    assert read("timeline", "--kind", "refused", "--zone", "neck") == {"entries": []}
    assert read("timeline", "--kind", "refused", "--until", "2026-06-13") == {"entries": []}
    line = call("timeline", "--kind", "refused").out
    assert line == "2026-06-14 12:20  Refused       nose and chin  0.25 mm  still_resting\n"


def test_what_is_asked_mistyped_or_open_is_no_attempt(call, read):
    call("may-roll", "--needle", "1.5", "--zone", "nose")
    call("log", "--needle", "0.25", "--zone", "nose")
    call("log", "--needle", "9", "--zone", "nose", "--nothing-applies")
    call(*CHEEKS)
    assert refused(read) == []


def test_no_is_said_though_it_cannot_be_noted(call, folder, monkeypatch):
    monkeypatch.setattr("rollerlog.cli.writing.PATIENCE_S", 0.05)
    call("spf")
    holder = WriterLock(folder)
    assert holder.take()
    said = call(*log("--zone", "lips"))
    holder.release()
    assert (said.code, said.err.count("\n")) == (3, 1)


def test_a_resting_zone_refuses_with_the_reason_and_the_date(call, read):
    read(*log())
    said = call(*log("--zone", "cheek-left"))
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1
    assert "until Thu 18 June." in said.err
    assert "2026-06-18" in said.err
    assert "Nothing was saved." in said.err
    said = call(*log("--zone", "cheek-left"), "--json")
    assert said.document["opens_on"] == "2026-06-18"
    assert len(read("timeline")["entries"]) == 1


def test_more_reasons_are_counted(call, read):
    read(*log("--zone", "neck"))
    said = call("log", "--needle", "0.5", "--zone", "neck", "--applies", "acne", "sunburn")
    assert said.err.startswith("Neck takes at most 0.3 mm at home. And 4 more reasons.")


def test_what_was_done_all_the_same_is_saved_as_early_for_good(read):
    read(*log(), "--at", "2026-06-13T09:00")
    saved = read(*log("--zone", "cheek-left"), "--early-reason", "holiday")
    assert saved["early"] == 3
    entry = read("timeline", "--limit", 1)["entries"][0]
    assert entry["early"] == 3
    assert entry["override"] == {
        "way": "already-did",
        "reason": "holiday",
        "early_days": 3,
        "broke": ["still_resting"],
    }


def test_history_is_saved_with_every_reason_it_broke(read):
    read("log", "--needle", "0.25", "--zone", "nose", "--at", "2026-06-01T20:00")
    saved = read("log", "--needle", "0.25", "--zone", "nose", "--at", "2026-06-03T20:00")
    assert saved["early"] == 2


@pytest.mark.parametrize("zone", ["lips", "eyelids", "ears"])
@pytest.mark.parametrize("more", [(), ("--early-reason", "done")])
def test_what_is_never_rolled_is_never_saved(call, read, zone, more):
    said = call(*log("--zone", zone), *more, "--json")
    assert said.code == 3
    assert said.document["reasons"][0] == {"kind": "never_rolled", "zone": zone, "until": None}
    assert read("timeline") == {"entries": []}


@pytest.mark.parametrize("when", ["2026-06-14T11:20:01", "2026-06-14", "2030-01-01", "9999-12-31"])
def test_the_future_is_refused(call, read, when):
    said = call(*log(), "--at", when, "--json")
    assert said.code == 3
    assert said.document["reasons"][0]["kind"] == "in_the_future"
    assert read("timeline") == {"entries": []}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-06-13T20:15", "2026-06-13T20:15:00+02:00"),
        ("2026-06-13 20:15:30", "2026-06-13T20:15:30+02:00"),
        ("2026-06-13", "2026-06-13T12:00:00+02:00"),
        ("2026-06-13T20:15Z", "2026-06-13T20:15:00+00:00"),
        ("2026-06-13T20:15-05:00", "2026-06-13T20:15:00-05:00"),
        ("2024-02-29", "2024-02-29T12:00:00+01:00"),
        # The hour that DST left out that night.
        ("2026-03-29T02:30", "2026-03-29T03:30:00+02:00"),
    ],
)
def test_instants_are_local_where_no_offset_is_given(read, typed, kept):
    read(*log("--zone", "nose"), "--at", typed)
    assert read("timeline")["entries"][0]["at"] == kept


@pytest.mark.parametrize(
    "typed", ["yesterday", "2026-02-30", "1899-12-31", "0001-01-01", "", "20:15", "2026-13-01T10"]
)
def test_no_date_is_usage(call, typed):
    said = call(*log(), "--at", typed)
    assert (said.code, said.out) == (2, "")
    assert "is no date" in said.err


@pytest.mark.parametrize(
    ("typed", "needle_um"), [("0.5", 500), ("0,5", 500), (".5", 500), ("0.05", 50), ("3.000", 3000),
                             ("0.255", 255), (" 1 ", 1000)],
)  # fmt: skip
def test_lengths_are_read_exactly(read, typed, needle_um):
    read("log", "--needle", typed, "--zone", "back", "--setting", "clinic")
    assert read("timeline")["entries"][0]["needle_um"] == needle_um


@pytest.mark.parametrize(
    "typed",
    ["abc", "0", "40", "nan", "inf", "1e-1", "-0.5", "0.25mm", "0.049", "3.001", "0.0505", "", "1.",
     "\u0660.\u0665", "0.5.5", "+0.5", "1" * 400],
)  # fmt: skip
def test_no_length_is_usage(call, folder, typed):
    said = call("log", f"--needle={typed}", *CHEEKS, "--nothing-applies")
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert len(said.err) < 150
    assert not folder.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("log", "--needle", "0.25"),
        ("log", "--zone", "face"),
        ("log", "--needle", "0.25", "--zone"),
        ("log", "--needle", "0.25", "--zone", "moon"),
        ("may-roll", "--needle", "0.25", "--zone", "moon"),
        ("may-roll", "--needle", "0.25", "--zone", "nose", "--on", "soon"),
        (*log(), "--applies", "acne"),
        ("log", "--needle", "0.25", *CHEEKS, "--applies", "luck"),
        ("log", "--needle", "0.25", *CHEEKS, "--applies", "luck@nose"),
        ("log", "--needle", "0.25", *CHEEKS, "--applies", "acne@"),
        ("log", "--needle", "0.25", *CHEEKS, "--applies", "acne@moon"),
        ("log", "--needle", "0.25", *CHEEKS, "--applies", "acne@nose"),
        (*log(), "--pressure", "hard"),
        (*log(), "--pain", "11"),
        (*log(), "--pain", "-1"),
        (*log(), "--duration", "0"),
        (*log(), "--setting", "work"),
        (*log(), "--early-reason", " "),
        (*log(), "--note", "\udcff"),
        (*log(), "--not", "abbreviated"),
        (*log(), "stray"),
    ],
)
def test_mistyped_is_usage_in_one_line(call, folder, words):
    said = call(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert not folder.exists()


def test_face_stands_for_its_zones_without_under_eye(read):
    saved = read(*log("--zone", "face"))
    assert list(saved["rest_until"]) == [
        "forehead", "cheek-left", "cheek-right", "nose", "upper-lip", "chin",
    ]  # fmt: skip
    assert len(read(*log("--zone", "body"))["rest_until"]) == 8


def test_a_note_is_read_from_standard_input(read, monkeypatch):
    typed = io.TextIOWrapper(io.BytesIO("two\nlines, señor\n".encode()))
    monkeypatch.setattr("sys.stdin", typed)
    read(*log("--zone", "nose"), "--note", "-")
    assert read("timeline")["entries"][0]["note"] == "two\nlines, señor"


def test_a_note_that_is_no_text_is_usage(call, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe")))
    assert call(*log(), "--note", "-").code == 2


def test_may_roll_is_ready(read, folder):
    verdict = read("may-roll", "--needle", "0.25", "--zone", "face")
    assert verdict == {"ready": True, "opens_on": "2026-06-14", "reasons": []}
    assert read("may-roll", "--needle", "0.25", "--zone", "face", "--on", "2026-07-01") == {
        "ready": True,
        "opens_on": "2026-07-01",
        "reasons": [],
    }
    assert not folder.exists()


def test_may_roll_tells_each_reason_with_its_date(call, read):
    read(*log("--zone", "nose"), "--at", "2026-06-13T20:00")
    said = call("may-roll", "--needle", "0.25", "--zone", "nose", "--json")
    assert said.code == 3
    assert said.document == {
        "ready": False,
        "opens_on": "2026-06-17",
        "reasons": [
            {
                "kind": "still_resting",
                "zone": "nose",
                "until": "2026-06-17",
                "since": "2026-06-13",
                "needle_um": 250,
                "needle_mm": 0.25,
            }
        ],
    }
    assert "until Wed 17 June" in said.err
    plain = call("may-roll", "--needle", "0.25", "--zone", "nose")
    assert (plain.code, plain.out) == (3, "Not before Wed 17 June.\n")


def test_may_roll_without_a_date(call):
    said = call("may-roll", "--needle", "1.5", "--zone", "back", "--json")
    assert said.document["opens_on"] is None
    assert said.document["reasons"] == [
        {
            "kind": "professional_only",
            "zone": None,
            "until": None,
            "needle_um": 1500,
            "needle_mm": 1.5,
        }
    ]
    assert call("may-roll", "--needle", "1.5", "--zone", "back", "--setting", "clinic").code == 0


def test_may_roll_knows_what_is_dated_up_to_the_day(call, read):
    read(*log("--zone", "nose"), "--at", "2026-06-10T20:00")
    ask = ("may-roll", "--needle", "0.25", "--zone", "nose", "--on")
    assert [call(*ask, f"2026-06-{day}").code for day in ("10", "11", "13", "14")] == [0, 3, 3, 0]


WARNED = checked("2026-06-13T09:00:00+02:00", "chin", redness=3, signs=(Sign.PUS,))
HISTORY = (
    rolled("2026-06-01T20:00:00+02:00", 500, ("cheek-left", "chin")),
    rolled("2026-06-12T20:00:00+02:00", 250, "forehead"),
    WARNED,
)


@pytest.mark.parametrize("zone", ["cheek-left", "chin", "forehead", "nose", "under-eye", "lips"])
@pytest.mark.parametrize("needle_um", [150, 250, 500, 1500])
@pytest.mark.parametrize("setting", list(Setting))
def test_may_roll_says_what_the_gate_says(call, file, clock, zone, needle_um, setting):
    file.write(Step(tuple(Edit(None, entry) for entry in HISTORY)))
    plan = Plan(zones=(zone,), needle_um=needle_um, setting=setting, at=clock.now)
    verdict = judge(book(*HISTORY), plan, clock.now).without("unanswered")
    needle = needle_um / 1000
    said = call("may-roll", "--needle", needle, "--zone", zone, "--setting", setting, "--json")
    assert said.code == (0 if verdict.ready else 3)
    opens_on = verdict.opens_on(clock.now.date())
    assert said.document == documents.verdict(verdict.reasons, opens_on)
    for shown, why in zip(said.document["reasons"], verdict.reasons, strict=True):
        assert shown.keys() >= {"kind", "zone", "until", *(field.name for field in fields(why))}


def test_help_lists_the_ids_of_the_protocol(call):
    said = call("log", "--help")
    assert said.code == 0
    shown = set(said.out.split())
    assert set(EFFECTS) - {"skin-here"} <= shown
    assert "example: rollerlog log" in said.out
