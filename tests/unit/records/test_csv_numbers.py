"""The highest number of the station's own CSV files, whatever else lies beside them."""

from pathlib import Path

import pytest

from station.records.csv_numbers import highest_number
from station.records.csv_settings import CsvSettings

HEADER = b"Serial Number,Timestamp,Detected Text\r\n"
FILES: dict[str, tuple[dict[str, bytes], int]] = {
    "none": ({}, 0),
    "one file": ({"ocr_data.csv": HEADER + b"7,t,A\r\n8,t,B\r\n"}, 8),
    "days": (
        {"ocr_data.2026-11-23.csv": HEADER + b"7,t,A\r\n", "ocr_data.2026-11-24.csv": b"12,t,A"},
        12,
    ),
    "set aside files have numbers of their own": (
        {"ocr_data.2026-11-23T06-00-00.csv": b"99,t,A\r\n", "ocr_data.csv": b"3,t,A\r\n"},
        3,
    ),
    "no numbers": ({"ocr_data.csv": b"\x00\xff,\r\n-5,\r\n" + b"9" * 30 + b",x\r\n"}, 0),
}


@pytest.mark.parametrize(("files", "expected"), FILES.values(), ids=FILES)
def test_numbering_goes_on_after_the_highest(
    files: dict[str, bytes], expected: int, tmp_path: Path
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert highest_number(tmp_path, CsvSettings()) == expected


def test_without_numbers_or_folder_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "ocr_data.csv").write_bytes(b"7,t,A\r\n")
    assert highest_number(tmp_path, CsvSettings(columns=("Detected Text",))) == 0
    assert highest_number(tmp_path / "gone", CsvSettings()) == 0
