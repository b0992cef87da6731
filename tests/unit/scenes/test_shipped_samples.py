"""The committed pictures are the ones that the labels, recipes and catalogue speak of."""

import csv
from pathlib import Path

import pytest
from PIL import Image

from station.scenes.catalogue import SAMPLES

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "data/samples"
MEGABYTE = 1_000_000
TEXTS = {"labels.csv", "README.md"}


def rows() -> list[dict[str, str]]:
    with (FOLDER / "labels.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_labels_name_exactly_the_pictures_in_the_folder() -> None:
    pictures = {path.name for path in FOLDER.iterdir() if path.name not in TEXTS}
    assert pictures == {row["file"] for row in rows()}


def test_labels_agree_with_the_catalogue() -> None:
    wanted = [{"file": s.file, "recipe": s.recipe, "code": s.code} for s in SAMPLES]
    assert rows() == wanted


def test_every_recipe_that_is_named_is_shipped() -> None:
    shipped = {path.stem for path in (ROOT / "resources/recipes").glob("*.toml")}
    assert {row["recipe"] for row in rows()} <= shipped


def test_all_samples_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 45 * MEGABYTE


def test_the_first_ring_is_an_8_bit_grey_bitmap_of_the_camera_s_size() -> None:
    with Image.open(FOLDER / "org.bmp") as picture:
        assert (picture.format, picture.mode, picture.size) == ("BMP", "L", (5472, 3648))


@pytest.mark.parametrize("sample", SAMPLES[1:], ids=lambda sample: sample.file)
def test_other_pictures_are_jpegs_of_their_kind_s_size(sample) -> None:
    size = (5472, 3648) if sample.kind == "ring" else (1600, 1200)
    with Image.open(FOLDER / sample.file) as picture:
        assert (picture.format, picture.size) == ("JPEG", size)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)
def test_codes_are_capitals_digits_and_plain_signs(sample) -> None:
    assert 6 <= len(sample.code) <= 17
    assert set(sample.code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./-:")
