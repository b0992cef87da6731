"""What goes wrong under random hands is heard, whatever way it comes."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal, Slot, qWarning

from station.window_proofs.complaints import Complaints


class Clumsy(QObject):
    asked = Signal()

    @Slot()
    def on_asked(self) -> None:
        raise ValueError("dropped it")


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    made = Complaints()
    made.start()
    yield made
    made.stop()


def test_an_exception_in_a_slot_is_heard(complaints: Complaints) -> None:
    clumsy = Clumsy()
    clumsy.asked.connect(clumsy.on_asked)
    clumsy.asked.emit()
    (words,) = complaints.counts
    assert words.startswith("ValueError: dropped it (")


def test_an_exception_in_a_thread_is_heard(complaints: Complaints) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    (words,) = complaints.counts
    assert words.startswith("ZeroDivisionError")


@pytest.mark.expects_log("that was odd")
def test_warnings_of_ours_and_of_qt_are_heard_with_how_often(complaints: Complaints) -> None:
    logging.getLogger("station.somewhere").warning("that was odd")
    for _ in range(2):
        qWarning("painter not active")
    assert complaints.counts == {
        "log warning of station.somewhere: that was odd": 1,
        "Qt: painter not active": 2,
    }


def test_the_screen_that_nobody_sees_may_say_what_it_lacks(complaints: Complaints) -> None:
    qWarning("This plugin does not support raise()")
    assert complaints.counts == {}


def test_afterwards_everything_is_as_before(complaints: Complaints) -> None:
    hook = sys.excepthook
    complaints.stop()
    assert sys.excepthook is not hook
