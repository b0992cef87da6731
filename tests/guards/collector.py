"""Keeps Python's collector from running within a test that counts references or draws charts."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture
def collected_between_tests() -> Iterator[None]:
    """Garbage of earlier tests goes before the test, that of the test after it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()
