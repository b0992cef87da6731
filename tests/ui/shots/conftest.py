"""One set of sample parts for all tests, and the window's language and look put back after each."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from station.ui.languages import install
from station.ui.shots.drawing import sample_parts
from station.ui.shots.studio import Parts
from station.ui.theme import apply_theme, sizes_for


@pytest.fixture(scope="session")
def parts() -> Parts:
    return sample_parts()


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication, collected_between_tests: None) -> Iterator[None]:
    """Charts are among the views: they are collected between tests."""
    yield
    install(qapp, "en")
    apply_theme(qapp, sizes_for(dots_per_mm=3.78, width_px=1280, height_px=800))
