"""Charts are collected between tests, never while Qt is at work on them."""

import pytest


@pytest.fixture(autouse=True)
def charts_outlive_their_test(collected_between_tests: None) -> None:
    """Aborts the process otherwise: "pure virtual method called" (pyqtgraph 0.14.0, PySide6 6.11)
    where Python's collector runs while events are processed after a test of charts."""
