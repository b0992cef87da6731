"""What the station's settings say about the pictures that are kept with the records."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Kept = Literal["all", "not OK", "none"]


class ArchiveSettings(BaseModel):
    """Which pictures are kept, how, and for how long."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Annotated[
        str,
        Field(max_length=400, description="Folder of the pictures; empty: in the data folder"),
    ] = ""
    originals: Annotated[
        Kept,
        Field(description="Whole pictures as captured: of all parts, of those not OK, or none"),
    ] = "not OK"
    lines: Annotated[
        Kept, Field(description="Pictures of the code alone; small, and sent to the line server")
    ] = "all"
    format: Annotated[
        Literal["png", "jpeg"], Field(description="png keeps every pixel, jpeg is far smaller")
    ] = "jpeg"
    quota_gb: Annotated[
        float,
        Field(
            ge=0.01,
            le=100_000,
            description="Most room for pictures; beyond it, the oldest delivered ones go, OK first",
            json_schema_extra={"unit": "GB"},
        ),
    ] = 20.0
    days: Annotated[
        int,
        Field(
            ge=0,
            le=36_500,
            description="Delivered pictures older than this go; 0: only when room is short",
            json_schema_extra={"unit": "d"},
        ),
    ] = 0
