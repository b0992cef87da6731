"""A job reports everything as a value, on the thread of its service."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool, Signal, Slot
from pytestqt.qtbot import QtBot

from station.domain.errors import RecordError
from station.services.job import Job


class Listener(QObject):
    """Keeps what arrives, and whether it arrived on the thread of the window."""

    done = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, object]] = []
        self.is_home: set[bool] = set()
        self.done.connect(self.on_heard)
        self.failed.connect(self.on_heard)

    @Slot(int, object)
    def on_heard(self, generation: int, value: object) -> None:
        self.heard.append((generation, value))
        self.is_home.add(QThread.currentThread() is self.thread())

    def job(self, generation: int, work) -> Job:
        return Job(generation=generation, work=work, done=self.done, failed=self.failed)


def raise_(error: Exception) -> None:
    raise error


def test_the_value_arrives_with_its_generation_on_the_services_thread(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    pool.start(listener.job(7, lambda: threading.current_thread() is threading.main_thread()))
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert listener.heard == [(7, False)]
    assert listener.is_home == {True}


def test_our_own_error_arrives_as_its_words(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    pool.start(listener.job(1, lambda: raise_(RecordError("The disk is full."))))
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert listener.heard == [(1, "The disk is full.")]


@pytest.mark.expects_log("without a message for people")
def test_an_unforeseen_error_is_logged_and_told_in_words(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    pool.start(listener.job(1, lambda: raise_(ZeroDivisionError("by zero"))))
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert "ZeroDivisionError" in str(listener.heard[0][1])


def test_two_thousand_results_all_arrive_and_cost_no_reference(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    pool.setMaxThreadCount(1)
    before = sys.getrefcount(True)
    for number in range(2000):
        pool.start(listener.job(number, lambda: True))
    qtbot.waitUntil(lambda: len(listener.heard) == 2000, timeout=20_000)
    assert [generation for generation, _ in listener.heard] == list(range(2000))
    assert sys.getrefcount(True) >= before - 10
