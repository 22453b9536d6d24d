"""PySide6 6.12.0 loses a reference to None or True on each call, and aborts in the end.

Seen on CPython 3.10 and 3.11.
"""

import sys

import pytest
from PySide6.QtCore import QObject, QTimer, Signal


class Source(QObject):
    sent = Signal()


@pytest.mark.usefixtures("qapp")
def test_calls_leave_none_and_true_alone():
    source, timer = Source(), QTimer()
    none, true = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(20):
        source.sent.emit()
        timer.setInterval(5)
    assert sys.getrefcount(None) > none - 10
    assert sys.getrefcount(True) > true - 10
