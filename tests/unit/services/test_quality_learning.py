"""Limits of focus and light are learned in the background: told, cancelled, and closed in time."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from station.domain.clock import SystemClock
from station.imaging.catalogue import AnyStage
from station.imaging.geometry import Crop
from station.services.quality_learning import Learned, QualityLearning
from tests.ui.window_fakes import frame_numbered

STAGES: tuple[AnyStage, ...] = (Crop(left_px=0, top_px=0, right_px=40, bottom_px=30),)


@pytest.fixture
def learning() -> Iterator[QualityLearning]:
    made = QualityLearning(clock=SystemClock())
    yield made
    made.close()


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    chance = np.random.default_rng(7)
    paths = [tmp_path / f"{number}.png" for number in range(6)]
    for path in paths:
        Image.fromarray(chance.integers(80, 160, (60, 80), dtype=np.uint8)).save(path)
    return paths


def test_limits_around_good_pictures_are_told_with_their_number(
    learning: QualityLearning, pictures: list[Path], qtbot: QtBot
) -> None:
    steps: list[tuple[int, int]] = []
    learning.progressed.connect(lambda done, count: steps.append((done, count)))
    with qtbot.waitSignal(learning.learned) as told:
        learning.learn(pictures, STAGES)
    (learned,) = told.args
    assert isinstance(learned, Learned)
    assert (learned.used, learned.left_out) == (6, ())
    assert learned.limits.min_brightness < 120 < learned.limits.max_brightness
    assert steps == [(n, 6) for n in range(7)]


def test_a_picture_that_cannot_be_used_is_left_out_by_name(
    learning: QualityLearning, pictures: list[Path], qtbot: QtBot
) -> None:
    pictures[2].write_bytes(b"no picture")
    with qtbot.waitSignal(learning.learned) as told:
        learning.learn(pictures, STAGES)
    (learned,) = told.args
    assert learned.used == 5
    (words,) = learned.left_out
    assert words.count("2.png") == 1


def test_too_few_pictures_are_told_with_why_others_were_left_out(
    learning: QualityLearning, pictures: list[Path], qtbot: QtBot
) -> None:
    pictures[0].write_bytes(b"no picture")
    with qtbot.waitSignal(learning.failed) as told:
        learning.learn(pictures[:4], STAGES)
    (words,) = told.args
    assert "3 pictures are too few" in words
    assert "0.png" in words


def test_what_was_cancelled_is_never_told(
    learning: QualityLearning, pictures: list[Path], qtbot: QtBot
) -> None:
    told: list[object] = []
    learning.learned.connect(told.append)
    learning.learn(pictures, STAGES)
    learning.cancel()
    with qtbot.waitSignal(learning.learned):
        learning.learn(pictures[:5], STAGES)
    assert [learned.used for learned in told if isinstance(learned, Learned)] == [5]


def test_of_frames_that_are_measured_the_newest_is_told(
    learning: QualityLearning, qtbot: QtBot
) -> None:
    told: list[float] = []
    learning.measured.connect(lambda quality: told.append(quality.brightness))
    for number in (10, 20, 200):
        learning.measure(frame_numbered(number), STAGES)
    qtbot.waitUntil(lambda: 200.0 in told)
    assert told == [200.0]


def test_a_frame_the_stages_do_not_fit_is_not_measured_and_the_next_one_is(
    learning: QualityLearning, qtbot: QtBot
) -> None:
    far = Crop(left_px=5000, top_px=0)
    learning.measure(frame_numbered(1), (far,))
    with qtbot.waitSignal(learning.measured):
        learning.measure(frame_numbered(2), STAGES)


def test_nothing_is_begun_after_closing(pictures: list[Path], qtbot: QtBot) -> None:
    learning = QualityLearning(clock=SystemClock())
    learning.close()
    with qtbot.assertNotEmitted(learning.progressed):
        learning.learn(pictures, STAGES)
        learning.measure(frame_numbered(1), STAGES)
    learning.close()
