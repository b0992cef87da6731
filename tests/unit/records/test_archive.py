"""Pictures: kept as wanted, whole or not at all, within their room, and never of hostile names."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from station.domain.delivery import DEVICE, Delivered, Receipt, Route
from station.domain.errors import RecordError
from station.domain.frame import Image
from station.domain.inspection import DecisionKind, Inspection
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.records.archive import Archive
from station.records.archive_paths import Picture, day_of
from station.records.archive_settings import ArchiveSettings
from station.records.fates import Fate
from station.records.picture_files import MAX_THUMBNAIL_BYTES
from tests.unit.records.inspections import MOMENT, decided, id_number
from tests.unit.records.stations import HandClock, database_at

DELIVERED = Fate(is_ok=True, is_delivered=True)


def noise(width_px: int = 600, height_px: int = 80, *, dtype: type = np.uint8) -> Image:
    top = np.iinfo(dtype).max
    shape = (height_px, width_px, 3) if dtype is np.uint8 else (height_px, width_px)
    return np.random.default_rng(7).integers(0, top, shape, dtype=dtype)


def checked(number: int) -> Inspection:
    """Return a part whose verdict is not OK."""
    doubt = Reason(ReasonKind.WEAK_CHARACTER, "weak")
    return replace(decided(number), verdict=Verdict(Outcome.CHECK, (doubt,)))


def minted(number: int, day: int = 0) -> str:
    """Return an id that was minted some days after the first."""
    milliseconds = int((MOMENT + timedelta(days=day)).timestamp() * 1000)
    text = f"{milliseconds:012x}"
    return f"{text[:8]}-{text[8:]}-7000-8000-{number:012x}"


class Fates:
    """Answers what the test prepared; delivered unless told otherwise."""

    def __init__(self, **told: Fate) -> None:
        self.told = told

    def __call__(self, record_ids: Sequence[str]) -> Mapping[str, Fate]:
        return {name: self.told.get(name, DELIVERED) for name in record_ids}


def archive_in(folder: Path, fates: object = None, **settings: object) -> Archive:
    return Archive(
        folder=folder,
        settings=ArchiveSettings.model_validate(settings),
        fates=fates or Fates(),  # type: ignore[arg-type]
        clock=HandClock(),
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


POLICIES = {
    "shipped, part OK": ({}, decided(1), ["line"]),
    "shipped, part not OK": ({}, checked(1), ["frame", "line"]),
    "all": ({"originals": "all"}, decided(1), ["frame", "line"]),
    "none": ({"originals": "none", "lines": "none"}, checked(1), []),
}


@pytest.mark.parametrize(("settings", "part", "expected"), POLICIES.values(), ids=POLICIES)
def test_the_settings_say_which_pictures_are_kept(
    settings: dict[str, object], part: Inspection, expected: list[str], tmp_path: Path
) -> None:
    archive_in(tmp_path, **settings).keep(part, original=noise(), line=noise())
    assert names(tmp_path) == [f"{id_number(1)}.{kind}.jpeg" for kind in expected]


def test_pictures_lie_in_the_folder_of_their_ids_day(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    archive.keep(decided(1), original=None, line=noise())
    path = archive.path_of(id_number(1), Picture.LINE)
    assert path is not None
    assert path.parent.relative_to(tmp_path).as_posix() == day_of(id_number(1))
    assert day_of(minted(1)) == "2026/11/23"
    assert archive.path_of(id_number(1), Picture.ORIGINAL) is None


@pytest.mark.parametrize("name", ["../../x", "", "a/b", "x" * 99, "A" * 36, id_number(1).upper()])
def test_what_is_no_id_makes_no_file(name: str, tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "pictures")
    part = replace(decided(1), inspection_id=name)
    with pytest.raises(RecordError, match="no id of a record"):
        archive.keep(part, original=None, line=noise())
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_png_keeps_every_pixel(dtype: type, tmp_path: Path) -> None:
    archive, pixels = archive_in(tmp_path, format="png"), noise(dtype=dtype)
    archive.keep(decided(1), original=None, line=pixels)
    path = archive.path_of(id_number(1), Picture.LINE)
    assert path is not None
    with Pillow.open(path) as picture:
        assert np.array_equal(np.asarray(picture, dtype), pixels)


@pytest.mark.parametrize("settings", [{}, {"format": "png"}], ids=str)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("size_px", [(600, 80), (1200, 900), (3, 2)], ids=str)
def test_a_thumbnail_is_a_small_jpeg(
    size_px: tuple[int, int], dtype: type, settings: dict[str, object], tmp_path: Path
) -> None:
    archive = archive_in(tmp_path, **settings)
    archive.keep(decided(1), original=None, line=noise(*size_px, dtype=dtype))
    thumbnail = archive.thumbnail(id_number(1))
    assert thumbnail is not None
    assert len(thumbnail) <= MAX_THUMBNAIL_BYTES
    with Pillow.open(BytesIO(thumbnail)) as picture:
        assert picture.format == "JPEG"
        assert picture.width <= 400


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0" + bytes(99)])
def test_without_a_picture_there_is_no_thumbnail(content: bytes, tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    assert archive.thumbnail(id_number(1)) is None
    archive.keep(decided(1), original=None, line=noise())
    path = archive.path_of(id_number(1), Picture.LINE)
    assert path is not None
    path.write_bytes(content)
    assert archive.thumbnail(id_number(1)) is None


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_bytes(b"in the way")
    with pytest.raises(RecordError, match="Its record is safe"):
        archive_in(tmp_path / "pictures").keep(decided(1), original=None, line=noise())
    assert names(tmp_path) == ["pictures"]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX thing")
def test_a_full_disk_leaves_no_half_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_space)
    with pytest.raises(RecordError, match="free some space"):
        archive_in(tmp_path).keep(decided(1), original=None, line=noise())
    assert names(tmp_path) == []


def filled(archive: Archive, ids: Sequence[str]) -> int:
    """Keep one picture for each id and return the size of one."""
    for name in ids:
        part = replace(decided(1), inspection_id=name)
        archive.keep(part, original=None, line=noise(400, 100))
    path = archive.path_of(ids[0], Picture.LINE)
    assert path is not None
    return path.stat().st_size


def left(archive: Archive, ids: Sequence[str]) -> list[int]:
    return [n for n, name in enumerate(ids) if archive.path_of(name, Picture.LINE)]


def quota_for(count: float, size_bytes: int) -> float:
    return count * size_bytes / 1e9


def test_beyond_the_quota_the_oldest_ok_pictures_go_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [minted(n, day=n // 2) for n in range(10)]
    monkeypatch.setattr("station.records.archive._GB", 100 * filled(archive_in(tmp_path), ids))
    fates = Fates(**{ids[0]: Fate(False, True), ids[1]: Fate(True, False)})
    archive = archive_in(tmp_path, fates, quota_gb=0.06)
    assert archive.prune() > 0
    assert left(archive, ids) == [0, 1, 7, 8, 9]
    assert archive.prune() == 0


@pytest.mark.expects_log("not delivered yet")
def test_what_is_not_delivered_stays_whatever_the_quota(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [minted(n) for n in range(4)]
    monkeypatch.setattr("station.records.archive._GB", 100 * filled(archive_in(tmp_path), ids))
    fates = Fates(**{name: Fate(True, False) for name in ids[:3]})
    archive = archive_in(tmp_path, fates, quota_gb=0.01)
    archive.prune()
    assert left(archive, ids) == [0, 1, 2]


def test_delivered_pictures_go_when_their_time_is_up(tmp_path: Path) -> None:
    ids = [minted(n, day=-n) for n in range(6)]
    archive = archive_in(tmp_path, Fates(**{ids[5]: Fate(True, False)}), days=2)
    filled(archive, ids)
    archive.prune()
    assert left(archive, ids) == [0, 1, 2, 5]


def test_pictures_of_unknown_records_stay(tmp_path: Path) -> None:
    archive = archive_in(tmp_path, lambda _: {}, days=1)
    filled(archive, [minted(1, day=-30)])
    archive.prune()
    assert len(names(tmp_path)) == 1


def test_the_database_knows_which_records_have_arrived(tmp_path: Path) -> None:
    database = database_at(tmp_path, routes=[Route(DEVICE), Route("other")])
    database.open()
    for number in (1, 2):
        part = decided(number)
        assert part.decision is not None
        confirmed = replace(part.decision, kind=DecisionKind.CONFIRMED)
        database.save(replace(part, decision=confirmed))
    database.save(checked(3))
    for channel in (DEVICE, "other"):
        parcels = database.outbox.claim(channel, limit=3 if channel == DEVICE else 1)
        outcome = Delivered(Receipt("OK", MOMENT))
        database.outbox.settle([(parcel, outcome, None) for parcel in parcels])
    fates = database.fates([id_number(n) for n in (1, 2, 3, 4)])
    assert fates == {
        id_number(1): Fate(is_ok=True, is_delivered=True),
        id_number(2): Fate(is_ok=True, is_delivered=False),
        id_number(3): Fate(is_ok=False, is_delivered=False),
    }
    database.close()
