"""Work in the pool: what goes wrong there is told here, and nobody waits for ever."""

from rollerlog.services.photos.errands import Errand


def test_what_a_question_raises_is_told_and_raised_again(qtbot):
    errand = Errand()
    answers = []
    errand.done.connect(answers.append)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(errand.failed, timeout=5_000):
        errand.ask(lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert answers == []
    assert not errand.running


def test_the_last_question_alone_is_answered(qtbot):
    errand = Errand()
    answers = []
    errand.done.connect(answers.append)
    errand.ask(lambda: "first")
    errand.ask(lambda: "second")
    qtbot.waitUntil(lambda: answers == ["second"])
