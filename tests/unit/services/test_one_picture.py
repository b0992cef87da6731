"""A picture file as a source."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from station.domain.errors import PictureError
from station.services.one_picture import OnePicture
from tests.ui.window_fakes import HandClock


def test_the_same_picture_comes_with_every_grab(tmp_path: Path) -> None:
    path = tmp_path / "part.png"
    cv2.imwrite(str(path), np.full((4, 6), 9, np.uint8))
    source = OnePicture(path, clock=HandClock())
    source.open()
    frames = [source.grab(), source.grab()]
    assert [f.source for f in frames] == ["part.png", "part.png"]
    assert frames[0].frame_id != frames[1].frame_id
    assert source.recipe_of(frames[0]) is None


def test_a_sample_knows_its_recipe(tmp_path: Path) -> None:
    path = tmp_path / "part.png"
    cv2.imwrite(str(path), np.full((4, 6), 9, np.uint8))
    (tmp_path / "labels.csv").write_text("file,recipe,code\npart.png,label,AB12\n")
    source = OnePicture(path, clock=HandClock())
    assert source.recipe_of(source.grab()) == "label"


def test_a_missing_picture_is_a_picture_error(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="does not exist"):
        OnePicture(tmp_path / "none.png", clock=HandClock()).grab()
