"""Room that is really taken, and really given back."""

from pathlib import Path

from station.records.reserve_file import ReserveFile


def test_the_room_is_really_taken_and_given_back(tmp_path: Path) -> None:
    path = tmp_path / "reserve"
    reserve = ReserveFile(path, size_bytes=3_000_000)
    assert reserve.make()
    assert path.stat().st_size == 3_000_000
    assert reserve.free()
    assert not path.exists()
    assert reserve.make()
    assert path.stat().st_size == 3_000_000


def test_a_reserve_of_the_right_size_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "reserve"
    ReserveFile(path, size_bytes=1000).make()
    written_at = path.stat().st_mtime_ns
    assert ReserveFile(path, size_bytes=1000).make()
    assert path.stat().st_mtime_ns == written_at
    assert ReserveFile(path, size_bytes=2000).make()
    assert path.stat().st_size == 2000


def test_without_room_nothing_is_left_behind(tmp_path: Path) -> None:
    reserve = ReserveFile(tmp_path / "reserve", size_bytes=1 << 60)
    assert not reserve.make()
    assert not reserve.free()
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_no_room(tmp_path: Path) -> None:
    assert not ReserveFile(tmp_path / "gone" / "reserve", size_bytes=10).make()
