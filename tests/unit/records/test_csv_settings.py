"""What the settings may say about the CSV file."""

import pytest
from pydantic import ValidationError

from station.records.csv_settings import CsvSettings


def test_the_plants_three_columns_are_the_default() -> None:
    assert CsvSettings().columns == ("Serial Number", "Timestamp", "Detected Text")


BAD: dict[str, dict[str, object]] = {
    "a folder in the name": {"file_name": "a/b.csv"},
    "a folder above": {"file_name": "..\\b.csv"},
    "a hidden file": {"file_name": ".csv"},
    "no ending": {"file_name": "data"},
    "no columns": {"columns": []},
    "a column twice": {"columns": ["Verdict", "Verdict"]},
    "an unknown column": {"columns": ["Colour"]},
    "an unknown field": {"colour": 1},
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_what_cannot_be_written_is_refused(content: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CsvSettings.model_validate(content)
