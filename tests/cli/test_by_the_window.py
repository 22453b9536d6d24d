"""Commands that the open window does on its own journal."""

import pytest

from rollerlog.cli import answer
from rollerlog.domain.model import Door, Settled
from rollerlog.domain.profile.model import Condition


@pytest.fixture
def hand(journal):
    """Hand a command to the window, and return its exit code."""

    def hand(*words, id_="given"):
        request = {"do": "run", "argv": list(words), "id": id_, "note": None, "at": None}
        return answer(journal, request)["code"]

    return hand


def test_a_session_the_window_refuses_came_by_the_command_line(hand, journal):
    log = ("log", "--needle", "0.25", "--zone", "nose", "--nothing-applies")
    assert (hand(*log), hand(*log, id_="again")) == (0, 3)
    (attempt,) = journal.attempts()
    assert (attempt.door, attempt.reasons) == (Door.COMMAND_LINE, ("still_resting",))


@pytest.mark.parametrize(
    "words",
    [
        ("condition", "add", "keloid"),
        ("condition", "add", "waxing"),
        ("condition", "add", "diabetes", "--asked", "Dr Vidal"),
        ("condition", "advised", "--asked", "Dr Vidal"),
        ("condition", "clear", "pus"),
    ],
)
def test_what_is_handed_over_twice_is_noted_once(hand, journal, words):
    hand("check-in", "--zone", "nose", "--sign", "pus", id_="check-in")
    assert hand(*words) == 0
    noted = journal.logbook.entries()
    if words[1] != "clear":  # What is settled is not open any more, and said to be so.
        assert hand(*words) == 0
    assert journal.logbook.entries() == noted
    assert journal.logbook.entry("given") is not None


def test_one_undo_takes_back_the_condition_and_the_word_on_it(hand, journal):
    hand("condition", "add", "diabetes", "--asked", "Dr Vidal")
    assert len(journal.logbook.all(Condition)) == 1
    journal.undo()
    assert journal.logbook.all(Condition) == ()
    assert journal.logbook.entry("given") is None


def test_a_sign_settled_from_outside_was_not_seen(hand, journal):
    hand("check-in", "--zone", "nose", "--sign", "blisters", id_="check-in")
    assert hand("condition", "clear", "blisters") == 0
    (word,) = journal.logbook.all(Settled)
    assert (word.id, word.zones, word.seen) == ("given", ("nose",), False)


def test_listing_is_not_for_the_window(hand):
    assert hand("condition") == hand("condition", "list") == 2
