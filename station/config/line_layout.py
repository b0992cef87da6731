"""How the text of a part lies in its line image: one line or several, level or tilted."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class LineLayout(BaseModel):
    """One level line is the default; everything else costs time and is asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    count: Annotated[
        Literal["one", "several"],
        Field(
            description="several: the lines are found, read together and joined",
            json_schema_extra={"label": "Lines"},
        ),
    ] = "one"
    separator: Annotated[
        str,
        Field(
            max_length=8,
            description="Text put between the lines when they are joined",
            json_schema_extra={"control": "blanks"},
        ),
    ] = " "
    level: Annotated[
        bool,
        Field(
            description="Estimate a tilt of up to 10 degrees and take it out",
            json_schema_extra={"label": "Level them"},
        ),
    ] = False
    upside_down: Annotated[
        Literal["no", "try both"],
        Field(description="try both: read the other way up as well and keep the surer reading"),
    ] = "no"
