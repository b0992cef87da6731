"""How sure a reading must be before it counts as OK without a person."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Limits(BaseModel):
    """The weakest character decides: it must reach both limits."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_probability: Annotated[
        float,
        Field(
            ge=0.0,
            le=1.0,
            description="Lowest probability of a character, 0 to 1",
            json_schema_extra={"label": "Least probability"},
        ),
    ] = 0.9
    min_lead: Annotated[
        float,
        Field(
            ge=0.0,
            le=1.0,
            description="Lowest lead over the best character that would change the code, 0 to 1",
            json_schema_extra={"label": "Least lead"},
        ),
    ] = 0.3
    misprint_probability: Annotated[
        float,
        Field(
            ge=0.0,
            le=1.0,
            description="A character read with at least this probability that the format forbids "
            "is a misprint, not a misread, 0 to 1",
            json_schema_extra={"label": "Misprint from"},
        ),
    ] = 0.9
