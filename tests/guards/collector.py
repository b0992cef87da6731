"""Makes Python's collector quick for the guards, and keeps it out of tests that need it quiet."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def imports_are_set_aside() -> None:
    """Leave out what the test modules have imported, before the first test.

    A collection would walk some 700,000 objects of it (0.4 s), and every test with a window ends
    with one. The station itself undoes this when it closes.
    """
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()


@pytest.fixture
def collected_between_tests() -> Iterator[None]:
    """Garbage of earlier tests goes before the test, that of the test after it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()
