"""The pictures of the window: every state drawn, none empty, text on it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from station.domain.errors import RecordError
from station.ui.shots import run_shots


@pytest.fixture
def shots(qtbot: QtBot, tmp_path: Path) -> dict[str, QImage]:
    count = run_shots(tmp_path)
    files = sorted(tmp_path.glob("*.png"))
    assert len(files) == count
    return {file.stem: QImage(str(file)) for file in files}


def grey(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8)
    return rows.reshape(plain.height(), plain.bytesPerLine())[:, : plain.width()]


def test_every_state_is_drawn_with_picture_banner_and_text(shots: dict[str, QImage]) -> None:
    expected = "loading ready reading ok stage saved check correct question no-read not-saved fault"
    views = {name: image for name, image in shots.items() if name.startswith("run-")}
    assert set(views) == {f"run-{state}" for state in expected.split()}
    for name, image in views.items():
        pixels = grey(image)
        assert pixels.shape == (900, 1440), name
        banner = pixels[60:200, 910:1420]
        assert banner.std() > 10, f"no word on the banner of {name}"
    banners = {name: grey(image)[60:200, 910:1420].tobytes() for name, image in views.items()}
    assert len(set(banners.values())) >= len(views) - 1  # run-stage shows the banner of run-ok


def test_the_deliveries_are_drawn_in_every_state(shots: dict[str, QImage]) -> None:
    views = {name: image for name, image in shots.items() if name.startswith("delivery-")}
    states = "well device question set-aside waiting"
    assert set(views) == {f"delivery-{state}" for state in states.split()}
    assert len({grey(image).tobytes() for image in views.values()}) == len(views)
    for name, image in views.items():
        cards = grey(image)[10:90, 10:1430]
        assert cards.std() > 10, f"no channels on {name}"


def test_review_is_drawn_in_every_state(shots: dict[str, QImage]) -> None:
    states = "empty part edited disputed carpet"
    views = {name: image for name, image in shots.items() if name.startswith("review-")}
    assert set(views) == {f"review-{state}" for state in states.split()}
    assert len({grey(image).tobytes() for image in views.values()}) == len(views)


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="cannot be made"):
        run_shots(tmp_path / "file" / "shots")


def test_a_picture_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "run-loading.png").mkdir()
    with pytest.raises(RecordError, match=r"run-loading\.png cannot be written"):
        run_shots(tmp_path)
