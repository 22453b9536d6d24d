import pytest

CHECK = ("check-in", "--zone", "nose")


def test_a_check_in_keeps_what_was_answered_and_null_for_the_rest(read):
    saved = read(*CHECK, "--redness", 1, "--swelling", 0)
    assert saved == {
        "id": saved["id"],
        "kind": "check_in",
        "early": 0,
        "rest_until": {"nose": None},
    }
    (entry,) = read("timeline")["entries"]
    assert entry == {
        "id": saved["id"],
        "kind": "check_in",
        "at": "2026-06-14T11:20:00+02:00",
        "early": 0,
        "logged_at": "2026-06-14T11:20:00+02:00",
        "zones": ["nose"],
        "redness": 1,
        "swelling": 0,
        "tenderness": None,
        "itch": None,
        "dryness": None,
        "breakouts": None,
        "signs": None,
        "note": "",
    }


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        (("--no-signs",), []),
        (("--sign", "pus", "fever"), ["pus", "fever"]),
        (("--sign", "pus", "--sign", "pus"), ["pus"]),
    ],
)
def test_signs_are_none_of_them_or_named(read, words, signs):
    read(*CHECK, *words)
    assert read("timeline")["entries"][0]["signs"] == signs


def test_a_warning_sign_says_whom_to_speak_to(call, read):
    said = call(*CHECK, "--sign", "pus")
    assert said.code == 0
    saved, care = said.out.splitlines()
    assert saved == (
        "Check-in saved. Face sessions are paused until you tell rollerlog it has settled."
        " Your check-in is saved as it is."
    )
    assert care.startswith("Please speak to a doctor today. A swab and a prescription may be")
    zone = next(zone for zone in read("status")["zones"] if zone["zone"] == "nose")
    assert zone["state"] == "paused"


def test_skin_not_calm_after_a_week_says_so_too(call):
    call("log", "--needle", "0.5", "--zone", "nose", "--at", "2026-06-01", "--nothing-applies")
    said = call(*CHECK, "--redness", 2, "--at", "2026-06-13")
    assert said.out.splitlines()[1].startswith("Please show this to a clinician. ")
    said = call(*CHECK, "--redness", 0)
    assert len(said.out.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--redness", "5"),
        ("--redness", "1.5"),
        ("--redness", ""),
        ("--sign", "not-calm"),
        ("--sign", "luck"),
        ("--sign", "pus", "--no-signs"),
        ("--redness", "1", "--at", "never"),
    ],
)
def test_nothing_answered_or_mistyped_is_usage(call, folder, words):
    said = call(*CHECK, *words)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert not folder.exists()


def test_what_lies_ahead_is_refused(call):
    for words in ((*CHECK, "--redness", "1"), ("spf",)):
        said = call(*words, "--at", "2026-06-14T12:00", "--json")
        assert said.code == 3
        assert said.document["reasons"][0]["kind"] == "in_the_future"


def test_sunscreen_goes_on_the_course_or_else_on_the_face(read, clock):
    face = ["forehead", "cheek-left", "cheek-right", "nose", "upper-lip", "chin"]
    assert read("spf", "--value", 50)["kind"] == "spf"
    read("log", "--needle", "0.25", "--zone", "neck", "--nothing-applies")
    clock.advance(minutes=1)
    read("spf")
    clock.advance(minutes=1)
    read("spf", "--zone", "hands")
    found = read("timeline", "--kind", "spf")["entries"]
    assert [(entry["zones"], entry["value"]) for entry in found] == [
        (face, 50),
        (["neck"], None),
        (["hands"], None),
    ]


@pytest.mark.parametrize("words", [("--value", "0"), ("--value", "x"), ("--zone", "moon")])
def test_no_sunscreen_is_usage(call, words):
    assert call("spf", *words).code == 2
