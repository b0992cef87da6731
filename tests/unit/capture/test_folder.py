"""A folder as a source: natural order, over and over, broken pictures left out."""

from pathlib import Path

import pytest

from station.capture.folder import FolderSource
from station.domain.errors import SourceError
from tests.unit.capture.clocks import StoppedClock
from tests.unit.capture.pictures import encoded, grey


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(encoded(grey(), "PNG"))


def opened(folder: Path) -> FolderSource:
    source = FolderSource(folder, clock=StoppedClock())
    source.open()
    return source


def test_pictures_come_in_natural_order_and_begin_again(tmp_path: Path) -> None:
    put(tmp_path, "part10.png", "part2.PNG", "Part1.bmp", "part2b.tif")
    (tmp_path / "labels.csv").write_text("x")
    put(tmp_path, ".hidden.png")
    source = opened(tmp_path)
    assert [source.grab().source for _ in range(6)] == [
        *("Part1.bmp", "part2.PNG", "part2b.tif", "part10.png", "Part1.bmp", "part2.PNG")
    ]


@pytest.mark.expects_log("Skipped: b.png is empty")
def test_a_broken_picture_is_skipped_with_one_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(tmp_path, "a.png", "c.png")
    (tmp_path / "b.png").touch()
    source = opened(tmp_path)
    assert [source.grab().source for _ in range(4)] == ["a.png", "c.png", "a.png", "c.png"]
    assert len(caplog.records) == 1


@pytest.mark.expects_log("Skipped: .*a.png does not exist")
def test_a_picture_that_vanished_is_skipped(tmp_path: Path) -> None:
    put(tmp_path, "a.png", "b.png")
    source = opened(tmp_path)
    (tmp_path / "a.png").unlink()
    assert source.grab().source == "b.png"


def test_new_pictures_are_seen_in_the_next_round(tmp_path: Path) -> None:
    put(tmp_path, "b.png")
    source = opened(tmp_path)
    source.grab()
    put(tmp_path, "a.png")
    assert [source.grab().source for _ in range(2)] == ["a.png", "b.png"]


@pytest.mark.expects_log("Skipped: a.png is empty")
def test_only_broken_pictures_are_an_error_that_heals(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    source = opened(tmp_path)
    with pytest.raises(SourceError, match=r"No picture in .* can be read"):
        source.grab()
    put(tmp_path, "b.png")
    assert source.grab().source == "b.png"


def test_a_folder_that_is_not_there_or_empty_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be listed"):
        opened(tmp_path / "missing")
    with pytest.raises(SourceError, match="holds no picture"):
        opened(tmp_path)


def test_closing_twice_is_fine_and_opening_again_works(tmp_path: Path) -> None:
    put(tmp_path, "a.png")
    source = opened(tmp_path)
    source.close()
    source.close()
    with pytest.raises(SourceError, match="not open"):
        source.grab()
    source.open()
    assert source.grab().source == "a.png"
    assert source.name == f"Folder {tmp_path.name}"
