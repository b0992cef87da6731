"""The proof of the damaged pictures, in short."""

from pathlib import Path

from station.capture.image_file import decode_picture
from station.proving.pictures import run, sound_pictures


def test_a_few_damaged_pictures(tmp_path: Path) -> None:
    result = run(seed=1, size=300, folder=tmp_path)
    assert (result.cases, result.failures) == (300, ())
    told = {figure.name: figure.value for figure in result.figures}
    assert int(told["Still gave pixels"]) > 0
    assert int(told["Told as a PictureError"]) > 0


def test_the_pictures_they_are_made_of_are_sound() -> None:
    for name, data in sound_pictures().items():
        assert decode_picture(data, name=name).shape[:2] == (23, 37)
