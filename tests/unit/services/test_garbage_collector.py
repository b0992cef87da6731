"""Garbage of the program is collected by the window's thread alone, and in small portions."""

import gc
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest

from station.services.garbage_collector import YOUNG_LIMIT, GarbageCollector


class Ring:
    """Garbage that only a collection frees; it notes which thread did."""

    freed_by: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.freed_by.append(threading.get_ident())


@pytest.fixture
def collector(qapp: object) -> Iterator[GarbageCollector]:
    was_enabled = gc.isenabled()
    gc.enable()
    Ring.freed_by.clear()
    collector = GarbageCollector()
    collector.start()
    yield collector
    collector.close()
    if not was_enabled:
        gc.disable()


def make_rings(count: int) -> None:
    for _ in range(count):
        Ring()


def test_no_other_thread_collects(collector: GarbageCollector) -> None:
    worker = threading.Thread(target=make_rings, args=(YOUNG_LIMIT + 2000,))
    worker.start()
    worker.join()
    assert Ring.freed_by == []
    collector.on_beat()
    assert set(Ring.freed_by) == {threading.get_ident()}


def test_little_garbage_waits(collector: GarbageCollector) -> None:
    collector.on_beat()
    make_rings(3)
    collector.on_beat()
    assert Ring.freed_by == []


def test_what_was_there_when_all_was_ready_is_not_looked_at_again(
    collector: GarbageCollector,
) -> None:
    collector.settle()
    assert gc.get_freeze_count() > 0
    ring = Ring()
    assert any(each is ring for each in gc.get_objects())


def test_the_end_leaves_the_collector_as_it_was(collector: GarbageCollector) -> None:
    assert not gc.isenabled()
    collector.settle()
    collector.close()
    collector.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
