"""Room for results, in words."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.services.disk_service import DiskService, disk_words


@pytest.mark.parametrize(
    ("free_bytes", "expected"),
    [
        (79_400_000_000, ("ok", "79 GB free")),
        (4_210_000_000, ("ok", "4.2 GB free")),
        (600_000_000, ("warning", "0.6 GB free")),
        (12_000_000, ("fault", "full: 12 MB free")),
    ],
)
def test_room_is_told_with_its_state(free_bytes: int, expected: tuple[str, str]) -> None:
    assert disk_words(free_bytes) == expected


def test_a_folder_that_is_not_there_yet_is_measured_where_it_will_be(
    qtbot: QtBot, tmp_path: Path
) -> None:
    service = DiskService(folder=tmp_path / "not" / "yet")
    with qtbot.waitSignal(service.disk_changed, timeout=5000) as changed:
        service.start()
    service.close()
    assert changed.args[1].endswith("free")
