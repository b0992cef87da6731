"""Model folders for the tests of this package."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def published_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny published TrOCR; tests must not change it."""
    from tests.unit.recognition.tiny_published import save_tiny_published

    return save_tiny_published(tmp_path_factory.mktemp("owner--tiny"))


@pytest.fixture(scope="session")
def compact_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny embedded model with its graphs; tests must not change it."""
    from tests.unit.recognition.tiny_compact import save_tiny_compact

    return save_tiny_compact(tmp_path_factory.mktemp("models") / "tiny")
