"""labels.csv of the samples: right ones are read, all faults are told at once."""

from pathlib import Path

import pytest

from station.capture.sample_labels import SampleLabel, load_sample_labels, recipe_of_sample
from station.domain.errors import FileFaultsError

GOOD = "file,recipe,code,light\na.png,ring-remark,ABC,dim\nb.png,label,DEF,bright\n"


def folder_with(tmp_path: Path, listing: str, *names: str) -> Path:
    (tmp_path / "labels.csv").write_text(listing, encoding="utf-8")
    for name in names:
        (tmp_path / name).touch()
    return tmp_path


def test_labels_are_read_in_order_and_other_columns_ignored(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, GOOD, "a.png", "b.png")
    assert load_sample_labels(folder) == (
        SampleLabel(folder / "a.png", "ring-remark", "ABC"),
        SampleLabel(folder / "b.png", "label", "DEF"),
    )


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    listing = "file,recipe,code\na.png,,ABC\n../b.png,label,\nc.png,label,X\nd.png\n"
    with pytest.raises(FileFaultsError) as caught:
        load_sample_labels(folder_with(tmp_path, listing, "a.png", "d.png"))
    assert [(fault.field, fault.message) for fault in caught.value.faults] == [
        ("line 2, recipe", "is empty"),
        ("line 3, code", "is empty"),
        ("line 3, file", "../b.png must be a plain file name"),
        ("line 4, file", "c.png does not exist"),
        ("line 5, recipe", "is empty"),
        ("line 5, code", "is empty"),
    ]


BAD_LISTINGS = {
    "columns missing": (b"file,code\n", "recipe: this column is missing"),
    "not text": (b"\xff\xfe\x00", "cannot be read"),
    "an open quote": (b'file,recipe,code\n"a,b,c\n', "cannot be read"),
    "empty": (b"", "this column is missing"),
}


@pytest.mark.parametrize(("content", "words"), BAD_LISTINGS.values(), ids=BAD_LISTINGS)
def test_a_bad_listing_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "labels.csv").write_bytes(content)
    with pytest.raises(FileFaultsError, match=words):
        load_sample_labels(tmp_path)


def test_a_missing_listing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileFaultsError, match=r"labels\.csv: cannot be read"):
        load_sample_labels(tmp_path)


def test_the_recipe_of_a_sample_is_found_beside_it(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, GOOD, "a.png", "b.png", "c.png")
    assert recipe_of_sample(folder / "b.png") == "label"
    assert recipe_of_sample(folder / "c.png") is None


def test_a_picture_beside_no_or_another_listing_has_no_recipe(tmp_path: Path) -> None:
    assert recipe_of_sample(tmp_path / "a.png") is None
    folder = folder_with(tmp_path, "set,file,text\nx,a.png,ABC\n", "a.png")
    assert recipe_of_sample(folder / "a.png") is None
