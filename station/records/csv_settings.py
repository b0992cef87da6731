"""What the station's settings say about the CSV file."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from station.records.csv_columns import ColumnName

DEFAULT_COLUMNS: tuple[ColumnName, ...] = ("Serial Number", "Timestamp", "Detected Text")


class CsvSettings(BaseModel):
    """Where the CSV file is and what is in it. The database has everything, whatever is chosen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Annotated[
        str,
        Field(max_length=400, description="Folder of the CSV file; empty: the data folder"),
    ] = ""
    file_name: Annotated[
        str,
        Field(
            max_length=100,
            pattern=r"^[^/\\:*?\"<>|\x00-\x1f.][^/\\:*?\"<>|\x00-\x1f]*\.[A-Za-z0-9]{1,8}$",
            description="Name of the CSV file, without a folder",
        ),
    ] = "ocr_data.csv"
    columns: Annotated[
        tuple[ColumnName, ...],
        Field(
            min_length=1,
            max_length=20,
            description="Columns in their order; after a change the file is set aside and made "
            "anew",
        ),
    ] = DEFAULT_COLUMNS
    rotate_daily: Annotated[
        bool, Field(description="One file for each day, with the date in its name")
    ] = False

    @field_validator("columns")
    @classmethod
    def has_no_column_twice(cls, columns: tuple[ColumnName, ...]) -> tuple[ColumnName, ...]:
        """Refuse a list that names a column twice."""
        if len(set(columns)) < len(columns):
            raise ValueError("a column is named twice")
        return columns
