"""A job reports everything as a value, on the thread of its service."""

import gc
import sys
import threading
import weakref
from functools import partial

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
    listener.job(7, lambda: threading.current_thread() is threading.main_thread()).start(pool)
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert listener.heard == [(7, False)]
    assert listener.is_home == {True}


def test_our_own_error_arrives_as_its_words(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    listener.job(1, lambda: raise_(RecordError("The disk is full."))).start(pool)
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert listener.heard == [(1, "The disk is full.")]


@pytest.mark.expects_log("without a message for people")
def test_an_unforeseen_error_is_logged_and_told_in_words(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    listener.job(1, lambda: raise_(ZeroDivisionError("by zero"))).start(pool)
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert "ZeroDivisionError" in str(listener.heard[0][1])


@pytest.mark.usefixtures("collected_between_tests")
def test_two_thousand_results_all_arrive_and_cost_no_reference(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    pool.setMaxThreadCount(1)
    value = object()  # True counts no references since Python 3.12
    before = sys.getrefcount(value)
    for number in range(2000):
        listener.job(number, lambda: value).start(pool)
    qtbot.waitUntil(lambda: len(listener.heard) == 2000, timeout=20_000)
    assert [generation for generation, _ in listener.heard] == list(range(2000))
    kept = len(listener.heard)  # each value that was heard is a reference itself
    assert sys.getrefcount(value) >= before + kept - 100


def test_a_cancelled_job_does_nothing_when_its_turn_comes(qtbot: QtBot) -> None:
    listener, pool = Listener(), QThreadPool()
    pool.setMaxThreadCount(1)
    gate = threading.Event()
    listener.job(1, lambda: gate.wait(5)).start(pool)
    waiting = listener.job(2, lambda: "never")
    waiting.start(pool)
    waiting.cancel()
    gate.set()
    assert pool.waitForDone(5000)
    qtbot.waitUntil(lambda: bool(listener.heard), timeout=5000)
    assert listener.heard == [(1, True)]


def test_what_a_job_worked_on_is_freed_when_it_is_done(qtbot: QtBot) -> None:
    class Picture:
        """Stands for 20 megapixels."""

    listener, pool = Listener(), QThreadPool()
    pool.setMaxThreadCount(1)
    pictures = [Picture() for _ in range(500)]
    alive = [weakref.ref(picture) for picture in pictures]
    for number, picture in enumerate(pictures):
        listener.job(number, partial(id, picture)).start(pool)
    del picture, pictures
    qtbot.waitUntil(lambda: len(listener.heard) == 500, timeout=10_000)
    assert pool.waitForDone(5000)
    gc.collect()
    assert sum(ref() is not None for ref in alive) == 0
